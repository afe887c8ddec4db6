import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerView, Entry, View } from '../../commands/view.js';
import type { Answer, AnswerQuote } from '../../src/domain/answer.js';
import type { Article } from '../../src/domain/article.js';
import type { Day } from '../../src/domain/day.js';
import { quoteFrom, type Note } from '../../src/domain/quote.js';
import { readBack, shownQuotes } from '../../src/discord/read-back.js';
import { renderView } from '../../src/discord/render-view.js';
import type { Rendered } from '../../src/discord/rendered.js';
import { noteWords } from '../../src/domain/note-words.js';
import { answerQuote, asUsual, quoted, quoteOf, searched, unanswered } from '../commands/fake-ask-service.js';
import { gazette, hostile, ledger } from '../e2e/harbour-articles.js';
import { articleOf } from '../support/articles.js';
import { readMarkdown } from './discord-markdown.js';

const today = '2026-11-22' as Day;
const reader = { today, language: 'en' } as const;

function viewOf(answer: Answer, extra: Partial<AnswerView> = {}): AnswerView {
  const quotes = answer.kind === 'quoted' ? answer.quotes : [];
  const entries = quotes.map((quote): Entry => ({ kind: 'quote', quote }));
  return { kind: 'answer', answer, answerId: 7, entries, ...asUsual, ...extra };
}

function render(quotes: readonly AnswerQuote[], extra: Partial<Answer> = {}): Rendered {
  return renderView(viewOf(quoted(quotes, extra)), reader);
}

function labels(rendered: Rendered): string[] {
  return rendered.components.flatMap(({ components }) =>
    components.map((button) => ('label' in button ? button.label : '')),
  );
}

const unpaid = quoteOf(
  ledger,
  'Ottoline Brack, its director, said that 14 crew had not been paid since March. She asked the town for 40,000 marks.',
  'Ottoline Brack, its director, said that 14 crew had not been paid since March.',
);
const denial = quoteOf(ledger, 'The town council denied that it owes the line anything.');
const forty = quoteOf(gazette, 'Forty crew members were not paid, a deckhand said.');
const sentence = 'Nothing was said about the boats on the second day either, and so the harbour waited. ';

/** An article with quotes of about the given lengths. */
function longArticle(lengths: readonly number[]): { article: Article; quotes: AnswerQuote[] } {
  const blocks = lengths.map(
    (length) => sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length - 1) + '.',
  );
  const article = articleOf({ title: 'Harbour notes', outlet: 'Port Merrin Ledger', blocks });
  const quotes = article.spans.map((span, index) => answerQuote(index + 1, quoteFrom(article, span, span)));
  return { article, quotes };
}

describe('the first line of a quote', () => {
  test('gives number, outlet, date and age, and origin', () => {
    expect(render([answerQuote(1, unpaid)]).content.split('\n')[0]).toBe(
      '**1.** Port Merrin Ledger · 26 May 2024, 2 years ago · file; outlet as stated in it',
    );
  });

  test('says what is unknown', () => {
    const article = articleOf({ blocks: ['The pier is shut.'] });
    const lines = render([answerQuote(1, quoteOf(article, 'The pier is shut.'))]).content.split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '**1.** outlet not stated · date unknown · file',
      'Title not stated',
      'As printed:',
    ]);
  });

  test.each(Object.keys(noteWords) as Note[])('says in words that a quote is %s', (note) => {
    const isSaidByOrigin = note === 'undated';
    const line = render([answerQuote(1, forty, { notes: [note] })]).content.split('\n')[0]!;
    expect(line).toContain(isSaidByOrigin ? 'date unknown' : noteWords[note]);
  });
});

describe('a quote', () => {
  test('is named by the words with which its answering sentence begins', () => {
    expect(render([answerQuote(1, unpaid)]).content).toContain(
      'Answering sentence: the one that begins “Ottoline Brack, its director, said …”',
    );
    expect(render([answerQuote(1, denial)]).content).toContain('Answering sentence: all of it.');
  });

  test('is named by more words where two sentences begin alike', () => {
    const words = 'The town will pay the crew in May. The town will pay the crew in June.';
    const article = articleOf({ blocks: [words] });
    const quote = quoteOf(article, words, 'The town will pay the crew in June.');
    expect(render([answerQuote(1, quote)]).content).toContain('“The town will pay the crew in June.”');
  });

  test('brings the corrections of its article and the outlets that print the same', () => {
    const correction = quoteOf(gazette, 'Correction: an earlier version of this page named the wrong director.');
    const { content, quotes } = render([
      answerQuote(1, forty, { corrections: [correction], alsoIn: ['Skarn Post', '@here'] }),
    ]);
    expect(content).toContain(`Correction in the same article, as printed:\n> ${correction.text}`);
    expect(content).toContain('The same sentence also in Skarn Post, \\@here.');
    expect(quotes).toEqual([forty, correction]);
  });

  test('keeps its paragraph break inside the block', () => {
    const words = 'She asked the town for 40,000 marks.\n\nThe town council denied that it owes the line anything.';
    const { content } = render([answerQuote(1, quoteOf(ledger, words, 'She asked the town for 40,000 marks.'))]);
    expect(shownQuotes(content)).toEqual([words]);
    expect(content).toContain('> **She asked the town for 40,000 marks.**\n> \n> The town council');
  });

  test('shows hostile text as it is stored and renders none of it', () => {
    const quote = quoteFrom(hostile, hostile.spans[0]!, { start: 0, end: 18 });
    const { content } = render([answerQuote(1, quote)]);
    expect(shownQuotes(content)).toEqual([quote.text]);
    const readings = content.split('\n').map((line) => readMarkdown(line.replace(/^> /, '').replaceAll('**', 'bold')));
    expect(readings.flatMap(({ active }) => active)).toEqual([]);
  });
});

describe('an answer', () => {
  test('ends with how fresh the articles are, and with its id', () => {
    expect(
      render([answerQuote(1, unpaid)])
        .content.split('\n')
        .at(-1),
    ).toBe(
      'Articles last refreshed 22 November 2026, 05:10 UTC; newest dated article 26 May 2024; 4 undated; generation 3. Answer 7.',
    );
  });

  test('says that quotes differ, that they speak of their day, and what was left out', () => {
    const { content } = render([answerQuote(1, unpaid), answerQuote(2, forty)], {
      sourcesDiffer: true,
      asksAboutNow: true,
      searched: { ...searched, undatedExcluded: 4, keywordsOnly: true },
    });
    expect(content).toMatch(/^\*\*Sources differ\*\*: compare/);
    expect(content).toContain('what was reported when they were printed');
    expect(content).toContain('4 undated articles were left out; ask without "since" and "until" to include them.');
    expect(content).toContain('by keywords alone');
  });

  test('shows at most three quotes and offers the others', () => {
    const { quotes } = longArticle([200, 200, 200, 200, 200]);
    const rendered = render(quotes);
    expect(rendered.quotes).toHaveLength(3);
    expect(labels(rendered)).toEqual([
      'More context, quote 1',
      'More context, quote 2',
      'More context, quote 3',
      'About the article, quote 1',
      'About the article, quote 2',
      'About the article, quote 3',
      'More quotes (2)',
      'Useful',
      'Report…',
      'Ask further',
      'Remove answer',
    ]);
  });

  test('drops a quote that does not fit whole, with all that come after it', () => {
    const { quotes } = longArticle([700, 600, 100]);
    const rendered = render(quotes);
    expect(rendered.quotes.map(({ text }) => text.length)).toEqual([700]);
    expect(labels(rendered)).toContain('More quotes (2)');
  });

  test('names a quote that fits no message by its link, and goes on to the next', () => {
    const { quotes } = longArticle([1300, 100]);
    const rendered = render(quotes);
    expect(rendered.quotes.map(({ text }) => text.length)).toEqual([100]);
    expect(rendered.content).toContain('too long to be shown here whole');
  });

  test('warns where a differing source did not fit', () => {
    const { quotes } = longArticle([700, 700]);
    expect(render(quotes, { sourcesDiffer: true }).content).toContain(
      'see it under "More quotes" before relying on this',
    );
    expect(render(quotes.slice(0, 1), { sourcesDiffer: false }).content).not.toContain('before relying');
  });

  test('warns where one of those that differ is left out, however many others are shown', () => {
    const { quotes } = longArticle([100, 100, 100, 100]);
    const differing = (...numbers: readonly number[]): string =>
      render(
        quotes.map((quote) => (numbers.includes(quote.number) ? { ...quote, notes: ['differs'] } : quote)),
        { sourcesDiffer: true },
      ).content;
    expect(differing(3, 4)).toContain('before relying on this');
    expect(differing(2, 3)).not.toContain('before relying on this');
    expect(differing(2, 3, 4)).not.toContain('before relying on this');
  });

  test('has no button to remove what only the asker sees', () => {
    expect(labels(renderView(viewOf(quoted([answerQuote(1, unpaid)]), { isPrivate: true }), reader))).toEqual([
      'More context, quote 1',
      'Useful',
      'Report…',
      'Ask further',
      'Export',
    ]);
  });

  test('offers to share what only the asker sees where that is allowed, and says first why it is private', () => {
    const why = 'Only you see this: moderators want it *so*.';
    const rendered = renderView(
      viewOf(quoted([answerQuote(1, unpaid)]), { isPrivate: true, canShare: true, why }),
      reader,
    );
    expect(labels(rendered).slice(1)).toEqual(['Useful', 'Report…', 'Ask further', 'Share', 'Export']);
    expect(rendered.content.split('\n')[0]).toBe(why.replaceAll('*', '\\*'));
  });

  test('says what a further question was about, and offers a new topic, in rows of five', () => {
    const about = 'ferry *strike*, May 2024';
    const rendered = renderView(
      viewOf(quoted([answerQuote(1, unpaid)]), { about, isPrivate: true, canShare: true }),
      reader,
    );
    expect(rendered.content.split('\n')[0]).toBe('About: ferry \\*strike\\*, May 2024');
    expect(labels(rendered)).toEqual(expect.arrayContaining(['Ask further', 'New topic']));
    expect(rendered.components.map((row) => row.components.length)).toEqual([1, 5, 1]);
  });

  test('says what was asked where only a form held it, also when nothing was found', () => {
    const asked = `and *who* ${'asked '.repeat(60)}`;
    for (const answer of [quoted([answerQuote(1, unpaid)]), unanswered()]) {
      const [first, second] = renderView(viewOf(answer, { asked, about: 'ferry' }), reader).content.split('\n');
      expect(first).toMatch(/^Question: “and \\\*who\\\* asked .*…”$/);
      expect(first!.length).toBeLessThan(220);
      expect(second).toBe('About: ferry');
    }
  });

  test('says first who shared an answer', () => {
    const rendered = renderView(viewOf(quoted([answerQuote(1, unpaid)]), { sharedBy: '123456789012345678' }), reader);
    expect(rendered.content.split('\n')[0]).toBe('Shared by <@123456789012345678>.');
    expect(labels(rendered).at(-1)).toBe('Remove answer');
  });

  test('asks for no judgement of what is no answer', () => {
    expect(labels(renderView(viewOf(unanswered()), reader))).toEqual(['Remove answer']);
  });
});

describe('"About the article"', () => {
  const customIds = ({ components }: Rendered) =>
    components.flatMap((row) => row.components.map((one) => one.custom_id));

  test('stands under each quote whose title leads nowhere, and under no other', () => {
    const tooLong = articleOf({ url: `https://a.example/${'x'.repeat(700)}`, blocks: ['The pier is shut.'] });
    const shut = quoteOf(tooLong, 'The pier is shut.');
    const rendered = render([answerQuote(1, unpaid), answerQuote(2, forty), answerQuote(3, shut)]);
    expect(labels(rendered).filter((label) => label.startsWith('About'))).toEqual([
      'About the article, quote 2',
      'About the article, quote 3',
    ]);
    expect(customIds(rendered)).toEqual(expect.arrayContaining(['v1:card:7:2', 'v1:card:7:3']));
  });

  test('fits beside the other buttons in rows of five', () => {
    const { quotes } = longArticle([200, 200, 200, 200, 200]);
    expect(render(quotes).components.map((row) => row.components.length)).toEqual([5, 2, 4]);
  });

  test('keeps what belongs to the whole message together', () => {
    const { quotes } = longArticle([200, 200]);
    expect(render(quotes).components.map((row) => row.components.length)).toEqual([4, 4]);
  });

  test('stands under a wider quote and under one that may not be shown, but not for an article that is gone', () => {
    const entries: Entry[] = [
      { kind: 'quote', quote: answerQuote(1, forty) },
      { kind: 'link', quote: answerQuote(2, forty), reason: 'limit' },
      { kind: 'gone', number: 3 },
    ];
    const view: View = { kind: 'quotes', heading: 'More', answerId: 7, quotesAre: 'answer', continues: false, entries };
    expect(customIds(renderView(view, reader))).toEqual(['v1:card:7:1', 'v1:card:7:2']);
  });
});

describe('two sources that differ', () => {
  const differing = (length: number): Rendered => {
    const quotes = [1, 2].map((number) => {
      const title = `Ferry ${number}`;
      const url = `https://a.example/${'x'.repeat(length)}`;
      const article = articleOf({ title, path: `${number}.txt`, url, blocks: [sentence.repeat(3).trim()] });
      return answerQuote(number, quoteFrom(article, article.spans[0]!, article.spans[0]!));
    });
    return render(quotes, { sourcesDiffer: true });
  };

  test('are both shown wherever a message has room for both, and its number', () => {
    const lengths = Array.from({ length: 450 }, (_, index) => 50 + index);
    const longest = lengths.filter((length) => differing(length).quotes.length === 2).at(-1)!;
    const [both, one] = [differing(longest), differing(longest + 1)];
    expect(both.content.length).toBeGreaterThan(1980);
    expect(both.content).toMatch(/ Answer 7\.$/);
    expect(both.content).not.toContain('did not fit here');
    expect(one.quotes).toHaveLength(1);
    expect(one.content).toContain('Another source differs and did not fit here');
  });
});

describe('an unanswered question', () => {
  test('is one line, with the near misses behind a button that says what they are', () => {
    const rendered = renderView(viewOf(unanswered({ nearest: [answerQuote(1, forty)] })), reader);
    expect(rendered.content).toBe(
      'Not found in 5 articles of 2024-05-26 (4 without a date); that does not mean that it was never said.',
    );
    expect(labels(rendered)).toEqual(['Nearest passages (not an answer)', 'Remove answer']);
  });

  test('has no such button when nothing is near', () => {
    expect(labels(renderView(viewOf(unanswered()), reader))).toEqual(['Remove answer']);
  });

  test('tells what a filter on days left out once, in its reason', () => {
    const leftOut = unanswered({ searched: { ...searched, undatedExcluded: 1 }, reason: 'One article was left out.' });
    expect(renderView(viewOf(leftOut), reader).content).toBe('One article was left out.');
  });
});

describe('a message', () => {
  const nasty = fc.array(
    fc.constantFrom('*', '\\', '`', '# ', '\n', '\n\n', 'word ', 'Sentence. ', '🙂', '@everyone ', '> ', '[x](y) ', '1. ', '_a_ ', 'ש '),
    { minLength: 1, maxLength: 120 },
  ); // prettier-ignore
  const text = nasty.map((parts) => `x${parts.join('')}x`);
  const article = fc.record({ body: text, title: fc.option(text), outlet: fc.option(text), urlTail: fc.option(text) });

  test('keeps every limit and shows each quote as it is stored, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 10 }), fc.boolean(), (parts, sourcesDiffer) => {
        const articles = parts.map(({ body, title, outlet, urlTail }, index) =>
          articleOf({
            title,
            outlet,
            url: urlTail === null ? null : `https://a.example/${encodeURIComponent(urlTail)}`,
            path: `${index}.txt`,
            blocks: [body.repeat(index + 1)],
          }),
        );
        const quotes = articles.map((one, index) => {
          const whole = { start: 0, end: one.text.length };
          const half = { start: 0, end: Math.ceil(one.text.length / 2) };
          return answerQuote(index + 1, quoteFrom(one, whole, index % 2 === 0 ? whole : half));
        });
        const answer = quoted(quotes, { sourcesDiffer });
        const entries = viewOf(answer).entries;
        const views: View[] = [
          viewOf(answer),
          { kind: 'quotes', heading: 'More quotes', answerId: 7, quotesAre: 'answer', continues: true, entries },
        ];
        for (const view of views) {
          const rendered = renderView(view, reader);
          const stored = (id: string) => articles.find((one) => one.id === id) ?? null;
          expect(rendered.content.length).toBeLessThanOrEqual(2000);
          expect(rendered.content.trim()).not.toBe('');
          expect(readBack(rendered, stored)).toEqual([]);
          const ids = rendered.components.flatMap((row) => row.components.map((button) => button.custom_id));
          expect(new Set(ids).size).toBe(ids.length);
          expect(rendered.components.every(({ components }) => components.length <= 5)).toBe(true);
          expect(labels(rendered).every((label) => label.length <= 80)).toBe(true);
        }
        const shown = renderView(views[0]!, reader).quotes;
        expect(shown.length).toBeLessThanOrEqual(3);
        expect(shown.reduce((sum, quote) => sum + quote.text.length, 0)).toBeLessThanOrEqual(1200);
      }),
      { numRuns: 150 },
    );
  });

  test('goes on by at least one quote with each "More quotes", so that all can be reached', () => {
    const { quotes } = longArticle([1300, 1600, 900, 900, 40, 40]);
    const entries = viewOf(quoted(quotes)).entries;
    const reached: string[] = [];
    for (let n = 1; n <= entries.length;) {
      const view: View = {
        kind: 'quotes',
        heading: 'More',
        answerId: 1,
        quotesAre: 'answer',
        continues: true,
        entries: entries.slice(n - 1),
      };
      const rendered = renderView(view, reader);
      reached.push(...[...rendered.content.matchAll(/^\*\*(\d+)\.\*\*/gm)].map((match) => match[1]!));
      const next = rendered.components
        .flatMap(({ components }) => components.map((button) => button.custom_id))
        .find((id) => id.startsWith('v1:more'));
      n = next === undefined ? entries.length + 1 : Number(next.split(':')[3]);
    }
    expect(reached).toEqual(['1', '2', '3', '4', '5', '6']);
  });
});
