import { MessageFlags, MessageReferenceType, type APIMessage } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { isGrouped, notesByMessage } from '../../../src/playground/web/channel/grouping.js';
import { message } from './examples.js';

const above = message('100');
const next = (fields: Partial<APIMessage>): APIMessage => message('101', fields);

describe('isGrouped', () => {
  it('keeps messages of one author within seven minutes together', () => {
    expect(isGrouped(above, next({ timestamp: '2026-11-22T12:06:59.000Z' }))).toBe(true);
    expect(isGrouped(above, next({ timestamp: '2026-11-22T12:07:00.000Z' }))).toBe(false);
  });

  it('sets apart the first message, another author, a reply, an answer to a command, and what only one sees', () => {
    expect(isGrouped(undefined, next({}))).toBe(false);
    const apart: Partial<APIMessage>[] = [
      { author: { ...above.author, id: '8' } },
      { message_reference: { type: MessageReferenceType.Default, channel_id: '30', message_id: '100' } },
      { interaction_metadata: {} as NonNullable<APIMessage['interaction_metadata']> },
      { flags: MessageFlags.Ephemeral },
    ];
    for (const fields of apart) expect(isGrouped(above, next(fields))).toBe(false);
  });
});

describe('notesByMessage', () => {
  it('puts notes where they were made, in their order', () => {
    const at = (seconds: number) => ({ at: `2026-11-22T12:00:0${seconds}.000Z` });
    const messages = [2, 4].map((seconds) => ({ timestamp: `2026-11-22T12:00:0${seconds}.000+00:00` }));
    expect([...notesByMessage(messages, [at(1), at(2), at(3), at(5)])]).toEqual([
      [-1, [at(1)]],
      [0, [at(2), at(3)]],
      [1, [at(5)]],
    ]);
  });
});
