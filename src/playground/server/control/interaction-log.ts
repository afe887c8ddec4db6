import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { InteractionView } from '../../page-protocol.js';
import type { Interaction } from '../interactions.js';
import type { World } from '../world.js';
import type { Schedule } from './schedule.js';

/** Interactions that the panel shows. */
const keptInteractions = 100;
/** Milliseconds that the bot has for its first answer. */
const firstAnswerWithin = 3000;

const deferredUpdate: number = InteractionResponseType.DeferredMessageUpdate;
const deferredMessage: number = InteractionResponseType.DeferredChannelMessageWithSource;

interface Entry {
  readonly interaction: Interaction;
  readonly label: string;
  view: InteractionView;
  /** Choices and modal are told once. */
  isAnswerTold: boolean;
  stopTimer: () => void;
}

export interface InteractionLogParts {
  readonly world: World;
  readonly now: () => number;
  readonly schedule: Schedule;
  /** An interaction is new or has changed. */
  readonly onChange: (view: InteractionView) => void;
  /** The bot answered with what only the asker is shown and no message holds. */
  readonly onAnswer: (interaction: Interaction) => void;
}

/** The last interactions with their times. */
export class InteractionLog {
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly parts: InteractionLogParts) {}

  add(interaction: Interaction, label: string): void {
    const view: InteractionView = {
      id: interaction.id,
      type: interaction.type,
      label,
      personId: interaction.userId,
      channelId: interaction.channel.id,
      bornAt: new Date(interaction.bornAt).toISOString(),
      acknowledgedAfter: null,
      answeredAfter: null,
      hasFailed: false,
    };
    const entry: Entry = { interaction, label, view, isAnswerTold: false, stopTimer: () => undefined };
    this.entries.set(interaction.id, entry);
    entry.stopTimer = this.parts.schedule(() => {
      this.expire(entry);
    }, firstAnswerWithin + 1);
    for (const [id, { stopTimer }] of this.entries) {
      if (this.entries.size <= keptInteractions) break;
      stopTimer();
      this.entries.delete(id);
    }
    this.parts.onChange(view);
  }

  find(id: string): Interaction | undefined {
    return this.entries.get(id)?.interaction;
  }

  /** Oldest first. */
  views(): readonly InteractionView[] {
    return [...this.entries.values()].map(({ view }) => view);
  }

  /** Something happened: looks which interactions got on. */
  update(): void {
    for (const entry of this.entries.values()) this.updateOne(entry);
  }

  close(): void {
    for (const { stopTimer } of this.entries.values()) stopTimer();
  }

  private updateOne(entry: Entry): void {
    const { view, interaction } = entry;
    const sinceBirth = this.parts.now() - interaction.bornAt;
    const isAcknowledged = interaction.answeredWith !== null;
    const acknowledgedAfter = view.acknowledgedAfter ?? (isAcknowledged ? sinceBirth : null);
    const answeredAfter = view.answeredAfter ?? (this.isAnswered(interaction) ? sinceBirth : null);
    if (isAcknowledged) entry.stopTimer();
    if (acknowledgedAfter === view.acknowledgedAfter && answeredAfter === view.answeredAfter) return;
    entry.view = { ...view, acknowledgedAfter, answeredAfter };
    this.parts.onChange(entry.view);
    if (entry.isAnswerTold || !isAcknowledged) return;
    entry.isAnswerTold = true;
    this.parts.onAnswer(interaction);
  }

  private isAnswered(interaction: Interaction): boolean {
    const { answeredWith, originalId, followUpIds } = interaction;
    if (answeredWith === null) return false;
    if (followUpIds.length > 0) return true;
    if (answeredWith === deferredUpdate) return false;
    if (answeredWith !== deferredMessage) return true;
    const original = this.parts.world.messages.get(originalId ?? '');
    return original !== undefined && ((original.body.flags ?? 0) & MessageFlags.Loading) === 0;
  }

  private expire(entry: Entry): void {
    if (entry.interaction.answeredWith !== null) return;
    entry.view = { ...entry.view, hasFailed: true };
    this.parts.onChange(entry.view);
  }
}
