import { expect, test } from 'vitest';
import { isModerator, moderatorRefusal } from '../../commands/moderator.js';
import { defaultSettings } from '../../src/store/guild-settings-store.js';
import { askerOf } from './command-bench.js';

test.each([
  ['a member', {}, null, false],
  ['whoever may manage the server', { mayManageServer: true }, null, true],
  ['whoever may remove messages', { mayManageMessages: true }, null, false],
  ['whoever has the role that is named', { roleIds: ['5', '7'] }, '7', true],
  ['whoever has another role', { roleIds: ['5'] }, '7', false],
  ['whoever has a role while none is named', { roleIds: ['5'] }, null, false],
  ['somebody in a direct conversation', { guildId: null, mayManageServer: true }, null, false],
])('%s', (_, asker, moderatorRoleId, expected) => {
  expect(isModerator(askerOf(asker), { moderatorRoleId })).toBe(expected);
  const settings = { settings: () => ({ ...defaultSettings, moderatorRoleId }) };
  expect(moderatorRefusal(askerOf(asker), settings) === null).toBe(expected);
});
