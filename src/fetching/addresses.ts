import ipaddr from 'ipaddr.js';

/**
 * What makes an address unfit to be asked, such as "a loopback address"; `null` for one of the public web. A name is no
 * address and unfit.
 */
export type AddressRule = (address: string) => string | null;

interface Network {
  readonly range: string;
  readonly what: string;
}

/** What ipaddr.js does not know, or has under a name that says less. */
const networks: readonly Network[] = [
  { range: '169.254.169.254/32', what: "the address of a cloud's metadata service" },
  { range: 'fd00:ec2::254/128', what: "the address of a cloud's metadata service" },
  // Azure gives every machine this public address for what others have at 169.254.169.254.
  { range: '168.63.129.16/32', what: "the address of a cloud's metadata service" },
  { range: '192.0.2.0/24', what: 'an address for documentation' },
  { range: '198.51.100.0/24', what: 'an address for documentation' },
  { range: '203.0.113.0/24', what: 'an address for documentation' },
  { range: '2001:db8::/32', what: 'an address for documentation' },
  { range: '3fff::/20', what: 'an address for documentation' },
  { range: '198.18.0.0/15', what: 'an address for benchmarks' },
];

const parsedNetworks = networks.map(({ range, what }) => ({ network: ipaddr.parseCIDR(range), what }));

/** By what ipaddr.js calls a range; what is not here is reserved. */
const rangesInWords: Readonly<Record<string, string>> = {
  unspecified: 'an address of no machine in particular',
  broadcast: 'a broadcast address',
  multicast: 'a multicast address',
  linkLocal: 'a link-local address',
  loopback: 'a loopback address',
  carrierGradeNat: "an address inside a carrier's network",
  private: 'a private address',
  uniqueLocal: 'a private address',
  deprecatedSiteLocal: 'a private address',
  ipv4Mapped: 'an IPv4 address written as IPv6',
  rfc6145: 'an IPv4 address written as IPv6',
  rfc6052: 'an IPv4 address behind a translator',
  '6to4': 'an IPv4 address behind a tunnel',
  teredo: 'an IPv4 address behind a tunnel',
  benchmarking: 'an address for benchmarks',
};

/** The only part of IPv6 that is given to machines on the public internet (RFC 4291, IANA). */
const publicIpv6 = ipaddr.parseCIDR('2000::/3');

/** Allows what ipaddr.js calls unicast, of IPv6 only 2000::/3, and neither metadata services nor documentation. */
export function forbiddenAddress(address: string): string | null {
  if (!ipaddr.isValid(address)) return 'no address at all';
  const parsed = ipaddr.parse(address);
  const known = parsedNetworks.find(({ network }) => isIn(parsed, network));
  if (known !== undefined) return known.what;
  const range = parsed.range();
  if (range !== 'unicast') return rangesInWords[range] ?? 'a reserved address';
  return parsed.kind() === 'ipv4' || isIn(parsed, publicIpv6) ? null : 'a reserved address';
}

/** The same, and no address of this very machine: what listens there may trust callers from within. */
export function forbiddenFor(ownAddresses: () => readonly string[]): AddressRule {
  return (address) => forbiddenAddress(address) ?? (ownAddresses().includes(address) ? "the bot's own machine" : null);
}

function isIn(address: ipaddr.IPv4 | ipaddr.IPv6, [network, bits]: [ipaddr.IPv4 | ipaddr.IPv6, number]): boolean {
  return address.kind() === network.kind() && address.match(network, bits);
}
