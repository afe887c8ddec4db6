import type { Here } from '../here.js';

/** What kind of place it is, and its name. */
export function welcomeTitle({ guild, channel, names }: Pick<Here, 'guild' | 'channel' | 'names'>): string {
  if (guild === null) return channel.name;
  if (channel.parentId === null) return `Welcome to #${channel.name}`;
  const parent = names.channels.get(channel.parentId);
  return `Thread ‘${channel.name}’${parent === undefined ? '' : ` in #${parent}`}`;
}
