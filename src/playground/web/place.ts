/** Who one is and which channel one looks at; what is absent is left to the server. */
export interface Place {
  readonly personId?: string;
  readonly channelId?: string;
}

/** Read from the address's hash, so that two windows can be two persons. */
export function placeOf(hash: string): Place {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const [personId, channelId] = [fields.get('person'), fields.get('channel')];
  return { ...(personId === null ? {} : { personId }), ...(channelId === null ? {} : { channelId }) };
}

export function hashOf(place: Place): string {
  return `#${queryOf(place)}`;
}

/** As the stream takes it. */
export function queryOf({ personId, channelId }: Place): string {
  const fields = new URLSearchParams();
  if (personId !== undefined) fields.set('person', personId);
  if (channelId !== undefined) fields.set('channel', channelId);
  return fields.toString();
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.personId === other.personId && one.channelId === other.channelId;
}
