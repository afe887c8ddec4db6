import { shortHash } from './article.js';

/** Hash of article numbers in ascending order: two generations with the same one have the same members. */
export function membershipOf(numbers: Uint32Array): string {
  return shortHash(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
}
