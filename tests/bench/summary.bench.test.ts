import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChildEmbedder } from '../../embeddings/child-embedder.js';
import type { Embedder } from '../../embeddings/embedder.js';
import { readSource, wordCount, type BodySentence } from '../../src/answering/summary/body-sentences.js';
import { summariseArticle } from '../../src/answering/summary/summarise.js';
import type { Article } from '../../src/domain/article.js';
import { textOf } from '../../src/domain/span.js';
import { analyse } from '../../src/retrieval/analyse.js';
import { articleOf } from '../support/articles.js';
import { rougeN } from './rouge.js';

const root = join(import.meta.dirname, '..', '..');
const file = join(root, '..', 'shared', 'eval', 'bbc_summary_dev', 'articles.jsonl.gz');
const bundledFolder = join(root, 'embeddings', 'models', 'bundled');
const hasSet = existsSync(file);
if (!hasSet) console.log('../shared/eval/bbc_summary_dev is absent: summaries are not measured.');

interface Row {
  readonly _id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly summary: string;
}

interface Item {
  readonly article: Article;
  readonly sentences: readonly BodySentence[];
  readonly reference: string;
  /** Words of the reference. */
  readonly words: number;
}

const rest = (): Promise<void> => Promise.resolve();
const leaning = /^["'“‘([]*(?:he|she|they|it|him|her|his|hers|their|theirs|its|this|that|these|those|the move)\b/i;
const systems = ['lead', 'tf-idf centrality', 'verbatim'] as const;
type System = (typeof systems)[number];

let embedder: Embedder;
beforeAll(async () => {
  embedder = await createChildEmbedder({ model: 'bundled', bundledFolder, cacheFolder: bundledFolder });
});
afterAll(() => embedder.close());

describe.skipIf(!hasSet)('summaries of single articles (../shared/eval/bbc_summary_dev)', () => {
  it('carry at least what plain tf-idf centrality does, and no sentence leans on one that is not there', async () => {
    const items = await readItems();
    const scores = new Map(systems.map((system) => [system, [newMean(), newMean()] as const]));
    let [lines, shown, withoutNeighbour, empty] = [0, 0, 0, 0];
    for (const [at, item] of items.entries()) {
      const chosen = await summariseArticle({ embedder, rest }, item.article, { length: { words: item.words } });
      const covered = item.sentences.filter((sentence) =>
        chosen.some(({ quote }) => quote.start <= sentence.start && sentence.end <= quote.end),
      );
      lines += chosen.length;
      shown += covered.length;
      if (chosen.length === 0) empty++;
      withoutNeighbour += covered.filter((sentence) => leansAlone(sentence, covered, item)).length;
      const texts: Record<System, string> = {
        lead: joined(takeInOrder(item.sentences, item.words)),
        'tf-idf centrality': joined(takeInOrder(byTfIdfCentrality(item.sentences), item.words)),
        verbatim: joined(covered),
      };
      for (const system of systems) scores.get(system)![at % 2]!.add(texts[system], item.reference);
    }
    console.log(`${items.length} articles; ROUGE-1 F / ROUGE-2 F, tuned on the first half`);
    for (const system of systems) {
      const [tuned, held] = scores.get(system)!;
      console.log(`${system.padEnd(20)}${tuned.shown()}   held out ${held.shown()}   all ${tuned.with(held).shown()}`);
    }
    console.log(
      `${lines} lines, ${shown} sentences; ${withoutNeighbour} open with a pronoun or "the move" without their neighbour; ${empty} articles without a summary`,
    );
    const [ours, plain] = (['verbatim', 'tf-idf centrality'] as const).map((system) => {
      const [tuned, held] = scores.get(system)!;
      return tuned.with(held);
    });
    expect(ours!.rouge1).toBeGreaterThanOrEqual(plain!.rouge1);
    expect(ours!.rouge2).toBeGreaterThanOrEqual(plain!.rouge2);
    expect(withoutNeighbour).toBe(0);
    expect(empty).toBe(0);
  });
});

describe('a long article', () => {
  it('of 40,000 words is summarised within two seconds', async () => {
    const article = longArticle(40_000);
    const before = process.memoryUsage().heapUsed;
    const started = performance.now();
    const lines = await summariseArticle({ embedder, rest }, article, { length: 'long' });
    const seconds = (performance.now() - started) / 1000;
    const megabytes = (process.memoryUsage().heapUsed - before) / 1e6;
    console.log(`40,000 words: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB, ${lines.length} lines`);
    expect(seconds).toBeLessThan(2);
  });
});

async function readItems(): Promise<Item[]> {
  const rows = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return Promise.all(
    rows.map(async (line) => {
      const { title, paragraphs, summary } = JSON.parse(line) as Row;
      const article = articleOf({ title, blocks: paragraphs.map((paragraph) => paragraph.trim()) });
      const { sentences } = await readSource(article, rest);
      return { article, sentences, reference: summary, words: wordCount(summary) };
    }),
  );
}

/** It opens with what only the sentence before it explains, and that sentence is not shown. */
function leansAlone(sentence: BodySentence, shown: readonly BodySentence[], { sentences, article }: Item): boolean {
  if (!leaning.test(textOf(article.text, sentence))) return false;
  const before = sentences[sentences.indexOf(sentence) - 1];
  return before === undefined || !shown.includes(before);
}

function joined(sentences: readonly BodySentence[]): string {
  return [...sentences]
    .sort((a, b) => a.start - b.start)
    .map(({ text }) => text)
    .join(' ');
}

/** Sentences in the given order while each brings the total nearer to `words`. */
function takeInOrder(sentences: readonly BodySentence[], words: number): BodySentence[] {
  const taken: BodySentence[] = [];
  let missing = words;
  for (const sentence of sentences) {
    if (Math.abs(missing - sentence.words) >= Math.abs(missing)) break;
    taken.push(sentence);
    missing -= sentence.words;
  }
  return taken;
}

/** Stems weighed by tf · ln(N / df) over the article's sentences; the sum of the cosines with all other sentences. */
function byTfIdfCentrality(sentences: readonly BodySentence[]): BodySentence[] {
  const terms = sentences.map(({ text }) => analyse(text));
  const frequency = new Map<string, number>();
  for (const each of terms) for (const term of new Set(each)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const vectors = terms.map((each) => {
    const vector = new Map<string, number>();
    for (const term of each) {
      vector.set(term, (vector.get(term) ?? 0) + Math.log(sentences.length / frequency.get(term)!));
    }
    const length = Math.hypot(...vector.values());
    return new Map([...vector].map(([term, weight]) => [term, length === 0 ? 0 : weight / length]));
  });
  const centrality = vectors.map((a, i) =>
    vectors.reduce((sum, b, j) => {
      if (i === j) return sum;
      for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
      return sum;
    }, 0),
  );
  return sentences
    .map((sentence, i) => ({ sentence, score: centrality[i]! }))
    .sort((a, b) => b.score - a.score)
    .map(({ sentence }) => sentence);
}

class Mean {
  #rouge1 = 0;
  #rouge2 = 0;
  #count = 0;

  add(summary: string, reference: string): void {
    this.#rouge1 += rougeN(summary, reference, 1).f;
    this.#rouge2 += rougeN(summary, reference, 2).f;
    this.#count++;
  }

  get rouge1(): number {
    return this.#rouge1 / this.#count;
  }

  get rouge2(): number {
    return this.#rouge2 / this.#count;
  }

  with(other: Mean): Mean {
    const both = new Mean();
    both.#rouge1 = this.#rouge1 + other.#rouge1;
    both.#rouge2 = this.#rouge2 + other.#rouge2;
    both.#count = this.#count + other.#count;
    return both;
  }

  shown(): string {
    return `${this.rouge1.toFixed(4)} / ${this.rouge2.toFixed(4)}`;
  }
}

function newMean(): Mean {
  return new Mean();
}

/** Invented minutes of a harbour council, as long as a book's chapter. */
function longArticle(words: number): Article {
  const members = ['Odile Brandreth', 'Piet Wendover', 'Sunniva Hale', 'Joren Tarn', 'Ilse Marn', 'Benedikt Storr'];
  const matters = ['the ferry ramp', 'the timber quay', 'the tide gate', 'the pilot boat', 'the fish market'];
  const verbs = ['asked about', 'spoke on', 'voted for a report on', 'put off', 'praised the work at'];
  const blocks: string[] = [];
  let count = 0;
  for (let i = 0; count < words; i++) {
    const sentences = Array.from({ length: 4 }, (_, j) => {
      const [member, matter, verb] = [members, matters, verbs].map(
        (list, k) => list[(i * (k + 2) + j * (k + 1)) % list.length]!,
      );
      const opening = j === 2 ? 'The move' : member!;
      return `${opening} ${verb!} ${matter!} after ${(i % 97) + 2} letters from item ${i} had reached the council of Maravel in week ${j + 1}.`;
    });
    const block = sentences.join(' ');
    count += wordCount(block);
    blocks.push(block);
  }
  return articleOf({ title: 'Minutes of the harbour council', blocks });
}
