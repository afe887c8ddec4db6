import { ComponentType, type APIMessage } from 'discord-api-types/v10';
import { buttonOf, selectOf } from './usable-components.js';
import { asText, type Json } from '../rules/rule.js';
import type { Resolved } from './resolved.js';

interface ComponentData {
  readonly data: Record<string, unknown>;
  readonly label: string;
}

/** @throws Unsendable when the button is not there, or cannot be pressed */
export function pressData(message: APIMessage, customId: string): ComponentData {
  const button = buttonOf(message, customId);
  const shown = button['label'] ?? (button['emoji'] as Json | undefined)?.['name'] ?? customId;
  return { data: dataOf(button), label: `button "${asText(shown)}"` };
}

/** @throws Unsendable when the menu is not there, or does not offer the values */
export function selectData(
  message: APIMessage,
  { customId, values }: { readonly customId: string; readonly values: readonly string[] },
  resolved: Resolved,
): ComponentData {
  const select = selectOf(message, customId, values);
  resolveSelected(select, values, resolved);
  const label = `menu "${asText(select['placeholder'] ?? customId)}"`;
  return { data: { ...dataOf(select), values, ...resolved.fields() }, label };
}

/** Objects behind the values of a select that Discord fills. @throws Unsendable when one is unknown */
export function resolveSelected(select: Json, values: readonly string[], resolved: Resolved): void {
  for (const id of values) {
    if (select['type'] === ComponentType.UserSelect) resolved.user(id);
    else if (select['type'] === ComponentType.RoleSelect) resolved.role(id);
    else if (select['type'] === ComponentType.MentionableSelect) resolved.mentionable(id);
    else if (select['type'] === ComponentType.ChannelSelect) {
      resolved.aChannel(id, select['channel_types'] as readonly number[] | undefined);
    }
  }
}

function dataOf(component: Json): Record<string, unknown> {
  return { component_type: component['type'], custom_id: component['custom_id'], id: component['id'] };
}
