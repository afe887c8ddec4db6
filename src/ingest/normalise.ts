/** What is known of the encoding from outside the bytes. */
export interface EncodingHints {
  /** As an HTTP header or a `<meta>` element states it. */
  readonly charset?: string | null;
  /** What is stated elsewhere, for bytes that `charset` can't be. */
  readonly otherCharset?: string | null;
}

/**
 * Bytes to text: a byte order mark decides, else plain evidence of UTF-16, else strict UTF-8, else the charset that
 * was stated, else Windows-1252. Never fails: in Windows-1252 every byte is a character.
 */
export function decodeBytes(bytes: Uint8Array, hints: EncodingHints = {}): string {
  const unicode = byteOrderMark(bytes) ?? utf16WithoutMark(bytes);
  if (unicode !== null) return new TextDecoder(unicode).decode(bytes);
  const stated = [hints.charset ?? null, hints.otherCharset ?? null];
  if (stated.some(isSevenBit) && bytes.includes(escape))
    return decodeStrictly(bytes, sevenBit) ?? decodeWindows1252(bytes);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  for (const charset of stated) {
    const text = decodeAsStated(bytes, charset);
    if (text !== null) return text;
  }
  return decodeWindows1252(bytes);
}

/** Japanese in seven bits with escapes: also valid UTF-8, in which it would be gibberish. */
const sevenBit = 'iso-2022-jp';
const escape = 0x1b;

function isSevenBit(charset: string | null): boolean {
  return charset?.trim().toLowerCase() === sevenBit;
}

type UnicodeEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

function byteOrderMark(bytes: Uint8Array): UnicodeEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

const sniffedBytes = 4096;

/**
 * Western text in UTF-16 has a zero in nearly every second byte and hardly any in the others. `null` for bytes that
 * do not show this plainly.
 */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, sniffedBytes) & ~1;
  if (length < 4) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) evenZeros++;
    if (bytes[i + 1] === 0) oddZeros++;
  }
  const pairs = length / 2;
  if (oddZeros > pairs * 0.6 && evenZeros < pairs * 0.02) return 'utf-16le';
  if (evenZeros > pairs * 0.6 && oddZeros < pairs * 0.02) return 'utf-16be';
  return null;
}

function decodeStrictly(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** `null` for an unknown charset and for one that the bytes are not in. Windows-1252 stands in for its parts. */
function decodeAsStated(bytes: Uint8Array, charset: string | null): string | null {
  const label = charset?.trim().toLowerCase() ?? '';
  if (/^(?:iso-?8859-?1|latin-?1|windows-1252|cp1252)$/.test(label)) return decodeWindows1252(bytes);
  if (label === '' || /^(?:utf-?8|us-ascii|ascii)$/.test(label)) return null;
  return decodeStrictly(bytes, label);
}

const windows1252High = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'; /* 0x80 to 0x9f */

/** Written out because the decoder of Node 20 reads 0x80 to 0x9f as control characters. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/g, (character) => windows1252High[character.charCodeAt(0) - 0x80]!);
}

const metaCharset = /<meta\s[^>]{0,300}?charset\s{0,8}=\s{0,8}["']?\s{0,8}([\w.:-]{2,40})/i;

/** The charset that an HTML page states of itself near its beginning, else `null`. */
export function charsetOfHtml(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, sniffedBytes)).toString('latin1');
  return metaCharset.exec(head)?.[1] ?? null;
}

/* eslint-disable no-control-regex */
/** Anything that `normaliseText` might change; most texts hold none of it. */
const suspicious = /[^\n\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff‐-‧‰-⁞\u20a0-\u20bf]/;
/** Control characters but tab and line ends, soft hyphens, zero-width spaces, word joiners, bidi controls, non-characters. */
const invisible =
  /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u206a-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
const lineEnds = /\r\n|[\r\v\f\x85\u2028\u2029]/g;
/* eslint-enable no-control-regex */
const widthSpaces = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/**
 * The canonical form of a text, made once, before any offset exists: line ends are `\n`, every space of a line is a
 * plain one, invisible controls are gone (joiners that spell words, U+200C and U+200D, stay), lone surrogates are
 * U+FFFD, composed by NFC. Doing it twice changes nothing.
 */
export function normaliseText(text: string): string {
  if (!suspicious.test(text)) return text;
  return text.toWellFormed().replace(invisible, '').replace(lineEnds, '\n').replace(widthSpaces, ' ').normalize('NFC');
}
