import type { CorpusDesk, CorpusDesks, WorkOptions } from '../../commands/corpus-desk.js';
import type { CorpusJob, JobOutcome } from '../../src/corpus/corpus-job.js';
import type { RefreshReport } from '../../src/corpus/refresh-report.js';

export const emptyReport: RefreshReport = {
  added: 0,
  changed: 0,
  removed: 0,
  reread: 0,
  unchanged: 0,
  rejected: [],
  changes: [],
  held: [],
  problems: [],
  passages: 0,
  seconds: { fetch: 0, parse: 0, embed: 0, store: 0, index: 0, total: 0 },
  generation: null,
};

/** A desk where nothing is kept: a test says what there is, and what a job gives. */
export class FakeCorpusDesk implements CorpusDesk {
  readonly jobs: CorpusJob[] = [];
  readonly by: string[] = [];
  work: (job: CorpusJob, options: WorkOptions) => Promise<unknown> = () => Promise.resolve(emptyReport);
  underWay: CorpusDesk['underWay'] = () => null;
  fetchAttached: CorpusDesk['fetchAttached'] = () => Promise.resolve(new Uint8Array([1]));
  sources: CorpusDesk['sources'] = () => [];
  history: CorpusDesk['history'] = () => [];
  generation: CorpusDesk['generation'] = (number) =>
    this.history(Infinity).find((one) => one.number === number) ?? null;
  held: CorpusDesk['held'] = () => [];
  find: CorpusDesk['find'] = () => Promise.resolve({ kind: 'none' });
  removed: CorpusDesk['removed'] = () => Promise.resolve([]);
  blockedHosts: CorpusDesk['blockedHosts'] = () => [];

  constructor(readonly guildIds: readonly string[]) {}

  async run<Job extends CorpusJob>(job: Job, options: WorkOptions): Promise<JobOutcome<Job>> {
    this.jobs.push(job);
    this.by.push(options.by);
    return (await this.work(job, options)) as JobOutcome<Job>;
  }
}

/** One desk for each guild that asks. */
export class FakeCorpusDesks implements CorpusDesks {
  readonly #desks = new Map<string, FakeCorpusDesk>();

  of(guildId: string): FakeCorpusDesk {
    let desk = this.#desks.get(guildId);
    if (desk === undefined) this.#desks.set(guildId, (desk = new FakeCorpusDesk([guildId])));
    return desk;
  }
}
