import type { PageDirectives } from '../domain/article.js';
import { parseDate } from './dates.js';

/** A `<meta>` that addresses robots. */
export interface RobotsMeta {
  /** Whom it addresses, in small letters: `robots`, `googlebot-news` … */
  readonly agent: string;
  readonly content: string;
}

export interface StatedDirectives {
  readonly metas: readonly RobotsMeta[];
  /** Each value of the header `X-Robots-Tag`, as sent. */
  readonly robotsTags: readonly string[];
  /** When the page was fetched; `null` = unknown: then no page has run out. */
  readonly at: Date | null;
}

/** Those who are asked the same as this bot: every robot, the reader of news that pages know best, and the bot by name. */
const addressed = new Set(['robots', 'googlebot-news', 'verbatim']);

function isAddressed(agent: string): boolean {
  return addressed.has(agent);
}

/**
 * What a page asks of robots, by the rules that Google documents for `<meta name="robots">` and `X-Robots-Tag`: of several
 * statements the strictest holds. `noindex` and `none` ask to be found nowhere: such a page is not quoted either. `null`
 * when it asks for nothing.
 */
export function directivesOf({ metas, robotsTags, at }: StatedDirectives): PageDirectives | null {
  const lists = metas.filter(({ agent }) => isAddressed(agent)).map(({ content }) => content);
  for (const tag of robotsTags) lists.push(...addressedParts(tag));
  let maxQuote: number | null = null;
  let mayArchive = true;
  for (const list of lists) {
    for (const directive of directivesIn(list)) {
      if (/^(?:noarchive|nocache)$/.test(directive)) mayArchive = false;
      const limit = quoteLimit(directive);
      if (limit !== null) maxQuote = Math.min(limit, maxQuote ?? limit);
    }
    if (at !== null && hasRunOut(list, at)) maxQuote = 0;
  }
  return maxQuote === null && mayArchive ? null : { maxQuote, mayArchive };
}

const agentPrefix = /(?:^|,)\s*([a-z][a-z0-9_.-]*)\s*:\s*/gi;
const valuedDirective = /^(?:max-snippet|max-image-preview|max-video-preview|unavailable_after)$/i;

/** "noarchive, otherbot: nosnippet": what stands before a name is for all, what follows it for that one. */
function addressedParts(tag: string): string[] {
  const parts: string[] = [];
  let agent: string | null = null;
  let start = 0;
  for (const match of tag.matchAll(agentPrefix)) {
    const name = match[1]!;
    if (valuedDirective.test(name)) continue;
    if (agent === null || isAddressed(agent)) parts.push(tag.slice(start, match.index));
    agent = name.toLowerCase();
    start = match.index + match[0].length;
  }
  if (agent === null || isAddressed(agent)) parts.push(tag.slice(start));
  return parts;
}

/** Some pages part them by spaces or semicolons. */
function directivesIn(list: string): string[] {
  return list
    .toLowerCase()
    .replace(/\s*([:=])\s*/g, ':')
    .split(/[\s,;]+/)
    .filter((directive) => directive !== '');
}

function quoteLimit(directive: string): number | null {
  if (/^(?:nosnippet|noindex|none)$/.test(directive)) return 0;
  const limit = /^max-snippet:(-?\d{1,9})$/.exec(directive)?.[1];
  return limit === undefined || Number(limit) < 0 ? null : Number(limit);
}

const expiry = /unavailable_after\s*[:=]\s*([^;]{6,60})/i;

/** RFC 822, RFC 850 and ISO 8601; a day without a time lasts until its end. */
function hasRunOut(list: string, at: Date): boolean {
  const stated = expiry.exec(list)?.[1]?.trim();
  if (stated === undefined) return false;
  const date = parseDate(withFullYear(stated)) ?? parseDate(withFullYear(stated).split(/, (?=[a-z])/i)[0]!);
  if (date === null) return false;
  const end =
    date.length === 10
      ? Date.parse(`${date}T23:59:59Z`)
      : Date.parse(/Z|[+-]\d\d:\d\d$/.test(date) ? date : `${date}Z`);
  return end < at.getTime();
}

/** RFC 850 writes `25-Aug-07`. */
function withFullYear(date: string): string {
  return date.replace(/\b(\d{1,2}-[A-Za-z]{3})-(\d{2})\b(?!\d)/, '$1-20$2');
}
