import { UserError } from '../../domain/errors.js';
import type { SourceSpec } from '../../domain/source.js';
import { say } from '../../language/say.js';

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
  if (url === undefined) throw new UserError(say('corpus.name-an-address'));
  if (kind !== 'site-map' && (pattern !== undefined || maxAgeDays !== undefined)) {
    throw new UserError(say('corpus.only-of-site-maps'));
  }
  if (kind === 'url') return urls.length === 1 ? { kind, url } : { kind: 'urls', urls: fewEnough(urls) };
  if (urls.length > 1) throw new UserError(say(kind === 'feed' ? 'corpus.one-feed' : 'corpus.one-site-map'));
  if (kind === 'feed') return { kind, url };
  return { kind, url, pattern: checkedPattern(pattern ?? null), maxAgeDays: checkedAge(maxAgeDays ?? null) };
}

function checkedUrl(stated: string): string {
  const text = stated.trim();
  const echo = { text: beginningOf(text) };
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) throw new UserError(say('corpus.no-address', echo));
  if (text.length > longestUrl) throw new UserError(say('corpus.address-too-long', { ...echo, most: longestUrl }));
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') throw new UserError(say('corpus.address-with-password', echo));
  url.hash = '';
  return url.href;
}

function beginningOf(text: string): string {
  return text.length > longestEcho ? `${text.slice(0, longestEcho).toWellFormed()}…` : text;
}

function fewEnough(urls: readonly string[]): readonly string[] {
  if (urls.length > mostUrls) {
    throw new UserError(say('corpus.too-many-addresses', { most: mostUrls, count: urls.length }));
  }
  return urls;
}

function checkedPattern(pattern: string | null): string | null {
  if (pattern === null) return null;
  if (pattern.length > longestPattern) throw new UserError(say('corpus.pattern-too-long', { most: longestPattern }));
  // Others match no address: `SiteMapChoice` says how a pattern is read.
  if (!/^(?:\/|\*|https?:\/\/)/i.test(pattern)) {
    throw new UserError(say('corpus.no-pattern', { pattern, example: '/news/*' }));
  }
  return pattern;
}

function checkedAge(days: number | null): number | null {
  if (days === null || (Number.isInteger(days) && days >= 1 && days <= longestAge)) return days;
  throw new UserError(say('corpus.no-age', { most: longestAge }));
}
