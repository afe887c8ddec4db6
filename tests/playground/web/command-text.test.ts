import { describe, expect, it } from 'vitest';
import { openDraft, withOption, type CommandDraft } from '../../../src/playground/web/composer/command-draft.js';
import { commandEntries } from '../../../src/playground/web/composer/command-search.js';
import { draftOf, retype, textOf } from '../../../src/playground/web/composer/command-text.js';
import { commands } from './examples.js';

const entries = commandEntries(commands);
const [ask] = entries;

function texts(draft: CommandDraft | null): Record<string, string> | null {
  return draft && Object.fromEntries(draft.fields.map(({ option, text }) => [option.name, text]));
}

describe('draftOf', () => {
  it('reads a pasted command with its options', () => {
    expect(texts(draftOf('/ask question: who broke it? outlet: The Gull private:true', entries))).toEqual({
      question: 'who broke it?',
      outlet: 'The Gull',
      private: 'true',
    });
  });

  it('gives text without a name to the first option that takes text', () => {
    expect(texts(draftOf('/ask who broke it?', entries))).toEqual({ question: 'who broke it?' });
  });

  it('keeps colons that name no option', () => {
    expect(texts(draftOf('/ask question: at 10:30, or later: who?', entries))).toEqual({
      question: 'at 10:30, or later: who?',
    });
  });

  it('waits for the blank after the name', () => {
    expect(draftOf('/ask', entries)).toBeNull();
    expect(texts(draftOf('/ask ', entries))).toEqual({ question: '' });
  });

  it('knows subcommands, and no command that is not offered', () => {
    expect(draftOf('/corpus refresh ', entries)?.entry.path).toEqual(['corpus', 'refresh']);
    expect(draftOf('/corpus ', entries)).toBeNull();
    expect(draftOf('/nonsense question: who?', entries)).toBeNull();
    expect(draftOf('ask question: who?', entries)).toBeNull();
  });
});

describe('retype', () => {
  it('goes on in an option whose name is typed', () => {
    const { draft, focused } = retype(openDraft(ask!), 'question', 'who broke it? outlet:');
    expect(texts(draft)).toEqual({ question: 'who broke it?', outlet: '' });
    expect(focused).toBe('outlet');
  });

  it('drops the name of the option that one is in already', () => {
    const { draft, focused } = retype(openDraft(ask!), 'question', 'question:');
    expect(texts(draft)).toEqual({ question: '' });
    expect(focused).toBe('question');
  });

  it('leaves blanks at the end, which are being typed', () => {
    expect(texts(retype(openDraft(ask!), 'question', 'who ').draft)).toEqual({ question: 'who ' });
  });

  it('goes to an empty option that is there, but never overwrites one', () => {
    const withOutlet = withOption(openDraft(ask!), 'outlet');
    expect(retype(withOutlet, 'question', 'who? outlet:').focused).toBe('outlet');
    const filled = retype(withOutlet, 'outlet', 'Gull').draft;
    const { draft, focused } = retype(filled, 'question', 'who? outlet:');
    expect(texts(draft)).toEqual({ question: 'who? outlet:', outlet: 'Gull' });
    expect(focused).toBe('question');
  });
});

describe('textOf', () => {
  it('writes what draftOf reads back', () => {
    const draft = draftOf('/ask who broke it? private: true outlet:The Gull', entries)!;
    expect(textOf(draft)).toBe('/ask question: who broke it? private: true outlet: The Gull');
    expect(texts(draftOf(textOf(draft), entries))).toEqual(texts(draft));
  });
});
