import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Refusal } from './refusal.js';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A name without folders. */
const fileName = /^\/[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i;

export interface PageFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** A file of the page as it was built; `/` is `page.html`. @throws Refusal 404 */
export async function readPageFile(folder: string | null, path: string): Promise<PageFile> {
  const name = path === '/' ? '/page.html' : path;
  const mediaType = mediaTypes[extname(name)];
  if (mediaType === undefined || !fileName.test(name)) throw new Refusal(`There is nothing at ${path}.`, 404);
  if (folder === null) throw new Refusal('This playground was started without its page.', 404);
  try {
    return { mediaType, bytes: await readFile(join(folder, name)) };
  } catch {
    throw new Refusal(
      path === '/' ? 'The page is not built; "npm run build" builds it.' : `There is nothing at ${path}.`,
      404,
    );
  }
}
