import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const blockLength = 512;

/** The plain files of a `.tar.gz`, by their path in it; understands the long names of GNU tar and of pax. */
export function filesOfTar(path: string): Map<string, Buffer> {
  const tar = gunzipSync(readFileSync(path));
  const files = new Map<string, Buffer>();
  let longName: string | null = null;
  for (let at = 0; at + blockLength <= tar.length && tar[at] !== 0;) {
    const field = (from: number, length: number): string =>
      tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 12).trim(), 8);
    const content = tar.subarray(at + blockLength, at + blockLength + size);
    const type = field(156, 1);
    if (type === 'L') longName = content.toString('utf8').replace(/\0+$/, '');
    else if (type === 'x') longName = /\d+ path=([^\n]*)\n/.exec(content.toString('utf8'))?.[1] ?? longName;
    else {
      const name = longName ?? [field(345, 155), field(0, 100)].filter((part) => part !== '').join('/');
      if (type === '0' || type === '') files.set(name.replace(/^\.\//, ''), content);
      longName = null;
    }
    at += blockLength + Math.ceil(size / blockLength) * blockLength;
  }
  return files;
}
