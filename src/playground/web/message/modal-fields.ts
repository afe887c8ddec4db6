import {
  ComponentType,
  TextInputStyle,
  type APILabelComponent,
  type APISelectMenuComponent,
  type APITextInputComponent,
} from 'discord-api-types/v10';
import type { Modal } from '../../page-protocol.js';
import { defaultsOf } from './select-options.js';

export interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly default?: boolean | undefined;
}

/** What a field is filled in with. */
export type Control =
  | { readonly kind: 'text'; readonly isLong: boolean; readonly placeholder: string; readonly least: number; readonly most: number; readonly value: string }
  | { readonly kind: 'select'; readonly select: APISelectMenuComponent }
  | { readonly kind: 'radio'; readonly options: readonly FieldOption[] }
  | { readonly kind: 'checks'; readonly options: readonly FieldOption[]; readonly least: number; readonly most: number }
  | { readonly kind: 'check'; readonly isChecked: boolean }
  | { readonly kind: 'file' }; // prettier-ignore

export interface Field {
  readonly customId: string;
  readonly label: string;
  readonly description: string | null;
  readonly isRequired: boolean;
  readonly control: Control;
}

export type FieldValue = string | readonly string[];

/** A form's parts from top to bottom; a string is text between fields. */
export function partsOf({ components }: Modal): (Field | string)[] {
  return components.flatMap((component): (Field | string)[] => {
    switch (component.type) {
      case ComponentType.ActionRow:
        return component.components.map(textField);
      case ComponentType.Label:
        return [labelledField(component)];
      case ComponentType.TextDisplay:
        return [component.content];
    }
  });
}

/** Text inputs of old stand in a row and carry their own label. */
function textField(input: APITextInputComponent): Field {
  const { label } = input as { readonly label?: string };
  return {
    customId: input.custom_id,
    label: label ?? '',
    description: null,
    isRequired: input.required ?? true,
    control: textControl(input),
  };
}

const longestText = 4000;

function textControl(input: APITextInputComponent): Control {
  return {
    kind: 'text',
    isLong: input.style === TextInputStyle.Paragraph,
    placeholder: input.placeholder ?? '',
    least: input.min_length ?? 0,
    most: input.max_length ?? longestText,
    value: input.value ?? '',
  };
}

function labelledField({ label, description, component }: APILabelComponent): Field {
  const isRequired = component.type === ComponentType.Checkbox ? false : (component.required ?? true);
  return {
    customId: component.custom_id,
    label,
    description: description ?? null,
    isRequired,
    control: controlOf(component),
  };
}

function controlOf(component: APILabelComponent['component']): Control {
  switch (component.type) {
    case ComponentType.TextInput:
      return textControl(component);
    case ComponentType.RadioGroup:
      return { kind: 'radio', options: component.options };
    case ComponentType.CheckboxGroup: {
      const { options, min_values: least = 1, max_values: most = options.length } = component;
      return { kind: 'checks', options, least, most };
    }
    case ComponentType.Checkbox:
      return { kind: 'check', isChecked: component.default === true };
    case ComponentType.FileUpload:
      return { kind: 'file' };
    default:
      return { kind: 'select', select: component };
  }
}

/** Before anybody has filled it in. A lone box is `true` or `false`. */
export function initialValue({ control }: Field): FieldValue {
  switch (control.kind) {
    case 'text':
      return control.value;
    case 'select':
      return defaultsOf(control.select);
    case 'radio':
      return control.options.find((option) => option.default === true)?.value ?? '';
    case 'checks':
      return control.options.filter((option) => option.default === true).map(({ value }) => value);
    case 'check':
      return String(control.isChecked);
    case 'file':
      return [];
  }
}

/** One sentence on what is wrong with a value, `null` when nothing is. Lengths count as JavaScript counts them. */
export function complaint({ control, isRequired }: Field, value: FieldValue): string | null {
  if (value.length === 0) return isRequired && control.kind !== 'file' ? 'This field is required.' : null;
  if (control.kind === 'text') return lengthComplaint(value.length, control);
  if (control.kind === 'checks') return countComplaint(value.length, control);
  if (control.kind !== 'select') return null;
  const { min_values: least = 1, max_values: most = 1 } = control.select;
  return countComplaint(value.length, { least, most });
}

interface Range {
  readonly least: number;
  readonly most: number;
}

function lengthComplaint(length: number, { least, most }: Range): string | null {
  if (length < least) return `Must be ${least} or more characters long; it has ${length}.`;
  return length > most ? `Must be ${most} or fewer characters long; it has ${length}.` : null;
}

function countComplaint(count: number, { least, most }: Range): string | null {
  if (count < least) return `Choose at least ${least}.`;
  return count > most ? `Choose ${most} at most.` : null;
}
