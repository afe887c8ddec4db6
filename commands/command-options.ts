import type { ChannelKind } from './controls.js';

/** What Discord lists under a name; what it is in other languages stands in `src/language`. */
export interface Named {
  readonly name: string;
  readonly description: string;
}

interface OptionBase extends Named {
  readonly isRequired?: boolean;
}

interface TextOption extends OptionBase {
  /** Of `prose` only the words are handed on, without mentions, emoji and whatever else the platform writes in signs. */
  readonly type: 'text' | 'prose';
  readonly hasSuggestions?: boolean;
  /** Characters. */
  readonly maxLength?: number;
}

interface NumberOption extends OptionBase {
  /** Whole. */
  readonly type: 'number';
  readonly least?: number;
  readonly most?: number;
}

interface ChoiceOption extends OptionBase {
  readonly type: 'choice';
  /** 1 to 25; `label` is shown, `value` handed on. */
  readonly choices: readonly Choice[];
}

/** One of what can be chosen. */
interface Choice {
  readonly label: string;
  readonly value: string;
}

interface ChannelOption extends OptionBase {
  readonly type: 'channel';
  /** All where it is left out. */
  readonly channelKinds?: readonly ChannelKind[];
}

interface SimpleOption extends OptionBase {
  readonly type: 'flag' | 'role' | 'member' | 'attachment';
}

/** What somebody may give with a command. */
export type OptionDefinition = TextOption | NumberOption | ChoiceOption | ChannelOption | SimpleOption;
