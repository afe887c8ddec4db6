import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';

/** Written by hnswlib's `saveIndex`: thirteen numbers, then one record a vector, then its links above level 0. */
const HEADER_BYTES = 96;
const READ_BYTES = 1 << 20;

/** What stands in the header and matters here. */
interface Header {
  readonly count: number;
  readonly recordBytes: number;
  readonly entryPoint: number;
  readonly levelZeroLinks: number;
}

/**
 * Refuses a file that hnswlib would misread: it believes the header, and a record of another size or a missing end
 * leads to reads outside its memory, which end the process.
 * @throws Error when the file does not hold a whole index of that many dimensions.
 */
export async function checkHnswFile(path: string, dimensions: number): Promise<void> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const header = await readHeader(file);
    const links = HEADER_BYTES + header.count * header.recordBytes;
    const isWhole =
      // Number and ids of the links on level 0, the vector, the label.
      header.recordBytes === 4 + 4 * header.levelZeroLinks + 4 * dimensions + 8 &&
      links + 4 * header.count <= size &&
      (header.count === 0 || header.entryPoint < header.count) &&
      (await endOfLinks(file, links, header.count)) === size;
    if (!isWhole) throw new Error(`${path} is not a whole vector index of ${dimensions} dimensions`);
  } finally {
    await file.close();
  }
}

/** SHA-256 of a file, hexadecimal. Read in pieces, so that the thread is never held for long. */
export async function fileChecksum(path: string): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path);
  try {
    for await (const piece of file.createReadStream({ highWaterMark: READ_BYTES, autoClose: false })) {
      hash.update(piece as Buffer);
    }
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

async function readHeader(file: FileHandle): Promise<Header> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
  if (bytesRead < HEADER_BYTES) return { count: 0, recordBytes: 0, entryPoint: 0, levelZeroLinks: 0 };
  return {
    count: Number(buffer.readBigUInt64LE(16)),
    recordBytes: Number(buffer.readBigUInt64LE(24)),
    entryPoint: buffer.readUInt32LE(52),
    levelZeroLinks: Number(buffer.readBigUInt64LE(64)),
  };
}

/** Offset after the last list of links; each is a length in bytes and that many bytes. */
async function endOfLinks(file: FileHandle, start: number, count: number): Promise<number> {
  const { size } = await file.stat();
  const bytes = Buffer.alloc(size - start);
  await file.read(bytes, 0, bytes.length, start);
  let offset = 0;
  for (let i = 0; i < count; i++) {
    if (offset + 4 > bytes.length) return -1;
    offset += 4 + bytes.readUInt32LE(offset);
  }
  return start + offset;
}
