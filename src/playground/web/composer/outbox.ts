import type { APIMessage } from 'discord-api-types/v10';
import type { Answer } from '../link/actions.js';
import type { Place } from '../place.js';
import type { Attached } from './attachments.js';
import { textOf } from './command-text.js';
import type { Content } from './content.js';

/** What left the box, as it stood there, so that it can come back. */
export interface Parcel {
  /** Hash of the place that it was written in. */
  readonly place: string;
  readonly content: Content;
  readonly replyTo: APIMessage | null;
  readonly files: readonly Attached[];
  deliver(at: Required<Place>): Promise<Answer<unknown>>;
}

/** Refused, and shown beside the box until it is sent again or discarded. */
export interface Unsent {
  readonly parcel: Parcel;
  /** Why. */
  readonly sentence: string;
}

interface OutboxListener {
  onChange(): void;
  onRefused(unsent: Unsent): void;
}

/** Sends one parcel after the other, so that they arrive in the order in which they were written. */
export class Outbox {
  private last: Promise<void> = Promise.resolve();
  private count = 0;
  private total = 0;
  private kept: readonly Unsent[] = [];

  constructor(private readonly listener: OutboxListener) {}

  /** How many are on their way or wait for their turn. */
  get waiting(): number {
    return this.count;
  }

  /** How many have been handed over to be sent, whatever became of them. */
  get sent(): number {
    return this.total;
  }

  /** A refused parcel holds up none of those behind it. */
  send(parcel: Parcel, at: Required<Place>): void {
    this.count += 1;
    this.total += 1;
    this.last = this.last.then(async () => {
      const answer = await parcel.deliver(at);
      this.count -= 1;
      if (answer.kind === 'refused') this.listener.onRefused({ parcel, sentence: answer.sentence });
      this.listener.onChange();
    });
  }

  keep(unsent: Unsent): void {
    this.become([...this.kept, unsent]);
  }

  discard(unsent: Unsent): void {
    this.become(this.kept.filter((candidate) => candidate !== unsent));
  }

  unsentIn(place: string): readonly Unsent[] {
    return this.kept.filter(({ parcel }) => parcel.place === place);
  }

  /** The same place under another hash, as after a restart; of other places nothing is known any more. */
  rename(from: string, to: string): void {
    this.become(this.unsentIn(from).map(({ parcel, sentence }) => ({ parcel: { ...parcel, place: to }, sentence })));
  }

  private become(kept: readonly Unsent[]): void {
    this.kept = kept;
    this.listener.onChange();
  }
}

/** As one would type it, with the names of its files. */
export function parcelText({ content, files }: Pick<Parcel, 'content' | 'files'>): string {
  const text = content.kind === 'text' ? content.text : textOf(content.draft);
  return [text, ...files.map(({ name }) => name)].filter((part) => part !== '').join(' · ');
}
