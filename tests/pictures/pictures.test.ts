import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, type Day } from '../../src/domain/day.js';
import { plainText } from '../../src/language/in-words.js';
import { say } from '../../src/language/say.js';
import type { Picture } from '../../src/pictures/picture.js';
import { createResvgPainter } from '../../src/pictures/resvg-painter.js';
import { seriesPicture as drawnSeries, type ChartPoint } from '../../src/pictures/series-picture.js';
import { cut, linesOf, widthOf } from '../../src/pictures/fit-text.js';
import { pictureWords } from '../../commands/picture-words.js';
import type { PictureWords } from '../../src/pictures/picture-words.js';
import { colours, escapeXml, pictureWidth } from '../../src/pictures/svg.js';
import { timeAxis } from '../../src/pictures/time-axis.js';
import { timelinePicture as drawnTimeline, type TimelineMark } from '../../src/pictures/timeline-picture.js';

const english = pictureWords('en');

function timelinePicture(
  marks: readonly TimelineMark[],
  { undated, words = english }: { readonly undated: number; readonly words?: PictureWords },
): Picture | null {
  return drawnTimeline(marks, { undated, words });
}

function seriesPicture(label: string, points: readonly ChartPoint[], words = english): Picture | null {
  return drawnSeries(label, points, words);
}

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

/** The texts of a drawing, in order, as a reader takes them: without the marks of direction. */
function textsOf(svg: string): string[] {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) =>
    text!.replace(/&(\w+);/g, (_, name: string) => signs[name]!).replace(/[\u2066-\u2069]/g, ''),
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
    expect(textsOf(svg)).toContain('planned when printed');
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

  test('leaves out letters that its font lacks, and names them in the alt text', () => {
    const marks = [
      markOf(1, '2024-05-01', { outlet: '港の新聞 Merrin' }),
      markOf(2, '2024-05-02', { outlet: 'Λιμάνι' }),
    ];
    const { svg, altText } = timelinePicture(marks, { undated: 0 })!;
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['… Merrin', 'Λιμάνι']));
    expect(altText).toContain('港の新聞 Merrin');
  });

  test('keeps the alt text within what Discord takes, and says how many it left out', () => {
    const marks = Array.from({ length: 40 }, (_, n) =>
      markOf(n + 1, `2024-05-${String((n % 28) + 1).padStart(2, '0')}`),
    );
    const { altText } = timelinePicture(marks, { undated: 0 })!;
    expect(altText.length).toBeLessThanOrEqual(1024);
    expect(altText).toMatch(/And \d+ more\.$/);
  });

  test('gives each of several quotes of one day a row of its own', () => {
    const { svg } = timelinePicture(
      [1, 2, 3].map((n) => markOf(n, '2024-05-26')),
      { undated: 0 },
    )!;
    const rows = [...svg.matchAll(/<circle cx="[^"]*" cy="([^"]*)" r="14"/g)].map(([, y]) => Number(y));
    expect(rows).toHaveLength(3);
    for (const [index, y] of rows.slice(1).entries()) expect(y - rows[index]!).toBeGreaterThanOrEqual(36);
  });

  test('cuts no date, however long a language writes it', () => {
    for (const language of ['en', 'es', 'fr', 'de', 'ar', 'he'] as const) {
      const words = pictureWords(language);
      const months = ['2025-03-04', '2025-06-28', '2025-09-30'];
      const marks = months.map((on, index) =>
        markOf(index + 1, on, { date: plainText(say('views.said-on', { on }), language), basis: 'published' }),
      );
      expect(textsOf(timelinePicture(marks, { undated: 0, words })!.svg).filter((text) => text.includes('…'))).toEqual(
        [],
      );
    }
  });

  test('gives what is denied or planned a line of its own where it does not fit beside the outlet', () => {
    const outlet = 'The Port Merrin and District Advertiser';
    const marks = [markOf(1, '2024-05-01', { outlet, standing: 'planned when printed' }), markOf(2, '2024-05-02')];
    expect(textsOf(timelinePicture(marks, { undated: 0 })!.svg)).toContain('planned when printed');
  });
});

/** Discord shows a picture no higher and no wider than this on a desktop; a phone is about 360 pixels wide. */
const desktop = { width: 550, height: 350 };

describe('the shape of a timeline', () => {
  const long = { outlet: 'The Port Merrin and District Advertiser', standing: 'planned when printed' };
  const many = (count: number, words: PictureWords): Picture => {
    const language = (['en', 'es', 'fr', 'de', 'ar', 'he'] as const).find(
      (one) => pictureWords(one).day(day('2024-05-01')) === words.day(day('2024-05-01')),
    )!;
    const marks = Array.from({ length: count }, (_, n) => {
      const on = day(`2024-${String((n % 12) + 1).padStart(2, '0')}-2${n % 9}`);
      const date = plainText(say(n % 2 === 0 ? 'views.said-on' : 'views.day', { on }), language);
      return markOf(n + 1, on, { date, ...(n === 3 ? long : {}), basis: n % 2 === 0 ? 'published' : 'said' });
    });
    return timelinePicture(marks, { undated: 7, words })!;
  };
  const sizeOf = ({ svg }: Picture): { width: number; height: number } => {
    const [, width, height] = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg)!;
    return { width: Number(width), height: Number(height) };
  };

  test.each(['en', 'es', 'fr', 'de', 'ar', 'he'] as const)(
    'is wider than tall and legible on a desktop and a phone in %s',
    (language) => {
      for (const count of [2, 6, 7, 12]) {
        const picture = many(count, pictureWords(language));
        const { width, height } = sizeOf(picture);
        expect(width, `${count}`).toBeGreaterThan(height);
        const smallest = Math.min(...[...picture.svg.matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size)));
        const shown = Math.min(desktop.width / width, desktop.height / height, 1);
        expect(smallest * shown, `${count}`).toBeGreaterThanOrEqual(12);
        expect((smallest * 360) / width, `${count}`).toBeGreaterThanOrEqual(12);
      }
    },
  );

  test('draws every entry, what is denied or planned with it, and its outlet where there is room', () => {
    const texts = textsOf(many(12, english).svg).join('\n');
    for (let number = 1; number <= 12; number++) expect(texts).toMatch(new RegExp(`^${number}$`, 'm'));
    expect(texts).toContain('planned when printed');
  });

  test('names outlets beside the dates of many where there is room for all, and else of none', () => {
    const marksOf = (last: string): TimelineMark[] =>
      Array.from({ length: 9 }, (_, n) => markOf(n + 1, `2024-05-0${n + 1}`, { outlet: n === 8 ? last : `Tide ${n}` }));
    const textsFor = (last: string): string[] => textsOf(timelinePicture(marksOf(last), { undated: 0 })!.svg);
    expect(textsFor('Skarn Post')).toEqual(expect.arrayContaining(['Tide 0', 'Skarn Post']));
    expect(textsFor(long.outlet).filter((text) => /Tide|Advertiser/.test(text))).toEqual([]);
  });
});

const rightToLeft = pictureWords('he');

describe('a picture in a language from right to left', () => {
  const marks = [markOf(1, '2024-05-01'), markOf(2, '2024-06-01', { outlet: 'מברק הנמל' })];

  test('is laid out from the right: each place mirrored, each line ending where it began', () => {
    const [left, right] = [english, { ...english, direction: 'rtl' as const }].map((words) =>
      [...timelinePicture(marks, { undated: 1, words })!.svg.matchAll(/<text x="([^"]*)".*?text-anchor="(\w+)"/g)].map(
        ([, x, anchor]) => ({ x: Number(x), anchor }),
      ),
    ) as [{ x: number; anchor: string }[], { x: number; anchor: string }[]];
    const mirrored = { start: 'end', end: 'start', middle: 'middle' } as const;
    right.forEach(({ x, anchor }, index) => {
      expect(x).toBeCloseTo(pictureWidth - left[index]!.x, 0);
      expect(anchor).toBe(mirrored[left[index]!.anchor as keyof typeof mirrored]);
    });
  });

  test('tells the painter its direction at each line, and a name in it keeps its own', () => {
    const { svg } = timelinePicture(marks, { undated: 0, words: rightToLeft })!;
    const lines = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);
    expect(lines.every((line) => line.startsWith('\u2067') && line.endsWith('\u2069'))).toBe(true);
    expect(lines).toContain('\u2067\u2068Port Merrin Ledger\u2069\u2069');
  });

  test('draws no mark of direction', async () => {
    const paint = async (outlet: string): Promise<number> => {
      const two = [markOf(1, '2024-05-01', { outlet }), markOf(2, '2024-06-01', { outlet })];
      return (await createResvgPainter().paint(timelinePicture(two, { undated: 0 })!))!.length;
    };
    // A box in place of a letter would make another picture of it.
    expect(await paint('\u2068Tide\u2069')).toBe(await paint('Tide'));
    expect(await paint('\u25A1Tide\u25A1')).not.toBe(await paint('Tide'));
  });
});

test('a picture can be read on a dark page, on a white one and on a phone', () => {
  const luminance = (colour: string): number => {
    const [r, g, b] = [1, 3, 5].map((at) => {
      const share = parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [light, dark] = [a, b].map(luminance).sort((x, y) => y - x) as [number, number];
    return (light + 0.05) / (dark + 0.05);
  };
  for (const colour of [colours.text, colours.faint, colours.mark])
    expect(contrast(colour, colours.background)).toBeGreaterThanOrEqual(7);
  for (const page of ['#313338', '#ffffff']) expect(contrast(colours.border, page)).toBeGreaterThanOrEqual(3);
  const marks = [markOf(1, '2024-05-01'), markOf(2, '2024-06-01')];
  const points = [pointOf(1, '2024-05-01', 1), pointOf(2, '2024-05-02', 2), pointOf(3, '2024-05-03', 3)];
  for (const { svg } of [timelinePicture(marks, { undated: 1 })!, seriesPicture('Deaths', points)!]) {
    const sizes = [...svg.matchAll(/font-size="(\d+)"/g)].map(([, size]) => Number(size));
    expect((Math.min(...sizes) * 360) / pictureWidth).toBeGreaterThanOrEqual(11);
  }
});

describe('figures in a picture', () => {
  const three = [pointOf(3, '2024-05-20', 30), pointOf(1, '2024-05-01', 12), pointOf(2, '2024-06-01', 41)];

  test('stand by day, from nought, each with its number and as it was printed', () => {
    const { svg, altText } = seriesPicture('Deaths · whose: “people”', three)!;
    const texts = textsOf(svg);
    expect(texts).toContain('Deaths · whose: “people”');
    expect(texts).toContain('0');
    expect(texts.slice(-9)).toEqual([
      ...['1', 'at least 12', '1 May 2024 · Skarn Gazette'],
      ...['3', 'at least 30', '20 May 2024 · Skarn Gazette'],
      ...['2', 'at least 41', '1 June 2024 · Skarn Gazette'],
    ]);
    expect(altText).toContain('Quote 3: 20 May 2024, Skarn Gazette, at least 30.');
  });

  test('name every outlet in full, below the figures where one has no room beside its own', () => {
    const outlets = [
      'Skarn Gazette',
      'The Orrin Valley Evening Messenger',
      'Board of the Upper and the Lower Harbour of Skarn',
    ];
    const points = three.map((point, n) => ({ ...point, outlet: outlets[n]! }));
    const texts = textsOf(seriesPicture('Deaths', points)!.svg);
    expect(texts.join(' ')).not.toContain('…');
    expect(texts.slice(-13)).toEqual([
      ...['1', 'at least 12', '1 May 2024', 'The Orrin Valley Evening Messenger'],
      ...['3', 'at least 30', '20 May 2024', 'Skarn Gazette'],
      ...['2', 'at least 41', '1 June 2024', 'Board of the Upper and the Lower Harbour of', 'Skarn'],
    ]);
  });

  test('are not drawn of fewer than three days', () => {
    expect(seriesPicture('Deaths', three.slice(1))).toBeNull();
    expect(seriesPicture('Deaths', [...three.slice(1), pointOf(9, '2024-05-01', 13)])).toBeNull();
  });

  test('may be days, on a scale of days', () => {
    const points = [
      { ...pointOf(1, '2025-03-04', 0), value: day('2025-04-30'), text: '30 April 2025' },
      { ...pointOf(2, '2025-04-20', 0), value: day('2025-06-15'), text: '15 June' },
      { ...pointOf(3, '2025-06-01', 0), value: day('2025-09-01'), text: '1 September 2025' },
    ];
    const { svg, altText } = seriesPicture('“The deadline for bids”', points)!;
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['June 2025', 'August 2025', '1 September 2025']));
    const [first, second, third] = [...svg.matchAll(/<circle cx="[^"]*" cy="([^"]*)"/g)].map(([, y]) => Number(y));
    expect(third).toBeLessThan(second!);
    expect(second).toBeLessThan(first!);
    expect(altText).toContain('Quote 2: 20 April 2025, Skarn Gazette, 15 June.');
  });

  test('label their days beside each other, none over another', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4_000), { minLength: 3, maxLength: 6 }), (offsets) => {
        const days = offsets.map((offset) => new Date(Date.UTC(2015, 0, 1 + offset)).toISOString().slice(0, 10));
        fc.pre(new Set(days).size >= 3);
        const { svg } = seriesPicture(
          'Deaths',
          days.map((on, n) => pointOf(n + 1, on, n)),
        )!;
        const labels = [
          ...svg.matchAll(/<text x="([^"]*)"[^>]*font-size="19" fill[^>]*text-anchor="middle">([^<]*)</g),
        ];
        const ends = labels.map(([, x, text]) => {
          const half = widthOf(text!.replace(/[\u2066-\u2069]/g, ''), { size: 19 }) / 2;
          return { start: Number(x) - half, end: Number(x) + half };
        });
        expect(ends.length).toBeGreaterThanOrEqual(1);
        for (const [at, { start }] of ends.slice(1).entries()) expect(start).toBeGreaterThan(ends[at]!.end);
      }),
      { numRuns: 100 },
    );
  });

  test('never leave the plot, whatever they count', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10 ** 9), { minLength: 3, maxLength: 12 }), (values) => {
        const points = values.map((value, n) => pointOf(n + 1, `2024-05-${String(n + 1).padStart(2, '0')}`, value));
        const { svg } = seriesPicture('Deaths', points)!;
        const numbersIn = (pattern: RegExp): number[] => [...svg.matchAll(pattern)].map(([, y]) => Number(y));
        const heights = numbersIn(/<circle cx="[^"]*" cy="([^"]*)"/g).slice(0, points.length);
        const lines = numbersIn(/<line x1="[^"]*" y1="([^"]*)"/g);
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(Math.min(...lines));
        expect(Math.max(...heights)).toBeLessThanOrEqual(Math.max(...lines));
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
        const axis = timeAxis(first, last, { start: 10, length: 100, mostTicks: 6, words: english });
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
  const style = { size: 10 };
  expect(cut('👩‍👩‍👧 family', widthOf('👩‍👩‍👧 fa…', style) + 1, style)).toBe('👩‍👩‍👧 fa…');
  expect(cut('short  and\nsweet', 200, style)).toBe('short and sweet');
  expect(escapeXml('<a b="c">\'&\u0000\uD800')).toBe('&lt;a b=&quot;c&quot;&gt;&apos;&amp;\uFFFD');
});

test('breaks lines at words; what stands apart in another direction does so on both sides of a break', () => {
  const style = { size: 10, most: 2 };
  expect(linesOf('one two three', widthOf('one two', style) + 1, style)).toEqual(['one two', 'three']);
  expect(linesOf('\u2068one two three\u2069 x', widthOf('one two', style) + 1, style)).toEqual([
    '\u2068one two\u2069',
    '\u2068three\u2069 x',
  ]);
  expect(cut('\u2068one two three\u2069', widthOf('one two', style), style)).toMatch(/^\u2068one.*…\u2069$/u);
});

test('is left out, and told of, when it cannot be drawn', async () => {
  const failures: unknown[] = [];
  const painter = createResvgPainter((error) => failures.push(error));
  expect(await painter.paint({ name: 'broken.png', svg: 'no drawing', altText: '' })).toBeNull();
  expect(failures).toHaveLength(1);
});
