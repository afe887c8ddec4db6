import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unescapeShown } from '../../src/discord/escape.js';
import { shownQuotes } from '../../src/discord/read-back.js';
import { sentencesOf } from '../../src/domain/sentences.js';
import { isRejected } from '../../src/ingest/page.js';
import { parsePage } from '../../src/ingest/parse-page.js';
import { discoverFiles, readPages } from '../../src/ingest/read-folder.js';
import { hillsSampleFolder, sampleFolder } from '../../src/package-files.js';
import type { Interaction } from '../../src/playground/server/interactions/interaction.js';
import { startPlayground, type Playground } from '../../src/playground/server/server.js';
import { startCompiled, type Child } from '../support/child.js';
import { patience } from '../support/patience.js';
import { buttonsOf, isEphemeral } from './bot-on-playground.js';

const harbourQuestions = [
  'How many people were injured when the ramp fell?',
  'Was an engineer of the ferry company arrested?',
  'How many of the crew voted for a strike?',
  'Who is the chief executive of Norvane Lines?',
  'What did the inspector Osric Tamm tell the inquiry?',
  'How much will the new ramp at Gannet Quay cost?',
  'How long is the new ramp?',
  'How many people has the launch Heron room for?',
  'What is the fare of the passenger shuttle?',
  'By how many millimetres did the ramp bend in the load test?',
  'Who chairs the inquiry into the collapse?',
  'How long was the crack that brought down the ferry ramp?',
  'How much do the families get in the settlement?',
  'Why was the ceremony called off?',
  'What did the messages from the night shift say?',
  'How high was the fine for gaps in the maintenance log?',
  'Who is the mayor of Maravel?',
  'What does the strike cost the company a day?',
  'How many vehicles crossed when the ferry sailed again?',
  'When did the union warn of a crack?',
];
const hillsQuestions = [
  'How many people walked down when the funicular stopped?',
  'How many steps are there beside the funicular?',
  'What will the repair of the rope cost?',
  'How long is the new rope?',
  'How many mules did the council hire?',
  'How much did the villages pay for the mules?',
  'How did the assembly of Orrinmark vote on the rope?',
  'Why was the form for the mules returned?',
  'How much does the bell of Hexholm chapel weigh?',
  'Where was the stolen bell found?',
  'When was the bell cast?',
  'Who found the bell in the sheep dip?',
  'How many pupils has the school of Upper Brannoch?',
  'What did mending the roof of the school cost?',
  'How many beds has the Carrock hut?',
  'What replaced the bridge below the hut?',
  'How cold was it in the night of the frost?',
  'How much of the plums was lost to the frost?',
  'Who manages the funicular?',
  'What did the engineer Jonas Ruhl say of the drive wheel?',
];

interface Side {
  readonly questions: readonly string[];
  readonly texts: readonly string[];
  /** Outlets and the hosts of addresses: what a citation would give away. */
  readonly marks: readonly string[];
  readonly outlets: readonly string[];
  guild: string;
  channel: string;
}

let folder: string;
let playground: Playground;
let bot: Child;
/** In both servers. */
let person: string;
const sides = {} as Record<'harbour' | 'hills', Side>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-apart-'));
  playground = await startPlayground({ firstAnswerWithin: patience, rateLimits: false });
  const { world } = playground;
  person = world.addPerson('bea').id;
  for (const [name, root, questions] of [
    ['harbour', sampleFolder, harbourQuestions],
    ['hills', hillsSampleFolder, hillsQuestions],
  ] as const) {
    const guild = world.addGuild(name, world.addPerson(`owner of ${name}`).id).id;
    world.join(guild, person, [world.addModeratorRole(guild).id]);
    sides[name] = { questions, guild, channel: world.addChannel(guild, 'questions').id, ...(await readSample(root)) };
  }
  bot = startCompiled('src/main.js', {
    folder,
    input: null,
    environment: {
      DISCORD_TOKEN: playground.token,
      DISCORD_API_URL: playground.url,
      GUILD_CORPUS_DIRS: `${sides.harbour.guild}=${sampleFolder};${sides.hills.guild}=${hillsSampleFolder}`,
      DATA_DIR: 'data',
    },
  });
  await Promise.all([bot.printed(/Logged in as/), bot.printed(/articles refreshed[^]*articles refreshed/)]);
  // What is not open in time is opened all the same, and then stays open.
  for (const { channel } of Object.values(sides)) {
    while ((await ask('Is it open?', channel)).content.includes('are being opened'));
  }
});
afterAll(async () => {
  bot.process.kill('SIGTERM');
  await bot.ended;
  await playground.close();
  rmSync(folder, { recursive: true, force: true });
});

async function readSample(root: string): Promise<Pick<Side, 'texts' | 'marks' | 'outlets'>> {
  const texts: string[] = [];
  const outlets = new Set<string>();
  const hosts = new Set<string>();
  for (const file of await discoverFiles(root)) {
    for await (const page of readPages(file)) {
      const parsed = isRejected(page) ? null : parsePage(page);
      if (parsed?.kind !== 'article') continue;
      const { text, outlet, url } = parsed.article;
      texts.push(text);
      if (outlet !== null) outlets.add(outlet);
      if (url !== null) hosts.add(new URL(url).host);
    }
  }
  return { texts, outlets: [...outlets], marks: [...outlets, ...hosts] };
}

function settled({ originalId, followUpIds }: Pick<Interaction, 'originalId' | 'followUpIds'>): APIMessage | undefined {
  const message = playground.world.messages.get(followUpIds[0] ?? originalId ?? '')?.body;
  return ((message?.flags ?? 0) & 128) === 0 ? message : undefined;
}

function ask(question: string, channelId: string, options: Record<string, string> = {}): Promise<APIMessage> {
  const asked = { name: 'ask', options: { question, ...options }, userId: person, channelId };
  const interaction = playground.runCommand(asked);
  return playground.until(() => settled(interaction));
}

function press(message: Pick<APIMessage, 'id'>, customId: string): Promise<APIMessage> {
  const interaction = playground.pressButton({ messageId: message.id, customId, userId: person });
  return playground.until(() => settled(interaction));
}

/** What the first button of each kind that opens quotes or a card opens, and what that opens. */
async function opened(message: APIMessage): Promise<APIMessage[]> {
  const kinds = new Map<string, string>();
  const opening = buttonsOf(message).filter(({ label }) => /^(?:More|About|Nearest)/.test(label));
  for (const { label, customId } of opening.reverse()) kinds.set(label.replace(/\d+/g, ''), customId);
  const further: APIMessage[] = [];
  for (const customId of kinds.values()) {
    const next = await press(message, customId);
    further.push(next, ...(await opened(next)));
  }
  return further;
}

/** Every quote is of the own articles, and nothing names those of the others. Returns the quotes. */
function expectOnly(own: Side, others: Side, { content }: APIMessage): string[] {
  const quotes = shownQuotes(content);
  for (const quote of quotes) {
    expect(
      own.texts.some((text) => text.includes(quote)),
      quote,
    ).toBe(true);
    expect(
      others.texts.some((text) => text.includes(quote)),
      quote,
    ).toBe(false);
  }
  const words = unescapeShown(content);
  expect(others.marks.filter((mark) => words.includes(mark))).toEqual([]);
  return quotes;
}

function longestSentence(text: string): string {
  const paragraphs = text.split('\n\n').flatMap((paragraph) => {
    const sentences = sentencesOf(paragraph, { start: 0, end: paragraph.length });
    return sentences.map(({ start, end }) => paragraph.slice(start, end));
  });
  return paragraphs.sort((a, b) => b.length - a.length)[0]!;
}

describe.each([
  ['hills', 'harbour'],
  ['harbour', 'hills'],
] as const)('in %s, what is asked of %s', (there, here) => {
  test('is met with its own quotes or passages in its own server, so that there is something to keep apart', async () => {
    const [own, others] = [sides[here], sides[there]];
    let answered = 0;
    for (const question of own.questions) {
      const answer = await ask(question, own.channel);
      if (expectOnly(own, others, answer).length > 0) {
        answered += 1;
        continue;
      }
      const passages = (await opened(answer)).flatMap((message) => expectOnly(own, others, message));
      expect(passages.length, question).toBeGreaterThan(0);
    }
    expect(answered).toBeGreaterThan(own.questions.length / 2);
  });

  test('is never answered from it by /ask, nor by what its buttons open', async () => {
    const [own, others] = [sides[there], sides[here]];
    let pressed = 0;
    for (const question of others.questions) {
      const answer = await ask(question, own.channel);
      const further = await opened(answer);
      pressed += further.length;
      for (const message of [answer, ...further]) expectOnly(own, others, message);
      expect(further.every(isEphemeral)).toBe(true);
    }
    expect(pressed).toBeGreaterThan(others.questions.length / 2);
  });

  test('is never answered from it by a mention', async () => {
    const [own, others] = [sides[there], sides[here]];
    for (const question of others.questions) {
      const content = `<@${playground.world.bot.id}> ${question}`;
      const { id } = playground.sayAs({ userId: person, channelId: own.channel, content }).body;
      const reply = await playground.until(() =>
        playground.messages().find(({ message_reference: to }) => to?.message_id === id),
      );
      expectOnly(own, others, reply);
    }
  });

  test('is never answered from it in the menu of a message', async () => {
    const [own, others] = [sides[there], sides[here]];
    for (const content of others.questions) {
      const { id } = playground.sayAs({ userId: person, channelId: own.channel, content }).body;
      const asked = { name: 'Ask the sources', userId: person, messageId: id };
      const interaction = playground.runMessageCommand(asked);
      expectOnly(own, others, await playground.until(() => settled(interaction)));
    }
  });

  test('is never found in it by /verify', async () => {
    const [own, others] = [sides[there], sides[here]];
    let found = 0;
    for (const text of others.texts.map(longestSentence)) {
      const check = async (channelId: string): Promise<APIMessage> => {
        const verify = { name: 'verify', options: { text }, userId: person, channelId };
        const interaction = playground.runCommand(verify);
        return playground.until(() => settled(interaction));
      };
      const away = await check(own.channel);
      expectOnly(own, others, away);
      expect(away.content).toMatch(/^\*\*Not found in /);
      const home = await check(others.channel);
      if (/^Exact: /m.test(home.content)) found += 1;
    }
    expect(found).toBeGreaterThan(others.texts.length / 2);
  });

  test('is neither suggested nor taken as an outlet', async () => {
    const [own, others] = [sides[there], sides[here]];
    const suggest = async (focused: string, typed: string): Promise<string[]> => {
      const typing = { name: 'ask', options: { [focused]: typed }, focused, userId: person, channelId: own.channel };
      const interaction = playground.typeOption(typing);
      return playground.until(() => interaction.choices?.map(({ name }) => name));
    };
    expect((await suggest('outlet', '')).sort()).toEqual([...own.outlets].sort());
    for (const outlet of others.outlets) {
      expect(await suggest('outlet', outlet)).toEqual([]);
      const refusal = await ask(own.questions[0]!, own.channel, { outlet });
      expect([isEphemeral(refusal), refusal.content]).toEqual([
        true,
        expect.stringContaining(`No article is of an outlet called "${outlet}"`),
      ]);
      expect(own.outlets.some((name) => refusal.content.includes(name))).toBe(true);
    }
  });

  test('is not opened by the buttons of an answer of the other server', async () => {
    const [own, others] = [sides[there], sides[here]];
    const answer = await ask(others.questions[0]!, others.channel);
    const { content, author, components } = answer;
    const copy = playground.world.addMessage({
      content,
      author,
      components: components ?? [],
      channel_id: own.channel,
    }).body;
    const buttons = buttonsOf(answer);
    expect(buttons.length).toBeGreaterThan(1);
    for (const { customId, label } of buttons) {
      const refusal = await press(copy, customId);
      expect(shownQuotes(refusal.content)).toEqual([]);
      expect(refusal.content).toMatch(label === 'Remove answer' ? /^Only the person who asked/ : /no longer kept/);
    }
    expect(playground.world.messages.has(answer.id)).toBe(true);
  });

  test('is not counted by /status', async () => {
    const { channel, texts } = sides[there];
    const interaction = playground.runCommand({ name: 'status', userId: person, channelId: channel });
    const status = await playground.until(() => settled(interaction));
    expect(status.content).toMatch(new RegExp(`^${texts.length} articles in`));
  });

  test('is not answered in a direct conversation', async () => {
    const direct = playground.world.directChannel(person).id;
    for (const question of sides[here].questions.slice(0, 3)) {
      expect((await ask(question, direct)).content).toBe(
        'I answer in servers; here I have no articles to answer from.',
      );
    }
  });
});

test('the bot asked for nothing that is unknown, and nothing was refused', () => {
  expect([...playground.unknownEndpoints]).toEqual([]);
  expect(playground.requests.filter(({ status }) => status >= 400)).toEqual([]);
});
