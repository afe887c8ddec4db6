import { describe, expect, test } from 'vitest';
import { described } from './described.js';

function reportedIn(...blocks: Parameters<typeof described>): string[] {
  return described(...blocks)
    .filter(({ kind }) => kind === 'reported')
    .map(({ by, cue, said }) => `${by ?? '?'} (${cue ?? '-'}): ${said}`);
}

describe('reported speech', () => {
  test.each([
    ['Ida Brandt said that the dam would hold.', 'Ida Brandt (said): that the dam would hold'],
    ['The dam would hold, Ida Brandt said.', 'Ida Brandt (said): The dam would hold'],
    ['The dam, Ida Brandt said, would hold.', 'Ida Brandt (said): The dam … would hold'],
    ['According to the river office, the dam would hold.', 'the river office (According to): the dam would hold'],
    ['The dam would hold, according to the river office.', 'the river office (according to): The dam would hold'],
    [
      'Ida Brandt told the Valley Post on Monday that the dam would hold.',
      'Ida Brandt (told): that the dam would hold',
    ],
    ['Ida Brandt, who lives below it, said that the dam would hold.', 'Ida Brandt (said): that the dam would hold'],
    [
      'Sources with knowledge of the plan said that the dam would hold.',
      'Sources with knowledge of the plan (said): that the dam would hold',
    ],
    ['Three of the growers said that the dam would hold.', 'Three of the growers (said): that the dam would hold'],
    [
      'The mill and the growers said that the dam would hold.',
      'The mill and the growers (said): that the dam would hold',
    ],
    [
      'The mayor left the stage and the growers said that the dam would hold.',
      'the growers (said): that the dam would hold',
    ],
    ['The mill denied that the dam leaked.', 'The mill (denied): that the dam leaked'],
    ['The mayor did not say that the dam would hold.', 'The mayor (did not say): that the dam would hold'],
    [
      'ORRIN (VP) – Divers searched the lake and said that the dam would hold.',
      'Divers (said): that the dam would hold',
    ],
  ])('%s', (sentence, expected) => {
    expect(reportedIn(sentence)).toEqual([expected]);
  });

  test.each([
    ['what nobody has said', 'Ida Brandt would say that the dam holds.'],
    ['what the outlet itself thinks', 'I think that the dam will hold.'],
    ['a noun that looks like a cue', 'The report of the office runs to nine pages.'],
    ['a finding that is a thing', 'The divers found a crack in the dam.'],
    ['what stands next to a quotation', '“The dam will hold,” said Ida Brandt, who lives below it.'],
  ])('is not %s', (_what, sentence) => {
    expect(reportedIn(sentence)).toEqual([]);
  });

  test('is not taken from a headline', () => {
    expect(reportedIn(['headline', 'Brandt says that the dam holds'])).toEqual([]);
  });
});
