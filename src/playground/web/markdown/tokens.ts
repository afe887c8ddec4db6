import { emojiByName } from './emoji-names.js';
import type { MarkdownNode, Match, Reader, TimeStyle } from './nodes.js';

type Token = readonly [pattern: RegExp, read: (found: RegExpExecArray) => MarkdownNode | null];

/** What stands in angle brackets; ids have no fixed length here, for a playground's may be short. */
const tokens: readonly Token[] = [
  [/<@!?(\d+)>/y, ([, id]) => ({ kind: 'mention', of: 'user', id: id! })],
  [/<@&(\d+)>/y, ([, id]) => ({ kind: 'mention', of: 'role', id: id! })],
  [/<#(\d+)>/y, ([, id]) => ({ kind: 'mention', of: 'channel', id: id! })],
  [/<\/([-'\p{L}\p{N}_]{1,32}(?: [-'\p{L}\p{N}_]{1,32}){0,2}):(\d+)>/uy, ([, name, id]) => ({ kind: 'command', name: name!, id: id! })],
  [/<id:(guide|browse|customize|linked-roles)(?::\d+)?>/y, ([, place]) => ({ kind: 'guide', place: place as 'guide' })],
]; // prettier-ignore

/** Live in titles too. */
const titleTokens: readonly Token[] = [
  [/<a?:(\w+):(\d+)>/y, ([, name, id]) => ({ kind: 'custom-emoji', name: name!, id: id! })],
  [/<t:(-?\d{1,17})(?::([tTdDfFsSR]))?>/y, ([, seconds, style]) => time(Number(seconds), style)],
];

const namedEmoji = /:([\w+-]+):/y;

/** Days since 1970 that a date can hold, in seconds. */
const latestSecond = 8.64e12;

function time(seconds: number, style: string | undefined): MarkdownNode | null {
  if (Math.abs(seconds) > latestSecond) return null;
  return { kind: 'time', seconds, style: (style ?? 'f') as TimeStyle };
}

/** Mentions, commands, emoji, times and places of the guild. */
export function tokenAt({ text, setting }: Reader, start: number): Match | null {
  for (const [pattern, read] of setting.place === 'title' ? titleTokens : [...tokens, ...titleTokens]) {
    pattern.lastIndex = start;
    const found = pattern.exec(text);
    if (found === null) continue;
    const node = read(found);
    return node === null ? null : { length: found[0].length, nodes: [node] };
  }
  return null;
}

export function everyoneAt({ text, setting }: Reader, start: number): Match | null {
  if (setting.place === 'title') return null;
  for (const who of ['everyone', 'here'] as const) {
    if (text.startsWith(who, start + 1)) return { length: who.length + 1, nodes: [{ kind: 'everyone', who }] };
  }
  return null;
}

/** `:smile:`; names that are no emoji's stay text. */
export function namedEmojiAt({ text }: Reader, start: number): Match | null {
  namedEmoji.lastIndex = start;
  const found = namedEmoji.exec(text);
  const emoji = found === null ? undefined : emojiByName.get(found[1]!);
  if (found === null || emoji === undefined) return null;
  return { length: found[0].length, nodes: [{ kind: 'named-emoji', name: found[1]!, emoji }] };
}
