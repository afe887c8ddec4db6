import {
  ComponentType,
  SeparatorSpacingSize,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { fileCardView } from './attachments.js';
import { buttonView } from './buttons.js';
import { covered, edgeColour, pictureView } from './media.js';
import type { MessageContext } from './message-context.js';
import { selectView } from './select-menu.js';
import { textBlock } from './text-block.js';

/** Rows of buttons and selects, and everything of Components V2. */
export function componentsView({ components = [] }: APIMessage, context: MessageContext): TemplateResult[] {
  return components.map((component) => componentView(component, context));
}

function componentView(component: APIMessageTopLevelComponent, context: MessageContext): TemplateResult {
  switch (component.type) {
    case ComponentType.ActionRow:
      return html`<div class="component-row">${component.components.map((inRow) => inRowView(inRow, context))}</div>`;
    case ComponentType.TextDisplay:
      return textBlock({ text: component.content, place: 'content', className: 'text-display' }, context);
    case ComponentType.Section:
      return sectionView(component, context);
    case ComponentType.Separator:
      return separatorView(component.divider !== false, component.spacing === SeparatorSpacingSize.Large);
    case ComponentType.MediaGallery:
      return html`<div class="gallery">
        ${component.items.map(({ media, description, spoiler }) =>
          covered(
            spoiler,
            pictureView({ url: media.url, description: description ?? null, className: 'gallery-picture' }),
          ),
        )}
      </div>`;
    case ComponentType.File: {
      const { file, name, size, spoiler } = component;
      const card = { name: name ?? file.url.split('/').at(-1) ?? 'file', url: file.url, size: size ?? null };
      return covered(spoiler, fileCardView(card));
    }
    case ComponentType.Container:
      return containerView(component, context);
  }
}

function inRowView(component: APIComponentInMessageActionRow, context: MessageContext): TemplateResult {
  if (component.type === ComponentType.Button) return buttonView(component, context);
  return selectView({
    select: component,
    names: context,
    name: '',
    isBusy: context.pending === component.custom_id,
    onChoose: (values) => {
      context.onSelect(component.custom_id, values);
    },
  });
}

function sectionView({ components, accessory }: APISectionComponent, context: MessageContext): TemplateResult {
  const beside =
    accessory.type === ComponentType.Button
      ? buttonView(accessory, context)
      : covered(
          accessory.spoiler,
          pictureView({
            url: accessory.media.url,
            description: accessory.description ?? null,
            className: 'section-thumbnail',
          }),
        );
  return html`<div class="section">
    <div class="section-text">${components.map((text) => componentView(text, context))}</div>
    <div class="section-accessory">${beside}</div>
  </div>`;
}

function separatorView(isLine: boolean, isLarge: boolean): TemplateResult {
  const size = isLarge ? 'separator-large' : '';
  return isLine ? html`<hr class="separator ${size}" />` : html`<div class="separator separator-blank ${size}"></div>`;
}

function containerView(container: APIContainerComponent, context: MessageContext): TemplateResult {
  const edge = edgeColour(container.accent_color);
  const inside = html`<div class="container ${edge === nothing ? '' : 'container-edged'}" .style=${edge}>
    ${container.components.map((component) => componentView(component, context))}
  </div>`;
  return covered(container.spoiler, inside);
}
