import type { CommandBook } from '../commands.js';
import type { Gateway } from '../gateway.js';
import type { InteractionDesk } from '../interactions.js';
import type { MessageParts } from '../messages.js';
import type { RateLimits } from '../rate-limits.js';

/** What the endpoints work on. */
export interface RouteParts extends MessageParts {
  readonly desk: InteractionDesk;
  readonly commands: CommandBook;
  readonly gateway: Gateway;
  /** Those that are switched on for the application. */
  readonly privilegedIntents: number;
  /** `null` = requests are not limited. */
  readonly limits: RateLimits | null;
}
