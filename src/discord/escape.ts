/** Characters that begin or end something in Discord's Markdown wherever they stand. */
const alwaysActive = new Set(['\\', '*', '_', '~', '`', '|', '<', '>', '[', ']', '@']);

/** At the start of a line, after blanks: headings, subtext, bullets, numbered lists. The last character is escaped. */
const lineStart = /^[^\S\n]*(?:\d+[.)]|[-+#])/gmu;

/** `:smile:`, and the colon of a bare address (escaped, so that it neither links nor unfolds). */
const activeColon = /:(?=\/\/|[\w+-]+:)/g;

/** Invitations are recognised without a scheme. */
const inviteHost = /discord(?:app)?\.(?=gg|com|gift|new)/gi;

/**
 * Text as Discord must be sent it so that it shows exactly this text, at the start of a line as well as inside one.
 * Discord shows the character after a backslash unless it is a letter, a digit or white space. `unescapeShown` is the
 * inverse.
 */
export function escapeShown(text: string): string {
  return escapedUnits(text).join('');
}

/** One element a code unit of `text`: itself, with a backslash before it where Discord would read it as its own. */
export function escapedUnits(text: string): string[] {
  const units = text.split('').map((unit) => (alwaysActive.has(unit) ? `\\${unit}` : unit));
  for (const pattern of [lineStart, activeColon, inviteHost]) {
    for (const match of text.matchAll(pattern)) {
      const index = match.index + match[0].length - 1;
      units[index] = `\\${text[index]!}`;
    }
  }
  return units;
}

/** What Discord shows of content that `escapeShown` made, bold marks and underlines of our own left out. */
export function unescapeShown(content: string): string {
  return content.replace(/\\([^0-9A-Za-z\s])|\*\*|__/gu, (_, shown: string | undefined) => shown ?? '');
}

/** White space of every kind as single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * Characters that mean nothing inside the text of a masked link. Backslashes do not work there (discord-api-docs#6185)
 * and emoji break it (#6810), so a title with anything else stands beside its link instead.
 */
const plainTitle = /^(?:[\p{L}\p{M}\p{Nd} ,.'’‘“”"–—?!%&;=$€£\u2068\u2069-]|: )+$/u;

/** A title that leads to `url`: as a masked link where Discord shows it unharmed, else beside one that is called `open`. */
export function linkedTitle(title: string, url: string | null, open = 'open'): string {
  const line = oneLine(title);
  const target = url === null ? null : linkTarget(url);
  if (target === null) return escapeShown(line);
  return plainTitle.test(line) && !/discord(?:app)?\./i.test(line)
    ? `[${line}](${target})`
    : `${escapeShown(line)} ${linkBeside(target, open)}`;
}

/** What leads to `url` beside words of ours, called `open`; `null`: nothing can lead there. */
export function openingLink(url: string | null, open: string): string | null {
  const target = url === null ? null : linkTarget(url);
  return target === null ? null : linkBeside(target, open);
}

function linkBeside(target: string, open: string): string {
  return `([${open}](${target}))`;
}

/** Whether a title can lead to `url`. */
export function isLinkable(url: string | null): boolean {
  return url !== null && linkTarget(url) !== null;
}

/** Longest address that may take its share of a message's 2,000 characters. */
const longestUrl = 600;

/** The address between `<` and `>`, which keeps it from unfolding; `null` when it is not one, or too long. */
function linkTarget(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const encoded = new URL(url).href.replace(
    /[()<>\\|`"*\s]/g,
    (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return encoded.length <= longestUrl ? `<${encoded}>` : null;
}
