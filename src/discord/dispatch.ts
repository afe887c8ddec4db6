import {
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  type AutocompleteInteraction,
  type Interaction,
} from 'discord.js';
import type { AskService, AskServices } from '../../commands/ask-service.js';
import type { ButtonAction, Command, MessageCommand, Refusal, Suggestion } from '../../commands/command.js';
import type { Asker, Visibility } from '../../commands/reply-target.js';
import { askerOf } from './asker.js';
import type { BotLogger } from './bot-logger.js';
import type { MessageComposer, StoredArticle } from './compose-message.js';
import { isDeleted } from './deleted.js';
import { escapeShown } from './escape.js';
import { errorSentence, isUnexpected } from './error-sentence.js';
import { buttonHandler, commandHandler, messageHandler, type Handler, type Outcome } from './interaction-handler.js';
import { InteractionTarget, type Answerable } from './interaction-target.js';
import { discordLimits } from './limits.js';
import { loggableError } from './loggable-error.js';
import type { WorkList } from './work-list.js';

export interface DispatchParts {
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  readonly buttons: readonly ButtonAction[];
  readonly articles: AskServices;
  readonly composer: MessageComposer;
  readonly work: WorkList;
  readonly logger: BotLogger;
}

export interface Dispatcher {
  /** Never rejects: whatever happens, the asker is told and the log knows. */
  dispatch(interaction: Interaction): Promise<void>;
}

/** From an interaction to its command. Each is acknowledged first, within Discord's three seconds. */
export function createDispatcher(parts: DispatchParts): Dispatcher {
  const commands = new Map(parts.commands.map((command) => [command.definition.name, command]));
  const messageCommands = new Map(parts.messageCommands.map((command) => [command.name, command]));
  const buttons = new Map(parts.buttons.map((button) => [button.action, button]));
  return {
    async dispatch(interaction) {
      try {
        if (interaction.isAutocomplete()) await suggest(parts, interaction, commands.get(interaction.commandName));
        else if (interaction.isChatInputCommand()) {
          await answer(parts, interaction, commandHandler(commands.get(interaction.commandName), interaction));
        } else if (interaction.isMessageContextMenuCommand()) {
          const command = messageCommands.get(interaction.commandName);
          await answer(parts, interaction, messageHandler(command, interaction));
        } else if (interaction.isButton()) {
          await answer(parts, interaction, buttonHandler(buttons, interaction));
        } else if (interaction.isRepliable()) {
          // Menus and forms of whatever ran with this token before; without an answer Discord blames the bot.
          await interaction.reply(privateSentence('This is of another version of me; /help tells what I can do.'));
        }
      } catch (error) {
        parts.logger.error(
          { err: loggableError(error), interaction: interaction.id },
          'an interaction could not be answered',
        );
      }
    },
  };
}

/** Opens what the answer is made from, for as long as it is being made. */
async function answer(parts: DispatchParts, interaction: Answerable, handler: Handler): Promise<void> {
  const asker = askerOf(interaction);
  const busy = parts.work.refusal;
  if (busy !== null) {
    await interaction.reply(privateSentence(busy));
    return;
  }
  if (!handler.needsArticles) {
    const storedArticle: StoredArticle = () => null;
    await answerFrom(parts, interaction, { asker, storedArticle, prepare: () => handler.prepare(asker) });
    return;
  }
  const lease = await parts.articles.open(asker.guildId).catch((error: unknown) => refusedFor(parts, error));
  if ('kind' in lease) {
    await interaction.reply(privateSentence(lease.text));
    return;
  }
  const { ask } = lease;
  try {
    const storedArticle: StoredArticle = (id) => ask.storedArticle(id);
    await answerFrom(parts, interaction, { asker, storedArticle, prepare: () => handler.prepare(asker, ask) });
  } finally {
    lease.release();
  }
}

/** Input is read before the deferral, so that bad input is answered privately whatever the command's visibility. */
async function answerFrom(
  parts: DispatchParts,
  interaction: Answerable,
  work: { readonly asker: Asker; readonly storedArticle: StoredArticle; readonly prepare: () => Outcome },
): Promise<void> {
  const { asker, storedArticle } = work;
  const prepared = prepareSafely(parts, work.prepare);
  if (prepared.kind === 'refused') {
    await interaction.reply(privateSentence(prepared.text));
    return;
  }
  if (!(await defer(parts, interaction, prepared.visibility))) return;
  try {
    const { composer } = parts;
    await parts.work.bounded((signal) =>
      prepared.run(new InteractionTarget(interaction, { composer, storedArticle, asker, signal })),
    );
  } catch (error) {
    if (isDeleted(error)) {
      parts.logger.info({ interaction: interaction.id }, 'an answer was deleted before it was finished');
      return;
    }
    if (isUnexpected(error))
      parts.logger.error({ err: loggableError(error), interaction: interaction.id }, 'a command failed');
    await tell(parts, interaction, { sentence: errorSentence(error), visibility: prepared.visibility });
  }
}

function prepareSafely(parts: DispatchParts, prepare: () => Outcome): Outcome {
  try {
    return prepare();
  } catch (error) {
    return refusedFor(parts, error);
  }
}

function refusedFor({ logger }: DispatchParts, error: unknown): Refusal {
  if (isUnexpected(error)) logger.error({ err: loggableError(error) }, 'a command could not read its input');
  return { kind: 'refused', text: errorSentence(error) };
}

/** `false`: Discord gave up waiting for us, so there is nobody left to answer. */
async function defer({ logger }: DispatchParts, interaction: Answerable, visibility: Visibility): Promise<boolean> {
  try {
    if (visibility === 'in-place' && interaction.isButton()) await interaction.deferUpdate();
    else await interaction.deferReply(visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {});
    return true;
  } catch (error) {
    const why = error instanceof DiscordAPIError ? goneFor[error.code] : undefined;
    if (why === undefined) throw error;
    logger.warn({ interaction: interaction.id }, why);
    return false;
  }
}

const goneFor: Readonly<Partial<Record<number | string, string>>> = {
  [RESTJSONErrorCodes.UnknownInteraction]: 'an interaction reached us too late to be answered',
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged]:
    'another process with this token answered an interaction before us: run one alone',
};

/** One sentence that only the asker sees. A public deferral is taken back first: its visibility can't be changed. */
async function tell(
  parts: DispatchParts,
  interaction: Answerable,
  { sentence, visibility }: { readonly sentence: string; readonly visibility: Visibility },
): Promise<void> {
  if (visibility === 'private') {
    await interaction.editReply({ content: escapeShown(sentence), components: [] });
    return;
  }
  if (visibility === 'public' && !(await takeBack(parts, interaction))) {
    // Better told in public than left "thinking".
    await interaction.editReply({ content: escapeShown(sentence), components: [] });
    return;
  }
  await interaction.followUp(privateSentence(sentence));
}

async function takeBack({ logger }: DispatchParts, interaction: Answerable): Promise<boolean> {
  try {
    await interaction.deleteReply();
    return true;
  } catch (error) {
    logger.warn(
      { err: loggableError(error), interaction: interaction.id },
      'a deferred answer could not be taken back',
    );
    return false;
  }
}

/** Sentences hold what members typed and what articles call themselves, so nothing in them is Markdown. */
function privateSentence(sentence: string): {
  content: string;
  flags: [MessageFlags.Ephemeral, MessageFlags.SuppressEmbeds];
} {
  return { content: escapeShown(sentence), flags: [MessageFlags.Ephemeral, MessageFlags.SuppressEmbeds] };
}

/** While the articles cannot be opened there is nothing to suggest. */
async function suggest(
  { articles }: DispatchParts,
  interaction: AutocompleteInteraction,
  command: Command | undefined,
): Promise<void> {
  const lease = await articles.open(interaction.guildId).catch(onlyRefused);
  try {
    await interaction.respond(lease === null ? [] : choicesOf(command, interaction, lease.ask));
  } finally {
    lease?.release();
  }
}

function onlyRefused(error: unknown): null {
  if (isUnexpected(error)) throw error;
  return null;
}

function choicesOf(command: Command | undefined, interaction: AutocompleteInteraction, ask: AskService): Suggestion[] {
  if (command?.needsArticles !== true) return [];
  const { name, value } = interaction.options.getFocused(true);
  return (command.suggest?.(name, value, ask) ?? [])
    .filter((choice) => choice.name.length <= discordLimits.choice && choice.value.length <= discordLimits.choice)
    .slice(0, discordLimits.choices)
    .map((choice) => ({ name: choice.name, value: choice.value }));
}
