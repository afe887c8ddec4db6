import { ApplicationFlags, GatewayIntentBits, type GatewayReadyDispatchData } from 'discord-api-types/v10';
import { guildPayload } from '../payloads.js';
import type { World } from '../world.js';
import type { Session } from './session.js';
import { belongsTo } from './shard.js';

/** What a new session is told first: READY, then each guild of its shard. */
export function greet(session: Session, world: World, resumeUrl: string): void {
  const guilds = [...world.guilds.values()].filter(({ id }) => belongsTo(session.shard, id));
  const { bot } = world;
  const flags = ApplicationFlags.ApplicationCommandBadge;
  const ready: GatewayReadyDispatchData = {
    v: 10,
    user: bot,
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: resumeUrl,
    shard: [...session.shard],
    application: { id: bot.id, flags, flags_new: String(flags) },
  };
  session.dispatch('READY', ready);
  if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
  for (const guild of guilds) session.dispatch('GUILD_CREATE', guildPayload(world, guild));
}
