import { describe, expect, test } from 'vitest';
import { described } from './described.js';

/** "speaker (cue): words", one for each direct or mixed attribution. */
function saidIn(...blocks: Parameters<typeof described>): string[] {
  return described(...blocks)
    .filter(({ kind }) => kind !== 'reported')
    .map(({ by, cue, said }) => `${by ?? '?'} (${cue ?? '-'}): ${said}`);
}

describe('a direct quotation', () => {
  test.each([
    ['“The dam will hold,” Ida Brandt said.', 'Ida Brandt (said): The dam will hold,'],
    ['“The dam will hold,” said Ida Brandt, a baker in Orrin.', 'Ida Brandt (said): The dam will hold,'],
    ['"The dam will hold," she said.', 'she (said): The dam will hold,'],
    ['Ida Brandt said: “The dam will hold.”', 'Ida Brandt (said): The dam will hold.'],
    ['Ida Brandt told the Valley Post, “The dam will hold.”', 'Ida Brandt (told): The dam will hold.'],
    ['“The dam will hold,” Ida Brandt, who lives below it, said on Monday.', 'Ida Brandt (said): The dam will hold,'],
    ['“The dam will hold,” Mayor Ida Brandt (Green) told reporters.', 'Mayor Ida Brandt (told): The dam will hold,'],
    [
      '“The dam will hold,” according to a spokesman for the mill.',
      'a spokesman for the mill (according to): The dam will hold,',
    ],
    ['« The dam will hold, » said Ida Brandt.', 'Ida Brandt (said):  The dam will hold, '],
    ['„The dam will hold“, said Ida Brandt.', 'Ida Brandt (said): The dam will hold'],
    ['「The dam will hold」, said Ida Brandt.', 'Ida Brandt (said): The dam will hold'],
    ['“Why does it hold?” Ida Brandt asked.', 'Ida Brandt (asked): Why does it hold?'],
    ['«Se mantiene», dijo Ida Brandt.', 'Ida Brandt (dijo): Se mantiene'],
    ['«Il tiendra», a déclaré Ida Brandt lundi.', 'Ida Brandt (a déclaré): Il tiendra'],
    ['„Er hält“, sagte Ida Brandt.', 'Ida Brandt (sagte): Er hält'],
    ['“It holds.” ― Ida Brandt', 'Ida Brandt (-): It holds.'],
  ])('%s', (paragraph, expected) => {
    expect(saidIn(paragraph)).toEqual([expected]);
  });

  test('is one turn where the cue interrupts it and where its paragraph goes on with it', () => {
    expect(saidIn('“The dam,” she said, “will hold.” “I am sure of that.”')).toEqual([
      'she (said): The dam, … will hold. … I am sure of that.',
    ]);
  });

  test('keeps nested marks inside it', () => {
    expect(saidIn('“He called it ‘a sieve’ and left,” Ida Brandt said.')).toEqual([
      'Ida Brandt (said): He called it ‘a sieve’ and left,',
    ]);
  });

  test('goes on across paragraphs that open with a mark, until one closes it', () => {
    expect(saidIn('Ida Brandt said: “The dam will hold.', '“It held in May.', '“It will hold again.”')).toEqual([
      'Ida Brandt (said): The dam will hold.',
      'Ida Brandt (said): It held in May.',
      'Ida Brandt (said): It will hold again.',
    ]);
  });

  test('is announced by a colon at the end of the paragraph before', () => {
    expect(saidIn('On Monday Ida Brandt added:', '“The dam will hold.”')).toEqual([
      'Ida Brandt (added): The dam will hold.',
    ]);
  });

  test('without anything that names its speaker is unattributed', () => {
    expect(saidIn('Ida Brandt met the mayor.', '“The dam will surely hold for years.”')).toEqual([
      '? (-): The dam will surely hold for years.',
    ]);
  });

  test('is nobody’s where its mark is never closed', () => {
    expect(saidIn('Ida Brandt said: “The dam will hold. The mill turned all night.', 'The mayor left.')).toEqual([]);
  });

  test('stands in single marks where the article has no others, and apostrophes are none', () => {
    expect(saidIn('‘The growers’ dam won’t break,’ Ida Brandt said.')).toEqual([
      'Ida Brandt (said): The growers’ dam won’t break,',
    ]);
    const mixed = ['“The dam will hold,” Ida Brandt said.', 'The ‘sieve’ was mended.', '“It is new,” she said.'];
    expect(saidIn(...mixed)).toHaveLength(2);
  });
});

describe('words in marks that are no speech', () => {
  test.each([
    ['a title', 'Ida Brandt wrote the novel “The Long Dam” in a year.'],
    ['the name of a programme', 'Ida Brandt was a guest on Radio Orrin’s “Morning Tide” on Monday.'],
    ['a nickname', 'Ida “Nan” Brandt opened the mill on Monday.'],
    ['a word held at a distance', 'The “temporary” bridge has stood for thirty years.'],
    ['a headline’s own words', ['headline', 'Valley waits for “the wave”'] as const],
  ])('%s', (_what, block) => {
    expect(saidIn(block)).toEqual([]);
  });
});

describe('words in marks inside the outlet’s own sentence', () => {
  test('belong to whoever the sentence is about, with the clause around them', () => {
    expect(described('Ida Brandt said that the dam was “an old sieve” and should be closed.')).toEqual([
      { kind: 'mixed', by: 'Ida Brandt', name: 'Ida Brandt', cue: 'said', said: 'an old sieve' },
    ]);
    expect(saidIn('Ida Brandt called the dam “an old sieve”.')).toEqual(['Ida Brandt (called): an old sieve']);
  });

  test('are unattributed where two people may be meant', () => {
    expect(saidIn('Ida Brandt said that Tom Rill once called the dam “an old sieve”.')).toEqual([
      '? (once called): an old sieve',
    ]);
  });

  test('are nobody’s who is only there to do something', () => {
    expect(
      saidIn('Ida Brandt came to Orrin to demand “a better dam”.').filter((line) => line.startsWith('Ida')),
    ).toEqual([]);
  });
});
