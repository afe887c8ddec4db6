import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { Choice } from '../../page-protocol.js';
import { noOptionNamed, searchFurther, type CommandDraft, type Field } from './command-draft.js';
import { searchCommands, titleOf, type CommandEntry } from './command-search.js';
import { shownDescription, shownName } from '../shown-name.js';
import { mentionAt, searchMentions, type Mentionable, type MentionTyped } from './mentions.js';
import { picksOf, searchPicks, type Pick, type PickPlace } from './picks.js';
import { isUnknownCommand } from './say.js';

/** The list above the composer. */
export interface Popup {
  /** Names the list for those who do not see it. */
  readonly label: string;
  /** Of the option that is being filled in. */
  readonly hint: string;
  readonly rows: readonly Row[];
  /** Instead of rows, e.g. that they are being loaded. */
  readonly status: string | null;
  /** The first row is meant by Enter without another key; where anything may be typed, no row is until one goes there. */
  readonly startsAtFirst: boolean;
}

export interface Row {
  readonly label: string;
  readonly detail: string;
  readonly taking: Taking;
}

/** What choosing a row does. */
export type Taking =
  | { readonly kind: 'command'; readonly entry: CommandEntry }
  | { readonly kind: 'mention'; readonly mention: MentionTyped; readonly name: string }
  | { readonly kind: 'pick'; readonly option: string; readonly pick: Pick }
  | { readonly kind: 'option'; readonly name: string };

/** What the bot has offered for the option that is typed. */
export interface Offered {
  readonly status: 'loading' | 'failed' | 'here';
  readonly choices: readonly Choice[];
}

/** The row that the key takes: the one that is meant or, by Tab, the first where none is. */
export function rowTaken({ rows }: Popup, active: number, key: string): Row | undefined {
  if (key === 'Tab') return rows[Math.max(active, 0)];
  return key === 'Enter' ? rows[active] : undefined;
}

/** What is said below the rows: their status, or which keys do what while no row is meant. */
export function footOf({ status, rows }: Popup, active: number): string | null {
  return status ?? (rows.length > 0 && active < 0 ? 'Tab takes the first; Enter sends what is typed.' : null);
}

/** Discord shows no more than these. */
const maxRows = 25;

/** While a message is typed: commands after a slash, people after an at sign; `null`: nothing to offer. */
export function popupOfText(
  { text, caret }: { readonly text: string; readonly caret: number },
  entries: readonly CommandEntry[],
  members: readonly Mentionable[],
): Popup | null {
  if (/^\/[^\n]*$/.test(text)) return popupOfCommands(text, entries);
  const mention = mentionAt(text, caret);
  if (mention === null) return null;
  const rows = searchMentions(members, mention.typed).map(({ name }): Row => ({
    label: `@${name}`,
    detail: '',
    taking: { kind: 'mention', mention, name },
  }));
  return rows.length === 0 ? null : list('Members', rows);
}

function popupOfCommands(text: string, entries: readonly CommandEntry[]): Popup | null {
  const found = searchCommands(entries, text.slice(1));
  const rows = found.map((entry): Row => ({
    label: [
      '/',
      titleOf(entry),
      ...entry.options.filter(({ required }) => required).map((option) => ` ${shownName(option)}`),
    ].join(''),
    detail: entry.description,
    taking: { kind: 'command', entry },
  }));
  if (rows.length > 0) return list('Commands', rows);
  if (entries.length === 0) return { ...list('Commands', []), status: 'No command is offered here.' };
  // A path or two slashes are no slip of somebody who meant a command.
  return isUnknownCommand(text) ? { ...list('Commands', []), status: 'No command of this name here.' } : null;
}

/** The optional options that can still be added, of the name that is `sought`; while none is, Enter takes none of them. */
export function popupOfFurther(draft: CommandDraft, sought: string): Popup {
  const rows = searchFurther(draft, sought).map((option): Row => ({
    label: shownName(option),
    detail: shownDescription(option),
    taking: { kind: 'option', name: option.name },
  }));
  const status = rows.length === 0 ? noOptionNamed(sought) : null;
  return { ...list('Optional options', rows), status, startsAtFirst: sought.trim() !== '' };
}

/** While an option is filled in: what it is, and what it offers. */
export function popupOfField({ option, text, chosen }: Field, place: PickPlace, offered: Offered | null): Popup {
  const picks = picksOf(option, place);
  const common = { label: shownName(option), hint: hintOf(option) };
  if (picks !== null) {
    const rows = picksShown(chosen === null ? searchPicks(picks, text) : picks, option.name);
    return { ...common, rows, status: rows.length === 0 ? 'Nothing in the list matches.' : null, startsAtFirst: true };
  }
  if (offered === null) return { ...common, rows: [], status: null, startsAtFirst: false };
  const rows = offered.status === 'here' ? picksShown(offered.choices, option.name) : [];
  return { ...common, rows, status: statusOf(offered), startsAtFirst: false };
}

function picksShown(picks: readonly Pick[], option: string): Row[] {
  return picks
    .slice(0, maxRows)
    .map((pick) => ({ label: pick.name, detail: '', taking: { kind: 'pick', option, pick } }));
}

function statusOf({ status, choices }: Offered): string | null {
  if (status === 'loading') return 'Loading options…';
  if (status === 'failed') return 'Loading options failed';
  return choices.length === 0 ? 'No options match your search' : null;
}

function hintOf(option: APIApplicationCommandBasicOption): string {
  return [shownDescription(option), ...limitsOf(option)].join(' · ');
}

function limitsOf(option: object): string[] {
  const { min_value: least, max_value: most, max_length: longest } = option as Partial<Record<string, number>>;
  return [
    ...(least === undefined ? [] : [`at least ${least}`]),
    ...(most === undefined ? [] : [`at most ${most}`]),
    ...(longest === undefined ? [] : [`up to ${longest} characters`]),
  ];
}

function list(label: string, rows: readonly Row[]): Popup {
  return { label, hint: '', rows: rows.slice(0, maxRows), status: null, startsAtFirst: true };
}
