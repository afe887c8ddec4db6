import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rmSync } from 'node:fs';
import { rememberWords, splitsAtSpaces, type Encode } from '../../embeddings/word-cache.js';
import { tokenizerJson } from '../../embeddings/training/model-files.js';
import { loadModelFolder, writeTinyModel } from './training/tiny-model.js';

const HARD = [
  'The captain, Åsa Lindqvist, told reporters: “Never again!”',
  'a\u000bb c\u000cd \ufeffe f\u200bg h\u00adi',
  'ΟΔΟΣ ΟΔΟΣ. Σ ΑΣ’ ΑΣΒ',
  'İstanbul ıI ﬁne Ｆｕｌｌ ½ ² Ⅳ',
  'e\u0301a\u0323\u0302 \u0301x \u0301',
  '渡船 left 九時 ferry渡船ferry 𠀀 a𠀀b',
  '[PAD] [UNK] a[UNK]b [unk] [CLS] ##ferry',
  '\ud800 lone \udc00 surrogates\ud83d',
  '👩‍👩‍👧 family 🇺🇸 flags ☂️',
  'tab\tnew\nline\r\nnbsp\u00a0thin\u2009ideographic\u3000line\u2028paragraph\u2029nel\u0085ogham\u1680',
  `${'x'.repeat(99)} ${'x'.repeat(100)} ${'x'.repeat(101)} ${'é'.repeat(100)}`,
  'U.S.-led 1,240 $5.3bn 50% don’t re-opened (local) … — – ‘quoted’',
  'سلام עולם \u200fmixed\u200e नमस्ते ไทย',
];

describe('rememberWords', () => {
  let library: Encode;
  let folder: string;
  beforeAll(async () => {
    ({ folder } = writeTinyModel(4));
    const { tokenizer } = await loadModelFolder(folder);
    library = (text) => tokenizer.encode(text, null, { add_special_tokens: false });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(HARD)('gives the ids of the library, asked once or again: %j', (text) => {
    const fast = rememberWords(library);
    const expected = library(text);
    expect(fast(text)).toEqual(expected);
    expect(fast(text)).toEqual(expected);
  });

  it('gives the ids of the library for any text, also when it forgets all the time', () => {
    const fast = rememberWords(library);
    const forgetful = rememberWords(library, 2);
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(fc.constantFrom(...HARD.join(' ').split(' ')), { maxLength: 12 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const expected = library(text);
        expect(fast(text)).toEqual(expected);
        expect(forgetful(text)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('asks for a word once', () => {
    const asked: string[] = [];
    const encode = rememberWords((word) => {
      asked.push(word);
      return [word.length];
    });
    expect(encode('noon ferry noon')).toEqual([4, 5, 4]);
    expect(encode('ferry\nnoon nine')).toEqual([5, 4, 4]);
    expect(asked.sort()).toEqual(['ferry', 'nine', 'noon']);
  });

  it('remembers no more than two generations', () => {
    let asked = 0;
    const encode = rememberWords((word) => {
      asked++;
      return [word.length];
    }, 10);
    for (let i = 0; i < 100; i++) encode(`word${i}`);
    asked = 0;
    for (let i = 0; i < 100; i++) encode(`word${i}`);
    expect(asked).toBeGreaterThanOrEqual(80);
  });
});

describe('splitsAtSpaces', () => {
  const bert = tokenizerJson(['[PAD]', '[UNK]', 'a']) as Record<string, unknown>;

  it('is true of the steps of BERT alone', () => {
    expect(splitsAtSpaces(bert)).toBe(true);
    expect(splitsAtSpaces({ ...bert, normalizer: null })).toBe(true);
    expect(splitsAtSpaces({ ...bert, pre_tokenizer: { type: 'Metaspace' } })).toBe(false);
    expect(splitsAtSpaces({ ...bert, normalizer: { type: 'Precompiled' } })).toBe(false);
    expect(splitsAtSpaces({ ...bert, model: { type: 'Unigram' } })).toBe(false);
    expect(splitsAtSpaces({ ...bert, added_tokens: [{ content: 'New York' }] })).toBe(false);
    expect(splitsAtSpaces({})).toBe(false);
  });
});
