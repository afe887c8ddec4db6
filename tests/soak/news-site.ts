import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { SourceSpec } from '../../src/domain/source.js';
import { seededRandom } from '../embeddings/vectors.js';

/** How a host lists its pages. */
type Listing = 'atom' | 'rss' | 'site-map' | 'site-map-index';

interface NewsPage {
  readonly number: number;
  title: string;
  paragraphs: string[];
  publishedAt: Date;
  modifiedAt: Date;
  isGone: boolean;
}

interface NewsHost {
  readonly address: string;
  readonly listing: Listing;
  readonly pages: NewsPage[];
}

/** What happened on a site between two refreshes, by url. */
export interface SiteNews {
  /** A paragraph was put in: url and the paragraph. */
  readonly changed: ReadonlyMap<string, string>;
  /** A number was put right: url, the wrong word and the right one. */
  readonly corrected: ReadonlyMap<string, { readonly before: string; readonly after: string }>;
  readonly removed: ReadonlySet<string>;
}

export interface Traffic {
  readonly requests: number;
  /** Sent by the site, headers included. */
  readonly bytes: number;
  readonly notModified: number;
  readonly faults: number;
}

const listings: readonly Listing[] = ['atom', 'site-map', 'rss', 'site-map-index'];
/** Of a site map inside an index. */
const mapSize = 100;
/** One request in so many meets a fault, never twice in a row for one path. */
const faultEvery = 37;
const slowMs = 150;

const places = ['Lisk', 'Skerra', 'Hove Bay', 'Tarn', 'Ostery', 'Wick End', 'Marrow', 'Dunlet'];
const people = ['Orla Venn', 'Tam Oster', 'Ida Crewe', 'Bram Holt', 'Wilma Sand', 'Jon Pell', 'Ruta Lind'];
const things = ['boats', 'crates', 'lanterns', 'barrels', 'nets', 'bells', 'oars', 'sails', 'ropes', 'gulls'];
const deeds = ['counted', 'mended', 'sold', 'lost', 'painted', 'found', 'hauled', 'weighed', 'blessed'];

/** Invented news on several hosts of loopback, with listings, ETags, robots.txt and faults that pass. */
export class NewsSite {
  readonly #hosts: NewsHost[];
  readonly #random: () => number;
  readonly #sockets = new Set<Socket>();
  /** Paths whose last request met a fault. */
  readonly #faulted = new Set<string>();
  #closedBytes = 0;
  #requests = 0;
  #notModified = 0;
  #faults = 0;
  #now = Date.parse('2026-03-01T00:00:00Z');

  private constructor(
    private readonly server: Server,
    { pages, seed }: { readonly pages: number; readonly seed: number },
  ) {
    this.#random = seededRandom(seed);
    this.#hosts = listings.map((listing, i) => ({ address: `127.0.0.${i + 2}`, listing, pages: [] }));
    for (let number = 0; number < pages; number++) {
      this.#hosts[number % this.#hosts.length]!.pages.push(this.#newPage(number));
    }
    server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        this.#closedBytes += socket.bytesWritten;
      });
    });
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      this.#answer(request, response);
    });
  }

  static async open(options: { readonly pages: number; readonly seed: number }): Promise<NewsSite> {
    const server = createServer();
    const site = new NewsSite(server, options);
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    return site;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  get allowedHosts(): string[] {
    return this.#hosts.map((host) => this.#authority(host));
  }

  get sources(): SourceSpec[] {
    return this.#hosts.map((host) => {
      const url = `http://${this.#authority(host)}/listing`;
      return host.listing === 'atom' || host.listing === 'rss'
        ? { kind: 'feed', url }
        : { kind: 'site-map', url, pattern: null, maxAgeDays: null };
    });
  }

  /** Pages that are there. */
  get size(): number {
    return this.#hosts.reduce((sum, { pages }) => sum + pages.filter(({ isGone }) => !isGone).length, 0);
  }

  get traffic(): Traffic {
    let bytes = this.#closedBytes;
    for (const socket of this.#sockets) bytes += socket.bytesWritten;
    return { requests: this.#requests, bytes, notModified: this.#notModified, faults: this.#faults };
  }

  /** Days go by: so many pages are changed, corrected and removed. */
  goOn(count: { readonly changed: number; readonly corrected: number; readonly removed: number }): SiteNews {
    this.#now += 86_400_000;
    const changed = new Map<string, string>();
    const corrected = new Map<string, { before: string; after: string }>();
    const removed = new Set<string>();
    for (const { host, page } of this.#pick(count.changed)) {
      const added = this.#paragraph();
      page.paragraphs.splice(3, 0, added);
      page.modifiedAt = new Date(this.#now);
      changed.set(this.#urlOf(host, page), added);
    }
    for (const { host, page } of this.#pick(count.corrected, changed)) {
      const after = String(1_000 + Math.floor(this.#random() * 9_000));
      const before = /\d+/.exec(page.paragraphs[1]!)![0];
      page.paragraphs[1] = page.paragraphs[1]!.replace(before, after);
      page.modifiedAt = new Date(this.#now);
      corrected.set(this.#urlOf(host, page), { before, after });
    }
    for (const { host, page } of this.#pick(count.removed, changed, corrected)) {
      page.isGone = true;
      removed.add(this.#urlOf(host, page));
    }
    return { changed, corrected, removed };
  }

  #pick(
    count: number,
    ...taken: readonly ReadonlyMap<string, unknown>[]
  ): { readonly host: NewsHost; readonly page: NewsPage }[] {
    const picked: { host: NewsHost; page: NewsPage }[] = [];
    while (picked.length < count) {
      const host = this.#oneOf(this.#hosts);
      const page = this.#oneOf(host.pages);
      const isTaken = page.isGone || picked.some((one) => one.page === page);
      if (!isTaken && !taken.some((urls) => urls.has(this.#urlOf(host, page)))) picked.push({ host, page });
    }
    return picked;
  }

  #newPage(number: number): NewsPage {
    const publishedAt = new Date(this.#now - Math.floor(this.#random() * 300) * 86_400_000);
    const title = `${this.#oneOf(places)} ${this.#oneOf(deeds)} its ${this.#oneOf(things)} for the ${number + 1}th time`;
    const paragraphs = Array.from({ length: 7 }, () => this.#paragraph());
    return { number, title, paragraphs, publishedAt, modifiedAt: publishedAt, isGone: false };
  }

  #paragraph(): string {
    return Array.from({ length: 3 }, () => this.#sentence()).join(' ');
  }

  #sentence(): string {
    const count = 10 + Math.floor(this.#random() * 990);
    const [who, deed, thing, place] = [people, deeds, things, places].map((words) => this.#oneOf(words));
    return `${who} of ${place} ${deed} ${count} ${thing} before the tide turned near ${this.#oneOf(places)}.`;
  }

  #oneOf<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() * items.length)]!;
  }

  #authority({ address }: NewsHost): string {
    return `${address}:${(this.server.address() as AddressInfo).port}`;
  }

  #urlOf(host: NewsHost, { number }: NewsPage): string {
    return `http://${this.#authority(host)}/news/${number}`;
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    this.#requests++;
    const host = this.#hosts.find((one) => this.#authority(one) === request.headers.host);
    const path = request.url ?? '/';
    if (host === undefined) response.writeHead(421).end();
    else if (path === '/robots.txt') response.writeHead(200).end('User-agent: *\nDisallow: /private/\n');
    else if (this.#meetsFault(`${host.address}${path}`))
      this.#fail(request, response, () => {
        this.#serve(host, request, response);
      });
    else this.#serve(host, request, response);
  }

  #meetsFault(path: string): boolean {
    if (this.#faulted.delete(path) || this.#requests % faultEvery !== 0) return false;
    this.#faulted.add(path);
    this.#faults++;
    return true;
  }

  #fail(request: IncomingMessage, response: ServerResponse, serve: () => void): void {
    const kind = this.#faults % 3;
    if (kind === 0) response.writeHead(503, { 'retry-after': '1' }).end();
    else if (kind === 1) request.socket.resetAndDestroy();
    else setTimeout(serve, slowMs);
  }

  #serve(host: NewsHost, request: IncomingMessage, response: ServerResponse): void {
    const [, map] = /^\/listing(?:\/(\d+))?$/.exec(request.url!) ?? [];
    const [, number] = /^\/news\/(\d+)$/.exec(request.url!) ?? [];
    if (request.url === '/listing' || map !== undefined) {
      this.#send(request, response, { body: this.#listing(host, map ?? null), type: 'application/xml' });
      return;
    }
    const page = host.pages.find((one) => one.number === Number(number));
    if (page === undefined || page.isGone) response.writeHead(404).end();
    else
      this.#send(request, response, {
        body: htmlOf(page),
        type: 'text/html; charset=utf-8',
        modifiedAt: page.modifiedAt,
      });
  }

  #send(
    request: IncomingMessage,
    response: ServerResponse,
    { body, type, modifiedAt }: { readonly body: string; readonly type: string; readonly modifiedAt?: Date },
  ): void {
    const headers = { etag: `"${hashOf(body)}"`, ...(modifiedAt && { 'last-modified': modifiedAt.toUTCString() }) };
    if (request.headers['if-none-match'] === headers.etag) {
      this.#notModified++;
      response.writeHead(304, headers).end();
    } else {
      response.writeHead(200, { ...headers, 'content-type': type }).end(body);
    }
  }

  #listing(host: NewsHost, map: string | null): string {
    const entries = host.pages.filter(({ isGone }) => !isGone).map((page) => ({ url: this.#urlOf(host, page), page }));
    switch (host.listing) {
      case 'atom':
        return atomOf([...entries, this.#privatePage(host)]);
      case 'rss':
        return rssOf(entries);
      case 'site-map':
        return siteMapOf(entries);
      case 'site-map-index': {
        if (map !== null) return siteMapOf(entries.filter(({ page }) => mapOf(page) === Number(map)));
        const maps = new Set(host.pages.map(mapOf));
        return indexOf([...maps].map((number) => `http://${this.#authority(host)}/listing/${number}`));
      }
    }
  }

  /** Listed, and forbidden by robots.txt. */
  #privatePage(host: NewsHost): Entry {
    return { url: `http://${this.#authority(host)}/private/1`, page: host.pages[0]! };
  }
}

interface Entry {
  readonly url: string;
  readonly page: NewsPage;
}

function mapOf({ number }: NewsPage): number {
  return Math.floor(number / listings.length / mapSize);
}

function htmlOf({ title, paragraphs, publishedAt, modifiedAt }: NewsPage): string {
  const links = Array.from({ length: 40 }, (_, i) => `<li><a href="/news/${i}">More news, part ${i}</a></li>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | Tidewater Post</title>
<meta property="og:site_name" content="Tidewater Post">
<meta property="article:published_time" content="${publishedAt.toISOString()}">
<meta property="article:modified_time" content="${modifiedAt.toISOString()}">
<style>body{font:16px serif}nav ul{list-style:none}</style></head><body>
<header><nav><ul>${links}</ul></nav></header>
<main><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main>
<footer><p>All of this is invented.</p></footer></body></html>`;
}

function atomOf(entries: readonly Entry[]): string {
  const items = entries.map(
    ({ url, page }) =>
      `<entry><id>${url}</id><title>${page.title}</title><link href="${url}"/><published>${page.publishedAt.toISOString()}</published><updated>${page.modifiedAt.toISOString()}</updated></entry>`,
  );
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Tidewater Post</title>${items.join('')}</feed>`;
}

/** RSS has no time of change of its own: `dc:modified` is what publishers add. */
function rssOf(entries: readonly Entry[]): string {
  const items = entries.map(
    ({ url, page }) =>
      `<item><guid>${url}</guid><title>${page.title}</title><link>${url}</link><pubDate>${page.publishedAt.toUTCString()}</pubDate><dcterms:modified>${page.modifiedAt.toISOString()}</dcterms:modified></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>Tidewater Post</title>${items.join('')}</channel></rss>`;
}

function siteMapOf(entries: readonly Entry[]): string {
  const urls = entries.map(
    ({ url, page }) => `<url><loc>${url}</loc><lastmod>${page.modifiedAt.toISOString()}</lastmod></url>`,
  );
  return `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
}

function indexOf(maps: readonly string[]): string {
  const entries = maps.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('');
  return `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries}</sitemapindex>`;
}

function hashOf(text: string): string {
  let hash = 5381;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 33) ^ text.charCodeAt(i)) >>> 0;
  return `${text.length}-${hash.toString(16)}`;
}
