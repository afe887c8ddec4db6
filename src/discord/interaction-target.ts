import type {
  ButtonInteraction,
  ChannelSelectMenuInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RoleSelectMenuInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Asker, BeforeSending, PressTarget } from '../../commands/reply-target.js';
import type { Shown, View } from '../../commands/view.js';
import type { Language } from '../language/language.js';
import type { MessageComposer, QuoteSource } from './compose-message.js';
import { isDeleted } from './deleted.js';
import { deadlines } from './limits.js';
import { editOf } from './message-payload.js';
import type { WordsReader } from './reader.js';

export type SelectInteraction = StringSelectMenuInteraction | ChannelSelectMenuInteraction | RoleSelectMenuInteraction;

/** What is answered by a deferral and its edit. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | SelectInteraction
  | ModalSubmitInteraction;

export interface InteractionTargetParts {
  readonly composer: MessageComposer;
  readonly source: QuoteSource;
  readonly asker: Asker;
  readonly reader: WordsReader;
  readonly signal: AbortSignal;
}

/** Answers a deferred interaction. */
export class InteractionTarget implements PressTarget {
  readonly asker: Asker;
  readonly language: Language;
  readonly signal: AbortSignal;
  readonly showableUntil = Date.now() + deadlines.token;

  constructor(
    private readonly interaction: Answerable,
    private readonly parts: InteractionTargetParts,
  ) {
    this.asker = parts.asker;
    this.language = parts.reader.language;
    this.signal = parts.signal;
  }

  async show(view: View, beforeSending?: BeforeSending): Promise<Shown> {
    const { composer, source, reader } = this.parts;
    const rendered = composer.compose(view, source, reader);
    // Work that was given up on must not answer after its asker was told so.
    this.signal.throwIfAborted();
    beforeSending?.(rendered.quotes);
    const message = await this.interaction.editReply(editOf(rendered));
    return { messageId: message.id };
  }

  /** Somebody else may have removed it since the press; then it is done. */
  async removeMessage(): Promise<void> {
    try {
      await this.interaction.deleteReply();
    } catch (error) {
      if (!isDeleted(error)) throw error;
    }
  }
}
