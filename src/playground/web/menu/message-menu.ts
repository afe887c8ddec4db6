import {
  ApplicationCommandType,
  MessageFlags,
  type APIApplicationCommand,
  type APIMessage,
} from 'discord-api-types/v10';
import type { Act } from '../../page-protocol.js';
import { shownName } from '../shown-name.js';
import type { MenuItem } from './menu-item.js';

export interface MessageMenuHost {
  readonly commands: readonly APIApplicationCommand[];
  readonly personId: string;
  /** Whether the person may delete here what others wrote. */
  readonly mayModerate: boolean;
  reply(message: APIMessage): void;
  copy(text: string): void;
  act(act: Act): void;
  actCommand(label: string, act: Act): void;
}

/** What one can do with a message: Discord's own entries, then the bot's commands for it and for its author. */
export function messageMenu(message: APIMessage, host: MessageMenuHost): readonly MenuItem[] {
  const { author, id } = message;
  const isEphemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const reply = {
    label: 'Reply',
    run: () => {
      host.reply(message);
    },
  };
  const copyText = {
    label: 'Copy text',
    run: () => {
      host.copy(message.content);
    },
  };
  const copyId = {
    label: 'Copy message ID',
    run: () => {
      host.copy(id);
    },
  };
  const remove = {
    label: isEphemeral ? 'Dismiss message' : 'Delete message',
    isDangerous: true,
    run: () => {
      host.act({ kind: 'dismiss', messageId: id });
    },
  };
  return [
    ...(isEphemeral ? [] : [reply]),
    copyText,
    copyId,
    ...(isEphemeral || author.id === host.personId || host.mayModerate ? [remove] : []),
    ...commandsOf(host, ApplicationCommandType.Message, 'Apps', (commandId) => ({
      kind: 'message-command',
      commandId,
      messageId: id,
    })),
    ...commandsOf(
      host,
      ApplicationCommandType.User,
      `Apps for ${author.global_name ?? author.username}`,
      (commandId) => ({
        kind: 'user-command',
        commandId,
        userId: author.id,
      }),
    ),
  ];
}

function commandsOf(
  host: MessageMenuHost,
  type: ApplicationCommandType,
  group: string,
  actOf: (commandId: string) => Act,
): MenuItem[] {
  return host.commands
    .filter((command) => command.type === type)
    .map((command) => {
      const label = shownName(command);
      return {
        label,
        group,
        run: () => {
          host.actCommand(label, actOf(command.id));
        },
      };
    });
}
