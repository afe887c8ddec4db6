import type { Act, ActOutcome } from '../../page-protocol.js';
import type { Here } from '../here.js';
import type { Answer } from '../link/actions.js';
import type { Place } from '../place.js';
import type { PageState } from '../state.js';
import { uploadFile } from './attachments.js';
import { Autocomplete } from './autocomplete.js';
import { openDraft, optionsGiven, relisted } from './command-draft.js';
import { commandEntries, type CommandEntry } from './command-search.js';
import { draftOf } from './command-text.js';
import {
  commandContent,
  emptyText,
  focusedField,
  focusIdOf,
  textContent,
  withFurtherFocused,
  withOptionAdded,
  withOptionChosen,
  withOptionFocused,
  withOptionRemoved,
  withOptionSought,
  withOptionTyped,
  type Content,
} from './content.js';
import { completed } from './mentions.js';
import { asksBot, type Pick } from './picks.js';
import { popupOfField, popupOfFurther, popupOfText, type Popup, type Row } from './popup.js';

/** What the input box needs of the page that it stands in. */
export interface InputBoxHost {
  readonly state: PageState;
  readonly here: Here;
  changed(): void;
  /** @param at where it is done; without it, where one is */
  act(act: Act, at?: Required<Place>): Promise<Answer<ActOutcome>>;
}

/** What stands in the box, a text or a command with its options, and what is offered while it is typed. */
export class InputBox {
  content: Content = emptyText;
  /** One sentence about what could not be sent; shown until the next key. */
  problem: string | null = null;
  /** Index of the row that Enter takes; -1: none. */
  active = 0;
  private isDismissed = false;
  private isFocusWanted = false;
  private readonly autocomplete: Autocomplete;

  constructor(readonly host: InputBoxHost) {
    this.autocomplete = new Autocomplete(() => {
      host.changed();
    });
  }

  /** Gives the keyboard to what a change has brought forth; called when the page has been rendered. */
  afterRender(): void {
    document.querySelector('.popup [aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
    if (!this.isFocusWanted) return;
    this.isFocusWanted = false;
    const element = document.getElementById(focusIdOf(this.content));
    element?.focus();
    if (this.content.kind === 'text' && element instanceof HTMLTextAreaElement) {
      element.setSelectionRange(this.content.caret, this.content.caret);
    }
  }

  /** What is offered above the box now. */
  popup(): Popup | null {
    if (this.isDismissed) return null;
    const { content } = this;
    if (content.kind === 'text') return popupOfText(content, this.entries(), this.host.here.members);
    if (content.isChoosingOption) return popupOfFurther(content.draft, content.sought);
    const field = focusedField(content);
    if (field === undefined) return null;
    return popupOfField(field, this.host.here, this.autocomplete.offered(field.option.name, this.host.state));
  }

  focus(): void {
    this.isFocusWanted = true;
    this.host.changed();
  }

  typeText(text: string, caret: number): void {
    const draft = draftOf(text, this.entries());
    if (draft === null) this.become(textContent(text, caret));
    else this.enter(commandContent(draft));
  }

  typeOption(name: string, text: string): void {
    if (this.content.kind !== 'command') return;
    const typed = withOptionTyped(this.content, name, text);
    if (typed.focused !== name) this.focus();
    this.become(typed);
    this.suggest();
  }

  /** The caret went into an option, by Tab or by a click. */
  enterOption(name: string): void {
    if (this.content.kind !== 'command') return;
    if (this.content.focused === name && !this.content.isChoosingOption) return;
    this.become(withOptionFocused(this.content, name));
    this.suggest();
  }

  /** What is typed where further options are chosen. */
  typeFurther(text: string): void {
    if (this.content.kind !== 'command') return;
    const content = withOptionSought(this.content, text);
    if (content.focused === null) this.become(content);
    else this.enter(content);
  }

  /** The caret went to the field of further options. */
  enterFurther(): void {
    if (this.content.kind !== 'command' || this.content.focused === null) return;
    this.become(withFurtherFocused(this.content, false));
    this.suggest();
  }

  /** Opens the list of further options. */
  chooseFurther(): void {
    if (this.content.kind === 'command') this.become(withFurtherFocused(this.content, true));
  }

  removeOption(name: string): void {
    if (this.content.kind === 'command') this.enter(withOptionRemoved(this.content, name));
  }

  leaveCommand(): void {
    this.enter(emptyText);
  }

  async chooseFile(name: string, file: File): Promise<void> {
    const answer = await uploadFile(file);
    if (answer.kind === 'refused') this.complain(answer.sentence);
    else this.choose(name, { name: file.name, value: answer.value });
  }

  /** Moves the row that is meant; at the ends it goes round. */
  move(step: 1 | -1, popup: Popup): void {
    const count = popup.rows.length;
    const from = this.active < 0 && step === -1 ? 0 : this.active;
    this.active = (from + step + count) % count;
    this.host.changed();
  }

  dismiss(): void {
    this.isDismissed = true;
    this.host.changed();
  }

  take({ taking }: Row): void {
    const { content } = this;
    if (taking.kind === 'command') this.enter(commandContent(openDraft(taking.entry)));
    else if (taking.kind === 'pick') this.choose(taking.option, taking.pick);
    else if (taking.kind === 'option' && content.kind === 'command') this.enter(withOptionAdded(content, taking.name));
    else if (taking.kind === 'mention' && content.kind === 'text') {
      const { text, caret } = completed(content.text, taking.mention, taking.name);
      this.enter(textContent(text, caret));
    }
  }

  /** The caret follows what stands in the box now. */
  enter(content: Content): void {
    this.become(content);
    this.suggest();
    this.focus();
  }

  /** Every change of what stands in the box begins the offers anew, and answers a complaint. */
  become(content: Content): void {
    this.content = content;
    this.problem = null;
    this.isDismissed = false;
    this.active = this.popup()?.startsAtFirst === false ? -1 : 0;
    this.host.changed();
  }

  /** The commands are listed anew, such as in another language. */
  relist(): void {
    const { content } = this;
    if (content.kind === 'command') this.content = { ...content, draft: relisted(content.draft, this.entries()) };
  }

  /** Tells why something was not sent. */
  complain(sentence: string): void {
    this.problem = sentence;
    this.host.changed();
  }

  /** The commands that may be written here. */
  entries(): readonly CommandEntry[] {
    return commandEntries(this.host.state.seen.commands);
  }

  private choose(name: string, chosen: Pick): void {
    if (this.content.kind !== 'command') return;
    const content = withOptionChosen(this.content, name, chosen);
    this.enter(content);
    // What was just chosen is not offered again.
    this.isDismissed = content.focused === name;
  }

  /** Asks the bot what it offers for the option that has the caret, where the option is of that kind. */
  private suggest(): void {
    this.autocomplete.stop();
    const { content, host } = this;
    const field = focusedField(content);
    if (content.kind === 'text' || field === undefined || !asksBot(field.option)) return;
    const { draft } = content;
    const { name } = field.option;
    this.autocomplete.typed(name, async () => {
      const options = optionsGiven(draft, host.here, name);
      const { commandId } = draft.entry;
      const answer = await host.act({ kind: 'autocomplete', commandId, options, focused: name });
      return answer.kind === 'done' ? (answer.value.interactionId ?? null) : null;
    });
  }
}
