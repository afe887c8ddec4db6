import { describe, expect, it } from 'vitest';
import { openDraft, withOption, withText } from '../../../src/playground/web/composer/command-draft.js';
import { commandEntries } from '../../../src/playground/web/composer/command-search.js';
import {
  footOf,
  popupOfField,
  popupOfFurther,
  popupOfText,
  rowTaken,
  type Popup,
} from '../../../src/playground/web/composer/popup.js';
import { hereOf } from '../../../src/playground/web/here.js';
import { reduce } from '../../../src/playground/web/state.js';
import { commands, snapshot } from './examples.js';

const here = hereOf(reduce(null, snapshot)!);
const entries = commandEntries(commands);
const labels = (popup: Popup | null): string[] | undefined => popup?.rows.map(({ label }) => label);
const typing = (text: string) => popupOfText({ text, caret: text.length }, entries, here.members);

function fieldOf(option: string, text: string) {
  const limit = openDraft(entries[3]!);
  const draft = withText(withOption(limit, option), option, text);
  return draft.fields.find((field) => field.option.name === option)!;
}

describe('popupOfText', () => {
  it('offers commands after a slash, with their required options', () => {
    expect(labels(typing('/'))).toEqual(['/ask question', '/help', '/corpus refresh', '/corpus outlet limit count']);
    expect(labels(typing('/he'))).toEqual(['/help']);
  });

  it('offers people after an at sign, the bot among them', () => {
    expect(labels(typing('hello @'))).toEqual(['@Verbatim', '@wilma', '@wilma brook']);
  });

  it('offers nothing for words, for a slash within them, and where nothing matches', () => {
    for (const text of ['hello', 'either/or', '/usr/bin', '@zzz', '/a\nb']) expect(typing(text)).toBeNull();
  });

  it('says so where no command is offered at all', () => {
    expect(popupOfText({ text: '/', caret: 1 }, [], [])?.status).toBe('No command is offered here.');
  });

  it('means the first by Enter once something is typed, and none before', () => {
    const meansFirst = (sought: string) => popupOfFurther(openDraft(entries[0]!), sought).startsAtFirst;
    expect([meansFirst(''), meansFirst(' '), meansFirst('o')]).toEqual([false, false, true]);
  });

  it('says so where none has the name that is typed', () => {
    expect(typing('/zzz')).toMatchObject({ rows: [], status: 'No command of this name here.' });
  });
});

describe('popupOfField', () => {
  it('offers what a closed list holds, the first row meant at once', () => {
    const popup = popupOfField(fieldOf('order', 'old'), here, null);
    expect(labels(popup)).toEqual(['Oldest first']);
    expect(popup.startsAtFirst).toBe(true);
  });

  it('offers members, roles and channels by name', () => {
    expect(labels(popupOfField(fieldOf('user', 'wilma'), here, null))).toEqual(['wilma', 'wilma brook']);
    expect(labels(popupOfField(fieldOf('anyone', 'mod'), here, null))).toEqual(['@Moderator']);
    expect(labels(popupOfField(fieldOf('channel', ''), here, null))).toEqual(['#questions', '#the window']);
  });

  it('tells the limits of what is typed', () => {
    expect(popupOfField(fieldOf('count', ''), here, null).hint).toBe('How many · at least 1 · at most 9');
  });

  it('shows at most 25 choices of the bot, and none as meant before one goes there', () => {
    const choices = Array.from({ length: 30 }, (_, index) => ({ name: `Gull ${index}`, value: `${index}` }));
    const field = openDraft(entries[0]!).fields[0]!;
    const popup = popupOfField(field, here, { status: 'here', choices });
    expect(popup.rows).toHaveLength(25);
    expect(popup.startsAtFirst).toBe(false);
  });

  it.each([
    ['loading', 'Loading options…'],
    ['failed', 'Loading options failed'],
    ['here', 'No options match your search'],
  ] as const)('says what %s means', (status, words) => {
    const field = openDraft(entries[0]!).fields[0]!;
    expect(popupOfField(field, here, { status, choices: [] }).status).toBe(words);
  });
});

describe('keys over the rows', () => {
  const suggested = popupOfField(openDraft(entries[0]!).fields[0]!, here, {
    status: 'here',
    choices: [
      { name: 'Gull', value: 'gull' },
      { name: 'Tern', value: 'tern' },
    ],
  });
  const taken = (active: number, key: string) => rowTaken(suggested, active, key)?.label;

  it('take the row that is meant', () => {
    expect([taken(1, 'Enter'), taken(1, 'Tab')]).toEqual(['Tern', 'Tern']);
  });

  it('take the first by Tab while none is meant, and none by Enter, which sends what is typed', () => {
    expect([taken(-1, 'Tab'), taken(-1, 'Enter')]).toEqual(['Gull', undefined]);
    expect(footOf(suggested, -1)).toBe('Tab takes the first; Enter sends what is typed.');
    expect(footOf(suggested, 0)).toBeNull();
  });

  it('take nothing where there is nothing', () => {
    const none = { ...suggested, rows: [], status: 'No options match your search' };
    expect(rowTaken(none, -1, 'Tab')).toBeUndefined();
    expect(footOf(none, -1)).toBe('No options match your search');
  });
});

describe('popupOfFurther', () => {
  it('offers the optional options that are not there yet', () => {
    expect(labels(popupOfFurther(withOption(openDraft(entries[0]!), 'since'), ''))).toEqual(['outlet', 'private']);
  });

  it('offers those whose name holds what is typed, beginnings first', () => {
    expect(labels(popupOfFurther(openDraft(entries[0]!), ' Out '))).toEqual(['outlet']);
    expect(labels(popupOfFurther(openDraft(entries[3]!), 'r'))).toEqual(['role', 'order', 'user']);
  });

  it('means the first by Enter once something is typed, and none before', () => {
    const meansFirst = (sought: string) => popupOfFurther(openDraft(entries[0]!), sought).startsAtFirst;
    expect([meansFirst(''), meansFirst(' '), meansFirst('o')]).toEqual([false, false, true]);
  });

  it('says so where none has the name that is typed', () => {
    const popup = popupOfFurther(openDraft(entries[0]!), 'gulls ');
    expect(popup).toMatchObject({ rows: [], status: 'No further option is called ‘gulls’.' });
  });
});
