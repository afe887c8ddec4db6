import { html, nothing, type TemplateResult } from 'lit';
import { hintId, listId, rowId } from './element-ids.js';
import type { InputBox } from './input-box.js';
import { footOf, type Popup, type Row } from './popup.js';

/** Id of the row that is meant, or nothing when none is. */
export function activeRow({ active }: InputBox, popup: Popup | null): string | typeof nothing {
  return popup === null || active < 0 || popup.rows.length === 0 ? nothing : rowId(active);
}

/** The list above the box. */
export function popupView(box: InputBox, popup: Popup): TemplateResult {
  const foot = footOf(popup, box.active);
  return html`<div class="popup">
    <p class="popup-head"><b>${popup.label}</b> <span id=${hintId} dir="auto">${popup.hint}</span></p>
    ${
      popup.rows.length === 0
        ? nothing
        : html`<ul id=${listId} role="listbox" aria-label=${popup.label}>
            ${popup.rows.map((row, index) => rowView(box, row, index))}
          </ul>`
    }
    ${foot === null ? nothing : html`<p class="popup-status" role="status">${foot}</p>`}
  </div>`;
}

function rowView(box: InputBox, row: Row, index: number): TemplateResult {
  return html`<li
    id=${rowId(index)}
    role="option"
    aria-selected=${index === box.active}
    @mousedown=${(event: Event) => {
      // The caret stays where it is.
      event.preventDefault();
    }}
    @click=${() => {
      box.take(row);
    }}
  >
    <span class="popup-label" dir="auto">${row.label}</span><span class="popup-detail" dir="auto">${row.detail}</span>
  </li>`;
}
