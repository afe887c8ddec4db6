import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

/** Where the newspaper lies on the playground's own address. */
export const newsPath = '/news/';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/atom+xml; charset=utf-8',
};

/** A name without folders. */
const fileName = /^[a-z0-9-]+\.(html|xml)$/;

/** An invented newspaper as a folder of files: something to add as a source without the internet. It changes nothing. */
export class NewsSite {
  constructor(private readonly folder: string) {}

  /** Answers what lies below `newsPath`; with an entity tag, so that an unchanged page costs no bytes. */
  async answer({ method, url = '', headers }: IncomingMessage, response: ServerResponse): Promise<void> {
    const name = url.slice(newsPath.length).replace(/[?#].*$/s, '') || 'index.html';
    const mediaType = mediaTypes[extname(name)];
    const bytes = mediaType !== undefined && fileName.test(name) ? await this.#read(name) : null;
    if (bytes === null || (method !== 'GET' && method !== 'HEAD')) {
      response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.\n');
      return;
    }
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
    if (headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response.writeHead(200, {
      'content-type': mediaType,
      'content-length': bytes.length,
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      etag,
    });
    response.end(method === 'HEAD' ? undefined : bytes);
  }

  async #read(name: string): Promise<Buffer | null> {
    try {
      return await readFile(join(this.folder, name));
    } catch {
      return null;
    }
  }
}
