import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../markdown/links.js';
import { linkOf } from '../markdown/render.js';
import { enlarge } from './enlarge.js';

export interface Picture {
  readonly url: string;
  readonly description: string | null;
  readonly className: string;
  /** Pixels, where known: room is kept before it is loaded. */
  readonly width?: number | null | undefined;
  readonly height?: number | null | undefined;
}

/** Whether the page may load it: from its own server, or carried in the address itself. Nothing else is fetched. */
export function isLocal(url: string): boolean {
  if (/^data:image\//i.test(url)) return true;
  return URL.canParse(url, location.href) && new URL(url, location.href).origin === location.origin;
}

/** A picture, or in its place its address when it lies elsewhere. */
export function pictureView({ url, description, className, width, height }: Picture): TemplateResult {
  const alt = description ?? 'Picture without a description';
  if (isLocal(url)) {
    return html`<img
      class=${className}
      src=${url}
      alt=${alt}
      width=${width ?? nothing}
      height=${height ?? nothing}
      loading="lazy"
    />`;
  }
  return html`<span class="picture-elsewhere ${className}">Not loaded here: ${addressView(url)}</span>`;
}

/** A picture that a click shows as large as the window lets it be; by its address it opens in a tab of its own. */
export function enlargeablePicture(picture: Picture): TemplateResult {
  if (!isLocal(picture.url)) return pictureView(picture);
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    enlarge(picture);
  };
  return html`<a class="picture-link" href=${picture.url} target="_blank" rel="noreferrer" @click=${open}
    >${pictureView(picture)}</a
  >`;
}

/** An address as a link when it may be followed, else as text. */
export function addressView(url: string, shown: unknown = url): unknown {
  const safe = safeUrl(url);
  return safe === null ? shown : linkOf(safe, shown);
}

/** Covered until pressed, where the bot wants it so. */
export function covered(isSpoiler: boolean | undefined, inside: TemplateResult): TemplateResult {
  return isSpoiler === true ? html`<spoiler-text block>${inside}</spoiler-text>` : inside;
}

/** For the left edge of embeds and containers; set through the object model, which the page's policy allows. */
export function edgeColour(colour: number | null | undefined): string | typeof nothing {
  return colour === null || colour === undefined ? nothing : `--edge-colour: #${colour.toString(16).padStart(6, '0')}`;
}
