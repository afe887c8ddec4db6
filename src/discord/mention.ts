import {
  DiscordAPIError,
  MessageReferenceType,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type Message,
} from 'discord.js';
import type { TurnedAway } from '../../commands/admission.js';
import { answerInChannel } from '../../commands/answer-in-channel.js';
import type { AskServices } from '../../commands/ask-service.js';
import type { CommandParts } from '../../commands/command.js';
import { badFurtherQuestion, readConversation } from '../../commands/conversation.js';
import { placeOf } from '../../commands/conversation-place.js';
import { shortHelp } from '../../commands/help.js';
import type { Asker, BeforeSending, ReplyTarget } from '../../commands/reply-target.js';
import type { Shown, View } from '../../commands/view.js';
import { writerOf } from './asker.js';
import type { BotLogger } from './bot-logger.js';
import { withoutArticles, type MessageComposer } from './compose-message.js';
import { isDeleted } from './deleted.js';
import { errorSentence, isUnexpected } from './error-sentence.js';
import type { InteractionTargetParts } from './interaction-target.js';
import { inEnglish } from '../language/in-words.js';
import type { Text } from '../language/wording.js';
import { loggableError } from './loggable-error.js';
import { editOf, messageOf } from './message-payload.js';
import { writtenWords } from './message-text.js';
import { permissionNote } from './permissions.js';
import { readerLanguage } from './reader-language.js';
import type { WordsReader } from './reader.js';
import type { RegisteredCommands } from './registered-commands.js';
import { renderSentence, renderWording } from './render-wording.js';
import type { Rendered } from './rendered.js';
import type { WorkList } from './work-list.js';

export interface MentionParts {
  readonly commandParts: CommandParts;
  readonly articles: AskServices;
  readonly composer: MessageComposer;
  readonly registered: RegisteredCommands;
  readonly work: WorkList;
  readonly logger: BotLogger;
  /** Whether the bot is told what messages say that do not mention it (`MESSAGE_CONTENT=on`). */
  readonly readsMessages: boolean;
}

/**
 * The question in a message to the bot: what is left without mentions, emoji and the like, `''` when nothing is; `null`
 * when the message is not for us. A direct message needs no mention. A reply to us alone is no question: people also answer "thanks".
 */
export function questionIn(content: string, { botId, isDirect }: { botId: string; isDirect: boolean }): string | null {
  const mention = new RegExp(`<@!?${botId}>`);
  return isDirect || mention.test(content) ? writtenWords(content) : null;
}

/** A message that is answered. */
interface Heard {
  /** `''`: a mention alone. */
  readonly question: string;
  /** `false`: it is taken for a question because of where it stands. */
  readonly isAddressed: boolean;
  /** Whether it may go on from what its writer asked there before. */
  readonly mayGoOn: boolean;
  /** The answer that it replies to. */
  readonly answerId: number | null;
}

/** Answers a message that mentions the bot, as a reply: one plain message, whatever happens. Never rejects. */
export async function answerMention(parts: MentionParts, message: Message): Promise<void> {
  const { logger } = parts;
  try {
    if (message.author.bot || message.system || message.webhookId !== null) return;
    const heard = heardIn(parts, message);
    if (heard === null || (heard.question === '' && message.guildId === null)) return;
    const note = channelNote(message);
    if (note !== null && !maySend(message)) {
      logger.warn({ channel: message.channelId }, inEnglish(note));
      if (heard.isAddressed) await message.author.send(renderWording(note, readerOf(parts, message, heard)));
      return;
    }
    await answer(parts, message, heard);
  } catch (error) {
    if (isOutOfReach(error, message)) {
      logger.info({ message: message.id }, 'whoever mentioned the bot could not be reached any more');
      return;
    }
    logger.error({ err: loggableError(error), message: message.id }, 'a mention could not be answered');
  }
}

/** `null`: it is not for us. */
function heardIn({ commandParts, readsMessages }: MentionParts, message: Message): Heard | null {
  const isDirect = message.guildId === null;
  const answerId = answerRepliedTo(commandParts, message);
  const isReply = answerId !== null;
  const mayGoOn = isDirect || isReply || message.channel.isThread();
  const question = questionIn(message.content, { botId: message.client.user.id, isDirect });
  if (question !== null) return { question, isAddressed: true, mayGoOn, answerId };
  if (!readsMessages || !(isReply || goesOnInThread(commandParts, message))) return null;
  const said = writtenWords(message.content);
  const heard = { question: said, isAddressed: false, mayGoOn, answerId };
  return badlyAsked(commandParts, message, heard) === null && !isCourtesy(said) ? heard : null;
}

function badlyAsked(parts: CommandParts, message: Message, { question: text, ...heard }: Heard): Text | null {
  const { mayGoOn, answerId } = heard;
  return badFurtherQuestion(parts, writerOf(message), { text, mayGoOn, answerId, wants: 'public-only' });
}

/** The id of the answer; `null`: it is no reply to one that is kept. */
function answerRepliedTo({ answers }: CommandParts, { reference, guildId }: Message): number | null {
  if (reference?.messageId === undefined || reference.type !== MessageReferenceType.Default) return null;
  const answered = answers.answerIn(reference.messageId);
  return answered?.guildId === guildId ? answered.id : null;
}

/** In a thread where its writer talks with the bot, and not to anybody else there. */
function goesOnInThread({ conversations }: CommandParts, message: Message): boolean {
  if (!message.channel.isThread() || message.reference !== null || /<@[!&]?\d+>/.test(message.content)) return false;
  return conversations.topic(placeOf(writerOf(message)), { isPrivate: false }) !== null;
}

const courtesies =
  /^(?:thanks?|thank you|thx|ty|ok(?:ay)?|great|nice|cool|good|lol|wow|yes|no|merci|gracias|danke|vale|super|bien|gut|شكرا|תודה)(?!\p{L})/iu;

/** "Thanks!", which nobody wants looked up. */
function isCourtesy(said: string): boolean {
  return !said.includes('?') && courtesies.test(said) && said.split(' ').length <= 4;
}

async function answer(parts: MentionParts, message: Message, heard: Heard): Promise<void> {
  const { question } = heard;
  const reader = readerOf(parts, message, heard);
  if (question === '') {
    await send(message, { content: renderWording(shortHelp, reader), components: [], quotes: [] });
    return;
  }
  const bad = parts.work.refusal ?? badlyAsked(parts.commandParts, message, heard);
  if (bad !== null) {
    await sendSentence(message, renderSentence(bad, reader));
    return;
  }
  try {
    await answerFromArticles(parts, message, heard);
  } catch (error) {
    if (isOutOfReach(error, message)) throw error;
    if (isUnexpected(error)) parts.logger.error({ err: loggableError(error), message: message.id }, 'a mention failed');
    await sendSentence(message, renderSentence(errorSentence(error), reader));
  }
}

/** In the channel only where it belongs to the question there; what moderators keep out of a channel is told in private. */
async function turnAway(
  { composer }: MentionParts,
  message: Message,
  { away: { reason, view }, reader }: { readonly away: TurnedAway; readonly reader: WordsReader },
): Promise<void> {
  const rendered = composer.compose(view, withoutArticles, reader);
  if (reason === 'private') await send(message, rendered);
  else await message.author.send(messageOf(rendered));
}

async function answerFromArticles(parts: MentionParts, message: Message, heard: Heard): Promise<void> {
  const { question: text, mayGoOn, answerId, isAddressed } = heard;
  const reader = readerOf(parts, message, heard);
  const { commandParts, articles, composer, work } = parts;
  const lease = await articles.open(message.guildId);
  const { ask } = lease;
  try {
    const asked = { ask, text, mayGoOn, answerId, wants: 'public-only' } as const;
    const question = readConversation(commandParts, writerOf(message), asked);
    if ('kind' in question) {
      if (isAddressed || question.reason === 'cooldown') await turnAway(parts, message, { away: question, reader });
      return;
    }
    await work.bounded((signal) => {
      const target = new MentionTarget(message, { composer, source: ask, reader, signal });
      return answerInChannel(commandParts, target, question);
    });
  } finally {
    lease.release();
  }
}

function readerOf({ commandParts, registered }: MentionParts, message: Message, { question }: Heard): WordsReader {
  const writer = writerOf(message);
  return {
    language: readerLanguage(commandParts, writer, { written: question }),
    commands: registered.listingFor(writer),
  };
}

function sendSentence(message: Message, content: string): Promise<Message> {
  return send(message, { content, components: [], quotes: [] });
}

class MentionTarget implements ReplyTarget {
  readonly asker: Asker;
  readonly language: WordsReader['language'];
  readonly signal: AbortSignal;
  readonly showableUntil = Infinity;
  #sent: Message | null = null;

  constructor(
    private readonly message: Message,
    private readonly parts: Omit<InteractionTargetParts, 'asker'>,
  ) {
    this.signal = parts.signal;
    this.asker = writerOf(message);
    this.language = parts.reader.language;
  }

  async show(view: View, beforeSending?: BeforeSending): Promise<Shown> {
    const rendered = this.parts.composer.compose(view, this.parts.source, this.parts.reader);
    this.signal.throwIfAborted();
    beforeSending?.(rendered.quotes);
    // Shown once more, it takes the place of what was sent before.
    this.#sent = await (this.#sent?.edit(editOf(rendered)) ?? send(this.message, rendered));
    return { messageId: this.#sent.id };
  }
}

/**
 * The message's own id is the nonce: Discord keeps one message of each, so a repeated request can't answer twice.
 * Without the permission to read history a reply is refused, a plain message is not.
 */
async function send(message: Message, rendered: Rendered): Promise<Message> {
  if (!message.channel.isSendable()) throw new Error(`channel ${message.channelId} takes no messages`);
  const payload = { ...messageOf(rendered), nonce: message.id, enforceNonce: true };
  try {
    return await message.channel.send({
      ...payload,
      reply: { messageReference: message.id, failIfNotExists: false },
    });
  } catch (error) {
    const needsHistory =
      error instanceof DiscordAPIError &&
      error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;
    if (!needsHistory) throw error;
    return message.channel.send(payload);
  }
}

/**
 * Whether nobody can be told anything any more: the channel was deleted or closed to the bot, or the person takes no
 * messages of it. Of a channel that is gone `message.channel` is `null`, whatever its type says.
 */
function isOutOfReach(error: unknown, { client, channelId }: Message): boolean {
  if (isDeleted(error) || !client.channels.cache.has(channelId)) return true;
  return error instanceof DiscordAPIError && closedCodes.has(error.code);
}

const closedCodes: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
]);

/** `null` in a direct conversation, where nothing is lacking, and while Discord has not told us of the guild. */
function channelNote(message: Message): Text | null {
  if (!message.inGuild() || !message.guild.available) return null;
  const held = message.channel.permissionsFor(message.client.user)?.bitfield;
  if (held === undefined) return null;
  return permissionNote(held, { name: message.channel.name, isThread: message.channel.isThread() });
}

function maySend(message: Message<true> | Message): boolean {
  if (!message.inGuild()) return true;
  const needed = message.channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return message.channel.permissionsFor(message.client.user)?.has([PermissionFlagsBits.ViewChannel, needed]) ?? true;
}
