import type { AttachedFile } from '../../commands/command.js';
import type { CorpusDesk, CorpusDesks, WorkOptions } from '../../commands/corpus-desk.js';
import { progressInWords } from '../../commands/corpus-words.js';
import { blockedHosts } from '../corpus/acts/block-host.js';
import { findArticleInSlices, removedArticlesInSlices } from '../corpus/acts/find-article.js';
import { openChanges } from '../corpus/acts/held-changes.js';
import { corpusHistory, generationEntry } from '../corpus/acts/history.js';
import { corpusSources } from '../corpus/acts/sources.js';
import { jobInWords, type CorpusJob, type JobOutcome } from '../corpus/corpus-job.js';
import type { CorpusLocation } from '../corpus/corpus-location.js';
import type { CorpusParts } from '../corpus/corpus-parts.js';
import type { WorkUnderWay } from '../corpus/corpus-worker.js';
import type { OpenCorpora } from '../corpus/open-corpora.js';
import { UserError } from '../domain/errors.js';
import type { GuildCorpora } from './guild-corpora.js';
import { say } from '../language/say.js';
import type { Message } from '../language/wording.js';

export interface CorpusDesksParts {
  readonly corpora: Pick<OpenCorpora, 'run' | 'working'>;
  readonly guildCorpora: Pick<GuildCorpora, 'own' | 'shared' | 'guildsOf'>;
  readonly parts: CorpusParts;
  readonly fetchAttached: (file: AttachedFile, signal: AbortSignal) => Promise<Uint8Array>;
}

/** What moderators of each guild do to its own articles; a guild's desk knows no other's. */
export function createCorpusDesks(parts: CorpusDesksParts): CorpusDesks {
  return { of: (guildId) => deskOf(parts, parts.guildCorpora.own(guildId)) };
}

function deskOf(
  { corpora, guildCorpora, parts, fetchAttached }: CorpusDesksParts,
  location: CorpusLocation,
): CorpusDesk {
  return {
    async run<Job extends CorpusJob>(job: Job, options: WorkOptions): Promise<JobOutcome<Job>> {
      // Others answer from them too.
      if (guildCorpora.shared?.database === location.database) throw new UserError(say('corpus.shared-alone'));
      const run = await corpora.run(location, job, options);
      if (run.kind === 'busy') throw new UserError(say('corpus.again-when-done', { work: busyInWords(run.work) }));
      return run.outcome;
    },
    underWay: () => {
      const work = corpora.working(location);
      return work === null ? null : busyInWords(work);
    },
    fetchAttached,
    sources: () => corpusSources(parts, location),
    history: (limit) => corpusHistory(parts, location, { limit }),
    generation: (number) => generationEntry(parts, location, number),
    held: () => openChanges(parts, location),
    find: (wanted) => findArticleInSlices(parts, location, wanted),
    removed: (signal) => removedArticlesInSlices(parts, location, signal),
    blockedHosts: () => blockedHosts(parts, location),
    guildIds: guildCorpora.guildsOf(location),
  };
}

/** "A refresh by mara is under way since 12:04 UTC (Fetching pages: 120 of 2,000)". */
function busyInWords({ kind, by, since, progress }: WorkUnderWay): Message {
  return say('corpus.under-way', {
    job: jobInWords(kind),
    by,
    since: `${since.toISOString().slice(11, 16)} UTC`,
    far: progress === null ? say('corpus.just-begun') : progressInWords(progress),
  });
}
