import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { shownQuotes } from '../../src/discord/read-back.js';
import { articleOf } from '../support/articles.js';
import { Bench, buttonsOf, isEphemeral } from './bot-on-playground.js';
import { gazette, hostile, ledger } from './harbour-articles.js';
import { slides } from './view-articles.js';

const everything = [ledger, gazette, hostile, ...slides];

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.open(everything);
});
afterAll(() => bench.close());
beforeEach(() => {
  bench.ask.articles = [...everything];
});
afterEach(() => {
  bench.settings.change(bench.guild, { answers: 'public', blockedWords: [], answerChannelIds: null });
});

function labels(message: APIMessage): string[] {
  return buttonsOf(message).map(({ label }) => label);
}

/** Every quote of a message stands in an article, and no more of them than a public message may show. */
function expectVerbatim(message: APIMessage): void {
  const quotes = shownQuotes(message.content);
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) expect(everything.some(({ text }) => text.includes(quote))).toBe(true);
  expect(message.content.length).toBeLessThanOrEqual(2000);
  if (isEphemeral(message)) return;
  expect(quotes.length).toBeLessThanOrEqual(4);
  expect(quotes.join('').length).toBeLessThanOrEqual(1200);
}

/** By its first words: what each view is asked, and what its message must say beside the quotes. */
const views = [
  ['summary', { article: ledger.id }, [/^\d quotes from one article/, /Port Merrin Ledger · 26 May 2024/]],
  ['summary', { topic: 'landslide at Tarn Pass' }, [/^On “landslide at Tarn Pass”: /, /\*\*Sources differ\*\*/]],
  ['summary', { since: '2024-03-05', length: 'brief' }, [/^New from 5 March 2024: /]],
  [
    'timeline',
    { topic: 'landslide at Tarn Pass' },
    [/^On “landslide at Tarn Pass”: 3 entries/, /\*\*said on 2 March 2024\*\*/],
  ],
  ['compare', { topic: 'killed by the landslide at Tarn Pass' }, [/3 independent origins/, /Figure: “12”/]],
  ['who', { topic: 'ferry crew not paid' }, [/\*\*Ottoline Brack\*\*/, /by the word “said”, of “Ottoline Brack”/]],
  ['who', { speaker: 'Voll' }, [/^1 quote by “Voll”/, /Direct quotation: “We paid in full,”/]],
  ['who', { article: gazette.id }, [/\*\*a deckhand\*\*/]],
] as const;

describe.each(views)('/%s %j', (name, options, said) => {
  test('answers in the channel with verbatim quotes, what they are and their buttons', async () => {
    const message = await bench.run(name, options);
    expectVerbatim(message);
    expect(isEphemeral(message)).toBe(false);
    for (const words of said) expect(message.content).toMatch(words);
    expect(message.content).toContain('Articles last refreshed');
    expect(labels(message)).toEqual(expect.arrayContaining(['Useful', 'Report…', 'Remove answer']));
  });

  test('opens more of it for whoever presses, after a restart too, and nothing in another server', async () => {
    const message = await bench.run(name, options);
    await bench.stopBot();
    await bench.startBot();
    const context = await bench.press(message, /^More context, quote 1/, bench.other);
    expect(isEphemeral(context)).toBe(true);
    expect(context.content).toMatch(/^> |has shown as much of its articles as it may/m);
    const { world } = bench.playground;
    const guild = world.addGuild('Elsewhere', bench.other).id;
    const elsewhere = world.addChannel(guild, 'there');
    const { content, author } = message;
    const copy = world.addMessage({ content, author, channel_id: elsewhere.id });
    for (const { customId } of buttonsOf(message).filter(({ label }) => label !== 'Remove answer')) {
      const interaction = bench.playground.pressButton({
        ...{ messageId: copy.body.id, customId, userId: bench.other, isForged: true },
      });
      const refused = await bench.playground.until(() => bench.settled(interaction));
      expect([isEphemeral(refused), refused.content]).toEqual([true, expect.stringContaining('no longer kept')]);
    }
  });
});

describe('what had no room', () => {
  const topic = { topic: 'landslide at Tarn Pass ferry line to Skarn Island' };

  test('opens privately, numbers going on, with what is said of each', async () => {
    const message = await bench.run('timeline', { topic: 'ferry line to Skarn Island' });
    const further = labels(message).find((label) => label.startsWith('More quotes'))!;
    const shown = shownQuotes(message.content).length;
    const more = await bench.press(message, /^More quotes/, bench.other);
    expect(further).toMatch(/\(\d+\)/);
    expect(isEphemeral(more)).toBe(true);
    expect(more.content).toContain(`**${shown + 1}.** `);
    expect(more.content).toContain('**Without a date, in no order of time**');
    expect(more.content).toContain('Other times in it: “Monday” as said: counted from an unknown date.');
    expect(more.content).toMatch(/^More quotes:/);
  });

  test('is gone once its article is', async () => {
    const message = await bench.run('summary', topic);
    bench.ask.articles = [];
    const refused = await bench.press(message, /^More context, quote 1/);
    expect(refused.content).toContain('was removed, hidden or changed since');
  });

  test('keeps nothing of the topic', async () => {
    const message = await bench.run('timeline', { topic: 'Tarn Pass landslide xylophone' });
    expect(isEphemeral(message)).toBe(false);
    const files = readdirSync(bench.folder).map((name) => readFileSync(join(bench.folder, name)));
    expect(files.length).toBeGreaterThan(0);
    for (const bytes of files) expect(bytes.includes('xylophone')).toBe(false);
  });
});

describe('a picture', () => {
  test('of a timeline counts its quotes in the head as its lines and its button do', async () => {
    const { content, ...message } = await bench.run('timeline', { topic: 'landslide at Tarn Pass' });
    const told = Number(/in (\d+) quotes? from/.exec(content)?.[1]);
    const shown = content.match(/^\*\*\d+\.\*\*/gm)?.length ?? 0;
    const more = buttonsOf({ content, ...message }).map(
      ({ label }) => /^More quotes \((\d+)\)$/.exec(label)?.[1] ?? '0',
    );
    expect(shown).toBeGreaterThan(0);
    expect(shown + more.reduce((sum, count) => sum + Number(count), 0)).toBe(told);
  });

  test('goes with a timeline: the same facts as alt text, each point a quote number', async () => {
    const { attachments } = await bench.run('timeline', { topic: 'landslide at Tarn Pass' });
    expect(attachments).toMatchObject([{ filename: 'timeline.png' }]);
    expect(attachments[0]!.description).toMatch(
      /^Timeline of 3 quotes\. Quote 1: said on 2 March 2024, Tarn Times\. Quote 2/,
    );
  });

  test('goes with three dated figures that count the same thing, and with no fewer', async () => {
    const asked = { topic: 'killed by the landslide at Tarn Pass' };
    const { attachments, content } = await bench.run('compare', asked);
    expect(attachments).toMatchObject([{ filename: 'figures.png' }]);
    expect(attachments[0]!.description).toMatch(/Quote 1: 2 March 2024, Tarn Times, 12\. Quote 2: 6 March 2024/);
    for (const figure of ['12', '19', '23']) expect(content).toContain(`Figure: “${figure}”`);
    bench.ask.articles = slides.slice(0, 2);
    expect((await bench.run('compare', asked)).attachments).toEqual([]);
  });
});

describe('the menu of a message', () => {
  const menus = ['Summarise the sources on this', 'Timeline of this', 'Compare the sources', 'Who said what on this'];

  test.each(menus)('"%s" takes its words as the topic, for whoever asks', async (name) => {
    const content = 'The ferry line to Skarn Island did not pay its crew, they said';
    const { playground, channel, member, other } = bench;
    const said = playground.sayAs({ userId: member, channelId: channel, content });
    const interaction = playground.runMessageCommand({ name, userId: other, messageId: said.body.id });
    const answer = await playground.until(() => bench.settled(interaction));
    expect(isEphemeral(answer)).toBe(true);
    expectVerbatim(answer);
    expect(labels(answer)).toContain('Share');
    // What would be gone on from is somebody else's.
    expect(labels(answer)).not.toContain('Ask further');
  });
});

describe('"Share"', () => {
  test('posts a private view with what is said of its quotes', async () => {
    const mine = await bench.run('who', { speaker: 'Voll', private: true });
    expect(isEphemeral(mine)).toBe(true);
    const shared = await bench.press(mine, /^Share$/);
    expect(isEphemeral(shared)).toBe(false);
    expect(shared.content).toContain(`Shared by <@${bench.member}>.`);
    expect(shared.content).toContain('Direct quotation: “We paid in full,”');
    expect(shownQuotes(shared.content)).toEqual(shownQuotes(mine.content));
    await bench.stopBot();
    await bench.startBot();
    expect(shownQuotes((await bench.press(shared, /^More context, quote 1/)).content)).toHaveLength(1);
  });

  /** What stands above the quotes, without who shared it. */
  const headOf = ({ content }: APIMessage): string =>
    content.slice(0, content.indexOf('\n\n')).replace(/^Shared by .*\n/, '');
  const deaths = { topic: 'killed by the landslide at Tarn Pass', private: true };

  test.each([
    ['compare', deaths],
    ['timeline', { topic: 'landslide at Tarn Pass', private: true }],
    ['summary', { topic: 'landslide at Tarn Pass', private: true }],
    ['who', { topic: 'ferry crew not paid', private: true }],
  ])('shows what it is about and its picture as the private view did: /%s', async (name, options) => {
    const mine = await bench.run(name, options);
    const shared = await bench.press(mine, /^Share$/);
    expect(headOf(mine)).toContain(options.topic);
    expect(headOf(shared)).toBe(headOf(mine));
    const pictures = [mine, shared].map(({ attachments }) =>
      attachments.map(({ filename, description, size }) => ({ filename, description, size })),
    );
    expect(pictures[0]).toHaveLength(name === 'compare' || name === 'timeline' ? 1 : 0);
    expect(pictures[1]).toEqual(pictures[0]);
    expectVerbatim(shared);
  });

  test('says what is left out once what it was about is no longer known', async () => {
    const [deadly, paid] = [
      await bench.run('compare', deaths),
      await bench.run('who', { speaker: 'Voll', private: true }),
    ];
    await bench.stopBot();
    await bench.startBot();
    const shared = await bench.press(deadly, /^Share$/);
    expect(shared.attachments).toEqual([]);
    expect(headOf(shared)).toContain('Left out here: what was asked for, and the picture where there was one.');
    expect(headOf(await bench.press(paid, /^Share$/))).toMatch(/\nLeft out here: what was asked for\.$/);
  });

  test('has no picture of quotes of which one is gone', async () => {
    const mine = await bench.run('compare', deaths);
    bench.ask.articles = everything.filter((article) => article !== slides[0]);
    const shared = await bench.press(mine, /^Share$/);
    expect(shared.attachments).toEqual([]);
    expect(headOf(shared)).toBe(headOf(mine).replace('\n', '\nLeft out here: the picture.\n'));
  });

  test('tells nothing of a topic that is another member’s words, and shows the picture', async () => {
    const { playground, channel, member, other } = bench;
    const content = 'How many were killed by the landslide at Tarn Pass';
    const said = playground.sayAs({ userId: member, channelId: channel, content });
    const interaction = playground.runMessageCommand({
      ...{ name: 'Compare the sources', userId: other, messageId: said.body.id },
    });
    const mine = await playground.until(() => bench.settled(interaction));
    const shared = await bench.press(mine, /^Share$/, other);
    expect(headOf(shared)).toMatch(/^Left out here: what was asked for\.$/m);
    expect(shared.content).not.toContain(content);
    expect(shared.attachments).toHaveLength(mine.attachments.length);
  });
});

describe('what is new', () => {
  test('goes on from when a member last asked, each for themselves', async () => {
    const first = await bench.run('summary', {}, bench.moderator);
    expect(first.content).toMatch(/^No dated article from 15 November 2026 on passes/);
    bench.ask.articles = [
      articleOf({
        title: 'Heron launched',
        outlet: 'Skarn Gazette',
        publishedAt: '2026-11-22',
        blocks: ['The launch Heron was handed over to the harbour board of Skarn on Sunday morning.'],
      }),
    ];
    const again = await bench.run('summary', {}, bench.moderator);
    expect(again.content).toMatch(/^From the day on which you last asked for what is new/);
    expect(again.content).toContain('New from 22 November 2026');
    const another = await bench.run('summary', {}, bench.owner);
    expect(another.content).toMatch(/^Of the last 7 days/);
  });

  test('keeps the time alone, which /privacy shows and forgets', async () => {
    await bench.run('summary', {}, bench.other);
    const kept = await bench.runSub(['privacy', 'show'], [], bench.other);
    expect(kept.content).toContain('**Times at which you last asked for what is new:** 1');
  });
});

describe('house rules', () => {
  test('hold for every view', async () => {
    bench.settings.change(bench.guild, { answers: 'private' });
    expect(isEphemeral(await bench.run('timeline', { topic: 'landslide' }))).toBe(true);
    bench.settings.change(bench.guild, { answers: 'public', blockedWords: ['landslide'] });
    const message = await bench.run('compare', { topic: 'killed by the landslide at Tarn Pass' });
    expect([isEphemeral(message), labels(message).includes('Share')]).toEqual([true, false]);
    expect(message.content).toContain('moderators of this server want such questions answered privately');
    bench.settings.change(bench.guild, { answerChannelIds: ['1'] });
    expect((await bench.run('who', {})).content).toMatch(/^In this server I answer in/);
  });
});

describe('bad input', () => {
  test.each([
    ['summary', { article: 'no such title' }, 'No article’s title holds'],
    ['summary', { article: ledger.id, topic: 'ferries' }, 'Name an article alone'],
    ['summary', { since: 'the day of reckoning' }, '"since" does not understand'],
    ['summary', { topic: '?!' }, 'holds no word'],
    ['timeline', { topic: 'and the' }, 'holds no word'],
    ['compare', { topic: 'x '.repeat(499) + '??' }, ''],
    ['who', { article: ledger.id, topic: 'ferries' }, 'Name a topic or an article'],
  ])('/%s %j is told to the asker alone', async (name, options, said) => {
    const message = await bench.run(name, options);
    expect(message.content.replaceAll("'", '’')).toContain(said.replaceAll("'", '’'));
    if (said !== '') expect(isEphemeral(message)).toBe(true);
  });

  test.each(['summary', 'timeline', 'compare', 'who'])('/%s of what no article knows is one line', async (name) => {
    const message = await bench.run(name, { topic: 'Zanzibar spice auction' });
    expect(message.content).toMatch(/found in 6 articles/);
    expect(message.content).not.toContain('\n');
    expect(shownQuotes(message.content)).toEqual([]);
  });

  test('articles without dates, of one sentence, in another language or full of signs are shown as they are', async () => {
    const arabic = articleOf({
      title: 'توقف العبارة إلى جزيرة سكارن',
      outlet: 'صحيفة الميناء',
      language: 'ar',
      blocks: ['قال مدير الشركة إن العبارة إلى جزيرة سكارن ستتوقف يوم الاثنين لأن الطاقم لم يتقاض أجره.'],
    });
    bench.ask.articles = [arabic];
    const summary = await bench.run('summary', { article: arabic.id });
    expect(shownQuotes(summary.content)).toEqual([arabic.text]);
    bench.ask.articles = [hostile];
    const hostileSummary = await bench.run('summary', { article: hostile.id });
    for (const quote of shownQuotes(hostileSummary.content)) expect(hostile.text).toContain(quote);
    expect(hostileSummary.mention_everyone).toBe(false);
    expect(hostileSummary.mentions).toEqual([]);
  });
});

describe('suggestions', () => {
  test('are titles of articles and names of those who are quoted', async () => {
    const { playground, channel, member: userId } = bench;
    const suggest = async (name: string, option: string, typed: string): Promise<string[]> => {
      const interaction = playground.typeOption({
        name,
        options: { [option]: typed },
        focused: option,
        userId,
        channelId: channel,
      });
      return playground.until(() => interaction.choices?.map((choice) => choice.name));
    };
    expect(await suggest('who', 'speaker', 'bra')).toEqual(['Ottoline Brack']);
    expect(await suggest('summary', 'article', 'skarn line')).toEqual([expect.stringContaining('Skarn line')]);
    expect(await suggest('summary', 'since', 'last 7')).toEqual([expect.stringContaining('last 7 days')]);
  });
});

describe('"Ask further" under a view', () => {
  const further = (message: APIMessage, question: string, userId = bench.member) =>
    bench.fill(message, /^Ask further$/, { question }, userId);

  test('goes on from its topic, for whoever asked for it', async () => {
    const view = await bench.run('timeline', { topic: 'landslide at Tarn Pass' });
    const [mine, others] = [await further(view, 'And in May?'), await further(view, 'And in May?', bench.other)];
    expect(mine.content).toMatch(/^About: landslide Tarn Pass, May 2024$/m);
    expect(others.content).not.toContain('About:');
  });

  test('is not there where no topic was named', async () => {
    for (const options of [{ article: ledger.id }, { since: '2024-03-05' }]) {
      expect(labels(await bench.run('summary', options))).not.toContain('Ask further');
    }
    expect(labels(await bench.run('who', { speaker: 'Voll' }))).toContain('Ask further');
  });
});

test('labels that were kept are in the language of whoever presses', async () => {
  await bench.run('language', { language: 'de' }, bench.other);
  try {
    const message = await bench.run('timeline', { topic: 'ferry line to Skarn Island' });
    expect(message.content).toMatch(/^On “ferry line to Skarn Island”/);
    const more = await bench.press(message, /^More quotes/, bench.other);
    expect(more.content).toMatch(/^Weitere Zitate:/);
    expect(more.content).toContain('**Ohne Datum, in keiner zeitlichen Folge**');
    expect(more.content).toContain('„Monday“, wie gesagt: gerechnet von einem unbekannten Datum an.');
  } finally {
    await bench.run('language', { language: 'discord' }, bench.other);
  }
});
