import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { admit, type Admitted } from '../../commands/admission.js';
import { holdsBlocked } from '../../commands/blocked-words.js';
import { RecentQuestions } from '../../commands/recent-questions.js';
import type { GuildSettings } from '../../src/store/guild-settings-store.js';
import { askerOf, openParts } from './command-bench.js';

const text = 'Who owes the line?';

let opened: ReturnType<typeof openParts>;
let clock: Date;
let parts: Parameters<typeof admit>[0];
beforeEach(() => {
  opened = openParts();
  clock = new Date('2026-11-22T12:00:00Z');
  parts = { settings: opened.parts.settings, recent: new RecentQuestions(() => clock) };
});
afterEach(() => {
  opened.close();
});

const set = (changes: Partial<GuildSettings>) => opened.parts.settings.change('2', changes);
const pass = (seconds: number) => {
  clock = new Date(clock.getTime() + seconds * 1000);
};
const visible = { kind: 'admitted', isPrivate: false, mayShare: false, why: null } satisfies Admitted;

describe('admit', () => {
  test('lets everybody ask in public where nothing is set, and in private where they want to', () => {
    expect(admit(parts, askerOf(), { text, wants: 'public' })).toEqual(visible);
    expect(admit(parts, askerOf(), { text, wants: 'private' })).toEqual({
      ...visible,
      isPrivate: true,
      mayShare: true,
    });
  });

  test('knows no rules in a direct conversation, where nothing can be shared', () => {
    set({ cooldown: 60, answers: 'private' });
    const alone = askerOf({ guildId: null });
    for (const wants of ['public', 'public-only'] as const)
      expect(admit(parts, alone, { text, wants })).toEqual(visible);
    expect(admit(parts, alone, { text, wants: 'private' })).toEqual({ ...visible, isPrivate: true });
  });

  test('answers in threads of the named channels', () => {
    set({ answerChannelIds: ['30'] });
    const kinds = [askerOf(), askerOf({ channelId: '30' }), askerOf({ parentChannelId: '30' })].map(
      (asker) => admit(parts, asker, { text, wants: 'private' }).kind,
    );
    expect(kinds).toEqual(['turned-away', 'admitted', 'admitted']);
  });

  test('counts the pause from a question that was admitted, for one member of one guild', () => {
    set({ cooldown: 30 });
    const reasonFor = (asker = askerOf()) => {
      const outcome = admit(parts, asker, { text, wants: 'public' });
      return outcome.kind === 'turned-away' ? outcome.reason : outcome.kind;
    };
    expect([reasonFor(), reasonFor(), reasonFor(askerOf({ userId: '9' }))]).toEqual([
      'admitted',
      'cooldown',
      'admitted',
    ]);
    pass(29);
    expect(reasonFor()).toBe('cooldown');
    pass(1);
    expect(reasonFor()).toBe('admitted');
    parts.recent.forget('1');
    expect(reasonFor()).toBe('admitted');
  });

  test('costs neither a pause nor a public answer to be told to ask privately', () => {
    set({ cooldown: 30, blockedWords: ['line'], publicAnswersPerHour: 1 });
    expect(admit(parts, askerOf(), { text, wants: 'public-only' })).toMatchObject({ reason: 'private' });
    expect(admit(parts, askerOf(), { text: 'Who owes?', wants: 'public-only' })).toEqual(visible);
  });

  test('counts public answers of a channel and its threads within an hour', () => {
    set({ publicAnswersPerHour: 2 });
    const isPrivate = (channelId: string, parentChannelId: string | null = null) =>
      (admit(parts, askerOf({ channelId, parentChannelId }), { text, wants: 'public' }) as Admitted).isPrivate;
    expect([isPrivate('3'), isPrivate('31', '3'), isPrivate('3'), isPrivate('32', '3'), isPrivate('4')]).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
    pass(3600);
    expect(isPrivate('3')).toBe(false);
  });
});

describe('a blocked word', () => {
  test.each([
    ['Who owns the Old   HARBOUR?', true],
    ['old-harbour', true],
    ['The old harbours', false],
    ['Threshold harbour', false],
    ['old and harbour', false],
  ])('in %j: %s', (question, isHeld) => {
    expect(holdsBlocked(question, ['old harbour'])).toBe(isHeld);
  });

  test('is found inside words where no spaces part them, and in any form of its letters', () => {
    expect(holdsBlocked('誰が港湾局を', ['港湾'])).toBe(true);
    expect(holdsBlocked('Who saw CAFÉ', ['cafe\u0301'])).toBe(true);
    expect(holdsBlocked('anything', ['', '!!'])).toBe(false);
  });
});
