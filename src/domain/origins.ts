import type { Article, ArticleId } from './article.js';
import { nameKey, type PublisherFamilies } from './publisher-families.js';
import { wiresOf } from './wire-copy.js';

/** Why articles are one origin. */
export type OriginLink = 'copy' | 'outlet' | 'owner' | 'agency';

/** Articles behind which one and the same source stands. */
export interface OriginGroup {
  /** In the given order. */
  readonly articles: readonly ArticleId[];
  /** Outlets as the articles state them, each once; `[]` where none states any. */
  readonly outlets: readonly string[];
  /** What binds them, each once; `[]` for an article by itself. */
  readonly links: readonly OriginLink[];
  /** Owner or agency that binds them, each once. */
  readonly names: readonly string[];
}

export interface OriginRules {
  /** The first article of an article's group of near-copies. */
  readonly copyGroupOf: (article: ArticleId) => ArticleId;
  readonly families: PublisherFamilies;
}

interface Bond {
  readonly link: OriginLink;
  readonly key: string;
  readonly name: string | null;
}

/**
 * Independent origins of articles: articles are one origin where one is a near-copy of the other, where they are of one outlet
 * or one owner, or where both are copy of one news agency. What the articles do not state binds nothing: two articles
 * without an outlet are two origins as far as is known. In order of each group's first article.
 */
export function originsOf(articles: readonly Article[], rules: OriginRules): OriginGroup[] {
  const groups: { members: Article[]; bonds: Map<string, Bond> }[] = [];
  for (const article of articles) {
    const bonds = new Map(bondsOf(article, rules).map((bond) => [`${bond.link} ${bond.key}`, bond]));
    const bound = groups.filter((group) => [...bonds.keys()].some((key) => group.bonds.has(key)));
    const [first, ...others] = bound;
    if (first === undefined) {
      groups.push({ members: [article], bonds });
      continue;
    }
    for (const other of [...others, { members: [article], bonds }]) {
      first.members.push(...other.members);
      for (const [key, bond] of other.bonds) first.bonds.set(key, bond);
    }
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  const order = new Map(articles.map(({ id }, at) => [id, at]));
  return groups.map(({ members }) =>
    groupOf(
      members.sort((a, b) => order.get(a.id)! - order.get(b.id)!),
      rules,
    ),
  );
}

function bondsOf(article: Article, { copyGroupOf, families }: OriginRules): Bond[] {
  const { id, outlet, url } = article;
  const owner = families.ownerOf({ name: outlet, url });
  return [
    { link: 'copy', key: copyGroupOf(id), name: null },
    ...(outlet === null ? [] : [{ link: 'outlet', key: nameKey(outlet), name: null } as const]),
    ...(owner === null ? [] : [{ link: 'owner', key: owner, name: owner } as const]),
    ...wiresOf(article).map((name) => ({ link: 'agency', key: name, name }) as const),
  ];
}

function groupOf(members: readonly Article[], rules: OriginRules): OriginGroup {
  const all = members.flatMap((article) => bondsOf(article, rules).map((bond) => ({ article, ...bond })));
  const binding = all.filter(({ link, key, article }) =>
    all.some(
      (other) =>
        other.link === link &&
        other.key === key &&
        other.article.id !== article.id &&
        !(link === 'owner' && isSameOutlet(article, other.article)),
    ),
  );
  const links = new Set(binding.map(({ link }) => link));
  const outlets = new Map(
    members.flatMap(({ outlet }) => (outlet === null ? [] : [[nameKey(outlet), outlet] as const])),
  );
  return {
    articles: [...new Set(members.map(({ id }) => id))],
    outlets: [...outlets.values()],
    links: (['copy', 'outlet', 'owner', 'agency'] as const).filter((link) => links.has(link)),
    names: [...new Set(binding.flatMap(({ name }) => name ?? []))],
  };
}

/** That one outlet has one owner says nothing more than that it is one outlet. */
function isSameOutlet(a: Article, b: Article): boolean {
  return a.outlet !== null && b.outlet !== null && nameKey(a.outlet) === nameKey(b.outlet);
}
