import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UserError } from '../../src/domain/errors.js';
import { SoakBench } from './soak-bench.js';

type GatewayFault = Parameters<SoakBench['strike']>[0];

let bench: SoakBench;
beforeEach(async () => {
  bench = await SoakBench.open();
});
afterEach(async () => {
  await bench.close();
});

/** Nothing was sent twice, nothing was left unhandled, and the bot still answers. */
async function expectWell(questions: number): Promise<void> {
  await bench.answered(bench.question());
  expect(bench.answers).toBe(questions + 1);
  expect(bench.rejections).toBe(0);
}

const drops: readonly GatewayFault[] = [
  { kind: 'drop-sockets', code: 4000 },
  { kind: 'drop-sockets' },
  { kind: 'ask-to-reconnect' },
  { kind: 'drop-sockets', code: 4009 },
  { kind: 'invalid-session', isResumable: true },
  { kind: 'drop-sockets', code: 4002 },
  { kind: 'miss-heartbeats', times: 2 },
  { kind: 'drop-sockets', code: 1001 },
  { kind: 'drop-sockets', code: 4001 },
  { kind: 'drop-sockets', code: 4200 },
];
const rounds = 20;
const askedPerRound = 3;

test('resumes after dropped sockets, and loses no interaction that Discord replays', async () => {
  bench.playground.gateway.beatEvery(1000);
  bench.strike({ kind: 'drop-sockets' });
  await bench.answered(bench.question());
  for (let round = 0; round < rounds; round++) {
    bench.strike(drops[round % drops.length]!);
    const asked = Array.from({ length: askedPerRound }, () => bench.question());
    await Promise.all(asked.map((interaction) => bench.answered(interaction)));
  }
  const questions = 1 + rounds * askedPerRound;
  expect(bench.sessionsBegun).toBe(1);
  expect(bench.requests((status) => status >= 400)).toBe(0);
  expect(bench.errors).toEqual([]);
  await expectWell(questions);
  console.log(
    `${rounds} dropped sockets: all resumed (${bench.sessionsBegun} session), ${bench.answers} questions, ${bench.answers} answers, ${bench.rejections} rejections`,
  );
});

/** Milliseconds; the first try to connect again falls into it. */
const flap = 900;
const flaps = 10;

test('resumes after moments without a network, and answers what was asked meanwhile', async () => {
  const { gateway } = bench.playground;
  for (let round = 0; round < flaps; round++) {
    gateway.setDown(true);
    const interaction = bench.question();
    await sleep(flap);
    gateway.setDown(false);
    await bench.answered(interaction);
  }
  expect(bench.sessionsBegun).toBe(1);
  expect(bench.errors).toEqual([]);
  await expectWell(flaps);
  console.log(
    `${flaps} moments without a network: all resumed (${bench.sessionsBegun} session), ${bench.answers} questions, ${bench.answers} answers, ${bench.rejections} rejections`,
  );
});

test('begins a new session where a resume is refused', async () => {
  const { gateway } = bench.playground;
  for (let round = 0; round < rounds; round++) {
    const begun = bench.sessionsBegun;
    bench.strike({ kind: 'refuse-resume', times: 1 });
    bench.strike({ kind: 'drop-sockets', code: 4000 });
    await bench.within('a new session', () =>
      bench.sessionsBegun > begun && gateway.connected() > 0 ? true : undefined,
    );
    await bench.answered(bench.question());
  }
  expect(bench.sessionsBegun).toBe(1 + rounds);
  expect(bench.errors).toEqual([]);
  await expectWell(rounds);
  console.log(
    `${rounds} refused resumes: ${bench.sessionsBegun} sessions, ${bench.answers} questions, ${bench.answers} answers, ${bench.rejections} rejections`,
  );
});

test('takes up the number of shards that Discord comes to want', async () => {
  const { gateway } = bench.playground;
  gateway.limitStarts({ maxConcurrency: 16 });
  const counts = [2, 3, 1, 4];
  for (const count of counts) {
    bench.strike({ kind: 'shards', count, isRequired: true });
    await bench.within(`${count} shards`, () => (gateway.connected() === count ? true : undefined));
    await bench.answered(bench.question());
  }
  expect(bench.errors).toEqual([]);
  await expectWell(counts.length);
  console.log(`${counts.length} changes of the number of shards: ${bench.answers} questions, ${bench.answers} answers`);
});

test('outlives what no gateway should send', async () => {
  for (let round = 0; round < rounds; round++) {
    bench.strike({ kind: 'malformed-dispatch' });
    await bench.answered(bench.question());
  }
  await bench.answered(bench.question());
  expect(bench.answers).toBe(rounds + 1);
  // discord.js rejects over what it cannot read; the bot is told of each and goes on.
  const noted = bench.errors.filter((message) => message.includes('nobody handled it')).length;
  expect(noted).toBe(bench.rejections);
  expect(bench.errors).toHaveLength(noted);
  console.log(
    `${rounds} malformed dispatches: ${bench.answers} questions, ${bench.answers} answers, ${noted} rejections inside discord.js noted and outlived`,
  );
});

/** Minutes in Discord's network, seconds in a person's. */
const outage = 5 * 60_000;
const askedMeanwhile = 30;
const askedAfter = 20;

test('outlives five minutes without a network', async () => {
  const { gateway } = bench.playground;
  // Answers to these come to be when there is no network to send them.
  const underWay: (() => void)[] = [];
  const usual = bench.ask.answer;
  bench.ask.answer = () =>
    new Promise((_, reject) =>
      underWay.push(() => {
        reject(new UserError('The articles are gone.'));
      }),
    );
  const before = Array.from({ length: 3 }, () => bench.question());
  await bench.within('three questions under way', () => (underWay.length === before.length ? true : undefined));
  bench.ask.answer = usual;

  gateway.setDown(true);
  for (const finish of underWay) finish();
  for (let count = 0; count < askedMeanwhile; count++) {
    bench.question();
    await sleep(outage / askedMeanwhile);
  }
  const linesMeanwhile = bench.logger.lines.length;
  gateway.setDown(false);
  const upAt = Date.now();
  await bench.within('a connection', () => (gateway.connected() === 1 ? true : undefined));
  const backAfter = Date.now() - upAt;
  for (let count = 0; count < askedAfter; count++) await bench.answered(bench.question());
  // A session that Discord kept would have replayed what is too late by now: none of that may be answered.
  await expectWell(askedAfter);
  expect(linesMeanwhile).toBeLessThan(50);
  console.log(
    `${outage / 60_000} min without a network: back after ${(backAfter / 1000).toFixed(1)} s, ${askedAfter + 1} later questions, ${bench.answers} answers, ${bench.rejections} rejections, ${linesMeanwhile} lines in the log`,
  );
});
