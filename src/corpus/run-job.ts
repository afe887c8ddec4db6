import type { Embedder } from '../../embeddings/embedder.js';
import type { Origin } from '../domain/article.js';
import { blockHost, unblockHost } from './acts/block-host.js';
import { eraseArticle } from './acts/erase-article.js';
import { applyChange, discardChange } from './acts/held-changes.js';
import { recogniseSource } from './acts/recognise-source.js';
import { removeArticle } from './acts/remove-article.js';
import { restoreArticle } from './acts/restore-article.js';
import { rollBack } from './acts/roll-back.js';
import { addSource, dropSource } from './acts/sources.js';
import type { CorpusJob, JobOutcomes } from './corpus-job.js';
import type { CorpusLocation } from './corpus-location.js';
import type { CorpusParts } from './corpus-parts.js';
import { previewRefresh } from './preview-refresh.js';
import { refreshCorpus } from './refresh.js';
import type { RefreshProgress } from './refresh-report.js';

export interface JobOptions {
  /** How articles of the corpus' own folder came here. */
  readonly origin: Origin;
  /** Called by jobs that may have to embed. */
  readonly embedder: () => Promise<Embedder>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: RefreshProgress) => void;
}

/** Does one job, to its end or not at all. @throws UserError as told where each is written */
export async function runJob(
  parts: CorpusParts,
  location: CorpusLocation,
  { job, ...options }: JobOptions & { readonly job: CorpusJob },
): Promise<JobOutcomes[keyof JobOutcomes]> {
  const { origin, signal, onProgress } = options;
  const embedding = async () => ({ embedder: await options.embedder(), signal, onProgress });
  switch (job.kind) {
    case 'refresh': {
      const { dryRun, recheck } = job;
      if (dryRun) return previewRefresh(parts, location, { origin, recheck, signal, onProgress });
      return refreshCorpus(parts, location, { origin, recheck, ...(await embedding()) });
    }
    case 'rollback':
      return rollBack(parts, location, { to: job.to, ...(await embedding()) });
    case 'remove':
      return removeArticle(parts, location, { articleId: job.articleId, ...(await embedding()) });
    case 'restore':
      return restoreArticle(parts, location, { articleId: job.articleId, ...(await embedding()) });
    case 'erase':
      return eraseArticle(parts, location, { articleId: job.articleId, ...(await embedding()) });
    case 'recognise-source':
      return recogniseSource(parts, location, { url: job.url, signal });
    case 'add-source':
      return addSource(parts, location, job);
    case 'remove-source':
      return dropSource(parts, location, job.id);
    case 'apply-held':
      return applyChange(parts, location, { id: job.id, origin, ...(await embedding()) });
    case 'discard-held':
      return discardChange(parts, location, job.id);
    case 'block-host':
      return blockHost(parts, location, { host: job.host, ...(await embedding()) });
    case 'unblock-host':
      return unblockHost(parts, location, job.host);
  }
}
