import type { Fault } from '../fault.js';
import { fieldsOf, flagOf, integerOf, kindOf, oneOf, textOf, type Fields } from './narrow.js';
import { Refusal } from './refusal.js';

type Readers<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: (fields: Fields) => Extract<Union, { readonly kind: Kind }>;
};

const methods = ['*', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const scopes = ['user', 'global', 'shared'] as const;
const times = (fields: Fields): number => integerOf(fields, 'times', { least: 1, most: 1000 });

const readers: Readers<Fault> = {
  rest: (fields) => ({
    kind: 'rest',
    ...requestsOf(fields),
    status: integerOf(fields, 'status', { least: 400, most: 599 }),
    when: oneOf(fields, 'when', ['before', 'after']),
    ...(fields['retryAfter'] === undefined ? {} : { retryAfter: secondsOf(fields) }),
    ...(fields['scope'] === undefined ? {} : { scope: oneOf(fields, 'scope', scopes) }),
  }),
  slow: (fields) => ({
    kind: 'slow',
    ...requestsOf(fields),
    delay: integerOf(fields, 'delay', { least: 0, most: 60_000 }),
  }),
  network: (fields) => ({ kind: 'network', isDown: flagOf(fields, 'isDown') }),
  'drop-sockets': (fields) => ({
    kind: 'drop-sockets',
    ...(fields['code'] === undefined ? {} : { code: closeCodeOf(fields) }),
  }),
  'miss-heartbeats': (fields) => ({ kind: 'miss-heartbeats', times: times(fields) }),
  'refuse-resume': (fields) => ({ kind: 'refuse-resume', times: times(fields) }),
  'refuse-identify': (fields) => ({ kind: 'refuse-identify', code: closeCodeOf(fields) }),
  'ask-to-reconnect': () => ({ kind: 'ask-to-reconnect' }),
  'invalid-session': (fields) => ({ kind: 'invalid-session', isResumable: flagOf(fields, 'isResumable') }),
  'malformed-dispatch': () => ({ kind: 'malformed-dispatch' }),
  shards: (fields) => ({
    kind: 'shards',
    count: integerOf(fields, 'count', { least: 1, most: 16 }),
    isRequired: flagOf(fields, 'isRequired'),
  }),
};

/** @throws Refusal */
export function readFault(value: unknown): Fault {
  const fields = fieldsOf(value, 'fault');
  return readers[kindOf(fields, readers, 'a fault')](fields);
}

function requestsOf(fields: Fields): { method: string; path: string; times: number } {
  const path = textOf(fields, 'path', { most: 200 });
  try {
    new RegExp(path);
  } catch {
    throw new Refusal('path must be a regular expression.');
  }
  return { method: oneOf(fields, 'method', methods), path, times: times(fields) };
}

function secondsOf(fields: Fields): number {
  const value = fields['retryAfter'];
  if (typeof value !== 'number' || !(value >= 0 && value <= 3600)) {
    throw new Refusal('retryAfter must be a number of seconds up to 3600.');
  }
  return value;
}

/** What a server may close a socket with: left normally, going away, or one of Discord's own. */
function closeCodeOf(fields: Fields): number {
  const value = fields['code'];
  if (value === 1000 || value === 1001) return value;
  return integerOf(fields, 'code', { least: 4000, most: 4999 });
}
