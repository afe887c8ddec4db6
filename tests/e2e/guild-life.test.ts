import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, describe, expect, test } from 'vitest';
import { shownQuotes } from '../../src/discord/read-back.js';
import { buttonsOf, customIdsOf, isEphemeral } from './bot-on-playground.js';
import { CorpusBench } from './corpus-bench.js';
import { NewsSite, type Story } from './news-site.js';

const ferry: Story = {
  title: 'Ferry to Aldmark delayed by fog',
  paragraphs: [
    'The ferry to Aldmark was delayed by four hours on Friday because of fog, harbour master Ilse Brandt said.',
    'Some 120 passengers waited in the terminal, where the line handed out soup and blankets until the evening.',
    'The line expects its ships to run to the timetable again from Saturday morning. No ship was damaged.',
  ],
};
const mill: Story = {
  title: 'Paper mill in Torvik takes on thirty workers',
  paragraphs: [
    'The paper mill in Torvik will take on thirty workers in spring, its director Nils Aker told the council.',
    'The mill had let forty people go two winters ago when the price of wood rose by half within a year.',
    'A second machine is to be delivered in March and needs three shifts, the director said on Thursday.',
  ],
};
const howLong = 'How long was the ferry to Aldmark delayed?';
const howMany = 'How many workers will the paper mill in Torvik take on?';
const noArticles = 'There are no articles yet, so nothing could be looked for.';
const panel = /^Shall we set me up\?/;
const day = 86_400_000;

let clock: number;
let site: NewsSite;
let bench: CorpusBench;

async function open(environment: Readonly<Record<string, string>> = {}, ...others: NewsSite[]): Promise<void> {
  clock = Date.parse('2026-11-22T12:00:00Z');
  site = await NewsSite.open({ ferry });
  bench = await CorpusBench.open({
    hosts: [site, ...others].map(({ host }) => host),
    environment,
    now: () => new Date(clock),
  });
}
afterEach(async () => {
  await bench.close();
  await site.close();
});

const ask = (question = howLong, userId = bench.member, channelId = bench.channel): Promise<APIMessage> =>
  bench.call('ask', { question }, userId, channelId).says(/./);

/** Fills in the form that a button opens, and gives what is shown then. */
function addSource(shown: APIMessage, address: string): Promise<APIMessage> {
  const { playground, owner: userId } = bench;
  const { customId } = buttonsOf(shown).find(({ label }) => label === 'Add the first source')!;
  const opener = playground.pressButton({ messageId: shown.id, customId, userId });
  return playground
    .until(() => opener.modal ?? undefined)
    .then(() => {
      const sent = playground.submitModal({ userId, interactionId: opener.id, values: { address } });
      return playground.until(() => {
        const message = playground.world.messages.get(sent.originalId ?? '')?.body;
        return message !== undefined && /^Refreshed|cannot|not /.test(message.content) ? message : undefined;
      });
    });
}

/** What a person sees of the bot that others do not. */
const privateTo = (userId: string): APIMessage[] =>
  bench.playground.messages(userId).filter((message) => isEphemeral(message) && message.author.bot === true);

/** Resolves when so many lines of the log say it. */
const logged = (words: RegExp, times = 1): Promise<true> =>
  bench.logger.until(() => {
    const count = bench.logger.lines.filter(({ message }) => words.test(message)).length;
    return count >= times ? true : undefined;
  });

async function restart(): Promise<void> {
  await bench.stop();
  bench.logger.lines.length = 0;
  await bench.start();
}

/** Words that stand in a file of the data folder, or in its name. */
function kept(words: readonly string[]): string[] {
  const files = readdirSync(bench.folder, { recursive: true, encoding: 'utf8' });
  const found = files.flatMap((name) => {
    const path = join(bench.folder, name);
    const bytes = statSync(path).isFile() ? readFileSync(path).toString('latin1') : '';
    return words.filter((word) => name.includes(word) || bytes.includes(word));
  });
  return [...new Set(found)].sort();
}

describe('a new guild', () => {
  test('hears nothing unasked, and is set up by a moderator, through a restart, to the first answer', async () => {
    await open();
    const { playground, owner } = bench;
    const later = playground.world.addGuild('Hill Country', bench.owner);
    playground.world.addChannel(later.id, 'questions');
    expect((await ask()).content).toBe(noArticles);
    expect((await ask('Wie lange hatte die Fähre Verspätung?')).content).toMatch(/^Es gibt noch keine Artikel/);
    await bench.call('status', {}, bench.member).says(/No articles yet/);
    expect(bench.publicMessages().map(({ content }) => content)).toHaveLength(2);
    expect(privateTo(bench.member).filter(({ content }) => content.startsWith('Shall we set me up?'))).toEqual([]);
    expect(playground.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))).toEqual(
      [],
    );

    const asked = bench.call('ask', { question: howLong });
    const answer = await asked.says(/^There are no/);
    let shown = await asked.says(panel);
    expect([isEphemeral(answer), isEphemeral(shown)]).toEqual([false, true]);
    expect(buttonsOf(shown).map(({ label }) => label)).toEqual([
      'Public answers',
      'Private answers',
      'Add the first source',
      'Finish',
    ]);
    const again = bench.call('ask', { question: howLong });
    await again.says(/^There are no/);
    await bench.call('settings').says(panel);
    expect(privateTo(owner).filter(({ content }) => content.startsWith('Shall we set me up?'))).toHaveLength(2);

    const select = (action: string, values: string[]): void => {
      const customId = customIdsOf(shown).find((id) => id.includes(action))!;
      playground.choose({ messageId: shown.id, userId: owner, customId, values });
    };
    const becomes = async (words: RegExp): Promise<void> => {
      shown = await playground.until(() => {
        const message = playground.world.messages.get(shown.id)?.body;
        return message !== undefined && words.test(message.content) ? message : undefined;
      });
    };
    select('setup-channels', [bench.channel]);
    await becomes(new RegExp(`answer:\\*\\* <#${bench.channel}>`));
    await restart();
    bench.press(shown, /Private answers/);
    await becomes(/Answers:\*\* private/);
    bench.press(shown, /Public answers/);
    await becomes(/Answers:\*\* public/);
    const refused = await bench.press(shown, /Finish/, bench.member).says(/moderators/);
    expect(isEphemeral(refused)).toBe(true);

    const wrong = await addSource(shown, 'harbour');
    expect([isEphemeral(wrong), wrong.content.split('\n').length]).toEqual([true, 1]);
    const added = await addSource(shown, site.at('/feed'));
    expect(added.content).toMatch(/^Refreshed: 1 added/);
    expect(shownQuotes((await ask()).content).join(' ')).toContain('delayed by four hours');
    bench.press(shown, /Finish/);
    await becomes(/^You have set me up\.\nI answer from 1 source/);
    const further = bench.call('settings');
    await further.says(/^Settings of/);
    expect(privateTo(owner).filter(({ content }) => content.startsWith('Shall we set me up?'))).toHaveLength(1);
  });
});

describe('a guild that removed the bot', () => {
  const words = (): string[] => [bench.guild, 'Ilse Brandt', 'Aldmark'];
  /** The bot is taken out of the guild, and what brings it back. */
  function remove(): () => void {
    const { world } = bench.playground;
    const guild = world.guild(bench.guild);
    const channel = world.channel(bench.channel);
    world.removeGuild(guild.id);
    return () => {
      world.guilds.set(guild.id, guild);
      world.channels.set(channel.id, channel);
      world.tell({ kind: 'guild-added', guild });
    };
  }

  test('finds everything as it was after ten days, and leaves nothing in any file after 31', async () => {
    await open();
    await bench.call('corpus add', { address: site.at('/feed') }).says(/^Refreshed/);
    await ask();
    const comeBack = remove();
    await logged(/a guild left/);
    clock += 10 * day;
    comeBack();
    expect(shownQuotes((await ask()).content).join(' ')).toContain('delayed by four hours');
    await bench.call('corpus sources').says(/feed/);
    const comeBackUnseen = remove();
    await logged(/^a guild left/, 2);
    await bench.stop();
    clock += 40 * day;
    comeBackUnseen();
    await bench.start();
    expect(shownQuotes((await ask()).content).join(' ')).toContain('delayed by four hours');
    expect(kept(words())).toEqual([...words()].sort());
    await bench.stop();
    remove();
    await bench.start();
    await logged(/guilds left/);
    clock += 31 * day;
    await restart();
    await logged(/a guild that left was erased/);
    expect(kept(words())).toEqual([]);
    await bench.stop();
    expect(kept(words())).toEqual([]);
  });
});

describe('two guilds and those who write in private', () => {
  test('never see sources or articles of another, and shared ones where they were chosen alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-shared-'));
    const bell = 'The bell of Hexholm chapel weighs 212 kilograms, the founder Odwin Pell said on Monday.';
    writeFileSync(
      join(folder, 'bell.txt'),
      `The Fell Herald\n\nBell found in Hexholm\n\n12 February 2025\n\n${bell}\n`,
    );
    try {
      const elsewhere = await NewsSite.open({ mill });
      const { host } = elsewhere;
      await open({ CORPUS_DIR: folder, SHARED_CORPUS: 'offered' }, elsewhere);
      await logged(/articles refreshed/);
      const { playground } = bench;
      const { world } = playground;
      const other = world.addGuild('Hill Country', bench.owner).id;
      world.join(other, bench.member);
      const there = world.addChannel(other, 'questions').id;
      try {
        await bench.call('corpus add', { address: site.at('/feed') }).says(/^Refreshed: 1 added/);
        await bench
          .call('corpus add', { address: elsewhere.at('/feed') }, bench.owner, there)
          .says(/^Refreshed: 1 added/);
      } finally {
        await elsewhere.close();
      }
      const heavy = 'How much does the bell of Hexholm chapel weigh?';
      const quotes = async (question: string, channelId: string): Promise<string> =>
        shownQuotes((await ask(question, bench.member, channelId)).content).join(' ');
      const direct = world.directChannel(bench.member).id;
      expect(await quotes(howLong, bench.channel)).toContain('four hours');
      expect(await quotes(howMany, there)).toContain('thirty workers');
      expect(await quotes(heavy, direct)).toContain('212 kilograms');
      for (const [question, channelId] of [
        [howMany, bench.channel],
        [heavy, bench.channel],
        [howLong, there],
        [howLong, direct],
        [howMany, direct],
      ] as const) {
        expect(await quotes(question, channelId)).not.toMatch(/Aldmark was|thirty|212/);
      }
      const sources = async (channelId: string): Promise<string> =>
        (await bench.call('corpus sources', {}, bench.owner, channelId).says(/^Sources/)).content;
      expect(await sources(bench.channel)).not.toContain(host);
      expect(await sources(there)).not.toContain(site.host);

      const third = world.addGuild('New Shore', bench.owner).id;
      const shore = world.addChannel(third, 'questions').id;
      const asked = bench.call('ask', { question: heavy }, bench.owner, shore);
      await asked.says(/^There are no articles yet/);
      await bench.press(await asked.says(panel), /Use the shared articles/).says(/Shared articles:\*\* used/);
      expect(shownQuotes((await ask(heavy, bench.owner, shore)).content).join(' ')).toContain('212 kilograms');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
