import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedPieces } from '../../commands/checked-pieces.js';
import { ShownBudget } from '../../commands/shown-budget.js';
import { namedAnswer } from '../../commands/verify-answer.js';
import type { CheckView } from '../../commands/view.js';
import { exportAs } from '../../src/answering/export/export-as.js';
import { arrangementInWords, searchedInWords } from '../../src/answering/verification/in-words.js';
import { lineOf } from '../../src/discord/check-lines.js';
import { readBack } from '../../src/discord/read-back.js';
import { renderView } from '../../src/discord/render-view.js';
import type { Day } from '../../src/domain/day.js';
import { quoteFrom } from '../../src/domain/quote.js';
import { plainText } from '../../src/language/in-words.js';
import { languages, type Language } from '../../src/language/language.js';
import { say } from '../../src/language/say.js';
import type { Wording } from '../../src/language/wording.js';
import { harbour } from '../answering/verification/harbour.js';
import { FakeAskService } from '../commands/fake-ask-service.js';
import { articleOf } from '../support/articles.js';

const copper = 'The owners claimed to have found 14 crates of stolen copper near the chapel.';
const ferry = 'The ferry to Pellan sails at dawn.';
const texts = [
  copper,
  copper.toLowerCase().replace('stolen', 'stolen '),
  'within public buildings like chapels and schools',
  copper.replace('14', '41').replace('claimed to have found', 'found'),
  'The school stays open until Wednesday, perhaps. The pilots will sail.',
  'Nobody knows the price of peat in Ostrava.',
  'Harbour talks at Orrin',
  `${ferry} ${copper} Nobody was hurt. Peat is dear.`,
  'The dockers denied storing anything. The union “will not wait for the ‘gift’ of the owners”, it wrote.',
];

async function viewOf(text: string): Promise<CheckView> {
  const ask = new FakeAskService([...harbour]);
  const checked = await ask.verify(text, {});
  if (checked.kind === 'unchecked') throw new Error(checked.reason.key);
  const budget = new ShownBudget({ characters: 1500, articleShare: 1 / 3 });
  return { kind: 'check', answerId: 7, checked, pieces: checkedPieces(checked, { ask, budget }) };
}

function wordingsOf({ checked, pieces }: CheckView): Wording[] {
  const passages = pieces.flatMap((piece) => piece.passages);
  return [
    ...[...arrangementInWords(checked), ...pieces.flatMap(({ lines }) => lines)].map(({ words }) => words),
    ...passages.flatMap(({ remarks }) => remarks.map(({ words }) => words)),
    searchedInWords(checked.searched),
  ];
}

/** Without what stands apart from the words around it: names, words of articles. */
function ownWords(wording: Wording, language: Language): string {
  return plainText(wording, language).replace(/\u2068[^\u2069]*\u2069/g, '');
}

const apart = {
  pieces: ['1–3', '5'],
  count: 4,
  passages: ['1–3'],
  button: say('answer.more-passages'),
  quote: 2,
  id: 12,
};
const notices: readonly Wording[] = [
  say('verification.too-long', { characters: 4800, most: 4000 }),
  say('verification.too-many-sentences', { sentences: 90, most: 80 }),
  say('verification.message-without-words'),
  say('verification.pieces', { ...apart, verdict: say('verification.verdict-near') }),
  say('verification.piece', { piece: 3, text: ferry }),
  say('verification.stands-in', apart),
  say('verification.unlisted', apart),
  say('verification.lines-left-out', apart),
  say('verification.pieces-left-out', apart),
  say('verification.passages-elsewhere', apart),
  say('verification.answer', { id: 12, day: '2024-05-26' }),
  say('verification.quote-gone', apart),
  say('verification.quote-stood', { quote: 2, title: 'Storm', outlet: 'Skarn Post', published: '2024-05-26' }),
  say('verification.quote-stood', { quote: 2, title: null, outlet: null, published: null }),
  say('verification.since-withdrawn'),
  say('verification.words-changed', { before: '12', after: '15' }),
  say('verification.export-left-out', apart),
];

describe('what a check says', () => {
  test.each(['ar', 'he'] as const)('is in no Latin letters in %s', async (language) => {
    const views = await Promise.all(texts.map(viewOf));
    for (const wording of [...views.flatMap(wordingsOf), ...notices]) {
      const own = ownWords(wording, language).replace(/\b(?:UTC|JSON|CSV)\b/g, '');
      expect(own).not.toMatch(/[A-Za-z]/);
    }
  });

  test.each(languages)('fits one message in %s, whatever is checked, and is proven by the store', async (language) => {
    const anyText = fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(anyText, async (parts) => {
        const view = await viewOf(parts.join(' ').slice(0, 4000));
        const rendered = renderView(view, { today: '2026-11-22' as Day, language });
        expect(rendered.content.length).toBeLessThanOrEqual(2000);
        expect(readBack(rendered, (id) => harbour.find((article) => article.id === id) ?? null)).toEqual([]);
        const labels = rendered.components.flatMap(({ components }) =>
          components.flatMap((button) => ('label' in button ? (button.label ?? '') : '')),
        );
        for (const label of labels) expect(label.length).toBeLessThanOrEqual(80);
      }),
      { numRuns: 6 },
    );
  });

  test('counts as each language does', async () => {
    const { pieces } = await viewOf(copper);
    const told = (language: Language): string => plainText(pieces[0]!.lines.at(-1)!.words, language);
    expect(told('fr')).toContain('Cela se trouve dans 2 articles, le plus ancien daté du 2 mars 2024.');
    expect(told('de')).toContain('Es steht in 2 Artikeln, der früheste vom 2. März 2024.');
    expect(told('ar')).toContain('يرد النص في مقالتين، أقدمهما بتاريخ 2 مارس 2024.');
    expect(told('he')).toContain('הטקסט מופיע בשתי כתבות, המוקדמת שבהן מתאריך 2 במרץ 2024.');
  });

  test('shortens words of a text where they are long', () => {
    const to = 'crates and brass '.repeat(40);
    const kind = say('verification.changed-number');
    const words = say('verification.change', { kind, from: '14', to });
    expect(lineOf({ weight: 'warning', words }, { language: 'es' })).toMatch(
      /^\*\*Número: el artículo dice «14», el texto dice «[^»]{140,159}…»\.\*\*$/,
    );
  });
});

test.each(['Réponse 12.', 'respuesta 12', 'Antwort #12', 'الإجابة 12', 'תשובה 12.'])('%j names an answer', (text) => {
  expect(namedAnswer(text)).toEqual({ id: 12 });
});

test.each(languages)('an export says whose the words are in %s, in fields with the same names', (language) => {
  const article = articleOf({ title: 'Ferry', outlet: 'Skarn Post', publishedAt: '2024-05-26', blocks: [ferry] });
  const span = { start: 0, end: ferry.length };
  const exported = {
    answerId: null,
    question: null,
    generation: 7,
    refreshedAt: null,
    exportedAt: '2026-11-22T12:00:00Z',
    head: [],
    quotes: [
      {
        number: 1,
        labels: { above: [say('views.said-on', { on: '2024-05-26' })], below: [] },
        quote: quoteFrom(article, span, span),
        mayShow: true,
        notes: ['reported' as const],
        alsoIn: ['Orrin *Herald*'],
        corrections: [],
      },
    ],
  };
  const markdown = exportAs('markdown', exported, language);
  expect(markdown).toContain(`> ${ferry}`);
  expect(markdown).toContain('Orrin \\*Herald\\*');
  expect(markdown).toContain(plainText(say('answer.note-reported'), language));
  expect(markdown.includes('Note:')).toBe(language === 'en');
  for (const format of ['json', 'csv', 'bibtex', 'ris'] as const) {
    const text = exportAs(format, exported, language);
    for (const words of [say('answer.note-reported'), say('views.said-on', { on: '2024-05-26' })])
      expect(text, format).toContain(plainText(words, language));
    const [column] = text.split('\n');
    expect(column, format).toBe(exportAs(format, exported, 'en').split('\n')[0]);
  }
});
