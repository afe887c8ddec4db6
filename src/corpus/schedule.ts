import type { Schedule } from '../domain/schedule.js';
import type { CorpusLocation } from './corpus-location.js';

/** A corpus and when it is to be refreshed; `null`: not by itself. */
export interface ScheduledCorpus {
  readonly location: CorpusLocation;
  readonly schedule: Schedule | null;
}

interface RefreshScheduleParts {
  /** Asked at each look, so that what is decided meanwhile counts from then on. */
  readonly corpora: () => readonly ScheduledCorpus[];
  /** Resolves when the refresh has ended, however; never rejects. */
  readonly refresh: (location: CorpusLocation) => Promise<void>;
  readonly now: () => Date;
}

interface Appointment {
  /** The schedule as it was written: another one makes another appointment. */
  readonly text: string;
  /** `null`: never again. */
  readonly at: Date | null;
}

const lookInterval = 30_000;

/** Refreshes corpora by their schedules. A corpus whose refresh is still under way is passed over. */
export class RefreshSchedule {
  readonly #appointments = new Map<string, Appointment>();
  readonly #underWay = new Set<string>();
  #timer: NodeJS.Timeout | null = null;

  constructor(private readonly parts: RefreshScheduleParts) {}

  /** Times count from now. */
  start(): void {
    this.look();
    this.#timer = setInterval(() => {
      this.look();
    }, lookInterval).unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** Begins what is due. */
  look(): void {
    const now = this.parts.now();
    const scheduled = new Map(this.parts.corpora().map((corpus) => [corpus.location.database, corpus]));
    for (const key of this.#appointments.keys()) if (!scheduled.has(key)) this.#appointments.delete(key);
    for (const [key, corpus] of scheduled) this.#keep(key, corpus, now);
  }

  #keep(key: string, { location, schedule }: ScheduledCorpus, now: Date): void {
    if (schedule === null) {
      this.#appointments.delete(key);
      return;
    }
    const { text } = schedule;
    const appointment = this.#appointments.get(key);
    if (appointment?.text !== text) {
      this.#appointments.set(key, { text, at: schedule.next(now, key) });
      return;
    }
    if (appointment.at === null || appointment.at > now) return;
    this.#appointments.set(key, { text, at: schedule.next(now, key) });
    if (this.#underWay.has(key)) return;
    this.#underWay.add(key);
    void this.parts.refresh(location).finally(() => this.#underWay.delete(key));
  }
}
