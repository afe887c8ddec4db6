import type { ControlId } from '../../commands/controls.js';
import { discordLimits } from './limits.js';

const pattern = /^v1:([a-z][a-z-]{0,39}):(\d{1,15}):(\d{1,3})$/;

/** `v1:action:id:n`: whole in itself, so that a control works after a restart. @throws RangeError for what could not be read back */
export function customIdOf({ action, id, n }: ControlId): string {
  const customId = `v1:${action}:${id}:${n}`;
  if (customId.length > discordLimits.customId || !pattern.test(customId)) {
    throw new RangeError(`${customId} is no custom_id that could be read back`);
  }
  return customId;
}

/** `null` for what no version of ours wrote. */
export function readCustomId(customId: string): ControlId | null {
  const match = pattern.exec(customId);
  return match === null ? null : { action: match[1]!, id: Number(match[2]), n: Number(match[3]) };
}
