import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { say } from '../../src/language/say.js';
import {
  code,
  command,
  commandGroup,
  link,
  menuCommand,
  moment,
  named,
  option,
  strong,
  wording,
} from '../../src/language/wording.js';
import { renderWording, renderSentence } from '../../src/discord/render-wording.js';
import type { CommandListing } from '../../src/discord/reader.js';
import { plainText } from '../../src/language/in-words.js';
import { languages, type Language } from '../../src/language/language.js';
import { readMarkdown } from './discord-markdown.js';

const syntax = [
  '*',
  '_',
  '`',
  '1',
  '. ',
  '- ',
  ':',
  '//',
  'https',
  '<@',
  '12',
  '>',
  ' ',
  '[a]',
  '(b)',
  '🙂',
  '\n',
  'word',
  '@here',
];
const text = fc.array(fc.constantFrom(...syntax), { maxLength: 8 }).map((parts) => parts.join(''));
const oneLine = (shown: string): string => shown.replace(/\s+/gu, ' ').trim();

describe('words for people', () => {
  test('are shown letter for letter, on one line, and render as nothing', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (pieces) => {
        const { shown, active } = readMarkdown(renderWording(pieces, { language: 'en' }));
        expect({ shown: oneLine(shown), active }).toEqual({ shown: oneLine(pieces.join('')), active: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('keep a sign at its word where no line may break', () => {
    expect(renderWording(' Oui\u202f:  encore\n«\u202fvite\u202f» ', { language: 'fr' })).toBe(
      'Oui\u202f: encore «\u202fvite\u202f»',
    );
  });

  test('never take more room than they may, and never half a character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, text.map(strong)), { maxLength: 4 }),
        fc.integer({ min: 1, max: 30 }),
        (pieces, most) => {
          const line = renderWording(pieces, { language: 'en' }, most);
          expect(line.length).toBeLessThanOrEqual(most);
          expect(line.isWellFormed()).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('name, mark, link and date', () => {
    const at = new Date('2026-11-22T12:00:00Z');
    const pieces = [
      strong('a_b'),
      ' ',
      code('x`y'),
      ' ',
      link('Ferries', 'https://a.example'),
      ' ',
      moment(at, 'ago'),
      ' ',
    ];
    const names = [named('channel', '1'), named('role', '2'), named('member', '3')];
    expect(renderWording([...pieces, ...names], { language: 'en' })).toBe(
      "**a\\_b** `x'y` [Ferries](<https://a.example/>) <t:1795348800:R> <#1><@&2><@3>",
    );
  });

  test('say where something is left out', () => {
    expect(renderWording(['twelve ', strong('boats'), ' sank'], { language: 'en' }, 14)).toBe('twelve **bo**…');
    expect(renderWording(['twelve ', named('channel', '123456789')], { language: 'en' }, 14)).toBe('twelve …');
  });
});

describe('a command is named as its reader’s Discord lists it', () => {
  const ids = new Map([
    ['ask', '111111111111111111'],
    ['corpus', '22222222222222222222'],
    ['status', '333'],
  ]);
  const named = (language: Language, commands?: CommandListing): string =>
    renderWording(
      wording`${command('ask')} ${option('ask outlet')} ${command('corpus add')} ${commandGroup('corpus')} ${menuCommand('Export')}`,
      commands === undefined ? { language } : { language, commands },
    );
  const withoutIsolates = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

  test.each(languages)('by a mention where it is listed in English, whatever the language: %s', (language) => {
    expect(withoutIsolates(named(language, { language: 'en', ids }))).toBe(
      '</ask:111111111111111111> `outlet` </corpus add:22222222222222222222> `/corpus` Export',
    );
  });

  test.each(languages)('by its own name where it has one, which a mention would not show: %s', (language) => {
    expect(withoutIsolates(named(language, { language: 'de', ids }))).toBe(
      '`/fragen` `medium` `/korpus hinzufügen` `/korpus` Exportieren',
    );
  });

  test('all alike, by its own name too where that is the English one', () => {
    const commands = { language: 'de', ids } as const;
    expect(renderWording(wording`${command('status')}`, { language: 'es', commands })).toBe('`/status`');
  });

  test('by a mention where nobody knows the reader’s locale: it opens the command in each', () => {
    expect(named('de', { language: null, ids })).toBe(
      '</ask:111111111111111111> `medium` </corpus add:22222222222222222222> `/korpus` Exportieren',
    );
  });

  test('without a mention where the ids are not known', () => {
    const none = new Map<string, string>();
    expect(named('de', { language: 'en', ids: none })).toBe('`/ask` `outlet` `/corpus add` `/corpus` Export');
    expect(named('de', { language: null, ids: none })).toBe(
      '`/fragen` `medium` `/korpus hinzufügen` `/korpus` Exportieren',
    );
    expect(named('fr')).toBe('`/demander` `média` `/corpus ajouter` `/corpus` Exporter');
  });

  test('in the language of the words where Discord shows no mention', () => {
    const pieces = wording`${command('corpus add')}, ${option('ask outlet')}`;
    expect(plainText(pieces, 'de')).toBe('/korpus hinzufügen, medium');
    expect(plainText(pieces, 'en')).toBe('/corpus add, outlet');
  });

  test('whole or not at all, by the length of the mention', () => {
    const reader = { language: 'en', commands: { language: 'en', ids } } as const;
    const mention = '</ask:111111111111111111>';
    expect(renderWording(['Use ', command('ask'), ' here'], reader, 4 + mention.length)).toBe('Use …');
    expect(renderWording(['Use ', command('ask'), ' here'], reader, 5 + mention.length)).toBe(`Use ${mention}…`);
  });

  test('and what others wrote never becomes one', () => {
    const reader = { language: 'en', commands: { language: 'en', ids } } as const;
    const typed = 'Type </ask:111111111111111111> now';
    const { shown, active } = readMarkdown(renderWording(typed, reader));
    expect([shown, active]).toEqual([typed, []]);
    expect(renderWording(['<', '/ask:', '111', '>'], reader)).toBe('\\</ask:111\\>');
    expect(renderSentence(typed, reader)).toBe('Type \\</ask:111111111111111111\\> now');
  });
});

test('a sentence that begins with a name from elsewhere is laid out from the right in Arabic and Hebrew', () => {
  const blocked = say('corpus.host-blocked-already', { host: 'news.example' });
  for (const language of ['ar', 'he'] as const) {
    expect(renderSentence(blocked, { language })).toMatch(/^\u200f\u2068news\.example\u2069 /);
    expect(renderSentence(say('corpus.cancelled'), { language })).not.toContain('\u200f');
  }
  expect(renderSentence(blocked, { language: 'de' })).toMatch(/^news\.example /);
});
