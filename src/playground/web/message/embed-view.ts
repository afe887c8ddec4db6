import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { messageTime } from '../markdown/time.js';
import { addressView, edgeColour, pictureView } from './media.js';
import type { MessageContext } from './message-context.js';
import { textBlock } from './text-block.js';

/** Embeds with the same address are one, as Discord shows them: the first. */
export function embedsView(embeds: readonly APIEmbed[], context: MessageContext): TemplateResult[] {
  return embeds
    .filter(({ url }, index) => url === undefined || embeds.findIndex((embed) => embed.url === url) === index)
    .map((embed) => embedView(embed, context));
}

function embedView(embed: APIEmbed, context: MessageContext): TemplateResult {
  const { thumbnail, image, fields = [] } = embed;
  return html`<section class="embed" aria-label="Embed" .style=${edgeColour(embed.color)}>
    <div class="embed-main">
      ${embed.provider?.name === undefined ? nothing : html`<div class="embed-small">${embed.provider.name}</div>`}
      ${authorView(embed)} ${titleView(embed, context)}
      ${
        embed.description === undefined
          ? nothing
          : textBlock({ text: embed.description, place: 'embed', className: 'embed-description' }, context)
      }
      ${fields.length === 0 ? nothing : html`<div class="embed-fields">${fieldRows(fields, context)}</div>`}
      ${image === undefined ? nothing : pictureView({ url: image.url, description: null, className: 'embed-image' })}
      ${footView(embed, context)}
    </div>
    ${thumbnail === undefined ? nothing : pictureView({ url: thumbnail.url, description: null, className: 'embed-thumbnail' })}
  </section>`;
}

function authorView({ author }: APIEmbed): TemplateResult | typeof nothing {
  if (author === undefined) return nothing;
  const name = author.url === undefined ? author.name : addressView(author.url, author.name);
  return html`<div class="embed-author" dir="auto">${name}</div>`;
}

function titleView({ title, url }: APIEmbed, context: MessageContext): TemplateResult | typeof nothing {
  if (title === undefined) return nothing;
  const shown = textBlock({ text: title, place: 'title', className: 'embed-title' }, context);
  return html`${url === undefined ? shown : addressView(url, shown)}`;
}

function fieldRows(fields: readonly APIEmbedField[], context: MessageContext): TemplateResult[] {
  return fields.map(
    ({ name, value, inline }) =>
      html`<div class="embed-field ${inline === true ? 'embed-field-inline' : ''}">
        ${textBlock({ text: name, place: 'title', className: 'embed-field-name' }, context)}
        ${textBlock({ text: value, place: 'embed', className: 'embed-field-value' }, context)}
      </div>`,
  );
}

function footView({ footer, timestamp }: APIEmbed, context: MessageContext): TemplateResult | typeof nothing {
  const parts = [
    ...(footer === undefined ? [] : [footer.text]),
    ...(timestamp === undefined ? [] : [messageTime(new Date(timestamp), context)]),
  ];
  return parts.length === 0 ? nothing : html`<div class="embed-small" dir="auto">${parts.join(' • ')}</div>`;
}
