import { describe, expect, it } from 'vitest';
import { openDraft } from '../../../src/playground/web/composer/command-draft.js';
import { commandEntries } from '../../../src/playground/web/composer/command-search.js';
import {
  commandContent,
  focusIdOf,
  textContent,
  withOptionAdded,
  withOptionChosen,
  withOptionRemoved,
  withOptionSought,
  withOptionTyped,
  type Content,
} from '../../../src/playground/web/composer/content.js';
import { commands } from './examples.js';

const [ask, help] = commandEntries(commands);
const begun = commandContent(openDraft(ask!));
const focusOf = (content: Content): string | null => (content.kind === 'command' ? content.focused : 'text');

describe('the caret', () => {
  it('begins in the first required option, and on the button of a command without options', () => {
    expect(focusOf(begun)).toBe('question');
    expect(focusIdOf(commandContent(openDraft(help!)))).toBe('composer-further');
    expect(focusIdOf(textContent('hello'))).toBe('composer-text');
  });

  it('goes on to the next option without a value, and stays where there is none', () => {
    const asked = withOptionTyped(begun, 'question', 'who?');
    const withOutlet = withOptionChosen(withOptionAdded(asked, 'outlet'), 'outlet', { name: 'Gull', value: 'gull' });
    expect(focusOf(withOutlet)).toBe('outlet');
    expect(focusOf(withOptionChosen(withOptionAdded(begun, 'private'), 'private', { name: 'True', value: true }))).toBe(
      'question',
    );
  });

  it('follows an option whose name is typed', () => {
    expect(focusOf(withOptionTyped(begun, 'question', 'who? since:'))).toBe('since');
  });
});

describe('withOptionTyped', () => {
  it('keeps what is pasted on one line', () => {
    const typed = withOptionTyped(begun, 'question', 'who\r\nbroke\nit?');
    expect(typed.draft.fields[0]?.text).toBe('who broke it?');
  });
});

describe('withOptionSought', () => {
  const sought = (text: string) => withOptionSought(begun, text);

  it('opens the list of further options, searched for what is typed', () => {
    expect(sought('out')).toMatchObject({ focused: null, isChoosingOption: true, sought: 'out' });
  });

  it('goes on in an option that is named with its colon, and keeps what stood before it', () => {
    const content = sought('gulls outlet: The Gull');
    expect(content).toMatchObject({ focused: 'outlet', isChoosingOption: false, sought: 'gulls' });
    expect(content.draft.fields.at(-1)).toMatchObject({ option: { name: 'outlet' }, text: 'The Gull' });
  });

  it('is over when an option is chosen', () => {
    expect(withOptionAdded(sought('out'), 'outlet')).toMatchObject({ focused: 'outlet', sought: '' });
  });
});

describe('withOptionRemoved', () => {
  it('takes an optional option out and goes to the one before', () => {
    const content = withOptionRemoved(withOptionAdded(begun, 'outlet'), 'outlet');
    expect(focusOf(content)).toBe('question');
    expect(content.kind === 'command' && content.draft.fields.map(({ option }) => option.name)).toEqual(['question']);
  });

  it('leaves the command before its first required option', () => {
    expect(withOptionRemoved(begun, 'question')).toEqual(textContent(''));
  });
});
