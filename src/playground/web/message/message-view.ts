import type { APIMessage } from 'discord-api-types/v10';
import { html, type TemplateResult } from 'lit';
import type { CommandEcho, MessageContext } from './message-context.js';

/** One message as Discord shows it to the viewer. */
export function messageView(message: APIMessage, context: MessageContext): TemplateResult {
  return html`<article data-message-id=${message.id} ?data-grouped=${context.grouped}>${message.content}</article>`;
}

/** What stands in the channel, for the person alone, from a command's sending until its answer. */
export function commandEchoView(echo: CommandEcho, context: Pick<MessageContext, 'now'>): TemplateResult {
  return html`<article data-state=${echo.state}>${echo.command} ${context.now.toISOString()}</article>`;
}
