import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes } from 'discord.js';
import type { AskServices } from '../../commands/ask-service.js';
import type { Refusal } from '../../commands/command.js';
import type { Form } from '../../commands/controls.js';
import { moderatorRefusal } from '../../commands/moderator.js';
import type { Asker, Visibility } from '../../commands/reply-target.js';
import { askerOf } from './asker.js';
import type { BotLogger } from './bot-logger.js';
import { withoutArticles, type MessageComposer, type QuoteSource } from './compose-message.js';
import { isDeleted } from './deleted.js';
import { errorSentence, isUnexpected } from './error-sentence.js';
import type { Handler, Outcome } from './interaction-handler.js';
import { InteractionTarget, type Answerable } from './interaction-target.js';
import type { Language } from '../language/language.js';
import type { Text } from '../language/wording.js';
import { loggableError } from './loggable-error.js';
import { readerLanguage, type LanguageParts } from './reader-language.js';
import { renderForm } from './render-form.js';
import type { WordsReader } from './reader.js';
import type { RegisteredCommands } from './registered-commands.js';
import { renderSentence } from './render-wording.js';
import type { WorkList } from './work-list.js';

export interface AnsweringParts {
  readonly articles: AskServices;
  readonly settings: LanguageParts['settings'];
  readonly languages: LanguageParts['languages'];
  readonly composer: MessageComposer;
  readonly registered: RegisteredCommands;
  readonly work: WorkList;
  readonly logger: BotLogger;
}

/** Opens what the answer is made from, for as long as it is being made. */
export async function answer(parts: AnsweringParts, interaction: Answerable, handler: Handler): Promise<void> {
  const asker = askerOf(interaction);
  const language = readerLanguage(parts, asker, handler.done);
  const reader = { language, commands: parts.registered.listingFor(asker) };
  const busy = parts.work.refusal;
  if (busy !== null) {
    await refuse(parts, interaction, { text: busy, reader });
    return;
  }
  const notAllowed = handler.audience === 'moderators' ? moderatorRefusal(asker, parts.settings) : null;
  if (notAllowed !== null) {
    await refuse(parts, interaction, { text: notAllowed, reader });
    return;
  }
  if (!handler.needsArticles) {
    const prepare = (): Outcome => handler.prepare(asker);
    await answerFrom(parts, interaction, { asker, reader, source: withoutArticles, prepare });
    return;
  }
  const lease = await parts.articles.open(asker.guildId).catch((error: unknown) => refusedFor(parts, error));
  if ('kind' in lease) {
    await refuse(parts, interaction, { text: lease.text, reader });
    return;
  }
  const { ask } = lease;
  try {
    await answerFrom(parts, interaction, {
      asker,
      reader,
      source: ask,
      prepare: () => handler.prepare(asker, ask),
    });
  } finally {
    lease.release();
  }
}

/** Input is read before the deferral, so that bad input is answered privately whatever the command's visibility. */
async function answerFrom(
  parts: AnsweringParts,
  interaction: Answerable,
  work: {
    readonly asker: Asker;
    readonly reader: WordsReader;
    readonly source: QuoteSource;
    readonly prepare: () => Outcome;
  },
): Promise<void> {
  const { asker, reader, source } = work;
  const prepared = prepareSafely(parts, work.prepare);
  if (prepared.kind === 'refused') {
    await refuse(parts, interaction, { text: prepared.text, reader });
    return;
  }
  if (prepared.kind === 'form') {
    await acknowledge(parts, interaction, () => openForm(interaction, prepared.form, reader.language));
    return;
  }
  const spoken = { ...reader, language: prepared.language ?? reader.language };
  const visibility = possibleVisibility(interaction, prepared.visibility);
  if (!(await acknowledge(parts, interaction, () => defer(interaction, visibility)))) return;
  try {
    const { composer } = parts;
    await parts.work.bounded(
      (signal) => prepared.run(new InteractionTarget(interaction, { composer, source, asker, reader: spoken, signal })),
      { isLong: prepared.isLong === true },
    );
  } catch (error) {
    if (isDeleted(error)) {
      parts.logger.info({ interaction: interaction.id }, 'an answer was deleted before it was finished');
      return;
    }
    if (isUnexpected(error))
      parts.logger.error({ err: loggableError(error), interaction: interaction.id }, 'a command failed');
    await tell(parts, interaction, { content: renderSentence(errorSentence(error), spoken), visibility });
  }
}

function prepareSafely(parts: AnsweringParts, prepare: () => Outcome): Outcome {
  try {
    return prepare();
  } catch (error) {
    return refusedFor(parts, error);
  }
}

function refusedFor({ logger }: AnsweringParts, error: unknown): Refusal {
  if (isUnexpected(error)) logger.error({ err: loggableError(error) }, 'a command could not read its input');
  return { kind: 'refused', text: errorSentence(error) };
}

function refuse(
  parts: AnsweringParts,
  interaction: Answerable,
  { text, reader }: { readonly text: Text; readonly reader: WordsReader },
): Promise<boolean> {
  return acknowledge(parts, interaction, () => interaction.reply(privateMessage(renderSentence(text, reader))));
}

/** A command has no message that could change in place, and neither has a form that one opened. */
function possibleVisibility(interaction: Answerable, visibility: Visibility): Visibility {
  if (visibility !== 'in-place') return visibility;
  const hasMessage = interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());
  return hasMessage ? 'in-place' : 'private';
}

async function defer(interaction: Answerable, visibility: Visibility): Promise<unknown> {
  if (visibility === 'in-place' && (interaction.isMessageComponent() || interaction.isModalSubmit())) {
    return interaction.deferUpdate();
  }
  return interaction.deferReply(visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {});
}

async function openForm(interaction: Answerable, form: Form, language: Language): Promise<unknown> {
  if (interaction.isModalSubmit()) throw new Error(`a form cannot be answered with the form ${form.action}`);
  return interaction.showModal(renderForm(form, language));
}

/** `false`: Discord gave up waiting for us, so there is nobody left to answer. */
async function acknowledge(
  { logger }: AnsweringParts,
  interaction: Answerable,
  first: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await first();
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
  parts: AnsweringParts,
  interaction: Answerable,
  { content, visibility }: { readonly content: string; readonly visibility: Visibility },
): Promise<void> {
  if (visibility === 'private') {
    await interaction.editReply({ content, components: [], attachments: [] });
    return;
  }
  if (visibility === 'public' && !(await takeBack(parts, interaction))) {
    // Better told in public than left "thinking".
    await interaction.editReply({ content, components: [], attachments: [] });
    return;
  }
  await interaction.followUp(privateMessage(content));
}

async function takeBack({ logger }: AnsweringParts, interaction: Answerable): Promise<boolean> {
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

export function privateMessage(content: string): {
  content: string;
  flags: [MessageFlags.Ephemeral, MessageFlags.SuppressEmbeds];
} {
  return { content, flags: [MessageFlags.Ephemeral, MessageFlags.SuppressEmbeds] };
}
