import { toUnitVector, type UnitVector } from '../../embeddings/embedder.js';

/** Seeded numbers in [0, 1) (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Directions without structure. */
export function randomVectors(count: number, dimensions: number, random: () => number): UnitVector[] {
  return Array.from({ length: count }, () => around(new Float32Array(dimensions), 1, random));
}

/** Directions in groups, as texts on the same story are. */
export function clusteredVectors(count: number, dimensions: number, random: () => number): UnitVector[] {
  const centres = randomVectors(Math.ceil(count / 40), dimensions, random);
  return Array.from({ length: count }, (_, i) =>
    around(centres[i % centres.length]!, 0.6 / Math.sqrt(dimensions), random),
  );
}

function around(centre: Float32Array, spread: number, random: () => number): UnitVector {
  return toUnitVector(centre.map((value) => value + spread * gaussian(random)));
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
