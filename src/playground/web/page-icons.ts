import { html, type TemplateResult } from 'lit';

function icon(path: string): TemplateResult {
  return html`<svg class="page-icon" viewBox="0 0 24 24" aria-hidden="true">
    <path fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" d=${path} />
  </svg>`;
}

/** The lists beside the channel. */
export const menuIcon = icon('M4 6h16M4 12h16M4 18h16');
export const threadIcon = icon('M5 4v6a4 4 0 0 0 4 4h10M15 10l4 4-4 4M5 4v16');
/** Sliders: what can be set going and measured. */
export const workbenchIcon = icon('M5 4v8m0 4v4M12 4v2m0 4v10M19 4v10m0 4v2M3 14h4M10 8h4M17 16h4');
/** Half light, half dark. */
export const themeIcon = icon('M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 3v18M15 5.5v13M18 8v8');
/** A globe. */
export const languageIcon = icon(
  'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M3 12h18M12 3c3 2.5 4 5.5 4 9s-1 6.5-4 9c-3-2.5-4-5.5-4-9s1-6.5 4-9',
);
export const switchIcon = icon('M7 10l5-5 5 5M7 14l5 5 5-5');
export const sendIcon = icon('M4 4l16 8-16 8 3-8zM7 12h7');
export const plusIcon = icon('M12 5v14M5 12h14');
export const crossIcon = icon('M6 6l12 12M18 6L6 18');
