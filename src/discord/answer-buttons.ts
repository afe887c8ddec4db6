import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
} from 'discord-api-types/v10';
import type { Entry } from '../../commands/view.js';
import { customIdOf } from './custom-id.js';
import { discordLimits } from './limits.js';
import { hasLink } from './render-quote.js';

export type Button = APIButtonComponentWithCustomId;
export type ButtonRow = APIActionRowComponent<Button>;

/** What each quote of a message opens. `hasContext: false`: the quotes are already the wider ones. */
export function quoteButtons(
  entries: readonly Entry[],
  { answerId, hasContext }: { readonly answerId: number; readonly hasContext: boolean },
): Button[] {
  return [...(hasContext ? contextButtons(entries, answerId) : []), ...cardButtons(entries, answerId)];
}

function contextButtons(entries: readonly Entry[], answerId: number): Button[] {
  return entries
    .filter(({ kind }) => kind === 'quote')
    .map(numberOf)
    .map((n) => button(`More context, quote ${n}`, customIdOf({ action: 'context', answerId, n })));
}

/** HONESTY 5: where no link leads to the article, its card says where the quote stands. */
function cardButtons(entries: readonly Entry[], answerId: number): Button[] {
  return entries
    .filter((entry) => entry.kind !== 'gone' && !hasLink(entry.quote.quote.citation))
    .map(numberOf)
    .map((n) => button(`About the article, quote ${n}`, customIdOf({ action: 'card', answerId, n })));
}

/** Opens the entries that the message has no room for. `rest`: at least one. */
export function furtherButton(
  action: 'more' | 'nearest',
  { answerId, rest }: { readonly answerId: number; readonly rest: readonly Entry[] },
): Button {
  const what = action === 'more' ? 'More quotes' : 'More near passages';
  return button(`${what} (${rest.length})`, customIdOf({ action, answerId, n: numberOf(rest[0]!) }));
}

export function nearestButton(answerId: number): Button {
  return button('Nearest passages (not an answer)', customIdOf({ action: 'nearest', answerId, n: 1 }));
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
