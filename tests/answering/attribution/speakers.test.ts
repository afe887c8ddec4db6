import { describe, expect, test } from 'vitest';
import { described } from './described.js';

function lastName(...blocks: Parameters<typeof described>): string | null {
  return described(...blocks).at(-1)!.name;
}

describe('the full name behind a speaker', () => {
  test('is the only one with that surname', () => {
    expect(lastName('Ida Brandt opened the mill.', '“It turns,” Brandt said.')).toBe('Ida Brandt');
    expect(lastName('Ida Brandt opened the mill.', '“It turns,” Mrs. Brandt said.')).toBe('Ida Brandt');
  });

  test('is left open where two people bear the surname', () => {
    expect(lastName('Ida Brandt opened the mill.', 'Tom Brandt came late.', '“It turns,” Brandt said.')).toBeNull();
  });

  test('is not taken from a headline, where every word has a capital', () => {
    expect(lastName(['headline', 'Growers Thank Brandt'], '“It turns,” Brandt said.')).toBeNull();
  });

  test('stands among the speaker’s own words, without title and origin', () => {
    expect(lastName('“It turns,” Mayor Ida Brandt of Orrin said.')).toBe('Ida Brandt');
    expect(lastName('“It turns,” said the head of the mill, Dr. Ida Brandt.')).toBe('Ida Brandt');
  });

  test('is not that of a person or firm whom the speaker works for', () => {
    expect(lastName('Ida Brandt opened the mill.', '“It turns,” a spokesman for Ida Brandt said.')).toBeNull();
  });

  test('is behind a pronoun where one person alone is spoken of', () => {
    expect(lastName('Ida Brandt opened the mill. “It turns,” she said.')).toBe('Ida Brandt');
  });

  test.each([
    ['two people are named', 'Ida Brandt met Vera Toll at the mill. “It turns,” she said.'],
    ['the person named is not what the sentence is about', 'The growers thanked Ida Brandt. “It turns,” she said.'],
    ['the name does not go with the pronoun', 'Helen Brandt opened the mill. “It turns,” he said.'],
    [
      'somebody without a given name is meant perhaps',
      'Dr. I. Brandt of Vera Toll opened the mill. “It turns,” she said.',
    ],
  ])('is left open behind a pronoun where %s', (_why, paragraph) => {
    expect(lastName(paragraph)).toBeNull();
  });
});
