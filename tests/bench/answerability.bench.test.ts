import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../../embeddings/embedder.js';
import { createTransformersEmbedder } from '../../embeddings/transformers-embedder.js';
import { loadWordVectors, type WordVectors } from '../../embeddings/word-vectors.js';
import { rankSentences } from '../../src/answering/rank-sentences.js';
import { evidenceNames } from '../../src/answering/evidence.js';
import { readQuestion } from '../../src/answering/question.js';
import type { Article } from '../../src/domain/article.js';
import { noFilters } from '../../src/domain/filters.js';
import type { FusionWeights } from '../../src/retrieval/fuse.js';
import { fusionWeightsOf } from '../../src/retrieval/fusion-weights.js';
import { articleOf } from '../support/articles.js';
import { fitLogistic, type Example } from '../support/logistic.js';
import { memoryCorpus } from '../support/memory-corpus.js';

/** Question sets that are not part of this project. */
const sets = new URL('../../../shared/eval/', import.meta.url);
const bundled = fileURLToPath(new URL('../../embeddings/models/bundled', import.meta.url));
const hits = 14;
const hardest = 6;

interface Asked {
  readonly text: string;
  /** Whether a sentence of the article with this path, at this place, answers. */
  readonly answers: (path: string, start: number, end: number) => boolean;
  /** The article that holds the answer; taken away to see what "about the same thing" looks like without one. */
  readonly gold: string | null;
}

/** The sentences of one question, with and without the article that answers it. */
interface Sample {
  readonly isAnswerable: boolean;
  readonly sentences: readonly Example[];
}

describe.runIf(existsSync(new URL('xquad_en/', sets)))('answerability', () => {
  let embedder: Embedder;
  let wordVectors: WordVectors;
  let weights: FusionWeights;
  beforeAll(async () => {
    embedder = await createTransformersEmbedder({ model: 'bundled', bundledFolder: bundled, cacheFolder: bundled });
    wordVectors = await loadWordVectors(bundled);
    weights = await fusionWeightsOf(bundled);
  });
  afterAll(() => embedder.close());

  async function samplesOf(articles: readonly Article[], questions: readonly Asked[]): Promise<Sample[]> {
    const corpus = await memoryCorpus(articles, embedder);
    const samples: Sample[] = [];
    for (const { text, answers, gold } of questions) {
      const question = readQuestion(text);
      if (question === null) continue;
      const parts = { corpus, embedder, wordVectors, weights };
      const { sentences } = await rankSentences(parts, question, { filters: noFilters, limit: 2 * hits });
      const examples = sentences.map(({ hit, span, evidence }) => ({
        path: hit.article.path,
        values: evidenceNames.map((name) => evidence[name]),
        isPositive: answers(hit.article.path, span.start, span.end),
      }));
      if (gold !== null) samples.push({ isAnswerable: true, sentences: examples });
      samples.push({ isAnswerable: false, sentences: examples.filter(({ path }) => path !== gold) });
    }
    return samples;
  }

  it('fits the weights and tells how well they part what answers from what does not', async () => {
    const xquad = xquadQuestions();
    const wiki = wikiQuestions();
    const train = [
      ...(await samplesOf(xquad.articles, xquad.questions)),
      ...(await samplesOf(wiki.articles, wiki.questions)),
    ];
    const half = Math.floor(train.length / 2);
    const held = quality(fit(train.slice(0, half)), train.slice(half));
    const all = fit(train);
    console.log(`held out: ${JSON.stringify(held)}; fitted on all: ${JSON.stringify(quality(all, train))}`);
    console.log(['bias', ...evidenceNames].map((name, i) => `${name}: ${all[i]!.toFixed(2)}`).join('\n'));
    expect(held.auc).toBeGreaterThan(0.8);
  });
});

if (!existsSync(sets)) console.log('answerability: ../shared/eval is not here, so nothing was fitted');

/** Rounds of fitting, each on the sentences that the round before found hardest. */
function fit(samples: readonly Sample[]): Float64Array {
  let model: Float64Array = new Float64Array(evidenceNames.length + 1);
  model[1 + evidenceNames.indexOf('sentenceSoft')] = 4;
  for (let round = 0; round < 4; round++) {
    const chosen = samples.flatMap(({ isAnswerable, sentences }) => {
      const ordered = [...sentences].sort((a, b) => oddsOf(model, b) - oddsOf(model, a));
      const kept = ordered.filter(({ isPositive }, at) => at < hardest || isPositive);
      return isAnswerable ? kept : kept.map((example) => ({ ...example, isPositive: false }));
    });
    model = fitLogistic(chosen, model);
  }
  return model;
}

function oddsOf(model: Float64Array, { values }: Example): number {
  return values.reduce((sum, value, i) => sum + value * model[i + 1]!, model[0]!);
}

/** Area under the curve of the best sentence's odds, and how many are answered where a tenth of the unanswerable is. */
function quality(model: Float64Array, samples: readonly Sample[]): { auc: number; answeredAtTenth: number } {
  const bestOf = ({ sentences }: Sample): number =>
    Math.max(-20, ...sentences.map((example) => oddsOf(model, example)));
  const yes = samples.filter(({ isAnswerable }) => isAnswerable).map(bestOf);
  const no = samples
    .filter(({ isAnswerable }) => !isAnswerable)
    .map(bestOf)
    .sort((a, b) => b - a);
  let wins = 0;
  for (const a of yes) for (const b of no) wins += a > b ? 1 : 0;
  const tenth = no[Math.floor(no.length / 10)]!;
  return {
    auc: wins / (yes.length * no.length),
    answeredAtTenth: yes.filter((odds) => odds >= tenth).length / yes.length,
  };
}

function lines<T>(path: string): T[] {
  return readFileSync(new URL(path, sets), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

function xquadQuestions(): { articles: Article[]; questions: Asked[] } {
  const documents = lines<{ _id: string; title: string; text: string }>('xquad_en/corpus.jsonl');
  const known = lines<{ _id: string; doc: string; answers: { answer_start: number }[] }>('xquad_en/answers.jsonl');
  const answersOf = new Map(known.map((entry) => [entry._id, entry]));
  const questions = lines<{ _id: string; text: string }>('xquad_en/queries.jsonl').map(({ _id, text }): Asked => {
    const { doc, answers } = answersOf.get(_id)!;
    const isHere = (path: string, start: number, end: number): boolean =>
      path === doc && answers.some(({ answer_start: at }) => start <= at && at < end);
    return { text, gold: doc, answers: isHere };
  });
  return {
    articles: documents.map(({ _id, title, text }) => articleOf({ path: _id, title, blocks: [text] })),
    questions,
  };
}

function wikiQuestions(): { articles: Article[]; questions: Asked[] } {
  const sentences = lines<{ _id: string; title: string; text: string; doc: string }>('wikiqa_dev/corpus.jsonl');
  const relevant = new Set(
    readFileSync(new URL('wikiqa_dev/qrels.tsv', sets), 'utf8')
      .split('\n')
      .slice(1)
      .filter((row) => /\t[1-9]/.test(row))
      .map((row) => row.split('\t').slice(0, 2).join(' ')),
  );
  const places = new Map<string, { doc: string; start: number; end: number }>();
  const texts = new Map<string, { title: string; text: string }>();
  for (const { _id, title, text, doc } of sentences) {
    const page = texts.get(doc) ?? { title, text: '' };
    if (page.text !== '') page.text += ' ';
    places.set(_id, { doc, start: page.text.length, end: page.text.length + text.length });
    page.text += text;
    texts.set(doc, page);
  }
  const questions = lines<{ _id: string; text: string; doc: string; candidates: string[] }>(
    'wikiqa_dev/queries.jsonl',
  ).map(({ _id, text, doc, candidates }): Asked => {
    const right = candidates.filter((id) => relevant.has(`${_id} ${id}`)).map((id) => places.get(id)!);
    const isHere = (path: string, start: number, end: number): boolean =>
      right.some((place) => place.doc === path && place.start < end - 5 && start + 5 < place.end);
    return { text, gold: right.length > 0 ? doc : null, answers: isHere };
  });
  return {
    articles: [...texts].map(([path, { title, text }]) => articleOf({ path, title, blocks: [text] })),
    questions,
  };
}
