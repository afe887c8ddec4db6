import { PermissionFlagsBits } from 'discord-api-types/v10';
import { say } from '../language/say.js';
import type { Message } from '../language/wording.js';

/** Every permission that the bot asks for, and what it is for. None of them lets it do harm. */
export const neededPermissions = [
  {
    name: say('member.permission-view-channels'),
    bit: PermissionFlagsBits.ViewChannel,
    why: 'to see that it is mentioned',
  },
  { name: say('member.permission-send-messages'), bit: PermissionFlagsBits.SendMessages, why: 'to answer a mention' },
  {
    name: say('member.permission-send-in-threads'),
    bit: PermissionFlagsBits.SendMessagesInThreads,
    why: 'to answer a mention in a thread',
  },
  {
    name: say('member.permission-read-history'),
    bit: PermissionFlagsBits.ReadMessageHistory,
    why: 'to answer as a reply',
  },
] as const;

/** The address at which an administrator adds the bot to a server. */
export function inviteLink(applicationId: string): string {
  const permissions = neededPermissions.reduce((bits, { bit }) => bits | bit, 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(permissions),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}

/** One sentence that names what the bot lacks in a channel and where that is changed; `null` when it lacks nothing. */
export function permissionNote(
  held: bigint,
  channel: { readonly name: string | null; readonly isThread: boolean },
): Message | null {
  const administrator = (held & PermissionFlagsBits.Administrator) !== 0n;
  const needed = neededPermissions.filter(({ bit }) =>
    bit === PermissionFlagsBits.SendMessages
      ? !channel.isThread
      : bit !== PermissionFlagsBits.SendMessagesInThreads || channel.isThread,
  );
  const lacking = administrator ? [] : needed.filter(({ bit }) => (held & bit) === 0n);
  if (lacking.length === 0) return null;
  return say('member.permissions-lacking', {
    names: lacking.map(({ name }) => name),
    channel: channel.name === null ? null : `#${channel.name}`,
  });
}
