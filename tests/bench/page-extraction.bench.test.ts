import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { afterAll, describe, expect, it } from 'vitest';
import { dateOf } from '../../src/ingest/dates.js';
import { parseDocument } from '../../src/ingest/dom.js';
import { charsetOfHtml, decodeBytes } from '../../src/ingest/normalise.js';
import { parsePage } from '../../src/ingest/parse-page.js';
import { filesOfTar } from './tar-files.js';

const sets = join(import.meta.dirname, '..', '..', '..', 'shared', 'eval');
const isHere = existsSync(join(sets, 'pages_trafilatura'));
if (!isHere) console.log('../shared/eval is absent: the extraction of pages is not measured.');

/** What one reader made of a page. */
interface Reading {
  readonly text: string;
  readonly date: string | null;
}

interface Reader {
  readonly name: string;
  readonly read: (bytes: Buffer, url: string | null) => Reading;
  readonly milliseconds: number[];
}

/** What `verbatim extract` does with a file. */
const ours: Reader = {
  name: 'verbatim extract',
  read: (bytes, url) => {
    const page = { path: 'page.html', mediaType: 'text/html', bytes, hash: '' } as const;
    const parsed = parsePage(page, url === null ? {} : { url });
    return parsed.kind === 'rejected'
      ? { text: '', date: null }
      : { text: parsed.article.text, date: parsed.article.publishedAt };
  },
  milliseconds: [],
};

const readability: Reader = {
  name: '@mozilla/readability',
  read: (bytes) => {
    const document = parseDocument(decodeBytes(bytes, { charset: charsetOfHtml(bytes) }));
    try {
      const read = new Readability(document as ConstructorParameters<typeof Readability>[0]).parse();
      return { text: read?.textContent ?? '', date: dateOf(read?.publishedTime ?? null) };
    } catch {
      // Readability 0.6 fails on a few trees of this parser.
      return { text: '', date: null };
    }
  },
  milliseconds: [],
};

const readers = [ours, readability];

function timed(reader: Reader, bytes: Buffer, url: string | null = null): Reading {
  const start = performance.now();
  const reading = reader.read(bytes, url);
  reader.milliseconds.push(performance.now() - start);
  return reading;
}

/** Pages fall into halves by the hash of their name, to see whether a rule helps both. */
function halfOf(name: string): 0 | 1 {
  return createHash('sha1').update(name).digest()[0]! % 2 === 0 ? 0 : 1;
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

interface Wanted {
  readonly with: readonly string[];
  readonly without: readonly string[];
}

class StringCounts {
  #right = 0;
  #wrong = 0;
  #missed = 0;

  add(text: string, wanted: Wanted): void {
    const found = wanted.with.filter((part) => text.includes(spaced(part))).length;
    this.#right += found;
    this.#missed += wanted.with.length - found;
    this.#wrong += wanted.without.filter((part) => text.includes(spaced(part))).length;
  }

  get f(): number {
    return (2 * this.#right) / (2 * this.#right + this.#wrong + this.#missed);
  }
}

function shinglesOf(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let i = 0; i + 4 <= words.length; i++) {
    const shingle = words.slice(i, i + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function f1(expected: ReadonlyMap<string, number>, found: ReadonlyMap<string, number>): number {
  const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);
  const both = sum([...expected].map(([shingle, count]) => Math.min(count, found.get(shingle) ?? 0)));
  const all = sum(expected.values()) + sum(found.values());
  return all === 0 ? 1 : (2 * both) / all;
}

/** The words of HTML with every element apart. */
function wordsOfHtml(html: string): string {
  const document = parseDocument(
    `<html><body>${html.replace(/<(?!\/?(?:a|b|i|em|strong|span|code|sup|sub|abbr|font|u|small|mark|time|cite|q)\b)/gi, '\n<')}</body></html>`,
  );
  return document.querySelector('body')?.textContent ?? '';
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function tell(
  set: string,
  reader: Reader,
  figures: { readonly all: number; readonly halves: readonly number[] },
): void {
  const [first, second] = figures.halves.map((figure) => figure.toFixed(3));
  console.log(`${set.padEnd(46)} ${reader.name.padEnd(22)} ${figures.all.toFixed(4)}   halves ${first!} / ${second!}`);
}

describe.skipIf(!isHere)('what is read of pages (../shared/eval)', () => {
  afterAll(() => {
    for (const { name, milliseconds } of readers) {
      const sorted = milliseconds.toSorted((a, b) => a - b);
      console.log(
        `${name}: ${sorted[sorted.length >> 1]!.toFixed(1)} ms a page (median), ${sorted[Math.floor(sorted.length * 0.9)]!.toFixed(1)} ms (p90)`,
      );
    }
  });

  it('holds what must stand in a text and nothing of what must not (pages_trafilatura)', () => {
    const labels = JSON.parse(readFileSync(join(sets, 'pages_trafilatura', 'labels.json'), 'utf8')) as Record<
      string,
      Wanted
    >;
    const pages = filesOfTar(join(sets, 'pages_trafilatura', 'pages.tar.gz'));
    const figures = readers.map((reader) => {
      const all = new StringCounts();
      const halves = [new StringCounts(), new StringCounts()];
      for (const [name, wanted] of Object.entries(labels)) {
        const text = spaced(timed(reader, pages.get(name)!).text);
        for (const counts of [all, halves[halfOf(name)]!]) counts.add(text, wanted);
      }
      tell(`pages_trafilatura, ${Object.keys(labels).length} pages, F of strings`, reader, {
        all: all.f,
        halves: halves.map(({ f }) => f),
      });
      return all.f;
    });
    expect(figures[0]).toBeGreaterThan(0.9);
    expect(figures[0]).toBeGreaterThan(figures[1]!);
  });

  it('loses nothing that Readability finds (pages_readability)', () => {
    const files = filesOfTar(join(sets, 'pages_readability', 'pages.tar.gz'));
    const names = [...files.keys()]
      .filter((path) => path.endsWith('/expected.html'))
      .map((path) => path.slice(0, -'/expected.html'.length));
    const figures = readers.map((reader) => {
      const scores = names.map((name) => {
        const expected = shinglesOf(wordsOfHtml(files.get(`${name}/expected.html`)!.toString('utf8')));
        return f1(expected, shinglesOf(timed(reader, files.get(`${name}/source.html`)!).text));
      });
      const half = (which: 0 | 1): number =>
        mean(scores.filter((_, i) => halfOf(names[i]!.split('/').at(-1)!) === which));
      tell(`pages_readability, ${names.length} pages, F1 of shingles`, reader, {
        all: mean(scores),
        halves: [half(0), half(1)],
      });
      return mean(scores);
    });
    expect(figures[0]).toBeGreaterThanOrEqual(0.97);
  });

  it('tells the day of publication (date_dev)', () => {
    const labels = JSON.parse(readFileSync(join(sets, 'date_dev', 'labels.json'), 'utf8')) as Record<
      string,
      { url: string; date: string | null }
    >;
    const pages = filesOfTar(join(sets, 'date_dev', 'pages.tar.gz'));
    const dated = Object.entries(labels).filter(([, { date }]) => date !== null);
    const figures = readers.map((reader) => {
      const isRight = dated.map(([name, { url, date }]) =>
        timed(reader, pages.get(name)!, url).date?.slice(0, 10) === date ? 1 : 0,
      );
      const half = (which: 0 | 1): number => mean(isRight.filter((_, i) => halfOf(dated[i]![0]) === which));
      tell(`date_dev, ${dated.length} dated pages, day right`, reader, {
        all: mean(isRight),
        halves: [half(0), half(1)],
      });
      return mean(isRight);
    });
    expect(figures[0]).toBeGreaterThanOrEqual(0.88);
  });
});
