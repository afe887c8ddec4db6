import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain/article.js';
import { originsOf, type OriginRules } from '../../src/domain/origins.js';
import { readPublisherFamilies } from '../../src/domain/publisher-families.js';
import { articleOf, type ArticleParts } from '../support/articles.js';

const families = readPublisherFamilies(
  'Harbour Group: The Harbour Post, Harbour Radio, harbourpost.example\nSea Press: Tide',
);
const alone: OriginRules = { families, copyGroupOf: (id) => id };

let count = 0;
function told(parts: Partial<ArticleParts> = {}): Article {
  return articleOf({ blocks: ['The gate was left open.'], path: `${++count}.md`, ...parts });
}

describe('origins', () => {
  it('are one for each article of another outlet', () => {
    const groups = originsOf([told({ outlet: 'Tide' }), told({ outlet: 'The Selby Echo' })], alone);
    expect(groups.map(({ outlets, links }) => [outlets, links])).toEqual([
      [['Tide'], []],
      [['The Selby Echo'], []],
    ]);
  });

  it('are one for articles of one outlet, however its name is written', () => {
    const [group, ...others] = originsOf([told({ outlet: 'The Selby Echo' }), told({ outlet: 'selby echo' })], alone);
    expect(others).toEqual([]);
    expect(group).toMatchObject({ links: ['outlet'], outlets: ['selby echo'] });
  });

  it('are one for outlets of one owner, by name or by the host of the page', () => {
    const articles = [
      told({ outlet: 'Harbour Radio' }),
      told({ outlet: null, url: 'https://news.harbourpost.example/a' }),
      told({ outlet: 'Tide' }),
    ];
    const groups = originsOf(articles, alone);
    expect(groups).toHaveLength(2);
    expect(groups[0]).toMatchObject({ links: ['owner'], names: ['Harbour Group'], outlets: ['Harbour Radio'] });
  });

  it('are one for copy of one agency in two outlets', () => {
    const groups = originsOf(
      [
        told({ outlet: 'Tide', author: 'Ada Moss, Associated Press' }),
        told({ outlet: 'The Selby Echo', blocks: ['HARROW (AP) — The gate was left open.'] }),
      ],
      alone,
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ links: ['agency'], names: ['AP'] });
  });

  it('are one for near-copies, and one more article can bind two that were apart', () => {
    const [tide, echo, copy] = [told({ outlet: 'Tide' }), told({ outlet: 'The Selby Echo' }), told({ outlet: 'Tide' })];
    const rules: OriginRules = { families, copyGroupOf: (id) => (id === copy.id ? echo.id : id) };
    expect(originsOf([tide, echo], rules)).toHaveLength(2);
    const groups = originsOf([tide, echo, copy], rules);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ articles: [tide.id, echo.id, copy.id], links: ['copy', 'outlet'] });
  });

  it('do not take what is not stated for the same', () => {
    expect(originsOf([told(), told()], alone)).toHaveLength(2);
  });

  it('hold every article once, whatever binds them, as a slow search through all bonds finds', () => {
    const outlets = ['Tide', 'Harbour Radio', 'The Harbour Post', null];
    const one = fc.record({ outlet: fc.constantFrom(...outlets), group: fc.integer({ min: 0, max: 3 }) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (list) => {
        const articles = list.map(({ outlet }, i) => articleOf({ blocks: ['x'], path: `p${i}`, outlet }));
        const groupAt = new Map(
          articles.map(({ id }, i) => [id, articles[list.findIndex(({ group }) => group === list[i]!.group)]!.id]),
        );
        const groups = originsOf(articles, { families, copyGroupOf: (id) => groupAt.get(id)! });
        expect(groups.flatMap((group) => group.articles).sort()).toEqual(articles.map(({ id }) => id).sort());
        expect(groups).toHaveLength(componentsOf(list));
      }),
      { seed: 3 },
    );
  });
});

/** Repeats binding until nothing changes. */
function componentsOf(list: readonly { readonly outlet: string | null; readonly group: number }[]): number {
  const owner = (outlet: string | null): string | null =>
    outlet === null ? null : outlet === 'Tide' ? 'Sea Press' : 'Harbour Group';
  const label = list.map((_, i) => i);
  for (let changed = true; changed;) {
    changed = false;
    list.forEach((a, i) => {
      list.forEach((b, j) => {
        const isBound = a.group === b.group || (owner(a.outlet) !== null && owner(a.outlet) === owner(b.outlet));
        if (!isBound || label[i] === label[j]) return;
        label[i] = label[j] = Math.min(label[i]!, label[j]!);
        changed = true;
      });
    });
  }
  return new Set(label).size;
}
