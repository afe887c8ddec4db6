import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setArchived } from '../../src/playground/server/threads.js';
import { pdfFile } from '../support/pdf-file.js';
import { buttonsOf, isEphemeral } from './bot-on-playground.js';
import { CorpusBench } from './corpus-bench.js';
import { NewsSite, type Story } from './news-site.js';
import { placesOf } from './stored-text.js';

const ferry: Story = {
  title: 'Ferry to Aldmark delayed by fog',
  paragraphs: [
    'The ferry to Aldmark was delayed by four hours on Friday because of fog, harbour master Ilse Brandt said.',
    'Some 120 passengers waited in the terminal, where the line handed out soup and blankets until the evening.',
    'The line expects its ships to run to the timetable again from Saturday morning. No ship was damaged.',
    'The pilots had asked for a radar at the mole for years. The council will talk about it in spring.',
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
const closure =
  'The bridge at Torvik stays closed until Easter because its piers are being mended, the road office said.';
const viewChannel = 1n << 10n;

const longer: Story = {
  ...ferry,
  paragraphs: ferry.paragraphs.map((text) => text.replace('four hours', 'six hours')),
};

let site: NewsSite;
let bench: CorpusBench;

beforeEach(async () => {
  site = await NewsSite.open({ ferry, mill });
  bench = await CorpusBench.open({ hosts: [site.host] });
});
afterEach(async () => {
  site.letGo('/news/mill');
  await bench.close();
  await site.close();
});

const addFeed = (): Promise<APIMessage> => bench.call('corpus add', { address: site.at('/feed') }).says(/^Refreshed/);
/** Once nothing else is under way, as after a start. */
async function refresh(): Promise<APIMessage> {
  for (;;) {
    const told = await bench.call('corpus refresh').says(/^Refreshed|is under way/);
    if (told.content.startsWith('Refreshed')) return told;
  }
}

const ask = (question = 'How long was the ferry to Aldmark delayed?'): Promise<APIMessage> =>
  bench.call('ask', { question }, bench.member).says(/./);

/** Says yes to what is asked. */
async function confirmed(asked: Promise<APIMessage>, outcome: RegExp): Promise<APIMessage> {
  return bench.press(await asked, /^Yes/).says(outcome);
}

describe('a moderator', () => {
  test('pastes an address, watches the bar, cancels, and is told who is at work', async () => {
    site.hold('/news/mill');
    const adding = bench.call('corpus add', { address: site.at('/') });
    const bar = await adding.says(/^Fetching pages\n`█{10}░{10}` 50 % · 1 of 2 pages/);
    expect(isEphemeral(bar)).toBe(true);
    const second = await bench.call('corpus refresh', {}, bench.second).says(/^A refresh/);
    expect(second.content).toMatch(
      /^A refresh by orla is under way since \d\d:\d\d UTC \(Fetching pages: 1 of 2\); please try again when it is done\.$/,
    );
    expect((await bench.call('corpus status').says(/./)).content).toContain('Under way: A refresh by orla');
    bench.press(bar, /^Cancel$/, bench.second);
    expect((await adding.says(/^Cancelled/)).content).toContain(`Added: feed \`${site.at('/feed')}\`.`);
    expect(await ask().then(({ content }) => content)).toContain('no articles');

    site.letGo('/news/mill');
    expect((await refresh()).content).toContain('2 added; generation 1');
    expect(site.paths.filter((path) => path === '/news/ferry')).toHaveLength(1);
    const again = bench.call('corpus add', { kind: 'feed', address: site.at('/feed') });
    await again.says(/is a source already; <\/corpus refresh:\d+> reads it anew\.$/);
    expect((await bench.press(bar, /cancelwork/).says(/not under way/)).flags! & 64).toBe(64);
  });

  test('sees what a refresh changed word by word, and goes back', async () => {
    await addFeed();
    site.stories.set('ferry', longer);
    site.stories.set('bridge', { ...mill, title: 'Bridge at Torvik closed until Easter' });
    const report = await refresh();
    expect(report.content).toContain('1 added, 1 changed; generation 2.');
    expect(report.content).toContain('**Changed**: Ferry to Aldmark delayed by fog (“four” → “six”)');
    const newer = await ask();
    expect(newer.content).toContain('six hours');
    const shown = ({ id }: APIMessage): string => bench.playground.world.messages.get(id)!.body.content;
    const asked = bench.call('corpus rollback').says(/Generation 1/);
    await confirmed(asked, /^Went back to generation 1: .*generation 3\./);
    await bench.playground.until(() => (shown(newer).startsWith('**Corrected since') ? true : undefined));
    expect((await ask()).content).toContain('four hours');
    expect((await bench.call('corpus history').says(/./)).content).toMatch(
      /Generation 3\*\*, <t:\d+:f>: Rollback to generation 1; .*2 articles then\n\*\*Generation 2/,
    );
    expect((await refresh()).content).toContain('1 added, 1 changed; generation 4.');
  });

  test('decides on pages that shrank to nothing', async () => {
    await addFeed();
    site.stories.set('ferry', { ...ferry, paragraphs: ['Please log in to go on reading this article.'] });
    const held = await refresh();
    expect(held.content).toContain('1 held for a decision');
    expect((await ask()).content).toContain('four hours');
    const list = (): Promise<APIMessage> => bench.call('corpus quarantine').says(/./);
    const shown = await list();
    expect(shown.content).toContain(site.at('/news/ferry'));
    expect(buttonsOf(shown).map(({ label }) => label)).toEqual(['Apply 1', 'Discard 1']);
    await bench.press(shown, /^Discard 1/).says(/^Nothing waits/);
    expect((await bench.press(shown, /^Apply 1/).says(/decided already/)).content).not.toContain('Refreshed');
    expect((await refresh()).content).not.toMatch(/See <\/corpus quarantine:\d+>/);

    site.stories.set('ferry', { ...ferry, paragraphs: ['Subscribe to read on, it costs two crowns a week.'] });
    await refresh();
    await bench.press(await list(), /^Apply 2/).says(/^Refreshed/);
    expect((await ask()).content).not.toContain('four hours');
  });

  test('removes an article and restores it; old answers say so, once', async () => {
    const { world } = bench.playground;
    await addFeed();
    const answer = await ask();
    const thread = world.addThread(bench.channel, 'aside');
    const question = 'How long was the ferry to Aldmark delayed?';
    const archived = await bench.call('ask', { question }, bench.member, thread.id).says(/four hours/);
    setArchived(world, thread, true);
    const mark = async (fits: RegExp): Promise<string> =>
      bench.playground.until(() => {
        const { content } = world.messages.get(answer.id)!.body;
        return fits.test(content) ? content : undefined;
      });
    await confirmed(bench.call('corpus remove', { article: 'ferry' }).says(/Ferry to Aldmark/), /^Removed/);
    await mark(/^\*\*Withdrawn since:\*\* quote 1/);
    expect((await ask()).content).not.toContain('four hours');
    expect((await refresh()).content).toContain('removed by a moderator');
    expect((await bench.call('corpus restore').says(/./)).content).toContain('Ferry to Aldmark');
    await bench.call('corpus restore', { article: 'ferry' }).says(/^Restored/);
    await mark(/^\*\*1\.\*\*/);

    site.stories.set('ferry', longer);
    await refresh();
    const marked = await mark(/^\*\*Corrected since:\*\* quote 1/);
    const edits = bench.playground.requests.length;
    await refresh();
    const patched = bench.playground.requests.slice(edits).filter(({ path }) => path.endsWith(answer.id));
    expect([patched, await mark(/^/)]).toEqual([[], marked]);
    expect(world.messages.get(archived.id)!.body).toEqual(archived);
    const verified = await bench.call('verify', { text: ferry.paragraphs[0]! }, bench.member).says(/./);
    expect(verified.content).toContain('version');
  });

  test('uploads files of articles', async () => {
    const upload = (name: string, contentType: string, bytes: Uint8Array): Promise<APIMessage> =>
      bench
        .call('corpus add', { file: bench.playground.upload({ filename: name, contentType, bytes }) })
        .says(/^Refreshed|^(?!Adding|Starting|Reading|Look|Comput|Index|Switch).{20}/);
    const text = ['Lisk Gazette', ferry.title, ...ferry.paragraphs].join('\n\n');
    expect((await upload('ferry.txt', 'text/plain', Buffer.from(text))).content).toContain('1 added');
    const line = JSON.stringify({ title: mill.title, text: mill.paragraphs.join('\n\n'), outlet: 'Lisk Gazette' });
    expect((await upload('mill.jsonl', 'application/jsonl', Buffer.from(`${line}\n`))).content).toContain('1 added');
    const lines = closure.match(/.{1,60}(?: |$)/g)!.map((part, i) => ({ x: 72, y: 700 - 14 * i, text: part.trim() }));
    const title = { x: 72, y: 760, size: 20, text: 'Bridge at Torvik closed until Easter' };
    expect((await upload('bridge.pdf', 'application/pdf', pdfFile([[title, ...lines]]))).content).toContain('1 added');
    expect((await upload('ferry.txt', 'text/plain', Buffer.from(text))).content).toContain('is a source already');
    expect((await bench.call('corpus sources').says(/./)).content).toContain('file `mill.jsonl`: 1 article');
  });
});

describe('an article whose page is still in its feed', () => {
  test('is erased from every file and every message, and nothing brings it back', async () => {
    const { world } = bench.playground;
    const closed = world.addChannel(bench.guild, 'newsroom').id;
    await addFeed();
    const question = 'How long was the ferry to Aldmark delayed?';
    const answers = [await ask()];
    const outOfReach = await bench.call('ask', { question }, bench.member, closed).says(/four hours/);
    site.stories.set('ferry', longer);
    site.stories.set('bridge', { ...mill, title: 'Bridge at Torvik closed until Easter', paragraphs: [closure] });
    await refresh();
    answers.push(await bench.call('ask', { question }, bench.member).says(/six hours/));
    expect(answers.map(isEphemeral)).toEqual([false, false]);
    const sentences = [...ferry.paragraphs, ...longer.paragraphs].flatMap((text) => text.split(/(?<=\.) /));
    expect(placesOf(sentences, bench.folder)).not.toEqual([]);
    world.denyBot(closed, viewChannel);

    const asked = bench.call('corpus erase', { article: 'ferry' }).says(/cannot be undone/);
    const report = await confirmed(asked, /^Erased from 2 generations/);
    expect(report.content).toContain('2 messages that quoted it blanked');
    expect(report.content).toContain(`/${closed}/${outOfReach.id}`);

    for (let round = 0; round < 10; round++) {
      const to = bench.call('corpus rollback', { generation: round % 2 === 0 ? 1 : 2 }).says(/Generation/);
      await confirmed(to, /^Went back/);
    }
    expect((await refresh()).content).not.toContain('added');
    await bench.stop();
    await bench.start();
    await refresh();
    expect((await ask()).content).not.toMatch(/(four|six) hours on Friday/);
    await bench.stop();

    expect(placesOf(sentences, bench.folder)).toEqual([]);
    const logged = JSON.stringify(bench.logger.lines);
    expect(sentences.filter((text) => logged.includes(text))).toEqual([]);
    const reachable = bench.publicMessages().filter(({ channel_id: channel }) => channel !== closed);
    expect(reachable.filter(({ content }) => sentences.some((text) => content.includes(text)))).toEqual([]);
    await bench.start();
  });
});
