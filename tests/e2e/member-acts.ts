import type { APIMessage } from 'discord-api-types/v10';
import { customIdsOf, type Bench } from './bot-on-playground.js';

/** Chooses in the select whose action is named, and waits for what is shown then. */
export function choose(
  bench: Bench,
  message: APIMessage,
  { action, values, userId }: { readonly action: string; readonly values: readonly string[]; readonly userId: string },
): Promise<APIMessage> {
  const customId = customIdsOf(message).find((id) => id.split(':')[1] === action);
  if (customId === undefined) throw new Error(`no select ${action} on: ${message.content}`);
  const interaction = bench.playground.choose({ messageId: message.id, userId, customId, values: [...values] });
  return bench.playground.until(() => bench.changed(interaction, message));
}

/** Presses a button that changes its own message, and waits for that. */
export function pressInPlace(
  bench: Bench,
  message: APIMessage,
  { action, userId }: { readonly action: string; readonly userId: string },
): Promise<APIMessage> {
  const customId = customIdsOf(message).find((id) => id.split(':')[1] === action);
  if (customId === undefined) throw new Error(`no button ${action} on: ${message.content}`);
  const interaction = bench.playground.pressButton({ messageId: message.id, customId, userId, isForged: true });
  return bench.playground.until(() => bench.changed(interaction, message));
}

/** The newest message of a channel, once there is one that fits. */
export function messageIn(bench: Bench, channelId: string, fits: RegExp): Promise<APIMessage> {
  return bench.playground.until(() =>
    bench.playground
      .messages()
      .findLast(({ channel_id: channel, content }) => channel === channelId && fits.test(content)),
  );
}
