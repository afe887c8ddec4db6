import type { ArticleId } from '../../domain/article.js';
import type { ArticleSummary } from '../../store/corpus-store.js';
import type { MemberChange } from '../../store/generation.js';
import { dropUnused } from '../refresh-bases.js';
import { stageBases, type ActContext } from './stage-bases.js';

/** An article that an act was about. */
export interface ActedArticle {
  readonly articleId: ArticleId;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly path: string;
  readonly url: string | null;
}

/** What an act changed. */
export interface ActOutcome {
  /** The current one afterwards; `null` while the corpus never held an article. */
  readonly generation: number | null;
  /** `false`: the members were these already. */
  readonly isNewGeneration: boolean;
  /** Articles that came and went. */
  readonly added: number;
  readonly removed: number;
  /** Those that the act was about, for rollbacks none. */
  readonly articles: readonly ActedArticle[];
}

export function actedArticle({ id, title, outlet, path, url }: ArticleSummary): ActedArticle {
  return { articleId: id, title, outlet, path, url };
}

/** Numbers of the members now, ascending. */
export function currentMembers({ store }: Pick<ActContext, 'store'>): Uint32Array {
  const generation = store.currentGeneration();
  return generation === null ? new Uint32Array(0) : store.members(generation.number);
}

/** Makes a generation of other members. Before the switch everybody sees the old state, after it the new one. */
export async function switchMembers(context: ActContext, change: MemberChange): Promise<Omit<ActOutcome, 'articles'>> {
  const bases = await stageBases(context, change.members);
  const { generation, isNew } = context.store.changeMembers(change);
  await bases.publish();
  await dropUnused(context);
  context.report({ stage: 'switch', done: 1, total: 1 });
  return {
    generation: generation?.number ?? null,
    isNewGeneration: isNew,
    added: isNew ? (generation?.added ?? 0) : 0,
    removed: isNew ? (generation?.removed ?? 0) : 0,
  };
}
