import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkedPieces } from '../../commands/checked-pieces.js';
import { ShownBudget } from '../../commands/shown-budget.js';
import type { CheckView } from '../../commands/view.js';
import { createMessageComposer } from '../../src/discord/compose-message.js';
import { readBack, shownQuotes } from '../../src/discord/read-back.js';
import { renderView } from '../../src/discord/render-view.js';
import type { Rendered } from '../../src/discord/rendered.js';
import { verifyText } from '../../src/answering/verification/verify-text.js';
import type { Article } from '../../src/domain/article.js';
import type { Day } from '../../src/domain/day.js';
import { UserError } from '../../src/domain/errors.js';
import { harbour } from '../answering/verification/harbour.js';
import { FakeAskService, sourceOf } from '../commands/fake-ask-service.js';
import { recordingLogger } from '../e2e/bot-on-playground.js';
import { hostile } from '../e2e/harbour-articles.js';
import { articleOf } from '../support/articles.js';
import { memoryCorpus } from '../support/memory-corpus.js';
import { readMarkdown } from './discord-markdown.js';

const today = '2026-11-22' as Day;
const reader = { today, language: 'en' } as const;

async function viewOf(text: string, articles: readonly Article[] = harbour, characters = 1500): Promise<CheckView> {
  const ask = new FakeAskService([...articles]);
  const checked = await ask.verify(text, {});
  if (checked.kind === 'unchecked') throw new Error(checked.reason.key);
  const budget = new ShownBudget({ characters, articleShare: 1 / 3 });
  return { kind: 'check', answerId: 7, checked, pieces: checkedPieces(checked, { ask, budget }) };
}

async function check(text: string, articles: readonly Article[] = harbour): Promise<Rendered> {
  const rendered = renderView(await viewOf(text, articles), reader);
  expect(readBack(rendered, (id) => articles.find((article) => article.id === id) ?? null)).toEqual([]);
  return rendered;
}

function linesOf({ content }: Rendered): string[] {
  return content.split('\n');
}

function labels({ components }: Rendered): string[] {
  return components.flatMap((row) => row.components.map((button) => ('label' in button ? button.label : '')));
}

const copper = 'The owners claimed to have found 14 crates of stolen copper near the chapel.';
const chapels = 'within public buildings like chapels and schools';
const denied = 'The dockers denied storing anything within public buildings like chapels and schools.';
const ferry = 'The ferry to Pellan sails at dawn.';

describe('an exact text', () => {
  test('is told as such, with where, how often and since when, a denial elsewhere first', async () => {
    const lines = linesOf(await check(copper));
    expect(lines.slice(0, 4)).toEqual([
      '**In another of these places a sentence beside it may deny or limit it: “denied” (a denial).**',
      'Exact: a whole sentence, character for character. It stands in 2 articles, the earliest dated 2 March 2024.',
      '',
      "**1.** Hill Gazette · 2 March 2024, 2 years ago · file; outlet as stated in it · reports someone's words, not a fact the outlet vouches for",
    ]);
    const second = lines.findIndex((line) => line.startsWith('**2.** Valley Post'));
    expect(lines[second + 2]).toBe('**A sentence beside it may deny or limit it: “denied” (a denial).**');
    expect(lines.at(-1)).toMatch(/^Searched: 6 articles .* of “memory”, generation 1; last refreshed .*\. Answer 7\.$/);
  });

  test('has the buttons of its passages', async () => {
    expect(labels(await check(copper))).toEqual([
      'More context, passage 1',
      'More context, passage 2',
      'About the article, passage 1',
    ]);
  });

  test('names its further places without the words, and counts those that are not listed', async () => {
    const copies = Array.from({ length: 8 }, (_, i) =>
      articleOf({ path: `${i}.txt`, outlet: `Outlet ${i}`, publishedAt: `2024-05-0${i + 1}`, blocks: [ferry] }),
    );
    const rendered = await check(ferry, copies);
    expect(rendered.quotes).toHaveLength(1);
    expect(linesOf(rendered).filter((line) => line === 'The same words stand here.')).toHaveLength(4);
    expect(linesOf(rendered)[1]).toBe('3 further places not listed.');
    expect(labels(rendered).filter((label) => label.startsWith('More context'))).toEqual(['More context, passage 1']);
  });

  test('that is written differently is said to be, and never called exact', async () => {
    const { content } = await check('the ferry  to Pellan sails at DAWN.');
    expect(content).toMatch(/^The same words as a whole sentence, but written differently \(capital letters, spaces/);
    expect(content).not.toContain('Exact');
  });

  test('that is too long for a message is named with its link', async () => {
    const long = Array.from({ length: 30 }, (_, i) => `The harbour master wrote letter number ${i} to the town.`).join(
      ' ',
    );
    const article = articleOf({ outlet: 'Valley Post', url: 'https://valley.example/a', blocks: [long] });
    const rendered = await check(long, [article]);
    expect(rendered.content).toContain('Exact: whole sentences');
    expect(rendered.content).toContain('as much of its articles as it may; read it at the link.');
    expect(rendered.quotes).toEqual([]);
  });
});

describe('a part of a sentence', () => {
  test('opens with what it leaves out, and is underlined in its whole sentence', async () => {
    const rendered = await check(chapels);
    expect(linesOf(rendered)[0]).toBe('**The text leaves out “denied” (a denial).**');
    expect(rendered.content).toContain('Underlined: the words of the text.');
    expect(rendered.content).toContain(`> The dockers denied storing anything __${chapels}__.`);
    expect(shownQuotes(rendered.content)).toEqual([`The dockers denied storing anything ${chapels}.`]);
  });

  test('in another script is underlined on the right letters', async () => {
    expect((await check('نعم، عادوا')).content).toContain('**__نعم، عادوا__ سيرا.**');
  });
});

describe('a text that is near', () => {
  test('opens with the changed number, which is underlined in the article', async () => {
    const rendered = await check(copper.replace('14', '41'));
    expect(linesOf(rendered)[0]).toBe('**Number: the article has “14”, the text has “41”.**');
    expect(rendered.content).toContain('Underlined: where the article has other words.');
    expect(rendered.content).toContain('found __14__ crates');
  });

  test('shows the version in which it stood, without a button to it', async () => {
    const former = articleOf({ path: 'a.txt', outlet: 'Hill Gazette', blocks: ['Eleven ropes were cut at the pier.'] });
    const now: Article = {
      ...articleOf({ path: 'a.txt', outlet: 'Hill Gazette', blocks: ['Twelve ropes were cut at the pier.'] }),
      supersedes: former.id,
    };
    const ask = new FakeAskService([former, now]);
    const corpus = await memoryCorpus([now], null);
    const article = (id: string): Article | null => ask.storedArticle(id as Article['id']);
    const parts = { corpus: { ...corpus, article }, wordVectors: null, rest: () => Promise.resolve() };
    const checked = await verifyText(parts, 'Eleven ropes were cut at the pier.');
    if (checked.kind === 'unchecked') throw new Error(checked.reason.key);
    const budget = new ShownBudget({ characters: 1500, articleShare: 1 / 3 });
    const pieces = checkedPieces(checked, { ask, budget });
    const rendered = renderView({ kind: 'check', answerId: 7, checked, pieces }, reader);
    expect(rendered.content).toContain('**Former version, which stands no longer.** Hill Gazette');
    expect(rendered.quotes).toHaveLength(2);
    expect(readBack(rendered, article)).toEqual([]);
    expect(labels(rendered)).toEqual(['More context, passage 1', 'About the article, passage 1']);
  });
});

describe('a text that is not found', () => {
  test('calls a passage of several paragraphs neither a headline nor a sentence', async () => {
    const article = articleOf({ blocks: ['Peat was carried to the pier.', 'It rained.', 'Ropes were cut.'] });
    const { content, quotes } = await check('Peat is dear in Ostrava this year.', [article]);
    expect(quotes.map(({ text }) => text)).toEqual([article.text]);
    expect(content).not.toMatch(/headline|sentence/);
  });

  test('says where it was looked for, that this proves nothing, and what is nearest', async () => {
    const rendered = await check('Nobody knows the price of peat in Ostrava.');
    expect(linesOf(rendered).slice(0, 2)).toEqual([
      '**Not found in 6 articles (2 March 2024 to 26 May 2024; 4 without a date) of “memory”, generation 1; that does not mean that it was never said.**',
      'Not a match, only the nearest that was found:',
    ]);
    expect(shownQuotes(rendered.content)).toEqual(['Nobody was hurt. The school stays open until Wednesday.']);
  });

  test('names the nearest sentence where more is shown', async () => {
    const words = 'The pier is shut. The clerk counted ropes and hooks in it.';
    const article = articleOf({ blocks: [words] });
    const { content } = await check('Ropes and hooks in it counted the clerk.', [article]);
    expect(content).toContain('Nearest sentence: the one that begins “The clerk counted ropes and …”');
  });
});

describe('a text in several pieces', () => {
  const pilots = 'The pilots will not sail';
  const text = `${ferry} Nobody was hurt. ${copper.replace('14', '41')} She meets Bram Ostel next week.`;

  test('is told as a whole first, then what misleads, last what is exact', async () => {
    const lines = linesOf(await check(text));
    expect(lines[0]).toBe('**The 4 pieces below do not stand together in any article.**');
    expect(lines[1]).toBe('Not word for word: piece 3. Exact: pieces 1–2, 4.');
    expect(lines[3]).toBe(
      '**Piece 3:** “The owners claimed to have found 41 crates of stolen copper near the chapel.”',
    );
    expect(lines[4]).toBe('**Number: the article has “14”, the text has “41”.**');
    const heads = lines.filter((line) => line.startsWith('**Piece'));
    expect(heads.map((line) => line.slice(0, 10))).toEqual(['**Piece 3:', '**Piece 1:', '**Piece 2:', '**Piece 4:']);
  });

  test('tells a sentence once that the text repeats', async () => {
    const { content, quotes } = await check(`${ferry} ${ferry} ${ferry}`);
    expect(content).toContain('2 pieces of the text repeat earlier ones and are told with them.');
    expect(content).not.toMatch(/do not stand together|Piece/);
    expect(quotes.length).toBe(1);
  });

  test('shows a paragraph once that several pieces stand in', async () => {
    const words = 'The pier is shut. The clerk said that it leaks. Nobody was hurt by it.';
    const article = articleOf({ blocks: [words] });
    const rendered = await check(words.replace('Nobody', 'Somebody').replace('leaks', 'creaks'), [article]);
    expect(rendered.quotes.map(({ text: quote }) => quote)).toEqual([words]);
    expect(rendered.content.match(/^Its sentence is part of passage 1\.$/gm)).toHaveLength(2);
    expect(rendered.content).not.toContain('not listed');
  });

  test('says how many pieces had no room, and leads to all passages by a button', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `Boat number ${i} carried peat to Ostrava in ${1900 + i}.`);
    const rendered = await check(`${many.join(' ')} ${pilots}, he said.`);
    expect(rendered.content).toMatch(
      /No room here for what was found of \d+ further pieces; check them on their own\./,
    );
    expect(rendered.content.length).toBeLessThanOrEqual(2000);
  });

  test('keeps room for the first passage, and says under which button the others are', async () => {
    const altered = `${copper.replace('14', '41')} ${ferry} Peat is dear. ${pilots} Nobody was hurt. ${denied.replace('storing', 'hiding')}`;
    const { content, quotes } = await check(altered);
    expect(quotes.map(({ text: quote }) => quote)).toContain(copper);
    expect(content).toMatch(/^Passages? \d(?:[–,].*)?: under “More passages”\.$/m);
  });

  test('opens its further passages from where the message ends', async () => {
    const articles = Array.from({ length: 6 }, (_, i) =>
      articleOf({
        path: `${i}.txt`,
        blocks: [`Ferry ${i} sails at dawn ${'and at noon '.repeat(30)}until May.`],
      }),
    );
    const rendered = await check(articles.map(({ text: words }) => words).join(' '), articles);
    const shown = rendered.content.match(/^\*\*\d+\.\*\*/gm)!.length;
    expect(shown).toBeLessThan(6);
    const last = rendered.components.flatMap((row) => row.components).at(-1)!;
    const customId = `v1:checkmore:7:${shown + 1}`;
    expect(last).toMatchObject({ label: `More passages (${6 - shown})`, custom_id: customId });
  });
});

describe('whatever is checked', () => {
  test('shows hostile words as they are and renders none of them', async () => {
    const line = hostile.text.split('\n').at(-1)!.replaceAll('spoiler', 'spoilt');
    const { content } = await check(`${line} <@7> **x** https://evil.example [y](https://evil.example). New here.`, [
      hostile,
    ]);
    const own = content.replace(/^> /gm, '').replaceAll('**', 'bold').replaceAll('__', 'under').split('\n');
    expect(own.flatMap((shown) => readMarkdown(shown).active)).toEqual([]);
  });

  const sentences = harbour.flatMap(({ text }) => text.split(/\n\n|(?<=\.) /));
  const anySentence = fc.oneof(
    fc.constantFrom(...sentences),
    fc.constantFrom(...sentences).map((sentence) => sentence.split(' ').slice(1, -1).join(' ')),
    fc.constantFrom(...sentences).map((sentence) => sentence.replace(/\d+|e/, '97')),
    fc.constantFrom('Peat ** is _dear_ > now.', '<@123> ||x|| `y`.', '“Unclosed', '…', 'Nein!'),
    fc.constantFrom('\\', '_', '*').map((mark) => `Rope ${mark.repeat(1500)} end.`),
  );

  test('keeps the limits, is proven by the store, and never says "verified"', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anySentence, { minLength: 1, maxLength: 25 }),
        fc.boolean(),
        async (parts, isBroken) => {
          const text = parts.join(isBroken ? '\n\n' : ' ').slice(0, 4000);
          fc.pre(/[\p{L}\p{N}]/u.test(text));
          const rendered = await check(text);
          expect(rendered.content.length).toBeLessThanOrEqual(2000);
          expect(rendered.components.length).toBeLessThanOrEqual(5);
          expect(rendered.content.replace(/^> .*/gm, '')).not.toMatch(/verified/i);
          const ids = rendered.components.flatMap((row) => row.components.map((button) => button.custom_id));
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is not shown without a passage that the store no longer holds', async () => {
    const view = await viewOf(copper);
    const composer = createMessageComposer({ now: () => new Date('2026-11-22'), logger: recordingLogger() });
    const stored = (id: string): Article | null => harbour.find((article) => article.id === id) ?? null;
    expect(composer.compose(view, sourceOf(stored), { language: 'en' }).quotes).toHaveLength(2);
    expect(() =>
      composer.compose(
        view,
        sourceOf((id) => (id === harbour[1]!.id ? null : stored(id))),
        { language: 'en' },
      ),
    ).toThrow(UserError);
  });
});
