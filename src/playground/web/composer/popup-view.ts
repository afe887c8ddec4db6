import { html, nothing, type TemplateResult } from 'lit';
import type { Composer } from './composer.js';
import { hintId, listId, rowId } from './element-ids.js';
import { footOf, type Popup, type Row } from './popup.js';

/** Id of the row that is meant, or nothing when none is. */
export function activeRow({ active }: Composer, popup: Popup | null): string | typeof nothing {
  return popup === null || active < 0 || popup.rows.length === 0 ? nothing : rowId(active);
}

/** The list above the box. */
export function popupView(composer: Composer, popup: Popup): TemplateResult {
  const foot = footOf(popup, composer.active);
  return html`<div class="popup">
    <p class="popup-head"><b>${popup.label}</b> <span id=${hintId}>${popup.hint}</span></p>
    ${
      popup.rows.length === 0
        ? nothing
        : html`<ul id=${listId} role="listbox" aria-label=${popup.label}>
            ${popup.rows.map((row, index) => rowView(composer, row, index))}
          </ul>`
    }
    ${foot === null ? nothing : html`<p class="popup-status" role="status">${foot}</p>`}
  </div>`;
}

function rowView(composer: Composer, row: Row, index: number): TemplateResult {
  return html`<li
    id=${rowId(index)}
    role="option"
    aria-selected=${index === composer.active}
    @mousedown=${(event: Event) => {
      // The caret stays where it is.
      event.preventDefault();
    }}
    @click=${() => {
      composer.take(row);
    }}
  >
    <span class="popup-label">${row.label}</span><span class="popup-detail">${row.detail}</span>
  </li>`;
}
