import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  type APIMessage,
} from 'discord-api-types/v10';
import type { InteractionView, Snapshot } from '../../../src/playground/page-protocol.js';

const { Attachment, Boolean, Channel, Integer, Mentionable, Role, String, Subcommand, SubcommandGroup, User } =
  ApplicationCommandOptionType;

/** Commands with every kind of option that the page has to know. */
export const commands: readonly APIApplicationCommand[] = [
  command('ask', 'Answers from the articles', [
    { type: String, name: 'question', description: 'What?', required: true, max_length: 20, min_length: 3 },
    { type: String, name: 'outlet', description: 'Only this outlet', autocomplete: true },
    { type: String, name: 'since', description: 'From that day', autocomplete: true },
    { type: Boolean, name: 'private', description: 'Only you see it' },
  ]),
  command('help', 'How to ask questions', []),
  command('corpus', 'Looks after the articles', [
    { type: Subcommand, name: 'refresh', description: 'Reads them again' },
    {
      type: SubcommandGroup,
      name: 'outlet',
      description: 'Outlets',
      options: [
        {
          type: Subcommand,
          name: 'limit',
          description: 'How many of it',
          options: [
            { type: Integer, name: 'count', description: 'How many', required: true, min_value: 1, max_value: 9 },
            {
              type: String,
              name: 'order',
              description: 'Which first',
              choices: [
                { name: 'Newest first', value: 'new' },
                { name: 'Oldest first', value: 'old' },
              ],
            },
            { type: User, name: 'user', description: 'Who' },
            { type: Role, name: 'role', description: 'Whose' },
            { type: Channel, name: 'channel', description: 'Where' },
            { type: Mentionable, name: 'anyone', description: 'Any of them' },
            { type: Attachment, name: 'file', description: 'A file' },
          ],
        },
      ],
    },
  ]),
  { ...command('Ask about this', '', []), type: ApplicationCommandType.Message },
];

export function command(
  name: string,
  description: string,
  options: APIApplicationCommandOption[],
): APIApplicationCommand {
  return {
    id: `id-${name}`,
    type: ApplicationCommandType.ChatInput,
    application_id: '1',
    name,
    description,
    options,
    default_member_permissions: null,
    version: '1',
  };
}

export function message(id: string, fields: Partial<APIMessage> = {}): APIMessage {
  return {
    id,
    content: `message ${id}`,
    author: { id: '7', username: 'wilma' },
    timestamp: '2026-11-22T12:00:00.000Z',
    ...fields,
  } as APIMessage;
}

export function interaction(id: string, fields: Partial<InteractionView> = {}): InteractionView {
  return {
    id,
    type: InteractionType.ApplicationCommand,
    label: '/ask',
    personId: '7',
    channelId: '30',
    bornAt: '2026-11-22T12:00:00.000Z',
    acknowledgedAfter: null,
    answeredAfter: null,
    hasFailed: false,
    ...fields,
  };
}

export const snapshot: Snapshot = {
  kind: 'snapshot',
  personId: '7',
  channelId: '30',
  people: [
    { id: '1', name: 'Verbatim', isBot: true, standing: '', homeChannelId: '30' },
    { id: '7', name: 'wilma', isBot: false, standing: 'member of Harbour Watch', homeChannelId: '30' },
    { id: '8', name: 'wilma brook', isBot: false, standing: 'moderator of Harbour Watch', homeChannelId: '30' },
  ],
  guilds: [
    {
      id: '20',
      name: 'Harbour Watch',
      channels: [
        { id: '30', name: 'questions', parentId: null, mayModerate: false },
        { id: '31', name: 'the window', parentId: '30', mayModerate: false },
      ],
      roles: [{ id: '40', name: 'Moderator' }],
      members: [
        { userId: '1', name: 'Verbatim', roleIds: [] },
        { userId: '7', name: 'wilma', roleIds: [] },
        { userId: '8', name: 'wilma brook', roleIds: ['40'] },
      ],
    },
  ],
  directChannelId: '50',
  messages: [message('100'), message('101')],
  commands,
  interactions: [],
  bot: { id: '1', name: 'Verbatim', connectedShards: 1 },
  faults: [],
  log: [],
  samples: [],
};
