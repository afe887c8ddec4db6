import { setTimeout as sleep } from 'node:timers/promises';
import { DefaultRestOptions, type RESTOptions, type ResponseLike } from 'discord.js';
import { deadlines } from './limits.js';

type MakeRequest = RESTOptions['makeRequest'];

/** In milliseconds. */
export interface RequestTimes {
  /** One attempt, unless it is the last. */
  readonly attempt: number;
  /** What is waited before the second, third … attempt; one attempt more than there are pauses. */
  readonly pauses: readonly number[];
}

export const usualTimes: RequestTimes = { attempt: deadlines.attempt, pauses: [150, 600, 2400] };

const safeMethods = new Set(['GET', 'PUT', 'PATCH', 'DELETE']);
const callbackPath = /\/interactions\/\d+\/[^/]+\/callback/;

/** What a repeat of a request may find done by the attempt before it: code of the answer, by kind of request. */
const alreadyAcknowledged = 40060;

/**
 * Sends requests as discord.js does, and repeats those that may be repeated when the network or the server fails.
 * discord.js' own repeats are off: it also repeats a POST that may have been carried out, and so sends twice. Repeated
 * here are GET, PUT, PATCH and DELETE, a message with an enforced nonce (Discord keeps one of each), and the first
 * answer to an interaction (Discord refuses the second with 40060, which then means: done).
 */
export function carefulRequests(
  { attempt: attemptTime, pauses }: RequestTimes = usualTimes,
  makeRequest: MakeRequest = DefaultRestOptions.makeRequest,
): MakeRequest {
  return async (url, init) => {
    const attempts = isRepeatable(url, init) ? pauses.length + 1 : 1;
    for (let attempt = 1; ; attempt++) {
      // The last attempt may use what is left of the whole request's time.
      const limit = attempt === attempts ? null : attemptTime;
      const outcome = await attemptRequest(makeRequest, url, { init, limit });
      if (outcome !== null) return attempt === 1 ? outcome : afterRepeat(outcome, url, init);
      await sleep(pauses[attempt - 1], undefined, { signal: init.signal! });
    }
  };
}

/** `limit` in milliseconds; without one it is the last attempt. `null` = may be tried again. */
async function attemptRequest(
  makeRequest: MakeRequest,
  url: string,
  { init, limit }: { readonly init: Parameters<MakeRequest>[1]; readonly limit: number | null },
): Promise<ResponseLike | null> {
  const overall = init.signal!;
  const isLast = limit === null;
  const signal = isLast ? overall : AbortSignal.any([overall, AbortSignal.timeout(limit)]);
  try {
    const response = await makeRequest(url, { ...init, signal });
    if (response.status < 500 || isLast) return response;
    await response.arrayBuffer();
    return null;
  } catch (error) {
    if (isLast || overall.aborted) throw error;
    return null;
  }
}

function isRepeatable(url: string, { method, body }: Parameters<MakeRequest>[1]): boolean {
  if (safeMethods.has((method ?? 'GET').toUpperCase())) return true;
  return callbackPath.test(url) || (typeof body === 'string' && /"enforce_nonce":\s*true/.test(body));
}

/** What only says that an earlier attempt was carried out is a success. */
async function afterRepeat(
  response: ResponseLike,
  url: string,
  { method }: Parameters<MakeRequest>[1],
): Promise<ResponseLike> {
  if (method?.toUpperCase() === 'DELETE' && response.status === 404) return done(response);
  if (!callbackPath.test(url) || response.status !== 400) return response;
  const text = await response.text();
  const isDone = codeOf(text) === alreadyAcknowledged;
  return isDone ? done(response) : new Response(text, { status: 400, headers: [...response.headers] });
}

/** Without the headers of the body that is left out: discord.js would read it as JSON. */
function done(response: ResponseLike): ResponseLike {
  const headers = [...response.headers].filter(([name]) => !name.toLowerCase().startsWith('content-'));
  return new Response(null, { status: 204, headers });
}

function codeOf(text: string): unknown {
  try {
    return (JSON.parse(text) as { readonly code?: unknown }).code;
  } catch {
    return undefined;
  }
}
