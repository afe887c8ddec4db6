import { describe, expect, it } from 'vitest';
import { wiresOf } from '../../src/domain/wire-copy.js';
import { articleOf } from '../support/articles.js';

const wires = (parts: { author?: string; outlet?: string; first?: string }): string[] =>
  wiresOf(
    articleOf({
      author: parts.author ?? null,
      outlet: parts.outlet ?? null,
      blocks: [parts.first ?? 'The gate was open.'],
    }),
  );

describe('wire copy', () => {
  it.each([
    ['HARROW, March 3 (Reuters) - The gate was open.', ['Reuters']],
    ['HARROW (AP) — The gate was open.', ['AP']],
    ['Harrow (AFP) – The gate was open.', ['AFP']],
    ['Harrow (dpa) - Das Tor stand offen.', ['dpa']],
    ['(ANSA) - HARROW, 03 MAR - Il cancello era aperto.', ['ANSA']],
    ['By The Associated Press', ['AP']],
    ['AFP', ['AFP']],
    ['HARROW (AFP/AP) - The gate was open.', ['AP', 'AFP']],
  ])('is known by how it opens: %s', (first, expected) => {
    expect(wires({ first })).toEqual(expected);
  });

  it.each([
    ['By The Associated Press', ['AP']],
    ['Ada Moss, Associated Press', ['AP']],
    ['Ada Moss | AFP', ['AFP']],
    ['Ada Moss (Reuters)', ['Reuters']],
    ['PA Media', ['PA Media']],
    ['Reuters staff', ['Reuters']],
    ['AP and Reuters', ['Reuters', 'AP']],
  ])('is known by its byline: %s', (author, expected) => {
    expect(wires({ author })).toEqual(expected);
  });

  it('is what the agency itself prints', () => {
    expect(wires({ outlet: 'Reuters' })).toEqual(['Reuters']);
  });

  it.each([
    'Reuters reported on Monday that the gate was open.',
    'The gate was open, an official told the Associated Press.',
    'The company (Reuters Ltd.) said the gate was open.',
    'According to AFP, the gate was open (see below) - and stayed so.',
    'Anita Ap, who lives in Harrow, saw the gate.',
    'Efe left the gate open.',
  ])('is not what mentions an agency: %s', (first) => {
    expect(wires({ first })).toEqual([]);
  });

  it.each(['Tass Okoro', 'Ani Lund', 'Ada Moss', 'Ada Moss-Kyodo Lantz'])(
    'is not what a person of like name wrote: %s',
    (author) => {
      expect(wires({ author })).toEqual([]);
    },
  );
});
