import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { say } from '../../src/language/say.js';
import { code, link, moment, named, strong } from '../../src/language/wording.js';
import { renderWording, sentenceIn } from '../../src/discord/render-wording.js';
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
        const { shown, active } = readMarkdown(renderWording(pieces, 'en'));
        expect({ shown: oneLine(shown), active }).toEqual({ shown: oneLine(pieces.join('')), active: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('keep a sign at its word where no line may break', () => {
    expect(renderWording(' Oui\u202f:  encore\n«\u202fvite\u202f» ', 'fr')).toBe(
      'Oui\u202f: encore «\u202fvite\u202f»',
    );
  });

  test('never take more room than they may, and never half a character', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, text.map(strong)), { maxLength: 4 }),
        fc.integer({ min: 1, max: 30 }),
        (pieces, most) => {
          const line = renderWording(pieces, 'en', most);
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
    expect(renderWording([...pieces, ...names], 'en')).toBe(
      "**a\\_b** `x'y` [Ferries](<https://a.example/>) <t:1795348800:R> <#1><@&2><@3>",
    );
  });

  test('say where something is left out', () => {
    expect(renderWording(['twelve ', strong('boats'), ' sank'], 'en', 14)).toBe('twelve **bo**…');
    expect(renderWording(['twelve ', named('channel', '123456789')], 'en', 14)).toBe('twelve …');
  });
});

test('a sentence that begins with a name from elsewhere is laid out from the right in Arabic and Hebrew', () => {
  const blocked = say('corpus.host-blocked-already', { host: 'news.example' });
  for (const language of ['ar', 'he'] as const) {
    expect(sentenceIn(blocked, language)).toMatch(/^\u200f\u2068news\.example\u2069 /);
    expect(sentenceIn(say('corpus.cancelled'), language)).not.toContain('\u200f');
  }
  expect(sentenceIn(blocked, 'de')).toMatch(/^news\.example /);
});
