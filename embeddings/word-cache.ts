import { WordTable, type Word } from './word-table.js';

/** Turns a text into token ids, without special tokens and without cutting anything off. */
export type Encode = (text: string) => readonly number[];

/** The parts of a `tokenizer.json` that decide whether words can be worked out one by one. */
interface TokenizerSteps {
  readonly normalizer?: { readonly type?: string; readonly lowercase?: boolean } | null;
  readonly pre_tokenizer?: { readonly type?: string } | null;
  readonly model?: { readonly type?: string; readonly fuse_unk?: boolean };
  readonly added_tokens?: readonly { readonly content: string }[];
}

/** About 7 MB of arrays. */
const WORDS = 100_000;

/**
 * White space as BERT's normaliser sees it: vertical tab, form feed and the byte-order mark are dropped there as control
 * characters, and so join what stands on either side.
 */
const WIDE_SPACES = new Set([0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000]);
for (let unit = 0x2000; unit <= 0x200a; unit++) WIDE_SPACES.add(unit);

/**
 * The same ids as `encode`, several times sooner: each word is worked out once and remembered. In BERT's steps nothing
 * sees across white space; within plain ASCII nothing sees across punctuation either, and case is dropped if anywhere.
 * Other tokenizers are left as they are.
 *
 * @param tokenizer content of the `tokenizer.json` that `encode` follows.
 */
export function rememberWords(encode: Encode, tokenizer: unknown, words = WORDS): Encode {
  const steps = tokenizer as TokenizerSteps;
  if (!splitsAtSpaces(steps)) return encode;
  const remembered = new RememberedWords(encode, steps, new WordTable(words));
  return (text) => remembered.encode(text);
}

class RememberedWords {
  readonly #word: Word = { text: '', start: 0, end: 0, folds: false };
  readonly #folds: boolean;
  /** By code unit: 0 = not plain, 1 = letter or digit, 2 = punctuation. */
  readonly #plain: Uint8Array;
  #ids: number[] = [];

  constructor(
    private readonly encodeWord: Encode,
    steps: TokenizerSteps,
    private readonly table: WordTable,
  ) {
    this.#folds = steps.normalizer?.lowercase === true;
    this.#plain = plainUnits(steps);
  }

  encode(text: string): readonly number[] {
    this.#ids = [];
    this.#word.text = text;
    for (let start = 0; start < text.length;) {
      let end = start;
      let isPlain = true;
      for (; end < text.length; end++) {
        const unit = text.charCodeAt(end);
        if (isSpace(unit)) break;
        isPlain &&= unit < 128 && this.#plain[unit] !== 0;
      }
      if (isPlain) this.#appendPlain(start, end);
      else this.#append(start, end, false);
      start = end + 1;
    }
    return this.#ids;
  }

  /** Words and single punctuation marks of a stretch without white space. */
  #appendPlain(start: number, end: number): void {
    const { text } = this.#word;
    for (let at = start; at < end;) {
      let next = at + 1;
      if (this.#plain[text.charCodeAt(at)] === 1) {
        while (next < end && this.#plain[text.charCodeAt(next)] === 1) next++;
      }
      this.#append(at, next, this.#folds);
      at = next;
    }
  }

  #append(start: number, end: number, folds: boolean): void {
    const word = this.#word;
    word.start = start;
    word.end = end;
    word.folds = folds;
    if (this.table.appendIds(word, this.#ids)) return;
    const ids = this.encodeWord(word.text.slice(start, end));
    this.table.add(word, ids);
    for (const id of ids) this.#ids.push(id);
  }
}

/** Whether the tokenizer takes BERT's steps, each of which stops at white space. */
function splitsAtSpaces({ normalizer, pre_tokenizer, model, added_tokens }: TokenizerSteps): boolean {
  return (
    model?.type === 'WordPiece' &&
    model.fuse_unk !== true &&
    pre_tokenizer?.type === 'BertPreTokenizer' &&
    (normalizer === null || normalizer?.type === 'BertNormalizer') &&
    (added_tokens ?? []).every(({ content }) => Array.from(content).every((char) => !isSpace(char.charCodeAt(0))))
  );
}

/** Printable ASCII, but for what may begin a special token: `[UNK]` is one token, not three. */
function plainUnits({ added_tokens }: TokenizerSteps): Uint8Array {
  const plain = new Uint8Array(128);
  for (let unit = 33; unit <= 126; unit++) plain[unit] = /[0-9A-Za-z]/.test(String.fromCharCode(unit)) ? 1 : 2;
  for (const { content } of added_tokens ?? []) if (content.charCodeAt(0) < 128) plain[content.charCodeAt(0)] = 0;
  return plain;
}

function isSpace(unit: number): boolean {
  return unit <= 32
    ? unit === 32 || (unit >= 9 && unit <= 13 && unit !== 11 && unit !== 12)
    : unit >= 160 && WIDE_SPACES.has(unit);
}
