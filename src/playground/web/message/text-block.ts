import { html, type TemplateResult } from 'lit';
import type { Place } from '../markdown/nodes.js';
import { parseMarkdown } from '../markdown/parse.js';
import { renderMarkdown, type MarkdownContext } from '../markdown/render.js';

export interface TextBlock {
  readonly text: string;
  readonly place: Place;
  readonly className: string;
}

/** Text with its markdown, in its own direction of writing. */
export function textBlock({ text, place, className }: TextBlock, context: MarkdownContext): TemplateResult {
  const inside = renderMarkdown(parseMarkdown(text, place), context);
  // One line: white space inside the element would be shown.
  return html`<div class="md ${className}" dir="auto">${inside}</div>`;
}
