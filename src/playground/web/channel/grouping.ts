import { MessageFlags, type APIMessage } from 'discord-api-types/v10';

/** Milliseconds within which messages of one author stand together. */
const togetherWithin = 7 * 60_000;

/** Whether the message goes on under the name and picture of the one above it. */
export function isGrouped(above: APIMessage | undefined, message: APIMessage): boolean {
  if (above?.author.id !== message.author.id || isApart(message) || isEphemeral(above) !== isEphemeral(message)) {
    return false;
  }
  const age = Date.parse(message.timestamp) - Date.parse(above.timestamp);
  return age < togetherWithin && dayOf(above) === dayOf(message);
}

/** Local calendar day, e.g. `22 November 2026`, as the line between two days shows it. */
export function dayOf({ timestamp }: APIMessage): string {
  return new Date(timestamp).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** Notes by the index of the message that they follow, which is not younger than they are; -1: before all. */
export function notesByMessage<Dated extends { readonly at: string }>(
  messages: readonly Pick<APIMessage, 'timestamp'>[],
  notes: readonly Dated[],
): ReadonlyMap<number, readonly Dated[]> {
  const grouped = new Map<number, readonly Dated[]>();
  for (const note of notes) {
    const index = messages.findLastIndex(({ timestamp }) => Date.parse(timestamp) <= Date.parse(note.at));
    grouped.set(index, [...(grouped.get(index) ?? []), note]);
  }
  return grouped;
}

/** Replies and answers to commands carry a line above them, so that they stand alone. */
function isApart(message: APIMessage): boolean {
  return message.message_reference !== undefined || message.interaction_metadata !== undefined;
}

function isEphemeral({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
