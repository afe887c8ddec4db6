import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** Whether a request failed because its message is gone, as when a moderator deletes an answer or its whole channel. */
export function isDeleted(error: unknown): boolean {
  return error instanceof DiscordAPIError && goneCodes.has(error.code);
}

const goneCodes: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
]);
