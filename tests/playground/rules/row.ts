import type { Reply } from '../playground-client.js';
import type { RuleBench } from '../rule-bench.js';

/** How a body is sent. */
export type Send = (bench: RuleBench, body: never) => Promise<Reply>;
/** Name, way, what is still taken, what is refused, and the broken rule as `path CODE`. */
export type Row = readonly [name: string, send: Send, taken: unknown, refused: unknown, broken: string];
/** What is still taken at a limit and what is refused beyond it. */
type Sides = readonly [taken: unknown, refused: unknown];

export const most = (limit: number, make: (n: number) => unknown): Sides => [make(limit), make(limit + 1)];
export const least = (limit: number, make: (n: number) => unknown): Sides => [make(limit), make(limit - 1)];

export const sides = (name: string, send: Send, [taken, refused]: Sides, broken: string): Row => [
  name,
  send,
  taken,
  refused,
  broken,
];

export const x = (n: number): string => 'x'.repeat(n);
export const many = <T>(n: number, make: (index: number) => T): T[] =>
  Array.from({ length: n }, (_, index) => make(index));

export const MAX = 'BASE_TYPE_MAX_LENGTH';
export const BAD = 'BASE_TYPE_BAD_LENGTH';
export const REQUIRED = 'BASE_TYPE_REQUIRED';
export const CHOICES = 'BASE_TYPE_CHOICES';
export const ABOVE = 'NUMBER_TYPE_MAX';
export const BELOW = 'NUMBER_TYPE_MIN';
export const LEGACY = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
