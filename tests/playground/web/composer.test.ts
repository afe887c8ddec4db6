import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium, noChromium } from '../../support/chromium.js';
import { openComposerBench, type ComposerBench } from './composer-bench.js';
import { command } from './examples.js';

const chromium = findChromium();
if (chromium === null) console.warn(noChromium);

const { Boolean, String } = ApplicationCommandOptionType;
const who = command('who', 'Names people', [
  { type: String, name: 'name', description: 'Of whom' },
  { type: String, name: 'since', description: 'From that day' },
  { type: Boolean, name: 'private', description: 'Only you see it' },
]);

describe.skipIf(chromium === null)('a command whose options are all optional', () => {
  let bench: ComposerBench;
  const offered = () => bench.page.getByRole('option').allInnerTexts();
  const field = (name: string) => bench.page.getByRole('combobox', { name });
  const further = () => field('+3 optional');
  beforeAll(async () => {
    bench = await openComposerBench(chromium!);
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    await bench.open([who]);
    await bench.page.keyboard.type('/wh');
    await bench.press('Enter');
    await further().waitFor();
  });

  it('offers its options, searched for what is typed next', async () => {
    await bench.page.keyboard.type('pri');
    expect(await offered()).toEqual([expect.stringContaining('private')]);
    await bench.press('Enter');
    await bench.page.keyboard.type('tr');
    await bench.press('Enter', 'Enter');
    expect(await bench.sent()).toEqual([
      { kind: 'command', commandId: 'id-who', options: [{ name: 'private', value: true }] },
    ]);
  });

  it('offers all of them at once, none of them meant', async () => {
    expect(await offered()).toHaveLength(3);
    expect(await bench.page.getByRole('option', { selected: true }).count()).toBe(0);
  });

  it.each([
    ['ArrowDown', 'name'],
    ['ArrowUp', 'private'],
  ])('means one of them by %s, also when their list has been closed', async (key, name) => {
    await bench.press(key);
    await bench.page.getByRole('option', { selected: true, name }).waitFor();
    await bench.press('Escape', key);
    await bench.page.getByRole('option', { selected: true, name }).waitFor();
  });

  it('takes the first by Tab', async () => {
    await bench.press('Tab');
    await bench.page.keyboard.type('Orla');
    await bench.press('Enter');
    expect(await bench.sent()).toEqual([
      { kind: 'command', commandId: 'id-who', options: [{ name: 'name', value: 'Orla' }] },
    ]);
  });

  it('takes an option that is typed with its colon, and its value', async () => {
    await bench.page.keyboard.type('name:Orla');
    await bench.press('Enter');
    expect(await bench.sent()).toEqual([
      { kind: 'command', commandId: 'id-who', options: [{ name: 'name', value: 'Orla' }] },
    ]);
  });

  it('keeps what names none of them, and says so instead of sending', async () => {
    await bench.page.keyboard.type('harbour');
    expect(await offered()).toEqual([]);
    await bench.press('Enter');
    await bench.page.getByRole('alert').getByText('No further option is called ‘harbour’.').waitFor();
    expect(await further().inputValue()).toBe('harbour');
    expect(await bench.sent()).toEqual([]);
  });

  it.each([[['Enter']], [['Escape', 'Enter']]])('runs without any by %s', async (keys) => {
    await bench.press(...keys);
    expect(await bench.sent()).toEqual([{ kind: 'command', commandId: 'id-who', options: [] }]);
  });
});
