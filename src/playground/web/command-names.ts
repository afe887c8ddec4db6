import { ApplicationCommandType, type APIApplicationCommand } from 'discord-api-types/v10';
import { commandEntries, titleOf, type CommandEntry } from './composer/command-search.js';
import { shownName } from './shown-name.js';

/**
 * What a mention opens: Discord's client takes the id with the command's own name, not with one in another language
 * (discord-api-docs#5462). `null`: nothing that is offered here.
 */
export function mentionedEntry(
  commands: readonly APIApplicationCommand[],
  { id, name }: { readonly id: string; readonly name: string },
): CommandEntry | null {
  const entries = commandEntries(commands.filter((command) => command.id === id));
  return entries.find(({ path }) => path.join(' ') === name) ?? null;
}

/** A command of that name as the person's Discord lists it; by its own name where it is not offered here. */
export function listedName(
  commands: readonly APIApplicationCommand[],
  { name, isFromMenu }: { readonly name: string; readonly isFromMenu: boolean },
): string {
  if (isFromMenu) {
    const found = commands.find(
      (command) => command.name === name && command.type !== ApplicationCommandType.ChatInput,
    );
    return found === undefined ? name : shownName(found);
  }
  const names = name.split(' ');
  const entry = commandEntries(commands).find(({ path }) => names.every((one, index) => path[index] === one));
  return `/${entry === undefined ? name : titleOf({ shownPath: entry.shownPath.slice(0, names.length) })}`;
}
