import { articleCommand } from './article.js';
import { askAboutMessage } from './ask-about-message.js';
import { askCommand } from './ask.js';
import { cardButton } from './card.js';
import type { ButtonAction, CommandParts, CommandSet, MessageCommand, SlashCommand } from './command.js';
import { checkMessage } from './check-message.js';
import { cancelButton, confirmButton } from './confirm.js';
import { contextButton } from './context.js';
import { helpCommand } from './help.js';
import { moreButton, nearestButton } from './more.js';
import { removeButton } from './remove.js';
import { sourcesCommand, sourcesPager } from './sources.js';
import { statusCommand } from './status.js';
import { verifyCommand } from './verify.js';

/** Everything that Discord may call. */
export function commandSet(parts: CommandParts): CommandSet {
  return {
    commands: slashCommands(parts),
    messageCommands: messageCommands(parts),
    buttons: buttonActions(parts),
    selects: [],
    forms: [],
  };
}

/** Every slash command, in the order in which Discord lists them. */
export function slashCommands(parts: CommandParts): readonly SlashCommand[] {
  return [
    askCommand(parts),
    verifyCommand(parts),
    sourcesCommand(),
    articleCommand(),
    helpCommand(),
    statusCommand(parts),
  ];
}

/** Every command in the menu of a message. */
export function messageCommands(parts: CommandParts): readonly MessageCommand[] {
  return [askAboutMessage(parts), checkMessage(parts)];
}

export function buttonActions(parts: CommandParts): readonly ButtonAction[] {
  return [
    ...(['answer', 'check'] as const).flatMap((of) => [
      moreButton(parts, of),
      contextButton(parts, of),
      cardButton(parts, of),
    ]),
    nearestButton(parts),
    removeButton(parts),
    sourcesPager(),
    confirmButton(parts, []),
    cancelButton(parts),
  ];
}
