import type { TextKind } from './embedder.js';
import { stretches } from './windows.js';
import type { Encode } from './word-cache.js';

/** A stretch of a text as the network wants it. */
export interface TokenWindow {
  /** Token ids with prefix and special tokens; none for an empty text of a model without special tokens. */
  readonly ids: readonly number[];
  /** Tokens of the text itself. */
  readonly weight: number;
}

export interface TextTokenizerParts {
  /** Without special tokens. */
  readonly encode: Encode;
  /** With special tokens. */
  readonly encodeWithSpecials: Encode;
  readonly prefixes: Readonly<Record<TextKind, string>>;
  /** Tokens that the network takes at once, prefix and special tokens included. */
  readonly limit: number;
}

/** Ids before and after the text in every window. */
interface Frame {
  readonly before: readonly number[];
  readonly prefix: readonly number[];
  readonly after: readonly number[];
}

/** Turns texts into windows that together hold every token of the text: nothing is ever cut off. */
export class TextTokenizer {
  readonly limit: number;
  readonly #encode: Encode;
  readonly #prefixes: Readonly<Record<TextKind, string>>;
  readonly #frames: Readonly<Record<TextKind, Frame>>;

  /** @throws RangeError when prefix and special tokens leave no room for a text. */
  constructor(parts: TextTokenizerParts) {
    this.limit = parts.limit;
    this.#encode = parts.encode;
    this.#prefixes = parts.prefixes;
    this.#frames = { question: frameOf(parts, 'question'), passage: frameOf(parts, 'passage') };
  }

  windows(text: string, kind: TextKind): TokenWindow[] {
    const { before, prefix, after } = this.#frames[kind];
    const ids = this.#textIds(text, kind);
    if (ids.length <= this.limit && before.length + prefix.length + after.length === 0) {
      return [{ ids, weight: ids.length }];
    }
    const room = this.limit - before.length - prefix.length - after.length;
    return stretches(ids.length, room).map(([start, end]) => ({
      ids: [...before, ...prefix, ...ids.slice(start, end), ...after],
      weight: end - start,
    }));
  }

  /** Prefix and text are read as one string, as in training; the prefix is set apart to stand before each window. */
  #textIds(text: string, kind: TextKind): readonly number[] {
    const { prefix } = this.#frames[kind];
    if (prefix.length === 0) return this.#encode(text);
    const ids = this.#encode(this.#prefixes[kind] + text);
    return prefix.every((id, i) => ids[i] === id) ? ids.slice(prefix.length) : this.#encode(text);
  }
}

function frameOf({ encode, encodeWithSpecials, prefixes, limit }: TextTokenizerParts, kind: TextKind): Frame {
  const probe = encode('a');
  const framed = encodeWithSpecials('a');
  const at = framed.findIndex((_, start) => probe.every((id, i) => framed[start + i] === id));
  const prefix = encode(prefixes[kind].trimEnd());
  const frame = { before: framed.slice(0, at), prefix, after: framed.slice(at + probe.length) };
  if (frame.before.length + prefix.length + frame.after.length >= limit) {
    throw new RangeError(`a limit of ${limit} tokens leaves no room for a text`);
  }
  return frame;
}

/** Tokens that a model takes at once, special tokens included, as its files state it; 512 where they do not. */
export function tokenLimit(
  config: Readonly<Record<string, unknown>>,
  tokenizerConfig: Readonly<Record<string, unknown>>,
): number {
  // RoBERTa and its kin count positions from 2.
  const offset = /roberta|camembert|mpnet/.test(String(config['model_type'])) ? 2 : 0;
  const stated = [
    tokenizerConfig['model_max_length'],
    Number(config['max_position_embeddings'] ?? Number.NaN) - offset,
    config['n_positions'],
  ].filter((limit): limit is number => typeof limit === 'number' && limit > 0 && limit < HUGE);
  return stated.length === 0 ? 512 : Math.min(...stated);
}

/** Some tokenizers say 1e30 for "unknown". */
const HUGE = 1e9;
