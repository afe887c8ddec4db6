import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Control, Field, FieldOption, FieldValue } from './modal-fields.js';
import { selectView } from './select-menu.js';
import type { SelectNames } from './select-options.js';

export interface ControlParts {
  readonly field: Field;
  /** Of the element that the field's label names. */
  readonly id: string;
  readonly value: FieldValue;
  readonly isWrong: boolean;
  readonly names: SelectNames;
  readonly onChange: (value: FieldValue) => void;
}

/** What the field is filled in with. */
export function controlView(parts: ControlParts): TemplateResult {
  const { control } = parts.field;
  switch (control.kind) {
    case 'text':
      return textView(parts, control);
    case 'select':
      return selectView({
        select: control.select,
        names: parts.names,
        name: parts.field.label,
        isBusy: false,
        isWrong: parts.isWrong,
        onChoose: parts.onChange,
      });
    case 'radio':
      return groupView(parts, { role: 'radiogroup', options: control.options });
    case 'checks':
      return groupView(parts, { role: 'group', options: control.options });
    case 'check':
      return checkView(parts);
    case 'file':
      return html`<div class="modal-description">Files cannot be sent with a form here.</div>`;
  }
}

function textView(
  { field, id, value, isWrong, onChange }: ControlParts,
  control: Extract<Control, { kind: 'text' }>,
): TemplateResult {
  const told = ({ target }: Event) => {
    onChange((target as HTMLInputElement | HTMLTextAreaElement).value);
  };
  const { isLong, placeholder, most } = control;
  const described = `${id}-description ${id}-complaint`;
  const input = isLong
    ? html`<textarea
        id=${id}
        rows="4"
        dir="auto"
        maxlength=${most}
        placeholder=${placeholder}
        aria-required=${field.isRequired}
        aria-invalid=${isWrong}
        aria-describedby=${described}
        .value=${live(value as string)}
        @input=${told}
      ></textarea>`
    : html`<input
        id=${id}
        type="text"
        dir="auto"
        autocomplete="off"
        maxlength=${most}
        placeholder=${placeholder}
        aria-required=${field.isRequired}
        aria-invalid=${isWrong}
        aria-describedby=${described}
        .value=${live(value as string)}
        @input=${told}
      />`;
  return html`${input}
    <div class="modal-counter" aria-hidden="true">${value.length}/${most}</div>`;
}

/** Circles give one value, boxes a list of them. */
function groupView(
  { id, value, isWrong, onChange }: ControlParts,
  { role, options }: { readonly role: 'radiogroup' | 'group'; readonly options: readonly FieldOption[] },
): TemplateResult {
  const isRadio = role === 'radiogroup';
  const isChosen = (option: string) => (isRadio ? value === option : value.includes(option));
  const toggle = (option: string) => {
    if (isRadio) onChange(option);
    else onChange(options.map((each) => each.value).filter((each) => isChosen(each) !== (each === option)));
  };
  return html`<div role=${role} aria-labelledby="${id}-label" aria-describedby="${id}-complaint">
    ${options.map(
      (option, index) =>
        html`<label class="modal-choice">
          <input
            id=${index === 0 ? id : nothing}
            type=${isRadio ? 'radio' : 'checkbox'}
            name=${id}
            aria-invalid=${isWrong}
            .checked=${live(isChosen(option.value))}
            @change=${() => {
              toggle(option.value);
            }}
          />
          <span>
            <span dir="auto">${option.label}</span>
            ${option.description === undefined ? nothing : html`<small dir="auto">${option.description}</small>`}
          </span>
        </label>`,
    )}
  </div>`;
}

function checkView({ id, value, onChange }: ControlParts): TemplateResult {
  const told = ({ target }: Event) => {
    onChange(String((target as HTMLInputElement).checked));
  };
  return html`<input id=${id} type="checkbox" .checked=${live(value === 'true')} @change=${told} />`;
}
