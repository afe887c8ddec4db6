import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of package.json: above `src/` where tests run it, above `dist/src/` where it runs compiled. */
const root = findRoot(dirname(fileURLToPath(import.meta.url)));

export const bundledModelFolder = join(root, 'embeddings', 'models', 'bundled');

/** Invented articles: never answered from beside an operator's own, nor in a guild outside the playground. */
export const sampleFolder = join(root, 'corpus', 'sample');

/** More of them, of another place and other outlets: what the second guild of the playground answers from. */
export const hillsSampleFolder = join(root, 'corpus', 'sample-hills');

/** Pages of an invented newspaper, which the playground serves: something to add as a source. */
export const newsSiteFolder = join(root, 'corpus', 'sample-shore');

/** The playground's page, as `npm run build` makes it. */
export const pageFolder = join(root, 'dist', 'src', 'playground', 'web');

/** Compiled file of this project that a child process starts from, named by its path below the root without `dist/`. */
export function compiledFile(path: string): string {
  return join(root, 'dist', path);
}

/** "0.1.0" */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return version;
}

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json of Verbatim is not above its code');
  return findRoot(parent);
}
