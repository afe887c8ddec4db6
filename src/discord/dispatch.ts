import {
  MessageFlags,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Command, CommandSet, SlashCommand } from '../../commands/command.js';
import type { Asker } from '../../commands/reply-target.js';
import { askerOf } from './asker.js';
import { answer, privateMessage, type AnsweringParts } from './answer-interaction.js';
import {
  buttonHandler,
  commandHandler,
  formHandler,
  messageHandler,
  ofAnotherVersion,
  selectHandler,
} from './interaction-handler.js';
import { withoutArticles } from './compose-message.js';
import { loggableError } from './loggable-error.js';
import { messageOf } from './message-payload.js';
import { readerLanguage } from './reader-language.js';
import type { WordsReader } from './reader.js';
import { renderSentence } from './render-wording.js';
import { suggest } from './suggest.js';

export interface DispatchParts extends AnsweringParts, CommandSet {}

export interface Dispatcher {
  /** Never rejects: whatever happens, the asker is told and the log knows. */
  dispatch(interaction: Interaction): Promise<void>;
}

/** From an interaction to its command. Each is acknowledged first, within Discord's three seconds. */
export function createDispatcher(parts: DispatchParts): Dispatcher {
  const commands = new Map(parts.commands.map((command) => [command.definition.name, command]));
  const messageCommands = new Map(parts.messageCommands.map((command) => [command.name, command]));
  const [buttons, selects, forms] = [byAction(parts.buttons), byAction(parts.selects), byAction(parts.forms)];
  const route = async (interaction: Interaction): Promise<void> => {
    if (interaction.isAutocomplete()) {
      await suggest(parts, interaction, calledCommand(commands, interaction));
    } else if (interaction.isChatInputCommand()) {
      await answer(parts, interaction, commandHandler(calledCommand(commands, interaction), interaction));
      await showAfterwards(parts, interaction);
    } else if (interaction.isMessageContextMenuCommand()) {
      const command = messageCommands.get(interaction.commandName);
      await answer(parts, interaction, messageHandler(command, interaction));
      await showAfterwards(parts, interaction);
    } else if (interaction.isButton()) {
      await answer(parts, interaction, buttonHandler(buttons, interaction));
    } else if (
      interaction.isStringSelectMenu() ||
      interaction.isChannelSelectMenu() ||
      interaction.isRoleSelectMenu()
    ) {
      await answer(parts, interaction, selectHandler(selects, interaction));
    } else if (interaction.isModalSubmit()) {
      await answer(parts, interaction, formHandler(forms, interaction));
    } else if (interaction.isRepliable()) {
      // Of whatever ran with this token before; without an answer Discord blames the bot.
      const reader = readerOf(parts, askerOf(interaction));
      await interaction.reply(privateMessage(renderSentence(ofAnotherVersion, reader)));
    }
  };
  return {
    async dispatch(interaction) {
      try {
        await route(interaction);
      } catch (error) {
        parts.logger.error(
          { err: loggableError(error), interaction: interaction.id },
          'an interaction could not be answered',
        );
      }
    },
  };
}

/** Beside the outcome, in a message that nobody else sees. Where there was no outcome there is nobody to show it to. */
async function showAfterwards(
  parts: DispatchParts,
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
): Promise<void> {
  const { afterCommand, composer, work } = parts;
  if ((!interaction.replied && !interaction.deferred) || work.refusal !== null) return;
  const asker = askerOf(interaction);
  const view = afterCommand?.(asker, interaction.commandName) ?? null;
  if (view === null) return;
  const { flags, ...message } = messageOf(composer.compose(view, withoutArticles, readerOf(parts, asker)));
  await interaction.followUp({ ...message, flags: [flags, MessageFlags.Ephemeral] });
}

function readerOf(parts: DispatchParts, asker: Asker): WordsReader {
  return { language: readerLanguage(parts, asker), commands: parts.registered.listingFor(asker) };
}

function byAction<Action extends { readonly action: string }>(actions: readonly Action[]): Map<string, Action> {
  return new Map(actions.map((action) => [action.action, action]));
}

/** The command, or that subcommand of it, that was called. */
function calledCommand(
  commands: ReadonlyMap<string, SlashCommand>,
  {
    commandName,
    options,
  }: { commandName: string; options: Pick<ChatInputCommandInteraction['options'], 'getSubcommand'> },
): Command | undefined {
  const command = commands.get(commandName);
  if (command === undefined || !('subcommands' in command)) return command;
  const name = options.getSubcommand(false);
  return command.subcommands.find(({ definition }) => definition.name === name);
}
