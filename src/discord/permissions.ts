import { PermissionFlagsBits } from 'discord-api-types/v10';
import { escapeLine } from './escape.js';

/** Every permission that the bot asks for, and what it is for. None of them lets it do harm. */
export const neededPermissions = [
  { name: 'View Channels', bit: PermissionFlagsBits.ViewChannel, why: 'to see that it is mentioned' },
  { name: 'Send Messages', bit: PermissionFlagsBits.SendMessages, why: 'to answer a mention' },
  {
    name: 'Send Messages in Threads',
    bit: PermissionFlagsBits.SendMessagesInThreads,
    why: 'to answer a mention in a thread',
  },
  { name: 'Read Message History', bit: PermissionFlagsBits.ReadMessageHistory, why: 'to answer as a reply' },
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

/**
 * One sentence, as Discord is sent it, that names what the bot lacks in a channel and where that is changed; `null`
 * when it lacks nothing. Members name threads, so the name is escaped.
 */
export function permissionNote(
  held: bigint,
  channel: { readonly name: string | null; readonly isThread: boolean },
): string | null {
  const administrator = (held & PermissionFlagsBits.Administrator) !== 0n;
  const needed = neededPermissions.filter(({ bit }) =>
    bit === PermissionFlagsBits.SendMessages
      ? !channel.isThread
      : bit !== PermissionFlagsBits.SendMessagesInThreads || channel.isThread,
  );
  const lacking = administrator ? [] : needed.filter(({ bit }) => (held & bit) === 0n);
  if (lacking.length === 0) return null;
  const names = lacking.map(({ name }) => `"${name}"`).join(' and ');
  const where = channel.name === null ? 'this channel' : `#${escapeLine(channel.name)}`;
  return `I lack ${names} in ${where}: an admin can allow it there under Edit Channel → Permissions.`;
}
