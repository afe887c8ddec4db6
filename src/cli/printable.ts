/** Zero-width joiners spell words and stay; every other control, direction override and line separator goes. */
const unprintable = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]/gu;

/**
 * Text of an article or a path, safe for a terminal: a control character shows as its picture (U+2400 …) or as U+FFFD,
 * so that no escape sequence reaches the terminal. Line feeds stay.
 */
export function printable(text: string): string {
  return text.toWellFormed().replace(unprintable, (character) => {
    const code = character.charCodeAt(0);
    if (character === '\t') return ' ';
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** The same on one line. */
export function printableLine(text: string): string {
  return printable(text.replace(/\s+/g, (blank) => (/[\r\n]/.test(blank) ? ' ' : blank)));
}

/** One JSON value on one line; what a terminal would obey is escaped, which changes no value. */
export function jsonLine(value: unknown): string {
  const json = JSON.stringify(value).replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${json}\n`;
}
