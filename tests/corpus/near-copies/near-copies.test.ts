import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CopyGroups } from '../../../src/corpus/near-copies/copy-groups.js';
import { shinglesOf } from '../../../src/corpus/near-copies/shingles.js';
import { likeness, readSignature, signatureBytes, signatureOf } from '../../../src/corpus/near-copies/signature.js';
import type { Article } from '../../../src/domain/article.js';
import { dayOf } from '../../../src/domain/day.js';
import { articleOf, type ArticleParts } from '../../support/articles.js';

const ferry = [
  'The ferry company of Harrow will halve its night crossings from the first of March, its director Ada Moss told the harbour council.',
  'Ms Moss said that fewer than forty passengers had used each crossing after ten in the evening since the bridge at Selby was opened to lorries.',
  'Fishermen from the northern quays protested outside the hall and asked the council to pay for two boats until a tender is held.',
  'The council of Harrow meets again on Thursday and will hear the union of the crews, which has threatened a strike of three days.',
  'Bram Ostel, who leads the union, said the company had broken the promise that it gave when its licence was renewed in 2021.',
  'Last winter storms closed the crossing for nineteen days, and the company was fined for leaving passengers on the island of Pell overnight.',
];
const otherReport = [
  'Passengers to Pell must plan their evenings anew: after ten there will be only half as many boats between the island and Harrow.',
  'The change was presented to councillors by the director of the line, Ada Moss, who pointed to the new bridge and to boats that sail almost empty.',
  'Her critics were loud. Along the northern quays nets were hung from the lamp posts, and some fishermen called for public money to keep the service.',
  'A strike cannot be ruled out, according to the crews, whose spokesman Bram Ostel reminded the company of what it had signed three years ago.',
  'Councillors will return to the matter on Thursday.',
];

function report(parts: Partial<ArticleParts> = {}): Article {
  return articleOf({
    title: 'Harrow halves night ferry crossings',
    publishedAt: '2024-02-20',
    blocks: ferry,
    ...parts,
  });
}

/** Number of the group of each article, in order. */
function groupsOf(articles: readonly Article[]): number[] {
  const groups = new CopyGroups();
  return articles.map((article, number) => {
    const { title, publishedAt } = article;
    const signature = readSignature(signatureOf(article));
    if (signature === null) return number;
    return groups.add({ number, title, day: publishedAt === null ? null : dayOf(publishedAt), signature });
  });
}

describe('near-copies', () => {
  it('are one group under another headline, with a sentence left out, two swapped and words changed', () => {
    const rewrite = report({
      title: 'Fewer ferries at night',
      outlet: 'The Other Post',
      blocks: [
        ferry[0]!,
        ferry[2]!,
        ferry[1]!.replace('fewer than', 'not even'),
        ferry[3]!.replace('threatened', 'announced'),
        ferry[4]!,
        ferry[5]!,
      ],
    });
    expect(groupsOf([report(), rewrite])).toEqual([0, 0]);
  });

  it('are not two reports of one event', () => {
    expect(groupsOf([report(), report({ title: 'Half the boats', blocks: otherReport })])).toEqual([0, 1]);
  });

  it('are not the next report of a running story, which ends with the old one', () => {
    const update = [
      'The crews of the Harrow ferries walked out on Monday morning and left four boats tied up at the northern quays, the union said.',
      'Some two hundred commuters waited in vain for the boat at six, and the harbour office sent buses over the bridge at Selby instead.',
      'Talks are to be taken up again in the town hall this evening under the chair of the mayor of Orlan, who knows both of the sides well.',
      'Shops on the island of Pell ran out of milk and bread before noon, their owners said, and the school of the island stayed closed all day.',
    ];
    const later = report({ title: 'Ferry crews walk out', publishedAt: '2024-02-26', blocks: [...update, ...ferry] });
    expect(groupsOf([report(), later])).toEqual([0, 1]);
  });

  it('are not pages of one template with other names and figures', () => {
    const results = (names: readonly string[], goals: readonly number[]): Article =>
      articleOf({
        title: 'Results of the day',
        publishedAt: '2024-02-20',
        blocks: names.map(
          (name, i) =>
            `${name} beat the visitors by ${goals[i]!} to nil, with the first of the goals shortly before the half and the last of them by ${name.slice(0, 4)}er in the ${goals[i]! * 7}th minute of the match.`,
        ),
      });
    const one = results(['Harrow', 'Selby', 'Orlan', 'Vastra'], [3, 4, 5, 6]);
    const other = results(['Quillan', 'Dorne', 'Mirefield', 'Tarnholm'], [7, 8, 9, 12]);
    expect(groupsOf([one, other])).toEqual([0, 1]);
  });

  it('are not the same page of another year or another issue', () => {
    const [week7, week8] = ['Ferry notes, week 7', 'Ferry notes, week 8'].map((title) => report({ title }));
    expect(groupsOf([week7!, week8!])).toEqual([0, 1]);
    const [changed] = [
      ferry.map((text, i) =>
        i % 2 === 0
          ? text.replaceAll(/company|council|harbour/g, 'line').replaceAll(/bridge|crossing/g, 'board')
          : text,
      ),
    ];
    const nextYear = report({ publishedAt: '2025-02-20', blocks: changed });
    expect(groupsOf([report(), nextYear])).toEqual([0, 1]);
    expect(groupsOf([report(), report({ publishedAt: '2025-02-20' })])).toEqual([0, 0]);
  });

  it('are not looked for among articles that say little, or whose body never speaks of their title', () => {
    const brief = report({ blocks: [ferry[0]!] });
    expect(groupsOf([brief, brief])).toEqual([0, 1]);
    const furniture = (title: string): Article => report({ title });
    expect(groupsOf([furniture('Swimmers win medals'), furniture('Potato prices rise again')])).toEqual([0, 1]);
  });

  it('are known in scripts that part no words', () => {
    const lines = Array.from(
      { length: 6 },
      (_, i) =>
        `港の議会は夜の船を半分に減らすことを決めた第${i}回の会議で漁師たちは広場に集まり反対の声を上げ会社の約束を思い出させた${'一二三四五六'[i]!}`,
    );
    const page = articleOf({ title: null, language: 'ja', blocks: lines });
    expect(groupsOf([page, articleOf({ title: null, language: 'ja', blocks: lines.slice(0, 5), path: 'b' })])).toEqual([
      0, 0,
    ]);
  });

  it('do not hang together by a chain of small likenesses: each is like the first of its group', () => {
    const step = (from: number): Article => {
      const blocks = [...ferry, ...otherReport].slice(from, from + 6);
      return report({ title: null, blocks });
    };
    const groups = groupsOf([0, 1, 2, 3, 4, 5].map(step));
    expect(new Set(groups).size).toBeGreaterThan(1);
    expect(groups[5]).not.toBe(0);
  });
});

describe('a signature', () => {
  it('is a few hundred bytes and always the same', () => {
    expect(signatureOf(report())).toEqual(signatureOf(report({ path: 'elsewhere', outlet: 'Another' })));
    expect(signatureOf(report())).toHaveLength(signatureBytes);
    expect(signatureBytes).toBeLessThan(500);
  });

  it('of an article that says too little is empty, and nothing else is read as one', () => {
    expect(signatureOf(report({ blocks: [] }))).toHaveLength(0);
    expect(readSignature(new Uint8Array(0))).toBeNull();
    expect(readSignature(new Uint8Array(3))).toBeNull();
  });

  it('estimates the share of shingles that two articles have in common', () => {
    const word = fc.integer({ min: 0, max: 400 }).map((n) => `word${n}`);
    const text = fc.array(word, { minLength: 120, maxLength: 400 });
    fc.assert(
      fc.property(text, text, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, share) => {
        const mixed = [...one.slice(0, Math.floor(share * one.length)), ...other];
        const [a, b] = [one, mixed].map((words) => articleOf({ blocks: [words.join(' ')] }));
        const [first, second] = [readSignature(signatureOf(a!)), readSignature(signatureOf(b!))];
        const estimate = likeness(first!.words, second!.words);
        expect(Math.abs(estimate - jaccard(shinglesOf(a!)!.words, shinglesOf(b!)!.words))).toBeLessThan(0.25);
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});

function jaccard(a: Uint32Array, b: Uint32Array): number {
  const held = new Set(a);
  const shared = b.filter((value) => held.has(value)).length;
  return shared / (a.length + b.length - shared);
}
