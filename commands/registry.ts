import { askAboutMessage } from './ask-about-message.js';
import { askCommand } from './ask.js';
import { cardButton } from './card.js';
import type { ButtonAction, Command, CommandParts, MessageCommand } from './command.js';
import { checkMessage } from './check-message.js';
import { contextButton } from './context.js';
import { helpCommand } from './help.js';
import { moreButton, nearestButton } from './more.js';
import { removeButton } from './remove.js';
import { statusCommand } from './status.js';
import { verifyCommand } from './verify.js';

/** Every slash command, in the order in which Discord lists them. */
export function slashCommands(parts: CommandParts): readonly Command[] {
  return [askCommand(parts), verifyCommand(parts), helpCommand(), statusCommand(parts)];
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
  ];
}
