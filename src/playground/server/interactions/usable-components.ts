import { ComponentType, type APIMessage } from 'discord-api-types/v10';
import { walk } from '../rules/components.js';
import { listOf, type Json } from '../rules/rule.js';
import { selectTypes } from '../rules/selects.js';
import { Unsendable } from './unsendable.js';

/** @throws Unsendable when the message has no such button that can be pressed */
export function buttonOf(message: APIMessage, customId: string): Json {
  const button = componentOf(message, customId);
  if (button?.['type'] !== ComponentType.Button) throw new Unsendable('The message has no such button.');
  checkEnabled(button);
  return button;
}

/** @throws Unsendable when the message has no such menu, or the menu does not offer that choice */
export function selectOf(message: APIMessage, customId: string, values: readonly string[]): Json {
  const select = componentOf(message, customId);
  if (select === undefined || !selectTypes.includes(select['type'] as number)) {
    throw new Unsendable('The message has no such menu.');
  }
  checkEnabled(select);
  const [least, most] = [select['min_values'] ?? 1, select['max_values'] ?? 1] as [number, number];
  if (values.length < least || values.length > most || new Set(values).size !== values.length) {
    throw new Unsendable(`The menu takes ${least === most ? least : `${least} to ${most}`} different values.`);
  }
  if (select['type'] === ComponentType.StringSelect) {
    const offered = listOf(select['options']).map(({ value }) => value);
    if (!values.every((value) => offered.includes(value))) throw new Unsendable('The menu does not offer that.');
  }
  return select;
}

function checkEnabled(component: Json): void {
  if (component['disabled'] === true) throw new Unsendable('It is switched off.');
}

function componentOf(message: APIMessage, customId: string): Json | undefined {
  return [...walk(message.components, [])].find(({ component }) => component['custom_id'] === customId)?.component;
}
