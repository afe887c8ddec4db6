import { ComponentType, type APIMessage } from 'discord-api-types/v10';

type Component = Readonly<Record<string, unknown>>;

const selectTypes: readonly unknown[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** @throws Error when the message has no such button that can be pressed */
export function checkButton(message: APIMessage, customId: string): void {
  const component = componentOf(message, customId);
  if (component?.['type'] !== ComponentType.Button) throw new Error('The message has no such button.');
  checkEnabled(component);
}

/** @throws Error when the message has no such menu, or the menu does not offer that choice */
export function checkSelect(message: APIMessage, customId: string, values: readonly string[]): void {
  const component = componentOf(message, customId);
  if (component === undefined || !selectTypes.includes(component['type'])) {
    throw new Error('The message has no such menu.');
  }
  checkEnabled(component);
  const [least, most] = [component['min_values'] ?? 1, component['max_values'] ?? 1] as [number, number];
  if (values.length < least || values.length > most || new Set(values).size !== values.length) {
    throw new Error(`The menu takes ${least === most ? least : `${least} to ${most}`} different values.`);
  }
  if (component['type'] !== ComponentType.StringSelect) return;
  const offered = (component['options'] as readonly { value: string }[]).map(({ value }) => value);
  if (!values.every((value) => offered.includes(value))) throw new Error('The menu does not offer that.');
}

function checkEnabled(component: Component): void {
  if (component['disabled'] === true) throw new Error('It is switched off.');
}

/** Looks in rows, sections and containers too. */
function componentOf(message: APIMessage, customId: string): Component | undefined {
  return everyComponent(message.components ?? []).find((component) => component['custom_id'] === customId);
}

function everyComponent(components: readonly unknown[]): Component[] {
  return components.flatMap((value) => {
    const component = value as Component;
    const below = component['components'];
    const accessory = component['accessory'];
    return [
      component,
      ...(Array.isArray(below) ? everyComponent(below) : []),
      ...(accessory === undefined ? [] : everyComponent([accessory])),
    ];
  });
}
