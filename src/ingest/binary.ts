import { utf16WithoutMark } from './normalise.js';

/** First bytes of formats that people put into a folder of texts by mistake, with the name to tell them. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an office document', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip data', [0x1f, 0x8b]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a GIF picture', [0x47, 0x49, 0x46, 0x38]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
];

const sniffedBytes = 8192;
/** Share of control characters above which bytes are no text in any encoding that is read. */
const mostControls = 0.05;

/** What kind of binary data the bytes are ("binary data", "a PDF"); `null` for text. */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const [kind, signature] of signatures) {
    if (signature.every((byte, index) => bytes[index] === byte)) return kind;
  }
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16 || utf16WithoutMark(bytes) !== null) return null;
  const length = Math.min(bytes.length, sniffedBytes);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  return controls > length * mostControls ? 'binary data' : null;
}
