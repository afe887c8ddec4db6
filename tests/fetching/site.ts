import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { createHttpFetcher, type HttpFetcherOptions } from '../../src/fetching/http-fetcher.js';
import type { Clock } from '../../src/fetching/clock.js';
import type { Fetcher, FetchOutcome, FetchRequest } from '../../src/fetching/fetcher.js';
import { patience } from '../support/patience.js';

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A site on loopback for one test. */
export interface Site {
  readonly origin: string;
  readonly host: string;
  readonly port: number;
  /** Of every request but those for robots.txt. */
  readonly paths: string[];
  readonly headers: IncomingMessage['headers'][];
  readonly connections: () => number;
}

/** Without a page for `/robots.txt` there is none (404). */
export async function startSite(
  pages: Readonly<Record<string, Answer>> | Answer,
  address = '127.0.0.1',
): Promise<Site> {
  const paths: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  let connections = 0;
  const listener: RequestListener = (request, response) => {
    const path = request.url!;
    const isRobots = path === '/robots.txt';
    if (!isRobots) {
      paths.push(path);
      headers.push(request.headers);
    }
    const page = typeof pages === 'function' ? (isRobots ? undefined : pages) : pages[path];
    if (page === undefined) response.writeHead(404).end();
    else page(response, request);
  };
  const server = createServer(listener).on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const host = `${address.includes(':') ? `[${address}]` : address}:${port}`;
  return { origin: `http://${host}`, host, port, paths, headers, connections: () => connections };
}

/** A site that answers every request but the one for robots.txt with `act`, on the bare socket. */
export async function startRawSite(act: (socket: Socket, request: string) => void): Promise<Site> {
  const paths: string[] = [];
  let connections = 0;
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      const request = data.toString('latin1');
      const path = /^GET (\S+)/.exec(request)?.[1] ?? '';
      if (path === '/robots.txt') socket.write('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n');
      else {
        paths.push(path);
        act(socket, request);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  return { origin: `http://${host}`, host, port, paths, headers: [], connections: () => connections };
}

/** A clock whose sleeps take no time and move it on. */
export interface TestClock extends Clock {
  readonly slept: number[];
  advance(milliseconds: number): void;
}

export function testClock(): TestClock {
  let now = 1_000_000;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    random: () => 0.5,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    sleep: async (milliseconds, signal) => {
      signal.throwIfAborted();
      slept.push(milliseconds);
      now += milliseconds;
      await Promise.resolve();
    },
  };
}

/** A fetcher that may ask `sites`, without delay and without waiting, and that gives none up for being slow. */
export function fetcherFor(sites: readonly Pick<Site, 'host'>[], options: Partial<HttpFetcherOptions> = {}): Fetcher {
  const fetcher = createHttpFetcher({
    userAgent: 'Verbatim/0.0.0 (+mailto:desk@harbour.example)',
    delay: 0,
    allowedHosts: sites.map(({ host }) => host),
    clock: testClock(),
    ...options,
    limits: { headTime: patience, pageTime: patience, ...options.limits },
  });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

export function fetchFrom(site: Site, path: string, rest: Partial<FetchRequest> = {}): Promise<FetchOutcome> {
  return fetcherFor([site]).fetch({ url: site.origin + path, accept: 'page', ...rest });
}

export function page(body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(body);
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => response.writeHead(code, headers).end();
}

export function redirect(location: string, code = 302): Answer {
  return status(code, { location });
}
