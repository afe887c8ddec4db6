import { constants, gunzipSync } from 'node:zlib';
import { decodeBytes } from '../normalise.js';

const mostBytes = 10_000_000;

export interface Unpacked {
  /** At most `mostBytes`. */
  readonly bytes: Uint8Array;
  readonly isTruncated: boolean;
}

/** The bytes of a listing without the gzip around them, as far as they are read. `null` for damaged gzip data. */
export function unpackListing(bytes: Uint8Array): Unpacked | null {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const kept = bytes.subarray(0, mostBytes);
  const isTruncated = kept.length < bytes.length;
  return isPacked ? gunzipUpTo(kept, isTruncated) : { bytes: kept, isTruncated };
}

/** A bomb is met with ever shorter beginnings of itself, until one fits: 24 tries at most, each ended at `mostBytes`. */
function gunzipUpTo(packed: Uint8Array, isTruncated: boolean): Unpacked | null {
  for (let length = packed.length; length > 0; length = Math.floor(length / 2)) {
    const beginning = packed.subarray(0, length);
    try {
      // A flush in place of an end, so that data which break off are read up to there.
      const bytes = gunzipSync(beginning, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostBytes });
      return { bytes, isTruncated: isTruncated || length < packed.length };
    } catch (error) {
      const isTooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
      if (!isTooLong) return null;
    }
  }
  return null;
}

/** `charset` is what the answer's header states; where it does not hold, what the document states of itself. */
export function decodeListing(bytes: Uint8Array, charset: string | null): string {
  const wide = decodeUtf32(bytes) ?? decodeUtf16(bytes);
  if (wide !== null) return wide;
  const stated = [charset, declaredEncoding(bytes)].filter((label) => label !== null);
  const shifting = stated.find((label) => shiftingCharset.test(label));
  // Its bytes are all ASCII, so that it would pass for UTF-8.
  if (shifting !== undefined && bytes.includes(escape)) return new TextDecoder(shifting).decode(bytes);
  return decodeBytes(bytes, { charset: stated.find((label) => canDecode(bytes, label)) ?? null });
}

const shiftingCharset = /^(?:cs)?iso-?2022-?jp$/i;
const escape = 0x1b;

function canDecode(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label.trim(), { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const declaration = /^\s{0,200}<\?xml\s[^>]{0,200}?encoding\s{0,8}=\s{0,8}["']\s{0,8}([\w.:-]{2,40})/i;

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString('latin1');
  return declaration.exec(head)?.[1] ?? null;
}

/** By its byte order mark, or by the `<` that XML begins with; `TextDecoder` knows it not. */
function decodeUtf32(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4)).toString('hex');
  const isLittle = start === 'fffe0000' || start === '3c000000';
  if (!isLittle && start !== '0000feff' && start !== '0000003c') return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let offset = 0; offset + 4 <= bytes.length; offset += 4) {
    const point = view.getUint32(offset, isLittle);
    if (point === byteOrderMark) continue;
    parts.push(point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point));
  }
  return parts.join('').toWellFormed();
}

const byteOrderMark = 0xfeff;

/** XML in UTF-16 without a byte order mark, whatever its text is written in. */
function decodeUtf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0x3c && bytes[1] === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0 && bytes[1] === 0x3c) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}
