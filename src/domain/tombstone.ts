import { shortHash, type Article, type ArticleId } from './article.js';
import { textOf } from './span.js';
import { dropTracking } from './tracking-parameters.js';

/** `removed` can be taken back; `erased` can't. */
export type Burial = 'removed' | 'erased';

/** What keeps an article out for good. It holds hashes alone: nothing of what it keeps out can be read in it. */
export interface Tombstone {
  readonly burial: Burial;
  /**
   * What `hash` is of: the page that the article came from, its text wherever that stands, or the article's id, which keeps
   * nothing out but tells which articles were erased.
   */
  readonly of: 'page' | 'text' | 'article';
  readonly hash: string;
  /** The article that was named when it was made. */
  readonly articleId: ArticleId;
  /** ISO 8601. */
  readonly at: string;
}

type PageIdentity = Pick<Article, 'sourceKey' | 'title'>;
type ArticleContent = Pick<Article, 'text' | 'spans'>;

const line = /^(.+\.jsonl(?:\.gz)?)#\d+$/is;

/**
 * Hash of what stays the same of a page when it changes: its url without what spellings of one address differ in, else
 * its path. A line without a url is known by its title where it has one, because lines move in their file.
 */
export function pageKeyHash({ sourceKey, title }: PageIdentity): string {
  const file = line.exec(sourceKey)?.[1];
  if (file !== undefined && title !== null) return shortHash(`line\n${file}\n${foldedText(title)}`);
  return shortHash(`page\n${plainAddress(sourceKey)}`);
}

/**
 * Hash of the letters and digits of an article's body: neither another headline above it nor spaces, marks and capitals
 * make another text of it.
 */
export function textKeyHash({ text, spans }: ArticleContent): string {
  const body = spans.filter(({ role }) => role === 'body').map((span) => textOf(text, span));
  return shortHash(`text\n${foldedText(body.length === 0 ? text : body.join(' '))}`);
}

/** Tells an article that was erased with another of the same text. */
export function articleHash(id: ArticleId): string {
  return shortHash(`article\n${id}`);
}

/** What a tombstone of the page keeps out of an uploaded file. `bytesHash` is that of its source. */
export function uploadHash(bytesHash: string): string {
  return shortHash(`upload\n${bytesHash}`);
}

function foldedText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function plainAddress(sourceKey: string): string {
  if (!/^https?:\/\//i.test(sourceKey) || !URL.canParse(sourceKey)) return sourceKey;
  const { hostname, port, pathname, searchParams } = new URL(sourceKey);
  dropTracking(searchParams);
  const query = searchParams.size === 0 ? '' : `?${searchParams.toString()}`;
  return `//${plainHost(hostname)}${port === '' ? '' : `:${port}`}${pathname.replace(/\/+$/, '')}${query}`;
}

function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}

/** Whether a host is one of those blocked, or below one. */
export function isBlockedHost(url: string, blocked: readonly string[]): boolean {
  if (blocked.length === 0 || !URL.canParse(url)) return false;
  const host = plainHost(new URL(url).hostname);
  return blocked.some((one) => host === plainHost(one) || host.endsWith(`.${plainHost(one)}`));
}

/** A page that was read or is about to be. */
export interface NamedPage extends PageIdentity {
  readonly url: string | null;
}

/** Why a page may not become an article, as one clause; `null` when it may. `content` is `null` while it is not known. */
export type KeepOut = (
  page: NamedPage,
  content: ArticleContent | null,
) => { readonly code: Burial | 'blocked-host'; readonly reason: string } | null;

const reasons = {
  removed: 'removed by a moderator',
  erased: 'erased by a moderator',
  'blocked-host': 'its host is blocked by a moderator',
} as const;

export const erasedReason = reasons.erased;

/** Looks up what tombstones and blocked hosts keep out. What is erased stays out even where it was removed too. */
export function createKeepOut(tombstones: Iterable<Tombstone>, blockedHosts: readonly string[]): KeepOut {
  const buried = new Map<string, Burial>();
  let texts = 0;
  for (const { burial, of, hash } of tombstones) {
    if (of === 'text') texts++;
    if (buried.get(hash) !== 'erased') buried.set(hash, burial);
  }
  const codeOf = (
    { sourceKey, title, url }: NamedPage,
    content: ArticleContent | null,
  ): keyof typeof reasons | null => {
    if (buried.size > 0) {
      const keys = [pageKeyHash({ sourceKey, title })];
      if (url !== null && url !== sourceKey) keys.push(pageKeyHash({ sourceKey: url, title }));
      if (content !== null && texts > 0) keys.push(textKeyHash(content));
      const found = keys.map((key) => buried.get(key));
      if (found.includes('erased')) return 'erased';
      if (found.includes('removed')) return 'removed';
    }
    return isBlockedHost(url ?? sourceKey, blockedHosts) ? 'blocked-host' : null;
  };
  return (page, content) => {
    const code = codeOf(page, content);
    return code === null ? null : { code, reason: reasons[code] };
  };
}
