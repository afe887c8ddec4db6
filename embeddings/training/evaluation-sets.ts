import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { splitSentences } from './sentences.js';

/** A question and the numbers of the documents that answer it. */
export interface EvaluationQuery {
  readonly text: string;
  /** Gain by document number. */
  readonly relevant: ReadonlyMap<number, number>;
  /** Document numbers to rank; all documents when `null`. */
  readonly candidates: readonly number[] | null;
}

/** Documents in passages, with questions on them. */
export interface EvaluationSet {
  readonly name: string;
  readonly documents: number;
  readonly passages: readonly { readonly document: number; readonly title: string; readonly text: string }[];
  readonly queries: readonly EvaluationQuery[];
}

const PASSAGE_WORDS = 110;

/** Reads a folder in BEIR form (`corpus.jsonl`, `queries.jsonl`, `qrels.tsv`); a document is one passage. */
export function readBeirSet(folder: string, name: string): EvaluationSet | null {
  const path = (file: string) => join(folder, name, file);
  if (!existsSync(path('corpus.jsonl'))) return null;
  const corpus = readJsonLines<{ _id: string; title?: string; text: string }>(path('corpus.jsonl'));
  const numbers = new Map(corpus.map(({ _id }, number) => [_id, number]));
  const gains = new Map<string, Map<number, number>>();
  for (const line of readFileSync(path('qrels.tsv'), 'utf8').trim().split('\n').slice(1)) {
    const [query, document, score] = line.trim().split('\t');
    const number = numbers.get(document ?? '');
    if (query === undefined || number === undefined || Number(score) <= 0) continue;
    gains.set(query, (gains.get(query) ?? new Map<number, number>()).set(number, Number(score)));
  }
  const queries: EvaluationQuery[] = [];
  for (const query of readJsonLines<{ _id: string; text: string; candidates?: string[] }>(path('queries.jsonl'))) {
    const relevant = gains.get(query._id);
    if (relevant === undefined) continue;
    queries.push({ text: query.text, relevant, candidates: query.candidates?.map((id) => numbers.get(id)!) ?? null });
  }
  const passages = corpus.map(({ title, text }, document) => ({ document, title: title ?? '', text }));
  return { name, documents: corpus.length, passages, queries };
}

/** The news pages of 2023 and 2024 in passages of about 110 words, with the questions whose pages were found by machine. */
export function readNewsSet(folder: string): EvaluationSet | null {
  if (!existsSync(join(folder, 'queries_2023_2024.jsonl'))) return null;
  const pages = ['docs_2023.jsonl.gz', 'docs_2024.jsonl.gz'].flatMap((file) =>
    readJsonLines<{ _id: string; title: string | null; text: string }>(join(folder, file)),
  );
  const numbers = new Map(pages.map(({ _id }, number) => [_id, number]));
  const passages = pages.flatMap(({ title, text }, document) =>
    splitPassages(text).map((passage) => ({ document, title: title ?? '', text: passage })),
  );
  const queries: EvaluationQuery[] = [];
  for (const { text, silver } of readJsonLines<{ text: string; silver?: string[] }>(
    join(folder, 'queries_2023_2024.jsonl'),
  )) {
    const relevant = new Map<number, number>();
    for (const id of silver ?? []) {
      const number = numbers.get(id);
      if (number !== undefined) relevant.set(number, 1);
    }
    if (relevant.size > 0) queries.push({ text, relevant, candidates: null });
  }
  return { name: 'news', documents: pages.length, passages, queries };
}

function readJsonLines<T>(path: string): T[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

function splitPassages(text: string): string[] {
  const passages: string[] = [];
  let open: string[] = [];
  let words = 0;
  const close = () => {
    if (open.length > 0) passages.push(open.join(' '));
    open = [];
    words = 0;
  };
  for (const sentence of text.split('\n').flatMap(splitSentences)) {
    const length = sentence.split(/\s+/u).length;
    if (words > 0 && words + length > PASSAGE_WORDS * 1.15) close();
    open.push(sentence);
    words += length;
    if (words >= PASSAGE_WORDS) close();
  }
  close();
  return passages;
}
