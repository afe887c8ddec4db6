import { Writable } from 'node:stream';

/** More came than is taken. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

const firstCapacity = 16_384;

/**
 * Collects a stream into one growing buffer, so that a body that comes byte by byte costs no object a byte. Fails with
 * TooLargeError at the first byte beyond `limit`; what came before it can still be read.
 */
export class ByteSink extends Writable {
  #buffer: Uint8Array;
  #length = 0;

  /** `expected` = what the sender announced; both in bytes. */
  constructor(
    readonly limit: number,
    expected: number | null = null,
  ) {
    super({ decodeStrings: false });
    this.#buffer = Buffer.allocUnsafeSlow(Math.min(limit, expected ?? firstCapacity));
  }

  get bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, callback: (error?: Error | null) => void): void {
    const taken = chunk.subarray(0, this.limit - this.#length);
    this.#makeRoom(taken.length);
    this.#buffer.set(taken, this.#length);
    this.#length += taken.length;
    callback(taken.length < chunk.length ? new TooLargeError() : null);
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(
      Math.min(this.limit, Math.max(needed, this.#buffer.length * 2, firstCapacity)),
    );
    larger.set(this.bytes);
    this.#buffer = larger;
  }
}
