import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../src/answering/attribution/attribution.js';
import { attributionsOf } from '../../src/answering/attribution/attributions-of.js';
import { articleFrom, type Article } from '../../src/domain/article.js';
import type { Span } from '../../src/domain/span.js';
import { parseJsonLine } from '../../src/ingest/parse-json-line.js';
import { hasNews, newsPages } from './news-set.js';

/** PolNeAR (Newell, Margolin & Ruths 2018), its development articles: who is said to have said what, by hand. */
const setFile = join(import.meta.dirname, '..', '..', '..', 'shared', 'eval', 'polnear_dev', 'dev.jsonl.gz');
const hasSet = existsSync(setFile);
if (!hasSet) console.log('../shared/eval/polnear_dev is absent: attribution is not measured.');

interface Gold {
  readonly content: readonly (readonly [number, number])[];
  readonly source_text: string;
  readonly cue_text: string;
  readonly content_text: string;
  readonly has_quote_mark: boolean;
}

interface Marked {
  readonly article: Article;
  readonly golds: readonly Gold[];
}

/** Articles whose text is read as it stands in the set: offsets mean the same in both. */
function markedArticles(): Marked[] {
  const lines = gunzipSync(readFileSync(setFile)).toString('utf8').trim().split('\n');
  return lines.flatMap((line) => {
    const { attributions } = JSON.parse(line) as { readonly attributions: readonly Gold[] };
    const parsed = parseJsonLine(line, null);
    if (parsed.kind === 'rejected') return [];
    const place = { path: 'dev.jsonl', origin: { kind: 'file' }, supersedes: null } as const;
    return [{ article: articleFrom(parsed.article, place), golds: attributions }];
  });
}

/** The plainest words of saying, fixed before anything was measured by them. */
const plainlySaid =
  /\b(?:sa(?:y|ys|id|ying)|(?:tell|tells|told|telling)|wr(?:ite|ites|ote|iting)|according to|(?:add|announce|argue|ask|assert|believe|claim|confirm|declare|explain|indicate|insist|note|predict|promise|report|reveal|state|stress|suggest|think|vow|warn)(?:s|d|ed|ing)?|arguing|announcing|claiming|declaring|noting|promising|stating|thought|den(?:y|ies|ied|ying))\b/i;

/**
 * Most of the set's attributions are no reported speech: "six were |appointed by| Democrats", "|backed| Clinton". Those
 * whose cue says that something was said, and what, in a clause of four words or more, are counted for themselves.
 */
function isPlainlySaid({ cue_text: cue, content_text: content }: Gold): boolean {
  return plainlySaid.test(cue) && content.trim().split(/\s+/).length >= 4 && !content.includes("''");
}

class Tally {
  right = 0;
  wrong = 0;
  attributed = 0;
  speakers = 0;
  total = 0;
  plain = 0;
  readonly #found = new Set<Gold>();

  constructor(readonly wantsMarks: boolean) {}

  add({ article, golds }: Marked): void {
    const wanted = golds.filter((gold) => gold.has_quote_mark === this.wantsMarks);
    this.total += wanted.length;
    this.plain += wanted.filter(isPlainlySaid).length;
    for (const attribution of attributionsOf(article)) {
      if ((attribution.kind !== 'reported') !== this.wantsMarks) continue;
      // A direct quotation is one stretch between marks; a reported clause is one, also around its cue.
      const printed = this.wantsMarks ? attribution.content.map((span) => [span]) : [attribution.content];
      for (const spans of printed)
        this.#addPrinted(spans, { article, attribution, golds: this.wantsMarks ? wanted : golds });
    }
  }

  #addPrinted(
    spans: readonly Span[],
    { article, attribution, golds }: Marked & { readonly attribution: Attribution },
  ): void {
    const holding = golds.filter((gold) => 2 * shared(spans, gold) >= length(spans));
    if (holding.length === 0) {
      this.wrong++;
      return;
    }
    this.right++;
    for (const gold of holding) if (gold.has_quote_mark === this.wantsMarks) this.#found.add(gold);
    if (attribution.speaker === null) return;
    this.attributed++;
    const speaker = article.text.slice(attribution.speaker.start, attribution.speaker.end).toLowerCase();
    const isRight = holding.some(({ source_text: source }) => {
      const gold = source.toLowerCase();
      return gold !== '' && (gold.includes(speaker) || speaker.includes(gold));
    });
    if (isRight) this.speakers++;
  }

  get precision(): number {
    return this.right / (this.right + this.wrong);
  }
  get recall(): number {
    return this.#found.size / this.total;
  }
  get plainRecall(): number {
    return [...this.#found].filter(isPlainlySaid).length / this.plain;
  }
  /** Of the right ones, unattributed ones counted as wrong. */
  get speaker(): number {
    return this.speakers / this.right;
  }

  print(what: string): void {
    const share = (number: number): string => number.toFixed(3);
    console.log(
      `${what}: precision ${share(this.precision)} of ${this.right + this.wrong}, recall ${share(this.recall)} of ${this.total} ` +
        `(${share(this.plainRecall)} of ${this.plain} plainly said), ` +
        `speaker ${share(this.speaker)} of ${this.right} (${share(this.speakers / this.attributed)} where one is named)`,
    );
  }
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function shared(spans: readonly Span[], { content }: Gold): number {
  return spans.reduce(
    (sum, { start, end }) =>
      sum + content.reduce((inner, [from, to]) => inner + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0),
    0,
  );
}

describe.skipIf(!hasSet)('attribution on PolNeAR (../shared/eval/polnear_dev)', () => {
  const articles = hasSet ? markedArticles() : [];
  const halves = [articles.filter((_, i) => i % 2 === 0), articles.filter((_, i) => i % 2 === 1)];

  it('prints direct quotations with their speakers', () => {
    halves.forEach((half, i) => {
      const tally = new Tally(true);
      for (const marked of half) tally.add(marked);
      tally.print(`direct, ${['even', 'odd'][i]!} articles`);
    });
    const all = new Tally(true);
    for (const marked of articles) all.add(marked);
    all.print('direct, all');
    expect(all.precision).toBeGreaterThanOrEqual(0.96);
    expect(all.recall).toBeGreaterThanOrEqual(0.92);
    expect(all.speaker).toBeGreaterThanOrEqual(0.87);
  });

  it('prints reported speech with its speakers', () => {
    halves.forEach((half, i) => {
      const tally = new Tally(false);
      for (const marked of half) tally.add(marked);
      tally.print(`reported, ${['even', 'odd'][i]!} articles`);
    });
    const all = new Tally(false);
    for (const marked of articles) all.add(marked);
    all.print('reported, all');
    expect(all.precision).toBeGreaterThanOrEqual(0.87);
    expect(all.recall).toBeGreaterThanOrEqual(0.35);
    expect(all.plainRecall).toBeGreaterThanOrEqual(0.7);
    expect(all.speaker).toBeGreaterThanOrEqual(0.92);
  });
});

describe.skipIf(!hasNews)('the cost of reading who said what (../shared/news)', () => {
  it('takes some milliseconds an article', () => {
    const articles = newsPages([2023, 2024])
      .map(({ article }) => article)
      .slice(0, 600);
    const started = performance.now();
    const found = articles.reduce((sum, article) => sum + attributionsOf(article).length, 0);
    const each = (performance.now() - started) / articles.length;
    console.log(
      `${articles.length} articles: ${each.toFixed(1)} ms each, ${(found / articles.length).toFixed(1)} attributions each`,
    );
    expect(each).toBeLessThan(100);
  }, 600_000);
});
