import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import type { ModelIdentity } from '../../embeddings/embedder.js';
import type { CorpusJob, JobOutcome } from '../../src/corpus/corpus-job.js';
import { corpusAt, type CorpusLocation } from '../../src/corpus/corpus-location.js';
import { openCorpus } from '../../src/corpus/open-corpus.js';
import type { RefreshReport } from '../../src/corpus/refresh-report.js';
import type { FromCorpusWork } from '../../src/corpus-work/work-messages.js';
import type { SourceSpec } from '../../src/domain/source.js';
import type { SearchableCorpus } from '../../src/retrieval/searchable-corpus.js';
import { realParts } from '../corpus/corpus-workbench.js';

const entry = fileURLToPath(new URL('../../dist/src/corpus-work/work-process.js', import.meta.url));

/** A corpus of sources alone in a data folder of its own, worked on by the real process. */
export class CorpusBench {
  readonly location: CorpusLocation;

  constructor(
    readonly data: string,
    private readonly allowedHosts: readonly string[],
  ) {
    this.location = corpusAt(join(data, 'corpora', 'news'), { name: 'news', root: null });
  }

  add(sources: readonly SourceSpec[]): void {
    const store = realParts.store.openForWriting(this.location.database, this.location);
    for (const spec of sources) store.addSource(spec, new Date().toISOString());
    store.close();
  }

  async refresh(recheck = false): Promise<RefreshReport> {
    const outcome = await this.#work({ kind: 'refresh', dryRun: false, recheck }, null);
    if (outcome === null) throw new Error('the refresh was killed');
    return outcome as RefreshReport;
  }

  /** Kills the process and its children after so many milliseconds. Returns whether it was done before. */
  async refreshKilledAfter(killAfter: number): Promise<boolean> {
    return (await this.#work({ kind: 'refresh', dryRun: false, recheck: false }, killAfter)) !== null;
  }

  /** With the vectors of the model that was loaded last. */
  open(): Promise<SearchableCorpus> {
    return openCorpus(realParts, this.location, { model: this.#model() });
  }

  #model(): ModelIdentity | null {
    try {
      const memory = readFileSync(join(this.data, 'models', 'last-loaded.json'), 'utf8');
      return (JSON.parse(memory) as { readonly model: ModelIdentity }).model;
    } catch {
      return null;
    }
  }

  async #work(job: CorpusJob, killAfter: number | null): Promise<JobOutcome | null> {
    const child = fork(entry, {
      execArgv: [],
      serialization: 'advanced',
      detached: true,
      env: { ...process.env, FETCH_DELAY_MS: '0', FETCH_ALLOW_HOSTS: this.allowedHosts.join(',') },
    });
    let last: FromCorpusWork | null = null;
    child.on('message', (message) => {
      last = message as FromCorpusWork;
    });
    const exited = once(child, 'exit');
    child.send({ job, location: this.location, dataDir: this.data }, () => undefined);
    if (killAfter !== null) {
      await Promise.race([delay(killAfter), exited]);
      try {
        process.kill(-child.pid!, 'SIGKILL');
      } catch {
        // It had ended before.
      }
    }
    await exited;
    const message = last as FromCorpusWork | null;
    if (message?.type === 'failed') throw new Error(message.message);
    return message?.type === 'done' ? message.outcome : null;
  }
}
