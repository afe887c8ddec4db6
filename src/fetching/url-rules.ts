import { isIP } from 'node:net';
import type { AddressRule } from './addresses.js';
import type { AllowedHosts } from './allowed-hosts.js';
import type { RefusalCode } from './fetcher.js';

/** Never fetched, in one clause for people. */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly reason: string;
}

export interface UrlRules {
  readonly allowedHosts: AllowedHosts;
  readonly forbiddenAddress: AddressRule;
  /** By host name, in small letters, without port; an IPv6 address stands in brackets. */
  readonly isBlocked: (hostname: string) => boolean;
}

const longestUrl = 2048;
/** The web's own two. What listens elsewhere is seldom a newspaper, and may take a request for something else. */
const webPorts = new Set(['', '80', '443']);
/** Top-level names that exist inside a network alone (RFC 6761, 6762, 8375, ICANN's "internal"). */
const localNames = new Set([
  'localhost',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'localdomain',
]);

export function refused(code: RefusalCode, reason: string): Refusal {
  return { kind: 'refused', code, reason };
}

/**
 * The url that may be asked for `text`, without its fragment and the dot behind its host, else why not. Addresses are read as
 * browsers read them, so that `http://2130706433/` is 127.0.0.1. What a name leads to is looked at when it is connected to.
 */
export function checkUrl(text: string, rules: UrlRules): URL | Refusal {
  if (text.length > longestUrl) return refused('bad-url', `the address is longer than ${longestUrl} characters`);
  if (!URL.canParse(text)) return refused('bad-url', `${shortened(text)} is no web address`);
  const url = new URL(text);
  if (!isWebScheme(url)) return refused('scheme', `${url.protocol} addresses are not fetched, only http and https`);
  if (url.username !== '' || url.password !== '') {
    return refused('bad-url', 'the address holds a user name or a password, which would be shown with every quote');
  }
  url.hash = '';
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  return checkHost(url, rules) ?? url;
}

function checkHost(url: URL, { allowedHosts, forbiddenAddress, isBlocked }: UrlRules): Refusal | null {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const labels = host.split('.');
  if (isIP(host) === 0 && labels.includes('')) return refused('bad-url', `${shortened(url.hostname)} is no host name`);
  if (isBlocked(url.hostname)) return refused('blocked', `${host} is blocked here`);
  if (allowedHosts.has(url)) return null;
  const unfit = isIP(host) === 0 ? localName(labels) : forbiddenAddress(host);
  if (unfit !== null) return refused('address', `${host} is ${unfit}, not one of the public web`);
  if (webPorts.has(url.port)) return null;
  return refused(
    'address',
    `port ${url.port} is not fetched unless the operator names ${url.host} in FETCH_ALLOW_HOSTS`,
  );
}

function localName(labels: readonly string[]): string | null {
  const last = labels.at(-1)!;
  if (localNames.has(last) || labels.slice(-2).join('.') === 'home.arpa') return `a name inside a network (.${last})`;
  return labels.length === 1 ? 'a name without a dot' : null;
}

function isWebScheme(url: URL): boolean {
  return url.protocol === 'http:' || url.protocol === 'https:';
}

function shortened(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
}
