import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/domain/article.js';
import type { Day } from '../../src/domain/day.js';
import type { BotDatabase } from '../../src/store/bot-database.js';
import {
  answerRetentionDays,
  spansPerAnswer,
  type AnswerSpan,
  type AnswerStore,
  type NewAnswer,
} from '../../src/store/answer-store.js';

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

/** What every `AnswerStore` does. `open` opens the same place again and again. */
export function answerStoreContract(open: OpenStores): void {
  describe('as an AnswerStore', () => {
    let clock: Date;
    let database: BotDatabase;
    let answers: AnswerStore;
    const openAgain = (): void => {
      database = open(() => clock);
      ({ answers } = database);
    };
    beforeEach(() => {
      clock = new Date('2026-11-22T12:00:00Z');
      openAgain();
    });
    afterEach(() => {
      database.close();
    });

    test('finds an answer by the message that carries it', () => {
      const [id, other] = [answers.addAnswer(answer), answers.addAnswer(answer)];
      answers.recordSent(id, '400');
      expect(answers.answerIn('400')?.id).toBe(id);
      expect(answers.answerIn('401')).toBeNull();
      answers.recordSent(other, '401');
      answers.removeAnswer(id);
      expect([answers.answerIn('400'), answers.answerIn('401')?.id]).toEqual([null, other]);
    });

    test('gives back what it was given, also when opened again', () => {
      const id = answers.addAnswer(answer);
      database.close();
      openAgain();
      expect(answers.answer(id)).toEqual({ ...answer, id, messageId: null, createdAt: clock });
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
      const id = answers.addAnswer({ ...bare, spans: [] });
      expect(answers.answer(id)).toMatchObject({ ...bare, spans: [] });
    });

    test('notes that an answer was shared', () => {
      const sharing = { sourcesDiffer: true, asksAboutNow: true };
      const [shared, other] = [answers.addAnswer({ ...answer, sharing }), answers.addAnswer({ ...answer, sharing })];
      answers.noteShared(shared);
      expect([shared, other].map((id) => answers.answer(id)?.sharing)).toEqual([null, sharing]);
    });

    test('never gives an id twice, not even that of a removed answer', () => {
      const first = answers.addAnswer(answer);
      answers.removeAnswer(first);
      expect(answers.addAnswer(answer)).toBeGreaterThan(first);
      expect(answers.answer(first)).toBeNull();
    });

    test('refuses more spans than an answer has room for', () => {
      const spans = Array.from({ length: spansPerAnswer + 1 }, () => span);
      expect(() => answers.addAnswer({ ...answer, spans })).toThrow(RangeError);
    });

    test('notes the message, and once what was shown', () => {
      const id = answers.addAnswer(answer);
      const { articleId } = span;
      answers.recordShown(id, [{ articleId, start: 10, end: 90 }], 'message');
      answers.recordSent(id, '400');
      const aside = [
        { articleId, start: 10, end: 90 },
        { articleId, start: 0, end: 120 },
      ];
      answers.recordShown(id, aside, 'aside');
      expect(answers.answer(id)?.messageId).toBe('400');
      expect(answers.shown(id)).toEqual([
        { articleId, start: 0, end: 120 },
        { articleId, start: 10, end: 90 },
      ]);
    });

    test('notes nothing of an answer that is gone', () => {
      const id = answers.addAnswer(answer);
      answers.recordShown(id, [span], 'message');
      answers.removeAnswer(id);
      answers.recordShown(id, [span], 'message');
      expect(answers.shown(id)).toEqual([]);
    });

    test('forgets an answer once its retention is over, and not before', () => {
      const id = answers.addAnswer(answer);
      clock = new Date(clock.getTime() + answerRetentionDays * day);
      expect(answers.answer(id)).not.toBeNull();
      clock = new Date(clock.getTime() + 1);
      expect(answers.answer(id)).toBeNull();
    });

    test('strips what is past its retention when another answer comes', () => {
      const id = answers.addAnswer(answer);
      const later = clock.getTime() + answerRetentionDays * day + 1;
      clock = new Date(later);
      answers.addAnswer(answer);
      clock = new Date(later - 2);
      expect(answers.answer(id)).toBeNull();
    });

    test('keeps the spans of what everybody saw for good, without anybody, and nothing else', () => {
      const given = [{}, { isPublic: false }, { guildId: null }, { isAnswered: false }];
      const ids = given.map((extra) => answers.addAnswer({ ...answer, ...extra }));
      const [id, mine] = ids as [number, number];
      const { guildId, askerId, isPublic, spans } = answer;
      const createdAt = clock;
      expect(answers.lastingAnswer(id)).toEqual({ id, guildId, askerId, isPublic, spans, createdAt });
      expect(answers.lastingAnswer(mine)).toMatchObject({ askerId, isPublic: false });
      for (const [past, another] of [
        [1, false],
        [2, true],
      ] as const) {
        clock = new Date(createdAt.getTime() + past * answerRetentionDays * day + 1);
        if (another) answers.addAnswer(answer);
        const left = ids.map((each) => answers.lastingAnswer(each));
        expect(left).toEqual([{ id, guildId, askerId: null, isPublic, spans, createdAt }, null, null, null]);
      }
    });
  });
}
