import { MessageFlags, type ButtonInteraction, type ChatInputCommandInteraction } from 'discord.js';
import type { Asker, PressTarget } from '../../commands/reply-target.js';
import type { Shown, View } from '../../commands/view.js';
import type { MessageComposer } from './compose-message.js';

/** Answers a deferred command or button. */
export class InteractionTarget implements PressTarget {
  constructor(
    private readonly interaction: ChatInputCommandInteraction | ButtonInteraction,
    private readonly composer: MessageComposer,
    readonly asker: Asker,
    readonly signal: AbortSignal,
  ) {}

  async show(view: View): Promise<Shown> {
    const { content, components, quotes } = this.composer.compose(view);
    // Work that was given up on must not answer after its asker was told so.
    this.signal.throwIfAborted();
    const flags = MessageFlags.SuppressEmbeds;
    const message = await this.interaction.editReply({ content, components, flags });
    return { messageId: message.id, quotes };
  }

  async removeMessage(): Promise<void> {
    await this.interaction.deleteReply();
  }
}
