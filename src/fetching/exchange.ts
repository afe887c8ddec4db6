import { Agent as HttpAgent, request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { ByteSink, TooLargeError } from './byte-sink.js';
import { decodersFor, readCodings } from './content-codings.js';

/** The time for a request ran out. */
export class TooSlowError extends Error {
  override readonly name = 'TooSlowError';
}

/** Content codings that cannot be undone. */
export class UnknownCodingError extends Error {
  override readonly name = 'UnknownCodingError';
}

export interface ExchangeRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Of a name, for each socket that is opened. */
  readonly lookup: LookupFunction;
  /** Milliseconds until the head of the response is there, and until its last byte is; the first counts within the second. */
  readonly headTime: number;
  readonly wholeTime: number;
  /** Bytes, before and after decoding. */
  readonly limit: number;
  /** Whether the body is worth reading, given status and headers; otherwise it is thrown away. */
  readonly wantsBody: (response: IncomingMessage) => boolean;
  /** A body beyond the limit is cut there instead of failing. */
  readonly keepsBeginning?: boolean;
  readonly signal: AbortSignal;
}

export interface Exchanged {
  readonly response: IncomingMessage;
  /** Decoded and whole; `null` where it was not wanted. */
  readonly body: Uint8Array | null;
}

/** Headers of a response, together; more is an error. */
const mostHeaderBytes = 32_768;
/** What is read of a body that nobody wants, so that its connection can be used again. */
const mostDiscarded = 65_536;
const idleTime = 10_000;

/** Connections that are kept for the next request to the same host. */
export class Connections {
  readonly #http: HttpAgent;
  readonly #https: HttpsAgent;

  constructor() {
    const options = { keepAlive: true, maxFreeSockets: 1, timeout: idleTime, scheduling: 'lifo' } as const;
    this.#http = new HttpAgent(options);
    this.#https = new HttpsAgent(options);
  }

  /**
   * One GET, its body decoded. Rejects with the reason of the signal, TooSlowError, TooLargeError, UnknownCodingError, an
   * error of the lookup, or what node:http, node:tls and node:zlib reject with.
   */
  async exchange(request: ExchangeRequest): Promise<Exchanged> {
    request.signal.throwIfAborted();
    const sent = this.#send(request);
    const state: { stopped: Error | null; response: IncomingMessage | null } = { stopped: null, response: null };
    const stop = (error: Error): void => {
      state.stopped ??= error;
      (state.response ?? sent).destroy(error);
    };
    const abort = (): void => {
      stop(request.signal.reason as Error);
    };
    const timeout = (): void => {
      stop(new TooSlowError());
    };
    request.signal.addEventListener('abort', abort, { once: true });
    const startedAt = performance.now();
    let timer = setTimeout(timeout, Math.min(request.headTime, request.wholeTime));
    try {
      const response = await headOf(sent);
      state.response = response;
      clearTimeout(timer);
      timer = setTimeout(timeout, request.wholeTime - (performance.now() - startedAt));
      return { response, body: await readBody(response, request) };
    } catch (error) {
      sent.destroy();
      if (state.stopped !== null) throw state.stopped;
      if (state.response === null && isStale(sent, error)) return await this.exchange(request);
      throw error;
    } finally {
      clearTimeout(timer);
      request.signal.removeEventListener('abort', abort);
    }
  }

  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }

  #send({ url, headers, lookup }: ExchangeRequest): ClientRequest {
    const options = { headers, lookup, maxHeaderSize: mostHeaderBytes };
    const sent =
      url.protocol === 'https:'
        ? httpsRequest(url, { ...options, agent: this.#https })
        : httpRequest(url, { ...options, agent: this.#http });
    return sent.end();
  }
}

function headOf(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sent.once('response', resolve);
    // Stays: an error may also come while the body is read, where the response tells of it.
    sent.on('error', reject);
    // The only sign of a connection that the host turns into something else (101).
    sent.once('close', () => {
      reject(Object.assign(new Error('closed without a response'), { code: 'ECONNRESET' }));
    });
  });
}

/** The host closed a kept connection just when it was used again, which tells nothing of the host. */
function isStale(sent: ClientRequest, error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return sent.reusedSocket && (code === 'ECONNRESET' || code === 'EPIPE');
}

async function readBody(
  response: IncomingMessage,
  { limit, wantsBody, keepsBeginning = false }: ExchangeRequest,
): Promise<Uint8Array | null> {
  if (!wantsBody(response)) {
    await discard(response);
    return null;
  }
  const codings = readCodings(response.headers['content-encoding']);
  if (codings === null) throw new UnknownCodingError(response.headers['content-encoding']);
  const announced = Number(response.headers['content-length'] ?? NaN);
  if (announced > limit && !keepsBeginning) throw new TooLargeError();
  const sink = new ByteSink(limit, codings.length === 0 && announced >= 0 ? announced : null);
  try {
    await pipeline([response, ...(await decodersFor(codings, response, limit)), sink]);
  } catch (error) {
    if (!(keepsBeginning && error instanceof TooLargeError)) throw error;
  }
  return sink.bytes;
}

/** Reads a short body to its end; a long one, or one that breaks, is let go with its connection. */
function discard(response: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let bytes = 0;
    response.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length;
      if (bytes > mostDiscarded) response.destroy();
    });
    response.once('error', () => undefined);
    response.once('close', resolve);
  });
}
