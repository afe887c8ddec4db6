import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { furtherOptions, openDraft, withOption, withText, type CommandDraft } from './command-draft.js';
import { titleOf, titlesOf, type CommandEntry } from './command-search.js';
import { shownName } from '../shown-name.js';
import { escapePattern } from './escape-pattern.js';

/**
 * Reads a command as it is typed or pasted, e.g. `/ask question: who broke the window? outlet: Gull`. What stands before
 * the first option's name belongs to the first option that takes text.
 *
 * @returns `null` when the text is not a command's whole name and a blank
 */
export function draftOf(text: string, entries: readonly CommandEntry[]): CommandDraft | null {
  const [found] = entries
    .flatMap((entry) => titlesOf(entry).map((title) => ({ entry, title })))
    .filter(({ title }) => text.toLowerCase().startsWith(`/${title.toLowerCase()} `))
    .sort((one, other) => other.title.length - one.title.length);
  return found === undefined ? null : filled(openDraft(found.entry), text.slice(found.title.length + 2));
}

/** What `draftOf` would read the draft from; files, which cannot be typed, are left out. */
export function textOf({ entry, fields }: CommandDraft): string {
  const typed = fields.filter(
    ({ option, text }) => text !== '' && option.type !== ApplicationCommandOptionType.Attachment,
  );
  return [`/${titleOf(entry)}`, ...typed.map(({ option, text }) => `${shownName(option)}: ${text}`)].join(' ');
}

/** A draft whose text for one option turned out to hold the names of others, and the option that is now typed. */
export interface Retyped {
  readonly draft: CommandDraft;
  readonly focused: string;
}

/** What becomes of the draft when an option's text is now this: ` outlet:` in it goes on in that option. */
export function retype(draft: CommandDraft, name: string, text: string): Retyped {
  const { lead, parts } = partsOf(text, openOptions(draft, name));
  const started = parts[0]?.name === name && lead.trim() === '' ? parts.shift()!.text : lead;
  const typed = withText(draft, name, parts.length === 0 ? started : started.trim());
  return {
    draft: withParts(typed, parts),
    focused: parts.at(-1)?.name ?? name,
  };
}

/** What the text of no option does to the draft: `outlet: Gull` in it becomes that option; `lead` is what is left. */
export function withOptionsNamed(
  draft: CommandDraft,
  text: string,
): { readonly draft: CommandDraft; readonly lead: string; readonly focused: string | null } {
  const { lead, parts } = partsOf(text, furtherOptions(draft));
  return { draft: withParts(draft, parts), lead, focused: parts.at(-1)?.name ?? null };
}

/** Those that may begin in the text of `name`: itself, and those that have no value yet. */
function openOptions(draft: CommandDraft, name: string): readonly Option[] {
  const empty = draft.fields.filter(({ option, text }) => option.name === name || text === '');
  return [...empty.map(({ option }) => option), ...furtherOptions(draft)];
}

function filled(draft: CommandDraft, text: string): CommandDraft {
  const { lead, parts } = partsOf(text, draft.entry.options);
  const first = draft.entry.options.find(({ type }) => type === ApplicationCommandOptionType.String);
  const leading = lead.trim() === '' || first === undefined ? [] : [{ name: first.name, text: lead.trim() }];
  return [...leading, ...parts].reduce(
    (sofar, part) => withText(withOption(sofar, part.name), part.name, part.text.trim()),
    draft,
  );
}

function withParts(draft: CommandDraft, parts: readonly Part[]): CommandDraft {
  return parts.reduce((sofar, { name, text }) => withText(withOption(sofar, name), name, text), draft);
}

type Option = CommandDraft['entry']['options'][number];

interface Part {
  readonly name: string;
  readonly text: string;
}

/** The text before the first option's name, in the person's language or by default, and what follows each of them. */
function partsOf(text: string, options: readonly Option[]): { readonly lead: string; readonly parts: Part[] } {
  const defaults = options.map(({ name }) => [name, name] as const);
  const byName = new Map([...defaults, ...options.map((option) => [shownName(option), option.name] as const)]);
  const names = [...byName.keys()];
  if (names.length === 0) return { lead: text, parts: [] };
  const [lead, ...rest] = text.split(new RegExp(`(?:^|\\s)(${names.map(escapePattern).join('|')}):`, 'u'));
  const parts: Part[] = [];
  for (let index = 0; index + 1 < rest.length; index += 2) {
    parts.push({ name: byName.get(rest[index]!)!, text: rest[index + 1]!.replace(/^\s/, '') });
  }
  return { lead: lead ?? '', parts };
}
