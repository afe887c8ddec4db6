import { Transform, type TransformCallback } from 'node:stream';
import { ByteSink, TooLargeError } from './byte-sink.js';

/** The bytes are not zstd, or more than fits. */
export class ZstdError extends Error {
  override readonly name = 'ZstdError';
}

/**
 * Undoes zstd, which zlib of Node 20 does not know. Collects the coded bytes and decodes them at once into at most `limit`
 * bytes: libzstd stops by itself where the room ends. The decoder is loaded with the first body that needs it.
 */
export class ZstdDecoder extends Transform {
  readonly #coded: ByteSink;

  constructor(readonly limit: number) {
    super();
    this.#coded = new ByteSink(limit);
  }

  override _transform(chunk: Uint8Array, encoding: BufferEncoding, callback: TransformCallback): void {
    this.#coded._write(chunk, encoding, callback);
  }

  override _flush(callback: TransformCallback): void {
    void this.#decode().then(
      (bytes) => {
        callback(null, bytes);
      },
      (error: unknown) => {
        callback(error as Error);
      },
    );
  }

  async #decode(): Promise<Uint8Array> {
    const coded = this.#coded.bytes;
    if (coded.length === 0) return coded;
    const { ZSTDDecoder } = await import('zstddec');
    const decoder = new ZSTDDecoder();
    await decoder.init();
    // One byte more than allowed tells a body that just fits from one that does not; an error comes back as no bytes.
    const bytes = decoder.decode(coded, this.limit + 1);
    if (bytes.length > this.limit) throw new TooLargeError();
    if (bytes.length === 0) throw new ZstdError();
    return bytes;
  }
}
