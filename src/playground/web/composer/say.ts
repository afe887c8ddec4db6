import type { Act } from '../../page-protocol.js';
import { maxMessageLength } from './limits.js';
import { asSent, type Mentionable } from './mentions.js';

export interface Said {
  readonly text: string;
  readonly members: readonly Mentionable[];
  readonly replyToId: string | null;
  /** `null`: still on its way. */
  readonly uploadIds: readonly (string | null)[];
}

export type Sayable =
  | { readonly kind: 'act'; readonly act: Extract<Act, { kind: 'say' }> }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'empty' };

/** The message as it is sent, or why it cannot be. */
export function sayable({ text, members, replyToId, uploadIds }: Said): Sayable {
  const content = asSent(text.trim(), members);
  const arrived = uploadIds.filter((id) => id !== null);
  if (content === '' && uploadIds.length === 0) return { kind: 'empty' };
  if (content.length > maxMessageLength) {
    return refused(`A message has ${maxMessageLength} characters at most; this one has ${content.length}.`);
  }
  if (arrived.length < uploadIds.length) return refused('A file is still on its way; press Enter again in a moment.');
  return {
    kind: 'act',
    act: {
      kind: 'say',
      content,
      ...(replyToId === null ? {} : { replyToId }),
      ...(arrived.length === 0 ? {} : { uploadIds: arrived }),
    },
  };
}

/** Whether the text reads as a command; asked of one that is none of those offered. */
export function isUnknownCommand(text: string): boolean {
  return /^\/[\p{L}\p{N}_-]+(?: [^\n]*)?$/u.test(text.trim());
}

function refused(sentence: string): Sayable {
  return { kind: 'refused', sentence };
}
