import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FusionWeights } from './fuse.js';

/**
 * For models without a card. Measured for none: half of the article's weight for each leg was best or near it for a
 * small model on news pages, and a larger model's vectors rank better than a small one's.
 */
export const uncardedWeights: FusionWeights = { passage: 0.5, dense: 0.5 };

/** The weights that a model's card states; they were measured with `verbatim evaluate`. */
export async function fusionWeightsOf(modelFolder: string): Promise<FusionWeights> {
  const card: unknown = JSON.parse(await readFile(join(modelFolder, 'card.json'), 'utf8'));
  const fusion = isObject(card) ? card['fusion'] : null;
  if (isObject(fusion) && isWeight(fusion['passage']) && isWeight(fusion['dense'])) {
    return { passage: fusion['passage'], dense: fusion['dense'] };
  }
  throw new Error(`the card in ${modelFolder} states no fusion weights`);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isWeight(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && Number.isFinite(value);
}
