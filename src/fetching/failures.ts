import { TooLargeError } from './byte-sink.js';
import { TooSlowError, UnknownCodingError } from './exchange.js';
import type { FetchOutcome } from './fetcher.js';
import { ForbiddenAddressError, NoAddressError } from './guarded-lookup.js';
import { refused, type Refusal } from './url-rules.js';
import { ZstdError } from './zstd-decoder.js';

/** A request that may work later. */
export interface Failure {
  readonly kind: 'failed';
  readonly reason: string;
  /** In seconds. */
  readonly retryAfter: number | null;
  /** Whether it may work within a minute. */
  readonly isRetryable: boolean;
  /** Whether the host gave an answer of its own, if only that it fails. */
  readonly isAnswer: boolean;
}

/** As the port gives it, without what only repeating needs to know. */
export function asOutcome(failure: Refusal | Failure): Extract<FetchOutcome, { kind: 'refused' | 'failed' }> {
  if (failure.kind === 'refused') return failure;
  return { kind: 'failed', reason: failure.reason, retryAfter: failure.retryAfter };
}

export interface FailureContext {
  readonly host: string;
  /** Bytes that a body may have. */
  readonly limit: number;
  /** Milliseconds that were given in all. */
  readonly time: number;
}

export function failed(reason: string, details: Partial<Omit<Failure, 'kind' | 'reason'>> = {}): Failure {
  return { kind: 'failed', reason, retryAfter: null, isRetryable: false, isAnswer: false, ...details };
}

/** In one clause for people, what an exchange rejected with. Anything that is not of the network is thrown again. */
export function failureOf(error: unknown, { host, limit, time }: FailureContext): Refusal | Failure {
  const most = `${Math.round(limit / 1000)} kB`.replace(/000 kB$/, ' MB');
  if (error instanceof ForbiddenAddressError) return refused('address', error.message);
  if (error instanceof TooLargeError) return refused('too-large', `it is larger than ${most}`);
  if (error instanceof UnknownCodingError) return refused('encoding', 'it is packed in a way that is not known here');
  if (error instanceof ZstdError) return refused('encoding', `it is damaged, or larger than ${most} when unpacked`);
  if (error instanceof TooSlowError) return failed(slow(host, time), { isRetryable: true });
  if (error instanceof NoAddressError) return failed(error.message, { isRetryable: !isFinal(error.cause) });
  const code = codeOf(error);
  if (code === null) throw error;
  return codeFailure(code, host);
}

export function slow(host: string, time: number): string {
  return `${host} took longer than ${Math.ceil(time / 1000)} s`;
}

function codeFailure(code: string, host: string): Refusal | Failure {
  if (code === 'HPE_HEADER_OVERFLOW') return refused('too-large', `${host} sends more headers than a page needs`);
  if (code.startsWith('HPE_')) return failed(`${host} does not answer in proper HTTP`);
  if (code === 'Z_BUF_ERROR') return failed('the answer was cut off', { isRetryable: true });
  if (/^Z_|^ERR__ERROR_|^ERR_PADDING/.test(code)) {
    return refused('encoding', 'it is not packed in the way that it says');
  }
  if (/CERT|^ERR_TLS|^ERR_SSL|^UNABLE_TO|^EPROTO$/.test(code)) {
    return failed(`${host} cannot prove who it is, or does not speak https (${code})`);
  }
  return failed(connectionFailures[code] ?? `${host} could not be asked (${code})`, { isRetryable: true });
}

const connectionFailures: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'the connection was cut off',
  EPIPE: 'the connection was cut off',
  ERR_STREAM_PREMATURE_CLOSE: 'the connection was cut off',
};

/** The name does not exist, as opposed to: could not be looked up just now. */
function isFinal(cause: unknown): boolean {
  return codeOf(cause) === 'ENOTFOUND';
}

function codeOf(error: unknown): string | null {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code ?? null;
}
