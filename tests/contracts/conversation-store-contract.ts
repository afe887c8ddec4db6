import { describe, expect, test } from 'vitest';
import type { Day } from '../../src/domain/day.js';
import { conversationHours } from '../../src/store/conversation-store.js';
import type { OpenStores } from './answer-store-contract.js';
import { idOf, newAnswer, storesBench } from './stores-bench.js';

/** What every `ConversationStore` does. */
export function conversationStoreContract(open: OpenStores): void {
  describe('as a ConversationStore', () => {
    const bench = storesBench(open);
    const here = { guildId: idOf(1), channelId: idOf(2), memberId: idOf(3) };
    const [inPublic, inPrivate] = [{ isPrivate: false }, { isPrivate: true }];
    const until = '2024-05-31' as Day;
    const ferry = { words: ['ferry', 'strike'], filters: { outlet: 'Skarn Post', since: null, until } };
    const mayor = { words: ['mayor'], filters: { outlet: null, since: null, until: null } };

    test('knows the topic of one member in one channel, and no other', () => {
      const { conversations } = bench.stores();
      conversations.keep(here, ferry, inPublic);
      expect(conversations.topic(here, inPublic)).toEqual(ferry);
      for (const other of [{ memberId: idOf(4) }, { channelId: idOf(5) }, { guildId: idOf(6) }, { guildId: null }]) {
        expect(conversations.topic({ ...here, ...other }, inPrivate)).toBeNull();
      }
      const direct = { ...here, guildId: null, channelId: idOf(7) };
      conversations.keep(direct, mayor, inPublic);
      expect(conversations.topic(direct, inPublic)).toEqual(mayor);
      conversations.keep(here, mayor, inPublic);
      expect(conversations.topic(here, inPublic)).toEqual(mayor);
    });

    test('tells a private topic to no public answer, and the newer of both to a private one', () => {
      const { conversations } = bench.stores();
      conversations.keep(here, ferry, inPrivate);
      expect([conversations.topic(here, inPublic), conversations.topic(here, inPrivate)]).toEqual([null, ferry]);
      bench.pass(1);
      conversations.keep(here, mayor, inPublic);
      expect([conversations.topic(here, inPublic), conversations.topic(here, inPrivate)]).toEqual([mayor, mayor]);
    });

    test('ends what one member asked in one channel', () => {
      const { conversations } = bench.stores();
      const theirs = { ...here, memberId: idOf(4) };
      for (const sight of [inPublic, inPrivate]) conversations.keep(here, ferry, sight);
      conversations.keep(theirs, ferry, inPublic);
      expect([conversations.end(here), conversations.end(here)]).toEqual([true, false]);
      expect([conversations.topic(here, inPrivate), conversations.topic(theirs, inPublic)]).toEqual([null, ferry]);
    });

    describe('of an answer', () => {
      /** Two answers, the latter the newer one. */
      function answered(sight = inPublic): readonly [number, number] {
        const { answers, conversations } = bench.stores();
        const ids = [answers.addAnswer(newAnswer()), answers.addAnswer(newAnswer())] as const;
        conversations.keep(here, ferry, { ...sight, answerId: ids[0] });
        bench.pass(1);
        conversations.keep(here, mayor, { ...sight, answerId: ids[1] });
        return ids;
      }

      test('knows the topic, and the newest where nothing is kept of it', () => {
        const { answers, conversations } = bench.stores();
        const ids = answered();
        const other = answers.addAnswer(newAnswer());
        const about = [...ids, other, 999].map((answerId) => conversations.topic(here, { ...inPublic, answerId }));
        expect(about).toEqual([ferry, mayor, mayor, mayor]);
        answers.removeAnswer(ids[0]);
        expect(conversations.topic(here, { ...inPublic, answerId: ids[0] })).toEqual(mayor);
      });

      test('tells it to nobody else, nowhere else and to no public answer where it was private', () => {
        const { conversations } = bench.stores();
        const [answerId] = answered(inPrivate);
        expect(conversations.topic(here, { ...inPrivate, answerId })).toEqual(ferry);
        expect(conversations.topic(here, { ...inPublic, answerId })).toBeNull();
        for (const other of [{ memberId: idOf(4) }, { channelId: idOf(5) }, { guildId: idOf(6) }, { guildId: null }]) {
          expect(conversations.topic({ ...here, ...other }, { ...inPrivate, answerId })).toBeNull();
        }
      });

      test('ends with the conversation, and after its hours', () => {
        const { conversations } = bench.stores();
        const [ended] = answered();
        conversations.end(here);
        expect(conversations.topic(here, { ...inPublic, answerId: ended })).toBeNull();
        const [first, second] = answered();
        bench.pass(conversationHours * 3_600_000);
        expect(conversations.topic(here, { ...inPublic, answerId: first })).toEqual(mayor);
        bench.pass(1);
        expect(conversations.topic(here, { ...inPublic, answerId: second })).toBeNull();
      });
    });

    test('forgets a topic after its hours', () => {
      const { conversations } = bench.stores();
      conversations.keep(here, ferry, inPublic);
      bench.pass(conversationHours * 3_600_000);
      expect(conversations.topic(here, inPublic)).toEqual(ferry);
      bench.pass(1);
      expect(conversations.topic(here, inPublic)).toBeNull();
    });
  });
}
