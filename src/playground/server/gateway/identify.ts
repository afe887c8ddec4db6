import { GatewayCloseCodes } from 'discord-api-types/v10';
import { knownIntents, privilegedIntents } from './intents.js';
import { isObject, type Data } from './read-payload.js';
import { isShard, type Shard } from './shard.js';

export interface IdentifyRules {
  readonly token: string;
  /** Privileged intents that the application has switched on. */
  readonly privilegedIntents: number;
  /** Fewer shards than this are refused. */
  readonly leastShards: number;
}

/** What a session begins with, or the code that its connection is closed with. */
export function checkIdentify(
  { token, intents, shard = [0, 1], properties }: Data,
  rules: IdentifyRules,
): { readonly intents: number; readonly shard: Shard } | GatewayCloseCodes {
  if (typeof token !== 'string' || !isObject(properties)) return GatewayCloseCodes.DecodeError;
  if (token !== rules.token) return GatewayCloseCodes.AuthenticationFailed;
  if (!isShard(shard)) return GatewayCloseCodes.InvalidShard;
  if (shard[1] < rules.leastShards) return GatewayCloseCodes.ShardingRequired;
  if (!isIntents(intents)) return GatewayCloseCodes.InvalidIntents;
  if ((intents & privilegedIntents & ~rules.privilegedIntents) !== 0) return GatewayCloseCodes.DisallowedIntents;
  return { intents, shard };
}

function isIntents(value: unknown): value is number {
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    value >= 0 &&
    value <= knownIntents &&
    (value & ~knownIntents) === 0
  );
}
