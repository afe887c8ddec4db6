import type { APIMessage } from 'discord-api-types/v10';
import type { TemplateResult } from 'lit';
import type { Act, ActOutcome } from '../../page-protocol.js';
import type { Here } from '../here.js';
import type { Answer } from '../link/actions.js';
import type { PageState } from '../state.js';
import { Attachments, uploadFile } from './attachments.js';
import { Autocomplete } from './autocomplete.js';
import {
  firstProblem,
  openDraft,
  optionsGiven,
  withChosen,
  withOption,
  withoutOption,
  type CommandDraft,
  type Field,
} from './command-draft.js';
import { commandEntries, titleOf, type CommandEntry } from './command-search.js';
import { draftOf, retype, textOf } from './command-text.js';
import { composerView } from './composer-view.js';
import { fieldId, furtherId, textId } from './element-ids.js';
import { maxMessageLength } from './limits.js';
import { asSent, completed } from './mentions.js';
import { asksBot } from './picks.js';
import { popupOfField, popupOfFurther, popupOfText, type Popup, type Row } from './popup.js';

/** What the composer needs of the page that it stands in. */
export interface ComposerHost {
  readonly state: PageState;
  readonly here: Here;
  changed(): void;
  act(act: Act): Promise<Answer<ActOutcome>>;
  /** Sends a command and shows it in the channel until the bot answers. */
  actCommand(label: string, act: Act): Promise<Answer<ActOutcome>>;
}

/** What stands in the box: a message, or a command with its options. */
export type Content =
  | { readonly kind: 'text'; readonly text: string; readonly caret: number }
  | {
      readonly kind: 'command';
      readonly draft: CommandDraft;
      /** Name of the option that has the caret; `null`: one is choosing a further option, or the caret is elsewhere. */
      readonly focused: string | null;
      readonly isChoosingOption: boolean;
    };

const emptyText: Content = { kind: 'text', text: '', caret: 0 };

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
  /** Where one is, and what stands in the boxes of the other places. */
  private place = '';
  private readonly drafts = new Map<string, Content>();
  private isSending = false;
  private focusWanted: { readonly id: string; readonly caret?: number } | null = null;
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
    const wanted = this.focusWanted;
    this.focusWanted = null;
    const element = wanted === null ? null : document.getElementById(wanted.id);
    element?.focus();
    if (wanted?.caret !== undefined && element instanceof HTMLTextAreaElement) {
      element.setSelectionRange(wanted.caret, wanted.caret);
    }
    document.querySelector('.popup [aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** What is offered above the box now. */
  popup(): Popup | null {
    if (this.isDismissed) return null;
    const { content } = this;
    if (content.kind === 'text') return popupOfText(content, this.entries(), this.host.here.members);
    if (content.isChoosingOption) return popupOfFurther(content.draft);
    const field = this.focusedField();
    if (field === undefined) return null;
    return popupOfField(field, this.host.here, this.autocomplete.offered(field.option.name, this.host.state));
  }

  focus(): void {
    const { content } = this;
    if (content.kind === 'text') this.wantFocus(textId, content.caret);
    else this.focusOption(content.focused ?? content.draft.fields[0]?.option.name ?? null);
    this.changed();
  }

  /** Another person or channel, each with a draft of its own. */
  moveTo(place: string): void {
    this.drafts.set(this.place, this.content);
    const draft = this.drafts.get(place) ?? emptyText;
    this.place = place;
    this.empty();
    this.become(draft);
    this.changed();
  }

  /** The same conversation under other ids, as after a restart: what was typed stays, and nothing refers to what is gone. */
  stayAt(place: string): void {
    const { content } = this;
    const text = content.kind === 'text' ? content.text : textOf(content.draft);
    this.drafts.clear();
    this.place = place;
    this.empty();
    this.become({ kind: 'text', text, caret: text.length });
    this.changed();
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
    if (draft !== null) this.enter(draft);
    else this.become({ kind: 'text', text, caret });
    this.changed();
  }

  typeOption(name: string, text: string): void {
    if (this.content.kind !== 'command') return;
    const { draft, focused } = retype(this.content.draft, name, text.replaceAll('\n', ' '));
    this.become({ ...this.content, draft, focused });
    if (focused !== name) this.focusOption(focused);
    this.suggest(focused);
    this.changed();
  }

  /** The caret went into an option, by Tab or by a click. */
  enterOption(name: string): void {
    if (this.content.kind !== 'command') return;
    if (this.content.focused === name && !this.content.isChoosingOption) return;
    this.become({ ...this.content, focused: name, isChoosingOption: false }, this.problem);
    this.suggest(name);
    this.changed();
  }

  chooseFurther(): void {
    if (this.content.kind !== 'command') return;
    this.become({ ...this.content, focused: null, isChoosingOption: !this.content.isChoosingOption });
    this.changed();
  }

  removeOption(name: string): void {
    if (this.content.kind !== 'command') return;
    const { fields } = this.content.draft;
    const index = fields.findIndex(({ option }) => option.name === name);
    const isRequired = fields[index]?.option.required === true;
    if (isRequired && index === 0) {
      this.leaveCommand();
      return;
    }
    const before = fields[index - 1]?.option.name ?? null;
    const draft = isRequired ? this.content.draft : withoutOption(this.content.draft, name);
    this.become({ ...this.content, draft, focused: before });
    this.focusOption(before);
    this.changed();
  }

  leaveCommand(): void {
    this.become(emptyText);
    this.focus();
  }

  async chooseFile(name: string, file: File): Promise<void> {
    const answer = await uploadFile(file);
    if (answer.kind === 'refused') this.complain(answer.sentence);
    else this.setOption(name, { name: file.name, value: answer.value });
  }

  async attach(files: Iterable<File>): Promise<void> {
    const sentences = await Promise.all([...files].map((file) => this.attachments.add(file)));
    const sentence = sentences.find((said) => said !== null);
    if (sentence !== undefined) this.complain(sentence);
    this.focus();
  }

  /** Moves the row that is meant; away from the ends it goes round. */
  move(step: 1 | -1, popup: Popup): void {
    const count = popup.rows.length;
    if (count === 0) return;
    const from = this.active < 0 && step === -1 ? 0 : this.active;
    this.active = (from + step + count) % count;
    this.changed();
  }

  dismiss(): void {
    this.isDismissed = true;
    this.changed();
  }

  take({ taking }: Row): void {
    switch (taking.kind) {
      case 'command':
        this.enter(openDraft(taking.entry));
        break;
      case 'mention': {
        if (this.content.kind !== 'text') return;
        const { text, caret } = completed(this.content.text, taking.mention, taking.name);
        this.become({ kind: 'text', text, caret });
        this.wantFocus(textId, caret);
        break;
      }
      case 'option':
        if (this.content.kind !== 'command') return;
        this.become({
          ...this.content,
          draft: withOption(this.content.draft, taking.name),
          focused: taking.name,
          isChoosingOption: false,
        });
        this.focusOption(taking.name);
        this.suggest(taking.name);
        break;
      case 'pick':
        this.setOption(taking.option, taking.pick);
        break;
    }
    this.changed();
  }

  /** Sends what stands in the box, or says what is missing and goes there. */
  async send(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    try {
      const { content } = this;
      const draft = content.kind === 'command' ? content.draft : draftOf(`${content.text} `, this.entries());
      if (content.kind === 'text' && draft === null) await this.sendText(content.text);
      else if (draft !== null) {
        if (content.kind === 'text') this.enter(draft);
        await this.sendCommand(draft);
      }
    } finally {
      this.isSending = false;
    }
  }

  private async sendText(text: string): Promise<void> {
    const content = asSent(text.trim(), this.host.here.members);
    if (content === '' && this.attachments.list.length === 0) return;
    if (content.length > maxMessageLength) {
      this.complain(`A message has ${maxMessageLength} characters at most; this one has ${content.length}.`);
      return;
    }
    if (this.attachments.isUploading) {
      this.complain('A file is still on its way; press Enter again in a moment.');
      return;
    }
    const sent = this.content;
    const { uploadIds } = this.attachments;
    const answer = await this.host.act({
      kind: 'say',
      content,
      ...(this.replyTo === null ? {} : { replyToId: this.replyTo.id }),
      ...(uploadIds.length === 0 ? {} : { uploadIds }),
    });
    if (answer.kind === 'refused') this.complain(answer.sentence);
    else if (this.content === sent) this.empty();
  }

  private async sendCommand(draft: CommandDraft): Promise<void> {
    const problem = firstProblem(draft, this.host.here);
    if (problem !== null) {
      if (this.content.kind === 'command') this.become({ ...this.content, focused: problem.option });
      this.focusOption(problem.option);
      this.complain(problem.sentence);
      return;
    }
    const sent = this.content;
    const options = optionsGiven(draft, this.host.here);
    const act: Act = { kind: 'command', commandId: draft.entry.commandId, options };
    const answer = await this.host.actCommand(`/${titleOf(draft.entry)}`, act);
    if (answer.kind === 'refused') this.complain(answer.sentence);
    else if (this.content === sent) {
      this.empty();
      this.focus();
    }
  }

  private empty(): void {
    this.become(emptyText);
    this.replyTo = null;
    this.attachments.clear();
    this.changed();
  }

  private enter(draft: CommandDraft): void {
    const [first] = draft.fields;
    const last = draft.fields.findLast(({ text }) => text !== '') ?? first;
    const focused = draft.fields.find(({ text }) => text === '')?.option.name ?? last?.option.name ?? null;
    this.become({ kind: 'command', draft, focused, isChoosingOption: false });
    this.focusOption(focused);
    if (focused !== null) this.suggest(focused);
  }

  private setOption(name: string, chosen: Parameters<typeof withChosen>[2]): void {
    if (this.content.kind !== 'command') return;
    const draft = withChosen(this.content.draft, name, chosen);
    const next = draft.fields.find(({ text }) => text === '')?.option.name ?? name;
    this.become({ ...this.content, draft, focused: next });
    this.isDismissed = next === name;
    this.focusOption(next);
    if (next !== name) this.suggest(next);
    this.changed();
  }

  /** Asks the bot what it offers for an option, where the option is of that kind. */
  private suggest(name: string): void {
    this.autocomplete.stop();
    const { content, host } = this;
    if (content.kind !== 'command') return;
    const { draft } = content;
    const field = draft.fields.find(({ option }) => option.name === name);
    if (field === undefined || !asksBot(field.option)) return;
    this.autocomplete.typed(name, async () => {
      const options = optionsGiven(draft, host.here, name);
      const { commandId } = draft.entry;
      const answer = await host.act({ kind: 'autocomplete', commandId, options, focused: name });
      return answer.kind === 'done' ? (answer.value.interactionId ?? null) : null;
    });
  }

  /** Every change of what stands in the box begins the offers anew. */
  private become(content: Content, problem: string | null = null): void {
    this.content = content;
    this.problem = problem;
    this.isDismissed = false;
    this.active = this.popup()?.startsAtFirst === false ? -1 : 0;
  }

  private complain(sentence: string): void {
    this.problem = sentence;
    this.changed();
  }

  private focusedField(): Field | undefined {
    const { content } = this;
    if (content.kind !== 'command') return undefined;
    return content.draft.fields.find(({ option }) => option.name === content.focused);
  }

  private focusOption(name: string | null): void {
    this.wantFocus(name === null ? furtherId : fieldId(name));
  }

  private wantFocus(id: string, caret?: number): void {
    this.focusWanted = { id, ...(caret === undefined ? {} : { caret }) };
  }

  private entries(): readonly CommandEntry[] {
    return commandEntries(this.host.state.seen.commands);
  }

  private changed(): void {
    this.host.changed();
  }
}
