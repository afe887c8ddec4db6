import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/store/guild-settings-store.js';
import { leftGuildRetentionDays } from '../../src/store/guild-life-store.js';
import type { OpenStores } from './answer-store-contract.js';
import { articleIdOf, day, idOf, newAnswer, storesBench } from './stores-bench.js';

const [here, elsewhere] = [idOf(1), idOf(9)];

/** What every `GuildSettingsStore` and every `GuildLifeStore` does. */
export function guildStoresContract(open: OpenStores): void {
  describe('as a GuildSettingsStore', () => {
    const bench = storesBench(open);
    test('has the defaults where nothing was set', () => {
      expect(bench.stores().settings.settings(here)).toEqual(defaultSettings);
    });

    test('changes what is named, in one guild alone, and takes it back', () => {
      const { settings } = bench.stores();
      settings.change(here, { answerChannelIds: [idOf(2)], cooldown: 30 });
      const changed = settings.change(here, { answers: 'private', blockedWords: ['harbour'] });
      expect(changed).toEqual({
        ...defaultSettings,
        answerChannelIds: [idOf(2)],
        cooldown: 30,
        answers: 'private',
        blockedWords: ['harbour'],
      });
      expect(settings.settings(here)).toEqual(changed);
      expect(settings.settings(elsewhere)).toEqual(defaultSettings);
      const back = { answerChannelIds: null, cooldown: 0, answers: 'public', blockedWords: [] } as const;
      expect(settings.change(here, back)).toEqual(defaultSettings);
    });
  });

  describe('as a GuildLifeStore', () => {
    const bench = storesBench(open);
    test('names a guild once it is gone for longer than its rows are kept', () => {
      const { guilds } = bench.stores();
      guilds.noteLeft(here);
      bench.pass(leftGuildRetentionDays * day);
      guilds.noteLeft(here);
      expect(guilds.due()).toEqual([]);
      bench.pass(1);
      expect(guilds.due()).toEqual([here]);
    });

    test('knows every guild of which a row is kept, and which of them left', () => {
      const { answers, settings, guilds } = bench.stores();
      expect([guilds.known(), guilds.left()]).toEqual([[], []]);
      answers.addAnswer(newAnswer({ guildId: here }));
      answers.addAnswer(newAnswer({ guildId: null }));
      settings.change(elsewhere, { cooldown: 5 });
      guilds.noteLeft(elsewhere);
      guilds.noteLeft(idOf(5));
      expect([[...guilds.known()].sort(), [...guilds.left()].sort()]).toEqual([
        [here, idOf(5), elsewhere],
        [idOf(5), elsewhere],
      ]);
    });

    test('forgets that a guild was gone when it comes back', () => {
      const { guilds } = bench.stores();
      guilds.noteLeft(here);
      guilds.noteBack(here);
      expect(guilds.left()).toEqual([]);
      bench.pass(40 * day);
      expect(guilds.due()).toEqual([]);
    });

    test('erases everything of one guild and nothing of another', () => {
      const { answers, settings, audit, hidden, unanswered, guilds } = bench.stores();
      const ids = [here, elsewhere].map((guildId) => {
        settings.change(guildId, { cooldown: 5 });
        audit.add({ guildId, actorId: idOf(3), act: 'refresh', target: null, outcome: 'done' });
        hidden.hide(guildId, { kind: 'article', articleId: articleIdOf(1), article: 'key' });
        unanswered.note(guildId, idOf(3), 'Who rowed?');
        return answers.addAnswer(newAnswer({ guildId }));
      });
      guilds.noteLeft(here);
      guilds.erase(here);
      const left = (guildId: string) => [
        settings.settings(guildId).cooldown,
        audit.page(guildId, null, 9).entries.length,
        hidden.list(guildId, 0, 9).total,
        unanswered.list(guildId, 0, 9).total,
      ];
      expect([left(here), left(elsewhere)]).toEqual([
        [0, 0, 0, 0],
        [5, 1, 1, 1],
      ]);
      expect(ids.map((id) => answers.answer(id) !== null)).toEqual([false, true]);
      bench.pass(40 * day);
      expect(guilds.due()).toEqual([]);
    });
  });
}
