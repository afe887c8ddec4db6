import type { APIMessage } from 'discord-api-types/v10';
import type { TemplateResult } from 'lit';
import type { Act, ActOutcome } from '../../page-protocol.js';
import type { Answer } from '../link/actions.js';
import type { Place } from '../place.js';
import { Attachments } from './attachments.js';
import { firstProblem, noOptionNamed, openDraft, optionsGiven, type CommandDraft } from './command-draft.js';
import { titleOf, type CommandEntry } from './command-search.js';
import { draftOf, textOf } from './command-text.js';
import { composerView } from './composer-view.js';
import {
  commandContent,
  emptyText,
  textContent,
  withFurtherFocused,
  withOptionFocused,
  type CommandContent,
  type Content,
  type TextContent,
} from './content.js';
import { InputBox, type InputBoxHost } from './input-box.js';
import { Outbox, type Parcel, type Unsent } from './outbox.js';
import { isUnknownCommand, sayable } from './say.js';

/** What the composer needs of the page that it stands in. */
export interface ComposerHost extends InputBoxHost {
  /** Sends a command and shows it in the channel until the bot answers. */
  actCommand(label: string, act: Act, at?: Required<Place>): Promise<Answer<ActOutcome>>;
}

/** The foot of a channel: the box with what goes along with it, a draft for every place, and the sending. */
export class Composer {
  readonly box: InputBox;
  readonly attachments: Attachments;
  readonly outbox: Outbox;
  replyTo: APIMessage | null = null;
  /** Enter was pressed on this, which looks like a command that is not there; pressed again it is a message. */
  private doubted: Content | null = null;
  /** Where one is, and what stands in the boxes of the other places. */
  private place = '';
  private readonly drafts = new Map<string, Content>();

  constructor(readonly host: ComposerHost) {
    const changed = (): void => {
      host.changed();
    };
    this.box = new InputBox(host);
    this.attachments = new Attachments(changed);
    this.outbox = new Outbox({
      onChange: changed,
      onRefused: (unsent) => {
        this.takeBack(unsent);
      },
    });
  }

  view(): TemplateResult {
    return composerView(this, this.box.popup());
  }

  /** Called when the page has been rendered. */
  afterRender(): void {
    this.box.afterRender();
  }

  /** How often something has been sent from here. */
  get sent(): number {
    return this.outbox.sent;
  }

  focus(): void {
    this.box.focus();
  }

  /** Another person or channel, each with a draft of its own. */
  moveTo(place: string): void {
    this.drafts.set(this.place, this.box.content);
    this.place = place;
    this.empty();
    this.box.become(this.drafts.get(place) ?? emptyText);
  }

  /** The same conversation under other ids, as after a restart: what was typed stays, and nothing refers to what is gone. */
  stayAt(place: string): void {
    const { content } = this.box;
    this.drafts.clear();
    this.outbox.rename(this.place, place);
    this.place = place;
    this.empty();
    this.box.become(
      textContent(content.kind === 'text' ? content.text : `${textOf(content.draft)} ${content.sought}`.trimEnd()),
    );
  }

  /** Puts a text into the box as if it were typed. */
  fill(text: string): void {
    this.box.typeText(text, text.length);
    this.box.focus();
  }

  /** Puts a command into the box, to be filled in. */
  open(entry: CommandEntry): void {
    this.box.enter(commandContent(openDraft(entry)));
  }

  reply(message: APIMessage): void {
    this.replyTo = message;
    if (this.box.content.kind === 'command') this.box.become(emptyText);
    this.box.focus();
  }

  cancelReply(): void {
    this.replyTo = null;
    this.box.focus();
  }

  async attach(files: Iterable<File>): Promise<void> {
    const sentences = await Promise.all([...files].map((file) => this.attachments.add(file)));
    const sentence = sentences.find((said) => said !== null);
    if (sentence !== undefined) this.box.complain(sentence);
    this.box.focus();
  }

  /** Refused things of the place where one is. */
  unsent(): readonly Unsent[] {
    return this.outbox.unsentIn(this.place);
  }

  sendAgain(unsent: Unsent): void {
    this.outbox.discard(unsent);
    this.outbox.send(unsent.parcel, this.standing());
    this.box.focus();
  }

  discard(unsent: Unsent): void {
    this.outbox.discard(unsent);
    this.box.focus();
  }

  /** Sends what stands in the box, which is empty at once, or says what is missing and goes there. */
  send(): void {
    const { content } = this.box;
    // A whole command may stand there as text, as when its list was closed with Escape.
    const draft = content.kind === 'command' ? content.draft : draftOf(`${content.text} `, this.box.entries());
    if (content.kind === 'command' && content.sought.trim() !== '') this.complainOfSought(content);
    else if (draft !== null) this.sendCommand(draft);
    else if (content.kind === 'text') this.sendText(content);
  }

  /** Runs a command that stands nowhere yet; what is in the box stays there unless the command lacks something. */
  run(text: string): void {
    const draft = draftOf(`${text} `, this.box.entries());
    if (draft === null) this.fill(text);
    else if (firstProblem(draft, this.host.here) === null) {
      this.handOver({ content: commandContent(draft), replyTo: null, files: [] }, this.runOf(draft));
    } else {
      this.box.enter(commandContent(draft));
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
    if (said.kind === 'refused') this.box.complain(said.sentence);
    if (said.kind !== 'act') return;
    if (this.doubted !== content && isUnknownCommand(content.text)) {
      this.box.complain('Press Enter again to send it as a message.');
      this.doubted = content;
      return;
    }
    const { replyTo, attachments } = this;
    this.handOver({ content, replyTo, files: attachments.list }, (at) => this.host.act(said.act, at));
    this.empty();
  }

  private sendCommand(draft: CommandDraft): void {
    const problem = firstProblem(draft, this.host.here);
    if (problem !== null) {
      const content = this.box.content.kind === 'command' ? this.box.content : commandContent(draft);
      this.box.enter(withOptionFocused(content, problem.option));
      this.box.complain(problem.sentence);
      return;
    }
    this.handOver({ content: commandContent(draft), replyTo: null, files: [] }, this.runOf(draft));
    this.empty();
    this.box.focus();
  }

  /** What was typed for an option that is not there is not dropped on the way. */
  private complainOfSought(content: CommandContent): void {
    this.box.enter(withFurtherFocused(content, false));
    this.box.complain(`${noOptionNamed(content.sought)} Choose one from the list, or take the text out.`);
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
    this.box.become(content);
    this.replyTo = replyTo;
    this.attachments.replace(files);
    this.box.complain(unsent.sentence);
    if (hadKeyboard) this.box.focus();
  }

  private isEmpty(): boolean {
    const { box, replyTo, attachments } = this;
    const { content } = box;
    return content.kind === 'text' && content.text === '' && replyTo === null && attachments.list.length === 0;
  }

  private standing(): Required<Place> {
    const { personId, channelId } = this.host.state.seen;
    return { personId, channelId };
  }

  private empty(): void {
    this.box.become(emptyText);
    this.doubted = null;
    this.replyTo = null;
    this.attachments.clear();
  }
}
