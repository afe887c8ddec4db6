import { ComponentType, type APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { keptComponents } from '../rules/components.js';
import { asText, isRecord, lengthOf, listOf, type Json } from '../rules/rule.js';
import { resolveSelected } from './component-data.js';
import type { Resolved } from './resolved.js';
import { Unsendable } from './unsendable.js';

type Values = Readonly<Record<string, string | readonly string[]>>;

/** Components of which one is chosen or that are switched, whose value is not a list. */
const singleValued: readonly unknown[] = [ComponentType.RadioGroup, ComponentType.Checkbox];

/** `data` of a form that was filled in. @throws Unsendable when Discord's client would not send it */
export function modalData(
  modal: APIModalInteractionResponseCallbackData,
  values: Values,
  resolved: Resolved,
): { readonly data: Record<string, unknown>; readonly label: string } {
  const components = keptComponents(modal.components).map((component) => filled(component, values, resolved));
  return {
    data: { custom_id: modal.custom_id, components, ...resolved.fields() },
    label: `form "${modal.title}"`,
  };
}

function filled(component: Json, values: Values, resolved: Resolved): Record<string, unknown> {
  const { type, id } = component;
  if (type === ComponentType.ActionRow) {
    const components = listOf(component['components']).map((one) => answered(one, values, resolved));
    return { type, id, components };
  }
  const inner = component['component'];
  return isRecord(inner) ? { type, id, component: answered(inner, values, resolved) } : { type, id };
}

function answered(component: Json, values: Values, resolved: Resolved): Record<string, unknown> {
  const { type, id, custom_id: customId } = component;
  const given = values[asText(customId)];
  const common = { type, id, custom_id: customId };
  if (type === ComponentType.TextInput) return { ...common, value: textOf(component, given) };
  const list = given === undefined ? [] : typeof given === 'string' ? [given] : [...given];
  if (type === ComponentType.Checkbox) return { ...common, value: list[0] === 'true' };
  if (list.length === 0 && component['required'] !== false)
    throw new Unsendable(`The field ${asText(customId)} is required.`);
  if (singleValued.includes(type)) return { ...common, value: list[0] ?? null };
  if (type === ComponentType.FileUpload) for (const file of list) resolved.attachment(file);
  checkOffered(component, list);
  resolveSelected(component, list, resolved);
  return { ...common, values: list };
}

function textOf(input: Json, given: string | readonly string[] | undefined): string {
  const text = typeof given === 'string' ? given : asText(input['value']);
  const name = asText(input['label'] ?? input['custom_id']);
  if (text === '' && input['required'] !== false) throw new Unsendable(`The field ${name} is required.`);
  const { min_length: least = 0, max_length: most = 4000 } = input as { min_length?: number; max_length?: number };
  const length = lengthOf(text);
  if (text !== '' && (length < least || length > most)) {
    throw new Unsendable(`The field ${name} takes ${least} to ${most} characters.`);
  }
  return text;
}

function checkOffered(component: Json, values: readonly string[]): void {
  if (component['options'] === undefined) return;
  const offered = listOf(component['options']).map(({ value }) => value);
  if (!values.every((value) => offered.includes(value))) {
    throw new Unsendable(`The field ${asText(component['custom_id'])} does not offer that.`);
  }
}
