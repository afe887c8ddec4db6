import { pingedBy } from './mentions.js';
import type { World } from './world.js';

/** Messages whose pings are remembered. */
const keptMessages = 10_000;

/** Whom each message pinged when it came. An edit pings nobody, whoever it mentions. */
export class Pings {
  private readonly byMessage = new Map<string, readonly string[]>();

  constructor(world: World) {
    world.observe((change) => {
      if (change.kind !== 'message-added') return;
      const { body } = change.message;
      this.byMessage.set(body.id, pingedBy(world, body));
      if (this.byMessage.size > keptMessages) this.byMessage.delete(this.byMessage.keys().next().value!);
    });
  }

  /** Ids of people. */
  of(messageId: string): readonly string[] {
    return this.byMessage.get(messageId) ?? [];
  }
}
