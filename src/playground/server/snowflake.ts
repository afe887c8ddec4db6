/** Milliseconds since 1970 at which Discord's ids begin to count. */
const discordEpoch = 1_420_070_400_000n;

/** The smallest id of that moment. Milliseconds since 1970. */
export function snowflakeAt(time: number): bigint {
  return (BigInt(time) - discordEpoch) << 22n;
}

/** When the thing was made that has this id, in milliseconds since 1970. */
export function timeOf(snowflake: string): number {
  return Number((BigInt(snowflake) >> 22n) + discordEpoch);
}
