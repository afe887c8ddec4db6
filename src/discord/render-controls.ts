import {
  ButtonStyle,
  ComponentType,
  SelectMenuDefaultValueType,
  type APIButtonComponentWithCustomId,
} from 'discord-api-types/v10';
import type { ButtonControl, ChannelSelect, ControlRow, RoleSelect, StringSelect } from '../../commands/controls.js';
import { plainText } from '../language/in-words.js';
import type { Language } from '../language/language.js';
import type { Text } from '../language/wording.js';
import { customIdOf } from './custom-id.js';
import { channelTypesOf } from './channel-kinds.js';
import { discordLimits } from './limits.js';
import type { MessageComponent, MessageRow } from './rendered.js';

const styles = { plain: ButtonStyle.Secondary, primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const;

/** Pure. @throws RangeError for more rows than a message has, or more buttons than a row */
export function renderRows(rows: readonly ControlRow[], language: Language): MessageRow[] {
  if (rows.length > discordLimits.rows)
    throw new RangeError(`a message has ${discordLimits.rows} rows, not ${rows.length}`);
  return rows.map((row) => ({ type: ComponentType.ActionRow, components: rowComponents(row, language) }));
}

function rowComponents(row: ControlRow, language: Language): MessageComponent[] {
  if ('kind' in row) return [select(row, language)];
  if (row.length > discordLimits.buttonsPerRow) {
    throw new RangeError(`a row has ${discordLimits.buttonsPerRow} buttons, not ${row.length}`);
  }
  return row.map((control) => renderButton(control, language));
}

export function renderButton(control: ButtonControl, language: Language): APIButtonComponentWithCustomId {
  const { label, look = 'plain', isDisabled = false } = control;
  return {
    type: ComponentType.Button,
    style: styles[look],
    label: fitting(label, language, discordLimits.buttonLabel),
    custom_id: customIdOf(control),
    ...(isDisabled && { disabled: true }),
  };
}

function select(control: StringSelect | ChannelSelect | RoleSelect, language: Language): MessageComponent {
  const { placeholder, least = 1, most = 1 } = control;
  const hint = fitting(placeholder, language, discordLimits.placeholder);
  const common = { custom_id: customIdOf(control), placeholder: hint, min_values: least, max_values: most };
  switch (control.kind) {
    case 'select':
      return {
        ...common,
        type: ComponentType.StringSelect,
        options: control.choices.map((choice) => selectOption(choice, language)),
      };
    case 'channel-select': {
      const types = channelTypesOf(control.channelKinds);
      return {
        ...common,
        type: ComponentType.ChannelSelect,
        ...(types !== undefined && { channel_types: types }),
        ...defaultsOf(control.chosenIds, SelectMenuDefaultValueType.Channel),
      };
    }
    case 'role-select':
      return {
        ...common,
        type: ComponentType.RoleSelect,
        ...defaultsOf(control.chosenIds, SelectMenuDefaultValueType.Role),
      };
  }
}

/** Discord takes no empty list. */
function defaultsOf<Type>(
  ids: readonly string[] = [],
  type: Type,
): { default_values?: { readonly id: string; readonly type: Type }[] } {
  return ids.length === 0 ? {} : { default_values: ids.map((id) => ({ id, type })) };
}

function selectOption(
  { label, value, description, isChosen = false }: StringSelect['choices'][number],
  language: Language,
): {
  label: string;
  value: string;
  description?: string;
  default: boolean;
} {
  return {
    label: fitting(label, language, discordLimits.selectOption),
    value,
    ...(description !== undefined && { description: fitting(description, language, discordLimits.selectOption) }),
    default: isChosen,
  };
}

/** A label longer than Discord takes would lose the whole message. */
export function fitting(text: Text, language: Language, most: number): string {
  const label = plainText(text, language);
  return label.length <= most
    ? label
    : `${label
        .slice(0, most - 1)
        .toWellFormed()
        .trimEnd()}…`;
}
