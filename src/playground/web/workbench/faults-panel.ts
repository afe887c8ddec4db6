import { html, nothing, type TemplateResult } from 'lit';
import type { FaultView } from '../../page-protocol.js';
import type { Fault } from '../../server/fault.js';
import { faultForms, faultLabel, type FaultField, type FaultForm, type FaultValues } from './fault-forms.js';
import { refusalView, type Refusal } from './refusal.js';

export interface FaultsPanelParts {
  readonly faults: readonly FaultView[];
  /** What was refused last; `null` once something was done. */
  readonly refusal: Refusal | null;
  /** @param from title of the form, or of the list of what is armed */
  readonly onFault: (fault: Fault, from: string) => void;
  readonly onEndAll: (from: string) => void;
}

const armed = 'Armed';

/** What is armed, and everything that can be made to go wrong. */
export function faultsPanel(parts: FaultsPanelParts): TemplateResult {
  const { faults } = parts;
  const isDown = faults.some(({ fault }) => fault.kind === 'network' && fault.isDown);
  return html`
    <section class="panel-part" aria-labelledby="armed">
      <h3 id="armed">${armed}</h3>
      ${
        faults.length === 0
          ? html`<p class="panel-none">Nothing is armed; Discord behaves.</p>`
          : html`<ul class="armed">
              ${faults.map(
                ({ fault, timesLeft }) =>
                  html`<li>
                    <span>${faultLabel(fault)}</span>
                    <span class="armed-left">${timesLeft === null ? 'until ended' : `${timesLeft} left`}</span>
                  </li>`,
              )}
            </ul>`
      }
      <div class="panel-actions">
        <button
          type="button"
          class="quiet"
          ?disabled=${faults.length === 0}
          @click=${() => {
            parts.onEndAll(armed);
          }}
        >
          End all faults
        </button>
        <button
          type="button"
          class="quiet"
          @click=${() => {
            parts.onFault({ kind: 'network', isDown: !isDown }, armed);
          }}
        >
          ${isDown ? 'Network up again' : 'Network down'}
        </button>
      </div>
      ${refusalView(parts.refusal, armed)}
    </section>
    ${faultForms.map((form) => formView(parts, form))}
  `;
}

function formView(parts: FaultsPanelParts, form: FaultForm): TemplateResult {
  const submit = (event: Event): void => {
    event.preventDefault();
    parts.onFault(form.faultOf(valuesOf(event.currentTarget as HTMLFormElement, form.fields)), form.title);
  };
  // The refusal stands by the button, in sight also where the fields are not.
  return html`<form class="fault" aria-label=${form.title} @submit=${submit}>
    <div class="fault-head">
      <div>
        <h4>${form.title}</h4>
        <p>${form.explanation}</p>
      </div>
      <button type="submit" class="quiet" aria-label=${`${form.title}: do it`}>Do it</button>
    </div>
    ${refusalView(parts.refusal, form.title)}
    ${form.fields.length === 0 ? nothing : html`<div class="fault-fields">${form.fields.map(fieldView)}</div>`}
  </form>`;
}

function fieldView(field: FaultField): TemplateResult {
  switch (field.kind) {
    case 'flag':
      return html`<label class="fault-flag">
        <input type="checkbox" name=${field.name} ?checked=${field.initial} /> ${field.label}
      </label>`;
    case 'choice':
      return html`<label
        >${field.label}
        <select name=${field.name}>
          ${field.choices.map(({ name, value }) => html`<option value=${value}>${name}</option>`)}
        </select>
      </label>`;
    case 'text':
      return html`<label class="fault-wide"
        >${field.label} <input type="text" name=${field.name} value=${field.initial} placeholder="any" />
      </label>`;
    case 'number':
      return html`<label
        >${field.label}
        <input
          type="number"
          name=${field.name}
          min=${field.min}
          max=${field.max}
          value=${field.initial ?? ''}
          placeholder="none"
          ?required=${field.initial !== null}
        />
      </label>`;
  }
}

function valuesOf(form: HTMLFormElement, fields: readonly FaultField[]): FaultValues {
  const data = new FormData(form);
  return Object.fromEntries(fields.map(({ kind, name }) => [name, valueOf(kind, data.get(name))] as const));
}

function valueOf(kind: FaultField['kind'], entered: FormDataEntryValue | null): FaultValues[string] {
  if (kind === 'flag') return entered !== null;
  const text = typeof entered === 'string' ? entered : '';
  if (kind !== 'number') return text;
  return text === '' ? undefined : Number(text);
}
