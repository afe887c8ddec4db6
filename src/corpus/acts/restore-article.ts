import type { ArticleId } from '../../domain/article.js';
import { UserError } from '../../domain/errors.js';
import { createKeepOut, pageKeyHash, textKeyHash, type Tombstone } from '../../domain/tombstone.js';
import { reasonInWords } from '../../language/reason-in-words.js';
import { say } from '../../language/say.js';
import type { ArticleSummary, CorpusStore } from '../../store/corpus-store.js';
import type { CorpusLocation } from '../corpus-location.js';
import type { CorpusParts } from '../corpus-parts.js';
import { whyNotThere } from './remove-article.js';
import { actContext, type ActOptions } from './stage-bases.js';
import { actedArticle, currentMembers, switchMembers, type ActOutcome } from './switch-members.js';
import { withCorpus } from './with-corpus.js';

export interface RestoreOutcome extends ActOutcome {
  /** `false`: no source has the page any more, so the next refresh takes it out again. */
  readonly isInSource: boolean;
}

/**
 * Takes a removal back. The page returns as it was read last, which may be a newer revision than the one removed.
 * @throws UserError when the article is not removed, or something else keeps it out; as `withCorpus`.
 */
export function restoreArticle(
  parts: CorpusParts,
  location: CorpusLocation,
  { articleId, ...options }: ActOptions & { readonly articleId: ArticleId },
): Promise<RestoreOutcome> {
  return withCorpus(parts, location, {
    by: 'a restoration',
    run: async (store, lock) => {
      const context = actContext({ parts, location }, { store, lock }, options);
      const article = store.article(articleId);
      if (article === null) throw new UserError(whyNotThere(store, articleId));
      const marks = new Set([pageKeyHash(article), textKeyHash(article)]);
      const tombstones = store.tombstones();
      const lifted = tombstones.filter(({ burial, hash }) => burial === 'removed' && marks.has(hash));
      if (lifted.length === 0) throw new UserError(say('corpus.not-removed'));
      const left = tombstones.filter((tombstone) => !lifted.includes(tombstone));
      const returning = latestReading(store, articleId, lifted);
      refuseIfKeptOut(store, returning, left);
      const members = new Set(currentMembers(context)).add(returning.number);
      const outcome = await switchMembers(context, {
        at: parts.now().toISOString(),
        cause: 'restore',
        target: null,
        members: Uint32Array.from(members).sort(),
        bury: [],
        unbury: lifted.map(({ hash }) => hash),
        block: [],
      });
      const isInSource = isCurrentlyRead(store, returning);
      return { ...outcome, articles: [actedArticle(returning)], isInSource };
    },
  });
}

/** The reading that a refresh would find now; where no source has the page, the one that was removed. */
function latestReading(store: CorpusStore, id: ArticleId, lifted: readonly Tombstone[]): ArticleSummary {
  const pages = new Set(lifted.filter((tombstone) => tombstone.of === 'page').map(({ hash }) => hash));
  let removed: ArticleSummary | null = null;
  let latest: ArticleSummary | null = null;
  for (const summary of [...store.everySummary()]) {
    const isIt = summary.id === id;
    if (isIt) removed = summary;
    if ((isIt || pages.has(pageKeyHash(summary))) && isCurrentlyRead(store, summary)) latest = summary;
  }
  return latest ?? removed!;
}

function isCurrentlyRead(store: CorpusStore, { number }: ArticleSummary): boolean {
  return store.placesOf(number).some(({ isCurrent }) => isCurrent);
}

function refuseIfKeptOut(store: CorpusStore, summary: ArticleSummary, tombstones: readonly Tombstone[]): void {
  const keepOut = createKeepOut(
    tombstones,
    store.blockedHosts().map(({ host }) => host),
  );
  const kept = keepOut(summary, store.articleByNumber(summary.number));
  if (kept !== null) throw new UserError(say('corpus.kept-out', { why: reasonInWords(kept.reason) }));
}
