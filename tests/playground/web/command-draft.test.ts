import { describe, expect, it } from 'vitest';
import {
  firstProblem,
  furtherOptions,
  openDraft,
  optionsGiven,
  withChosen,
  withOption,
  withoutOption,
  withText,
} from '../../../src/playground/web/composer/command-draft.js';
import { commandEntries } from '../../../src/playground/web/composer/command-search.js';
import { hereOf } from '../../../src/playground/web/here.js';
import { reduce } from '../../../src/playground/web/state.js';
import { commands, snapshot } from './examples.js';

const here = hereOf(reduce(null, snapshot)!);
const [ask, help, , limit] = commandEntries(commands);
const asked = withText(openDraft(ask!), 'question', 'who?');
const limited = withText(openDraft(limit!), 'count', '3');

/** What the server is given for one option of `/corpus outlet limit`, or the sentence of its refusal. */
function read(option: string, text: string): unknown {
  const draft = withText(withOption(limited, option), option, text);
  const problem = firstProblem(draft, here);
  if (problem !== null) return problem.sentence;
  const deepest = optionsGiven(draft, here)[0]?.options?.[0]?.options;
  return deepest?.find(({ name }) => name === option)?.value;
}

describe('a draft', () => {
  it('begins with the required options', () => {
    expect(openDraft(ask!).fields.map(({ option }) => option.name)).toEqual(['question']);
    expect(furtherOptions(openDraft(ask!)).map(({ name }) => name)).toEqual(['outlet', 'since', 'private']);
  });

  it('takes an option in once', () => {
    const draft = withOption(withOption(asked, 'outlet'), 'outlet');
    expect(draft.fields).toHaveLength(2);
    expect(withOption(asked, 'nonsense')).toBe(asked);
  });

  it('lets optional options go and keeps required ones, emptied', () => {
    const draft = withoutOption(withoutOption(withOption(asked, 'outlet'), 'outlet'), 'question');
    expect(draft.fields.map(({ option, text }) => [option.name, text])).toEqual([['question', '']]);
  });
});

describe('firstProblem', () => {
  it('says which required option is missing', () => {
    expect(firstProblem(openDraft(ask!), here)).toEqual({
      option: 'question',
      sentence: 'question: This option is required. Specify a value.',
    });
  });

  it('counts characters at both ends', () => {
    const question = (length: number) => firstProblem(withText(asked, 'question', 'x'.repeat(length)), here)?.sentence;
    expect(question(2)).toBe('question: Write 3 characters or more; these are 2.');
    expect(question(3)).toBeUndefined();
    expect(question(20)).toBeUndefined();
    expect(question(21)).toBe('question: Write 20 characters or fewer; these are 21.');
  });

  it('finds nothing wrong with a command without options', () => {
    expect(firstProblem(openDraft(help!), here)).toBeNull();
  });

  it.each([
    ['count', '0', 'count: Write a number that is not below 1.'],
    ['count', '1', 1],
    ['count', '9', 9],
    ['count', '10', 'count: Write a number that is not above 9.'],
    ['count', '2.5', 'count: Write a whole number.'],
    ['count', 'three', 'count: Write a whole number.'],
    ['count', '1e0', 'count: Write a whole number.'],
    ['order', 'oldest FIRST', 'old'],
    ['order', 'sideways', 'order: Choose one from the list.'],
    ['user', 'wilma brook', '8'],
    ['user', '@wilma', '7'],
    ['role', '@moderator', '40'],
    ['channel', '#the window', '31'],
    ['anyone', 'Moderator', '40'],
  ])('reads %s "%s" as %j', (option, text, expected) => {
    expect(read(option, text)).toBe(expected);
  });

  it('wants a file, not its name', () => {
    expect(read('file', 'window.png')).toContain('Specify a value');
    const chosen = withChosen(withOption(limited, 'file'), 'file', { name: 'window.png', value: '77' });
    expect(firstProblem(chosen, here)).toBeNull();
  });
});

describe('optionsGiven', () => {
  it('nests what is below a group and a subcommand', () => {
    expect(optionsGiven(limited, here)).toEqual([
      { name: 'outlet', options: [{ name: 'limit', options: [{ name: 'count', value: 3 }] }] },
    ]);
  });

  it('sends the value of what was chosen, and text that was never offered', () => {
    const draft = withOption(asked, 'outlet');
    const chosen = withChosen(draft, 'outlet', { name: 'The Gull', value: 'gull' });
    expect(optionsGiven(chosen, here)[1]).toEqual({ name: 'outlet', value: 'gull' });
    expect(optionsGiven(withText(chosen, 'outlet', 'The Gul'), here)[1]).toEqual({ name: 'outlet', value: 'The Gul' });
  });

  it('sends the option that is being typed as it stands, and leaves out what has no value yet', () => {
    const draft = withText(withOption(openDraft(ask!), 'outlet'), 'outlet', '');
    expect(optionsGiven(draft, here, 'outlet')).toEqual([{ name: 'outlet', value: '' }]);
  });
});
