import { once } from 'node:events';
import type { Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import { TooLargeError } from './byte-sink.js';
import { ZstdDecoder } from './zstd-decoder.js';

/** What is offered to servers; `deflate`, by which some mean another format, is undone where it comes and not asked for. */
export const acceptedCodings = 'gzip, br, zstd';

/** Nobody needs more; a stack of them multiplies a bomb. */
const mostCodings = 2;

/** The codings of a `Content-Encoding`, in the order in which they were applied; `null` when one of them cannot be undone. */
export function readCodings(header: string | undefined): readonly string[] | null {
  const codings = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim().replace(/^x-/, ''))
    .filter((coding) => coding !== '' && coding !== 'identity');
  const areKnown = codings.every((coding) => ['gzip', 'br', 'zstd', 'deflate'].includes(coding));
  return areKnown && codings.length <= mostCodings ? codings : null;
}

/** Streams that undo `codings` one after the other. No stream holds more than `limit` bytes. */
export async function decodersFor(codings: readonly string[], body: Readable, limit: number): Promise<Transform[]> {
  const decoders: Transform[] = [];
  for (const coding of codings.toReversed()) {
    if (coding === 'gzip') decoders.push(createGunzip());
    else if (coding === 'br') decoders.push(createBrotliDecompress());
    else if (coding === 'zstd') decoders.push(new ZstdDecoder(limit));
    else decoders.push(decoders.length === 0 && !(await startsWithZlib(body)) ? createInflateRaw() : createInflate());
  }
  return decoders;
}

const gunzipBytes = promisify(gunzip);

/** Undoes gzip of a file that is gzip itself, such as `sitemap.xml.gz`; what is not gzip comes back as it is. @throws TooLargeError */
export async function withoutGzip(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await gunzipBytes(bytes, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new TooLargeError();
    throw error;
  }
}

/** "deflate" means zlib's format (RFC 9110, 8.4.1.2), and some servers send the bare one. */
async function startsWithZlib(body: Readable): Promise<boolean> {
  await once(body, 'readable');
  const first = body.read() as Buffer | null;
  if (first === null) return true;
  body.unshift(first);
  return (first[0]! & 0x0f) === 8 && (first.length < 2 || first.readUInt16BE(0) % 31 === 0);
}
