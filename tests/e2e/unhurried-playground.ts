import { join } from 'node:path';
import { composePlayground, type PlaygroundRun } from '../../src/compose-playground.js';
import { readConfig } from '../../src/config.js';
import { patience } from '../support/patience.js';
import { unhurried } from './bot-on-playground.js';

/**
 * What `npm start` without a token opens, in this process, and with deadlines that no slow machine meets.
 * @param folder where the data goes
 */
export async function openPlayground(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<PlaygroundRun> {
  // The processes that work on corpora read their own environment.
  Object.assign(process.env, environment);
  const config = readConfig({ ...environment, DATA_DIR: join(folder, 'data') });
  const options = { ...unhurried, firstAnswerWithin: patience, onDownload: () => undefined };
  const playground = await composePlayground(config, { port: 0, ...options });
  await playground.start();
  return playground;
}
