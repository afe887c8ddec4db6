import type { ListedPage } from './listing.js';

export interface SiteMapChoice {
  /**
   * A glob over the whole url, or over path and query where it begins with `/`: `*` stands for any characters, also for
   * none and for slashes; all else for itself. Without a `*` it is what the address begins with. `null` = every page.
   */
  readonly pattern: string | null;
  /** Counted from the later of the two dates; pages without a date are kept. `null` = any age. */
  readonly maxAgeDays: number | null;
  readonly now: Date;
}

/** The pages of a site map that an operator wants, in their order. */
export function chooseFromSiteMap(items: readonly ListedPage[], choice: SiteMapChoice): ListedPage[] {
  const matches = choice.pattern === null ? () => true : globMatcher(choice.pattern);
  const oldest = choice.maxAgeDays === null ? -Infinity : choice.now.getTime() - choice.maxAgeDays * dayMilliseconds;
  return items.filter((item) => matches(item.url) && lastInstant(item) >= oldest);
}

const dayMilliseconds = 86_400_000;

function globMatcher(pattern: string): (url: string) => boolean {
  const pieces = pattern.trim().split('*');
  if (pieces.length === 1) pieces.push('');
  return pattern.startsWith('/') ? (url) => matchesPieces(pathOf(url), pieces) : (url) => matchesPieces(url, pieces);
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** The first piece begins the text, the last ends it, those between stand in it in their order; each is sought once. */
function matchesPieces(text: string, pieces: readonly string[]): boolean {
  const first = pieces[0]!;
  const last = pieces.at(-1)!;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
  let from = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const at = text.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return from <= text.length - last.length;
}

/** The last moment that the page's dates may mean, in milliseconds; infinite where it states none. */
function lastInstant({ publishedAt, updatedAt }: ListedPage): number {
  const instants = [publishedAt, updatedAt].filter((date) => date !== null).map(endOf);
  return instants.length === 0 ? Infinity : Math.max(...instants);
}

/** A day without a time may end 12 hours after it ends in UTC; so may a time without a zone. */
function endOf(date: string): number {
  if (date.length === 10) return Date.parse(`${date}T00:00:00Z`) + 1.5 * dayMilliseconds;
  const hasZone = /(?:Z|[+-]\d{2}:\d{2})$/.test(date.slice(10));
  return hasZone ? Date.parse(date) : Date.parse(`${date}Z`) + dayMilliseconds / 2;
}
