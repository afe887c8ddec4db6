import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { shownQuotes } from '../../src/discord/read-back.js';
import { answerQuote, quoted, quoteOf } from '../commands/fake-ask-service.js';
import { Bench, buttonsOf, isEphemeral } from './bot-on-playground.js';
import { choose } from './member-acts.js';
import { gazette, ledger } from './harbour-articles.js';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open([ledger, gazette]);
});
afterAll(() => bench.close());
afterEach(async () => {
  await bench.run('language', { language: 'discord' });
});

describe('/language', () => {
  test('answers in the language that was just chosen, to whoever chose alone', async () => {
    const chosen = await bench.run('language', { language: 'de' });
    expect(chosen.content).toMatch(/^Von jetzt an spreche ich .* Deutsch/);
    expect(isEphemeral(chosen)).toBe(true);
    expect((await bench.run('language')).content).toMatch(/^Ich spreche mit Ihnen Deutsch, wie Sie/);
    expect((await bench.run('language', {}, bench.other)).content).toMatch(/^I speak English to you, because/);
  });

  test('forgets the choice when it shall follow Discord', async () => {
    await bench.run('language', { language: 'fr' });
    const left = await bench.run('language', { language: 'discord' });
    expect(left.content).toMatch(/^Your choice is forgotten: .* English here/);
    expect((await bench.run('language')).content).toMatch(/^I speak English to you, because/);
  });

  test('tells which it is and offers another below, which it tells of in that language', async () => {
    const told = await bench.run('language');
    const chosen = await choose(bench, told, { action: 'language-choose', values: ['he'], userId: bench.member });
    expect(chosen.content).toMatch(/^מעכשיו אני פונה אליכם בעברית/);
    expect(isEphemeral(chosen)).toBe(true);
    expect((await bench.run('language')).content).toMatch(/^אני פונה אליכם בעברית, כפי שבחרתם/);
    const left = await choose(bench, chosen, { action: 'language-choose', values: ['discord'], userId: bench.member });
    expect(left.content).toMatch(/^Your choice is forgotten/);
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

describe('an answer', () => {
  const words = 'She asked the town for 40,000 marks.';

  test('is in the language of whoever asked, and what a button opens in that of whoever pressed', async () => {
    bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, quoteOf(ledger, words))]));
    await bench.run('language', { language: 'de' });
    const message = await bench.run('ask', { question: 'Who asked?' });
    expect(message.content).toMatch(/Wie bei Port Merrin Ledger \S+:\n> /);
    expect(shownQuotes(message.content)).toEqual([words]);
    expect(buttonsOf(message)[0]!.label).toBe('Mehr Zusammenhang, Zitat 1');
    const context = await bench.press(message, /^Mehr Zusammenhang/, bench.other);
    expect(context.content).toMatch(/^More context for quote 1:/);
  });

  test('in Arabic opens in Arabic for everybody who chose no language', async () => {
    bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, quoteOf(ledger, words))]));
    await bench.run('language', { language: 'ar' });
    const message = await bench.run('ask', { question: 'Who asked?' });
    expect(message.content).toContain('كما نُشر في \u2068Port Merrin Ledger\u2069:\n> ');
    const context = await bench.press(message, /^سياق أوسع/, bench.other);
    expect(context.content).toMatch(/^سياق أوسع للاقتباس 1:/);
    const report = await bench.press(message, /^إبلاغ/, bench.other);
    const reported = await choose(bench, report, {
      ...{ action: 'report-reason', values: ['misleading'], userId: bench.other },
    });
    expect(reported.content).not.toMatch(/[A-Za-z]/);
  });
});
