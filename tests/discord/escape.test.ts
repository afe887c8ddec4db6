import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeShown, linkedTitle, unescapeShown } from '../../src/discord/escape.js';
import { readMarkdown } from './discord-markdown.js';

const syntax = [
  '*', '**', '_', '__', '~~', '||', '`', '```', '\\', '\n', ' ', '\t', '# ', '## ', '-# ', '- ', '+ ', '> ', '>>> ', '1. ', '12) ',
  '[a](https://b.example)', '<@123>', '<@!123>', '<@&123>', '<#123>', '@everyone', '@here', '<t:1:R>', '</ask:1>', '<:x:1>',
  '<a:x:1>', ':smile:', ':100:', '<id:browse>', 'https://b.example/a_b', '<https://b.example>', 'discord.gg/abc', '12:30:45',
  'word', 'é', '🙂', '۴', 'שלום', '\u00a0', '\u2003', '¯\\_(ツ)_/¯',
]; // prettier-ignore
const markdown = fc.array(fc.constantFrom(...syntax), { maxLength: 12 }).map((parts) => parts.join(''));
const anyText = fc.oneof(markdown, fc.string({ unit: 'binary', maxLength: 60 }));

describe('escapeShown', () => {
  test('is undone by unescapeShown for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => unescapeShown(escapeShown(text)) === text),
      { numRuns: 2000 },
    );
  });

  test('leaves nothing that Discord renders, and shows the text itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readMarkdown(escapeShown(text))).toEqual({ shown: text, active: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps ordinary prose as it is', () => {
    const prose = 'The line - since 1911 - stopped twice (1916, 1984). "We paid," said A. Voll: 40,000 marks at 12:30.';
    expect(escapeShown(prose)).toBe(prose);
  });
});

describe('readMarkdown, the oracle', () => {
  test.each(syntax.filter((text) => /[*_~|`#<@[:]|https|discord|^[->+\d]/.test(text) && !/^\d\d:/.test(text)))(
    'sees %j',
    (text) => {
      expect(readMarkdown(`${text} x`).active).not.toEqual([]);
    },
  );
});

describe('linkedTitle', () => {
  test('masks the link with a plain title', () => {
    expect(linkedTitle('Ferries stop: “no pay”', 'https://a.example/b')).toBe(
      '[Ferries stop: “no pay”](<https://a.example/b>)',
    );
  });

  test('puts a title that a link would harm beside it', () => {
    expect(linkedTitle('A *new* [day]', 'https://a.example/b')).toBe(
      'A \\*new\\* \\[day\\] ([open](<https://a.example/b>))',
    );
  });

  test('encodes what would end the link early', () => {
    expect(linkedTitle('T', 'https://a.example/b(c)>d e')).toBe('[T](<https://a.example/b%28c%29%3Ed%20e>)');
  });

  test.each(['javascript:alert(1)', 'not an address', `https://a.example/${'x'.repeat(700)}`])(
    'shows the title alone where the address is %.20s',
    (url) => {
      expect(linkedTitle('A title', url)).toBe('A title');
    },
  );

  test('never leaves a title active', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const [, label] =
          /^\[([^\]]*)\]\(<https:\/\/a\.example\/>\)$/.exec(linkedTitle(title, 'https://a.example')) ?? [];
        // A label stands behind its bracket, never at the start of a line.
        const text = label === undefined ? linkedTitle(title, null) : `x${label}`;
        expect(readMarkdown(text).active).toEqual([]);
      }),
    );
  });
});
