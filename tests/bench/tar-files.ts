import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const block = 512;

/** The plain files of a `.tar.gz`, by path, in its order. */
export function filesOfTar(path: string): Map<string, Uint8Array> {
  const tar = gunzipSync(readFileSync(path));
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + block <= tar.length && tar[at] !== 0;) {
    const field = (offset: number, length: number): string =>
      tar.toString('utf8', at + offset, at + offset + length).replace(/\0.*$/s, '');
    const size = parseInt(field(124, 12), 8);
    const folder = field(257, 5) === 'ustar' ? field(345, 155) : '';
    const name = folder === '' ? field(0, 100) : `${folder}/${field(0, 100)}`;
    const start = at + block;
    if (/^[0\0]?$/.test(field(156, 1))) files.set(name.replace(/^\.\//, ''), tar.subarray(start, start + size));
    at = start + Math.ceil(size / block) * block;
  }
  return files;
}
