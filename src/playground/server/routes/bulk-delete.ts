import { PermissionFlagsBits } from 'discord-api-types/v10';
import { invalidForm, tooFewOrTooMany, tooOldToDelete } from '../api-error.js';
import { formOf, isSnowflake, notASnowflake, type ApiRequest, type Json } from '../http.js';
import { timeOf } from '../snowflake.js';
import type { World } from '../world.js';
import { channelFor, refuseArchived } from './access.js';

/** Milliseconds. */
const oldestAge = 14 * 24 * 3_600_000;

/** Deletes 2 to 100 messages of a guild's channel at once; ids that are not known count, and nothing is said of them. */
export function bulkDelete(world: World, { params, body }: ApiRequest): void {
  const channel = channelFor(world, params['channelId']!, PermissionFlagsBits.ManageMessages);
  refuseArchived(channel);
  const ids = [...new Set(idsIn(formOf(body)))];
  if (ids.length < 2 || ids.length > 100) throw tooFewOrTooMany();
  if (ids.some((id) => world.now() - timeOf(id) > oldestAge)) throw tooOldToDelete();
  const wanted = new Set(ids);
  const found = world.messagesIn(channel.id).filter((message) => wanted.has(message.body.id));
  world.removeMessages(channel.id, found);
}

function idsIn(form: Json): string[] {
  const given = form['messages'];
  if (!Array.isArray(given)) {
    throw invalidForm([{ path: ['messages'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]);
  }
  const ids = given.map(String);
  const wrong = ids.flatMap((id, index) => (isSnowflake(id) ? [] : [notASnowflake(['messages', index], id)]));
  if (wrong.length > 0) throw invalidForm(wrong);
  return ids;
}
