import type { RevisionChange } from '../../commands/mark-answers.js';
import type { ActOutcome } from '../corpus/acts/switch-members.js';
import type { CorpusJob, JobOutcome, JobOutcomes } from '../corpus/corpus-job.js';
import type { RefreshReport } from '../corpus/refresh-report.js';

/**
 * What a job did to articles that messages may quote. A page that was only read anew is no correction; what a moderator
 * erased is blanked and not marked.
 */
export function revisionChanges(job: CorpusJob, outcome: JobOutcome): readonly RevisionChange[] {
  switch (job.kind) {
    case 'refresh':
      return job.dryRun ? [] : ofReport(outcome as RefreshReport);
    case 'apply-held':
      return ofReport((outcome as JobOutcomes['apply-held']).report);
    case 'remove':
    case 'block-host':
      return (outcome as ActOutcome).articles.map(({ articleId }) => ({ previousId: articleId, articleId: null }));
    case 'rollback':
      return (outcome as JobOutcomes['rollback']).reversions;
    case 'restore':
      return (outcome as ActOutcome).articles.map(({ articleId }) => ({ previousId: articleId, articleId }));
    default:
      return [];
  }
}

function ofReport({ changes }: RefreshReport): readonly RevisionChange[] {
  return changes.flatMap(({ kind, articleId, previousId }): RevisionChange[] => {
    if (kind === 'removed') return [{ previousId: articleId, articleId: null }];
    return kind === 'changed' && previousId !== null ? [{ previousId, articleId }] : [];
  });
}
