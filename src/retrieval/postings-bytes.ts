import type { Postings } from './postings.js';

/** Bytes that are no keyword index of this version, or not all of one: build it again. */
export class UnreadablePostingsError extends Error {
  override readonly name = 'UnreadablePostingsError';
  readonly code = 'unreadable-postings';
  constructor(readonly found: string) {
    super(`not a whole keyword index: ${found}`);
  }
}

/*
 * Layout, little-endian, every section at a multiple of 4 bytes:
 * header  magic, version, documents, terms, postings, vocabulary bytes, bytes per frequency, checksum of the rest (8 × u32), k1, b (2 × f64)
 * body    ids, lengths, termStarts, postingStarts, documents (u32 each), vocabulary, frequencies
 */
const magic = 0x57_4b_42_56;
const version = 1;
const headerBytes = 48;
const checksumAt = 28;

export function postingsToBytes(postings: Postings): Uint8Array {
  const { vocabulary, frequencies } = postings;
  const sizes: Sizes = {
    documents: postings.ids.length,
    terms: postings.termStarts.length - 1,
    postings: postings.documents.length,
    vocabularyBytes: vocabulary.length,
    frequencyBytes: frequencies.BYTES_PER_ELEMENT,
  };
  const bytes = new Uint8Array(totalBytes(sizes));
  const header = new DataView(bytes.buffer);
  const fields = [
    magic,
    version,
    sizes.documents,
    sizes.terms,
    sizes.postings,
    sizes.vocabularyBytes,
    sizes.frequencyBytes,
  ];
  fields.forEach((value, i) => {
    header.setUint32(4 * i, value, true);
  });
  header.setFloat64(32, postings.bm25.k1, true);
  header.setFloat64(40, postings.bm25.b, true);
  let at = headerBytes;
  for (const section of [
    postings.ids,
    postings.lengths,
    postings.termStarts,
    postings.postingStarts,
    postings.documents,
  ]) {
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += section.byteLength;
  }
  bytes.set(vocabulary, at);
  at += padded(vocabulary.length);
  bytes.set(new Uint8Array(frequencies.buffer, frequencies.byteOffset, frequencies.byteLength), at);
  header.setUint32(checksumAt, checksum(bytes), true);
  return bytes;
}

/** Views into `bytes` where they are aligned, so that loading copies nothing. @throws UnreadablePostingsError */
export function postingsOfBytes(bytes: Uint8Array): Postings {
  if (bytes.length < headerBytes) throw new UnreadablePostingsError(`${bytes.length} bytes`);
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const header = new DataView(aligned.buffer, aligned.byteOffset, headerBytes);
  const sizes = readSizes(header, aligned.length);
  if (header.getUint32(checksumAt, true) !== checksum(aligned)) throw new UnreadablePostingsError('a wrong checksum');
  let at = aligned.byteOffset + headerBytes;
  const words = (count: number): Uint32Array => {
    const section = new Uint32Array(aligned.buffer, at, count);
    at += section.byteLength;
    return section;
  };
  const ids = words(sizes.documents);
  const lengths = words(sizes.documents);
  const termStarts = words(sizes.terms + 1);
  const postingStarts = words(sizes.terms + 1);
  const documents = words(sizes.postings);
  const vocabulary = new Uint8Array(aligned.buffer, at, sizes.vocabularyBytes);
  at += padded(sizes.vocabularyBytes);
  const frequencies =
    sizes.frequencyBytes === 1
      ? new Uint8Array(aligned.buffer, at, sizes.postings)
      : new Uint16Array(aligned.buffer, at, sizes.postings);
  const bm25 = { k1: header.getFloat64(32, true), b: header.getFloat64(40, true) };
  return { bm25, ids, lengths, termStarts, postingStarts, documents, vocabulary, frequencies };
}

interface Sizes {
  readonly documents: number;
  readonly terms: number;
  readonly postings: number;
  readonly vocabularyBytes: number;
  readonly frequencyBytes: number;
}

function readSizes(header: DataView, length: number): Sizes {
  const field = (index: number): number => header.getUint32(4 * index, true);
  if (field(0) !== magic) throw new UnreadablePostingsError('a foreign file');
  if (field(1) !== version) throw new UnreadablePostingsError(`version ${field(1)}, not ${version}`);
  const sizes = {
    documents: field(2),
    terms: field(3),
    postings: field(4),
    vocabularyBytes: field(5),
    frequencyBytes: field(6),
  };
  const isKnownWidth = sizes.frequencyBytes === 1 || sizes.frequencyBytes === 2;
  if (!isKnownWidth || totalBytes(sizes) !== length)
    throw new UnreadablePostingsError(`${length} bytes, not as its header says`);
  return sizes;
}

function totalBytes({ documents, terms, postings, vocabularyBytes, frequencyBytes }: Sizes): number {
  const words = 2 * documents + 2 * (terms + 1) + postings;
  return headerBytes + 4 * words + padded(vocabularyBytes) + padded(postings * frequencyBytes);
}

function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}

/** FNV-1a over 32-bit words, the checksum's own field left out: tells a torn file, not a forged one. */
function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let hash = 0x81_1c_9d_c5;
  for (let i = 0; i < words.length; i++) {
    if (i !== checksumAt / 4) hash = Math.imul(hash ^ words[i]!, 0x01_00_01_93);
  }
  return hash >>> 0;
}
