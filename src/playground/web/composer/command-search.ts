import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
} from 'discord-api-types/v10';

/** One thing that can be run: a command without subcommands, or one subcommand. */
export interface CommandEntry {
  readonly commandId: string;
  /** Name of the command, then of the group and the subcommand; e.g. `['corpus', 'refresh']`. */
  readonly path: readonly string[];
  readonly description: string;
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/** As it is typed and shown, without the slash. */
export function titleOf(entry: CommandEntry): string {
  return entry.path.join(' ');
}

/** Every slash command that can be run, subcommands one by one. */
export function commandEntries(commands: readonly APIApplicationCommand[]): CommandEntry[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap(({ id, name, description, options }) => entriesOf(id, { path: [name], description, options }));
}

interface Branch {
  readonly path: readonly string[];
  readonly description: string;
  readonly options: readonly APIApplicationCommandOption[] | undefined;
}

function entriesOf(commandId: string, { path, description, options = [] }: Branch): CommandEntry[] {
  const branches = options.filter(isBranch);
  if (branches.length === 0) return [{ commandId, path, description, options: options.filter(isBasic) }];
  return branches.flatMap((branch) =>
    entriesOf(commandId, {
      path: [...path, branch.name],
      description: branch.description,
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
 * Entries that match what was typed after the slash, best first: those whose name begins with it, then those with a word
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
  const title = titleOf(entry).toLowerCase();
  if (title.startsWith(wanted)) return 0;
  if (title.split(/[ _-]/).some((word) => word.startsWith(wanted))) return 1;
  if (title.includes(wanted)) return 2;
  return isInDescription(entry, wanted) ? 3 : unmatched;
}

/** One or two letters begin a word of nearly every description. */
function isInDescription({ description }: CommandEntry, wanted: string): boolean {
  const words = description.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return wanted.length > 2 && words.some((word) => word.startsWith(wanted));
}
