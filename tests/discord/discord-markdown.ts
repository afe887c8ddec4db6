/** What a reader of Discord sees of a message, and what in it is more than plain text. */
export interface Reading {
  readonly shown: string;
  readonly active: readonly string[];
}

const atLineStart: readonly [string, RegExp][] = [
  ['heading', /^#{1,3}\s/],
  ['subtext', /^-#\s/],
  ['block quote', /^>(?:>>)?\s/],
  ['list', /^(?:[-*+]|\d+[.)])\s/],
];

const anywhere: readonly [string, RegExp][] = [
  ['bold or italics', /^[*_]/],
  ['strike-through', /^~~/],
  ['spoiler', /^\|\|/],
  ['code', /^`/],
  ['mention', /^<(?:@[!&]?|#)\d+>/],
  ['everyone', /^@(?:everyone|here)/],
  ['command', /^<\/[^>]+:\d+>/],
  ['emoji', /^<a?:\w+:\d+>|^:[\w+-]+:/],
  ['time', /^<t:-?\d+(?::[tTdDfFsSR])?>/],
  ['guide', /^<id:\w+>/],
  ['address', /^<?https?:\/\/\S/],
  ['masked link', /^\[[^\]]*\]\([^)]*\)/],
  ['invitation', /^discord(?:app)?\.(?:gg|com|gift|new)/i],
];

/**
 * Reads a message from left to right as Discord's client does: a backslash shows the next character unless that is a
 * letter, a digit or white space; whatever else would be rendered is listed. Written from the platform's rules, knowing
 * nothing of how the bot escapes.
 */
export function readMarkdown(content: string): Reading {
  const active: string[] = [];
  let shown = '';
  let isLineStart = true;
  for (let index = 0; index < content.length;) {
    const rest = content.slice(index);
    const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest);
    if (escaped !== null) {
      shown += escaped[1]!;
      index += escaped[0].length;
      isLineStart = false;
      continue;
    }
    const rules = isLineStart ? [...atLineStart, ...anywhere] : anywhere;
    for (const [name, pattern] of rules) if (pattern.test(rest)) active.push(`${name}: ${rest.slice(0, 20)}`);
    const unit = rest[0]!;
    isLineStart = unit === '\n' || (isLineStart && /\s/.test(unit));
    shown += unit;
    index += 1;
  }
  return { shown, active };
}
