import type { InteractionView } from '../../page-protocol.js';
import type { InteractionDesk } from '../interactions.js';
import type { Interaction } from '../interactions/interaction.js';
import type { Schedule } from './schedule.js';

/** Interactions that the panel shows. */
const keptInteractions = 100;
/** Milliseconds after which an interaction without an answer is looked at: the bot's three seconds and a little. */
const lookedAtAfter = 3050;

interface InteractionLogParts {
  readonly desk: InteractionDesk;
  readonly schedule: Schedule;
  /** An interaction is new or has changed. */
  readonly onChange: (view: InteractionView) => void;
  /** The bot answered with choices or a modal, which no message holds. */
  readonly onAnswer: (interaction: Interaction) => void;
}

interface Entry {
  readonly interaction: Interaction;
  isAnswerTold: boolean;
}

/** The last interactions with their times. */
export class InteractionLog {
  private readonly entries = new Map<string, Entry>();
  private readonly timers = new Set<() => void>();
  private readonly stopObserving: () => void;

  constructor(private readonly parts: InteractionLogParts) {
    this.stopObserving = parts.desk.observe((interaction) => {
      this.follow(interaction);
    });
  }

  /** Oldest first. */
  views(): readonly InteractionView[] {
    return [...this.entries.values()].map(({ interaction }) => viewOf(interaction));
  }

  close(): void {
    this.stopObserving();
    for (const stop of this.timers) stop();
  }

  private follow(interaction: Interaction): void {
    const isNew = interaction.answeredWith === null && !interaction.hasFailed;
    const entry = this.entries.get(interaction.id) ?? (isNew ? this.add(interaction) : undefined);
    if (entry === undefined) return;
    this.parts.onChange(viewOf(interaction));
    if (entry.isAnswerTold || interaction.answeredWith === null) return;
    entry.isAnswerTold = true;
    this.parts.onAnswer(interaction);
  }

  private add(interaction: Interaction): Entry {
    const entry: Entry = { interaction, isAnswerTold: false };
    this.entries.set(interaction.id, entry);
    const [oldest] = this.entries.keys();
    if (this.entries.size > keptInteractions) this.entries.delete(oldest!);
    const stop = this.parts.schedule(() => {
      this.timers.delete(stop);
      this.parts.desk.failUnanswered();
    }, lookedAtAfter);
    this.timers.add(stop);
    return entry;
  }
}

function viewOf(interaction: Interaction): InteractionView {
  const { id, type, label, userId, channel, bornAt, acknowledgedAt, answeredAt, hasFailed } = interaction;
  return {
    id,
    type,
    label,
    personId: userId,
    channelId: channel.id,
    bornAt: new Date(bornAt).toISOString(),
    acknowledgedAfter: acknowledgedAt === null ? null : acknowledgedAt - bornAt,
    answeredAfter: answeredAt === null ? null : answeredAt - bornAt,
    hasFailed,
  };
}
