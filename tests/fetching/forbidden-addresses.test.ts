import { createServer, type AddressInfo, type Server } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbiddenAddress, forbiddenFor } from '../../src/fetching/addresses.js';
import { Connections } from '../../src/fetching/exchange.js';
import { ForbiddenAddressError, guardedLookup } from '../../src/fetching/guarded-lookup.js';
import { patience } from '../support/patience.js';
import { fetcherFor, page, redirect, startSite } from './site.js';

/** Urls that are refused, `PORT` being that of a listener on 127.0.0.1 and ::1, with the start of the reason. */
const forbiddenUrls: readonly (readonly [string, string])[] = [
  ['http://127.0.0.1:PORT/', '127.0.0.1 is a loopback address, not one of the public web'],
  ['http://127.0.0.1./', '127.0.0.1 is a loopback address, not one of the public web'],
  ['http://127.1:PORT/', '127.0.0.1 is a loopback address'],
  ['http://127.0.1:PORT/', '127.0.0.1 is a loopback address'],
  ['http://127.255.255.254:PORT/', '127.255.255.254 is a loopback address'],
  ['http://2130706433:PORT/', '127.0.0.1 is a loopback address'],
  ['http://0x7f000001:PORT/', '127.0.0.1 is a loopback address'],
  ['http://0x7f.0.0.1:PORT/', '127.0.0.1 is a loopback address'],
  ['http://0x7f.1:PORT/', '127.0.0.1 is a loopback address'],
  ['http://0177.0.0.1:PORT/', '127.0.0.1 is a loopback address'],
  ['http://017700000001:PORT/', '127.0.0.1 is a loopback address'],
  ['http://0177.0x0.0.1:PORT/', '127.0.0.1 is a loopback address'],
  ['http://①②⑦.⓪.⓪.①:PORT/', '127.0.0.1 is a loopback address'],
  ['http://127。0。0。1:PORT/', '127.0.0.1 is a loopback address'],
  ['http://%31%32%37.0.0.1:PORT/', '127.0.0.1 is a loopback address'],
  ['http:127.0.0.1:PORT/', '127.0.0.1 is a loopback address'],
  ['http:///127.0.0.1:PORT/', '127.0.0.1 is a loopback address'],
  ['http:\\\\127.0.0.1:PORT\\', '127.0.0.1 is a loopback address'],
  ['\thttp://127.0.\n0.1:PORT/ ', '127.0.0.1 is a loopback address'],
  ['HTTP://127.0.0.1:PORT/', '127.0.0.1 is a loopback address'],
  ['https://127.0.0.1:PORT/', '127.0.0.1 is a loopback address'],
  ['http://0:PORT/', '0.0.0.0 is an address of no machine in particular'],
  ['http://0.0.0.0:PORT/', '0.0.0.0 is an address of no machine in particular'],
  ['http://0.1.2.3/', '0.1.2.3 is an address of no machine in particular'],
  ['http://10.0.0.1/', '10.0.0.1 is a private address'],
  ['http://012.0.0.1/', '10.0.0.1 is a private address'],
  ['http://10.1/', '10.0.0.1 is a private address'],
  ['http://172.16.0.1/', '172.16.0.1 is a private address'],
  ['http://172.31.255.255/', '172.31.255.255 is a private address'],
  ['http://192.168.1.1/', '192.168.1.1 is a private address'],
  ['http://0xc0a80101/', '192.168.1.1 is a private address'],
  ['http://100.64.0.1/', "100.64.0.1 is an address inside a carrier's network"],
  ['http://100.100.100.200/', "100.100.100.200 is an address inside a carrier's network"],
  ['http://169.254.0.1/', '169.254.0.1 is a link-local address'],
  ['http://169.254.169.254/latest/meta-data/', "169.254.169.254 is the address of a cloud's metadata service"],
  ['http://2852039166/', "169.254.169.254 is the address of a cloud's metadata service"],
  ['http://0xa9fea9fe/', "169.254.169.254 is the address of a cloud's metadata service"],
  ['http://0251.0376.0251.0376/', "169.254.169.254 is the address of a cloud's metadata service"],
  ['http://168.63.129.16/', "168.63.129.16 is the address of a cloud's metadata service"],
  ['http://192.0.0.192/', '192.0.0.192 is a reserved address'],
  ['http://192.0.2.7/', '192.0.2.7 is an address for documentation'],
  ['http://198.51.100.7/', '198.51.100.7 is an address for documentation'],
  ['http://203.0.113.7/', '203.0.113.7 is an address for documentation'],
  ['http://198.18.0.1/', '198.18.0.1 is an address for benchmarks'],
  ['http://198.19.255.255/', '198.19.255.255 is an address for benchmarks'],
  ['http://192.88.99.1/', '192.88.99.1 is a reserved address'],
  ['http://224.0.0.1/', '224.0.0.1 is a multicast address'],
  ['http://239.255.255.250/', '239.255.255.250 is a multicast address'],
  ['http://240.0.0.1/', '240.0.0.1 is a reserved address'],
  ['http://255.255.255.255/', '255.255.255.255 is a broadcast address'],
  ['http://[::1]:PORT/', '::1 is a loopback address'],
  ['http://[0:0:0:0:0:0:0:1]:PORT/', '::1 is a loopback address'],
  ['http://[0000::0001]:PORT/', '::1 is a loopback address'],
  ['http://[::]:PORT/', ':: is an address of no machine in particular'],
  ['http://[::ffff:127.0.0.1]:PORT/', '::ffff:7f00:1 is an IPv4 address written as IPv6'],
  ['http://[::ffff:7f00:1]:PORT/', '::ffff:7f00:1 is an IPv4 address written as IPv6'],
  ['http://[::ffff:a9fe:a9fe]/', '::ffff:a9fe:a9fe is an IPv4 address written as IPv6'],
  ['http://[::ffff:0:127.0.0.1]/', '::ffff:0:7f00:1 is an IPv4 address written as IPv6'],
  ['http://[::127.0.0.1]:PORT/', '::7f00:1 is a reserved address'],
  ['http://[64:ff9b::127.0.0.1]/', '64:ff9b::7f00:1 is an IPv4 address behind a translator'],
  ['http://[64:ff9b:1::a00:1]/', '64:ff9b:1::a00:1 is an IPv4 address behind a translator'],
  ['http://[2002:7f00:1::]/', '2002:7f00:1:: is an IPv4 address behind a tunnel'],
  ['http://[2001:0:7f00:1::]/', '2001:0:7f00:1:: is an IPv4 address behind a tunnel'],
  ['http://[fe80::1]/', 'fe80::1 is a link-local address'],
  ['http://[fec0::1]/', 'fec0::1 is a private address'],
  ['http://[fc00::1]/', 'fc00::1 is a private address'],
  ['http://[fd12:3456::1]/', 'fd12:3456::1 is a private address'],
  ['http://[fd00:ec2::254]/', "fd00:ec2::254 is the address of a cloud's metadata service"],
  ['http://[ff02::1]/', 'ff02::1 is a multicast address'],
  ['http://[2001:db8::1]/', '2001:db8::1 is an address for documentation'],
  ['http://[3fff::1]/', '3fff::1 is an address for documentation'],
  ['http://[2001:2::1]/', '2001:2::1 is an address for benchmarks'],
  ['http://[100::1]/', '100::1 is a reserved address'],
  ['http://[5f00::1]/', '5f00::1 is a reserved address'],
  ['http://[4000::1]/', '4000::1 is a reserved address'],
  ['http://localhost:PORT/', 'localhost is a name inside a network (.localhost)'],
  ['http://LOCALHOST:PORT/', 'localhost is a name inside a network (.localhost)'],
  ['http://localhost.:PORT/', 'localhost is a name inside a network (.localhost)'],
  ['http://loc%61lhost:PORT/', 'localhost is a name inside a network (.localhost)'],
  ['http://ｌｏｃａｌｈｏｓｔ:PORT/', 'localhost is a name inside a network (.localhost)'],
  ['http://news.localhost:PORT/', 'news.localhost is a name inside a network (.localhost)'],
  ['http://printer.local/', 'printer.local is a name inside a network (.local)'],
  ['http://metadata.google.internal/', 'metadata.google.internal is a name inside a network (.internal)'],
  ['http://router.home.arpa/', 'router.home.arpa is a name inside a network (.arpa)'],
  ['http://nas.lan/', 'nas.lan is a name inside a network (.lan)'],
  ['http://intranet/', 'intranet is a name inside a network (.intranet)'],
  ['http://wiki/', 'wiki is a name without a dot'],
  [
    'http://news.example:PORT/',
    'port PORT is not fetched unless the operator names news.example:PORT in FETCH_ALLOW_HOSTS',
  ],
  ['http://93.184.216.34:6379/', 'port 6379 is not fetched'],
  ['http://reader@127.0.0.1:PORT/', 'the address holds a user name or a password'],
  ['http://news.example@127.0.0.1:PORT/', 'the address holds a user name or a password'],
  ['http://:secret@news.example/', 'the address holds a user name or a password'],
  ['ftp://127.0.0.1:PORT/', 'ftp: addresses are not fetched, only http and https'],
  ['file:///etc/passwd', 'file: addresses are not fetched'],
  ['gopher://127.0.0.1:PORT/', 'gopher: addresses are not fetched'],
  ['javascript:alert(1)', 'javascript: addresses are not fetched'],
  ['data:text/html,hello', 'data: addresses are not fetched'],
  ['blob:http://127.0.0.1:PORT/x', 'blob: addresses are not fetched'],
  ['//127.0.0.1:PORT/', '"//127.0.0.1:PORT/" is no web address'],
  ['127.0.0.1', '"127.0.0.1" is no web address'],
  ['http://[fe80::1%25eth0]/', '"http://[fe80::1%25eth0]/" is no web address'],
  ['http://256.1.1.1/', '"http://256.1.1.1/" is no web address'],
  ['http://1.2.3.4.5/', '"http://1.2.3.4.5/" is no web address'],
  ['http://news..example/', '"news..example" is no host name'],
  ['http://.example/', '".example" is no host name'],
  ['', '"" is no web address'],
  [`http://news.example/${'x'.repeat(2048)}`, 'the address is longer than 2048 characters'],
];

describe('forbidden addresses', () => {
  const listeners: Server[] = [];
  let port = 0;
  let reached = 0;

  beforeAll(async () => {
    const listen = async (address: string, at: number): Promise<number> => {
      const server = createServer((socket) => {
        reached++;
        socket.destroy();
      });
      await new Promise<void>((resolve) => server.listen(at, address, resolve));
      listeners.push(server);
      return (server.address() as AddressInfo).port;
    };
    port = await listen('127.0.0.1', 0);
    await listen('::1', port);
  });

  afterAll(() => {
    for (const server of listeners) server.close();
  });

  test('are more than sixty', () => {
    expect(new Set(forbiddenUrls.map(([url]) => url)).size).toBe(forbiddenUrls.length);
    expect(forbiddenUrls.length).toBeGreaterThanOrEqual(60);
  });

  test.each(forbiddenUrls)('are refused in one clause, and no socket is opened: %s', async (template, reason) => {
    reached = 0;
    const inPort = (text: string): string => text.replaceAll('PORT', String(port));
    const asked: string[] = [];
    const resolve = (name: string): Promise<string[]> => {
      asked.push(name);
      return Promise.resolve(['127.0.0.1']);
    };
    const outcome = await fetcherFor([], { resolve }).fetch({ url: inPort(template), accept: 'page' });
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringContaining(inPort(reason)) as string });
    expect((outcome as { reason: string }).reason).not.toMatch(/[\n.]$|\n|\. /);
    expect(asked).toEqual([]);
    expect(reached).toBe(0);
  });

  test('would have reached the listeners, were they allowed', async () => {
    reached = 0;
    const hosts = [`127.0.0.1:${port}`, `[::1]:${port}`];
    const fetcher = fetcherFor(hosts.map((host) => ({ host })));
    for (const host of hosts) {
      expect(await fetcher.fetch({ url: `http://${host}/`, accept: 'page' })).toMatchObject({ kind: 'failed' });
    }
    expect(reached).toBeGreaterThanOrEqual(2);
  });

  test.each([
    [['127.0.0.1'], '127.0.0.1, a loopback address'],
    [['::1'], '::1, a loopback address'],
    [['93.184.216.34', '127.0.0.1'], '127.0.0.1, a loopback address'],
    [['2606:4700::1', '::ffff:127.0.0.1'], '::ffff:127.0.0.1, an IPv4 address written as IPv6'],
    [['10.1.2.3'], '10.1.2.3, a private address'],
    [['169.254.169.254'], "169.254.169.254, the address of a cloud's metadata service"],
    [['fe80::1%lo'], 'fe80::1%lo, a link-local address'],
    [['0.0.0.0'], '0.0.0.0, an address of no machine in particular'],
    [['not-an-address'], 'not-an-address, no address at all'],
  ])('are refused where a name leads to %j', async (addresses, why) => {
    reached = 0;
    const fetcher = fetcherFor([], { resolve: () => Promise.resolve(addresses) });
    expect(await fetcher.fetch({ url: 'http://news.example/', accept: 'page' })).toEqual({
      kind: 'refused',
      code: 'address',
      reason: `news.example leads to ${why}, not one of the public web`,
    });
    expect(reached).toBe(0);
  });

  test('are refused when a name leads there with its second socket only', async () => {
    reached = 0;
    const site = await startSite(page('<p>The harbour is open.'));
    const answers = [['127.0.0.1'], ['::1']];
    const lookup = guardedLookup(
      () => Promise.resolve(answers.shift()!),
      // For this test 127.0.0.1 is of the public web; ::1 has a listener on the other port.
      (address) => (address === '127.0.0.1' ? null : forbiddenAddress(address)),
    );
    const ask = async (at: number): Promise<number> => {
      const connections = new Connections();
      const limits = { headTime: patience, wholeTime: patience, limit: 1000, wantsBody: () => true };
      const url = new URL(`http://news.example:${at}/`);
      try {
        const exchanged = await connections.exchange({
          ...limits,
          url,
          headers: {},
          lookup,
          signal: new AbortController().signal,
        });
        return exchanged.response.statusCode!;
      } finally {
        connections.close();
      }
    };
    expect(await ask(site.port)).toBe(200);
    await expect(ask(port)).rejects.toThrow(ForbiddenAddressError);
    expect(answers).toEqual([]);
    expect(reached).toBe(0);
  });

  test('are refused where a redirect leads there', async () => {
    reached = 0;
    const targets = [
      `http://127.0.0.1:${port}/`,
      `http://[::ffff:127.0.0.1]:${port}/`,
      `//2130706433:${port}/`,
      'http://169.254.169.254/latest/',
      'file:///etc/passwd',
      `http://me@127.0.0.1:${port}/`,
    ];
    const site = await startSite(Object.fromEntries(targets.map((target, i) => [`/${i}`, redirect(target)])));
    const fetcher = fetcherFor([site]);
    for (const i of targets.keys()) {
      const outcome = await fetcher.fetch({ url: `${site.origin}/${i}`, accept: 'page' });
      expect(outcome).toMatchObject({
        kind: 'refused',
        reason: expect.stringMatching(/^it redirects, and [^.]/) as string,
      });
    }
    expect(site.paths).toHaveLength(targets.length);
    expect(reached).toBe(0);
  });

  test("are this machine's own too", () => {
    const rule = forbiddenFor(() => ['93.184.216.34']);
    expect(rule('93.184.216.34')).toBe("the bot's own machine");
    expect(rule('93.184.216.35')).toBeNull();
  });

  test('are the same however an IPv4 address is spelled', () => {
    const spelling = fc.constantFrom<(octets: number[]) => string>(
      (octets) => octets.join('.'),
      (octets) => octets.map((octet) => `0x${octet.toString(16)}`).join('.'),
      (octets) => octets.map((octet) => `0${octet.toString(8)}`).join('.'),
      (octets) => String(octets.reduce((sum, octet) => sum * 256 + octet, 0)),
      ([a, b, c, d]) => `${a}.${b}.${c! * 256 + d!}`,
      ([a, b, c, d]) => `${a}.${(b! * 256 + c!) * 256 + d!}`,
    );
    const octet = fc.integer({ min: 0, max: 255 });
    const isForbidden = ([a, b, c]: number[]): boolean =>
      [0, 10, 127].includes(a!) ||
      a! >= 224 ||
      (a === 100 && b! >= 64 && b! < 128) ||
      (a === 169 && b === 254) ||
      (a === 172 && b! >= 16 && b! < 32) ||
      (a === 192 && b === 168) ||
      (a === 192 && b === 0 && [0, 2].includes(c!)) ||
      (a === 198 && [18, 19].includes(b!));
    const first = fc.oneof(octet, fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 198, 224, 255));
    const second = fc.oneof(octet, fc.constantFrom(0, 16, 18, 31, 64, 127, 168, 254));
    const octets = fc.tuple(first, second, octet, octet);
    fc.assert(
      fc.property(octets, spelling, (address, spell) => {
        const host = new URL(`http://${spell(address)}/`).hostname;
        fc.pre(!isRare(address));
        expect(forbiddenAddress(host) !== null).toBe(isForbidden(address));
      }),
    );
  });
});

/** Small ranges that the oracle of the property leaves to the table above. */
function isRare([a, b, c]: readonly number[]): boolean {
  const ranges = ['192.88.99', '192.175.48', '192.31.196', '192.52.193', '198.51.100', '203.0.113', '168.63.129'];
  return ranges.includes(`${a}.${b}.${c}`);
}
