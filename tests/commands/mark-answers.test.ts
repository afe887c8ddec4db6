import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blankAnswers, withdrawAnswers } from '../../commands/blank-answers.js';
import { noteMarks, tellMarks, type RevisionChange } from '../../commands/mark-answers.js';
import { notice } from '../../commands/notice.js';
import { showKept } from '../../commands/show-kept.js';
import type { Article, ArticleId } from '../../src/domain/article.js';
import { noFilters } from '../../src/domain/filters.js';
import type { BotDatabase } from '../../src/store/bot-database.js';
import type { Quote } from '../../src/domain/quote.js';
import { openBotDatabase } from '../../src/store/sqlite-bot-database.js';
import { articleOf } from '../support/articles.js';
import { FakeChannels, now, openParts, plainTarget } from './command-bench.js';

const quoted = 'The harbour office said that 5 people died.';
const url = 'https://harbour.example/ferry';

function revision(text: string, supersedes: Article | null): Article {
  return { ...articleOf({ url, blocks: [text] }), supersedes: supersedes?.id ?? null };
}

const first = revision(`${quoted} Divers search on.`, null);
const updated = revision(`${quoted} Divers found the wreck.`, first);
const corrected = revision('The harbour office said that 7 people died. Divers found the wreck.', updated);
const stored = new Map<ArticleId, Article>([first, updated, corrected].map((article) => [article.id, article]));

let folder: string;
let database: BotDatabase;
let channels: FakeChannels;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-marks-'));
  database = openBotDatabase({ path: join(folder, 'bot.db'), now });
  channels = new FakeChannels();
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const blank = 'Withdrawn: an article that was quoted here is no longer kept.';
const answerText = `**1.** Skarn Post\n> ${quoted}`;

/** An answer in a message of its own, which quotes the article. */
function posted(article: Article, place: { channelId?: string; guildId?: string; isPublic?: boolean } = {}): string {
  const { channelId = '3', guildId = '2', isPublic = true } = place;
  const span = { articleId: article.id, start: 0, end: quoted.length };
  const id = database.answers.addAnswer({
    guildId,
    channelId,
    askerId: '1',
    isPublic,
    sharing: null,
    filters: noFilters,
    generation: 1,
    isAnswered: true,
    spans: [{ ...span, highlight: { start: 0, end: quoted.length }, notes: [], alsoIn: [] }],
  });
  database.answers.recordShown(id, [span], 'message');
  database.answers.recordSent(id, `m${id}`);
  channels.contents.set(`${channelId}/m${id}`, answerText);
  return `${channelId}/m${id}`;
}

function mark(changes: readonly RevisionChange[], guildId: string | null = '2') {
  const article = (id: ArticleId): Article | null => stored.get(id) ?? null;
  const parts = { ...database, channels };
  const noted = noteMarks(parts.marks, changes, { guildId, article });
  return tellMarks(parts, noted, new AbortController().signal);
}

const change = (from: Article, to: Article | null): RevisionChange => ({
  previousId: from.id,
  articleId: to?.id ?? null,
});

describe('public answers that quote an article', () => {
  it('say what became of the passage: unchanged, then corrected, then withdrawn', async () => {
    const message = posted(first);
    expect(await mark([change(first, updated)])).toEqual({ changed: 1, unreached: [] });
    expect(channels.contents.get(message)).toContain('**Updated since:** quote 1.');
    await mark([change(updated, corrected)]);
    expect(channels.contents.get(message)).toMatch(/^\*\*Corrected since:\*\* quote 1\./);
    expect(channels.contents.get(message)).not.toContain('Updated since');
    await mark([change(corrected, null)]);
    expect(channels.contents.get(message)).toMatch(/^\*\*Withdrawn since:\*\* quote 1\./);
    expect(channels.contents.get(message)).toContain(answerText);
  });

  it('are told in the language of the answer, in place of what an English version told', async () => {
    const message = posted(first);
    await mark([change(first, updated)]);
    database.languages.noteAnswer(1, 'ar');
    await mark([change(updated, corrected)]);
    const marked = channels.contents.get(message)!;
    expect(marked).toMatch(/^\*\*صُحِّح لاحقًا:\*\* الاقتباس/);
    expect(marked).not.toContain('Updated since');
    expect(marked.endsWith(`\n\n${answerText}`)).toBe(true);
  });

  it('are not marked twice for one revision', async () => {
    posted(first);
    await mark([change(first, corrected)]);
    expect(await mark([change(first, corrected)])).toEqual({ changed: 0, unreached: [] });
  });

  it('lose the mark when what they quote stands again', async () => {
    const message = posted(first);
    await mark([change(first, null)]);
    await mark([change(first, first)]);
    expect(channels.contents.get(message)).toBe(answerText);
  });

  it('are left alone in an archived thread', async () => {
    const message = posted(first, { channelId: '9' });
    channels.archived.add('9');
    expect(await mark([change(first, corrected)])).toEqual({ changed: 0, unreached: [] });
    expect(channels.contents.get(message)).toBe(answerText);
  });

  it('are left alone in other guilds, and where only the asker saw them', async () => {
    const messages = [posted(first, { guildId: '7' }), posted(first, { isPublic: false })];
    await mark([change(first, corrected)]);
    expect(messages.map((message) => channels.contents.get(message))).toEqual([answerText, answerText]);
    await mark([change(first, corrected)], null);
    expect(channels.contents.get(messages[0]!)).toContain('Corrected since');
  });

  it('are listed when they cannot be reached, and not when they are deleted', async () => {
    posted(first, { channelId: '5' });
    channels.unreachable.set('5', { kind: 'unreachable', isGone: false, why: 'I lack View Channels in #news' });
    posted(first, { channelId: '6' });
    channels.unreachable.set('6', { kind: 'unreachable', isGone: true, why: 'the channel was deleted' });
    const { unreached } = await mark([change(first, corrected)]);
    expect(unreached).toEqual([
      { guildId: '2', place: { channelId: '5', messageId: 'm1' }, why: 'I lack View Channels in #news' },
    ]);
  });

  it('are told later, and once, where they could not be reached', async () => {
    const message = posted(first);
    channels.unreachable.set('3', { kind: 'unreachable', isGone: false, why: 'Discord did not answer' });
    await mark([change(first, corrected)]);
    channels.unreachable.clear();
    const tell = () => tellMarks({ ...database, channels }, database.marks.untold(), new AbortController().signal);
    expect(await tell()).toEqual({ changed: 1, unreached: [] });
    expect(channels.contents.get(message)).toMatch(/^\*\*Corrected since:\*\* quote 1\./);
    expect(database.marks.untold()).toEqual([]);
    expect(await tell()).toEqual({ changed: 0, unreached: [] });
  });

  it('are told of in a message of their own when they have no room', async () => {
    const message = posted(first);
    channels.contents.set(message, 'x'.repeat(1_995));
    expect(await mark([change(first, corrected)])).toEqual({ changed: 1, unreached: [] });
    expect(channels.contents.get(message)).toBe('x'.repeat(1_995));
    expect(channels.views.get('3/1')).toMatchObject({
      text: expect.stringContaining('https://discord.com/channels/2/3/m1') as string,
    });
  });
});

describe('answers that quote an erased article', () => {
  it('are blanked and forgotten, in every revision, and those out of reach are listed', async () => {
    const messages = [posted(first), posted(corrected)];
    posted(updated, { channelId: '5' });
    channels.unreachable.set('5', { kind: 'unreachable', isGone: false, why: 'I lack View Channels in #news' });
    const other = posted(articleOf({ blocks: [quoted], path: 'other.txt' }));
    const report = await withdrawAnswers({ ...database, channels }, [...stored.keys()], {
      guildId: '2',
      signal: new AbortController().signal,
    });
    expect(report).toEqual({
      changed: 2,
      unreached: [{ guildId: '2', place: { channelId: '5', messageId: 'm3' }, why: 'I lack View Channels in #news' }],
    });
    for (const message of messages) {
      expect(channels.contents.get(message)).toBe(blank);
    }
    expect(channels.contents.get(other)).toBe(answerText);
    expect([1, 2].map((id) => database.answers.answer(id))).toEqual([null, null]);
    expect(database.blanking.due()).toEqual([3]);
  });

  const withdraw = (signal = new AbortController().signal) =>
    withdrawAnswers({ ...database, channels }, [first.id], { guildId: '2', signal });

  it('say so in the language of the answer', async () => {
    const message = posted(first);
    database.languages.noteAnswer(1, 'es');
    await withdraw();
    expect(channels.contents.get(message)).toBe('Retirado: un artículo que se citaba aquí ya no se conserva.');
  });

  it('are blanked later where the bot stops meanwhile', async () => {
    const message = posted(first);
    expect(await withdraw(AbortSignal.abort())).toEqual({ changed: 0, unreached: [] });
    expect(channels.contents.get(message)).toBe(answerText);
    await blankAnswers({ ...database, channels }, database.blanking.due(), new AbortController().signal);
    expect(channels.contents.get(message)).toBe(blank);
    expect(database.blanking.due()).toEqual([]);
  });

  it('are blanked though another fails, which is tried again', async () => {
    const [former, later] = [posted(first), posted(first)];
    const { rewrite } = channels;
    channels.rewrite = (place, change) => {
      if (place.messageId === 'm2') return Promise.reject(new Error('unforeseen'));
      return rewrite(place, change);
    };
    expect(await withdraw()).toMatchObject({ changed: 1, unreached: [{ place: { messageId: 'm2' } }] });
    expect(channels.contents.get(former)).toBe(blank);
    channels.rewrite = rewrite;
    expect(await withdraw()).toEqual({ changed: 1, unreached: [] });
    expect(channels.contents.get(later)).toBe(blank);
  });

  it('are blanked by whoever sends them where they were on their way', async () => {
    const bench = openParts();
    const quote = { citation: { articleId: first.id }, start: 0, end: quoted.length } as unknown as Quote;
    const { target } = plainTarget({
      shown: [quote],
      send: async () => {
        await withdrawAnswers(bench.parts, [first.id], { guildId: '2', signal: new AbortController().signal });
        return { messageId: '9' };
      },
    });
    const kept = { isPublic: true, sharing: null, filters: noFilters, generation: 1, isAnswered: true, spans: [] };
    await showKept(bench.parts, target, { kept, viewOf: () => notice('An answer') });
    expect(bench.channels.contents.get('3/9')).toBe(blank);
    bench.close();
  });
});

it('reads no article while no message quotes one', () => {
  const article = (): never => {
    throw new Error('read');
  };
  const previousId = 'a'.repeat(32) as ArticleId;
  expect(noteMarks(database.marks, [{ previousId, articleId: null }], { guildId: null, article })).toEqual([]);
});
