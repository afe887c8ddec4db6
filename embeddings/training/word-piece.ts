/**
 * The tokenizer of the bundled model: BERT's normaliser, splitter and WordPiece, as @xenova/transformers 2.17.2 runs
 * them from the `tokenizer.json` that `model-files.ts` writes. Training has to see the very ids that the library will
 * produce, so every step here mirrors the library's; `tests/embeddings/training` compares the two.
 */

/** Marks a piece that continues a word. */
export const CONTINUATION = '##';
/** Longer words become one unknown token, as in the library. */
export const MAX_WORD_CHARACTERS = 100;
/** Takes up room in a batch; its vector is never looked at. */
export const PADDING_TOKEN = '[PAD]';
/** A word with a character that the vocabulary lacks. */
export const UNKNOWN_TOKEN = '[UNK]';

const REMOVED = /[\0\uFFFD]|(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;
const SPACE = /\s/gu;
const CHINESE = /[\u4E00-\u9FFF\u3400-\u4DBF\uF900-\uFAFF]/g;
const ACCENTS = /[\u0300-\u036f]/g;
const PUNCTUATION = '\\p{P}\\u0021-\\u002F\\u003A-\\u0040\\u005B-\\u0060\\u007B-\\u007E';
const WORDS = new RegExp(`[^\\s${PUNCTUATION}]+|[${PUNCTUATION}]`, 'gu');

/** Drops control characters and accents, sets Chinese characters apart and lowers the case. */
export function normalise(text: string): string {
  const clean = text.replace(REMOVED, '').replace(SPACE, ' ').replace(CHINESE, ' $& ');
  return clean.toLowerCase().normalize('NFD').replace(ACCENTS, '');
}

/** Words and single punctuation marks of a text, normalised. */
export function splitWords(text: string): string[] {
  return normalise(text).trim().match(WORDS) ?? [];
}

/** Longest-first WordPiece over a fixed vocabulary. Each distinct word is worked out once. */
export class WordPiece {
  readonly #ids: Map<string, number>;
  readonly #unknown: number;
  readonly #known = new Map<string, readonly number[]>();

  /** @param vocabulary tokens in the order of their ids; must hold `[UNK]`. */
  constructor(readonly vocabulary: readonly string[]) {
    this.#ids = new Map(vocabulary.map((token, id) => [token, id]));
    const unknown = this.#ids.get(UNKNOWN_TOKEN);
    if (unknown === undefined) throw new Error(`The vocabulary lacks ${UNKNOWN_TOKEN}.`);
    this.#unknown = unknown;
  }

  /** The ids of a text's tokens; none for an empty text. No token is added at either end. */
  encode(text: string): number[] {
    const ids: number[] = [];
    for (const word of splitWords(text)) for (const id of this.encodeWord(word)) ids.push(id);
    return ids;
  }

  /** The ids of one normalised word. */
  encodeWord(word: string): readonly number[] {
    let ids = this.#known.get(word);
    if (ids === undefined) {
      ids = this.#pieces(word) ?? [this.#unknown];
      this.#known.set(word, ids);
    }
    return ids;
  }

  #pieces(word: string): number[] | undefined {
    const characters = Array.from(word);
    if (characters.length > MAX_WORD_CHARACTERS) return undefined;
    const ids: number[] = [];
    for (let start = 0; start < characters.length;) {
      let end = characters.length;
      let id: number | undefined;
      for (; end > start; end--) {
        const piece = characters.slice(start, end).join('');
        id = this.#ids.get(start > 0 ? CONTINUATION + piece : piece);
        if (id !== undefined) break;
      }
      if (id === undefined) return undefined;
      ids.push(id);
      start = end;
    }
    return ids;
  }
}
