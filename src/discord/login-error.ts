import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';
import { UserError } from '../domain/errors.js';
import { LimitedTooLongError } from './careful-requests.js';
import { tokenSentence } from './close-codes.js';

export interface LoginSetting {
  /** What the gateway's close says, if it closed. */
  readonly sentence: string | null;
  /** Base of another API; `null` = Discord's own. */
  readonly apiUrl: string | null;
}

/** What an operator is told of a login that failed, and what to do. */
export function loginError(error: unknown, { sentence, apiUrl }: LoginSetting): UserError {
  const told = isTokenRefused(error)
    ? tokenSentence()
    : (sentence ?? startsSentence(error) ?? answerSentence(error, apiUrl));
  return new UserError(told ?? unreachableSentence(apiUrl), { cause: error });
}

function isTokenRefused(error: unknown): boolean {
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}

function startsSentence(error: unknown): string | null {
  const found = error instanceof Error ? /^Not enough sessions remaining.*resets at (\S+)$/.exec(error.message) : null;
  return found === null ? null : `The bot began too many sessions today: start it again after ${found[1]!}.`;
}

/** For what answers, but not as it should. */
function answerSentence(error: unknown, apiUrl: string | null): string | null {
  const where = nameOf(apiUrl);
  if (error instanceof LimitedTooLongError) {
    const minutes = Math.ceil(error.seconds / 60);
    const wait = minutes === 1 ? '1 minute' : `${minutes.toLocaleString('en')} minutes`;
    return `${where} takes no requests from here for ${wait}: start the bot again after that, not before.`;
  }
  if (!(error instanceof DiscordAPIError || error instanceof HTTPError)) return null;
  if (error.status >= 500) return `${where} is in trouble (status ${error.status}): start again in a few minutes.`;
  const whatToDo =
    apiUrl === null
      ? 'a proxy or a firewall may stand between, so check the network'
      : 'check that DISCORD_API_URL is the base of the API, such as https://discord.com/api';
  return `${where} answered with status ${error.status}, which Discord's API would not: ${whatToDo}.`;
}

function unreachableSentence(apiUrl: string | null): string {
  const hint = apiUrl === null ? 'check the network' : 'check DISCORD_API_URL and the network';
  return `${nameOf(apiUrl)} cannot be reached: ${hint}, and start again.`;
}

function nameOf(apiUrl: string | null): string {
  return apiUrl === null ? 'Discord' : `The Discord API at ${apiUrl}`;
}
