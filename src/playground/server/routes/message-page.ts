import type { StoredMessage } from '../entities.js';
import { idOf, integerOf } from './query.js';

/**
 * Newest first, from messages that come oldest first: those around, before or after an id, else the last ones.
 * @throws ApiError 50035
 */
export function pageOf(messages: readonly StoredMessage[], query: URLSearchParams): StoredMessage[] {
  const limit = integerOf(query, 'limit', { least: 1, most: 100, usual: 50 });
  const around = idOf(query, 'around');
  const before = idOf(query, 'before');
  const after = idOf(query, 'after');
  return slice(messages, { limit, around, before, after }).reverse();
}

function slice(
  messages: readonly StoredMessage[],
  wanted: { limit: number; around: bigint | null; before: bigint | null; after: bigint | null },
): StoredMessage[] {
  const { limit, around, before, after } = wanted;
  if (around !== null) {
    const middle = messages.filter(({ body }) => BigInt(body.id) < around).length;
    const start = Math.max(0, middle - Math.floor(limit / 2));
    return messages.slice(start, start + limit);
  }
  if (before !== null) return messages.filter(({ body }) => BigInt(body.id) < before).slice(-limit);
  if (after !== null) return messages.filter(({ body }) => BigInt(body.id) > after).slice(0, limit);
  return messages.slice(-limit);
}
