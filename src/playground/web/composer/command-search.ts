import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
} from 'discord-api-types/v10';
import { shownDescription, shownName } from '../shown-name.js';

/** One thing that can be run: a command without subcommands, or one subcommand. */
export interface CommandEntry {
  readonly commandId: string;
  /** Name of the command, then of the group and the subcommand; e.g. `['corpus', 'refresh']`. */
  readonly path: readonly string[];
  /** The same as the person reads it, in their language. */
  readonly shownPath: readonly string[];
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** As it is shown, without the slash. */
export function titleOf({ shownPath }: Pick<CommandEntry, 'shownPath'>): string {
  return shownPath.join(' ');
}

/** As it may be typed: the title, then what it is called by default where that differs. */
export function titlesOf(entry: Pick<CommandEntry, 'path' | 'shownPath'>): readonly string[] {
  return [...new Set([titleOf(entry), entry.path.join(' ')])];
}

/** Every slash command that can be run, subcommands one by one. */
export function commandEntries(commands: readonly APIApplicationCommand[]): CommandEntry[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap((command) =>
      entriesOf(command.id, {
        path: [command.name],
        shownPath: [shownName(command)],
        description: shownDescription(command),
        options: command.options,
      }),
    );
}

interface Branch extends Pick<CommandEntry, 'path' | 'shownPath' | 'description'> {
  readonly options: readonly APIApplicationCommandOption[] | undefined;
}

function entriesOf(commandId: string, { options = [], ...named }: Branch): CommandEntry[] {
  const branches = options.filter(isBranch);
  if (branches.length === 0) return [{ commandId, ...named, options: options.filter(isBasic) }];
  return branches.flatMap((branch) =>
    entriesOf(commandId, {
      path: [...named.path, branch.name],
      shownPath: [...named.shownPath, shownName(branch)],
      description: shownDescription(branch),
      options: 'options' in branch ? branch.options : undefined,
    }),
  );
}

function isBranch({ type }: APIApplicationCommandOption): boolean {
  return type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return !isBranch(option);
}

/**
 * Entries that match what was typed after the slash, in the person's language or by default, best first: those whose name begins with it, then those with a word
 * that does, then those that hold it anywhere, then, from three letters on, those with a word of the description that
 * begins with it. Ties stay in their order.
 */
export function searchCommands(entries: readonly CommandEntry[], typed: string): CommandEntry[] {
  const wanted = typed.trim().toLowerCase();
  return entries
    .map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
    .filter(({ rank }) => rank < unmatched)
    .sort((one, other) => one.rank - other.rank)
    .map(({ entry }) => entry);
}

const unmatched = 4;

function rankOf(entry: CommandEntry, wanted: string): number {
  const ranks = titlesOf(entry).map((title) => rankOfTitle(title.toLowerCase(), wanted));
  const best = Math.min(...ranks);
  return best === unmatched && isInDescription(entry, wanted) ? 3 : best;
}

function rankOfTitle(title: string, wanted: string): number {
  if (title.startsWith(wanted)) return 0;
  if (title.split(/[ _-]/).some((word) => word.startsWith(wanted))) return 1;
  return title.includes(wanted) ? 2 : unmatched;
}

/** One or two letters begin a word of nearly every description. */
function isInDescription({ description }: CommandEntry, wanted: string): boolean {
  const words = description.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return wanted.length > 2 && words.some((word) => word.startsWith(wanted));
}
