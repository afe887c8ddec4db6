import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { closeIcon } from './icons.js';
import type { ModalHandlers, ModalView } from './message-context.js';
import { controlView } from './modal-controls.js';
import { complaint, initialValue, partsOf, type Field, type FieldValue } from './modal-fields.js';
import './modal.css';
import './palette.css';

/** A form in a dialog above the page; it shows itself when rendered and goes when no longer rendered. */
export function modalForm(view: ModalView, handlers: ModalHandlers): TemplateResult {
  return html`<modal-form .view=${view} .handlers=${handlers}></modal-form>`;
}

let forms = 0;

/** The browser's own dialog keeps the keyboard inside and is left with Escape. */
export class ModalForm extends LitElement {
  static override readonly properties = {
    view: { attribute: false, hasChanged: isOtherModal },
    handlers: { attribute: false, hasChanged: () => false },
    values: { state: true },
    complaints: { state: true },
  };

  declare view: ModalView;
  declare handlers: ModalHandlers;
  declare private values: ReadonlyMap<string, FieldValue>;
  declare private complaints: ReadonlyMap<string, string>;
  private parts: readonly (Field | string)[] = [];
  private readonly formId = `modal-${++forms}`;

  constructor() {
    super();
    this.values = new Map();
    this.complaints = new Map();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('view')) return;
    this.parts = partsOf(this.view.modal);
    this.values = new Map(this.fields.map((field) => [field.customId, initialValue(field)]));
    this.complaints = new Map();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('view')) return;
    const dialog = this.querySelector('dialog');
    if (dialog?.open === false) dialog.showModal();
    this.querySelector<HTMLElement>('input, textarea, .select-trigger')?.focus();
  }

  private get fields(): Field[] {
    return this.parts.filter((part) => typeof part !== 'string');
  }

  protected override render(): TemplateResult {
    const { modal, botName } = this.view;
    return html`<dialog class="modal" aria-labelledby="${this.formId}-title" @cancel=${this.cancel}>
      <form novalidate @submit=${this.submit} @keydown=${this.press}>
        <header>
          <h2 id="${this.formId}-title" dir="auto">${modal.title}</h2>
          <button type="button" class="modal-close" aria-label="Close" @click=${this.cancel}>${closeIcon}</button>
        </header>
        <p class="modal-notice">This form will be submitted to ${botName}. Do not share passwords with it.</p>
        ${this.parts.map((part) => this.partView(part))}
        <footer>
          <button type="button" class="press" @click=${this.cancel}>Cancel</button>
          <button type="submit" class="press press-primary">Submit</button>
        </footer>
      </form>
    </dialog>`;
  }

  private partView(part: Field | string): TemplateResult {
    if (typeof part === 'string') return html`<p dir="auto">${part}</p>`;
    const complained = this.complaints.get(part.customId) ?? null;
    const id = `${this.formId}-${part.customId}`;
    const control = controlView({
      field: part,
      id,
      value: this.values.get(part.customId) ?? '',
      isWrong: complained !== null,
      names: this.view.names,
      onChange: (value) => {
        this.change(part, value);
      },
    });
    return html`<div class="modal-field">
      <label for=${id} id="${id}-label" dir="auto"
        >${part.label}${part.isRequired ? html`<span class="modal-required" aria-hidden="true"> *</span>` : nothing}</label
      >
      ${
        part.description === null
          ? nothing
          : html`<div class="modal-description" id="${id}-description" dir="auto">${part.description}</div>`
      }
      ${control}
      <div class="modal-complaint" id="${id}-complaint" role="alert">${complained ?? nothing}</div>
    </div>`;
  }

  /** A complaint is taken back as soon as its reason is gone. */
  private change(field: Field, value: FieldValue): void {
    this.values = new Map(this.values).set(field.customId, value);
    if (!this.complaints.has(field.customId)) return;
    const complained = complaint(field, value);
    const complaints = new Map(this.complaints);
    if (complained === null) complaints.delete(field.customId);
    else complaints.set(field.customId, complained);
    this.complaints = complaints;
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    const complaints = new Map<string, string>();
    for (const field of this.fields) {
      const complained = complaint(field, this.values.get(field.customId) ?? '');
      if (complained !== null) complaints.set(field.customId, complained);
    }
    this.complaints = complaints;
    if (complaints.size === 0) this.handlers.onSubmit(Object.fromEntries(this.values));
    else void this.updateComplete.then(() => this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };

  private readonly cancel = (event: Event): void => {
    event.preventDefault();
    this.handlers.onCancel();
  };

  /** Control and Enter send the form from a paragraph too, where Enter alone begins a line. */
  private readonly press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.submit(event);
  };
}

/** A page that renders again must not empty the form that somebody is filling in. */
function isOtherModal(view: ModalView | undefined, before: ModalView | undefined): boolean {
  return view?.modal !== before?.modal;
}

customElements.define('modal-form', ModalForm);
