import type { APIMessage } from 'discord-api-types/v10';
import type { TemplateResult } from 'lit';
import type { Act, ActOutcome } from '../../page-protocol.js';
import type { Here } from '../here.js';
import type { Answer } from '../link/actions.js';
import type { PageState } from '../state.js';
import { Attachments, uploadFile } from './attachments.js';
import { Autocomplete } from './autocomplete.js';
import { firstProblem, openDraft, optionsGiven, type CommandDraft } from './command-draft.js';
import { commandEntries, titleOf, type CommandEntry } from './command-search.js';
import { draftOf, textOf } from './command-text.js';
import { composerView } from './composer-view.js';
import {
  commandContent,
  emptyText,
  focusedField,
  focusIdOf,
  textContent,
  withOptionAdded,
  withOptionChosen,
  withOptionFocused,
  withOptionRemoved,
  withOptionTyped,
  type Content,
} from './content.js';
import { completed } from './mentions.js';
import { asksBot, type Pick } from './picks.js';
import { popupOfField, popupOfFurther, popupOfText, type Popup, type Row } from './popup.js';
import { sayable } from './say.js';

/** What the composer needs of the page that it stands in. */
export interface ComposerHost {
  readonly state: PageState;
  readonly here: Here;
  changed(): void;
  act(act: Act): Promise<Answer<ActOutcome>>;
  /** Sends a command and shows it in the channel until the bot answers. */
  actCommand(label: string, act: Act): Promise<Answer<ActOutcome>>;
}

/** The box at the foot of a channel: what is typed, what is offered meanwhile, and the sending of it. */
export class Composer {
  readonly attachments: Attachments;
  content: Content = emptyText;
  replyTo: APIMessage | null = null;
  /** One sentence about what could not be sent; shown until the next key. */
  problem: string | null = null;
  /** Index of the row that Enter takes; -1: none. */
  active = 0;
  private isDismissed = false;
  private isSending = false;
  private isFocusWanted = false;
  /** Where one is, and what stands in the boxes of the other places. */
  private place = '';
  private readonly drafts = new Map<string, Content>();
  private readonly autocomplete: Autocomplete;

  constructor(readonly host: ComposerHost) {
    const changed = (): void => {
      host.changed();
    };
    this.attachments = new Attachments(changed);
    this.autocomplete = new Autocomplete(changed);
  }

  view(): TemplateResult {
    return composerView(this, this.popup());
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
    if (content.isChoosingOption) return popupOfFurther(content.draft);
    const field = focusedField(content);
    if (field === undefined) return null;
    return popupOfField(field, this.host.here, this.autocomplete.offered(field.option.name, this.host.state));
  }

  focus(): void {
    this.isFocusWanted = true;
    this.host.changed();
  }

  /** Another person or channel, each with a draft of its own. */
  moveTo(place: string): void {
    this.drafts.set(this.place, this.content);
    this.place = place;
    this.empty();
    this.become(this.drafts.get(place) ?? emptyText);
  }

  /** The same conversation under other ids, as after a restart: what was typed stays, and nothing refers to what is gone. */
  stayAt(place: string): void {
    const { content } = this;
    this.drafts.clear();
    this.place = place;
    this.empty();
    this.become(textContent(content.kind === 'text' ? content.text : textOf(content.draft)));
  }

  /** Puts a text into the box as if it were typed. */
  fill(text: string): void {
    this.typeText(text, text.length);
    this.focus();
  }

  reply(message: APIMessage): void {
    this.replyTo = message;
    if (this.content.kind === 'command') this.become(emptyText);
    this.focus();
  }

  cancelReply(): void {
    this.replyTo = null;
    this.focus();
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

  chooseFurther(): void {
    if (this.content.kind !== 'command') return;
    this.become({ ...this.content, focused: null, isChoosingOption: !this.content.isChoosingOption });
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

  async attach(files: Iterable<File>): Promise<void> {
    const sentences = await Promise.all([...files].map((file) => this.attachments.add(file)));
    const sentence = sentences.find((said) => said !== null);
    if (sentence !== undefined) this.complain(sentence);
    this.focus();
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

  /** Sends what stands in the box, or says what is missing and goes there. */
  async send(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    try {
      await this.sendContent();
    } finally {
      this.isSending = false;
    }
  }

  private async sendContent(): Promise<void> {
    const { content } = this;
    if (content.kind === 'command') {
      await this.sendCommand(content.draft);
      return;
    }
    // A whole command may stand there as text, as when its list was closed with Escape.
    const draft = draftOf(`${content.text} `, this.entries());
    if (draft === null) {
      await this.sendText(content.text);
    } else {
      this.enter(commandContent(draft));
      await this.sendCommand(draft);
    }
  }

  private async sendText(text: string): Promise<void> {
    const said = sayable({
      text,
      members: this.host.here.members,
      replyToId: this.replyTo?.id ?? null,
      uploadIds: this.attachments.list.map(({ uploadId }) => uploadId),
    });
    if (said.kind === 'refused') this.complain(said.sentence);
    if (said.kind !== 'act') return;
    const answer = await this.host.act(said.act);
    const { content } = this;
    if (answer.kind === 'refused') this.complain(answer.sentence);
    else if (content.kind === 'text' && content.text === text) this.empty();
  }

  private async sendCommand(draft: CommandDraft): Promise<void> {
    const problem = firstProblem(draft, this.host.here);
    if (problem !== null) {
      if (this.content.kind === 'command') this.enter(withOptionFocused(this.content, problem.option));
      this.complain(problem.sentence);
      return;
    }
    const options = optionsGiven(draft, this.host.here);
    const act: Act = { kind: 'command', commandId: draft.entry.commandId, options };
    const answer = await this.host.actCommand(`/${titleOf(draft.entry)}`, act);
    const { content } = this;
    if (answer.kind === 'refused') this.complain(answer.sentence);
    else if (content.kind === 'command' && content.draft === draft) {
      this.empty();
      this.focus();
    }
  }

  private empty(): void {
    this.become(emptyText);
    this.replyTo = null;
    this.attachments.clear();
  }

  /** The caret follows what stands in the box now. */
  private enter(content: Content): void {
    this.become(content);
    this.suggest();
    this.focus();
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

  /** Every change of what stands in the box begins the offers anew, and answers a complaint. */
  private become(content: Content): void {
    this.content = content;
    this.problem = null;
    this.isDismissed = false;
    this.active = this.popup()?.startsAtFirst === false ? -1 : 0;
    this.host.changed();
  }

  private complain(sentence: string): void {
    this.problem = sentence;
    this.host.changed();
  }

  private entries(): readonly CommandEntry[] {
    return commandEntries(this.host.state.seen.commands);
  }
}
