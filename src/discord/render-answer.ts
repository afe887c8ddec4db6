import type { AnswerView, Entry, QuotesView } from '../../commands/view.js';
import { named } from '../language/wording.js';
import { dayInWords, momentInWords } from '../domain/age.js';
import type { Searched, Unanswered } from '../domain/answer.js';
import { plainText } from '../language/in-words.js';
import type { Language } from '../language/language.js';
import {
  conversationButtons,
  exportButton,
  feedbackButtons,
  furtherButton,
  nearestButton,
  numberOf,
  quoteButtons,
  removeButton,
  rowsOf,
  shareButton,
  type Button,
} from './answer-buttons.js';
import { escapeLine } from './escape.js';
import { answerLimits, discordLimits, privateLimits } from './limits.js';
import { renderWording } from './render-wording.js';
import type { Rendered } from './rendered.js';
import { linkBlock, quoteBlock, shortened, type QuoteBlock, type QuoteSetting } from './render-quote.js';
import type { Reader } from './reader.js';

const longestReason = 1200;
const longestAbout = 200;

export function renderAnswer(view: AnswerView, reader: Reader): Rendered {
  return view.answer.kind === 'quoted' ? renderQuoted(view, reader) : renderUnanswered(view, reader);
}

function renderQuoted(view: AnswerView, reader: Reader): Rendered {
  const { answer, answerId } = view;
  const head = headOf(view, reader);
  const foot = footOf(answer.searched);
  const fixed = [...head, ...foot, differingLeftOut].join('\n').length + separators;
  const { blocks, next } = fitted(view.entries, {
    room: discordLimits.content - fixed,
    setting: { reader, quotesAre: 'answer' },
    limits: answerLimits,
  });
  const quotes = blocks.flatMap((block) => block.quotes);
  const isOneSided = answer.kind === 'quoted' && answer.sourcesDiffer && wholeQuotes(blocks) < 2;
  const parts = [head.join('\n'), ...blocks.map(({ lines }) => lines.join('\n'))];
  if (isOneSided) parts.push(differingLeftOut);
  parts.push(foot.join('\n'));
  const buttons = quoteButtons(
    view.entries.slice(0, next),
    { answerId, quotesAre: 'answer', hasContext: true },
    reader.language,
  );
  buttons.push(...furtherButtons(view.entries.slice(next), { quotesAre: 'answer', answerId, reader }));
  const content = withId(joined(parts), answerId);
  return { content, components: rowsOf(buttons, ofAnswer(view, reader.language)), quotes };
}

/** By its id an answer is verified later. Where there is no room, the address of its message does the same. */
export function withId(content: string, answerId: number): string {
  const withFoot = `${content} Answer ${answerId}.`;
  return withFoot.length <= discordLimits.content ? withFoot : content;
}

function ofAnswer({ answer, answerId, about = null, isPrivate, canShare }: AnswerView, language: Language): Button[] {
  const isContinued = about !== null;
  return [
    ...(answer.kind === 'quoted' ? feedbackButtons(answerId, language) : []),
    ...(answer.kind === 'quoted' || isContinued ? conversationButtons(answerId, { isContinued, language }) : []),
    ...(canShare ? [shareButton(answerId, language)] : []),
    // A message that everybody sees has it in its menu.
    ...(isPrivate && answer.kind === 'quoted' ? [exportButton(answerId, language)] : []),
    ...(isPrivate ? [] : [removeButton(answerId, language)]),
  ];
}

/** HONESTY 8: where sources differ, one of them alone would mislead. */
export const differingLeftOut =
  'Another source differs and did not fit here: see it under "More quotes" before relying on this.';

function wholeQuotes(blocks: readonly QuoteBlock[]): number {
  return blocks.filter(({ quotes }) => quotes.length > 0).length;
}

function renderUnanswered(view: AnswerView, reader: Reader): Rendered {
  const { language } = reader;
  const { answer, answerId } = view;
  const reason = answer.kind === 'unanswered' ? answer.reason : '';
  const further = answer.kind === 'unanswered' ? furtherOf(answer) : [];
  const sentences = [
    renderWording(reason, language, longestReason),
    ...further,
    ...(view.why === null ? [] : [renderWording(view.why, language)]),
  ];
  const content = [...aboutOf(view, reader), sentences.join(' ')].join('\n');
  const buttons: Button[] = [];
  if (answer.kind === 'unanswered' && answer.nearest.length > 0) buttons.push(nearestButton(answerId, language));
  buttons.push(...ofAnswer(view, language));
  return { content, components: rowsOf(buttons), quotes: [] };
}

export function renderQuotes(view: QuotesView, reader: Reader): Rendered {
  const heading = `${plainText(view.heading, reader.language)}:`;
  const room = discordLimits.content - heading.length - separators;
  const { blocks, next } = fitted(view.entries, {
    room,
    setting: { reader, quotesAre: view.quotesAre },
    limits: privateLimits,
  });
  const quotes = blocks.flatMap((block) => block.quotes);
  const { answerId, quotesAre, continues } = view;
  const buttons = quoteButtons(
    view.entries.slice(0, next),
    { answerId, quotesAre, hasContext: continues },
    reader.language,
  );
  if (continues) buttons.push(...furtherButtons(view.entries.slice(next), { quotesAre, answerId, reader }));
  return {
    content: joined([heading, ...blocks.map(({ lines }) => lines.join('\n'))]),
    components: rowsOf(buttons),
    quotes,
  };
}

function furtherButtons(
  rest: readonly Entry[],
  { quotesAre, answerId, reader }: Pick<QuotesView, 'quotesAre' | 'answerId'> & { readonly reader: Reader },
): Button[] {
  const [first] = rest;
  return first === undefined
    ? []
    : [furtherButton(quotesAre, { answerId, first: numberOf(first), count: rest.length }, reader.language)];
}

/** Characters kept free for the blank lines around head and foot. */
const separators = 8;

/**
 * As many entries as fit, in order, each whole. One that would not even fit an empty message is named with its link
 * instead, so that the entries after it can be reached.
 */
function fitted(
  entries: readonly Entry[],
  {
    room,
    setting,
    limits,
  }: {
    readonly room: number;
    readonly setting: QuoteSetting;
    readonly limits: typeof answerLimits | typeof privateLimits;
  },
): { readonly blocks: readonly QuoteBlock[]; readonly next: number } {
  const blocks: QuoteBlock[] = [];
  let [characters, quoted] = [0, 0];
  for (const [index, entry] of entries.entries()) {
    const fits = (block: QuoteBlock) => lengthOf(block) <= room && quotedIn(block) <= limits.quotedCharacters;
    const block = formsOf(entry, setting).find(fits) ?? bareBlock(numberOf(entry));
    characters += lengthOf(block);
    quoted += quotedIn(block);
    const isFull = index >= limits.quotes || characters > room || quoted > limits.quotedCharacters;
    if (isFull) return { blocks, next: index };
    blocks.push(block);
  }
  return { blocks, next: entries.length };
}

/** What may stand in the place of an entry, best first. */
function formsOf(entry: Entry, setting: QuoteSetting): QuoteBlock[] {
  switch (entry.kind) {
    case 'quote':
      return [quoteBlock(entry.quote, setting), linkBlock(entry.quote, 'too-long', setting)];
    case 'link':
      return [linkBlock(entry.quote, entry.reason, setting)];
    case 'gone':
      return [{ lines: [`**${entry.number}.** Its article was removed, hidden or changed since.`], quotes: [] }];
  }
}

/** For an article whose very title and address would fill the message. */
function bareBlock(number: number): QuoteBlock {
  return { lines: [`**${number}.** This passage is too long to be shown here.`], quotes: [] };
}

/** With the blank line that parts it from the next. */
function lengthOf({ lines }: QuoteBlock): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 1);
}

function quotedIn({ quotes }: QuoteBlock): number {
  return quotes.reduce((sum, { text }) => sum + text.length, 0);
}

function headOf(view: AnswerView, reader: Reader): string[] {
  const { language } = reader;
  const { answer, sharedBy, why } = view;
  const lines: string[] = [];
  if (sharedBy !== null) lines.push(renderWording(['Shared by ', named('member', sharedBy), '.'], language));
  if (why !== null) lines.push(renderWording(why, language));
  lines.push(...aboutOf(view, reader));
  if (answer.kind === 'quoted' && answer.sourcesDiffer) {
    lines.push('**Sources differ**: compare the numbers, dates and denials below.');
  }
  if (answer.asksAboutNow)
    lines.push('The quotes show what was reported when they were printed; it may have changed since.');
  return lines;
}

/** What a further question was taken to be about. */
function aboutOf({ about = null }: AnswerView, { language }: Reader): string[] {
  return about === null ? [] : [escapeLine(`About: ${shortened(plainText(about, language), longestAbout)}`)];
}

/** HONESTY 6 and 7. */
export function footOf(searched: Searched): string[] {
  const refreshed = searched.refreshedAt === null ? 'never' : momentInWords(searched.refreshedAt);
  const newest =
    searched.newest === null ? 'no article is dated' : `newest dated article ${dayInWords(searched.newest)}`;
  const { undated, generation } = searched;
  const state = [`Articles last refreshed ${refreshed}`, newest, `${undated.toLocaleString('en')} undated`];
  if (generation !== null) state.push(`generation ${generation.toLocaleString('en')}`);
  const lines = [`${state.join('; ')}.`];
  lines.push(...leftOutOf(searched));
  if (searched.keywordsOnly) lines.push(byKeywords);
  return lines;
}

const byKeywords = 'Looked for by keywords alone: the index of meanings is not ready.';

/** What an unanswered question is told beyond its reason; one that failed on its filters names them itself. */
function furtherOf({ code, searched }: Unanswered): string[] {
  const isLookedFor = code === 'no-match' || code === 'weak';
  return isLookedFor ? [...leftOutOf(searched), ...(searched.keywordsOnly ? [byKeywords] : [])] : [];
}

function leftOutOf({ undatedExcluded }: Searched): string[] {
  if (undatedExcluded === 0) return [];
  const left =
    undatedExcluded === 1 ? '1 undated article was' : `${undatedExcluded.toLocaleString('en')} undated articles were`;
  return [`${left} left out; ask without "since" and "until" to include ${undatedExcluded === 1 ? 'it' : 'them'}.`];
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
