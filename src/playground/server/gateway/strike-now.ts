import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { GatewayFault } from '../fault.js';
import type { Connection } from './connection.js';
import { malformedEvents, malformedTexts } from './malformed.js';
import { invalidSession } from './protocol.js';
import type { Session } from './session.js';

export interface Struck {
  readonly sessions: readonly Session[];
  readonly connections: readonly Connection[];
  /** Ends a session for good; its connection stays open. */
  readonly end: (session: Session) => void;
}

/** Does what a fault does at once; the kinds that strike later do nothing here. */
export function strikeNow(fault: GatewayFault, struck: Struck): void {
  switch (fault.kind) {
    case 'drop-sockets':
      for (const connection of struck.connections) {
        if (fault.code === undefined) connection.terminate();
        else connection.close(fault.code);
      }
      break;
    case 'ask-to-reconnect':
      for (const { connection } of struck.sessions) connection?.send({ op: GatewayOpcodes.Reconnect, d: null });
      break;
    case 'invalid-session':
      for (const session of struck.sessions) invalidate(session, fault.isResumable, struck.end);
      break;
    case 'malformed-dispatch':
      for (const session of struck.sessions) sendNonsense(session);
      break;
    case 'shards':
      if (fault.isRequired) closeOtherShards(fault.count, struck);
      break;
    default:
      break;
  }
}

function invalidate(session: Session, isResumable: boolean, end: Struck['end']): void {
  const { connection } = session;
  if (connection === null) return;
  connection.send(invalidSession(isResumable));
  if (isResumable) {
    connection.session = null;
    session.detach();
  } else {
    end(session);
  }
}

function sendNonsense(session: Session): void {
  for (const text of malformedTexts) session.connection?.sendRaw(text);
  for (const { event, data } of malformedEvents) session.dispatch(event, data);
}

function closeOtherShards(count: number, { sessions, end }: Struck): void {
  for (const session of sessions) {
    const { connection } = session;
    if (session.shard[1] === count) continue;
    end(session);
    connection?.close(GatewayCloseCodes.ShardingRequired);
  }
}
