import { describe, expect, test } from 'vitest';
import { quoteWords } from '../../commands/quote-words.js';
import type { ArticleCard, Entry, View } from '../../commands/view.js';
import { readBack, shownQuotes } from '../../src/discord/read-back.js';
import { renderView } from '../../src/discord/render-view.js';
import type { Rendered } from '../../src/discord/rendered.js';
import { notFoundInWords } from '../../src/answering/searched.js';
import type { Article, Origin } from '../../src/domain/article.js';
import { citationOf } from '../../src/domain/citation.js';
import type { Day } from '../../src/domain/day.js';
import { answer as english } from '../../src/language/en/answer.js';
import { inEnglish, plainText } from '../../src/language/in-words.js';
import { directionOf, languages, type Language } from '../../src/language/language.js';
import { say } from '../../src/language/say.js';
import { named, type Message, type MessageValue } from '../../src/language/wording.js';
import { answerQuote, asUsual, quoted, quoteOf, searched, unanswered } from '../commands/fake-ask-service.js';
import { articleOf } from '../support/articles.js';

const today = '2026-11-22' as Day;
const numbers = ['articles', 'changes', 'count', 'generation', 'id', 'length', 'most', 'n', 'others', 'passages', 'undated', 'words']; // prettier-ignore

/** Of every name that a label of an answer has. */
function valuesOf(key: string, count: number): Readonly<Record<string, MessageValue>> {
  return {
    ...Object.fromEntries(numbers.map((name) => [name, count])),
    ...(key === 'answer.card-length' ? {} : { words: 'The ferry' }),
    ...{ about: 'Orrin', question: 'Who?', author: 'Ada Moss', host: 'press.example', outlet: 'Valley Post', path: 'a/b.txt', title: 'Ferry' },
    ...{ dated: say('answer.date-unknown'), age: say('answer.days-ago', { count }), origin: say('answer.origin-file') },
    ...{ button: say('answer.more-quotes'), heading: say('answer.more-quotes'), name: say('answer.nearest-sentence') },
    ...{ day: '2024-05-26', first: '2024-05-26', last: '2024-07-03', since: '2024-05-26', until: '2024-05-20' },
    ...{ newest: '2024-05-26', refreshedAt: '2026-11-22T05:10:00Z', language: 'Lang', work: 'reading', hasLink: count > 1 },
    ...{ names: ['Orrin', 'Brack'], outlets: ['Skarn Post', 'Tide'], member: named('member', '1') },
  }; // prettier-ignore
}

/** Without what stands apart from the words around it: names, words of articles, addresses. */
function ownWords(text: string): string {
  const less = text.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
  return less === text ? text : ownWords(less);
}

/** Letters of another script in words of ours; options of commands are called so where Discord lacks the language. */
function strayLetters(text: string): string[] {
  return (
    ownWords(text)
      .match(/(?!since|until)\p{sc=Latn}+/gu)
      ?.filter((word) => !/^(?:ince|ntil)$/.test(word)) ?? []
  );
}

describe.each(languages)('labels of answers in %s', (language) => {
  test('are whole for every number', () => {
    for (const key of Object.keys(english)) {
      for (const count of [0, 1, 2, 3, 11, 100]) {
        const label: Message = { kind: 'message', key, values: valuesOf(key, count) };
        const text = plainText(label, language);
        expect(text, key).not.toMatch(/undefined|NaN|Invalid|\[object|#|^…?$/);
        if (directionOf(language) === 'rtl') expect(strayLetters(text), key).toEqual([]);
        if (language === 'fr') expect(text, key).not.toMatch(/[ \u00a0][;:!?»]|«[ \u00a0]/);
        if (language !== 'en') expect(text, key).not.toMatch(/“[^„“”]*”|[^\p{Ll}]"|"[^\p{Ll}]/u);
      }
    }
  });

  test('fit on buttons', () => {
    for (const { context, card, further } of Object.values(quoteWords)) {
      for (const label of [context.button(10), card.button(10), further.button, further.heading])
        expect(plainText(label, language).length).toBeLessThanOrEqual(80);
    }
  });
});

const ferry = articleOf({
  title: 'Ferries stop: “no pay”',
  outlet: 'Port Merrin Ledger',
  author: 'Ada Moss',
  publishedAt: '2024-05-26',
  updatedAt: '2024-05-28',
  blocks: [
    'The line owes its crew 40,000 marks, Ottoline Brack said. The town denied that it owes the line anything.',
    ['correction', 'Correction: the line has 14 boats, not 41.'],
  ],
});
const fetched: Article = {
  ...articleOf({ path: 'p.html', blocks: ['Forty crew members were not paid.'], url: 'https://press.example/a?b=1' }),
  origin: { kind: 'fetched', host: 'press.example', at: '2026-11-20T10:00:00Z' } satisfies Origin,
};
const owed = quoteOf(
  ferry,
  ferry.text.slice(0, ferry.text.indexOf('\n')),
  'The town denied that it owes the line anything.',
);
const forty = quoteOf(fetched, 'Forty crew members were not paid.');
const correction = quoteOf(ferry, 'Correction: the line has 14 boats, not 41.');
const storedArticle = (id: string): Article | null => [ferry, fetched].find((article) => article.id === id) ?? null;

const lines = [
  answerQuote(1, owed, {
    notes: ['reported', 'disputed', 'corrected'],
    alsoIn: ['Skarn Post', 'Tide'],
    corrections: [correction],
  }),
  answerQuote(2, forty, { notes: ['relative-date', 'speaker-unnamed'] }),
];
const entries: Entry[] = [
  ...lines.map((quote) => ({ kind: 'quote', quote }) as const),
  { kind: 'link', quote: { ...lines[0]!, number: 3 }, reason: 'limit' },
  { kind: 'gone', number: 4 },
];
const card: ArticleCard = {
  ...{ citation: citationOf(ferry, null), origin: ferry.origin, language: 'en', words: 1240, passages: 11 },
  versions: [{ citation: citationOf(fetched, null), changes: 2 }],
  corrections: [correction],
};
const about = say('answer.about', { about: 'the ferry' });
const full = { ...searched, undatedExcluded: 2, keywordsOnly: true };
const reason = notFoundInWords({ ...searched, articles: 5, last: searched.newest } as never, 2, ['Zdeněk', 'Brack']);
const alike = { answerId: 7, heading: quoteWords['near-miss'].further.heading, continues: true, entries } as const;

const views: Readonly<Record<string, View>> = {
  quoted: {
    ...{ kind: 'answer', answerId: 7, entries, ...asUsual, about, sharedBy: '99', canShare: true },
    answer: quoted(lines, { searched: full, sourcesDiffer: true, asksAboutNow: true }),
  },
  unanswered: {
    ...{ kind: 'answer', answerId: 7, entries: [], ...asUsual },
    answer: unanswered({ reason, nearest: lines, searched: full }),
  },
  nearest: { kind: 'quotes', quotesAre: 'near-miss', ...alike },
  'of a check': { kind: 'quotes', quotesAre: 'check', ...alike },
  card: { kind: 'card', heading: quoteWords.answer.card.heading(1), card },
};

function labelsOf({ components }: Rendered): string[] {
  return components.flatMap((row) => row.components.map((button) => ('label' in button ? button.label : '')));
}

function withoutQuotes(content: string): string {
  return content
    .split('\n')
    .filter((line) => !line.startsWith('> '))
    .join('\n')
    .replace(/<(?:@|https:)[^>]*>/g, '');
}

describe.each(Object.entries(views))('a message: %s', (_, view) => {
  const rendered = (language: Language): Rendered => renderView(view, { today, language });

  test.each(languages)('keeps its quotes and its limits in %s', (language) => {
    const message = rendered(language);
    expect(readBack(message, storedArticle)).toEqual([]);
    expect(message.quotes.map(({ text }) => text)).toEqual(shownQuotes(message.content));
    expect(message.content.length).toBeLessThanOrEqual(2000);
    expect(labelsOf(message).filter((label) => label.length > 80)).toEqual([]);
  });

  test.each(['ar', 'he'] as const)(
    'has in %s no other letters than those of quotes, names and commands',
    (language) => {
      const message = rendered(language);
      expect(strayLetters(withoutQuotes(message.content))).toEqual([]);
      expect(labelsOf(message).flatMap(strayLetters)).toEqual([]);
    },
  );

  test.each(['es', 'fr', 'de'] as const)('shares no line of our own with English in %s', (language) => {
    const own = (content: string): string[] =>
      withoutQuotes(content)
        .split('\n')
        .filter((line) => /\p{L}/u.test(line));
    const titles = [ferry.title!];
    const same = own(rendered(language).content).filter((line) => own(rendered('en').content).includes(line));
    expect(same.filter((line) => !titles.some((title) => line.includes(title)))).toEqual([]);
  });
});

test('the first line of a quote sets its names apart in Arabic and Hebrew', () => {
  const first = (language: Language): string => {
    const { content } = renderView(views['nearest']!, { today, language });
    return content.split('\n').find((line) => line.includes('**1.'))!;
  };
  expect(first('ar')).toContain(
    '\u200f**1.** \u2068Port Merrin Ledger\u2069 · 26 مايو 2024، قبل سنتين · حُدّثت في 28 مايو 2024',
  );
  expect(first('he')).toContain('\u200f**1.** \u2068Port Merrin Ledger\u2069 · 26 במאי 2024, לפני שנתיים');
  expect(first('de')).toContain(
    '**1.** Port Merrin Ledger · 26. Mai 2024, vor 2 Jahren · aktualisiert am 28. Mai 2024',
  );
});

test('English stays as data has it', () => {
  expect(inEnglish(reason)).toBe(
    'Not found in 5 articles (26 May 2024; 4 without a date); that does not mean that it was never said. 2 articles without a date were left out; ask without days to include them. No article mentions “Zdeněk” or “Brack”.',
  );
});
