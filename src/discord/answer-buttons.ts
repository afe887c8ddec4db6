import { ComponentType, type APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import type { ControlId } from '../../commands/controls.js';
import { quoteWords } from '../../commands/quote-words.js';
import type { Entry, QuotesAre } from '../../commands/view.js';
import { discordLimits } from './limits.js';
import { renderButton } from './render-controls.js';
import { hasLink } from './render-quote.js';
import type { MessageRow } from './rendered.js';
import type { Language } from '../language/language.js';
import { say } from '../language/say.js';
import type { Text } from '../language/wording.js';

export type Button = APIButtonComponentWithCustomId;

/**
 * What each quote of a message opens. `hasContext: false`: the quotes are already the wider ones. `isCardOnce`: an article
 * that is quoted several times has one button.
 */
export function quoteButtons(
  entries: readonly Entry[],
  {
    answerId,
    quotesAre,
    hasContext,
    isCardOnce = false,
  }: Omit<Buttons, 'language'> & { readonly hasContext: boolean; readonly isCardOnce?: boolean },
  language: Language,
): Button[] {
  const buttons = { answerId, quotesAre, language };
  const cards = isCardOnce ? firstOfArticles(entries) : entries;
  return [...(hasContext ? contextButtons(entries, buttons) : []), ...cardButtons(cards, buttons)];
}

function firstOfArticles(entries: readonly Entry[]): Entry[] {
  const ids = entries.map((entry) => (entry.kind === 'gone' ? null : entry.quote.quote.citation.articleId));
  return entries.filter((_, index) => ids.indexOf(ids[index]!) === index);
}

interface Buttons {
  readonly answerId: number;
  readonly quotesAre: QuotesAre;
  readonly language: Language;
}

function contextButtons(entries: readonly Entry[], { answerId, quotesAre, language }: Buttons): Button[] {
  const { action, button: label } = quoteWords[quotesAre].context;
  return entries
    .filter(({ kind }) => kind === 'quote')
    .map(numberOf)
    .map((n) => button(label(n), { action, id: answerId, n }, language));
}

/** HONESTY 5: where no link leads to the article, its card says where the quote stands. */
function cardButtons(entries: readonly Entry[], { answerId, quotesAre, language }: Buttons): Button[] {
  const { action, button: label } = quoteWords[quotesAre].card;
  return entries
    .filter((entry) => entry.kind !== 'gone' && !hasLink(entry.quote.quote.citation))
    .map(numberOf)
    .map((n) => button(label(n), { action, id: answerId, n }, language));
}

/** Opens the quotes that the message has no room for, from number `first` on. */
export function furtherButton(
  quotesAre: QuotesAre,
  { answerId, first, count }: { readonly answerId: number; readonly first: number; readonly count: number },
  language: Language,
): Button {
  const { action, button: name } = quoteWords[quotesAre].further;
  return button(say('answer.counted-button', { button: name, count }), { action, id: answerId, n: first }, language);
}

export function nearestButton(answerId: number, language: Language): Button {
  const { action, heading } = quoteWords['near-miss'].further;
  return button(heading, { action, id: answerId, n: 1 }, language);
}

/** What members say of an answer, for themselves. */
export function feedbackButtons(answerId: number, language: Language): Button[] {
  return [
    button(say('answer.useful'), { action: 'useful', id: answerId, n: 0 }, language),
    button(say('answer.report'), { action: 'report', id: answerId, n: 0 }, language),
  ];
}

/** What goes on from an answer, for whoever presses. */
export function conversationButtons(
  answerId: number,
  { isContinued, language }: { readonly isContinued: boolean; readonly language: Language },
): Button[] {
  return [
    button(say('answer.ask-further'), { action: 'ask-further', id: answerId, n: 0 }, language),
    ...(isContinued ? [button(say('answer.new-topic'), { action: 'new-topic', id: answerId, n: 0 }, language)] : []),
  ];
}

export function shareButton(answerId: number, language: Language): Button {
  return button(say('answer.share'), { action: 'share', id: answerId, n: 0 }, language);
}

export function exportButton(answerId: number, language: Language): Button {
  return button(say('answer.export'), { action: 'export', id: answerId, n: 0 }, language);
}

export function removeButton(answerId: number, language: Language): Button {
  return button(say('answer.remove'), { action: 'remove', id: answerId, n: 0 }, language);
}

export function button(label: Text, id: ControlId, language: Language): Button {
  return renderButton({ kind: 'button', label, ...id }, language);
}

export function numberOf(entry: Entry): number {
  return entry.kind === 'gone' ? entry.number : entry.quote.number;
}

/**
 * Rows of five. What belongs to the message as a whole stays together at the end; it and the last of the others
 * ("More quotes") are kept when there are too many.
 */
export function rowsOf(buttons: readonly Button[], ofMessage: readonly Button[] = []): MessageRow[] {
  const { buttonsPerRow, rows: mostRows } = discordLimits;
  const ownRows = chunked(ofMessage);
  const rows = chunked(buttons.slice(-(buttonsPerRow * (mostRows - ownRows.length))));
  const last = rows.at(-1);
  if (last !== undefined && last.length + ofMessage.length <= buttonsPerRow) last.push(...ofMessage);
  else rows.push(...ownRows);
  return rows.map((components) => ({ type: ComponentType.ActionRow, components }));
}

function chunked(buttons: readonly Button[]): Button[][] {
  const rows: Button[][] = [];
  for (let start = 0; start < buttons.length; start += discordLimits.buttonsPerRow) {
    rows.push(buttons.slice(start, start + discordLimits.buttonsPerRow));
  }
  return rows;
}
