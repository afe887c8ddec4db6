import { describe, expect, test } from 'vitest';
import { refreshView } from '../../commands/corpus-refresh.js';
import { placeInWords, progressInWords, sourceLine, stageInWords } from '../../commands/corpus-words.js';
import { refreshNews } from '../../commands/refresh-news.js';
import type { ListView } from '../../commands/view.js';
import { jobInWords, type JobKind } from '../../src/corpus/corpus-job.js';
import type { RefreshReport } from '../../src/corpus/refresh-report.js';
import { renderView } from '../../src/discord/render-view.js';
import type { ArticleId } from '../../src/domain/article.js';
import type { Day } from '../../src/domain/day.js';
import { plainText } from '../../src/language/in-words.js';
import { languages, type Language } from '../../src/language/language.js';
import { say } from '../../src/language/say.js';
import { emptyReport } from '../commands/fake-corpus-desks.js';

const change = { articleId: '1' as ArticleId, previousId: null, path: 'ferry.txt', url: null, words: null };
const report: RefreshReport = {
  ...emptyReport,
  added: 2,
  changed: 1,
  removed: 12,
  generation: 7,
  changes: [
    { ...change, kind: 'added', title: 'Ferry sinks off Skarn' },
    {
      ...change,
      kind: 'changed',
      title: 'The storm',
      words: {
        changes: ['12', '', 'nine', 'ten'].map((before) => ({ before, after: '15' })),
        more: 3,
        isShortened: false,
      },
    },
  ],
  held: [
    { id: 3, kind: 'page', path: 'dam.txt', source: '/srv/news', reason: 'gone', articles: 2, isNew: true },
    { id: null, kind: 'source', path: null, source: '/srv/news', reason: 'gone', articles: 11, isNew: true },
  ],
  problems: [{ source: '3 pages, the first https://a.example/1', problem: 'gone' }],
  rejected: Array.from({ length: 5 }, (_, i) => ({ path: `${i}.txt`, reason: 'empty' })),
};

const today = '2026-11-22' as Day;
const shown = (view: ListView, language: Language): string => renderView(view, { today, language }).content;

describe('the report of a refresh', () => {
  test.each(languages)('is in %s as a whole, its file too', (language) => {
    const view = refreshView(report, { dryRun: false, language });
    const file = new TextDecoder().decode(view.files[0]!.bytes);
    const content = shown(view, language);
    expect(content.length).toBeLessThanOrEqual(2_000);
    expect(content).not.toContain('/srv');
    expect(file).toContain('Ferry sinks off Skarn');
    for (const words of ['Refreshed', 'Held', 'Left out', 'Added', 'further']) {
      expect([content, file].some((text) => text.includes(words))).toBe(language === 'en');
    }
  });

  test.each(['ar', 'he'] as const)('has names and commands alone in Latin letters in %s', (language) => {
    const views = [refreshView(report, { dryRun: true, language }), refreshNews(report, [])!];
    const own = views.map((view) => shown(view, language).replace(/\u2068[^\u2069]*\u2069|`[^`]*`/g, '')).join('\n');
    expect(own).not.toMatch(/[A-Za-z]/);
  });

  test('counts as each language does', () => {
    const told = (language: Language): string => shown(refreshView(report, { dryRun: false, language }), language);
    expect(told('de')).toContain('2 Artikel bleiben wie zuvor');
    expect(told('ar')).toContain('بقيت مقالتان كما كانتا');
    expect(told('ar')).toContain('بقيت 11 مقالة كما كانت');
    expect(told('fr')).toContain('2 articles restent comme avant');
  });
});

const kinds: readonly JobKind[] = ['refresh', 'rollback', 'remove', 'restore', 'erase', 'add-source', 'block-host'];

test.each(languages)('what is under way is told in %s', (language) => {
  const progress = progressInWords({ stage: 'fetch', done: 120, total: 2_000 });
  const told = kinds.map((kind) => plainText(jobInWords(kind), language));
  expect(new Set(told).size).toBe(kinds.length);
  expect(plainText(progress, language)).toContain('120');
  const { stage, unit } = stageInWords({ stage: 'embed', done: 1, total: null });
  expect([stage, unit].map((words) => plainText(words, language)).every((words) => words !== '')).toBe(true);
});

test.each(languages)('a source is one line in %s', (language) => {
  const spec = { kind: 'feed', url: 'https://a.example/feed' } as const;
  const source = { id: 2, spec, addedAt: '', lastReadAt: '2026-11-22T10:00:00Z', problem: null, articles: 3 };
  const view: ListView = {
    kind: 'list',
    heading: say('corpus.sources', { range: '1–2' }),
    lines: [sourceLine(source), sourceLine({ ...source, id: 3, spec: { kind: 'folder', path: '/srv/news' } })],
    whenEmpty: '',
    page: 1,
    pager: null,
    rows: [],
    files: [],
  };
  const content = shown(view, language);
  expect(content).toContain('`https://a.example/feed`');
  expect(content).toMatch(/<t:\d+:R>/);
  expect(content).not.toContain('/srv');
  expect(plainText([placeInWords('/srv/news')], language)).toContain('news');
});
