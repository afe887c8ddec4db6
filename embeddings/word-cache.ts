/** Turns a text into token ids, without special tokens and without cutting anything off. */
export type Encode = (text: string) => readonly number[];

/**
 * White space as BERT's normaliser sees it: vertical tab, form feed and the byte-order mark are dropped there as control
 * characters and so join what stands on either side.
 */
const SPACES = /[ \t\n\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
/** Longer words are rarely met again. */
const LONGEST_CACHED = 40;
/** Two generations of this many words are kept, about 20 MB when both are full. */
const GENERATION = 60_000;

/**
 * The same ids as `encode`, several times sooner: each word between white space is worked out once and remembered.
 * Right for a tokenizer in which words do not see one another (see `splitsAtSpaces`). When a generation is full it
 * becomes the old one, and the old one goes; words still in use move over when they are met again.
 */
export function rememberWords(encode: Encode, generation = GENERATION): Encode {
  let young = new Map<string, readonly number[]>();
  let old = new Map<string, readonly number[]>();
  const remember = (word: string, ids: readonly number[]): void => {
    if (young.size >= generation) {
      old = young;
      young = new Map();
    }
    young.set(word, ids);
  };
  const encodeWord = (word: string): readonly number[] => {
    let ids = young.get(word);
    if (ids !== undefined) return ids;
    ids = old.get(word) ?? encode(word);
    if (word.length <= LONGEST_CACHED) remember(word, ids);
    return ids;
  };
  return (text) => {
    const all: number[] = [];
    for (const word of text.split(SPACES)) {
      if (word === '') continue;
      for (const id of encodeWord(word)) all.push(id);
    }
    return all;
  };
}

/** Whether a `tokenizer.json` describes BERT's steps, each of which stops at white space. */
export function splitsAtSpaces(tokenizer: unknown): boolean {
  const { normalizer, pre_tokenizer, model, added_tokens } = tokenizer as {
    normalizer?: { type?: string } | null;
    pre_tokenizer?: { type?: string } | null;
    model?: { type?: string };
    added_tokens?: readonly { content: string }[];
  };
  return (
    model?.type === 'WordPiece' &&
    pre_tokenizer?.type === 'BertPreTokenizer' &&
    (normalizer === null || normalizer?.type === 'BertNormalizer') &&
    (added_tokens ?? []).every((token) => !SPACES.test(token.content))
  );
}
