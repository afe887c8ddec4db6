import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Bench, isEphemeral } from './bot-on-playground.js';
import { gazette, ledger } from './harbour-articles.js';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open([ledger, gazette]);
});
afterAll(() => bench.close());

describe('/language', () => {
  test('answers in the language that was just chosen, to whoever chose alone', async () => {
    const chosen = await bench.run('language', { language: 'de' });
    expect(chosen.content).toMatch(/^Von jetzt an spreche ich .* Deutsch/);
    expect(isEphemeral(chosen)).toBe(true);
    expect((await bench.run('language')).content).toMatch(/^Ich spreche mit Ihnen Deutsch, wie Sie/);
    expect((await bench.run('language', {}, bench.other)).content).toMatch(/^I speak English to you, because/);
  });

  test('forgets the choice when it shall follow Discord, and when the member is forgotten', async () => {
    await bench.run('language', { language: 'fr' });
    const left = await bench.run('language', { language: 'discord' });
    expect(left.content).toMatch(/^Your choice is forgotten: .* English here/);
    expect((await bench.run('language')).content).toMatch(/^I speak English to you, because/);
  });

  test('follows the Discord of a member before the server’s choice', async () => {
    bench.settings.change(bench.guild, { language: 'he' });
    try {
      expect((await bench.run('language')).content).toMatch(/^I speak English/);
    } finally {
      bench.settings.change(bench.guild, { language: null });
    }
  });
});
