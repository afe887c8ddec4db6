import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.js';
import { articleFrom, shortHash, type Article } from '../../src/domain/article.js';
import { noFilters } from '../../src/domain/filters.js';
import { verifyQuote } from '../../src/domain/quote.js';
import { escapeShown, unescapeShown } from '../../src/discord/escape.js';
import { isRejected, type Page } from '../../src/ingest/page.js';
import { parsePage } from '../../src/ingest/parse-page.js';
import { discoverFiles, readPages } from '../../src/ingest/read-folder.js';
import { memoryCorpus } from '../support/memory-corpus.js';

const sample = fileURLToPath(new URL('../../corpus/sample', import.meta.url));
const rounds = 150;
const pagesARound = 20;
const fragments = [
  '<',
  '>',
  '"',
  '“',
  '”',
  '\u202e',
  '\u0000',
  '\ud800',
  '﻿',
  '\r\n',
  '# ',
  '**',
  '@everyone',
  '](',
  '```',
  '。',
  'U.S. ',
  '\n\n\n',
  '&#x',
  '---\n',
  '{"',
  'ﬁ',
];

/** Park and Miller's generator: the same pages in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

async function samplePages(): Promise<Page[]> {
  const pages: Page[] = [];
  for (const file of await discoverFiles(sample)) {
    for await (const page of readPages(file)) if (!isRejected(page)) pages.push(page);
  }
  return pages;
}

/** Bytes flipped, cut out, doubled, and hostile fragments put in. */
function mutated(page: Page, random: (below: number) => number): Page {
  let bytes = Buffer.from(page.bytes);
  for (let change = 0; change <= random(12); change++) {
    const at = random(bytes.length);
    const to = Math.min(bytes.length, at + random(400));
    const kind = random(4);
    if (kind === 0) bytes[at] = random(256);
    else if (kind === 1) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]);
    else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]);
    else
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(fragments[random(fragments.length)]!),
        bytes.subarray(at),
      ]);
    if (bytes.length === 0) bytes = Buffer.from(' ');
  }
  return { ...page, bytes, hash: shortHash(bytes) };
}

function checkSpans({ text, spans }: Article): void {
  let end = 0;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
    expect(span.end).toBeGreaterThan(span.start);
    end = span.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  expect(text.isWellFormed()).toBe(true);
}

it(`answers from ${rounds * pagesARound} broken pages with slices of what it stored`, async () => {
  const random = seeded(20_261_122);
  const pages = await samplePages();
  let quoted = 0;
  let rejected = 0;
  for (let round = 0; round < rounds; round++) {
    const articles: Article[] = [];
    for (let i = 0; i < pagesARound; i++) {
      const parsed = parsePage(mutated(pages[random(pages.length)]!, random));
      if (parsed.kind === 'rejected') {
        rejected++;
        continue;
      }
      const place = { path: `${round}-${i}.txt`, origin: { kind: 'file' }, supersedes: null } as const;
      const article = articleFrom({ ...parsed.article, url: null }, place);
      checkSpans(article);
      articles.push(article);
    }
    const corpus = await memoryCorpus(articles, null);
    const text = articles[random(articles.length)]!.text;
    const at = random(Math.max(1, text.length - 80));
    const question = text.slice(at, at + 10 + random(70));
    const parts = { corpus, embedder: null, wordVectors: null, weights: { passage: 0.5, dense: 0.7 } };
    const answer = await answerQuestion(parts, { question, filters: noFilters, limit: 25 });
    for (const { quote } of answer.kind === 'quoted' ? answer.quotes : answer.nearest) {
      verifyQuote(quote, corpus.article(quote.citation.articleId)!);
      expect(unescapeShown(escapeShown(quote.text))).toBe(quote.text);
      quoted++;
    }
  }
  console.log(
    `fuzz: ${rounds * pagesARound} pages, ${rejected} rejected, ${quoted} quotes checked, nothing else than stored`,
  );
  expect(quoted).toBeGreaterThan(rounds);
});
