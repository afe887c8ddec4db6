import { describe, expect, test } from 'vitest';
import { numbersInSentence } from '../../src/answering/comparison/numbers-in.js';
import { figuresOf } from '../../src/answering/figures.js';
import { numberValuesOf } from '../../src/answering/number-values.js';

/** Words that every object of the language knows, in a sentence of a race. */
const race = 'The constructor won 16 constructor titles in two hundred races.';

describe('numbers', () => {
  test('are no words that merely look like one to the program', () => {
    expect(figuresOf(race).map(({ value }) => value)).toEqual([16, 200]);
    expect(numbersInSentence(race).map(({ value }) => value)).toEqual([16, 200]);
    expect(
      numberValuesOf(
        race
          .slice(0, -1)
          .split(' ')
          .map((key) => ({ key })),
      ),
    ).toEqual(['16', '200']);
  });
});
