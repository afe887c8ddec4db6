import type { ArticleId } from '../../domain/article.js';
import { UserError } from '../../domain/errors.js';
import { say } from '../../language/say.js';
import type { Message } from '../../language/wording.js';
import type { CorpusStore } from '../../store/corpus-store.js';
import type { CorpusLocation } from '../corpus-location.js';
import type { CorpusParts } from '../corpus-parts.js';
import { samePage } from './same-page.js';
import { actContext, type ActOptions } from './stage-bases.js';
import { actedArticle, currentMembers, switchMembers, type ActOutcome } from './switch-members.js';
import { withCorpus } from './with-corpus.js';

/**
 * Takes an article out of all answers until it is restored: no refresh brings its page back, also not changed.
 * @throws UserError when there is no such article, or it is out already; as `withCorpus`.
 */
export function removeArticle(
  parts: CorpusParts,
  location: CorpusLocation,
  { articleId, ...options }: ActOptions & { readonly articleId: ArticleId },
): Promise<ActOutcome> {
  return withCorpus(parts, location, {
    by: 'a removal',
    run: async (store, lock) => {
      const context = actContext({ parts, location }, { store, lock }, options);
      const members = currentMembers(context);
      const page = samePage(store, articleId, new Set(members));
      if (page === null) throw new UserError(whyNotThere(store, articleId));
      const isBuried = store.tombstones().some(({ hash, burial }) => burial === 'removed' && hash === page.mark.hash);
      if (isBuried) throw new UserError(say('corpus.removed-already'));
      const leaving = new Set(page.revisions.map(({ number }) => number));
      const at = parts.now().toISOString();
      const outcome = await switchMembers(context, {
        at,
        cause: 'remove',
        target: null,
        members: members.filter((number) => !leaving.has(number)),
        bury: [{ ...page.mark, burial: 'removed', articleId, at }],
        unbury: [],
        block: [],
      });
      const former = new Set(members);
      const articles = page.revisions.filter(({ number, id }) => former.has(number) || id === articleId);
      return { ...outcome, articles: articles.map(actedArticle) };
    },
  });
}

/** Why an article can't be acted on, as a sentence. */
export function whyNotThere(store: Pick<CorpusStore, 'tombstoneOf'>, id: ArticleId): Message {
  return store.tombstoneOf(id)?.burial === 'erased'
    ? say('corpus.article-erased')
    : say('corpus.article-unknown', { id });
}
