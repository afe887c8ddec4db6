import { describe, expect, test } from 'vitest';
import { noFilters } from '../../src/domain/filters.js';
import type { OpenStores } from './answer-store-contract.js';
import { idOf, newAnswer, storesBench } from './stores-bench.js';

/** What every `PrivacyStore` does. */
export function privacyStoreContract(open: OpenStores): void {
  describe('as a PrivacyStore', () => {
    const bench = storesBench(open);
    const [here, wilma, otto] = [idOf(1), idOf(3), idOf(4)];
    const none = {
      answers: 0,
      votes: 0,
      reports: 0,
      unanswered: 0,
      pending: 0,
      acts: 0,
      looks: 0,
      languages: 0,
      conversations: 0,
    };

    /** What both do, and what wilma alone does. */
    function act(): { readonly ids: readonly [number, number] } {
      const { answers, feedback, unanswered, audit, lastLooks, languages, conversations } = bench.stores();
      const ids = [wilma, otto].map((askerId) => answers.addAnswer(newAnswer({ askerId }))) as [number, number];
      for (const member of [wilma, otto]) {
        for (const id of ids) feedback.toggleUseful(id, member);
        feedback.report(ids[1], member, 'misleading');
        unanswered.note(here, member, 'Who rows the boat?');
        audit.add({ guildId: here, actorId: member, act: 'refresh', target: null, outcome: 'done' });
        lastLooks.noteLook(here, member);
        languages.choose(member, 'he');
      }
      unanswered.note(here, wilma, 'Who paid for the oars?');
      const place = { guildId: here, channelId: idOf(2), memberId: wilma };
      conversations.keep(place, { words: ['oars'], filters: noFilters }, { isPrivate: false, answerId: ids[0] });
      return { ids };
    }

    test('counts what is kept of one member', () => {
      act();
      const { privacy } = bench.stores();
      expect(privacy.kept(wilma)).toEqual({
        answers: 1,
        votes: 2,
        reports: 1,
        unanswered: 2,
        pending: 0,
        acts: 1,
        looks: 1,
        languages: 1,
        conversations: 1,
      });
      expect(privacy.kept(otto)).toEqual({
        answers: 1,
        votes: 2,
        reports: 1,
        unanswered: 1,
        pending: 0,
        acts: 1,
        looks: 1,
        languages: 1,
        conversations: 0,
      });
      expect(privacy.kept(idOf(5))).toEqual(none);
    });

    test('forgets one member, and nothing that belongs to others', () => {
      const { ids } = act();
      const { privacy, answers, feedback, unanswered, audit, languages, conversations } = bench.stores();
      privacy.forget(wilma);
      expect(privacy.kept(wilma)).toEqual(none);
      expect(privacy.kept(otto)).toEqual({
        answers: 1,
        votes: 2,
        reports: 1,
        unanswered: 1,
        pending: 0,
        acts: 1,
        looks: 1,
        languages: 1,
        conversations: 0,
      });
      expect([wilma, otto].map((member) => languages.chosen(member))).toEqual([null, 'he']);
      expect(ids.map((id) => answers.answer(id)!.askerId)).toEqual([null, otto]);
      const place = { guildId: here, channelId: idOf(2), memberId: wilma };
      expect(conversations.topic(place, { isPrivate: true, answerId: ids[0] })).toBeNull();
      expect(ids.map((id) => feedback.useful(id))).toEqual([1, 1]);
      expect(feedback.reported(here, 0, 9).reported[0]!.reasons).toEqual(new Map([['misleading', 2]]));
      expect(unanswered.list(here, 0, 9).questions).toMatchObject([{ text: 'Who rows the boat?', askers: 1 }]);
      expect(audit.page(here, null, 9).entries.map(({ actorId }) => actorId)).toEqual([otto, null]);
    });
  });
}
