import { corpusPageReasons } from './en/corpus-page-reasons.js';
import { corpusReasons } from './en/corpus-reasons.js';
import type { Message, MessageValue, Text } from './wording.js';

/*
 * Why a page was not read or an article not taken is noted in English: in the store, the log, the terminal and JSON. For
 * readers such a clause is known again by its English words.
 */

/** What the values of a clause look like. Each is marked by a letter that no text holds. */
const shapes = {
  /** One word, such as a host, an address or a status. */
  host: { mark: '\ue000', pattern: String.raw`(?<host>\S+)` },
  url: { mark: '\ue001', pattern: String.raw`(?<url>\S+)` },
  code: { mark: '\ue002', pattern: String.raw`(?<code>[^()]+)` },
  /** "10 MB" */
  size: { mark: '\ue003', pattern: String.raw`(?<size>\d[\d.]* \w?B)` },
  text: { mark: '\ue004', pattern: '(?<text>.+)' },
  /** A clause or a name that may be known itself. */
  why: { mark: '\ue005', pattern: '(?<why>.*)' },
  what: { mark: '\ue006', pattern: '(?<what>.+)' },
  count: { mark: '\ue007', pattern: String.raw`(?<count>\d+)` },
  of: { mark: '\ue008', pattern: String.raw`(?<of>\d+)` },
} as const;

type ValueName = keyof typeof shapes;
type Marks = Readonly<Record<ValueName, string>>;

const marks = Object.fromEntries(Object.entries(shapes).map(([name, { mark }]) => [name, mark])) as Marks;

const whole = new Map<string, string>();
const patterns: { readonly key: string; readonly pattern: RegExp }[] = [];
for (const [key, entry] of Object.entries({ ...corpusReasons, ...corpusPageReasons })) {
  if (typeof entry === 'string') whole.set(entry, key);
  else patterns.push({ key, pattern: patternOf((entry as unknown as (values: Marks) => string)(marks)) });
}

/** A clause as it was noted, in the words of whoever reads it; what is not known stays as it is. */
export function reasonInWords(reason: string): Text {
  const key = whole.get(reason);
  if (key !== undefined) return messageOf(key, {});
  for (const one of patterns) {
    const values = one.pattern.exec(reason)?.groups;
    if (values !== undefined) return messageOf(one.key, values);
  }
  return reason;
}

function messageOf(key: string, groups: Readonly<Record<string, string>>): Message {
  const values = Object.entries(groups).map(([name, value]) => [name, valueOf(name, value)] as const);
  return { kind: 'message', key, values: Object.fromEntries(values) };
}

function valueOf(name: string, value: string): MessageValue {
  if (name === 'count' || name === 'of') return Number(value);
  return name === 'why' || name === 'what' ? reasonInWords(value) : value;
}

function patternOf(words: string): RegExp {
  let pattern = words.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  for (const { mark, pattern: shape } of Object.values(shapes)) pattern = pattern.replace(mark, shape);
  return new RegExp(`^${pattern}$`, 's');
}
