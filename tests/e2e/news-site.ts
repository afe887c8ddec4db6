import { createHash } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Story {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A newspaper on loopback: a feed at `/feed`, its front page at `/` and a page a story. What it holds may change. */
export class NewsSite {
  readonly stories = new Map<string, Story>();
  /** Of every request, in order. */
  readonly paths: string[] = [];
  /** Paths that are answered only once somebody lets them go. */
  readonly #held = new Map<string, ServerResponse[]>();

  private constructor(private readonly server: Server) {}

  static async open(stories: Readonly<Record<string, Story>>): Promise<NewsSite> {
    const server = createServer();
    const site = new NewsSite(server);
    for (const [slug, story] of Object.entries(stories)) site.stories.set(slug, story);
    server.on('request', ({ url = '' }, response: ServerResponse) => {
      site.paths.push(url);
      const waiting = site.#held.get(url);
      if (waiting === undefined) site.#answer(url, response);
      else waiting.push(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return site;
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  at(path: string): string {
    return `http://${this.host}${path}`;
  }

  hold(path: string): void {
    this.#held.set(path, []);
  }

  /** Answers whoever waits. */
  letGo(path: string): void {
    const waiting = this.#held.get(path) ?? [];
    this.#held.delete(path);
    for (const response of waiting) this.#answer(path, response);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #answer(path: string, response: ServerResponse): void {
    if (path === '/') {
      const head = '<title>The Skarn Post</title><link rel="alternate" type="application/rss+xml" href="/feed">';
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<html><head>${head}</head><body>Skarn</body></html>`);
      return;
    }
    if (path === '/feed') {
      response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(this.#feed());
      return;
    }
    const story = this.stories.get(path.slice('/news/'.length));
    if (story === undefined || !path.startsWith('/news/')) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageOf(story));
  }

  #feed(): string {
    const items = [...this.stories].map(([slug, story]) => {
      const stamp = createHash('sha256').update(pageOf(story)).digest('hex').slice(0, 12);
      // News sites put the first words into the feed too.
      return `<item><title>${story.title}</title><link>${this.at(`/news/${slug}`)}</link><guid>${slug}-${stamp}</guid>
        <description>${story.paragraphs[0] ?? ''}</description></item>`;
    });
    return `<?xml version="1.0"?><rss version="2.0"><channel><title>The Skarn Post</title><link>${this.at('/')}</link>
      ${items.join('\n')}</channel></rss>`;
  }
}

function pageOf({ title, paragraphs }: Story): string {
  return `<!doctype html><html lang="en"><head><title>${title} | The Skarn Post</title>
    <meta property="og:site_name" content="The Skarn Post"><meta property="og:title" content="${title}">
    <meta property="article:published_time" content="2026-11-20T08:00:00Z"></head>
    <body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
}
