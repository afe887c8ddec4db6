import type { ArticleId } from '../../domain/article.js';
import { UserError } from '../../domain/errors.js';
import type { CorpusLocation } from '../corpus-location.js';
import type { CorpusParts } from '../corpus-parts.js';
import { dropUnused } from '../refresh-bases.js';
import { finishErasure } from './finish-erasure.js';
import { planErasure } from './plan-erasure.js';
import { whyNotThere } from './remove-article.js';
import { actContext, stageBases, type ActContext, type ActOptions } from './stage-bases.js';
import { actedArticle, currentMembers, type ActOutcome } from './switch-members.js';
import { withCorpus } from './with-corpus.js';

export interface EraseOutcome extends ActOutcome {
  /** Generations that held one of the articles. */
  readonly generations: number;
  /** Files of the operator's folders that hold one: they stay where they are and are read no more. */
  readonly filesLeft: readonly string[];
  /** `false`: another process was reading or the disk is full, so traces stay in the database file until the next act or refresh. */
  readonly isWiped: boolean;
}

/**
 * Erases an article with all revisions of its page and every article of the same text, from every generation, index, kept
 * page and upload. Nothing brings it back: neither a rollback nor a refresh of the same page, line, url or text.
 * Before the commit nothing has changed; after it the article is gone, and what a crash left to be wiped is wiped by the
 * next one who writes.
 * @throws UserError when there is no such article; as `withCorpus`.
 */
export function eraseArticle(
  parts: CorpusParts,
  location: CorpusLocation,
  { articleId, ...options }: ActOptions & { readonly articleId: ArticleId },
): Promise<EraseOutcome> {
  return withCorpus(parts, location, {
    by: 'an erasure',
    run: async (store, lock) => {
      const context = actContext({ parts, location }, { store, lock }, options);
      const members = new Set(currentMembers(context));
      const plan = planErasure(store, articleId, { at: parts.now().toISOString(), members });
      if (plan === null) throw new UserError(whyNotThere(store, articleId));
      const { erasure, articles, filesLeft } = plan;
      options.signal?.throwIfAborted();
      const { generation, isNew, generations } = store.erase(erasure);
      // First the traces, which take seconds: the bases only make opening fast.
      const isWiped = await finishErasure(store, location);
      await rebuildBases(context);
      return {
        generation: generation?.number ?? null,
        isNewGeneration: isNew,
        added: 0,
        removed: erasure.articles.filter((number) => members.has(number)).length,
        articles: articles.map(actedArticle),
        generations,
        filesLeft,
        isWiped,
      };
    },
  });
}

/** The bases that held it are gone, so new ones are made. Whoever calls that off leaves it to the next refresh. */
async function rebuildBases(context: ActContext): Promise<void> {
  try {
    const bases = await stageBases(context, currentMembers(context));
    await bases.publish();
    await dropUnused(context);
  } catch (error) {
    if (context.signal?.aborted !== true) throw error;
  }
  context.report({ stage: 'switch', done: 1, total: 1 });
}
