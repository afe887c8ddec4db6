import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundledModelFolder } from '../../src/package-files.js';
import { fusionWeightsOf } from '../../src/retrieval/fusion-weights.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-card-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('takes the weights of the card, a weight of 0 too', async () => {
  await writeFile(join(folder, 'card.json'), '{"fusion": {"passage": 0, "dense": 0.25, "more": 1}}');
  expect(await fusionWeightsOf(folder)).toEqual({ passage: 0, dense: 0.25 });
});

test.each([
  '{}',
  '[]',
  'null',
  '{"fusion": {"passage": 1}}',
  '{"fusion": {"passage": "1", "dense": 1}}',
  '{"fusion": {"passage": -1, "dense": 1}}',
])('refuses the card %s', async (card) => {
  await writeFile(join(folder, 'card.json'), card);
  await expect(fusionWeightsOf(folder)).rejects.toThrow('states no fusion weights');
});

test('the bundled model states weights above 0', async () => {
  const { passage, dense } = await fusionWeightsOf(bundledModelFolder);
  expect(Math.min(passage, dense)).toBeGreaterThan(0);
});
