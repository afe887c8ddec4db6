import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerQuote, quoted, quoteOf, unanswered } from '../commands/fake-ask-service.js';
import { Bench, customIdsOf, isEphemeral } from './bot-on-playground.js';
import { ledger } from './harbour-articles.js';
import { choose, pressInPlace } from './member-acts.js';

const owed = answerQuote(1, quoteOf(ledger, 'The town council denied that it owes the line anything.'));
/** Words that stand nowhere but in what is asked. */
const [asked, askedInVain, checked] = ['Quibblewick', 'Farthingale', 'Thimblerigger'];
const [askedFurther, privately] = ['Snodgrass', 'Popplewell'];

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open([ledger]);
  const isInVain = (question: string) => [askedInVain, askedFurther].some((word) => question.includes(word));
  bench.ask.answer = (question) => Promise.resolve(isInVain(question) ? unanswered() : quoted([owed]));
  bench.settings.change(bench.guild, { keepsUnanswered: true, cooldown: 1 });
});
afterEach(() => bench.close());

/** Which of the words stand in the bytes of the data folder, or in a line of the log. */
function found(words: readonly string[]): string[] {
  const files = readdirSync(bench.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.map((entry) => readFileSync(join(entry.parentPath, entry.name)));
  const log = JSON.stringify(bench.logger.lines);
  return words.filter((word) => log.includes(word) || bytes.some((file) => file.includes(word)));
}

/** Everything that leaves a trace of a member. */
async function actAs(userId: string): Promise<APIMessage> {
  const question = `Does the ${asked} owe the line?`;
  const answer = await bench.run('ask', { question }, userId);
  await bench.press(answer, /^Useful$/, userId);
  const menu = await bench.press(answer, /^Report/, userId);
  await choose(bench, menu, { action: 'report-reason', values: ['misleading'], userId });
  return answer;
}

const kept = (userId: string) => bench.runSub(['privacy', 'show'], [], userId);

async function forget(userId: string): Promise<APIMessage> {
  const prompt = await bench.runSub(['privacy', 'forget'], [], userId);
  expect(isEphemeral(prompt)).toBe(true);
  return pressInPlace(bench, prompt, { action: 'confirm', userId });
}

describe('/privacy', () => {
  test('shows what is kept of whoever asks, and for how long', async () => {
    bench.settings.change(bench.guild, { cooldown: 0 });
    await actAs(bench.member);
    const shown = await kept(bench.member);
    expect(isEphemeral(shown)).toBe(true);
    expect(shown.content.replace(/(?<=<\/[a-z ]+:)\d+/g, 'ID')).toMatchInlineSnapshot(`
      "What I keep about you
      **Answers that you asked for:** 1 (where they stand, not your question; 180 days)
      **Votes:** 1 (as long as the answer)
      **Reports:** 1 (as long as the answer; moderators do not see who made one)
      **Channels in which I know what you ask about:** 1 (words and dates that further questions go on from; 24 hours)
      In this server questions that find no answer are kept for its moderators, without names, unless you ask privately.
      When you last asked, and what stood above a private answer that you may share, is known for an hour at most, in memory alone. No log names you or holds what you asked.
      Of an answer that all could see it stays after 180 days which passages it quoted in which server, so that </verify:ID> knows it by its number: not who asked, nor in which channel.
      What belongs to a server is erased 30 days after it removes me. Messages in Discord are Discord's and the server's to delete.
      </privacy forget:ID> erases at once what I keep about you."
    `);
    expect((await kept(bench.other)).content).toContain('**Votes:** 0');
  });

  test('forget erases nothing before it is confirmed, and asks nobody else', async () => {
    bench.settings.change(bench.guild, { cooldown: 0 });
    await actAs(bench.member);
    const prompt = await bench.runSub(['privacy', 'forget'], [], bench.member);
    const cancelled = await pressInPlace(bench, prompt, { action: 'cancel', userId: bench.member });
    expect(cancelled.content).toContain('nothing was changed');
    expect((await kept(bench.member)).content).toContain('**Votes:** 1');
  });

  test('forget leaves neither the id nor a word that was asked in any file or line of the log', async () => {
    bench.settings.change(bench.guild, { cooldown: 0 });
    const answer = await actAs(bench.owner);
    await bench.run('ask', { question: `Who is the ${askedInVain}?` }, bench.owner);
    await bench.fill(answer, /^Ask further$/, { question: `And what of ${askedFurther} in May 2024?` });
    await bench.run('ask', { question: `Who is the ${privately}?`, private: true }, bench.owner);
    await bench.run('verify', { text: `The ${checked} said so.` }, bench.owner);
    await bench.mention(`${bench.botMention} Where is the ${asked}?`, bench.owner);
    await bench.runSub(['moderation', 'unanswered'], [], bench.owner);
    await bench.runSub(['moderation', 'reports'], [], bench.owner);
    const menu = await bench.press(answer, /^Report/, bench.owner);
    await choose(bench, menu, { action: 'hide', values: ['quote:1'], userId: bench.owner });
    const words = [bench.owner, asked, askedInVain, checked, askedFurther, privately];
    expect(found(words)).toEqual([bench.owner, asked, askedInVain, askedFurther, privately]);
    expect((await kept(bench.owner)).content).toMatch(/found no answer:\*\* 2[^]*as a moderator:\*\* 1/);

    expect((await forget(bench.owner)).content).toBe('Erased: I keep nothing about you any more.');
    expect(found(words)).toEqual([]);
    await bench.stopBot();
    expect(found(words)).toEqual([]);
    await bench.startBot();

    expect((await kept(bench.owner)).content).toMatch(
      /Answers that you asked for:\*\* 0[^]*Votes:\*\* 0[^]*Reports:\*\* 0/,
    );
    const open = await bench.press(answer, /^More context, quote 1/, bench.other);
    expect(open.content).toContain(owed.quote.text);
    const log = await bench.runSub(['moderation', 'log'], [], bench.owner);
    expect(log.content).toContain('nobody named: **hide quote**');
  });

  test('forget leaves what belongs to others, and a guild without the member goes on', async () => {
    bench.settings.change(bench.guild, { cooldown: 0 });
    const [mine, theirs] = [await actAs(bench.member), await actAs(bench.other)];
    await forget(bench.member);
    expect((await kept(bench.other)).content).toContain('**Votes:** 1');
    expect(customIdsOf(theirs)).not.toEqual(customIdsOf(mine));
    const refused = await bench.press(mine, /^Remove/, bench.member);
    expect(refused.content).toContain('Only the person who asked and moderators');
    const queue = await bench.runSub(['moderation', 'reports'], [], bench.owner);
    expect(queue.content).toContain('1–2 of 2');
  });
});
