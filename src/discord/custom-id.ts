import { discordLimits } from './limits.js';

export interface ButtonId {
  readonly action: string;
  readonly answerId: number;
  /** Number of a quote, counted from 1; 0 where the action has none. */
  readonly n: number;
}

const pattern = /^v1:([a-z]+):(\d{1,15}):(\d{1,3})$/;

/** `v1:action:answerId:n`: whole in itself, so that a button works after a restart. */
export function customIdOf({ action, answerId, n }: ButtonId): string {
  const id = `v1:${action}:${answerId}:${n}`;
  if (id.length > discordLimits.customId) throw new RangeError(`custom_id ${id} is longer than Discord allows`);
  return id;
}

/** `null` for what no version of ours wrote. */
export function readCustomId(customId: string): ButtonId | null {
  const match = pattern.exec(customId);
  return match === null ? null : { action: match[1]!, answerId: Number(match[2]), n: Number(match[3]) };
}
