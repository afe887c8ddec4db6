import { html, type TemplateResult } from 'lit';

function icon(path: string): TemplateResult {
  return html`<svg class="icon-glyph" viewBox="0 0 24 24" aria-hidden="true">
    <path fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" d=${path} />
  </svg>`;
}

/** A link that leaves the page. */
export const externalIcon = icon('M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5');
export const fileIcon = icon('M6 3h8l5 5v13H6zM14 3v5h5');
export const eyeIcon = icon('M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6');
export const chevronIcon = icon('M6 9l6 6 6-6');
export const tickIcon = icon('M5 12l5 5 9-10');
export const closeIcon = icon('M6 6l12 12M18 6L6 18');
export const warningIcon = icon('M12 4l9 16H3zM12 10v4M12 17v.5');
