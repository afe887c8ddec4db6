import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/domain/article.js';
import type { Day } from '../../src/domain/day.js';
import type { BotDatabase } from '../../src/store/bot-database.js';
import {
  answerRetentionDays,
  spansPerAnswer,
  type AnswerSpan,
  type BotStore,
  type NewAnswer,
} from '../../src/store/bot-store.js';

/** Opens the same place again and again. */
export type OpenStores = (now: () => Date) => BotDatabase;

const span: AnswerSpan = {
  articleId: 'a'.repeat(32) as ArticleId,
  start: 10,
  end: 90,
  highlight: { start: 20, end: 60 },
  notes: ['disputed', 'undated'],
  alsoIn: ['Skarn Gazette'],
};
const answer: NewAnswer = {
  guildId: '100',
  channelId: '200',
  askerId: '300',
  isPublic: true,
  sharing: null,
  filters: { outlet: 'Port Merrin Ledger', since: '2024-05-01' as Day, until: null },
  generation: 3,
  isAnswered: true,
  spans: [span, { ...span, start: 0, notes: [], alsoIn: [] }],
};
const day = 86_400_000;

/** What every `BotStore` does. `open` opens the same place again and again. */
export function botStoreContract(open: OpenStores): void {
  describe('as a BotStore', () => {
    let clock: Date;
    let database: BotDatabase;
    let store: BotStore;
    const openAgain = (): void => {
      database = open(() => clock);
      ({ store } = database);
    };
    beforeEach(() => {
      clock = new Date('2026-11-22T12:00:00Z');
      openAgain();
    });
    afterEach(() => {
      database.close();
    });

    test('finds an answer by the message that carries it', () => {
      const [id, other] = [store.addAnswer(answer), store.addAnswer(answer)];
      store.recordSent(id, '400');
      expect(store.answerIn('400')?.id).toBe(id);
      expect(store.answerIn('401')).toBeNull();
      store.recordSent(other, '401');
      store.removeAnswer(id);
      expect([store.answerIn('400'), store.answerIn('401')?.id]).toEqual([null, other]);
    });

    test('gives back what it was given, also when opened again', () => {
      const id = store.addAnswer(answer);
      database.close();
      openAgain();
      expect(store.answer(id)).toEqual({ ...answer, id, messageId: null, createdAt: clock });
    });

    test('keeps answers without a guild, a filter or a quote', () => {
      const bare = {
        ...answer,
        guildId: null,
        filters: { outlet: null, since: null, until: null },
        generation: null,
        isAnswered: false,
        isPublic: false,
        sharing: { sourcesDiffer: true, asksAboutNow: false },
      };
      const id = store.addAnswer({ ...bare, spans: [] });
      expect(store.answer(id)).toMatchObject({ ...bare, spans: [] });
    });

    test('notes that an answer was shared', () => {
      const sharing = { sourcesDiffer: true, asksAboutNow: true };
      const [shared, other] = [store.addAnswer({ ...answer, sharing }), store.addAnswer({ ...answer, sharing })];
      store.noteShared(shared);
      expect([shared, other].map((id) => store.answer(id)?.sharing)).toEqual([null, sharing]);
    });

    test('never gives an id twice, not even that of a removed answer', () => {
      const first = store.addAnswer(answer);
      store.removeAnswer(first);
      expect(store.addAnswer(answer)).toBeGreaterThan(first);
      expect(store.answer(first)).toBeNull();
    });

    test('refuses more spans than an answer has room for', () => {
      const spans = Array.from({ length: spansPerAnswer + 1 }, () => span);
      expect(() => store.addAnswer({ ...answer, spans })).toThrow(RangeError);
    });

    test('notes the message, and once what was shown', () => {
      const id = store.addAnswer(answer);
      const { articleId } = span;
      store.recordShown(id, [{ articleId, start: 10, end: 90 }], 'message');
      store.recordSent(id, '400');
      const aside = [
        { articleId, start: 10, end: 90 },
        { articleId, start: 0, end: 120 },
      ];
      store.recordShown(id, aside, 'aside');
      expect(store.answer(id)?.messageId).toBe('400');
      expect(store.shown(id)).toEqual([
        { articleId, start: 0, end: 120 },
        { articleId, start: 10, end: 90 },
      ]);
    });

    test('notes nothing of an answer that is gone', () => {
      const id = store.addAnswer(answer);
      store.recordShown(id, [span], 'message');
      store.removeAnswer(id);
      store.recordShown(id, [span], 'message');
      expect(store.shown(id)).toEqual([]);
    });

    test('forgets an answer once its retention is over, and not before', () => {
      const id = store.addAnswer(answer);
      clock = new Date(clock.getTime() + answerRetentionDays * day);
      expect(store.answer(id)).not.toBeNull();
      clock = new Date(clock.getTime() + 1);
      expect(store.answer(id)).toBeNull();
    });

    test('strips what is past its retention when another answer comes', () => {
      const id = store.addAnswer(answer);
      const later = clock.getTime() + answerRetentionDays * day + 1;
      clock = new Date(later);
      store.addAnswer(answer);
      clock = new Date(later - 2);
      expect(store.answer(id)).toBeNull();
    });

    test('keeps the spans of what everybody saw for good, without anybody, and nothing else', () => {
      const given = [{}, { isPublic: false }, { guildId: null }, { isAnswered: false }];
      const ids = given.map((extra) => store.addAnswer({ ...answer, ...extra }));
      const [id, mine] = ids as [number, number];
      const { guildId, askerId, isPublic, spans } = answer;
      const createdAt = clock;
      expect(store.lastingAnswer(id)).toEqual({ id, guildId, askerId, isPublic, spans, createdAt });
      expect(store.lastingAnswer(mine)).toMatchObject({ askerId, isPublic: false });
      for (const [past, another] of [
        [1, false],
        [2, true],
      ] as const) {
        clock = new Date(createdAt.getTime() + past * answerRetentionDays * day + 1);
        if (another) store.addAnswer(answer);
        const left = ids.map((each) => store.lastingAnswer(each));
        expect(left).toEqual([{ id, guildId, askerId: null, isPublic, spans, createdAt }, null, null, null]);
      }
    });
  });
}
