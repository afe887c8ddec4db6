import { describe, expect, it } from 'vitest';
import { commandEntries, searchCommands, titleOf } from '../../../src/playground/web/composer/command-search.js';
import { commands } from './examples.js';

const entries = commandEntries(commands);
const found = (typed: string): string[] => searchCommands(entries, typed).map(titleOf);

describe('commandEntries', () => {
  it('lists subcommands one by one, and no context menu entries', () => {
    expect(entries.map(titleOf)).toEqual(['ask', 'help', 'corpus refresh', 'corpus outlet limit']);
  });
});

describe('searchCommands', () => {
  it('offers everything before the first letter', () => {
    expect(found('')).toHaveLength(4);
  });

  it('puts names that begin so before words that do, and those before descriptions', () => {
    expect(found('out')).toEqual(['corpus outlet limit']);
    expect(found('ask')).toEqual(['ask', 'help']);
  });

  it('looks into descriptions from three letters on', () => {
    expect(found('ho')).toEqual([]);
    expect(found('how')).toEqual(['help', 'corpus outlet limit']);
  });

  it('does not mind case', () => {
    expect(found('HELP')).toEqual(['help']);
  });

  it('finds nothing where nothing matches', () => {
    expect(found('zzz')).toEqual([]);
  });
});
