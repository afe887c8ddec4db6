import type { english } from './en/english.js';
import type { Wording } from './wording.js';

/** What says the same as `Original` in another language: the same keys, and of each the same values. */
export type Translation<Original> = {
  readonly [Key in keyof Original]: Original[Key] extends (values: infer Values) => unknown
    ? (values: Values) => Wording
    : string;
};

/** All words of ours in one language. */
export type Catalogue = Translation<typeof english>;

export type MessageKey = keyof typeof english;
