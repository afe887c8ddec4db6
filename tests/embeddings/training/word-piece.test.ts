import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UNKNOWN_TOKEN, WordPiece } from '../../../embeddings/training/word-piece.js';
import { loadModelFolder, pseudoRandom, writeTinyModel } from './tiny-model.js';

/** What web pages hold: accents, quotes, soft hyphens, other scripts, emoji, control characters, long strings. */
const FRAGMENTS = [
  ...[
    'Ferry',
    'captain’s',
    'ÅSA',
    'naïve',
    'co\u00adoperate',
    '“Never',
    'again,”',
    '1,240',
    '$3.5m',
    'U.S.',
    're-opened',
  ],
  ...[
    '北京市',
    'Київ',
    'café',
    'e\u0301',
    '🚢',
    '\u0000',
    '\u200b',
    '\ufeff',
    'a'.repeat(101),
    'x+y=z',
    '~`^|<>',
    'İstanbul',
  ],
  ...['ﬁsh', '½', '№', '…', '—', '\t', '\u00a0', 'straße', '\ufffd', '#hash_tag', 'قطار', 'ß', '한국', 'ｆｕｌｌ'],
];

describe('WordPiece', () => {
  let tiny: ReturnType<typeof writeTinyModel>;
  let library: { encode: (text: string) => number[] };
  let ours: WordPiece;

  beforeAll(async () => {
    tiny = writeTinyModel(8);
    library = (await loadModelFolder(tiny.folder)).tokenizer;
    ours = new WordPiece(tiny.vocabulary);
  });
  afterAll(() => {
    rmSync(tiny.folder, { recursive: true });
  });

  it('gives the ids that the library gives, on a thousand mixtures of awkward text', () => {
    const numbers = pseudoRandom(12_000);
    for (let i = 0; i < 1000; i++) {
      const words = Array.from({ length: 12 }, (_, j) => {
        const at = Math.floor(((numbers[i * 12 + j]! + 1) / 2) * FRAGMENTS.length);
        return FRAGMENTS[Math.min(at, FRAGMENTS.length - 1)]!;
      });
      const text = words.join(i % 3 === 0 ? '' : ' ');
      expect(ours.encode(text), JSON.stringify(text)).toEqual(library.encode(text));
    }
  });

  it('cuts an unseen word into pieces and calls it unknown only for want of a character', () => {
    const tokens = (text: string) => ours.encode(text).map((id) => tiny.vocabulary[id]);
    expect(tokens('zoo')).toEqual(['z', '##o', '##o']);
    expect(tokens('ferries')[0]).toMatch(/^f/u);
    expect(tokens('北')).toEqual([UNKNOWN_TOKEN]);
  });

  it('gives nothing for an empty text', () => {
    expect(ours.encode(' \n\u200b ')).toEqual([]);
  });
});
