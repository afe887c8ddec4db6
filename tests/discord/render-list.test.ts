import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.js';
import { notice } from '../../commands/notice.js';
import type { ListView, ProgressView } from '../../commands/view.js';
import { command } from '../../src/language/wording.js';
import { renderView } from '../../src/discord/render-view.js';

const today = '2026-11-22' as Day;
const reader = { today, language: 'en' } as const;
const pager = { action: 'shelf', id: 7 };

function list(lines: readonly string[], page = 1): ListView {
  return { ...notice('On the shelf:', lines), whenEmpty: 'Nothing yet.', page, pager };
}

function buttons(view: ListView): (string | undefined)[] {
  const rows = renderView(view, reader).components;
  return rows.flatMap(({ components }) =>
    components.map((one) => ('label' in one ? `${one.label} ${one.custom_id}` : '')),
  );
}

describe('a list', () => {
  test('shows every line on one of its pages, in order, whatever they hold', () => {
    const anyLine = fc.oneof(fc.string({ maxLength: 900 }), fc.constantFrom('*'.repeat(500), 'x'.repeat(399)));
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 70 }), (lines) => {
        const numbered = lines.map((line, index) => `${index + 1}: ${line}`);
        const seen: string[] = [];
        for (let page = 1; page <= 70; page++) {
          const { content } = renderView(list(numbered, page), reader);
          expect(content.length).toBeLessThanOrEqual(2000);
          const numbers = [...content.matchAll(/^(\d+):/gm)].map((match) => match[1]!);
          if (seen.includes(numbers[0] ?? '')) break;
          seen.push(...numbers);
        }
        expect(seen).toEqual(lines.map((_, index) => String(index + 1)));
      }),
      { numRuns: 60 },
    );
  });

  test('leads to the pages beside, and from beyond the last to the last', () => {
    const lines = Array.from({ length: 45 }, (_, index) => `Book ${index + 1}`);
    expect(buttons(list(lines))).toEqual(['Next page v1:shelf:7:2']);
    expect(buttons(list(lines, 2))).toEqual(['Previous page v1:shelf:7:1', 'Next page v1:shelf:7:3']);
    expect(buttons(list(lines, 99))).toEqual(['Previous page v1:shelf:7:2']);
    expect(renderView(list(lines, 99), reader).content).toMatch(/Book 45\n-# Page 3 of 3; 45 in all$/);
    expect(buttons(list(lines.slice(0, 3)))).toEqual([]);
  });

  test('without lines says so', () => {
    expect(renderView(list([]), reader).content).toBe('On the shelf:\nNothing yet.');
    expect(renderView(notice('Done.'), reader).content).toBe('Done.');
  });
});

describe('a list that nothing leads to a second page of', () => {
  const ids = new Map([['help', '1234567890123456789']]);
  const listed = { ...reader, commands: { language: 'en', ids } } as const;
  const fifteen = (length: number) => Array.from({ length: 15 }, () => [command('help'), 'x'.repeat(length)]);

  test('names commands by mentions where they fit', () => {
    const { content } = renderView(notice('On the shelf:', fifteen(90)), listed);
    expect(content.match(/<\/help:1234567890123456789>x+/g)).toHaveLength(15);
    expect(content).not.toContain('Page');
  });

  test('names the last ones by their names alone where mentions would make one', () => {
    const { content } = renderView(notice('On the shelf:', fifteen(110)), listed);
    expect(content).not.toContain('Page');
    const names = content.split('\n').slice(1);
    const mentioned = names.filter((line) => /^<\/help:1234567890123456789>x+$/.test(line)).length;
    expect(mentioned).toBe(10);
    expect(names.slice(mentioned).join('\n')).toMatch(/^(?:`\/help`x+(?:\n|$)){5}$/);
    expect(content.length).toBeGreaterThan(1_950);
  });

  test('names all by their names alone where these would make one', () => {
    const { content } = renderView(notice('On the shelf:', fifteen(200)), listed);
    expect(content).toMatch(/`\/help`x+\n-# Page 1/);
    expect(content).not.toContain('<');
  });

  test('may fill its message', () => {
    const { content } = renderView(notice('', ['x'.repeat(399), 'x'.repeat(399), ...fifteen(66)]), reader);
    expect(content.length).toBeGreaterThan(1_900);
    expect(content).not.toContain('Page');
  });
});

test('what asks to be confirmed fits a message, and counts what does not', () => {
  const lines = Array.from({ length: 40 }, (_, index) => `${index}: ${'*'.repeat(200)}`);
  const view = { kind: 'confirm', lines, yes: 'Yes, erase', isFinal: true, pendingId: 3 } as const;
  const { content, components } = renderView(view, reader);
  expect(content.length).toBeLessThanOrEqual(2000);
  const shown = content.split('\n').length - 1;
  expect(content).toMatch(new RegExp(`\n… and ${40 - shown} more$`));
  expect(components[0]?.components).toMatchObject([
    { label: 'Yes, erase', custom_id: 'v1:confirm:3:0', style: 4 },
    { label: 'Cancel', custom_id: 'v1:cancel:3:0', style: 2 },
  ]);
});

describe('progress', () => {
  const view: ProgressView = {
    kind: 'progress',
    stage: 'Reading pages',
    done: 812,
    total: 2000,
    unit: 'pages',
    timeLeft: 61_000,
    lines: [],
    cancel: null,
  };

  test.each<[Partial<ProgressView>, string]>([
    [{}, '`████████░░░░░░░░░░░░` 40 % · 812 of 2,000 pages · about 1 min left'],
    [{ timeLeft: 20_000 }, '`████████░░░░░░░░░░░░` 40 % · 812 of 2,000 pages · less than a minute left'],
    [{ timeLeft: 7_300_000 }, '`████████░░░░░░░░░░░░` 40 % · 812 of 2,000 pages · about 2 h left'],
    [{ timeLeft: null, done: 0 }, '`░░░░░░░░░░░░░░░░░░░░` 0 % · 0 of 2,000 pages'],
    [{ timeLeft: null, done: 3000 }, '`████████████████████` 100 % · 3,000 of 2,000 pages'],
    [{ total: null }, '812 pages so far'],
  ])('with %j', (changes, line) => {
    expect(renderView({ ...view, ...changes }, reader).content).toBe(`Reading pages\n${line}`);
  });
});
