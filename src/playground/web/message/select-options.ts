import {
  ComponentType,
  SelectMenuDefaultValueType,
  type APIMessageComponentEmoji,
  type APISelectMenuComponent,
} from 'discord-api-types/v10';
import type { MessageContext } from './message-context.js';

/** Names by id of what a select may offer. */
export type SelectNames = Pick<MessageContext, 'people' | 'channels' | 'roles'>;

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly emoji?: APIMessageComponentEmoji | undefined;
}

/** What a select offers: its own options, or those of the guild. */
export function optionsOf(select: APISelectMenuComponent, { people, channels, roles }: SelectNames): SelectOption[] {
  switch (select.type) {
    case ComponentType.StringSelect:
      return select.options;
    case ComponentType.UserSelect:
      return named(people, '');
    case ComponentType.RoleSelect:
      return named(roles, '@');
    case ComponentType.ChannelSelect:
      return named(channels, '#');
    case ComponentType.MentionableSelect:
      return [...named(people, ''), ...named(roles, '@')];
  }
}

function named(names: ReadonlyMap<string, string>, mark: string): SelectOption[] {
  return [...names].map(([value, name]) => ({ value, label: `${mark}${name}` }));
}

/** Chosen before anybody has chosen. */
export function defaultsOf(select: APISelectMenuComponent): string[] {
  if (select.type === ComponentType.StringSelect) {
    return select.options.filter((option) => option.default === true).map(({ value }) => value);
  }
  const defaults: readonly { readonly id: string; readonly type: SelectMenuDefaultValueType }[] =
    select.default_values ?? [];
  return defaults.map(({ id }) => id);
}
