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
    ['The dam would hold, the river office said Sunday.', 'the river office (said): The dam would hold'],
    ['The dam would hold, Ida Brandt told the Valley Post on Monday.', 'Ida Brandt (told): The dam would hold'],
    ['The dam would hold, the Valley Post reports.', 'the Valley Post (reports): The dam would hold'],
    ['The dam, as Ida Brandt said, would hold.', 'Ida Brandt (said): The dam … would hold'],
    ['Ida Brandt said that, if mended, the dam would hold.', 'Ida Brandt (said): that, if mended, the dam would hold'],
    ['Ida Brandt said at a meeting in Orrin that the dam would hold.', 'Ida Brandt (said): that the dam would hold'],
    ['The office warned, as the mill had done, that the dam leaked.', 'The office (warned): that the dam leaked'],
    ['The office told the families of the divers the dam would hold.', 'The office (told): the dam would hold'],
    ['Ida Brandt was quoted as saying that the dam would hold.', 'Ida Brandt (saying): that the dam would hold'],
    ['Growers have continued to say that the dam leaks.', 'Growers (to say): that the dam leaks'],
    ['A 2014 study that the mill had paid for found that the dam leaked.', 'A 2014 study (found): that the dam leaked'],
    ['It states that the dam would hold.', 'It (states): that the dam would hold'],
    [
      'The owners of the two mills said that the dam would hold.',
      'The owners of the two mills (said): that the dam would hold',
    ],
    ['When Ida Brandt noted that the dam leaked, the room fell silent.', 'Ida Brandt (noted): that the dam leaked'],
    ['Ida Brandt said that the dam would hold, which the divers doubt.', 'Ida Brandt (said): that the dam would hold'],
    [
      'The mill fell, according to more than a dozen growers.',
      'more than a dozen growers (according to): The mill fell',
    ],
    ['Ida Brandt urged the growers to wait for rain.', 'Ida Brandt (urged): the growers to wait for rain'],
    ['The mill has refused to pay for the dam.', 'The mill (has refused): to pay for the dam'],
    ['Ida Brandt called for a new dam.', 'Ida Brandt (called for): a new dam'],
    ['Ida Brandt called the plan a mistake.', 'Ida Brandt (called): the plan a mistake'],
    ['Ida Brandt accused the mill of hiding a crack.', 'Ida Brandt (accused): the mill of hiding a crack'],
    ['The miller attacked the council for hiding it.', 'The miller (attacked): the council for hiding it'],
    ['The mill denied any knowledge of the leak.', 'The mill (denied): any knowledge of the leak'],
    [
      'The owner of the mill, Ida Brandt, said that it leaked.',
      'The owner of the mill, Ida Brandt (said): that it leaked',
    ],
    ['A man from Orrin, North Caldmoor, said that it leaked.', 'A man from Orrin (said): that it leaked'],
    ['The dam held, according to its keeper, Ida Brandt.', 'its keeper, Ida Brandt (according to): The dam held'],
    ["The mayor repeated Brandt's pledge to mend the dam.", 'Brandt (pledge): to mend the dam'],
  ])('%s', (sentence, expected) => {
    expect(reportedIn(sentence)).toEqual([expected]);
  });

  test('of two speakers of one sentence is held apart', () => {
    expect(reportedIn('The office said that the dam was safe, but Tom Rill denied that it was.')).toEqual([
      'The office (said): that the dam was safe',
      'Tom Rill (denied): that it was',
    ]);
    expect(reportedIn('Ida Brandt said that the dam leaked and warned that it would break.')).toEqual([
      'Ida Brandt (said): that the dam leaked',
      'Ida Brandt (warned): that it would break',
    ]);
  });

  test.each([
    ['what nobody has said', 'Ida Brandt would say that the dam holds.'],
    ['what the outlet itself thinks', 'I think that the dam will hold.'],
    ['a noun that looks like a cue', 'The report of the office runs to nine pages.'],
    ['a finding that is a thing', 'The divers found a crack in the dam.'],
    ['what somebody will not say', 'Ida Brandt won’t say that the dam leaks.'],
    ['what nobody said', 'Nobody in the valley said that the dam leaks.'],
    ['silence', 'Ida Brandt declined to comment on the dam.'],
    ['a deed', 'Troops attacked the town for three days.'],
    ['a call by telephone', 'The mayor called the police.'],
    ['a thing that is added', 'The Herons added a goal in the last minute.'],
    ['a thing that is declared', 'The mill declared bankruptcy.'],
    ['a part of speech that only looks like a verb', 'The mill faces trial for alleged theft of the grain.'],
    ['advice to everybody', 'Boats should slow down and maintain that speed until the bridge.'],
    ['what a relative clause says of a thing', 'The valley has a mill that threatens to fall into the lake.'],
    ['when it was said', 'Before the vote on Friday, Ida Brandt told the growers about the dam.'],
    ['what introduces a quotation', 'As the rain fell, Ida Brandt said, “The dam will hold.”'],
    [
      'one of two possible speakers’',
      'Ida Brandt met Tom Rill, who called her, and Mira Toll called him back, adding that the dam would hold.',
    ],
    ['what stands next to a quotation', '“The dam will hold,” said Ida Brandt, who lives below it.'],
  ])('is not %s', (_what, sentence) => {
    expect(reportedIn(sentence)).toEqual([]);
  });

  test('is not taken from a headline', () => {
    expect(reportedIn(['headline', 'Brandt says that the dam holds'])).toEqual([]);
  });
});
