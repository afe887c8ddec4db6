import { GuildMember, type ChatInputCommandInteraction } from 'discord.js';
import type { ChosenChannel, ChosenMember, GivenOptions } from '../../commands/command.js';
import type { OptionDefinition } from '../../commands/command-options.js';
import { channelKindOf } from './channel-kinds.js';
import { writtenWords } from './message-text.js';
import { readingsOf } from './readings.js';

/** The options of a command or subcommand as somebody gave them. */
export function givenOptions(
  definitions: readonly OptionDefinition[],
  { options }: Pick<ChatInputCommandInteraction, 'options'>,
): GivenOptions & { readonly written: string } {
  const prose = new Set(definitions.filter(({ type }) => type === 'prose').map(({ name }) => name));
  return {
    written: wordsOf(definitions, options),
    text: (name) => {
      const typed = options.getString(name);
      return typed !== null && prose.has(name) ? writtenWords(typed) : typed;
    },
    readings: (name) => readingsOf(options.getString(name) ?? ''),
    flag: (name) => options.getBoolean(name) ?? false,
    number: (name) => options.getInteger(name),
    channel: (name) => chosenChannel(options.getChannel(name)),
    role: (name) => {
      const role = options.getRole(name);
      return role === null ? null : { id: role.id, name: role.name };
    },
    member: (name) => chosenMember(options, name),
    attachment: (name) => {
      const file = options.getAttachment(name);
      if (file === null) return null;
      const { id, url, size } = file;
      return { id, name: file.name, url, size, mediaType: file.contentType };
    },
  };
}

/** What was typed and not chosen: titles and names tell of no reader's language. */
function wordsOf(
  definitions: readonly OptionDefinition[],
  options: Pick<ChatInputCommandInteraction['options'], 'getString'>,
): string {
  return definitions
    .filter((option) => (option.type === 'prose' || option.type === 'text') && option.hasSuggestions !== true)
    .map(({ name }) => options.getString(name) ?? '')
    .join(' ')
    .trim();
}

function chosenChannel(
  channel: ReturnType<ChatInputCommandInteraction['options']['getChannel']>,
): ChosenChannel | null {
  if (channel === null) return null;
  return { id: channel.id, name: channel.name, kind: channelKindOf(channel.type) };
}

function chosenMember(options: ChatInputCommandInteraction['options'], name: string): ChosenMember | null {
  const user = options.getUser(name);
  if (user === null) return null;
  const member = options.getMember(name);
  const displayName = member instanceof GuildMember ? member.displayName : (member?.nick ?? user.displayName);
  return { id: user.id, displayName, isBot: user.bot };
}
