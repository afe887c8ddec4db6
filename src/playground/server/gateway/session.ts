import { randomBytes } from 'node:crypto';
import { GatewayOpcodes } from 'discord-api-types/v10';
import type { Connection } from './connection.js';
import type { Shard } from './shard.js';

/** How many events a session keeps for a resume. */
const replayedEvents = 1000;
/** Milliseconds that a session without a connection can be resumed for; Discord tells no figure. */
const resumableFor = 180_000;

export interface SentEvent {
  readonly op: typeof GatewayOpcodes.Dispatch;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

/** One bot's session. It outlives its connection, so that a new one can resume it. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  private readonly events: SentEvent[] = [];
  private lastSequence = 0;
  private attached: Connection | null = null;
  private leftAt: number;

  constructor(
    readonly intents: number,
    readonly shard: Shard,
    private readonly now: () => number,
  ) {
    this.leftAt = now();
  }

  get connection(): Connection | null {
    return this.attached;
  }

  get sequence(): number {
    return this.lastSequence;
  }

  get isExpired(): boolean {
    return this.attached === null && this.now() - this.leftAt > resumableFor;
  }

  attach(connection: Connection): void {
    this.attached = connection;
  }

  detach(): void {
    this.attached = null;
    this.leftAt = this.now();
  }

  /** Sends an event, and keeps it for a resume. */
  dispatch(t: string, d: unknown): void {
    this.lastSequence += 1;
    const event: SentEvent = { op: GatewayOpcodes.Dispatch, t, s: this.lastSequence, d };
    this.events.push(event);
    if (this.events.length > replayedEvents) this.events.shift();
    this.attached?.send(event);
  }

  /** What came after `sequence`; `null` when some of it is kept no longer. */
  eventsAfter(sequence: number): readonly SentEvent[] | null {
    const oldest = this.lastSequence - this.events.length + 1;
    return sequence + 1 < oldest ? null : this.events.slice(sequence + 1 - oldest);
  }
}
