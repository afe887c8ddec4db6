/** `[shard id, number of shards]` */
export type Shard = readonly [id: number, count: number];

/** Discord serves no more guilds than this on one shard. */
const guildsPerShard = 2500;

export function isShard(value: unknown): value is Shard {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [id, count] = value as readonly unknown[];
  return Number.isInteger(id) && Number.isInteger(count) && (id as number) >= 0 && (id as number) < (count as number);
}

/** Whether a guild's events go to this shard; what belongs to no guild (`null`) goes to shard 0. */
export function belongsTo([id, count]: Shard, guildId: string | null): boolean {
  return guildId === null ? id === 0 : Number((BigInt(guildId) >> 22n) % BigInt(count)) === id;
}

export function leastShards(guilds: number): number {
  return Math.max(1, Math.ceil(guilds / guildsPerShard));
}

const namesGuildItself = new Set(['GUILD_CREATE', 'GUILD_UPDATE', 'GUILD_DELETE']);

/** The guild that an event belongs to; `null`: to none, as what happens in a direct conversation. */
export function guildOf(event: string, data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const { guild_id: guildId, id } = data as { readonly guild_id?: unknown; readonly id?: unknown };
  const found = namesGuildItself.has(event) ? id : guildId;
  return typeof found === 'string' ? found : null;
}
