import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { OptionGiven } from '../../page-protocol.js';
import { shownName } from '../shown-name.js';
import type { CommandEntry } from './command-search.js';
import { readValue, type FieldInput } from './option-value.js';
import type { Pick, PickPlace } from './picks.js';

/** A command being filled in: its required options, then the optional ones that were added. */
export interface CommandDraft {
  readonly entry: CommandEntry;
  readonly fields: readonly Field[];
}

export interface Field extends FieldInput {
  readonly option: APIApplicationCommandBasicOption;
}

/** The draft as the commands are listed now, such as in another language; as it was when its command is none of them. */
export function relisted(draft: CommandDraft, entries: readonly CommandEntry[]): CommandDraft {
  const { commandId, path } = draft.entry;
  const entry = entries.find((one) => one.commandId === commandId && one.path.join(' ') === path.join(' '));
  if (entry === undefined) return draft;
  const optionOf = (field: Field) => entry.options.find(({ name }) => name === field.option.name) ?? field.option;
  return { entry, fields: draft.fields.map((field) => ({ ...field, option: optionOf(field) })) };
}

/** Why a draft cannot be run yet. */
export interface Problem {
  /** Name of the option. */
  readonly option: string;
  readonly sentence: string;
}

export function openDraft(entry: CommandEntry): CommandDraft {
  return { entry, fields: entry.options.filter(({ required }) => required === true).map(emptyField) };
}

function emptyField(option: APIApplicationCommandBasicOption): Field {
  return { option, text: '', chosen: null };
}

/** Optional options that are not in the draft yet. */
export function furtherOptions({ entry, fields }: CommandDraft): readonly APIApplicationCommandBasicOption[] {
  return entry.options.filter(({ name }) => !fields.some(({ option }) => option.name === name));
}

/** Further options whose name, in the person's language or by default, holds what was typed, beginnings first. */
export function searchFurther(draft: CommandDraft, typed: string): readonly APIApplicationCommandBasicOption[] {
  const wanted = typed.trim().toLowerCase();
  const options = furtherOptions(draft);
  const named = (option: APIApplicationCommandBasicOption, test: (name: string) => boolean) =>
    [shownName(option), option.name].some((name) => test(name.toLowerCase()));
  const begins = options.filter((option) => named(option, (name) => name.startsWith(wanted)));
  const holds = options.filter((option) => named(option, (name) => name.includes(wanted)));
  return [...new Set([...begins, ...holds])];
}

export function noOptionNamed(typed: string): string {
  return `No further option is called ‘${typed.trim()}’.`;
}

/** The draft with the option in place; as it was when it is there already or not one of the command's. */
export function withOption(draft: CommandDraft, name: string): CommandDraft {
  const option = furtherOptions(draft).find((candidate) => candidate.name === name);
  return option === undefined ? draft : { ...draft, fields: [...draft.fields, emptyField(option)] };
}

/** Required options stay and are emptied. */
export function withoutOption(draft: CommandDraft, name: string): CommandDraft {
  const fields = draft.fields.flatMap((field) => {
    if (field.option.name !== name) return [field];
    return field.option.required === true ? [emptyField(field.option)] : [];
  });
  return { ...draft, fields };
}

export function withText(draft: CommandDraft, name: string, text: string): CommandDraft {
  return withInput(draft, name, { text, chosen: null });
}

export function withChosen(draft: CommandDraft, name: string, chosen: Pick): CommandDraft {
  return withInput(draft, name, { text: chosen.name, chosen });
}

function withInput(draft: CommandDraft, name: string, input: FieldInput): CommandDraft {
  return {
    ...draft,
    fields: draft.fields.map((field) => (field.option.name === name ? { ...field, ...input } : field)),
  };
}

/** The first thing that Discord's client would stop at, in the order of the fields; `null`: it can be run. */
export function firstProblem(draft: CommandDraft, place: PickPlace): Problem | null {
  for (const { option, ...input } of draft.fields) {
    const read = readValue(option, input, place);
    if (read.kind === 'wrong') return { option: option.name, sentence: `${shownName(option)}: ${read.sentence}` };
    if (read.kind === 'empty') return { option: option.name, sentence: missing(option) };
  }
  return null;
}

function missing(option: APIApplicationCommandBasicOption): string {
  const name = shownName(option);
  return option.required === true
    ? `${name}: This option is required. Specify a value.`
    : `${name}: Specify a value, or take the option out with Backspace.`;
}

/**
 * As the server takes them. Options without a proper value are left out; the one that is `focused`, of which the bot is
 * asked while it is typed, goes as it stands.
 */
export function optionsGiven(
  { entry, fields }: CommandDraft,
  place: PickPlace,
  focused: string | null = null,
): readonly OptionGiven[] {
  const given = fields.flatMap(({ option, ...input }): OptionGiven[] => {
    if (option.name === focused) return [{ name: focused, value: input.text }];
    const read = readValue(option, input, place);
    return read.kind === 'value' ? [{ name: option.name, value: read.value }] : [];
  });
  return nested(entry.path.slice(1), given);
}

function nested(path: readonly string[], given: readonly OptionGiven[]): readonly OptionGiven[] {
  const [name, ...deeper] = path;
  return name === undefined ? given : [{ name, options: nested(deeper, given) }];
}
