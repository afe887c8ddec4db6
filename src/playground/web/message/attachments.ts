import type { APIAttachment } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { fileIcon } from './icons.js';
import { covered, enlargeablePicture, isLocal } from './media.js';

export interface FileCard {
  readonly name: string;
  readonly url: string;
  /** Bytes; `null`: not told. */
  readonly size: number | null;
}

/** Pictures as pictures, everything else as a card to download. */
export function attachmentsView(attachments: readonly APIAttachment[]): TemplateResult | typeof nothing {
  if (attachments.length === 0) return nothing;
  return html`<div class="attachments">${attachments.map(attachmentView)}</div>`;
}

function attachmentView(attachment: APIAttachment): TemplateResult {
  const { filename, url, size, description = null, width, height } = attachment;
  if (!isPicture(attachment)) return fileCardView({ name: attachment.title ?? filename, url, size });
  const picture = enlargeablePicture({
    url,
    description: description ?? filename,
    className: 'attachment-picture',
    width,
    height,
  });
  return covered(filename.startsWith('SPOILER_'), picture);
}

function isPicture({ content_type: type, url }: APIAttachment): boolean {
  return type !== undefined && /^image\/(?:png|jpeg|gif|webp|avif)$/.test(type) && isLocal(url);
}

export function fileCardView({ name, url, size }: FileCard): TemplateResult {
  const shown = isLocal(url)
    ? html`<a class="md-link" href=${url} download=${name} dir="auto">${name}</a>`
    : html`<span dir="auto">${name}</span>`;
  return html`<div class="file-card">
    ${fileIcon}
    <div>
      ${shown}
      <div class="file-size">${size === null ? nothing : sizeInWords(size)}</div>
    </div>
  </div>`;
}

/** e.g. `512 bytes`, `1.50 KB`, as Discord writes it. */
function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const isLarge = bytes >= 1024 * 1024;
  return `${(bytes / (isLarge ? 1024 * 1024 : 1024)).toFixed(2)} ${isLarge ? 'MB' : 'KB'}`;
}
