import { dateOf, parseDate } from '../dates.js';

/**
 * A date of a feed or a site map as ISO 8601, in the zone in which it is stated; `null` for one that does not fix a day.
 * Besides what `parseDate` reads: Unix time, the short years and the zones by letters of RFC 822, and asctime.
 */
export function listingDate(stated: string): string | null {
  const text = stated.trim().replace(/\s+/g, ' ');
  if (text.length > longestDate) return null;
  if (/^\d{10}(?:\d{3})?$/.test(text)) return dateOf(Number(text));
  const date = parseDate(inFourDigits(withOffset(fromAsctime(withoutSlips(text)))));
  return date === unsetTime ? null : date;
}

const longestDate = 80;
/** What programs write for no date. */
const unsetTime = '1970-01-01T00:00:00Z';

/** "Fri,13 Jun 2025 08:05 +0200 (CEST)", "GMT+0200", "+02:00[Europe/Berlin]": what is written too much or too close. */
function withoutSlips(text: string): string {
  return text
    .replace(/,(?=\d)/, ', ')
    .replace(/ \([A-Z]{2,5}\)$|\[[\w/]+\]$/, '')
    .replace(/ (?:GMT|UTC)(?=[+-]\d{4}$)/, ' ');
}

/** RFC 822, section 5.1; these letters name no other zones there. */
const rfc822Zones: Readonly<Record<string, string>> = {
  UT: 'GMT',
  EST: '-0500',
  EDT: '-0400',
  CST: '-0600',
  CDT: '-0500',
  MST: '-0700',
  MDT: '-0600',
  PST: '-0800',
  PDT: '-0700',
};

/** Only after a time in the form of RFC 822: elsewhere the letters may mean zones of other continents. */
function withOffset(text: string): string {
  const match = /^(?:\p{L}{3,9}\.?,? )?\d{1,2} \p{L}{3,9} \d{2,4} \d{1,2}:\d{2}(?::\d{2})? ([A-Z]{2,3})$/u.exec(text);
  const offset = match === null ? undefined : rfc822Zones[match[1]!];
  return offset === undefined ? text : text.slice(0, -match![1]!.length) + offset;
}

/** RFC 2822, section 4.3: 00 to 49 are of this century. */
function inFourDigits(text: string): string {
  const match = /^((?:\p{L}{3,9}\.?,? )?\d{1,2} \p{L}{3,9} )(\d{2})( \d{1,2}:\d{2}.*)?$/u.exec(text);
  if (match === null) return text;
  const [, day, year, time] = match;
  return `${day!}${Number(year) < 50 ? '20' : '19'}${year!}${time ?? ''}`;
}

/** "Mon Jan 5 19:48:21 GMT 2004" and the same without the zone. */
function fromAsctime(text: string): string {
  const match =
    /^\p{L}{3,9},? (\p{L}{3,9}) (\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?) (?:([A-Z]{2,4}|[+-]\d{4}) )?(\d{4})$/u.exec(text);
  if (match === null) return text;
  const [, month, day, time, zone, year] = match;
  return `${day!} ${month!} ${year!} ${time!}${zone === undefined ? '' : ` ${zone}`}`;
}
