import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBotDatabase } from '../../src/store/sqlite-bot-database.js';
import { createResvgPainter } from '../../src/pictures/resvg-painter.js';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { createDiscordBot, type DiscordBot } from '../../src/discord/client.js';
import { UserError } from '../../src/domain/errors.js';
import { startPlayground, type Playground } from '../../src/playground/server/server.js';
import { answerQuote, FakeAskService, FakeAskServices, quoted, quoteOf } from '../commands/fake-ask-service.js';
import { patience } from '../support/patience.js';
import { Bench, now, recordingLogger, unhurried } from './bot-on-playground.js';
import { ledger } from './harbour-articles.js';
import { FakeCorpusDesks } from '../commands/fake-corpus-desks.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function openBench(): Promise<Bench> {
  const bench = await Bench.open([ledger]);
  closing.push(() => bench.close());
  return bench;
}

/** A bot that is not started yet. */
function botFor(
  playground: Playground,
  {
    token = playground.token,
    onFatal = () => undefined,
    logger = recordingLogger(),
  }: { token?: string; onFatal?: (line: string) => void; logger?: ReturnType<typeof recordingLogger> } = {},
): DiscordBot {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-connection-'));
  const stores = openBotDatabase({ path: join(folder, 'bot.db'), now });
  const bot = createDiscordBot(
    {
      ...stores,
      articles: new FakeAskServices(new FakeAskService([])),
      now,
      limits: { characters: 1500, articleShare: 1 / 3 },
      pictures: createResvgPainter(),
      desks: new FakeCorpusDesks(),
      firstArticles: { areMissing: () => false, areOffered: false },
    },
    { token, apiUrl: playground.url, guildId: null, logger, requestTimes: unhurried.requestTimes, onFatal },
  );
  closing.push(async () => {
    await bot.close();
    stores.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return bot;
}

async function openPlayground(): Promise<Playground> {
  const playground = await startPlayground({ firstAnswerWithin: patience });
  closing.push(() => playground.close());
  return playground;
}

describe('starting', () => {
  test('gives the invitation that asks for no more than is needed', async () => {
    const bot = botFor(await openPlayground());
    const { inviteLink } = await bot.start();
    const url = new URL(inviteLink);
    expect(url.searchParams.get('scope')).toBe('bot applications.commands');
    expect(url.searchParams.get('permissions')).toBe(String((1n << 10n) | (1n << 11n) | (1n << 38n) | (1n << 16n)));
  });

  test('registers the commands once, and not again while they are the same', async () => {
    const bench = await openBench();
    const puts = () => bench.playground.requests.filter(({ method }) => method === 'PUT').length;
    const listed = bench.playground.commands(null).map(({ name, type }) => `${name} ${type}`);
    expect(listed).toEqual(expect.arrayContaining(['ask 1', 'verify 1', 'help 1', 'Ask the sources 3']));
    expect(new Set(listed).size).toBe(listed.length);
    expect(puts()).toBe(1);
    await bench.stopBot();
    await bench.startBot();
    expect(puts()).toBe(1);
  });

  test('registers in one guild when it is named', async () => {
    const bench = await openBench();
    const everywhere = bench.playground.commands(null).map(({ name }) => name);
    await bench.stopBot();
    await bench.startBot({ guildId: bench.guild });
    expect(bench.playground.commands(bench.guild).map(({ name }) => name)).toEqual(everywhere);
  });

  test('goes on without registering in a guild that the bot is not in, and says what to do', async () => {
    const bench = await openBench();
    await bench.stopBot();
    await bench.startBot({ guildId: '123456789012345678' });
    expect(bench.logger.lines.map(({ message }) => message)).toContain(
      'the commands were not registered: the bot is not in server 123456789012345678; invite it, or correct DISCORD_GUILD_ID',
    );
  });

  test('with a wrong token says in one sentence where to get a right one', async () => {
    const bot = botFor(await openPlayground(), { token: 'wrong-token' });
    const error = await bot.start().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect((error as Error).message).toMatch(
      /^Discord refused the token: make a new one at https:\S+ .* DISCORD_TOKEN\.$/,
    );
  });

  test.each([
    [4004, /^Discord refused the token/],
    [4014, /\(4014\)/],
  ])('that the gateway refuses with %i says what to do', async (code, sentence) => {
    const playground = await openPlayground();
    playground.gateway.refuseIdentify(code);
    const bot = botFor(playground);
    const error = await bot.start().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UserError);
    expect((error as Error).message).toMatch(sentence);
  });

  test('takes the address of the API with its version too', async () => {
    const playground = await openPlayground();
    await botFor({ ...playground, url: `${playground.url}/v10` }).start();
    expect([...playground.unknownEndpoints]).toEqual([]);
  });

  test('says so when nothing answers', async () => {
    const playground = await startPlayground();
    await playground.close();
    const bot = botFor(playground);
    await expect(bot.start()).rejects.toThrow(/cannot be reached: check DISCORD_API_URL and the network/);
  });

  test('says when no session may begin today', async () => {
    const playground = await openPlayground();
    playground.gateway.limitStarts({ total: 0 });
    await expect(botFor(playground).start()).rejects.toThrow(
      /^The bot began too many sessions today: start it again after \d{4}-\d\d-\d\dT\S+\.$/,
    );
  });

  test('tells once when the connection is closed for good later on', async () => {
    const playground = await openPlayground();
    const told: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const bot = botFor(playground, {
        onFatal: (line) => {
          told.push(line);
          resolve();
        },
      });
      bot.start().then(() => {
        playground.gateway.disconnect(4004);
      }, reject);
    });
    expect(told).toEqual([expect.stringMatching(/^Discord refused the token/)]);
  });
});

describe('a running bot', () => {
  const owed = quoteOf(ledger, 'The town council denied that it owes the line anything.');

  test('answers what was asked while its socket was down', async () => {
    const bench = await openBench();
    bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, owed)]));
    bench.playground.gateway.disconnect(4000);
    const message = await bench.run('ask', { question: 'Who owes?' });
    expect(message.content).toContain('denied that it owes');
  });

  test('lets another with its token answer first, and says so', async () => {
    const bench = await openBench();
    const { playground } = bench;
    bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, owed)]));
    const logger = recordingLogger();
    await botFor(playground, { logger }).start();
    await bench.run('ask', { question: 'Who owes?' });
    const callbacks = () => playground.requests.filter(({ path }) => path.endsWith('/callback'));
    await playground.until(() => (callbacks().length === 2 ? true : undefined));
    expect(callbacks().map(({ status }) => status)).toContain(400);
    const worrying = () =>
      [...bench.logger.lines, ...logger.lines].filter(({ level }) => level === 'warn' || level === 'error');
    const isTold = () => (worrying().length > 0 ? true : undefined);
    await Promise.race([bench.logger.until(isTold), logger.until(isTold)]);
    expect(worrying().map(({ message }) => message)).toEqual([
      expect.stringMatching(/^another process with this token/),
    ]);
    expect(playground.messages()).toHaveLength(1);
  });

  test('connects again with as many shards as Discord wants, and answers', async () => {
    const bench = await openBench();
    const { gateway } = bench.playground;
    bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, owed)]));
    gateway.limitStarts({ maxConcurrency: 2 });
    gateway.strike({ kind: 'shards', count: 2, isRequired: true });
    await bench.playground.until(() => (gateway.connected() === 2 ? true : undefined));
    expect((await bench.run('ask', { question: 'Who owes?' })).content).toContain('denied that it owes');
    expect(bench.logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test.each(['before', 'after'] as const)('sends an answer once when Discord fails %s doing the work', async (when) => {
    const bench = await openBench();
    bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, owed)]));
    bench.playground.fail({ method: 'POST', path: /callback$/, status: 503, when });
    bench.playground.fail({ method: 'PATCH', path: /@original$/, status: 503, when });
    await bench.run('ask', { question: 'Who owes?' });
    expect(bench.playground.messages()).toHaveLength(1);
    expect(bench.logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('does not repeat a follow-up whose fate is unknown', async () => {
    const bench = await openBench();
    bench.ask.answer = () => Promise.reject(new Error('disk on fire'));
    const isFollowUp = /^\/webhooks\/\d+\/\w+$/;
    bench.playground.fail({ method: 'POST', path: isFollowUp, status: 502, when: 'after' });
    await bench.run('ask', { question: 'Who owes?' });
    await bench.run('help');
    const followUps = bench.playground.requests.filter(
      ({ method, path }) => method === 'POST' && isFollowUp.test(path),
    );
    expect(followUps).toHaveLength(1);
  });

  test('lets answers under way finish before it leaves', async () => {
    const bench = await openBench();
    let finish = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      bench.ask.answer = () => {
        resolve();
        return new Promise((answer) => {
          finish = () => {
            answer(quoted([answerQuote(1, owed)]));
          };
        });
      };
    });
    const { member: userId, channel: channelId, playground } = bench;
    const interaction = playground.runCommand({ name: 'ask', options: { question: 'Who owes?' }, userId, channelId });
    await asked;
    const stopped = bench.stopBot();
    finish();
    await stopped;
    expect(bench.settled(interaction)?.content).toContain('denied that it owes');
  });

  test('writes no token of an interaction and no question into the log', async () => {
    const bench = await openBench();
    bench.playground.fail({ method: 'PATCH', path: /@original$/, status: 503, when: 'before', times: 9 });
    const { member: userId, channel: channelId, playground } = bench;
    const question = 'Who secretly owes the line?';
    const interaction = playground.runCommand({ name: 'ask', options: { question }, userId, channelId });
    await playground.until(() => bench.logger.lines.find(({ message }) => message === 'a command failed'));
    const log = JSON.stringify(bench.logger.lines);
    expect(log).toContain('503');
    expect(log).not.toContain(interaction.token);
    expect(log).not.toContain('secretly');
  });

  const child = fileURLToPath(new URL('../fixtures/discord/bot-under-nonsense.mjs', import.meta.url));
  const compiled = fileURLToPath(new URL('../../dist/src/discord/client.js', import.meta.url));

  test('outlives events that nobody can read', async () => {
    expect(existsSync(compiled), 'npm run build makes dist/, which this test starts').toBe(true);
    const { stdout } = await promisify(execFile)(process.execPath, [child]);
    expect(JSON.parse(stdout)).toEqual({ answered: true, logged: true, listenersLeft: 0 });
  });
});
