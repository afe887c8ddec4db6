import { setMaxListeners } from 'node:events';
import { networkInterfaces } from 'node:os';
import type { IncomingMessage } from 'node:http';
import { forbiddenFor, type AddressRule } from './addresses.js';
import { AllowedHosts } from './allowed-hosts.js';
import { acceptHeaders, isLogin, isPage, outcomeOfStatus, refusedMediaType } from './answers.js';
import { systemClock, type Clock } from './clock.js';
import { acceptedCodings, withoutGzip } from './content-codings.js';
import { Connections } from './exchange.js';
import { asOutcome, failed, failureOf } from './failures.js';
import type { FetchedBytes, Fetcher, FetchOutcome, FetchRequest } from './fetcher.js';
import { guardedLookup, systemResolve, type Resolve } from './guarded-lookup.js';
import { PatientRequests, type Answered, type Got, type TimeLeft } from './patient-requests.js';
import { Politeness } from './politeness.js';
import { followRedirects } from './redirects.js';
import { readPageHeaders } from './response-headers.js';
import { readRobotsFile } from './read-robots-file.js';
import { RobotsCache } from './robots-cache.js';
import { validatorsFor } from './validators.js';
import { checkUrl, refused, type UrlRules } from './url-rules.js';

export interface FetchLimits {
  /** Bytes of a page, before and after decoding. */
  readonly bytes: number;
  /** Milliseconds until the head of a response is there. */
  readonly headTime: number;
  /** Milliseconds of network time for a page, its redirects and repeats included. */
  readonly pageTime: number;
  /** Milliseconds before each repeat, give or take half. */
  readonly pauses: readonly number[];
  /** Milliseconds that a request waits for a host that asks for a pause, before it fails. */
  readonly longestWait: number;
  /** Requests under way at once, each to another host. */
  readonly atOnce: number;
}

const usualLimits: FetchLimits = {
  bytes: 10_000_000,
  headTime: 10_000,
  pageTime: 20_000,
  pauses: [1000, 4000],
  longestWait: 60_000,
  atOnce: 8,
};

export interface HttpFetcherOptions {
  /** As `userAgentOf` makes it. */
  readonly userAgent: string;
  /** Milliseconds between two requests to the same host. */
  readonly delay: number;
  /** See AllowedHosts. */
  readonly allowedHosts: readonly string[];
  /** Hosts that are never asked, whoever names them or redirects to them; by host name without port, as `URL.hostname` has it. */
  readonly isBlocked?: (hostname: string) => boolean;
  readonly limits?: Partial<FetchLimits>;
  readonly resolve?: Resolve;
  readonly forbiddenAddress?: AddressRule;
  readonly clock?: Clock;
}

/** `Verbatim/1.0.0 (+mailto:desk@harbour.example)`; a site's owner writes to the contact before blocking the bot. */
export function userAgentOf({ version, contact }: { version: string; contact: string | null }): string {
  return contact === null ? `Verbatim/${version}` : `Verbatim/${version} (+${contact})`;
}

export function createHttpFetcher(options: HttpFetcherOptions): Fetcher {
  return new HttpFetcher(options);
}

class HttpFetcher implements Fetcher {
  readonly #rules: UrlRules;
  readonly #limits: FetchLimits;
  readonly #connections = new Connections();
  readonly #politeness: Politeness;
  readonly #requests: PatientRequests;
  readonly #robots: RobotsCache;
  readonly #closing = new AbortController();

  constructor(private readonly options: HttpFetcherOptions) {
    const { clock = systemClock, resolve = systemResolve, isBlocked = () => false } = options;
    const { forbiddenAddress = forbiddenFor(ownAddresses) } = options;
    const allowedHosts = new AllowedHosts(options.allowedHosts);
    const [guarded, open] = [guardedLookup(resolve, forbiddenAddress), guardedLookup(resolve, () => null)];
    this.#limits = { ...usualLimits, ...options.limits };
    this.#rules = { allowedHosts, forbiddenAddress, isBlocked };
    this.#politeness = new Politeness({ ...this.#limits, delay: options.delay, clock });
    this.#requests = new PatientRequests({
      ...this.#limits,
      connections: this.#connections,
      politeness: this.#politeness,
      clock,
      lookupFor: (url) => (allowedHosts.has(url) ? open : guarded),
    });
    this.#robots = new RobotsCache(clock, (origin) =>
      readRobotsFile(origin, {
        rules: this.#rules,
        requests: this.#requests,
        headers: this.#headers('text/plain, */*;q=0.1'),
        time: this.#freshTime(),
        signal: this.#closing.signal,
      }),
    );
    setMaxListeners(0, this.#closing.signal);
  }

  async fetch(request: FetchRequest): Promise<FetchOutcome> {
    const url = checkUrl(request.url, this.#rules);
    if (!(url instanceof URL)) return url;
    const run = new AbortController();
    const stop = (event: Event): void => {
      run.abort((event.target as AbortSignal).reason);
    };
    const signals = [this.#closing.signal, ...(request.signal === undefined ? [] : [request.signal])];
    try {
      for (const signal of signals) {
        signal.throwIfAborted();
        // Many requests may hang on one signal.
        setMaxListeners(0, signal);
        signal.addEventListener('abort', stop);
      }
      return await this.#fetchFrom(url, request, run.signal);
    } finally {
      for (const signal of signals) signal.removeEventListener('abort', stop);
    }
  }

  close(): Promise<void> {
    this.#closing.abort(new Error('the fetcher was closed'));
    this.#connections.close();
    return Promise.resolve();
  }

  async #fetchFrom(start: URL, request: FetchRequest, signal: AbortSignal): Promise<FetchOutcome> {
    const time = this.#freshTime();
    const followed = await followRedirects(start, this.#rules, async (url) => {
      if (url !== start && isLogin(url) && !isLogin(start)) {
        return refused('login', `the site sends readers to a login (${url.host})`);
      }
      return (await this.#forbiddenByRobots(url, signal)) ?? (await this.#askPage(url, { request, time, signal }));
    });
    const { got, url } = followed;
    return got.kind === 'answered' ? this.#outcomeOf(got, url, request) : asOutcome(got);
  }

  async #forbiddenByRobots(url: URL, signal: AbortSignal): Promise<Got | null> {
    const known = await this.#robots.rulesOf(url.origin, signal);
    if (known.kind === 'unreachable') return failed(known.reason, { retryAfter: known.retryAfter });
    const { rules } = known;
    this.#politeness.slowDown(url.host, rules.delay);
    return rules.isAllowed(url)
      ? null
      : refused('robots', `the robots.txt of ${url.host} keeps programs from this page`);
  }

  #askPage(url: URL, { request, time, signal }: PageAttempt): Promise<Got> {
    const headers = { ...this.#headers(acceptHeaders[request.accept]), ...validatorsFor(url, request) };
    const wantsBody = (response: IncomingMessage): boolean =>
      isPage(response.statusCode!) && refusedMediaType(response, request.accept) === null;
    return this.#requests.get({ url, headers, limit: this.#limits.bytes, wantsBody, time, signal });
  }

  async #outcomeOf({ status, response, body }: Answered, url: URL, request: FetchRequest): Promise<FetchOutcome> {
    if (!isPage(status)) return outcomeOfStatus(status, Object.keys(validatorsFor(url, request)).length > 0);
    const unfit = refusedMediaType(response, request.accept);
    if (unfit !== null || body === null) return unfit ?? outcomeOfStatus(status, false);
    const headers = readPageHeaders(response);
    if (request.accept !== 'feed') return { kind: 'fetched', url: url.href, bytes: body, ...headers };
    return this.#unpackedFeed({ kind: 'fetched', url: url.href, bytes: body, ...headers });
  }

  /** Site maps are often files of gzip, whatever the headers say. */
  async #unpackedFeed(fetched: FetchedBytes): Promise<FetchOutcome> {
    const limit = this.#limits.bytes;
    try {
      const bytes = await withoutGzip(fetched.bytes, limit);
      return bytes === fetched.bytes ? fetched : { ...fetched, bytes, mediaType: null };
    } catch (error) {
      return asOutcome(failureOf(error, { host: new URL(fetched.url).host, limit, time: this.#limits.pageTime }));
    }
  }

  #headers(accept: string): Record<string, string> {
    return { 'User-Agent': this.options.userAgent, Accept: accept, 'Accept-Encoding': acceptedCodings };
  }

  #freshTime(): TimeLeft {
    return { whole: this.#limits.pageTime, left: this.#limits.pageTime };
  }
}

interface PageAttempt {
  readonly request: FetchRequest;
  readonly time: TimeLeft;
  readonly signal: AbortSignal;
}

function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((cards) => (cards ?? []).map(({ address }) => address));
}
