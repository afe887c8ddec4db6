import type { AttachedFile } from '../../commands/command.js';
import { UserError } from '../domain/errors.js';
import { attachmentOrigins, fetchAttachment } from '../fetching/fetch-attachment.js';
import { maxFileBytes } from '../ingest/read-folder.js';
import { reasonInWords } from '../language/reason-in-words.js';
import { say } from '../language/say.js';

/** The bytes of a file that somebody attached in Discord. @throws UserError when they can't be had */
export async function fetchAttached(
  { name, size, url }: AttachedFile,
  { discordApiUrl, signal }: { readonly discordApiUrl: string | null; readonly signal: AbortSignal },
): Promise<Uint8Array> {
  if (size > maxFileBytes)
    throw new UserError(say('member.file-too-large', { name, megabytes: maxFileBytes / 1_000_000 }));
  const origins = attachmentOrigins(discordApiUrl);
  const outcome = await fetchAttachment(url, { origins, maxBytes: maxFileBytes, signal });
  if (outcome.kind === 'fetched') return outcome.bytes;
  throw new UserError(say('member.file-not-fetched', { name, why: reasonInWords(outcome.reason) }));
}
