import { describe, expect, it } from 'vitest';
import { factDifferences, statedFacts } from '../../src/answering/stated-facts.js';

const differences = (a: string, b: string): string[] => factDifferences(statedFacts(a), statedFacts(b));

describe('two tellings of one thing', () => {
  it.each([
    ['The fire killed twelve people in Orlan.', 'In Orlan 12 people were killed by the fire.'],
    ['On Tuesday the mayor said that 1,200 left.', 'The mayor said on Tuesday that 1200 had left.'],
    ['Orlan’s council met.', 'Council of Orlan met.'],
    ['Yesterday Moss, the mayor, resigned.', 'Moss, the mayor, resigned yesterday.'],
  ])('agree: %s / %s', (a, b) => {
    expect(differences(a, b)).toEqual([]);
  });

  it.each([
    ['The fire killed twelve people in Orlan.', 'The fire killed 13 people in Orlan.', ['number']],
    ['The council met on Tuesday.', 'The council met on Thursday.', ['date']],
    ['The council met on 4 May.', 'The council met on May 5.', ['date']],
    ['The council met in 2021.', 'The council met in 2022.', ['date']],
    ['The council approved the plan.', 'The council has not approved the plan.', ['negation']],
    ['The council denied the plan.', 'The council confirmed the plan.', ['negation']],
    ['The prize went to Ada Moss.', 'The prize went to Bram Ostel.', ['name']],
    ['In May 40 people left Orlan.', 'In June 50 people left Selby.', ['number', 'date', 'name']],
  ])('differ: %s / %s', (a, b, expected) => {
    expect(differences(a, b)).toEqual(expected);
    expect(differences(b, a)).toEqual(expected);
  });
});
