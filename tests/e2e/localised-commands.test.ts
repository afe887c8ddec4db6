import { afterAll, beforeAll, expect, test } from 'vitest';
import { Bench } from './bot-on-playground.js';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open([]);
});
afterAll(() => bench.close());

const registrations = () => bench.logger.lines.map(({ message }) => message).filter((line) => line.includes('regist'));

test('commands are registered in every language of Discord that the bot speaks, and a restart finds them as they are', async () => {
  const all = bench.playground.commands(null);
  expect(all.length).toBeGreaterThan(0);
  for (const { name, name_localizations: names } of all) {
    expect(Object.keys(names ?? {}).sort(), name).toEqual(['de', 'en-GB', 'en-US', 'es-419', 'es-ES', 'fr']);
  }
  expect(registrations()).toEqual(['commands registered']);
  await bench.stopBot();
  await bench.startBot();
  expect(registrations()).toEqual(['commands registered', 'commands were registered already']);
  expect(bench.playground.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
});
