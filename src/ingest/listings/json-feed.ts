import { textOfMaybeHtml } from './markup-text.js';
import { hashOfSayings, type StatedItem, type StatedListing, type StatedUrl } from './stated-item.js';
import { mostFeedItems } from './xml-listing.js';

/** Reads a JSON Feed (jsonfeed.org, 1 and 1.1); `null` for JSON that is none, and for what is no JSON. */
export function readJsonFeed(text: string, url: string): StatedListing | null {
  const feed = recordOf(parse(text));
  const items: unknown = feed?.['items'];
  if (feed === null || !Array.isArray(items)) return null;
  return {
    kind: 'feed',
    title: stringOf(feed['title']),
    items: items.slice(0, mostFeedItems).flatMap((item) => statedItem(recordOf(item), url)),
    isTruncated: items.length > mostFeedItems,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function statedItem(item: Readonly<Record<string, unknown>> | null, base: string): StatedItem[] {
  if (item === null) return [];
  const title = stringOf(item['title']);
  const published = stringOf(item['date_published']);
  const updated = stringOf(item['date_modified']);
  const bodies = [item['content_text'], item['content_html'], item['summary']].map(stringOf);
  const plainTitle = title === null ? null : textOfMaybeHtml(title);
  return [
    {
      urls: urlsOf(item, base),
      title: plainTitle,
      published,
      updated,
      stamp: updated ?? hashOfSayings([title, published, ...bodies]),
    },
  ];
}

/** `id` is the page's address in many feeds, and where it is not absolute it is no address. */
function urlsOf(item: Readonly<Record<string, unknown>>, base: string): StatedUrl[] {
  const id = stringOf(item['id']);
  const addresses = [
    stringOf(item['url']),
    id !== null && /^https?:/i.test(id) ? id : null,
    stringOf(item['external_url']),
  ];
  return addresses.flatMap((address) => (address === null ? [] : [{ address, base }]));
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
