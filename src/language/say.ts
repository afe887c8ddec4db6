import type { english } from './en/english.js';
import type { MessageKey } from './translation.js';
import type { Message, MessageValue, Slice } from './wording.js';

type English = typeof english;
type ValuesOf<Key extends MessageKey> = English[Key] extends (values: infer Values) => unknown
  ? // Of `() => …`, which has forms and no values.
    unknown extends Values
    ? undefined
    : Values
  : undefined;

/** What may be given where a catalogue is handed a string: the string, or what becomes one once there is a language. */
type Given<Value> = Value extends string
  ? string extends Value
    ? Value | Message | Slice
    : // A word of ours that a catalogue would compare: it comes set apart where it runs the other way. Keys tell such apart.
      never
  : Value extends readonly string[]
    ? readonly (string | Message | Slice)[]
    : Value;

type GivenValues<Values> = { readonly [Name in keyof Values]: Given<Values[Name]> };

/** A label of ours, in no language yet. Messages among its values become their words, without forms. */
export function say<Key extends MessageKey>(
  key: Key,
  ...[values]: ValuesOf<Key> extends undefined ? [] : [GivenValues<ValuesOf<Key>>]
): Message {
  return { kind: 'message', key, values: (values ?? {}) as Readonly<Record<string, MessageValue>> };
}
