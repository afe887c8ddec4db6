import { html, type TemplateResult } from 'lit';
import type { ModalHandlers, ModalView } from './message-context.js';

/** A form in a dialog above the page; it shows itself when rendered and goes when no longer rendered. */
export function modalForm(view: ModalView, handlers: ModalHandlers): TemplateResult {
  return html`<dialog @cancel=${handlers.onCancel}>${view.modal.title}</dialog>`;
}
