import type { APIMessage } from 'discord-api-types/v10';
import type { TemplateResult } from 'lit';
import type { Act, ActOutcome } from '../../page-protocol.js';
import type { Here } from '../here.js';
import type { Answer } from '../link/actions.js';
import type { Place } from '../place.js';
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
  type TextContent,
} from './content.js';
import { completed } from './mentions.js';
import { Outbox, type Parcel, type Unsent } from './outbox.js';
import { asksBot, type Pick } from './picks.js';
import { popupOfField, popupOfFurther, popupOfText, type Popup, type Row } from './popup.js';
import { isUnknownCommand, sayable } from './say.js';

/** What the composer needs of the page that it stands in. */
export interface ComposerHost {
  readonly state: PageState;
  readonly here: Here;
  changed(): void;
  /** @param at where it is done; without it, where one is */
  act(act: Act, at?: Required<Place>): Promise<Answer<ActOutcome>>;
  /** Sends a command and shows it in the channel until the bot answers. */
  actCommand(label: string, act: Act, at?: Required<Place>): Promise<Answer<ActOutcome>>;
}

/** The box at the foot of a channel: what is typed, what is offered meanwhile, and the sending of it. */
export class Composer {
  readonly attachments: Attachments;
  readonly outbox: Outbox;
  content: Content = emptyText;
  replyTo: APIMessage | null = null;
  /** One sentence about what could not be sent; shown until the next key. */
  problem: string | null = null;
  /** Index of the row that Enter takes; -1: none. */
  active = 0;
  private isDismissed = false;
  /** Enter was pressed on what looks like a command that is not there; pressed again it is a message. */
  private isSureOfText = false;
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
    this.outbox = new Outbox({
      onChange: changed,
      onRefused: (unsent) => {
        this.takeBack(unsent);
      },
    });
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
    this.outbox.rename(this.place, place);
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

  /** Refused things of the place where one is. */
  unsent(): readonly Unsent[] {
    return this.outbox.unsentIn(this.place);
  }

  sendAgain(unsent: Unsent): void {
    this.outbox.discard(unsent);
    this.outbox.send(unsent.parcel, this.standing());
    this.focus();
  }

  discard(unsent: Unsent): void {
    this.outbox.discard(unsent);
    this.focus();
  }

  /** Sends what stands in the box, which is empty at once, or says what is missing and goes there. */
  send(): void {
    const { content } = this;
    // A whole command may stand there as text, as when its list was closed with Escape.
    const draft = content.kind === 'command' ? content.draft : draftOf(`${content.text} `, this.entries());
    if (draft !== null) this.sendCommand(draft);
    else if (content.kind === 'text') this.sendText(content);
  }

  /** Runs a command that stands nowhere yet; what is in the box stays there unless the command lacks something. */
  run(text: string): void {
    const draft = draftOf(`${text} `, this.entries());
    if (draft === null) this.fill(text);
    else if (firstProblem(draft, this.host.here) === null) {
      this.handOver({ content: commandContent(draft), replyTo: null, files: [] }, this.runOf(draft));
    } else {
      this.enter(commandContent(draft));
      this.sendCommand(draft);
    }
  }

  private sendText(content: TextContent): void {
    const said = sayable({
      text: content.text,
      members: this.host.here.members,
      replyToId: this.replyTo?.id ?? null,
      uploadIds: this.attachments.list.map(({ uploadId }) => uploadId),
    });
    if (said.kind === 'refused') this.complain(said.sentence);
    if (said.kind !== 'act') return;
    if (!this.isSureOfText && isUnknownCommand(content.text)) {
      this.complain('Press Enter again to send it as a message.');
      this.isSureOfText = true;
      return;
    }
    const { replyTo, attachments } = this;
    this.handOver({ content, replyTo, files: attachments.list }, (at) => this.host.act(said.act, at));
    this.empty();
  }

  private sendCommand(draft: CommandDraft): void {
    const problem = firstProblem(draft, this.host.here);
    if (problem !== null) {
      const content = this.content.kind === 'command' ? this.content : commandContent(draft);
      this.enter(withOptionFocused(content, problem.option));
      this.complain(problem.sentence);
      return;
    }
    this.handOver({ content: commandContent(draft), replyTo: null, files: [] }, this.runOf(draft));
    this.empty();
    this.focus();
  }

  private runOf(draft: CommandDraft): Parcel['deliver'] {
    const options = optionsGiven(draft, this.host.here);
    const act: Act = { kind: 'command', commandId: draft.entry.commandId, options };
    return (at) => this.host.actCommand(`/${titleOf(draft.entry)}`, act, at);
  }

  private handOver(written: Omit<Parcel, 'place' | 'deliver'>, deliver: Parcel['deliver']): void {
    this.outbox.send({ ...written, place: this.place, deliver }, this.standing());
  }

  /** What was refused comes back into the box, unless something else stands there by now. */
  private takeBack(unsent: Unsent): void {
    const { place, content, replyTo, files } = unsent.parcel;
    if (place !== this.place || !this.isEmpty()) {
      this.outbox.keep(unsent);
      return;
    }
    const hadKeyboard = document.activeElement?.closest('.composer') != null;
    this.become(content);
    this.replyTo = replyTo;
    this.attachments.replace(files);
    this.complain(unsent.sentence);
    if (hadKeyboard) this.focus();
  }

  private isEmpty(): boolean {
    const { content, replyTo, attachments } = this;
    return content.kind === 'text' && content.text === '' && replyTo === null && attachments.list.length === 0;
  }

  private standing(): Required<Place> {
    const { personId, channelId } = this.host.state.seen;
    return { personId, channelId };
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
    this.isSureOfText = false;
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
