import type { APIMessage } from 'discord-api-types/v10';
import type { Choice, InteractionView, Modal, PageEvent, Snapshot } from '../page-protocol.js';

/** What the page knows from its server; the same events give the same state. */
export interface PageState {
  /** Kept current: the snapshot with every event since. */
  readonly seen: Snapshot;
  /** By the id of the autocomplete interaction; the last few. */
  readonly choices: ReadonlyMap<string, readonly Choice[]>;
  /** By the id of the interaction that was answered with it; the last few. */
  readonly modals: ReadonlyMap<string, Modal>;
}

/** Older ones are let go, so that a page left open for days does not grow. */
const kept = { interactions: 200, log: 500, choices: 20, modals: 5 };

/** The state after an event; events before the first snapshot say nothing. */
export function reduce(state: PageState | null, event: PageEvent): PageState | null {
  if (event.kind === 'snapshot') {
    const seen = { ...event, messages: event.messages.map((message) => asReply(message, event.messages)) };
    return { seen, choices: new Map(), modals: new Map() };
  }
  return state === null ? null : changed(state, event);
}

function changed(state: PageState, event: Exclude<PageEvent, Snapshot>): PageState {
  const { seen } = state;
  const withSeen = (part: Partial<Snapshot>): PageState => ({ ...state, seen: { ...seen, ...part } });
  switch (event.kind) {
    case 'message':
      return withSeen({ messages: withMessage(seen.messages, event.message) });
    case 'message-gone':
      return withSeen({ messages: withoutMessage(seen.messages, event.id) });
    case 'interaction':
      return withSeen({ interactions: withInteraction(seen.interactions, event.interaction) });
    case 'choices':
      return { ...state, choices: lastOf(state.choices, [event.interactionId, event.choices], kept.choices) };
    case 'modal':
      return { ...state, modals: lastOf(state.modals, [event.interactionId, event.modal], kept.modals) };
    case 'commands':
      return withSeen({ commands: event.commands });
    case 'places':
      return withSeen({ people: event.people, guilds: event.guilds });
    case 'bot':
      return withSeen({ bot: event.bot });
    case 'faults':
      return withSeen({ faults: event.faults });
    case 'log':
      return withSeen({ log: [...seen.log, event.line].slice(-kept.log) });
  }
}

function withMessage(messages: readonly APIMessage[], message: APIMessage): readonly APIMessage[] {
  const index = messages.findLastIndex(({ id }) => id === message.id);
  const shown = asReply(message, messages);
  return index === -1 ? [...messages, shown] : messages.with(index, shown);
}

function withoutMessage(messages: readonly APIMessage[], goneId: string): readonly APIMessage[] {
  const left = messages.filter(({ id }) => id !== goneId);
  return left.map((message) => (message.referenced_message?.id === goneId ? asReply(message, left) : message));
}

/** A reply holds a copy of what it replies to, which its reader is not shown any longer than the message itself. */
function asReply(message: APIMessage, messages: readonly APIMessage[]): APIMessage {
  const { referenced_message: repliedTo } = message;
  const isGone = repliedTo != null && !messages.some(({ id }) => id === repliedTo.id);
  return isGone ? { ...message, referenced_message: null } : message;
}

function withInteraction(
  interactions: readonly InteractionView[],
  interaction: InteractionView,
): readonly InteractionView[] {
  const index = interactions.findLastIndex(({ id }) => id === interaction.id);
  if (index !== -1) return interactions.with(index, interaction);
  return [...interactions, interaction].slice(-kept.interactions);
}

function lastOf<Value>(
  map: ReadonlyMap<string, Value>,
  entry: readonly [string, Value],
  count: number,
): ReadonlyMap<string, Value> {
  return new Map([...map, entry].slice(-count));
}
