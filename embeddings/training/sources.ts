import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { inflections } from './inflections.js';

/** A document to learn from. For pairs, `headline` and the only paragraph mean the same. */
export interface TrainingDocument {
  readonly headline: string | null;
  readonly paragraphs: readonly string[];
}

/** Texts of one kind, drawn from with one weight. */
export interface Source {
  readonly name: string;
  readonly kind: 'text' | 'pairs' | 'question-words';
  /** Share of the training pairs drawn from here, relative to the other sources. */
  readonly weight: number;
  /** How much one word here counts when the vocabulary is chosen. */
  readonly vocabularyWeight: number;
  documents(): Iterable<TrainingDocument>;
}

/** Words that a question adds to what it asks about; put in front of shortened sentences so that they learn to weigh little. */
const QUESTION_WORDS = [
  ...['what', 'who', 'when', 'where', 'why', 'how', 'which', 'how many', 'how much', 'how long', 'how often', 'whose'],
  ...['what is', 'what was', 'what are', 'what were', 'what did', 'what does', 'what do', 'what has', 'what had'],
  ...['who is', 'who was', 'who did', 'who are', 'who were', 'who has', 'when did', 'when was', 'when is', 'when were'],
  ...['where is', 'where was', 'where did', 'where are', 'where do', 'why did', 'why was', 'why is', 'why does'],
  ...['how did', 'how does', 'how is', 'how was', 'how do', 'how has', 'how many of the', 'how much did', 'how far'],
  ...['in what year did', 'in which', 'in what', 'on what date did', 'at what', 'for what', 'to which', 'from what'],
  ...['what is the name of the', 'what was the name of', 'what kind of', 'what type of', 'which of the following'],
  ...['what percentage of', 'what happened to', 'what happened in', 'what did they say about', 'what is known about'],
  ...['tell me about', 'is it true that', 'is there', 'are there', 'did', 'does', 'do', 'has', 'was', 'is', 'can'],
];

/** What is missing among the inputs, as one plain sentence; `null` when training can start. */
export function missingInput(textFolder: string, newsFolder: string): string | null {
  const needed = [join(textFolder, 'oewn_synsets.tsv.gz'), join(newsFolder, 'docs_2023.jsonl.gz')];
  const missing = needed.find((path) => !existsSync(path));
  return missing === undefined
    ? null
    : `The training texts are not here (${missing} is missing); give their folders with --text and --news.`;
}

/** Every source of training pairs, news first. */
export function trainingSources(textFolder: string, newsFolder: string): Source[] {
  const text = (name: string) => join(textFolder, `${name}.txt.gz`);
  const blocks = (name: string, weight: number, vocabularyWeight: number, every = 1): Source => ({
    ...{ name, kind: 'text', weight, vocabularyWeight },
    documents: () => readBlocks(text(name), every),
  });
  const synsets = join(textFolder, 'oewn_synsets.tsv.gz');
  return [
    {
      ...{ name: 'news', kind: 'text', weight: 0.72, vocabularyWeight: 3 },
      documents: () => readNews([join(newsFolder, 'docs_2023.jsonl.gz'), join(newsFolder, 'docs_2024.jsonl.gz')]),
    },
    blocks('ungd_1990_on', 0.1, 0.25),
    blocks('ungd_1946_1989', 0.02, 0.25, 4),
    blocks('factbook', 0.03, 1),
    blocks('us_presidential_speeches', 0.02, 0.5),
    blocks('onestop_adv', 0.02, 3),
    {
      name: 'definitions',
      kind: 'pairs',
      weight: 0.04,
      vocabularyWeight: 0.5,
      documents: () => readDefinitions(synsets),
    },
    { name: 'synonyms', kind: 'pairs', weight: 0.03, vocabularyWeight: 0, documents: () => readSynonyms(synsets) },
    {
      ...{ name: 'derivations', kind: 'pairs', weight: 0.015, vocabularyWeight: 0 },
      documents: () => readDerivations(join(textFolder, 'oewn_derivations.tsv.gz')),
    },
    {
      ...{ name: 'inflections', kind: 'pairs', weight: 0.015, vocabularyWeight: 0 },
      documents: () => readInflections(synsets),
    },
    {
      ...{ name: 'question words', kind: 'question-words', weight: 0, vocabularyWeight: 0 },
      documents: () => QUESTION_WORDS.map((words) => ({ headline: null, paragraphs: [words] })),
    },
  ];
}

function readLines(path: string): string[] {
  return gunzipSync(readFileSync(path)).toString('utf8').split('\n');
}

/** Blocks of paragraphs, apart by a blank line; only every n-th when asked. */
function* readBlocks(path: string, every: number): Iterable<TrainingDocument> {
  let paragraphs: string[] = [];
  let count = 0;
  for (const line of [...readLines(path), '']) {
    if (line.trim() !== '') {
      paragraphs.push(line);
    } else if (paragraphs.length > 0) {
      if (count++ % every === 0) yield { headline: null, paragraphs };
      paragraphs = [];
    }
  }
}

/** News pages. A line that the next line repeats and continues is a leftover of the page's layout and is dropped. */
function* readNews(paths: readonly string[]): Iterable<TrainingDocument> {
  for (const path of paths) {
    for (const line of readLines(path)) {
      if (line === '') continue;
      const { title, text } = JSON.parse(line) as { title: string | null; text: string };
      const lines = text.split('\n').filter((paragraph) => paragraph.trim() !== '');
      const paragraphs = lines.filter((paragraph, i) => lines[i + 1]?.startsWith(paragraph) !== true);
      yield { headline: title?.replace(/\s*\.{3}$/u, '') ?? null, paragraphs };
    }
  }
}

interface Synset {
  readonly verb: boolean;
  readonly members: readonly string[];
  readonly definition: string;
  readonly examples: string;
}

function* readSynsets(path: string): Iterable<Synset> {
  for (const line of readLines(path).slice(1)) {
    const [, partOfSpeech, , members, , definition, examples] = line.split('\t');
    if (members === undefined || definition === undefined) continue;
    yield { verb: partOfSpeech === 'v', members: members.split('|'), definition, examples: examples ?? '' };
  }
}

function* readDefinitions(path: string): Iterable<TrainingDocument> {
  for (const { members, definition, examples } of readSynsets(path)) {
    for (const member of members) yield { headline: member, paragraphs: [`${definition} ; ${examples}`] };
  }
}

function* readSynonyms(path: string): Iterable<TrainingDocument> {
  for (const { members } of readSynsets(path)) {
    for (let i = 1; i < members.length; i++) {
      for (let j = 0; j < i; j++) yield { headline: members[j]!, paragraphs: [members[i]!] };
    }
  }
}

function* readDerivations(path: string): Iterable<TrainingDocument> {
  for (const line of readLines(path)) {
    const [from, , to] = line.split('\t');
    if (from !== undefined && to !== undefined) yield { headline: from, paragraphs: [to] };
  }
}

/** Words with their plurals, past forms and so on, each once. */
function* readInflections(path: string): Iterable<TrainingDocument> {
  const seen = new Set<string>();
  for (const { verb, members } of readSynsets(path)) {
    for (const member of members) {
      if (!/^[a-z]{3,}$/u.test(member)) continue;
      for (const form of inflections(member, verb)) {
        if (seen.has(`${member} ${form}`)) continue;
        seen.add(`${member} ${form}`);
        yield { headline: member, paragraphs: [form] };
      }
    }
  }
}
