import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
} from 'discord-api-types/v10';
import { quoteWords } from '../../commands/quote-words.js';
import type { Entry, QuotesAre } from '../../commands/view.js';
import { customIdOf } from './custom-id.js';
import { discordLimits } from './limits.js';
import { hasLink } from './render-quote.js';

export type Button = APIButtonComponentWithCustomId;
export type ButtonRow = APIActionRowComponent<Button>;

/** What each quote of a message opens. `hasContext: false`: the quotes are already the wider ones. */
export function quoteButtons(
  entries: readonly Entry[],
  { answerId, quotesAre, hasContext }: Buttons & { readonly hasContext: boolean },
): Button[] {
  const buttons = { answerId, quotesAre };
  return [...(hasContext ? contextButtons(entries, buttons) : []), ...cardButtons(entries, buttons)];
}

interface Buttons {
  readonly answerId: number;
  readonly quotesAre: QuotesAre;
}

function contextButtons(entries: readonly Entry[], { answerId, quotesAre }: Buttons): Button[] {
  const { label, context: action } = quoteWords[quotesAre];
  return entries
    .filter(({ kind }) => kind === 'quote')
    .map(numberOf)
    .map((n) => button(`More context, ${label} ${n}`, customIdOf({ action, answerId, n })));
}

/** HONESTY 5: where no link leads to the article, its card says where the quote stands. */
function cardButtons(entries: readonly Entry[], { answerId, quotesAre }: Buttons): Button[] {
  const { label, card: action } = quoteWords[quotesAre];
  return entries
    .filter((entry) => entry.kind !== 'gone' && !hasLink(entry.quote.quote.citation))
    .map(numberOf)
    .map((n) => button(`About the article, ${label} ${n}`, customIdOf({ action, answerId, n })));
}

/** Opens the quotes that the message has no room for, from number `first` on. */
export function furtherButton(
  quotesAre: QuotesAre,
  { answerId, first, count }: { readonly answerId: number; readonly first: number; readonly count: number },
): Button {
  const { furtherLabel, further: action } = quoteWords[quotesAre];
  return button(`${furtherLabel} (${count})`, customIdOf({ action, answerId, n: first }));
}

export function nearestButton(answerId: number): Button {
  const { furtherHeading, further: action } = quoteWords['near-miss'];
  return button(furtherHeading, customIdOf({ action, answerId, n: 1 }));
}

export function removeButton(answerId: number): Button {
  return button('Remove answer', customIdOf({ action: 'remove', answerId, n: 0 }));
}

function button(label: string, customId: string): Button {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: customId };
}

export function numberOf(entry: Entry): number {
  return entry.kind === 'gone' ? entry.number : entry.quote.number;
}

/** Rows of five; the last buttons ("More quotes", "Remove answer") are kept when there are too many. */
export function rowsOf(buttons: readonly Button[]): ButtonRow[] {
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
