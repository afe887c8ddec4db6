import { pageUrl } from './stated-item.js';
import { readTags, type OpenTag, type TagReader } from './xml-tags.js';

const mostRead = 1_000_000;
const mostFeeds = 5;
const feedType = /^\s*application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\s*(?:;|$)/i;

/** The addresses of the feeds that an HTML page names in its head, at most five. */
export function linkedFeeds(html: string, url: string): string[] {
  const head = new HeadReader(url);
  readTags(html.slice(0, mostRead), head, 'html');
  return [...head.feeds];
}

class HeadReader implements TagReader {
  readonly feeds = new Set<string>();
  isDone = false;

  constructor(private base: string) {}

  open({ name, attributes }: OpenTag): void {
    const address = pageUrl(attributes.get('href') ?? '', this.base);
    if (name === 'base') this.base = address ?? this.base;
    const isFeed =
      /(?:^|\s)alternate(?:\s|$)/i.test(attributes.get('rel') ?? '') && feedType.test(attributes.get('type') ?? '');
    if (name === 'link' && isFeed && address !== null) this.feeds.add(address);
    this.isDone = name === 'body' || this.feeds.size === mostFeeds;
  }

  text(): void {
    // Nothing that stands in text links a feed.
  }

  close(): void {
    // A head that ends too early is common; the body's beginning is what ends it.
  }
}
