import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
} from 'discord-api-types/v10';
import type { AnswerView, Entry, QuotesView, View } from '../../commands/view.js';
import { dayInWords, momentInWords } from '../domain/age.js';
import type { Answer, Searched, Unanswered } from '../domain/answer.js';
import type { Day } from '../domain/day.js';
import type { Quote } from '../domain/quote.js';
import { customIdOf } from './custom-id.js';
import { escapeLine } from './escape.js';
import { answerLimits, discordLimits, privateLimits } from './limits.js';
import { renderCard } from './render-card.js';
import { hasLink, linkBlock, quoteBlock, shortened, type QuoteBlock, type QuoteSetting } from './render-quote.js';

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** A message ready to send. */
export interface Rendered {
  /** At most 2,000 characters, never empty. */
  readonly content: string;
  readonly components: readonly ButtonRow[];
  /** Quotes whose words stand in the content as block quotes, in that order. */
  readonly quotes: readonly Quote[];
}

const longestReason = 1200;
const longestText = 1900;

/** Pure: the same view gives the same message. Whatever is in it, the message keeps Discord's limits. */
export function renderView(view: View, today: Day): Rendered {
  switch (view.kind) {
    case 'text':
      return { content: shortenedText(view.text), components: [], quotes: [] };
    case 'card':
      return { ...renderCard(view, today), components: [] };
    case 'quotes':
      return renderQuotes(view, today);
    case 'answer':
      return view.answer.kind === 'quoted' ? renderQuoted(view, today) : renderUnanswered(view);
  }
}

function renderQuoted(view: AnswerView, today: Day): Rendered {
  const { answer, answerId } = view;
  const head = headOf(answer);
  const foot = footOf(answer.searched);
  const fixed = [...head, ...foot, differingLeftOut].join('\n').length + separators;
  const { blocks, next } = fitted(view.entries, {
    room: discordLimits.content - fixed,
    setting: { today, isAnswer: true },
    limits: answerLimits,
  });
  const quotes = blocks.flatMap((block) => block.quotes);
  const isOneSided = answer.kind === 'quoted' && answer.sourcesDiffer && wholeQuotes(blocks) < 2;
  const parts = [head.join('\n'), ...blocks.map(({ lines }) => lines.join('\n'))];
  if (isOneSided) parts.push(differingLeftOut);
  parts.push(foot.join('\n'));
  const entries = view.entries.slice(0, next);
  const buttons = [...contextButtons(entries, answerId), ...cardButtons(entries, answerId)];
  if (next < view.entries.length) buttons.push(moreButton('more', { answerId, n: next + 1, view }));
  if (!view.isPrivate) buttons.push(removeButton(answerId));
  return { content: joined(parts), components: rowsOf(buttons), quotes };
}

/** HONESTY 8: where sources differ, one of them alone would mislead. */
const differingLeftOut =
  'Another source differs and did not fit here: see it under "More quotes" before relying on this.';

function wholeQuotes(blocks: readonly QuoteBlock[]): number {
  return blocks.filter(({ quotes }) => quotes.length > 0).length;
}

function renderUnanswered(view: AnswerView): Rendered {
  const { answer, answerId } = view;
  const reason = answer.kind === 'unanswered' ? answer.reason : '';
  const further = answer.kind === 'unanswered' ? furtherOf(answer) : [];
  const content = [escapeLine(shortened(reason, longestReason)), ...further].join(' ');
  const buttons: APIButtonComponentWithCustomId[] = [];
  if (answer.kind === 'unanswered' && answer.nearest.length > 0) {
    buttons.push(button('Nearest passages (not an answer)', customIdOf({ action: 'nearest', answerId, n: 1 })));
  }
  if (!view.isPrivate) buttons.push(removeButton(answerId));
  return { content, components: rowsOf(buttons), quotes: [] };
}

function renderQuotes(view: QuotesView, today: Day): Rendered {
  const heading = `${view.heading}:`;
  const room = discordLimits.content - heading.length - separators;
  const { blocks, next } = fitted(view.entries, {
    room,
    setting: { today, isAnswer: view.isAnswer },
    limits: privateLimits,
  });
  const quotes = blocks.flatMap((block) => block.quotes);
  const entries = view.entries.slice(0, next);
  const buttons = view.continues === null ? [] : contextButtons(entries, view.answerId);
  buttons.push(...cardButtons(entries, view.answerId));
  const rest = view.entries[next];
  if (rest !== undefined && view.continues !== null) {
    buttons.push(moreButton(view.continues, { answerId: view.answerId, n: numberOf(rest), view }));
  }
  return {
    content: joined([heading, ...blocks.map(({ lines }) => lines.join('\n'))]),
    components: rowsOf(buttons),
    quotes,
  };
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
      return [quoteBlock(entry.quote, setting), linkBlock(entry.quote, 'too-long', setting.today)];
    case 'link':
      return [linkBlock(entry.quote, entry.reason, setting.today)];
    case 'gone':
      return [{ lines: [`**${entry.number}.** Its article was removed or changed since.`], quotes: [] }];
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

function headOf(answer: Answer): string[] {
  const lines: string[] = [];
  if (answer.kind === 'quoted' && answer.sourcesDiffer) {
    lines.push('**Sources differ**: compare the numbers, dates and denials below.');
  }
  if (answer.asksAboutNow) lines.push('The quotes show what was true when they were printed.');
  return lines;
}

/** HONESTY 6 and 7. */
function footOf(searched: Searched): string[] {
  const refreshed = searched.refreshedAt === null ? 'never' : momentInWords(searched.refreshedAt);
  const newest =
    searched.newest === null ? 'no article is dated' : `newest dated article ${dayInWords(searched.newest)}`;
  const lines = [`Articles last refreshed ${refreshed}; ${newest}; ${searched.undated.toLocaleString('en')} undated.`];
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

function contextButtons(entries: readonly Entry[], answerId: number): APIButtonComponentWithCustomId[] {
  return entries
    .filter(({ kind }) => kind === 'quote')
    .map(numberOf)
    .map((n) => button(`More context, quote ${n}`, customIdOf({ action: 'context', answerId, n })));
}

/** HONESTY 5: where no link leads to the article, its card says where the quote stands. */
function cardButtons(entries: readonly Entry[], answerId: number): APIButtonComponentWithCustomId[] {
  return entries
    .filter((entry) => entry.kind !== 'gone' && !hasLink(entry.quote.quote.citation))
    .map(numberOf)
    .map((n) => button(`About the article, quote ${n}`, customIdOf({ action: 'card', answerId, n })));
}

function moreButton(
  action: 'more' | 'nearest',
  { answerId, n, view }: { readonly answerId: number; readonly n: number; readonly view: AnswerView | QuotesView },
): APIButtonComponentWithCustomId {
  const left = view.entries.length - view.entries.findIndex((entry) => numberOf(entry) === n);
  const what = action === 'more' ? 'More quotes' : 'More near passages';
  return button(`${what} (${left})`, customIdOf({ action, answerId, n }));
}

function removeButton(answerId: number): APIButtonComponentWithCustomId {
  return button('Remove answer', customIdOf({ action: 'remove', answerId, n: 0 }));
}

function button(label: string, customId: string): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId };
}

function numberOf(entry: Entry): number {
  return entry.kind === 'gone' ? entry.number : entry.quote.number;
}

/** Rows of five; the last buttons ("More quotes", "Remove answer") are kept when there are too many. */
function rowsOf(buttons: readonly APIButtonComponentWithCustomId[]): ButtonRow[] {
  const most = discordLimits.buttonsPerRow * discordLimits.rows;
  const kept = buttons.slice(-most);
  const rows: ButtonRow[] = [];
  for (let start = 0; start < kept.length; start += discordLimits.buttonsPerRow) {
    rows.push({
      type: ComponentType.ActionRow,
      components: kept.slice(start, start + discordLimits.buttonsPerRow),
    });
  }
  return rows;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function shortenedText(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText).toWellFormed()}…`;
}
