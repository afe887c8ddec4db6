import { shortHash } from '../../domain/article.js';

/** What is known of a page before it is decided whether to ask its site again. Times are ISO 8601. */
export interface KnownPage {
  readonly url: string;
  /** When a listing first named it; for a page that is a source of its own, when that was added. */
  readonly firstSeenAt: string;
  /** When a listing last said something new of it: another stamp, listed again, or listed no longer. */
  readonly changedAt: string;
  readonly isListed: boolean;
  /** Day or time of its article in the current generation; `null` where there is none, or none dated. */
  readonly publishedAt: string | null;
  /** When its source was last read to the end; `null` = never. */
  readonly sourceReadAt: string | null;
  /** `null`: never asked for. */
  readonly last: LastCheck | null;
}

export interface LastCheck {
  readonly at: string;
  readonly state: 'ok' | 'gone' | 'refused' | 'failed';
  /** Failures in a row. */
  readonly failures: number;
}

export interface CheckOptions {
  readonly now: Date;
  /** A moderator asked for everything. */
  readonly recheck: boolean;
}

const hour = 3_600_000;
const day = 24 * hour;
/** News is corrected in its first days. */
const youngDays = 3;
const staleDays = 7;
const firstRetry = hour;
const lastRetry = staleDays * day;

/**
 * Whether the site is asked for a page again:
 *
 * - a page never asked for, and any page when a moderator says so;
 * - one of which its listing said something new since the last time. That it is listed no longer is news too, but no proof:
 *   only the site's own 404 or 410 makes it gone;
 * - an article of the last three days, unless a refresh that was cut short asked already; or one last looked at seven days
 *   ago, some earlier so that they do not all fall on one day;
 * - one that failed, first at the next refresh, then each time after a longer while;
 * - one that is gone or was refused after seven days, while it is still listed.
 */
export function isDue(page: KnownPage, { now, recheck }: CheckOptions): boolean {
  const { last } = page;
  if (last === null || recheck || page.changedAt > last.at) return true;
  const since = now.getTime() - Date.parse(last.at);
  switch (last.state) {
    case 'failed':
      return since >= retryWait(last.failures);
    case 'gone':
    case 'refused':
      return page.isListed && since >= staleAfter(page.url);
    case 'ok':
      return (isYoung(page, now) && !wasCutShort(page, last, since)) || since >= staleAfter(page.url);
  }
}

/** Whether the refresh that asked last did not get to its end: the next one goes on where it was. */
function wasCutShort({ sourceReadAt }: KnownPage, last: LastCheck, since: number): boolean {
  return (sourceReadAt === null || last.at > sourceReadAt) && since < day;
}

function isYoung({ publishedAt, firstSeenAt }: KnownPage, now: Date): boolean {
  return now.getTime() - Date.parse(publishedAt ?? firstSeenAt) < youngDays * day;
}

function retryWait(failures: number): number {
  return failures <= 1 ? 0 : Math.min(firstRetry * 4 ** (failures - 2), lastRetry);
}

/** Up to a seventh less than seven days, by the hash of the url. */
function staleAfter(url: string): number {
  const share = Number.parseInt(shortHash(url).slice(0, 8), 16) / 0xffff_ffff;
  return staleDays * day * (1 - share / 7);
}
