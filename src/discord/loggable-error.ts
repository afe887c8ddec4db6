import { DiscordAPIError, HTTPError } from 'discord.js';

/**
 * An error for the log, without what does not belong there: discord.js keeps the body of a failed request and its
 * address, which holds the interaction's token.
 */
export function loggableError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: String(error) };
  const common = { type: error.name, message: error.message, stack: error.stack };
  const cause = error.cause === undefined ? {} : { cause: loggableError(error.cause) };
  if (error instanceof DiscordAPIError || error instanceof HTTPError) {
    const code = error instanceof DiscordAPIError ? { code: error.code } : {};
    return { ...common, ...code, status: error.status, method: error.method, path: withoutToken(error.url) };
  }
  return { ...common, ...cause };
}

function withoutToken(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  return path.replace(/(\/(?:webhooks|interactions)\/\d+\/)[^/]+/, '$1…');
}
