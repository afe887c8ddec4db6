import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { rememberWords, type Encode } from '../../embeddings/word-cache.js';
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

const BERT = tokenizerJson(['[PAD]', '[UNK]', 'a']) as Record<string, unknown>;

/** One id a word: its length. Counts how often it is asked. */
function lengths(): { encode: Encode; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    encode: (text) => {
      asked.push(text);
      return [text.length];
    },
  };
}

describe('rememberWords', () => {
  let library: Encode;
  let folder: string;
  let tokenizer: unknown;
  beforeAll(async () => {
    ({ folder } = writeTinyModel(4));
    const loaded = await loadModelFolder(folder);
    tokenizer = JSON.parse(readFileSync(join(folder, 'tokenizer.json'), 'utf8'));
    library = (text) => loaded.tokenizer.encode(text, null, { add_special_tokens: false });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(HARD)('gives the ids of the library, asked once or again: %j', (text) => {
    const fast = rememberWords(library, tokenizer);
    const expected = library(text);
    expect(fast(text)).toEqual(expected);
    expect(fast(text)).toEqual(expected);
  });

  it('gives the ids of the library for any text, also when it forgets all the time', () => {
    const fast = rememberWords(library, tokenizer);
    const forgetful = rememberWords(library, tokenizer, 2);
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: 'binary-ascii', maxLength: 60 }),
      fc.array(fc.constantFrom(...HARD.join(' ').split(' ')), { maxLength: 12 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const expected = library(text);
        expect(fast(text)).toEqual(expected);
        expect(forgetful(text)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('asks for a word once, whatever stands around it and however it is written', () => {
    const { encode, asked } = lengths();
    const fast = rememberWords(encode, BERT);
    expect(fast('noon, ferry Noon')).toEqual([4, 1, 5, 4]);
    expect(fast('(FERRY)\nnoon nine')).toEqual([1, 5, 1, 4, 4]);
    expect(asked).toEqual(['noon', ',', 'ferry', '(', ')', 'nine']);
  });

  it('tells case apart where the tokenizer does', () => {
    const { encode, asked } = lengths();
    const cased = { ...BERT, normalizer: { type: 'BertNormalizer', lowercase: false } };
    rememberWords(encode, cased)('Noon noon Noon');
    expect(asked).toEqual(['Noon', 'noon']);
  });

  it('remembers no more than it may', () => {
    const { encode, asked } = lengths();
    const fast = rememberWords(encode, BERT, 10);
    const text = Array.from({ length: 50 }, (_, i) => `word${i}`).join(' ');
    fast(text);
    fast(text);
    expect(asked.length).toBeGreaterThanOrEqual(90);
  });

  it.each([
    ['another splitter', { ...BERT, pre_tokenizer: { type: 'Metaspace' } }],
    ['another normaliser', { ...BERT, normalizer: { type: 'Precompiled' } }],
    ['another model', { ...BERT, model: { type: 'Unigram' } }],
    ['unknown words that run together', { ...BERT, model: { type: 'WordPiece', fuse_unk: true } }],
    ['a special token with a space', { ...BERT, added_tokens: [{ content: 'New York' }] }],
    ['nothing known', {}],
  ])('leaves a tokenizer alone that has %s', (_, steps) => {
    const { encode, asked } = lengths();
    const same = rememberWords(encode, steps);
    same('noon ferry');
    same('noon ferry');
    expect(asked).toEqual(['noon ferry', 'noon ferry']);
  });
});
