import { UserError } from '../../domain/errors.js';
import type { SourceSpec } from '../../domain/source.js';

/** As a person states it; what is left away does not limit. */
export interface StatedSource {
  readonly kind: 'url' | 'feed' | 'site-map';
  readonly urls: readonly string[];
  readonly pattern?: string;
  readonly maxAgeDays?: number;
}

const longestUrl = 2_000;
/** Of what was stated, in a refusal. */
const longestEcho = 80;
const longestPattern = 200;
const mostUrls = 1_000;
const longestAge = 36_500;

/** Makes a source of what a person states. Only its form is looked at. @throws UserError naming what is wrong. */
export function checkedSource({ kind, urls: stated, pattern, maxAgeDays }: StatedSource): SourceSpec {
  const urls = [...new Set(stated.map(checkedUrl))];
  const [url] = urls;
  if (url === undefined) throw new UserError('Name the address of a page, a feed or a site map.');
  if (kind !== 'site-map' && (pattern !== undefined || maxAgeDays !== undefined)) {
    throw new UserError('A pattern and an age are only for a site map.');
  }
  if (kind === 'url') return urls.length === 1 ? { kind, url } : { kind: 'urls', urls: fewEnough(urls) };
  if (urls.length > 1) throw new UserError(`Add one ${kind === 'feed' ? 'feed' : 'site map'} at a time.`);
  if (kind === 'feed') return { kind, url };
  return { kind, url, pattern: checkedPattern(pattern ?? null), maxAgeDays: checkedAge(maxAgeDays ?? null) };
}

function checkedUrl(stated: string): string {
  const text = stated.trim();
  const refused = (why: string): UserError => new UserError(`"${beginningOf(text)}" ${why}.`);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) throw refused('is not an address that begins with https://');
  if (text.length > longestUrl) throw refused(`is longer than ${longestUrl} characters`);
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') throw refused('names a user or a password: leave them away');
  url.hash = '';
  return url.href;
}

function beginningOf(text: string): string {
  return text.length > longestEcho ? `${text.slice(0, longestEcho).toWellFormed()}…` : text;
}

function fewEnough(urls: readonly string[]): readonly string[] {
  if (urls.length > mostUrls) throw new UserError(`A list has ${mostUrls} addresses at most, not ${urls.length}.`);
  return urls;
}

function checkedPattern(pattern: string | null): string | null {
  if (pattern === null) return null;
  if (pattern.length > longestPattern) throw new UserError(`A pattern has ${longestPattern} characters at most.`);
  // Others match no address: `SiteMapChoice` says how a pattern is read.
  if (!/^(?:\/|\*|https?:\/\/)/i.test(pattern)) {
    throw new UserError(
      `"${pattern}" is not the pattern of an address: begin it with /, * or https://, as in /news/*.`,
    );
  }
  return pattern;
}

function checkedAge(days: number | null): number | null {
  if (days === null || (Number.isInteger(days) && days >= 1 && days <= longestAge)) return days;
  throw new UserError(`An age is a number of days from 1 to ${longestAge}.`);
}
