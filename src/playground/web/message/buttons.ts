import { ButtonStyle, type APIButtonComponent, type APIMessageComponentEmoji } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../markdown/links.js';
import { externalIcon } from './icons.js';
import type { MessageContext } from './message-context.js';

const styleNames: Readonly<Partial<Record<ButtonStyle, string>>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
};

/** A button that tells the bot, or a link that leaves the page. */
export function buttonView(button: APIButtonComponent, context: MessageContext): TemplateResult {
  if (button.style === ButtonStyle.Premium) {
    return html`<button type="button" class="press" disabled>Premium</button>`;
  }
  const label = button.label ?? '';
  if (button.style === ButtonStyle.Link) return linkButton(button, label);
  const { custom_id: customId, style, emoji, disabled = false } = button;
  const isPending = context.pending === customId;
  const press = () => {
    if (!isPending) context.onPress(customId);
  };
  return html`<button
    type="button"
    class="press press-${styleNames[style] ?? 'secondary'}"
    ?disabled=${disabled}
    aria-busy=${isPending ? 'true' : nothing}
    aria-label=${label === '' ? (emoji?.name ?? 'Button') : nothing}
    @click=${press}
  >
    ${isPending ? waitingDots : nothing}<span class="press-label" dir="auto">${emojiView(emoji)}${label}</span>
  </button>`;
}

/** Where it may not lead, it is a button that does nothing. */
function linkButton(
  { url, emoji, disabled }: Extract<APIButtonComponent, { style: ButtonStyle.Link }>,
  label: string,
): TemplateResult {
  const target = safeUrl(url);
  const inside = html`<span class="press-label" dir="auto">${emojiView(emoji)}${label} ${externalIcon}</span>`;
  if (target === null || disabled === true)
    return html`<button type="button" class="press" disabled>${inside}</button>`;
  return html`<a class="press" href=${target} title=${target} target="_blank" rel="noopener noreferrer nofollow"
    >${inside}</a
  >`;
}

/** Three dots that move, or stand where movement is not wanted. */
export const waitingDots = html`<span class="dots" aria-hidden="true"><span></span><span></span><span></span></span>`;

/** The bot's own emoji by name, for their pictures lie elsewhere. */
export function emojiView(emoji: APIMessageComponentEmoji | undefined): TemplateResult | typeof nothing {
  if (emoji?.name === undefined) return nothing;
  const shown = emoji.id === undefined ? emoji.name : `:${emoji.name}:`;
  return html`<span class="press-emoji" aria-hidden="true">${shown}</span>`;
}
