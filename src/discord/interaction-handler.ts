import type { ButtonInteraction, ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import type { AskService } from '../../commands/ask-service.js';
import type { ButtonAction, Command, MessageCommand, Prepared, Refusal } from '../../commands/command.js';
import type { Asker, PressTarget } from '../../commands/reply-target.js';
import { readCustomId } from './custom-id.js';
import { readingsOfMessage, textOfMessage, writtenWords } from './message-text.js';
import { readingsOf } from './readings.js';

export type Outcome = Refusal | Prepared<PressTarget>;

/** Reads the input of one interaction, with the articles of its guild where it needs them. */
export type Handler =
  | { readonly needsArticles: false; readonly prepare: (asker: Asker) => Outcome }
  | { readonly needsArticles: true; readonly prepare: (asker: Asker, ask: AskService) => Outcome };

const unknownCommand = refusal('I do not know this command any more; try /help.');

export function commandHandler(command: Command | undefined, interaction: ChatInputCommandInteraction): Handler {
  if (command === undefined) return unknownCommand;
  if (!command.needsArticles) return { needsArticles: false, prepare: (asker) => command.prepare({ asker }) };
  const prose = new Set(command.definition.options.filter(({ type }) => type === 'prose').map(({ name }) => name));
  const text = (name: string) => {
    const typed = interaction.options.getString(name);
    return typed !== null && prose.has(name) ? writtenWords(typed) : typed;
  };
  const readings = (name: string) => readingsOf(interaction.options.getString(name) ?? '');
  const flag = (name: string) => interaction.options.getBoolean(name) ?? false;
  return { needsArticles: true, prepare: (asker, ask) => command.prepare({ asker, ask, text, readings, flag }) };
}

export function messageHandler(
  command: MessageCommand | undefined,
  interaction: MessageContextMenuCommandInteraction,
): Handler {
  if (command === undefined) return unknownCommand;
  const message = interaction.options.getMessage('message');
  if (message === null) return refusal('Discord did not send the message along; please try it once more.');
  const forwarded = message.messageSnapshots.first()?.content;
  const isOurs = message.author.id === interaction.client.user.id;
  const content = message.content === '' ? (forwarded ?? '') : message.content;
  const text = textOfMessage(content, { isOurs });
  const readings = readingsOfMessage(content, { isOurs });
  return { needsArticles: true, prepare: (asker, ask) => command.prepare({ asker, ask, text, readings }) };
}

export function buttonHandler(buttons: ReadonlyMap<string, ButtonAction>, { customId }: ButtonInteraction): Handler {
  const id = readCustomId(customId);
  const button = id === null ? undefined : buttons.get(id.action);
  if (id === null || button === undefined) {
    return refusal('This button is of another version of me; please ask the question again.');
  }
  const { answerId, n } = id;
  return button.needsArticles
    ? { needsArticles: true, prepare: (asker, ask) => button.prepare({ asker, ask, answerId, n }) }
    : { needsArticles: false, prepare: (asker) => button.prepare({ asker, answerId, n }) };
}

function refusal(text: string): Handler {
  return { needsArticles: false, prepare: () => ({ kind: 'refused', text }) };
}
