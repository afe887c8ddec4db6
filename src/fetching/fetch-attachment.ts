import { forbiddenAddress } from './addresses.js';
import { acceptedCodings } from './content-codings.js';
import { Connections } from './exchange.js';
import { asOutcome, failed, failureOf } from './failures.js';
import type { FetchedBytes, FetchOutcome } from './fetcher.js';
import { guardedLookup, systemResolve, type Resolve } from './guarded-lookup.js';
import { readContentType } from './response-headers.js';
import { refused, type Refusal } from './url-rules.js';

export type AttachmentOutcome =
  | Pick<FetchedBytes, 'kind' | 'bytes' | 'mediaType' | 'charset'>
  | Extract<FetchOutcome, { kind: 'refused' | 'failed' }>;

export interface AttachmentRequest {
  /** As `attachmentOrigins` gives them: the only ones that are asked. */
  readonly origins: readonly string[];
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
  /** Milliseconds for the whole file. */
  readonly time?: number;
  readonly resolve?: Resolve;
}

const discordOrigins = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
const usualTime = 20_000;

/** Where attachments stand: Discord's two hosts, and the server that plays Discord if there is one (`DISCORD_API_URL`). */
export function attachmentOrigins(discordApiUrl: string | null): readonly string[] {
  return discordApiUrl === null ? discordOrigins : [...discordOrigins, new URL(discordApiUrl).origin];
}

/**
 * One file that a person uploaded to Discord. Nothing else is asked: no other scheme, host or port, and no redirect. Rejects
 * with the reason of the signal only.
 */
export async function fetchAttachment(url: string, request: AttachmentRequest): Promise<AttachmentOutcome> {
  const checked = checkAttachmentUrl(url, request.origins);
  if (!(checked instanceof URL)) return checked;
  const { maxBytes, signal = new AbortController().signal, time = usualTime, resolve = systemResolve } = request;
  const connections = new Connections();
  try {
    const { response, body } = await connections.exchange({
      url: checked,
      headers: { 'User-Agent': 'Verbatim', 'Accept-Encoding': acceptedCodings },
      // A server that plays Discord may well stand on this machine.
      lookup: guardedLookup(resolve, discordOrigins.includes(checked.origin) ? forbiddenAddress : () => null),
      headTime: time,
      wholeTime: time,
      limit: maxBytes,
      wantsBody: ({ statusCode }) => statusCode === 200,
      signal,
    });
    if (body === null) return withoutBody(response.statusCode!);
    return { kind: 'fetched', bytes: body, ...readContentType(response.headers['content-type']) };
  } catch (error) {
    signal.throwIfAborted();
    return asOutcome(failureOf(error, { host: checked.host, limit: maxBytes, time }));
  } finally {
    connections.close();
  }
}

function checkAttachmentUrl(text: string, origins: readonly string[]): URL | Refusal {
  if (!URL.canParse(text)) return refused('bad-url', 'the attachment has no web address');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '')
    return refused('bad-url', "the attachment's address holds a password");
  if (origins.includes(url.origin)) return url;
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb) return refused('scheme', 'the attachment stands at an address that is not https');
  return refused('address', `the attachment stands at ${url.origin}, which is not Discord's`);
}

function withoutBody(status: number): AttachmentOutcome {
  if (status >= 300 && status < 400) return refused('redirects', 'Discord sends the attachment from somewhere else');
  if (status === 404 || status === 403 || status === 410) {
    return refused('status', `the attachment is no longer there (${status}); upload it again`);
  }
  const reason = `Discord did not give the attachment (${status})`;
  return status >= 500 || status === 429 ? asOutcome(failed(reason)) : refused('status', reason);
}
