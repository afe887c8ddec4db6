import { writeFileSync } from 'node:fs';
import { splitSentences } from './sentences.js';
import type { Source, TrainingDocument } from './sources.js';
import { splitWords, type WordPiece } from './word-piece.js';

/** First number of the file: "VSC1" read as a little-endian uint32. */
const MAGIC = 0x31435356;
const KINDS = { text: 0, pairs: 1, 'question-words': 2 } as const;
const HEADLINE = 1;
const QUESTION = 2;
/** A pair is of use only when it is about words that the vocabulary holds whole. */
const MAX_PAIR_WORDS = 4;

/** What went into a corpus file. */
export interface CorpusCounts {
  readonly name: string;
  readonly documents: number;
  readonly sentences: number;
  readonly tokens: number;
}

/** A growing list of numbers in one typed array. */
class Numbers<T extends Uint32Array | Uint16Array | Uint8Array> {
  length = 0;
  constructor(
    private array: T,
    private readonly make: (length: number) => T,
  ) {}

  push(value: number): void {
    if (this.length === this.array.length) {
      const larger = this.make(this.length * 2);
      larger.set(this.array);
      this.array = larger;
    }
    this.array[this.length++] = value;
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.array.buffer, 0, this.length * this.array.BYTES_PER_ELEMENT);
  }
}

const START = 1 << 16;
const uint32s = () => new Numbers(new Uint32Array(START), (length) => new Uint32Array(length));

/**
 * Writes all sources as token ids for `trainer.cpp`: six uint32 (magic, groups, documents, sentences, tokens, 0); four
 * uint32 a group (kind, float32 weight, first document, end); the first sentence of each document and the end; the
 * first token of each sentence and the end; a byte of flags a sentence; a uint16 a token.
 */
export function writeCorpusFile(path: string, sources: readonly Source[], tokenizer: WordPiece): CorpusCounts[] {
  const groups = uint32s();
  const documents = uint32s();
  const sentences = uint32s();
  const flags = new Numbers(new Uint8Array(START), (length) => new Uint8Array(length));
  const tokens = new Numbers(new Uint16Array(START), (length) => new Uint16Array(length));
  const counts: CorpusCounts[] = [];

  const addSentence = (ids: readonly number[], flag: number): void => {
    if (ids.length === 0) return;
    sentences.push(tokens.length);
    flags.push(flag);
    for (const id of ids) tokens.push(id);
  };

  for (const source of sources) {
    const before = [documents.length, sentences.length, tokens.length] as const;
    for (const document of source.documents()) {
      const first = sentences.length;
      if (source.kind === 'pairs') addPair(document, tokenizer, addSentence);
      else addText(document, tokenizer, addSentence);
      if (sentences.length > first) documents.push(first);
    }
    groups.push(KINDS[source.kind]);
    groups.push(new Uint32Array(Float32Array.of(source.weight).buffer)[0]!);
    groups.push(before[0]);
    groups.push(documents.length);
    counts.push({
      name: source.name,
      documents: documents.length - before[0],
      sentences: sentences.length - before[1],
      tokens: tokens.length - before[2],
    });
  }
  const header = Uint32Array.of(MAGIC, sources.length, documents.length, sentences.length, tokens.length, 0);
  documents.push(sentences.length);
  sentences.push(tokens.length);
  const parts = [new Uint8Array(header.buffer), ...[groups, documents, sentences, flags, tokens].map((n) => n.bytes())];
  writeFileSync(path, Buffer.concat(parts));
  return counts;
}

type AddSentence = (ids: readonly number[], flag: number) => void;

function addText(document: TrainingDocument, tokenizer: WordPiece, add: AddSentence): void {
  if (document.headline !== null) add(tokenizer.encode(document.headline), HEADLINE);
  for (const paragraph of document.paragraphs) {
    for (const sentence of splitSentences(paragraph)) {
      add(tokenizer.encode(sentence), /\?["”’)]?$/u.test(sentence) ? QUESTION : 0);
    }
  }
}

function addPair(document: TrainingDocument, tokenizer: WordPiece, add: AddSentence): void {
  const [left, right] = [document.headline ?? '', document.paragraphs.join(' ')].map((text) => {
    const words = splitWords(text);
    const ids = words.flatMap((word) => tokenizer.encodeWord(word));
    // A definition may hold a rare word; a word or phrase must be whole, or the pieces would learn its meaning.
    return words.length > MAX_PAIR_WORDS || ids.length === words.length ? ids : [];
  }) as [number[], number[]];
  if (left.length === 0 || left.length > MAX_PAIR_WORDS || right.length === 0) return;
  if (String(left) === String(right)) return;
  add(left, 0);
  add(right, 0);
}
