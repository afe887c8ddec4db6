import { beforeAll, describe, expect, it } from 'vitest';
import { loadWordVectors, type WordVectors } from '../../embeddings/word-vectors.js';
import { readQuestion } from '../../src/answering/question.js';
import { unknownNames } from '../../src/answering/unknown-names.js';
import { wordsOf } from '../../src/retrieval/analyse.js';

const texts = [
  'The mayor of Maravel, Odile Brandreth, met the Harbour Workers Union in Lisbon on Monday.',
  'Portuguese officials said that airstrikes were not expected.',
];
const terms = new Set(texts.flatMap((text) => wordsOf(text).map(({ term }) => term)));
let vectors: WordVectors;
beforeAll(async () => {
  vectors = await loadWordVectors(new URL('../../embeddings/models/bundled', import.meta.url).pathname);
});

function strangers(question: string): string[] {
  const context = { isKnown: ({ term }: { term: string }) => terms.has(term), texts, vectors };
  return unknownNames(readQuestion(question)!, context).map(({ word }) => word);
}

describe('unknownNames', () => {
  it('finds a name written with a capital', () => {
    expect(strangers('what did Quentrell say about the harbour')).toEqual(['quentrell']);
  });

  it('finds a well-known name written small', () => {
    expect(strangers('what did macron say about the harbour')).toEqual(['macron']);
  });

  it('does not take a plain word misspelt for a name', () => {
    expect(strangers('do they seperate the ferys from the lorries')).toEqual([]);
  });

  it('does not take a plain word that no article holds for a name', () => {
    expect(strangers('what did the lawyer recommend')).toEqual([]);
  });

  it('goes by capitals alone in a question of another language', () => {
    expect(strangers('¿Cuándo volverá a navegar el transbordador de Quentrell?')).toEqual(['quentrell']);
  });

  it('takes no word that opens a question in another language for a name', () => {
    expect(strangers('¿Cuál es la capital de Quentrell?')).not.toContain('cual');
    expect(strangers('Quelle est la capitale de Quentrell ?')).toContain('quentrell');
    expect(strangers('Wann kommt Quentrell in the harbour')).not.toContain('wann');
  });

  it.each([
    ['a name that stands in an article', 'what did brandreth say'],
    ['a slip of the pen', 'where is Marvel harbour'],
    ['a derived form', 'what do the Portugese officials say about Maravels mayor'],
    ['initials', 'who leads the HWU in the town'],
    ['a compound written apart', 'were Air strikes expected'],
    ['a day', 'what happened in October in the harbour'],
    ['a number', 'what did they decide in 2024'],
  ])('knows %s', (_what, question) => {
    expect(strangers(question)).toEqual([]);
  });
});
