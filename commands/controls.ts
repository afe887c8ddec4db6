import type { Text } from '../src/language/wording.js';

/**
 * What a button, a select or a form says when it is used: `v1:action:id:n`. It is whole in itself, so that it works
 * after a restart; what does not fit is a row of the store, and `id` its number.
 */
export interface ControlId {
  /** Lower-case letters and hyphens, 1 to 40; a handler of this name is in the registry. */
  readonly action: string;
  /** Of an answer, or of whatever row the action is about; 0 where it has none. */
  readonly id: number;
  /** Number of a quote or of a page, counted from 1; 0 where the action has none. At most 999. */
  readonly n: number;
}

export interface ButtonControl extends ControlId {
  readonly kind: 'button';
  /** 1 to 80 characters. */
  readonly label: Text;
  /** `danger`: what cannot be undone. */
  readonly look?: 'plain' | 'primary' | 'danger';
  readonly isDisabled?: boolean;
}

export type ChannelKind = 'text' | 'announcement' | 'thread' | 'forum' | 'voice';

interface SelectControl extends ControlId {
  /** Shown while nothing is chosen; 1 to 150 characters. */
  readonly placeholder: Text;
  /** How many may be chosen, 0 to 25; 1 where it is left out. */
  readonly least?: number;
  readonly most?: number;
}

export interface SelectChoice {
  /** 1 to 100 characters each. */
  readonly label: Text;
  readonly value: string;
  readonly description?: Text;
  readonly isChosen?: boolean;
}

export interface StringSelect extends SelectControl {
  readonly kind: 'select';
  /** 1 to 25. */
  readonly choices: readonly SelectChoice[];
}

export interface ChannelSelect extends SelectControl {
  readonly kind: 'channel-select';
  /** All where it is left out. */
  readonly channelKinds?: readonly ChannelKind[];
  readonly chosenIds?: readonly string[];
}

export interface RoleSelect extends SelectControl {
  readonly kind: 'role-select';
  readonly chosenIds?: readonly string[];
}

/** One row: up to five buttons, or one select. A message has five rows at most. */
export type ControlRow = readonly ButtonControl[] | StringSelect | ChannelSelect | RoleSelect;

export interface TextInput {
  /** What the handler asks for it by; lower-case letters and hyphens. */
  readonly name: string;
  /** 1 to 45 characters. */
  readonly label: Text;
  readonly isLong?: boolean;
  readonly isRequired?: boolean;
  /** Characters, at most 4,000. */
  readonly least?: number;
  readonly most?: number;
  readonly value?: string;
  /** At most 100 characters. */
  readonly placeholder?: Text;
}

/** A form to fill in, opened by a command or a button in place of an answer. */
export interface Form extends ControlId {
  /** 1 to 45 characters. */
  readonly title: Text;
  /** 1 to 5. */
  readonly inputs: readonly TextInput[];
}
