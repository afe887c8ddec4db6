import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeShown, linkedTitle, oneLine } from '../../../src/discord/escape.js';
import type { MarkdownNode, Place } from '../../../src/playground/web/markdown/nodes.js';
import { parseMarkdown } from '../../../src/playground/web/markdown/parse.js';
import { readMarkdown } from '../../discord/discord-markdown.js';
import { expectTimeToGrow, repeatedTo } from '../../support/processor-time.js';

const strong = (...children: readonly unknown[]) => ({ kind: 'strong', children: children.map(piece) });
const em = (...children: readonly unknown[]) => ({ kind: 'emphasis', children: children.map(piece) });
const under = (...children: readonly unknown[]) => ({ kind: 'underline', children: children.map(piece) });
const strike = (...children: readonly unknown[]) => ({ kind: 'strike', children: children.map(piece) });
const spoiler = (...children: readonly unknown[]) => ({ kind: 'spoiler', children: children.map(piece) });
const code = (text: string) => ({ kind: 'code', text });
const fence = (language: string | null, text: string) => ({ kind: 'code-block', language, text });
const heading = (level: number, ...children: readonly unknown[]) => ({
  kind: 'heading',
  level,
  children: children.map(piece),
});
const subtext = (...children: readonly unknown[]) => ({ kind: 'subtext', children: children.map(piece) });
const quote = (...children: readonly unknown[]) => ({ kind: 'quote', children: children.map(piece) });
const bullets = (...items: readonly (readonly unknown[])[]) => ({
  kind: 'list',
  start: null,
  items: items.map((item) => item.map(piece)),
});
const numbered = (start: number, ...items: readonly (readonly unknown[])[]) => ({ ...bullets(...items), start });
const link = (url: string, ...children: readonly unknown[]) => ({ kind: 'link', url, children: children.map(piece) });
const bare = (url: string) => link(url, url);
const mention = (of: string, id: string) => ({ kind: 'mention', of, id });
const time = (seconds: number, style: string) => ({ kind: 'time', seconds, style });

/** A string stands for a text. */
function piece(shown: unknown): unknown {
  return typeof shown === 'string' ? { kind: 'text', text: shown } : shown;
}

type Row = readonly [input: string, ...tree: readonly unknown[]];

const a = 'https://a.example/';

const marks: readonly Row[] = [
  [''],
  ['plain, with 3 * 4 = 12 and a_b', 'plain, with 3 * 4 = 12 and a_b'],
  ['*a*', em('a')],
  ['_a_', em('a')],
  ['**a**', strong('a')],
  ['__a__', under('a')],
  ['~~a~~', strike('a')],
  ['||a||', spoiler('a')],
  ['***a***', em(strong('a'))],
  ['__*a*__', under(em('a'))],
  ['**_a_ b**', strong(em('a'), ' b')],
  ['~~**a**~~', strike(strong('a'))],
  ['||**a**||', spoiler(strong('a'))],
  ['*a _b_*', em('a b')],
  ['* a*', bullets(['a*'])],
  ['x * a*', 'x * a*'],
  ['*a *', '*a *'],
  ['snake_case_name', 'snake_case_name'],
  ['**a', '**a'],
  ['~~a~', '~~a~'],
  ['**a\nb**', strong('a\nb')],
  ['\\*a\\*', '*a*'],
  ['\\**a*', '*', em('a')],
  ['**a\\**', '*', em('a*')],
  ['\\a \\1 \\ ', '\\a \\1 \\ '],
  ['\\\\*a*', '\\', em('a')],
  ['¯\\_(ツ)_/¯', '¯_(ツ)_/¯'],
  ['||||', '||||'],
];

const codes: readonly Row[] = [
  ['`a *b*`', code('a *b*')],
  ['``a`b``', code('a`b')],
  ['`` `a` ``', code('`a`')],
  ['`a', '`a'],
  ['``a`', '``a`'],
  ['\\`a`', '`a`'],
  ['`a\\`', code('a\\')],
  ['```a```', fence(null, 'a')],
  ['```js\nlet x;\n```', fence('js', 'let x;')],
  ['```js```', fence(null, 'js')],
  ['```\n\n  a\n```\nb', fence(null, '  a'), 'b'],
  ['```js\na', '```js\na'],
  ['```**a**```', fence(null, '**a**')],
  ['``````', '``````'],
  ['> ```\n> a\n> ```', quote(fence(null, 'a'))],
];

const lines: readonly Row[] = [
  ['# A', heading(1, 'A')],
  ['## A **b**\nc', heading(2, 'A ', strong('b')), 'c'],
  ['### A', heading(3, 'A')],
  ['#### A', '#### A'],
  ['#A', '#A'],
  ['x # A', 'x # A'],
  ['x\n# A', 'x\n', heading(1, 'A')],
  ['\\# A', '# A'],
  ['-# A', subtext('A')],
  ['-#A', '-#A'],
  ['\\-# A', '-# A'],
  ['> a', quote('a')],
  ['>a', '>a'],
  ['> a\n> b\nc', quote('a\nb'), 'c'],
  ['> a\n> \n> b', quote('a\n\nb')],
  ['>>> a\nb\n\nc', quote('a\nb\n\nc')],
  ['> > a', quote('> a')],
  ['> # a', quote(heading(1, 'a'))],
  ['x > a', 'x > a'],
  ['\\> a', '> a'],
  ['- a\n- b', bullets(['a'], ['b'])],
  ['* a', bullets(['a'])],
  ['- a\n  - b\n  - c\n- d', bullets(['a\n', bullets(['b'], ['c'])], ['d'])],
  ['- a\n  b', bullets(['a\nb'])],
  ['- a\nb', bullets(['a']), 'b'],
  ['1. a\n2. b', numbered(1, ['a'], ['b'])],
  ['7. a', numbered(7, ['a'])],
  ['1. a\n   - b', numbered(1, ['a\n', bullets(['b'])])],
  ['1) a', '1) a'],
  ['1\\. a', '1. a'],
  ['\\- a', '- a'],
  ['-a', '-a'],
  ['- **a**', bullets([strong('a')])],
  ['> - a\n> - b', quote(bullets(['a'], ['b']))],
];

const links: readonly Row[] = [
  ['[a](https://a.example/)', link(a, 'a')],
  ['[a](<https://a.example/>)', link(a, 'a')],
  ['[a](https://a.example/ "hover")', link(a, 'a')],
  ['[a **b**](https://a.example/)', link(a, 'a ', strong('b'))],
  ['[a\nb](https://a.example/)', link(a, 'a\nb')],
  ['[a][b](https://a.example/)', '[a]', link(a, 'b')],
  ['[a [b] c](https://a.example/)', link(a, 'a [b] c')],
  ['[a\\*b](https://a.example/)', link(a, 'a\\*b')],
  ['\\[a](https://a.example/)', '[a](', bare(a), ')'],
  ['[https://b.example](https://a.example/)', '[https://b.example](https://a.example/)'],
  ['[a 🙂](https://a.example/)', '[a 🙂](https://a.example/)'],
  ['[a :smile:](https://a.example/)', '[a :smile:](https://a.example/)'],
  ['[a](javascript:alert(1))', '[a](javascript:alert(1))'],
  ['[a](data:text/html,x)', '[a](data:text/html,x)'],
  ['[a](//a.example)', '[a](//a.example)'],
  ['[a](b)', '[a](b)'],
  ['[](https://a.example/)', '[](', bare(a), ')'],
  ['see https://a.example/x_(y).', 'see ', bare('https://a.example/x_(y)'), '.'],
  ['(https://a.example/x)', '(', bare('https://a.example/x'), ')'],
  ['https://a.example/a_b_c', bare('https://a.example/a_b_c')],
  ['https\\://a.example', 'https://a.example'],
  ['<https://a.example/>', bare(a)],
  ['<javascript:alert(1)>', '<javascript:alert(1)>'],
  ['<mailto:x@a.example>', bare('mailto:x@a.example')],
  ['<x@a.example>', link('mailto:x@a.example', 'x@a.example')],
  ['<tel:+4930>', bare('tel:+4930')],
  ['ftp://a.example', 'ftp://a.example'],
  ['https://a[b **c**', 'https://a[b ', strong('c')],
  ['discord.gg/abc', link('https://discord.gg/abc', 'discord.gg/abc')],
  ['discord\\.gg/abc', 'discord.gg/abc'],
];

const tokens: readonly Row[] = [
  ['<@12>', mention('user', '12')],
  ['<@!12>', mention('user', '12')],
  ['<@&12>', mention('role', '12')],
  ['<#12>', mention('channel', '12')],
  ['\\<@12>', '<@12>'],
  ['<\\@12>', '<@12>'],
  ['<@x>', '<@x>'],
  ['@everyone', { kind: 'everyone', who: 'everyone' }],
  ['a@here', 'a', { kind: 'everyone', who: 'here' }],
  ['\\@everyone', '@everyone'],
  ['</ask:12>', { kind: 'command', name: 'ask', id: '12' }],
  ['</a b c:12>', { kind: 'command', name: 'a b c', id: '12' }],
  ['<:x:12>', { kind: 'custom-emoji', name: 'x', id: '12' }],
  ['<a:x:12>', { kind: 'custom-emoji', name: 'x', id: '12' }],
  [':smile:', { kind: 'named-emoji', name: 'smile', emoji: '😄' }],
  ['12:30:45', '12:30:45'],
  ['\\:smile:', ':smile:'],
  ['<t:100>', time(100, 'f')],
  ['<t:-100:R>', time(-100, 'R')],
  ['<t:100:s>', time(100, 's')],
  ['<t:101:x>', '<t:101:x>'],
  ['<t:99999999999999:R>', '<t:99999999999999:R>'],
  ['<id:guide>', { kind: 'guide', place: 'guide' }],
  ['<id:linked-roles>', { kind: 'guide', place: 'linked-roles' }],
  ['`<@12>`', code('<@12>')],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
];

function treeOf(input: string, place: Place = 'content'): readonly MarkdownNode[] {
  return parseMarkdown(input, place);
}

function expectedOf(tree: readonly unknown[]): unknown[] {
  return tree.filter((node) => node !== '').map(piece);
}

describe.each([
  ['marks', marks],
  ['code', codes],
  ['lines', lines],
  ['links', links],
  ['mentions, emoji and times', tokens],
])('%s', (_, rows) => {
  test.each(rows.map(([input, ...tree]) => ({ input, tree })))('reads $input', ({ input, tree }) => {
    expect(treeOf(input)).toEqual(expectedOf(tree));
  });
});

describe('places', () => {
  test('an embed shows emoji in the text of a link', () => {
    expect(treeOf('[a 🙂](https://a.example/)', 'embed')).toEqual([link(a, 'a 🙂')]);
  });

  test.each(['# a', '- a', '> a', '[a](https://a.example/)', '<@12>', '@everyone', 'https://a.example/'])(
    'a title shows %s as written',
    (text) => {
      expect(treeOf(text, 'title')).toEqual([piece(text)]);
    },
  );

  test('a title has marks and code', () => {
    expect(treeOf('**a** `b`', 'title')).toEqual([strong('a'), piece(' '), code('b')]);
  });
});

/** What a reader sees, and whether anything of it is more than text. */
function shownOf(nodes: readonly MarkdownNode[]): string {
  return nodes.map((node) => ('text' in node ? node.text : 'children' in node ? shownOf(node.children) : '')).join('');
}

const syntax = [
  '*', '**', '_', '__', '~~', '||', '`', '```', '\\', '\n', ' ', '# ', '-# ', '- ', '+ ', '> ', '>>> ', '1. ', '[a](https://b.example)',
  '[', '](', ')', '<@123>', '<@&1>', '<#1>', '@everyone', '<t:1:R>', '</ask:1>', '<:x:1>', ':smile:', '<id:browse>',
  'https://b.example/a_b', '<https://b.example>', 'discord.gg/abc', 'word', 'é', '🙂', 'שלום', '\u00a0',
]; // prettier-ignore
const markdown = fc.array(fc.constantFrom(...syntax), { maxLength: 14 }).map((parts) => parts.join(''));
const anyText = fc.oneof(markdown, fc.string({ unit: 'binary', maxLength: 60 }));

describe('what the bot escapes', () => {
  test('is the text itself, here as for the reader that its own tests use', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sent = escapeShown(text);
        expect(treeOf(sent)).toEqual(expectedOf([text]));
        expect(readMarkdown(sent)).toEqual({ shown: text, active: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('stays the text itself within a quote, in bold, and after other text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = escapeShown(oneLine(text));
        fc.pre(line !== '');
        const shown = text.replace(/\s+/gu, ' ').trim();
        expect(treeOf(`> ${line}`)).toEqual([quote(shown)]);
        expect(treeOf(`**1.** ${line}`)).toEqual([strong('1.'), piece(` ${shown}`)]);
      }),
      { numRuns: 500 },
    );
  });

  test('a linked title is one link over the title, or the title beside one', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const nodes = treeOf(`x ${linkedTitle(title, a)}`);
        const shown = title.replace(/\s+/gu, ' ').trim();
        const isMasked = nodes.some((node) => node.kind === 'link' && shownOf(node.children) === shown);
        expect(shownOf(nodes)).toBe(isMasked ? `x ${shown}` : `x ${shown} (open)`);
        expect(nodes.filter(({ kind }) => kind !== 'text' && kind !== 'link')).toEqual([]);
      }),
    );
  });

  test('what the bot does not escape is seen by both', () => {
    fc.assert(
      fc.property(fc.constantFrom(...syntax.filter((text) => /^[<@h:]|^\[a|^[-#>]+ /.test(text))), (text) => {
        const isPlain = treeOf(`${text} x`).every(({ kind }) => kind === 'text');
        expect(isPlain).toBe(false);
        expect(readMarkdown(`${text} x`).active).not.toEqual([]);
      }),
    );
  });
});

const openings = [
  '*', '**a ', '_a', '__a ', '~~a', '||a', '`a', '``a`', '```a\n', '[', '[a](', '[a](https://a', '<', '<@', '> ', '>>> ', '- ', ' - ', '# ',
  '1. a\n', '\\', 'https://', 'http://.', '<t:', '***a**b*', '**_', '*_', '||`', ' *', '(', ':a', '\n', '[a](x "', '[[a]',
]; // prettier-ignore

describe('hostile text', () => {
  test.each(openings)('%j a hundred thousand characters long is read in time that grows with its length', (unit) => {
    expectTimeToGrow((size) => void treeOf(repeatedTo(unit, size)), { size: 100_000 });
  });

  test('never loses what is no markup, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '🙂', ' ', '.', '?', '"', '=') }), (text) => {
        expect(shownOf(treeOf(text))).toBe(text);
      }),
    );
  });

  test('gives no link but to http, https, mailto and tel', () => {
    const schemes = fc.constantFrom(
      'javascript:',
      'JaVaScRiPt:',
      'data:',
      'vbscript:',
      'file://',
      'https://',
      ' javascript:',
      '\u0001java',
    );
    const targets = fc.tuple(schemes, fc.string({ maxLength: 20 })).map((parts) => parts.join(''));
    fc.assert(
      fc.property(targets, (url) => {
        for (const text of [`[a](${url})`, `<${url}>`, url, `[a](<${url}>)`]) {
          for (const href of hrefsOf(treeOf(text))) expect(href).toMatch(/^(?:https?:\/\/|mailto:|tel:)/);
        }
      }),
    );
  });
});

function hrefsOf(nodes: readonly MarkdownNode[]): string[] {
  return nodes.flatMap((node) => [
    ...(node.kind === 'link' ? [node.url] : []),
    ...('children' in node ? hrefsOf(node.children) : []),
  ]);
}
