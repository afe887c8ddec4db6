import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { pipeline } from 'node:stream';
import { TextDecoder } from 'node:util';
import { shortHash } from '../domain/article.js';
import type { Page, Rejected } from './page.js';
import type { DiscoveredFile, ReadOptions } from './discovered-file.js';
import { whyUnreadable } from './unreadable.js';

const maxLineBytes = 20_000_000;
const newline = 0x0a;

/**
 * The lines of a `.jsonl` or `.jsonl.gz` file as pages, streamed; blank lines are passed over but counted. Damaged or
 * unreadable data end the file with one `Rejected`, after the lines that came before the damage.
 */
export async function* readLines(file: DiscoveredFile, options: ReadOptions): AsyncGenerator<Page | Rejected> {
  const lines = new LineSplitter(file.path);
  try {
    for await (const chunk of bytesOf(file, options)) {
      for (const item of lines.push(chunk)) yield item;
      options.signal?.throwIfAborted();
    }
  } catch (error) {
    options.signal?.throwIfAborted();
    yield { path: file.path, reason: whyStopped(error, lines.count) };
    return;
  }
  for (const item of lines.end()) yield item;
  if (lines.count === 0) yield { path: file.path, reason: 'empty' };
}

/** The same of bytes in memory. */
export function* linesIn(bytes: Uint8Array, path: string): Generator<Page | Rejected> {
  const lines = new LineSplitter(path);
  yield* lines.push(bytes);
  yield* lines.end();
  if (lines.count === 0) yield { path, reason: 'empty' };
}

function whyStopped(error: unknown, lines: number): string {
  const isDamage = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
  if (!isDamage) return `unreadable (${whyUnreadable(error)})`;
  return lines === 0
    ? 'not gzip data, or damaged'
    : `the gzip data is damaged after line ${lines}; the lines before are kept`;
}

async function* bytesOf(file: DiscoveredFile, options: ReadOptions): AsyncGenerator<Uint8Array> {
  const raw = createReadStream(file.absolutePath, { highWaterMark: 1 << 18 });
  const isPacked = /\.gz$/i.test(file.path);
  // The callback is there because a failure reaches the reader through the stream itself.
  const stream = isPacked ? pipeline(raw, createGunzip({ chunkSize: 1 << 18 }), () => undefined) : raw;
  const abort = (): void => void stream.destroy();
  options.signal?.addEventListener('abort', abort, { once: true });
  try {
    yield* asUtf8(stream as AsyncIterable<Buffer>);
  } finally {
    options.signal?.removeEventListener('abort', abort);
    stream.destroy();
    raw.destroy();
  }
}

/** UTF-16 with a byte order mark, as some Windows programs write it, becomes UTF-8; everything else passes as it is. */
async function* asUtf8(chunks: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null = null;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) decoder = new TextDecoder('utf-16le');
    if (isFirst && chunk[0] === 0xfe && chunk[1] === 0xff) decoder = new TextDecoder('utf-16be');
    isFirst = false;
    yield decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
}

class LineSplitter {
  /** Lines that ended, blank ones included. */
  count = 0;
  #parts: Uint8Array[] = [];
  #length = 0;
  #isTooLong = false;

  constructor(private readonly path: string) {}

  *push(chunk: Uint8Array): Generator<Page | Rejected> {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      this.#keep(chunk.subarray(start, end));
      yield* this.#finish();
      start = end + 1;
    }
    if (start < chunk.length) this.#keep(chunk.subarray(start));
  }

  *end(): Generator<Page | Rejected> {
    if (this.#length > 0 || this.#isTooLong) yield* this.#finish();
  }

  #keep(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length > maxLineBytes) {
      this.#isTooLong = true;
      this.#parts = [];
    } else if (!this.#isTooLong) {
      this.#parts.push(part);
    }
  }

  *#finish(): Generator<Page | Rejected> {
    this.count++;
    const path = `${this.path}#${this.count}`;
    if (this.#isTooLong) {
      yield { path, reason: `a line longer than ${maxLineBytes / 1_000_000} MB` };
    } else {
      // Copied, so that a page does not keep the whole chunk that it came in.
      const bytes = new Uint8Array(Buffer.concat(this.#parts));
      if (!isBlank(bytes)) yield { path, mediaType: 'application/json', bytes, hash: shortHash(bytes) };
    }
    this.#parts = [];
    this.#length = 0;
    this.#isTooLong = false;
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
