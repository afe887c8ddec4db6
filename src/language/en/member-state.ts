import { formatting } from '../formatting.js';
import { command, type FormedPiece, strong, wording } from '../wording.js';

const { number, plural, day, time } = formatting('en');

/** Days of the first and the last dated article; `null`: none is dated. */
export interface DaySpan {
  readonly first: string | null;
  readonly last: string | null;
}

export interface CountedArticles extends DaySpan {
  readonly articles: number;
  readonly undated: number;
}

export const memberState = {
  'member.no-articles': 'No articles yet.',
  'member.status-articles': ({ articles, passages, undated, ...span }: CountedArticles & { passages: number }) =>
    `${articlesOf(articles)} in ${plural(passages, { one: '# passage', other: '# passages' })}; ${span.first === null ? 'none dated' : `dated ${daysOf(span)}`}; ${number(undated)} undated.`,
  'member.never-refreshed': 'Never refreshed.',
  'member.last-refreshed': ({ at, generation }: { at: string; generation: number | null }) =>
    `Last refreshed ${time(at)}${generation === null ? '' : `; generation ${generation}`}.`,
  'member.status-model': ({ model, hash, index }: { model: FormedPiece; hash: FormedPiece | null; index: string }) =>
    wording`Model: ${model}, hash ${hash ?? 'not known yet'}; ${index}.`,
  'member.index-complete': 'index complete',
  'member.index-rebuilding': 'index being rebuilt; answers rest on keywords meanwhile',
  'member.index-missing': 'no index yet',
  'member.status-discord': ({ ping }: { ping: number | null }) =>
    `Discord: ${ping === null ? 'no heartbeat yet' : `heartbeat ${ping} ms`}. No network used for answering.`,
  'member.status-refreshing': ({ work }: { work: string }) => wording`Being refreshed now: ${work}.`,
  'member.quotes-held-back': ({ count }: { count: number }) =>
    `${plural(count, { one: '# quote', other: '# quotes' })} held back since the start: the stored text did not match.`,

  'member.sources': ({
    articles,
    undated,
    refreshedAt,
    generation,
    ...span
  }: CountedArticles & { refreshedAt: string | null; generation: number | null }) =>
    `${articlesOf(articles)}, ${daysOf(span)}, ${number(undated)} undated; ${refreshedAt === null ? 'never refreshed' : `last refreshed ${time(refreshedAt)}`}${generation === null ? '' : `, generation ${generation}`}.`,
  'member.sources-of-outlet': ({ outlet, articles, undated, ...span }: CountedArticles & { outlet: string | null }) =>
    wording`${strong(outlet ?? 'Outlet not stated')}: ${articlesOf(articles)}, ${daysOf(span)}${undated === 0 || span.first === null ? '' : `, ${number(undated)} undated`}`,
  'member.sources-none': () => wording`A moderator can add sources with ${command('corpus add')}.`,

  'member.page': ({ page, pages, lines }: { page: number; pages: number; lines: number }) =>
    `Page ${page} of ${pages}; ${number(lines)} in all`,

  'member.progress-so-far': ({ done, unit }: { done: number; unit: string }) => `${number(done)} ${unit} so far`,
  'member.progress': ({ done, total, unit }: { done: number; total: number; unit: string }) =>
    `${number(done)} of ${number(total)} ${unit}`,
  'member.less-than-a-minute-left': 'less than a minute left',
  'member.minutes-left': ({ minutes }: { minutes: number }) => `about ${minutes} min left`,
  'member.hours-left': ({ hours }: { hours: number }) => `about ${hours} h left`,
  'member.and-more': ({ count }: { count: number }) => `… and ${number(count)} more`,
  'member.goes-on-in': ({ channel }: { channel: FormedPiece }) => wording`This goes on in ${channel}.`,
  'member.outcome-not-shown': ({ why }: { why: string }) =>
    `The work goes on, but its outcome cannot be shown here any longer: ${why}.`,
} as const;

function articlesOf(count: number): string {
  return plural(count, { one: '# article', other: '# articles' });
}

function daysOf({ first, last }: DaySpan): string {
  if (first === null || last === null) return 'none dated';
  return first === last ? day(first) : `${day(first)} to ${day(last)}`;
}
