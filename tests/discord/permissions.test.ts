import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { neededPermissions, permissionNote } from '../../src/discord/permissions.js';
import { renderWording } from '../../src/discord/render-wording.js';

const all = neededPermissions.reduce((bits, { bit }) => bits | bit, 0n);
const channel = { name: 'questions', isThread: false };

function sentUnder(held: bigint, where: { readonly name: string | null; readonly isThread: boolean }): string | null {
  const note = permissionNote(held, where);
  return note === null ? null : renderWording(note, { language: 'en' });
}

describe('permissionNote', () => {
  test('is silent where nothing is lacking, and for an administrator', () => {
    expect(permissionNote(all, channel)).toBeNull();
    expect(permissionNote(PermissionFlagsBits.Administrator, channel)).toBeNull();
  });

  test('names in one sentence everything that a channel lacks', () => {
    expect(sentUnder(PermissionFlagsBits.SendMessages, channel)).toBe(
      'I lack "View Channels" and "Read Message History" in #questions: an admin can allow it there under Edit Channel → Permissions.',
    );
  });

  test('shows the name of a thread as its maker wrote it', () => {
    const channel = { name: 'talk **now** [here](https://evil.example)', isThread: true };
    expect(sentUnder(0n, channel)).toContain('in #talk \\*\\*now\\*\\* \\[here\\](https\\://evil.example): an admin');
  });

  test('asks in a thread for the thread permission instead', () => {
    const inThread = all & ~PermissionFlagsBits.SendMessagesInThreads;
    expect(permissionNote(inThread, channel)).toBeNull();
    expect(sentUnder(inThread, { name: null, isThread: true })).toContain('"Send Messages in Threads" in this channel');
    expect(permissionNote(all & ~PermissionFlagsBits.SendMessages, { name: 'talk', isThread: true })).toBeNull();
  });
});
