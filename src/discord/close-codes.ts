import { GatewayCloseCodes } from 'discord-api-types/v10';

const portal = 'https://discord.com/developers/applications';

/** What an operator does about each close that Discord's gateway will not take back. */
const sentences: Readonly<Partial<Record<number, string>>> = {
  [GatewayCloseCodes.AuthenticationFailed]: tokenSentence(),
  [GatewayCloseCodes.InvalidShard]:
    'Discord refused this shard (4010): start the bot as one process, without sharding settings of your own.',
  [GatewayCloseCodes.ShardingRequired]:
    'Discord wants more shards for this many servers (4011): start the bot again, and it takes the number that Discord recommends.',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer takes this version of its API (4012): update Verbatim and start it again.',
  [GatewayCloseCodes.InvalidIntents]:
    'Discord does not know the intents that were asked for (4013): update Verbatim and start it again.',
  [GatewayCloseCodes.DisallowedIntents]: `Discord does not allow the intents that were asked for (4014): check at ${portal} → your application → Bot that the application is not restricted.`,
};

const disallowedIntents: number = GatewayCloseCodes.DisallowedIntents;
const contentRefused = `Discord does not allow MESSAGE_CONTENT=on (4014): switch the Message Content Intent on at ${portal} → your application → Bot, or leave MESSAGE_CONTENT out.`;

/**
 * One sentence for a fatal close code; `null` for a code after which the client connects again by itself.
 * `readsMessages`: the one intent that may be refused was asked for.
 */
export function fatalCloseSentence(
  code: number,
  { readsMessages = false }: { readonly readsMessages?: boolean },
): string | null {
  if (readsMessages && code === disallowedIntents) return contentRefused;
  return sentences[code] ?? null;
}

/** For a token that Discord refuses, over REST (401) or at the gateway (4004). */
export function tokenSentence(): string {
  return `Discord refused the token: make a new one at ${portal} → your application → Bot → Reset Token, and put it in DISCORD_TOKEN.`;
}
