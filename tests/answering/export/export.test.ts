import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { exportAs } from '../../../src/answering/export/export-as.js';
import type { Exported, ExportedQuote } from '../../../src/answering/export/exported.js';
import { labelsInFull } from '../../../src/answering/export/line-labels.js';
import { say } from '../../../src/language/say.js';
import type { Text } from '../../../src/language/wording.js';
import { quoteFrom } from '../../../src/domain/quote.js';
import { parseDocument } from '../../../src/ingest/dom.js';
import { articleOf, type ArticleParts } from '../../support/articles.js';

function quoteOf(text: string, article: Partial<ArticleParts> = {}, extra: Partial<ExportedQuote> = {}): ExportedQuote {
  const stored = articleOf({ ...article, blocks: [text] });
  const span = { start: 0, end: text.length };
  return {
    number: 1,
    quote: quoteFrom(stored, span, span),
    mayShow: true,
    notes: [],
    alsoIn: [],
    corrections: [],
    labels: { above: [], below: [] },
    ...extra,
  };
}

function exported(quotes: readonly ExportedQuote[], extra: Partial<Exported> = {}): Exported {
  return {
    answerId: null,
    question: null,
    generation: 7,
    refreshedAt: '2026-11-22T05:10:00Z',
    exportedAt: '2026-11-22T12:00:00Z',
    head: [],
    quotes,
    ...extra,
  };
}

/** The words of the first block quote, as a reader of the rendered page sees them. */
function shownQuote(markdown: string): string {
  const html = marked.parse(markdown, { async: false }).replace(/<br\s*\/?>/g, '\n');
  const document = parseDocument(`<!doctype html><body>${html}</body>`);
  const quote = document.querySelector('blockquote');
  return [...(quote?.querySelectorAll('p') ?? [])].map((block) => block.textContent).join('\n\n');
}

describe('an export as Markdown', () => {
  it('shows the stored words, whatever signs they hold', () => {
    const word = fc.constantFrom(
      'a',
      '*b*',
      '_c_',
      '[d](e)',
      '<f>',
      '1.',
      '#',
      '-',
      '+',
      '=',
      '&amp;',
      '`g`',
      '\\',
      '> h',
      '~~i~~',
      '!',
      '|',
      'https://x.example',
      'mailto:k@x.example',
      ':smile:',
      ': l',
      'm: n',
      'Q&A',
      '&',
      'é',
      '“',
      '$x$',
    );
    const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, (words) => {
        expect(shownQuote(exportAs('markdown', exported([quoteOf(words)]), 'en'))).toBe(words);
      }),
    );
  });

  it('escapes no sign that means nothing where it stands', () => {
    const plain = 'Named: Q&A, at 6:30! 5 > 4 (really); “so”.';
    const text = exportAs('markdown', exported([quoteOf(plain, { title: 'Inquiry: ramp fell' })]), 'en');
    expect(text).toContain(`> ${plain}`);
    expect(text).toContain('Inquiry: ramp fell');
  });

  it('tells the number of the answer', () => {
    const quotes = [quoteOf('The ferry stops.')];
    expect(exportAs('markdown', exported(quotes, { answerId: 12 }), 'en')).toMatch(/\nAnswer 12\. Exported [^\n]+\n$/);
    expect(exportAs('markdown', exported(quotes), 'en')).toMatch(/\nExported [^\n]+\n$/);
  });

  it('names outlet, title, date, notes and the way to the words', () => {
    const url = 'https://skarn.example/ferry';
    const quote = quoteOf('The ferry stops.', {
      url,
      title: 'Ferry *stops*',
      outlet: 'Skarn Post',
      publishedAt: '2024-05-26',
    });
    const text = exportAs(
      'markdown',
      exported([{ ...quote, notes: ['corrected'], alsoIn: ['Orrin Herald'] }], { question: 'Why?' }),
      'en',
    );
    expect(text).toContain('# Why?');
    expect(text).toMatch(
      /1\. \[Ferry \\\*stops\\\*\]\(<https:\/\/skarn\.example\/ferry#:~:text=[^>]+>\), Skarn Post, 26 May 2024/,
    );
    expect(text).toContain('Note: the article carries a correction; also in Orrin Herald.');
    expect(text).toContain('articles last refreshed 2026-11-22T05:10:00Z, generation 7');
  });
});

describe('an export of a view', () => {
  const labels = {
    above: [say('views.said-on', { on: '2024-05-26' })],
    below: [say('views.standing', { standings: [say('views.denied')] })],
  };
  const head = ['3 further entries are not shown.'];
  const notes = ['disputed'] as const;
  const denied = quoteOf('The office denied that the ferry stops.', { title: 'Ferry' }, { labels, notes });
  const said = ['said on 26 May 2024', 'Standing: a denial is in the sentence.'];

  it.each(['markdown', 'json', 'csv', 'bibtex', 'ris'] as const)(
    'as %s says of each line what the view says',
    (format) => {
      const text = exportAs(format, exported([denied], { head }), 'en').replaceAll('\\', '');
      for (const words of said) expect(text).toContain(words);
      expect(text).toContain('a denial or a limit stands beside it');
    },
  );

  it.each(['markdown', 'json'] as const)('as %s says of all what the view says', (format) => {
    expect(exportAs(format, exported([denied], { head }), 'en')).toContain('3 further entries are not shown.');
  });

  it.each(['markdown', 'json', 'csv', 'bibtex', 'ris'] as const)(
    'as %s says it in the language of the reader',
    (format) => {
      expect(exportAs(format, exported([denied]), 'de')).toContain('26. Mai 2024');
    },
  );

  it('says nothing of words that may not be shown', () => {
    for (const format of ['markdown', 'json', 'csv', 'bibtex', 'ris'] as const)
      expect(exportAs(format, exported([{ ...denied, mayShow: false }]), 'en')).not.toContain('Standing');
  });
});

describe('labels in full', () => {
  const matter = (at: number): Text => say('views.matter-number', { at });
  const telling = (at: number): Text => say('views.telling', { at, of: 2 });

  it('carry the heads of a group to each of its lines, and the place of each stays its own', () => {
    const label = 'label';
    const lines = [
      { above: [matter(1), label, telling(1)], below: [] },
      { above: [matter(1), telling(2)], below: ['b'] },
      { above: [matter(2), 'other'], below: [] },
    ];
    expect(labelsInFull(lines).map((line) => line?.above)).toEqual([
      [matter(1), label, telling(1)],
      [matter(1), label, telling(2)],
      [matter(2), 'other'],
    ]);
  });

  it('carry the head of a line to those behind it that have none, unless it is gone', () => {
    const bare = { above: [], below: [] };
    expect(labelsInFull([{ above: ['Ada Moss'], below: [] }, bare]).map((line) => line?.above)).toEqual([
      ['Ada Moss'],
      ['Ada Moss'],
    ]);
    expect(labelsInFull([{ above: ['Ada Moss'], below: [] }, null, bare]).map((one) => one?.above)).toEqual([
      ['Ada Moss'],
      undefined,
      [],
    ]);
  });
});

describe('an export as JSON', () => {
  it('holds offsets and hashes that prove the words', () => {
    const quote = quoteOf('The ferry stops.');
    const { quotes } = JSON.parse(exportAs('json', exported([quote]), 'en')) as { quotes: Record<string, unknown>[] };
    expect(quotes[0]).toMatchObject({
      text: 'The ferry stops.',
      start: 0,
      end: 16,
      highlight: { start: 0, end: 16 },
      sha256: createHash('sha256').update('The ferry stops.').digest('hex'),
      articleTextHash: quote.quote.textHash,
    });
  });
});

describe('an export as CSV', () => {
  /** Slow and obvious: one character after the other. */
  function read(csv: string): string[][] {
    const rows: string[][] = [['']];
    let isQuoted = false;
    for (let i = csv.startsWith('\ufeff') ? 1 : 0; i < csv.length; i++) {
      const row = rows.at(-1)!;
      const sign = csv[i]!;
      if (isQuoted && sign === '"' && csv[i + 1] === '"') row.push(`${row.pop()!}${csv[++i]!}`);
      else if (sign === '"') isQuoted = !isQuoted;
      else if (isQuoted || !',\r\n'.includes(sign)) row.push(`${row.pop()!}${sign}`);
      else if (sign === ',') row.push('');
      else if (sign === '\n') rows.push(['']);
    }
    return rows.slice(0, -1);
  }

  it('gives back every cell, whatever it holds', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z",\n;é]{1,30}$/), (text) => {
        fc.pre(text.trim() !== '');
        const [, row] = read(exportAs('csv', exported([quoteOf(text)]), 'en'));
        expect(row![1]).toBe(text);
        expect(row!.length).toBe(16);
      }),
    );
  });

  it('lets no cell be taken for a formula', () => {
    for (const text of ['=HYPERLINK("http://x")', '+1', '-1', '@sum', '\tx']) {
      const [, row] = read(exportAs('csv', exported([quoteOf(text, { title: text })]), 'en'));
      expect([row![1], row![4]]).toEqual([`'${text}`, `'${text}`]);
    }
  });
});

describe('an export as references', () => {
  const quotes = [
    quoteOf('50% of the {crew} left & returned.', {
      title: 'Ferry_stops',
      outlet: 'Skarn Post',
      author: 'Ida Brandt and Otto Lund',
      publishedAt: '2024-05-26T10:00:00+02:00',
      url: 'https://skarn.example/a{b}',
    }),
    quoteOf('It\nrains.', { path: 'other.txt' }),
  ];

  it('is BibTeX with one entry an article, its signs escaped', () => {
    const [first, second] = exportAs('bibtex', exported(quotes), 'en').split('\n\n');
    expect(first).toMatch(/^@misc\{verbatim-[0-9a-f]{12},\n/);
    expect(first).toContain('  title = {Ferry\\_stops},');
    expect(first).toContain('  author = {{Ida Brandt and Otto Lund}},');
    expect(first).toContain('  year = {2024},\n  month = {05},\n  day = {26},');
    expect(first).toContain('  url = {https://skarn.example/a%7Bb%7D},');
    expect(first).toContain('  note = {"50\\% of the \\{crew\\} left \\& returned."},');
    expect(second).toContain('  note = {"It rains."},');
    expect(second).not.toContain('year');
  });

  it('is RIS with a line a tag, and no made-up date', () => {
    const lines = exportAs('ris', exported(quotes), 'en').split('\r\n');
    expect(lines.slice(0, 9)).toEqual([
      'TY  - NEWS',
      expect.stringMatching(/^ID {2}- [0-9a-f]{32}$/),
      'TI  - Ferry_stops',
      'AU  - Ida Brandt and Otto Lund',
      'T2  - Skarn Post',
      'PY  - 2024',
      'DA  - 2024/05/26/',
      'UR  - https://skarn.example/a{b}',
      'N1  - 50% of the {crew} left & returned.',
    ]);
    expect(lines.filter((line) => line.startsWith('PY'))).toHaveLength(1);
    expect(lines.every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
  });
});

describe('what may not be shown', () => {
  it('is cited without its words in every format', () => {
    const secret = 'Words that nobody may show.';
    const hidden = exported([quoteOf(secret, { title: 'Cited', url: 'https://skarn.example/a' }, { mayShow: false })]);
    for (const format of ['markdown', 'json', 'csv', 'bibtex', 'ris'] as const) {
      const text = exportAs(format, hidden, 'en');
      expect(text).toContain('Cited');
      expect(text).not.toContain(secret);
    }
  });
});
