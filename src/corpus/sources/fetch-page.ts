import { shortHash } from '../../domain/article.js';
import { erasedReason } from '../../domain/tombstone.js';
import type { FetchOutcome, FetchedBytes } from '../../fetching/fetcher.js';
import type { FetchedPage } from '../../store/source-store.js';
import type { CollectContext } from './collect.js';

/** A page that is to be asked for. */
export interface PageCheck {
  readonly url: string;
  /** What is known of it; `null` = nothing. */
  readonly page: FetchedPage | null;
  /** Whether the site may answer that nothing changed. */
  readonly isConditional: boolean;
}

type FetchContext = Pick<CollectContext, 'cache' | 'fetcher' | 'keepOut' | 'isErased' | 'now' | 'signal'>;

/** Asks for a page and stores what became of it. Rejects only when it is called off or the store fails. */
export async function fetchPage({ url, page, isConditional }: PageCheck, context: FetchContext): Promise<void> {
  const { fetcher, signal } = context;
  const hasContent = isConditional && page !== null && page.hash !== null && page.state !== 'gone';
  const outcome = await fetcher.fetch({
    url,
    accept: 'page',
    ...(hasContent && { etag: page.etag, lastModified: page.lastModified, finalUrl: page.finalUrl }),
    ...(signal !== undefined && { signal }),
  });
  if (outcome.kind === 'fetched') await saveBytes(url, outcome, page, context);
  else saveOutcome(url, outcome, page, context);
}

function saveOutcome(
  url: string,
  outcome: Exclude<FetchOutcome, FetchedBytes>,
  page: FetchedPage | null,
  { cache, now }: FetchContext,
): void {
  const checkedAt = now().toISOString();
  const isGood = outcome.kind === 'unchanged';
  const check = {
    checkedAt,
    state: isGood ? 'ok' : outcome.kind,
    problem: isGood ? null : outcome.reason,
    failures: isGood ? 0 : (page?.failures ?? 0) + 1,
  } as const;
  // Of what its site took away no bytes are kept either.
  if (page === null || outcome.kind === 'gone') cache.saveFetched({ ...(page ?? neverFetched(url)), ...check }, null);
  else cache.noteChecked(url, check);
}

async function saveBytes(
  url: string,
  came: FetchedBytes,
  former: FetchedPage | null,
  context: FetchContext,
): Promise<void> {
  const { cache, now } = context;
  const at = now().toISOString();
  const { etag, lastModified, mediaType, charset, robotsTags } = came;
  const facts = { finalUrl: came.url, etag, lastModified, mediaType, charset, robotsTags } as const;
  const hash = shortHash(came.bytes);
  const page: FetchedPage = {
    url,
    ...facts,
    checkedAt: at,
    fetchedAt: at,
    hash,
    state: 'ok',
    problem: null,
    failures: 0,
  };
  const keptOut = await whyKeptOut(page, came.bytes, context);
  const isSame = former?.hash === hash && former.finalUrl === came.url && sameTags(former.robotsTags, robotsTags);
  if (keptOut !== null) {
    const refused = { checkedAt: at, state: 'refused', problem: keptOut, failures: 1 } as const;
    cache.saveFetched({ ...neverFetched(url), finalUrl: came.url, ...refused }, null);
  } else if (isSame && cache.fetchedBytes(url) !== null) {
    cache.noteChecked(url, { checkedAt: at, state: 'ok', problem: null, failures: 0, etag, lastModified });
  } else {
    cache.saveFetched(page, came.bytes);
  }
}

async function whyKeptOut(
  page: FetchedPage,
  bytes: Uint8Array,
  { keepOut, isErased }: FetchContext,
): Promise<string | null> {
  const { finalUrl } = page;
  const keptOut = keepOut?.({ sourceKey: finalUrl, title: null, url: finalUrl }, null) ?? null;
  if (keptOut !== null && keptOut.code !== 'removed') return keptOut.reason;
  return (await isErased(page, bytes)) ? erasedReason : null;
}

function sameTags(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((tag, i) => tag === other[i]);
}

export function neverFetched(url: string): FetchedPage {
  return {
    url,
    finalUrl: url,
    checkedAt: '',
    fetchedAt: null,
    etag: null,
    lastModified: null,
    mediaType: null,
    charset: null,
    robotsTags: [],
    hash: null,
    state: 'failed',
    problem: null,
    failures: 0,
  };
}
