import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextTokenizer, tokenLimit } from '../../embeddings/text-tokenizer.js';

/** One token a letter: its code; 1 before and 2 after a text. */
function letters(limit: number, question = ''): TextTokenizer {
  const encode = (text: string): number[] => Array.from(text.replaceAll(' ', ''), (letter) => letter.codePointAt(0)!);
  return new TextTokenizer({
    encode,
    encodeWithSpecials: (text) => [1, ...encode(text), 2],
    prefixes: { question, passage: '' },
    limit,
  });
}

function spell(ids: readonly number[]): string {
  return ids.map((id) => (id === 1 ? '<' : id === 2 ? '>' : String.fromCodePoint(id))).join('');
}

describe('windows', () => {
  it('frames a text that fits', () => {
    expect(
      letters(10)
        .windows('ferry', 'passage')
        .map(({ ids }) => spell(ids)),
    ).toEqual(['<ferry>']);
  });

  it('splits a longer one evenly and frames each part, prefix included', () => {
    const windows = letters(9, 'q: ').windows('abcdefghijk', 'question');
    expect(windows.map(({ ids }) => spell(ids))).toEqual(['<q:abc>', '<q:defg>', '<q:hijk>']);
    expect(windows.map(({ weight }) => weight)).toEqual([3, 4, 4]);
  });

  it('loses nothing and never passes the limit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{0,200}$/), fc.integer({ min: 6, max: 40 }), (text, limit) => {
        const windows = letters(limit, 'q: ').windows(text, 'question');
        expect(windows.map(({ ids }) => spell(ids).slice(3, -1)).join('')).toBe(text);
        expect(Math.max(...windows.map(({ ids }) => ids.length))).toBeLessThanOrEqual(limit);
        expect(windows.reduce((sum, { weight }) => sum + weight, 0)).toBe(text.length);
      }),
    );
  });

  it('refuses a limit that prefix and special tokens use up', () => {
    expect(() => letters(2)).toThrow(RangeError);
    expect(() => letters(4, 'q: ')).toThrow(RangeError);
    expect(letters(5, 'q: ').windows('ab', 'question')).toHaveLength(2);
  });
});

describe('tokenLimit', () => {
  it.each([
    [{ max_position_embeddings: 512 }, { model_max_length: 256 }, 256],
    [{ max_position_embeddings: 512 }, { model_max_length: 1e30 }, 512],
    [{ model_type: 'xlm-roberta', max_position_embeddings: 514 }, {}, 512],
    [{ model_type: 'nomic_bert', n_positions: 8_192 }, { model_max_length: 8_192 }, 8_192],
    [{}, {}, 512],
  ])('of %j and %j is %i', (config, tokenizerConfig, limit) => {
    expect(tokenLimit(config, tokenizerConfig)).toBe(limit);
  });
});
