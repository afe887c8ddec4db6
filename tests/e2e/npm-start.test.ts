import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { APIMessage } from 'discord-api-types/v10';
import { hillsSampleFolder, sampleFolder } from '../../src/package-files.js';
import { startPlayground, type Playground } from '../../src/playground/server/server.js';
import { articles } from '../cli/articles.js';
import { folderOf } from '../cli/run-verbatim.js';
import { startCompiled, type Child } from '../support/child.js';
import { patience } from '../support/patience.js';
import { samplesAreRead } from './samples-are-read.js';

type Folder = Awaited<ReturnType<typeof folderOf>>;

let folder: Folder;
let hills: Folder;
const children: Child[] = [];

beforeAll(async () => {
  folder = await folderOf(articles);
  hills = await folderOf({ 'dam.txt': damLeaks });
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.process.kill('SIGKILL');
    await child.ended;
  }
});
afterAll(async () => {
  await folder.remove();
  await hills.remove();
});

const damLeaks = `Orrin Herald

The dam above Sarn leaks in two places

26 May 2024

The dam above Sarn leaks in two places, the warden Lisbet Orne said on Sunday. Nobody has been told to leave the valley.

The water board will look at it on Tuesday. It was last inspected in 2019.
`;

function start(
  environment: Readonly<Record<string, string>>,
  input: string | null = null,
  args: readonly string[] = [],
): Child {
  const child = startCompiled('src/main.js', { folder: folder.path, environment, input, args });
  children.push(child);
  return child;
}

describe('with a token', () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await startPlayground({ firstAnswerWithin: patience });
  });
  afterAll(() => playground.close());

  test('logs in, refreshes the corpus beside it, answers from it, keeps others off its data, and stops on SIGTERM', async () => {
    const { world, token, url } = playground;
    const person = world.addPerson('wilma').id;
    const channel = world.addChannel(world.addGuild('Orrin', person).id, 'questions').id;
    const sarn = world.addGuild('Sarn', person).id;
    const elsewhere = world.addChannel(sarn, 'questions').id;
    const environment = {
      DISCORD_TOKEN: token,
      DISCORD_API_URL: url,
      CORPUS_DIR: folder.path,
      GUILD_CORPUS_DIRS: `${sarn}=${hills.path}`,
      DATA_DIR: 'data',
    };
    const bot = start(environment);
    await Promise.all([
      bot.printed(/Servers with articles of their own: 1\.\nInvite it to a server: https:\/\/discord\.com\/oauth2/),
      bot.printed(/articles refreshed[^]*articles refreshed/),
    ]);

    const second = start(environment);
    expect(await second.ended).toBe(1);
    expect(second.error()).toMatch(/^The data folder .*data is in use by process \d+ since .*\n$/);

    const ask = async (question: string, channelId: string): Promise<APIMessage> => {
      for (;;) {
        const options = { question };
        const interaction = playground.runCommand({ name: 'ask', options, userId: person, channelId });
        const answer = await playground.until(() => settled(playground, interaction.originalId));
        if (!answer.content.includes('are being opened')) return answer;
      }
    };
    const hall = 'How many people spent the night in the school hall?';
    const printed = '312 people in the lower town of Orrin spent the night in the school hall';
    expect((await ask(hall, channel)).content).toContain(printed);
    expect((await ask(hall, elsewhere)).content).toMatch(/^Not found in 1 article/);
    expect((await ask('Where does the dam above Sarn leak?', elsewhere)).content).toContain('leaks in two places');
    expect((await ask('Where does the dam above Sarn leak?', channel)).content).not.toContain('Lisbet');

    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(bot.out() + bot.error()).not.toContain(token);
  });

  test('says in one sentence that a token is refused', async () => {
    const bot = start({ DISCORD_TOKEN: 'refused.token', DISCORD_API_URL: playground.url, DATA_DIR: 'other-data' });
    expect(await bot.ended).toBe(1);
    expect(bot.error()).toContain('Discord refused the token');
    expect(bot.out() + bot.error()).not.toContain('refused.token');
  });
});

describe('without articles of the operator', () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await startPlayground({ firstAnswerWithin: patience });
  });
  afterAll(() => playground.close());

  test('a bot says that there are no articles yet, and never answers from the invented sample', async () => {
    const { world, token, url } = playground;
    const person = world.addPerson('otto').id;
    const channel = world.addChannel(world.addGuild('Sarn', person).id, 'questions').id;
    const bot = start({ DISCORD_TOKEN: token, DISCORD_API_URL: url, DATA_DIR: 'empty-data' });
    await bot.printed(/There are no shared articles: set CORPUS_DIR/);
    const options = { question: 'Was an engineer of the ferry company arrested?' };
    const interaction = playground.runCommand({ name: 'ask', options, userId: person, channelId: channel });
    const answer = await playground.until(() => settled(playground, interaction.originalId));
    expect(answer.content).toContain('There are no articles yet');
  });

  test('a bot refuses a folder that is not there, and the invented sample, for one server too', async () => {
    const folders = { missing: 'no-such-folder', invented: hillsSampleFolder };
    const [missing, invented] = Object.entries(folders).map(([name, path]) =>
      start({ DISCORD_TOKEN: 'any.token', GUILD_CORPUS_DIRS: `123456789012345678=${path}`, DATA_DIR: `${name}-data` }),
    ) as [Child, Child];
    expect(await Promise.all([missing.ended, invented.ended])).toEqual([1, 1]);
    expect(missing.error()).toMatch(
      /no-such-folder can't be opened: name a folder or a file of articles that exists\.\n$/,
    );
    expect(invented.error()).toMatch(/^GUILD_CORPUS_DIRS names the invented sample, which never answers in Discord/);
  });

  test('a bot refuses the invented sample as its corpus', async () => {
    const bot = start({ DISCORD_TOKEN: 'any.token', CORPUS_DIR: sampleFolder, DATA_DIR: 'sample-data' });
    expect(await bot.ended).toBe(1);
    expect(bot.error()).toBe(
      'CORPUS_DIR names the invented sample, which never answers in Discord: name a folder of articles.\n',
    );
  });
});

describe('the playground', () => {
  const port = /open at http:\/\/127\.0\.0\.1:(\d+)\/ and answers/;

  test('starts without a token, answers in its page, keeps its data apart, and ends on Ctrl-C', async () => {
    const bot = start({ DATA_DIR: 'play-data' }, null, ['--port', '0']);
    await bot.printed(port);
    const pageUrl = `http://127.0.0.1:${port.exec(bot.out())![1]!}/`;
    await samplesAreRead(pageUrl);
    expect(bot.error()).toBe('');
    const page = await fetch(pageUrl);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/html/)]);
    expect(bot.out()).toContain('put the token of its Bot page into .env as DISCORD_TOKEN');
    expect(readdirSync(join(folder.path, 'play-data'))).toEqual(['playground']);
    expect(readdirSync(join(folder.path, 'play-data', 'playground', 'corpora'))).toEqual([
      expect.stringMatching(/^sample-[0-9a-f]/),
      expect.stringMatching(/^sample-hills-/),
    ]);
    bot.process.kill('SIGINT');
    expect(await bot.ended).toBe(0);
  });

  test('starts with a token when asked to, and neither uses nor shows it', async () => {
    const environment = { DISCORD_TOKEN: 'real.secret.token', DATA_DIR: 'play-data', CORPUS_DIR: folder.path };
    const bot = start(environment, null, ['--playground', '--port', '0']);
    await bot.printed(port);
    const taken = port.exec(bot.out())![1]!;
    const second = start({ DATA_DIR: 'second-data' }, null, ['--port', taken]);
    expect(await second.ended).toBe(1);
    expect(second.error()).toBe(`Port ${taken} is in use: name another after --port, or leave --port out.\n`);
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(bot.out() + bot.error()).not.toContain('real.secret.token');
  });
});

describe('the prompt', () => {
  test('answers the questions that are piped in', async () => {
    const bot = start({ CORPUS_DIR: folder.path, DATA_DIR: 'data' }, 'How high did the water stand?\n', ['--prompt']);
    expect(await bot.ended).toBe(0);
    expect(bot.out()).toMatch(/^>? ?How high|^> /);
    expect(bot.out()).toContain('14 centimetres below the crest');
    expect(bot.error()).toBe('');
  });

  test('answers three sample questions from the invented sample where nothing is piped in', async () => {
    const bot = start({ DATA_DIR: 'data' }, null, ['--prompt']);
    expect(await bot.ended).toBe(0);
    expect(bot.out().match(/^> .+\?$/gm)).toHaveLength(3);
    expect(bot.out()).toContain('412 of them voted for a strike and 38 against');
    expect(bot.out().match(/invented sample ·/g)!.length).toBeGreaterThanOrEqual(3);
  });
});

describe('the command line', () => {
  test('is explained by --help, whatever is set', async () => {
    const bot = start({ OPEN_CORPORA: 'all' }, null, ['--help']);
    expect(await bot.ended).toBe(0);
    expect(bot.out()).toMatch(/^Usage: npm start -- \[options\]\n/);
  });

  test('is refused in one sentence where it is wrong, and so is a setting', async () => {
    const wrong = start({}, null, ['--prot', '80']);
    const setting = start({ OPEN_CORPORA: 'all' });
    expect(await Promise.all([wrong.ended, setting.ended])).toEqual([2, 1]);
    expect(wrong.error()).toBe("Unknown option '--prot'; npm start -- --help tells what there is.\n");
    expect(setting.error()).toBe('OPEN_CORPORA is "all", but must be a whole number from 1 to 10000.\n');
  });
});

function settled({ world }: Playground, id: string | null): APIMessage | undefined {
  const message = world.messages.get(id ?? '')?.body;
  const isDeferred = ((message?.flags ?? 0) & 128) !== 0;
  return isDeferred ? undefined : message;
}
