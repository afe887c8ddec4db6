import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, type Day } from '../../src/domain/day.js';
import { createResvgPainter } from '../../src/pictures/resvg-painter.js';
import { seriesPicture, type ChartPoint } from '../../src/pictures/series-picture.js';
import { cut, escapeXml } from '../../src/pictures/svg.js';
import { timeAxis } from '../../src/pictures/time-axis.js';
import { timelinePicture, type TimelineMark } from '../../src/pictures/timeline-picture.js';

function day(text: string): Day {
  return dayOf(text)!;
}

function markOf(number: number, on: string, extra: Partial<TimelineMark> = {}): TimelineMark {
  return {
    ...{ number, from: day(on), to: day(on), date: on, basis: 'said', standing: null },
    ...{ outlet: 'Port Merrin Ledger', ...extra },
  };
}

function pointOf(number: number, on: string, value: number): ChartPoint {
  return { number, day: day(on), value, text: `at least ${value}`, outlet: 'Skarn Gazette' };
}

/** The texts of a drawing, in order, as a reader of XML takes them. */
function textsOf(svg: string): string[] {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) =>
    text!.replace(/&(\w+);/g, (_, name: string) => signs[name]!),
  );
}

function elementsOf(svg: string): Set<string> {
  return new Set([...svg.matchAll(/<([^\s>/]+)/g)].map(([, name]) => name!));
}

const hostile = [
  '</text><script>alert(1)</script> & "quoted" \'single\'',
  '<image href="https://evil.example/x.png"/>',
  'half a pair \uD800 and a bell \u0007',
  'المعبّارة ستتوقف يوم الاثنين',
  'המעבורת תפסיק ביום שני',
];

describe('a timeline in a picture', () => {
  test('names each point by the number of its quote, its date and its outlet', () => {
    const picture = timelinePicture([markOf(1, '2024-05-01'), markOf(4, '2024-06-01')], { undated: 2 })!;
    const texts = textsOf(picture.svg);
    for (const said of ['1', '4', '2024-06-01', 'Port Merrin Ledger', '2 without a date are not drawn.'])
      expect(texts).toContain(said);
    expect(picture.altText).toBe(
      'Timeline of 2 quotes. Quote 1: 2024-05-01, Port Merrin Ledger. Quote 4: 2024-06-01, Port Merrin Ledger.',
    );
  });

  test('is not drawn of fewer than two dates', () => {
    expect(timelinePicture([markOf(1, '2024-05-01')], { undated: 3 })).toBeNull();
    expect(timelinePicture([], { undated: 3 })).toBeNull();
  });

  test('tells what is planned or denied', () => {
    const marks = [markOf(1, '2024-05-01', { standing: 'planned when printed' }), markOf(2, '2024-05-02')];
    const { svg, altText } = timelinePicture(marks, { undated: 0 })!;
    expect(textsOf(svg)).toContain('Port Merrin Ledger · planned when printed');
    expect(altText).toContain('Quote 1: 2024-05-01, Port Merrin Ledger, planned when printed.');
  });

  test.each(hostile)('shows %j as text and draws', async (title) => {
    const picture = timelinePicture(
      [markOf(1, '2024-05-01', { outlet: title }), markOf(2, '2024-06-01', { outlet: title })],
      {
        undated: 0,
      },
    )!;
    expect([...elementsOf(picture.svg)].sort()).toEqual(['circle', 'line', 'rect', 'svg', 'text']);
    expect(picture.svg).not.toContain('\u0007');
    const png = (await createResvgPainter().paint(picture))!;
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  test('keeps the alt text within what Discord takes, and says how many it left out', () => {
    const marks = Array.from({ length: 40 }, (_, n) =>
      markOf(n + 1, `2024-05-${String((n % 28) + 1).padStart(2, '0')}`),
    );
    const { altText } = timelinePicture(marks, { undated: 0 })!;
    expect(altText.length).toBeLessThanOrEqual(1024);
    expect(altText).toMatch(/And \d+ more\.$/);
  });

  test('draws no two points of one place in one lane', () => {
    const { svg } = timelinePicture(
      [1, 2, 3].map((n) => markOf(n, '2024-05-26')),
      { undated: 0 },
    )!;
    const heights = [...svg.matchAll(/<rect x="[^"]*" y="([^"]*)"[^>]*rx="15"/g)].map(([, y]) => y);
    expect(new Set(heights).size).toBe(3);
  });
});

describe('figures in a picture', () => {
  const three = [pointOf(3, '2024-05-20', 30), pointOf(1, '2024-05-01', 12), pointOf(2, '2024-06-01', 41)];

  test('stand by day, from nought, each with its number and as it was printed', () => {
    const { svg, altText } = seriesPicture('Deaths · whose: “people”', three)!;
    const texts = textsOf(svg);
    expect(texts).toContain('Deaths · whose: “people”');
    expect(texts).toContain('0');
    expect(texts.filter((text) => text.includes('at least'))).toEqual([
      '1 May 2024 · Skarn Gazette · at least 12',
      '20 May 2024 · Skarn Gazette · at least 30',
      '1 June 2024 · Skarn Gazette · at least 41',
    ]);
    expect(altText).toContain('Quote 3, 20 May 2024, Skarn Gazette: at least 30.');
  });

  test('are not drawn of fewer than three days', () => {
    expect(seriesPicture('Deaths', three.slice(1))).toBeNull();
    expect(seriesPicture('Deaths', [...three.slice(1), pointOf(9, '2024-05-01', 13)])).toBeNull();
  });

  test('never leave the plot, whatever they count', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10 ** 9), { minLength: 3, maxLength: 12 }), (values) => {
        const points = values.map((value, n) => pointOf(n + 1, `2024-05-${String(n + 1).padStart(2, '0')}`, value));
        const { svg } = seriesPicture('Deaths', points)!;
        const heights = [...svg.matchAll(/<circle cx="[^"]*" cy="([^"]*)"/g)].map(([, y]) => Number(y));
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(140);
        expect(new Set(heights.map(Number.isFinite))).toEqual(new Set([true]));
      }),
      { numRuns: 100 },
    );
  });
});

describe('an axis of time', () => {
  test('puts every day between its edges, in order, with ticks that are labelled and few', () => {
    const anyDay = fc
      .integer({ min: Date.UTC(1600, 0, 1) / 86_400_000, max: Date.UTC(2100, 0, 1) / 86_400_000 })
      .map((n) => day(new Date(n * 86_400_000).toISOString().slice(0, 10)));
    fc.assert(
      fc.property(fc.tuple(anyDay, anyDay, anyDay), (days) => {
        const [first, middle, last] = [...days].sort() as [Day, Day, Day];
        const axis = timeAxis(first, last, { left: 10, width: 100 });
        const at = [first, middle, last].map((one) => axis.at(one));
        expect([...at].sort((a, b) => a - b)).toEqual(at);
        for (const x of [...at, ...axis.ticks.map((tick) => axis.at(tick.day))]) {
          expect(x).toBeGreaterThanOrEqual(10);
          expect(x).toBeLessThanOrEqual(110);
        }
        expect(axis.ticks.length).toBeGreaterThanOrEqual(1);
        expect(axis.ticks.length).toBeLessThanOrEqual(6);
        expect(new Set(axis.ticks.map(({ label }) => label)).size).toBe(axis.ticks.length);
      }),
      { numRuns: 300 },
    );
  });
});

test('cuts at whole graphemes and escapes what XML reads', () => {
  expect(cut('👩‍👩‍👧 family', 5)).toBe('👩‍👩‍👧 fa…');
  expect(cut('short  and\nsweet', 20)).toBe('short and sweet');
  expect(escapeXml('<a b="c">\'&\u0000\uD800')).toBe('&lt;a b=&quot;c&quot;&gt;&apos;&amp;\uFFFD');
});

test('is left out, and told of, when it cannot be drawn', async () => {
  const failures: unknown[] = [];
  const painter = createResvgPainter((error) => failures.push(error));
  expect(await painter.paint({ name: 'broken.png', svg: 'no drawing', altText: '' })).toBeNull();
  expect(failures).toHaveLength(1);
});
