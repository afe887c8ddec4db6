import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleCard } from '../../commands/view.js';
import { readBack, shownQuotes } from '../../src/discord/read-back.js';
import { renderCard } from '../../src/discord/render-card.js';
import { articleFrom, type Article } from '../../src/domain/article.js';
import { citationOf } from '../../src/domain/citation.js';
import type { Day } from '../../src/domain/day.js';
import { quoteFrom } from '../../src/domain/quote.js';
import { gazette, hostile } from '../e2e/harbour-articles.js';
import { articleOf, type ArticleParts } from '../support/articles.js';
import { readMarkdown } from './discord-markdown.js';

const today = '2026-11-22' as Day;
const reader = { today, language: 'en' } as const;

function render(article: Article, extent: Partial<ArticleCard> = {}) {
  const corrections = article.spans
    .filter(({ role }) => role === 'correction')
    .map((span) => quoteFrom(article, span, span));
  const { language } = article;
  const card = {
    citation: citationOf(article, null),
    origin: article.origin,
    language,
    words: 1240,
    passages: 11,
    versions: [],
    corrections,
    ...extent,
  };
  return renderCard({ kind: 'card', heading: 'About the article of quote 2', card }, reader);
}

const factsOf = (article: Article): string[] => render(article).content.split('\n');

describe('a card', () => {
  test('names former versions, the newest first, and counts the rest', () => {
    const former = (updatedAt: string | null, changes: number) => ({
      citation: citationOf(articleOf({ blocks: ['It rained.'], publishedAt: '2024-05-01', updatedAt }), null),
      changes,
    });
    const versions = [former('2024-05-26', 3), former(null, 1), ...Array.from({ length: 5 }, () => former(null, 2))];
    const lines = render(articleOf({ blocks: ['It rains.'] }), { versions }).content.split('\n');
    expect(lines.filter((line) => line.startsWith('Former version')).length).toBe(5);
    expect(lines).toContain('Former version, 26 May 2024, 2 years ago: 3 places changed since in its text.');
    expect(lines).toContain('Former version, 1 May 2024, 2 years ago: 1 place changed since in its text.');
    expect(lines).toContain('Earlier versions: 2.');
  });

  test('gives what is known of an article, its corrections word for word, and nothing else of its text', () => {
    const article = articleOf({
      title: 'Weir at Tarn leaks',
      outlet: 'Tarn Times',
      author: 'Ida Brandt',
      publishedAt: '2024-05-26T10:00:00+02:00',
      updatedAt: '2026-11-21',
      path: 'tarn/may.jsonl#12',
      blocks: ['The weir leaks.', ['correction', 'Correction: the weir is of 1911.\nNot of 1912.'], 'It rained.'],
    });
    const { content, quotes } = render(article);
    expect(content).toBe(
      [
        'About the article of quote 2:',
        'Title: Weir at Tarn leaks',
        'Outlet: Tarn Times',
        'Author: Ida Brandt',
        'Published: 26 May 2024, 2 years ago',
        'Updated: 21 November 2026, yesterday',
        'Origin: as printed by Tarn Times; file; outlet as stated in it',
        'Path in the corpus: tarn/may.jsonl#12',
        'Language: English',
        'Length: about 1,240 words, in 11 passages',
        'Correction in the article, as printed:',
        '> Correction: the weir is of 1911.',
        '> Not of 1912.',
      ].join('\n'),
    );
    expect(readBack({ content, quotes }, () => article)).toEqual([]);
  });

  test('leads from the title to the article where it has an address of the web', () => {
    const titleOf = (url: string) => factsOf(articleOf({ title: 'Weir leaks', url, blocks: ['It leaks.'] }))[1];
    expect(titleOf('https://tarn.example/weir(1)')).toBe(
      'Title: Weir leaks ([open](<https://tarn.example/weir%281%29>))',
    );
    expect(titleOf('javascript:alert(1)')).toBe('Title: Weir leaks');
  });

  test('keeps the room for what must be told rather than for an address', () => {
    const url = `https://tarn.example/${'x'.repeat(570)}`;
    const escaped = { title: '*'.repeat(180), outlet: '*'.repeat(80), author: '*'.repeat(100), path: '*'.repeat(180) };
    expect(render(articleOf({ url, blocks: ['It leaks.'] })).content).toContain(url);
    const { content } = render(articleOf({ ...escaped, url, blocks: ['It leaks.'] }));
    expect(content).not.toContain('https:');
    expect(content.length).toBeLessThanOrEqual(2000);
  });

  test.each<[string, Omit<ArticleParts, 'blocks'>]>([
    ['null', {}],
    ['blank', { title: ' \n', author: '\t' }],
  ])('says what is unknown: %s', (_, parts) => {
    const article = articleOf({ ...parts, language: null, blocks: ['The pier is shut.'] });
    expect(factsOf(article).slice(1)).toEqual([
      'Title not stated',
      'Outlet not stated',
      'Author not stated',
      'Published: date unknown',
      'No update stated',
      'Origin: file; outlet not stated',
      'Path in the corpus: article.txt',
      'Language: unknown',
      'Length: about 1,240 words, in 11 passages',
    ]);
  });

  test.each<[Article['origin'], string]>([
    [{ kind: 'sample' }, 'Origin: as printed by Skarn Gazette; invented sample'],
    [{ kind: 'upload' }, 'Origin: as printed by Skarn Gazette; uploaded by a moderator; outlet as stated in it'],
  ])('says how the article came here: %j', (origin, line) => {
    expect(factsOf(articleFrom(gazette, { path: 'a.txt', origin, supersedes: null }))).toContain(line);
  });

  test('renders nothing of what an article calls itself', () => {
    const { title, outlet, spans, text } = hostile;
    const path = '**x** <@1>/[a](https://evil.example)';
    const article = articleFrom(
      { ...hostile, title, outlet, author: '||@here|| `x`', text, spans },
      { path, origin: { kind: 'file' }, supersedes: null },
    );
    const readings = factsOf(article).map(readMarkdown);
    expect(readings.flatMap(({ active }) => active)).toEqual([]);
    expect(readings.map(({ shown }) => shown)).toEqual(
      expect.arrayContaining([`Title: ${title!}`, `Outlet: ${outlet!}`, `Path in the corpus: ${path}`]),
    );
  });

  test('of a path that is too long shows the end, which names the file', () => {
    const article = articleOf({ path: `${'deep/'.repeat(80)}name.txt`, blocks: ['The pier is shut.'] });
    expect(render(article).content).toMatch(/^Path in the corpus: ….*deep\/name\.txt$/m);
  });

  test('counts the notes that do not fit, and shows the others', () => {
    const blocks = [2500, 40, 1990].map((length) => ['correction', 'n'.repeat(length)] as const);
    const { content, quotes } = render(articleOf({ blocks }));
    expect(quotes.map(({ text }) => text.length)).toEqual([40]);
    expect(content).toMatch(/\nCorrection notes too long to be shown here: 2\.$/);
  });

  test('keeps the limit of a message and shows notes as they are stored, whatever is in it', () => {
    const text = fc
      .array(fc.constantFrom('*', '[', '🙂', '\n', '\n> ', 'word ', '@everyone ', '://', '# ', 'ש', '<'), {
        minLength: 1,
        maxLength: 400,
      })
      .map((parts) => `x${parts.join('')}x`);
    const known = fc.record({
      title: fc.option(text),
      outlet: fc.option(text),
      author: fc.option(text),
      path: text,
      notes: fc.array(text, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(known, ({ notes, ...parts }) => {
        const corrections = notes.map((note) => ['correction', note] as const);
        const article = articleOf({ ...parts, updatedAt: '2024-12-26', blocks: ['The pier is shut.', ...corrections] });
        const rendered = render(article, { words: 123_456_789, passages: 1_234_567 });
        expect(rendered.content.length).toBeLessThanOrEqual(2000);
        expect(rendered.content).not.toContain('The pier is shut');
        expect(shownQuotes(rendered.content)).toHaveLength(rendered.quotes.length);
        expect(readBack(rendered, () => article)).toEqual([]);
      }),
      { numRuns: 100 },
    );
    const worst = '*'.repeat(999);
    const article = articleOf({
      title: worst,
      outlet: worst,
      author: worst,
      path: worst,
      blocks: [['correction', worst]],
    });
    expect(render(article, { words: 123_456_789, passages: 1_234_567 }).content.length).toBeLessThanOrEqual(2000);
  });
});
