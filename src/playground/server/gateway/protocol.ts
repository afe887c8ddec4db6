import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { World } from '../world.js';
import type { Connection } from './connection.js';
import type { GatewayFaults } from './gateway-faults.js';
import { checkIdentify } from './identify.js';
import { answerMembersRequest } from './members-chunk.js';
import { greet } from './ready.js';
import { isSequence, readPayload, type Data } from './read-payload.js';
import type { SessionStarts } from './session-starts.js';
import { Session } from './session.js';
import { leastShards } from './shard.js';

interface ProtocolParts {
  readonly world: World;
  readonly sessions: Map<string, Session>;
  readonly starts: SessionStarts;
  readonly faults: GatewayFaults;
  readonly token: string;
  /** Privileged intents that the application has switched on. */
  readonly privilegedIntents: number;
  readonly now: () => number;
  readonly url: () => string;
}

/** What the gateway does about each payload that a bot sends. */
export class Protocol {
  constructor(private readonly parts: ProtocolParts) {}

  receive(connection: Connection, raw: Buffer): void {
    const payload = readPayload(raw);
    if (!connection.countSent()) connection.close(GatewayCloseCodes.RateLimited);
    else if (typeof payload === 'number') connection.close(payload);
    else if (payload.op === GatewayOpcodes.Heartbeat) this.heartbeat(connection, payload.d);
    else if (payload.op === GatewayOpcodes.Identify) this.identify(connection, payload.d);
    else if (payload.op === GatewayOpcodes.Resume) this.resume(connection, payload.d);
    else if (connection.session === null) connection.close(GatewayCloseCodes.NotAuthenticated);
    else if (payload.op === GatewayOpcodes.RequestGuildMembers) {
      answerMembersRequest(this.parts.world, connection.session, payload.d);
    }
    // Presence, voice state and soundboard are taken and change nothing here.
  }

  /** Ends a session for good. */
  end(session: Session): void {
    this.parts.sessions.delete(session.id);
    if (session.connection !== null) session.connection.session = null;
    session.detach();
  }

  private heartbeat(connection: Connection, sequence: number | null): void {
    if (sequence !== null && sequence > (connection.session?.sequence ?? sequence)) {
      connection.close(GatewayCloseCodes.InvalidSeq);
      return;
    }
    connection.beat();
    if (!this.parts.faults.missesHeartbeat()) connection.send({ op: GatewayOpcodes.HeartbeatAck });
  }

  private identify(connection: Connection, data: Data): void {
    if (connection.session !== null) {
      connection.close(GatewayCloseCodes.AlreadyAuthenticated);
      return;
    }
    const { world, faults, starts, sessions, now, url, token, privilegedIntents } = this.parts;
    const refused = faults.refusedIdentify();
    const asked = refused ?? checkIdentify(data, { token, privilegedIntents, leastShards: this.leastShards() });
    if (typeof asked === 'number') {
      connection.close(asked);
      return;
    }
    const start = starts.take(asked.shard[0]);
    if (start === 'too-soon') connection.send(invalidSession(false));
    else if (start === 'none-left') {
      this.endAll();
      connection.close(GatewayCloseCodes.AuthenticationFailed);
    } else {
      const session = new Session(asked.intents, asked.shard, now);
      sessions.set(session.id, session);
      join(session, connection);
      greet(session, world, url());
    }
  }

  private resume(connection: Connection, { token, session_id: sessionId, seq }: Data): void {
    if (connection.session !== null) {
      connection.close(GatewayCloseCodes.AlreadyAuthenticated);
      return;
    }
    if (typeof token !== 'string' || typeof sessionId !== 'string' || !isSequence(seq)) {
      connection.close(GatewayCloseCodes.DecodeError);
      return;
    }
    const session = this.parts.sessions.get(sessionId);
    const isRefused = this.parts.faults.refusesResume();
    if (session === undefined || session.isExpired || token !== this.parts.token || isRefused) {
      connection.send(invalidSession(false));
      return;
    }
    if (seq > session.sequence) {
      this.end(session);
      connection.close(GatewayCloseCodes.InvalidSeq);
      return;
    }
    if (session.shard[1] < this.leastShards()) {
      this.end(session);
      connection.close(GatewayCloseCodes.ShardingRequired);
      return;
    }
    const missed = session.eventsAfter(seq);
    if (missed === null) {
      this.end(session);
      connection.send(invalidSession(false));
      return;
    }
    join(session, connection);
    for (const event of missed) connection.send(event);
    session.dispatch('RESUMED', {});
  }

  private leastShards(): number {
    return Math.max(leastShards(this.parts.world.guilds.size), this.parts.faults.requiredShards);
  }

  /** As after the reset of a token, which is what Discord does when all starts of a day are used. */
  private endAll(): void {
    for (const session of [...this.parts.sessions.values()]) {
      const { connection } = session;
      this.end(session);
      connection?.close(GatewayCloseCodes.AuthenticationFailed);
    }
  }
}

export function invalidSession(isResumable: boolean): {
  readonly op: GatewayOpcodes.InvalidSession;
  readonly d: boolean;
} {
  return { op: GatewayOpcodes.InvalidSession, d: isResumable };
}

/** A session has one connection: the one that it had is closed. */
function join(session: Session, connection: Connection): void {
  const former = session.connection;
  if (former !== null) {
    former.session = null;
    former.close(GatewayCloseCodes.UnknownError);
  }
  session.attach(connection);
  connection.session = session;
}
