import type { Act, ActOutcome, InteractionView } from '../page-protocol.js';
import { act, type Answer } from './link/actions.js';
import type { Locale } from './locale.js';
import {
  commandTaken,
  noActs,
  settled,
  withCommand,
  withoutCommand,
  withoutPress,
  withPress,
  type OwnActs,
  type SentCommand,
} from './own-acts.js';
import type { Place } from './place.js';
import type { PageState } from './state.js';

interface DoingHost {
  /** Language of the page's Discord. */
  readonly locale: Locale;
  readonly state: PageState;
  changed(): void;
  /** One sentence about what was refused; `null` takes it away. */
  tell(sentence: string | null): void;
}

/** What the person does in this window, and what is still awaited of it. */
export class Doing {
  private acts: OwnActs = noActs;

  constructor(private readonly host: DoingHost) {}

  get own(): OwnActs {
    return this.acts;
  }

  /** Another place: what was done in the former one is no longer awaited here. */
  forget(): void {
    this.acts = noActs;
  }

  /** The server has told of interactions. */
  settle(interactions: readonly InteractionView[]): void {
    this.acts = settled(this.acts, interactions);
  }

  /** @param at where it is done, if it was wanted before one came here */
  act(wanted: Act, at: Required<Place> = this.host.state.seen): Promise<Answer<ActOutcome>> {
    const { personId, channelId } = at;
    return act({ personId, channelId, locale: this.host.locale, act: wanted });
  }

  /** Sends a command and shows it in the channel until the bot answers; when it does not, until it is dismissed. */
  async actCommand(
    label: string,
    wanted: Act,
    at: Required<Place> = this.host.state.seen,
  ): Promise<Answer<ActOutcome>> {
    const { channelId } = at;
    const sent = { label, channelId, interactionId: null, at: new Date().toISOString(), hasFailed: false };
    this.become(withCommand(this.acts, sent));
    const answer = await this.act(wanted, at);
    const interactionId = answer.kind === 'done' ? (answer.value.interactionId ?? null) : null;
    this.become(commandTaken(this.acts, sent, interactionId));
    return answer;
  }

  dismissCommand(sent: SentCommand): void {
    this.become(withoutCommand(this.acts, sent));
  }

  /** A press or a choice on a message; shown as pending there until the bot has acknowledged it. */
  async actOnMessage(wanted: Extract<Act, { kind: 'press' | 'select' }>): Promise<void> {
    const { customId, messageId } = wanted;
    this.become(withPress(this.acts, messageId, { customId, interactionId: null }));
    const answer = await this.act(wanted);
    if (answer.kind === 'refused') {
      this.become(withoutPress(this.acts, messageId));
      this.host.tell(answer.sentence);
    } else {
      this.become(withPress(this.acts, messageId, { customId, interactionId: answer.value.interactionId ?? null }));
    }
  }

  /** Done at once; a refusal is told. */
  perform(wanted: Act): void {
    void this.act(wanted).then((answer) => {
      this.report(answer);
    });
  }

  performCommand(label: string, wanted: Act): void {
    void this.actCommand(label, wanted).then((answer) => {
      this.report(answer);
    });
  }

  private report(answer: Answer<ActOutcome>): void {
    this.host.tell(answer.kind === 'refused' ? answer.sentence : null);
  }

  private become(acts: OwnActs): void {
    this.acts = settled(acts, this.host.state.seen.interactions);
    this.host.changed();
  }
}
