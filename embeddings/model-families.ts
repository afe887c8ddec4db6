import type { TextKind } from './embedder.js';

/** How the vectors of a text's tokens become one. */
export type Pooling = 'mean' | 'cls' | 'last-token';

/** How a model wants to be used; it stands on the model's card and in none of its files that we could rely on. */
export interface ModelRecipe {
  readonly pooling: Pooling;
  /** Put before the text, trailing space included. */
  readonly prefixes: Readonly<Record<TextKind, string>>;
}

const NO_PREFIX = { question: '', passage: '' };
const SEARCH_INSTRUCTION = { question: 'Represent this sentence for searching relevant passages: ', passage: '' };
const QUERY_PASSAGE = { question: 'query: ', passage: 'passage: ' };

/** Matched against the last part of the name, lower case; the first that fits counts. */
const FAMILIES: readonly (readonly [RegExp, ModelRecipe])[] = [
  [
    /^multilingual-e5-.*instruct/,
    {
      pooling: 'mean',
      prefixes: {
        question: 'Instruct: Given a web search query, retrieve relevant passages that answer the query\nQuery: ',
        passage: '',
      },
    },
  ],
  [/^(multilingual-)?e5-/, { pooling: 'mean', prefixes: QUERY_PASSAGE }],
  [/^bge-m3/, { pooling: 'cls', prefixes: NO_PREFIX }],
  [/^bge-.*-zh/, { pooling: 'cls', prefixes: { question: '为这个句子生成表示以用于检索相关文章：', passage: '' } }],
  [/^bge-/, { pooling: 'cls', prefixes: SEARCH_INSTRUCTION }],
  [/^gte-(.*-v1\.5|multilingual)/, { pooling: 'cls', prefixes: NO_PREFIX }],
  [/^gte-/, { pooling: 'mean', prefixes: NO_PREFIX }],
  [/^nomic-embed-/, { pooling: 'mean', prefixes: { question: 'search_query: ', passage: 'search_document: ' } }],
  [/^mxbai-embed-xsmall/, { pooling: 'mean', prefixes: SEARCH_INSTRUCTION }],
  [/^mxbai-embed-/, { pooling: 'cls', prefixes: SEARCH_INSTRUCTION }],
  [/^snowflake-arctic-embed-.*v2/, { pooling: 'cls', prefixes: { question: 'query: ', passage: '' } }],
  [/^snowflake-arctic-embed-/, { pooling: 'cls', prefixes: SEARCH_INSTRUCTION }],
  [/^multi-qa-.*-dot-/, { pooling: 'cls', prefixes: NO_PREFIX }],
];

/** all-MiniLM, all-mpnet, paraphrase-multilingual and whatever is not known. */
const DEFAULT_RECIPE: ModelRecipe = { pooling: 'mean', prefixes: NO_PREFIX };

/** The recipe of a hub id or folder name, e.g. `Xenova/bge-small-en-v1.5`. Unknown: mean, no prefix. */
export function recipeFor(name: string): ModelRecipe {
  const last = name.split(/[/\\]/).filter(Boolean).at(-1)?.toLowerCase() ?? '';
  return FAMILIES.find(([pattern]) => pattern.test(last))?.[1] ?? DEFAULT_RECIPE;
}

/**
 * The pooling that a sentence-transformers folder states in `1_Pooling/config.json`.
 * `undefined`: it states another one than ours.
 */
export function statedPooling(config: Readonly<Record<string, unknown>>): Pooling | undefined {
  if (config['pooling_mode_cls_token'] === true) return 'cls';
  if (config['pooling_mode_lasttoken'] === true) return 'last-token';
  if (config['pooling_mode_mean_tokens'] === true) return 'mean';
  return undefined;
}
