import {
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
} from 'discord.js';
import type { ButtonAction, Command, Prepared, Refusal } from '../../commands/command.js';
import type { Asker, PressTarget, Visibility } from '../../commands/reply-target.js';
import { askerOf } from './asker.js';
import type { BotLogger } from './bot-logger.js';
import type { MessageComposer } from './compose-message.js';
import { readCustomId } from './custom-id.js';
import { escapeShown } from './escape.js';
import { errorSentence, isUnexpected } from './error-sentence.js';
import { InteractionTarget } from './interaction-target.js';
import { discordLimits } from './limits.js';
import { loggableError } from './loggable-error.js';
import type { WorkList } from './work-list.js';

type Answerable = ChatInputCommandInteraction | ButtonInteraction;

export interface DispatchParts {
  readonly commands: readonly Command[];
  readonly buttons: readonly ButtonAction[];
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
  const buttons = new Map(parts.buttons.map((button) => [button.action, button]));
  return {
    async dispatch(interaction) {
      try {
        if (interaction.isAutocomplete()) await suggest(interaction, commands.get(interaction.commandName));
        else if (interaction.isChatInputCommand()) {
          const command = commands.get(interaction.commandName);
          await answer(parts, interaction, (asker) => prepareCommand(command, interaction, asker));
        } else if (interaction.isButton()) {
          await answer(parts, interaction, (asker) => prepareButton(buttons, interaction, asker));
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

function prepareCommand(
  command: Command | undefined,
  interaction: ChatInputCommandInteraction,
  asker: Asker,
): Refusal | Prepared<PressTarget> {
  if (command === undefined) return { kind: 'refused', text: 'I do not know this command any more; try /help.' };
  return command.prepare({
    asker,
    text: (name) => interaction.options.getString(name),
    flag: (name) => interaction.options.getBoolean(name) ?? false,
  });
}

function prepareButton(
  buttons: ReadonlyMap<string, ButtonAction>,
  interaction: ButtonInteraction,
  asker: Asker,
): Refusal | Prepared<PressTarget> {
  const id = readCustomId(interaction.customId);
  const action = id === null ? undefined : buttons.get(id.action);
  if (id === null || action === undefined) {
    return { kind: 'refused', text: 'This button is of another version of me; please ask the question again.' };
  }
  return action.prepare({ asker, answerId: id.answerId, n: id.n });
}

/** Input is read before the deferral, so that bad input is answered privately whatever the command's visibility. */
async function answer(
  parts: DispatchParts,
  interaction: Answerable,
  prepare: (asker: Asker) => Refusal | Prepared<PressTarget>,
): Promise<void> {
  const asker = askerOf(interaction);
  const prepared = prepareSafely(parts, () => prepare(asker));
  if (prepared.kind === 'refused') {
    await interaction.reply(privateSentence(prepared.text));
    return;
  }
  if (!(await defer(parts, interaction, prepared.visibility))) return;
  try {
    await parts.work.bounded((signal) =>
      prepared.run(new InteractionTarget(interaction, parts.composer, asker, signal)),
    );
  } catch (error) {
    if (isUnexpected(error))
      parts.logger.error({ err: loggableError(error), interaction: interaction.id }, 'a command failed');
    await tell(parts, interaction, { sentence: errorSentence(error), visibility: prepared.visibility });
  }
}

function prepareSafely(
  { work, logger }: DispatchParts,
  prepare: () => Refusal | Prepared<PressTarget>,
): Refusal | Prepared<PressTarget> {
  if (work.isStopping) return { kind: 'refused', text: 'I am being restarted; please ask again in a minute.' };
  if (work.isFull) return { kind: 'refused', text: 'Too many questions at once; please ask again in a few seconds.' };
  try {
    return prepare();
  } catch (error) {
    if (isUnexpected(error)) logger.error({ err: loggableError(error) }, 'a command could not read its input');
    return { kind: 'refused', text: errorSentence(error) };
  }
}

/** `false`: Discord gave up waiting for us, so there is nobody left to answer. */
async function defer({ logger }: DispatchParts, interaction: Answerable, visibility: Visibility): Promise<boolean> {
  try {
    if (visibility === 'in-place' && interaction.isButton()) await interaction.deferUpdate();
    else await interaction.deferReply(visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {});
    return true;
  } catch (error) {
    if (!isGone(error)) throw error;
    logger.warn({ interaction: interaction.id }, 'an interaction reached us too late to be answered');
    return false;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownInteraction;
}

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

async function suggest(interaction: AutocompleteInteraction, command: Command | undefined): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const suggestions = command?.suggest?.(name, value) ?? [];
  await interaction.respond(
    suggestions
      .filter((choice) => choice.name.length <= discordLimits.choice && choice.value.length <= discordLimits.choice)
      .slice(0, discordLimits.choices)
      .map((choice) => ({ name: choice.name, value: choice.value })),
  );
}
