import { inEnglish } from '../../src/language/in-words.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forgetMember } from '../../commands/privacy.js';
import { createSetUpOffer, setUpButtons, setUpForms, setUpSelects } from '../../commands/set-up.js';
import type { CommandParts } from '../../commands/command.js';
import type { ListView } from '../../commands/view.js';
import { renderView } from '../../src/discord/render-view.js';
import type { Day } from '../../src/domain/day.js';
import { askerOf, openParts, plainTarget, ready } from './command-bench.js';

let bench: ReturnType<typeof openParts>;
let parts: CommandParts;
let areMissing: boolean;
let areOffered: boolean;
const owner = askerOf({ userId: '8', mayManageServer: true });
const guildId = owner.guildId!;

beforeEach(() => {
  bench = openParts();
  [areMissing, areOffered] = [true, false];
  const firstArticles = {
    areMissing: () => areMissing,
    get areOffered() {
      return areOffered;
    },
  };
  parts = { ...bench.parts, firstArticles };
});
afterEach(() => {
  bench.close();
});

const labels = ({ rows }: ListView): string[] =>
  rows.flatMap((row) => ('kind' in row ? [row.placeholder] : row.map(({ label }) => label)).map(inEnglish));
const words = (view: ListView): string => renderView(view, { today: '2026-11-22' as Day, language: 'en' }).content;

/** Presses a button and gives the panel that stands there then. */
async function press(action: string, n = 0): Promise<ListView> {
  const button = setUpButtons(parts).find((one) => one.action === action)!;
  const { target, views } = plainTarget({ asker: owner });
  await ready(button.prepare({ asker: owner, action, id: 0, n })).run(target);
  return views[0] as ListView;
}

describe('the set-up', () => {
  test('is offered to each moderator once, with /settings again, and to nobody else', () => {
    const offer = createSetUpOffer(parts);
    expect(offer(askerOf(), 'ask')).toBeNull();
    expect(offer(askerOf({ guildId: null, mayManageServer: true }), 'ask')).toBeNull();
    expect(offer(owner, 'corpus')).not.toBeNull();
    expect(offer(owner, 'ask')).toBeNull();
    expect(offer(owner, 'settings')).not.toBeNull();
    expect(offer(askerOf({ userId: '9', mayManageServer: true }), 'ask')).not.toBeNull();
    expect(offer({ ...owner, guildId: '77' }, 'ask')).not.toBeNull();
  });

  test('is offered again to whoever had everything about them erased', async () => {
    const offer = createSetUpOffer(parts);
    const other = askerOf({ userId: '9', mayManageServer: true });
    offer(owner, 'ask');
    offer(other, 'ask');
    await forgetMember(parts).run(plainTarget({ asker: owner }).target, '');
    expect([offer(owner, 'ask') !== null, offer(other, 'ask')]).toEqual([true, null]);
  });

  test('is remembered of the latest thousand alone', () => {
    const offer = createSetUpOffer(parts);
    const asker = (i: number) => askerOf({ userId: `1${i}`, mayManageServer: true });
    for (let i = 0; i <= 1_000; i++) offer(asker(i), 'ask');
    expect([offer(asker(1), 'ask'), offer(asker(0), 'ask') !== null]).toEqual([null, true]);
  });

  test('is offered nowhere where there is something to answer from, nor once it was finished', async () => {
    areMissing = false;
    const offer = createSetUpOffer(parts);
    expect(offer(owner, 'settings')).toBeNull();
    areMissing = true;
    await press('setup-done');
    expect([offer(owner, 'settings'), parts.settings.settings(guildId).isSetUp]).toEqual([null, true]);
  });

  test('offers shared articles where the operator has some', async () => {
    const offer = createSetUpOffer(parts);
    expect(labels(offer(owner, 'ask')!)).toEqual([
      'Channels in which I answer: all',
      'A role that moderates beside Manage Server: none',
      'Public answers',
      'Private answers',
      'Add the first source',
      'Finish',
    ]);
    areOffered = true;
    expect(labels(offer(owner, 'settings')!)).toContain('Use the shared articles');
    const chosen = await press('setup-shared', 1);
    expect(parts.settings.settings(guildId).usesSharedCorpus).toBe(true);
    expect(labels(chosen)).toContain('Do not use the shared articles');
    expect(words(await press('setup-done'))).toMatch(/^You have set me up\.\nI answer from the shared articles/);
  });

  test('keeps each choice at once, notes who made it, and says where a role is allowed the commands', async () => {
    const [, role] = setUpSelects(parts);
    const { target, views } = plainTarget({ asker: owner });
    const selection = { asker: owner, action: 'setup-role', id: 0, n: 0 };
    await ready(role!.prepare({ ...selection, values: ['55'], ask: undefined as never })).run(target);
    expect(parts.settings.settings(guildId).moderatorRoleId).toBe('55');
    expect(words(views[0] as ListView)).toContain('Server Settings → Integrations');
    await press('setup-answers', 2);
    expect(parts.settings.settings(guildId).answers).toBe('private');
    const { entries } = parts.audit.page(guildId, null, 9);
    expect(entries.map(({ actorId, act, target: what }) => [actorId, act, what])).toEqual([
      ['8', 'change settings', 'answers'],
      ['8', 'change settings', 'moderator role'],
    ]);
    await ready(role!.prepare({ ...selection, values: [], ask: undefined as never })).run(target);
    expect(parts.settings.settings(guildId).moderatorRoleId).toBeNull();
  });

  test('refuses what is no address in one sentence', () => {
    const [form] = setUpForms(parts);
    const submission = { asker: owner, action: 'setup-add', id: 0, n: 0, text: () => 'the harbour news' };
    expect(() => form!.prepare({ ...submission, ask: undefined as never })).toThrow(/address/);
  });

  test('is for moderators at each step', () => {
    const steps = [...setUpButtons(parts), ...setUpSelects(parts), ...setUpForms(parts)];
    expect(new Set(steps.map(({ audience }) => audience))).toEqual(new Set(['moderators']));
  });
});
