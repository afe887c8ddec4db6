import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  GatewayCloseCodes,
  GatewayOpcodes,
  type APIGatewayBotInfo,
  type APIGatewaySessionStartLimit,
} from 'discord-api-types/v10';
import { WebSocketServer, type WebSocket } from 'ws';
import type { GatewayFault } from './fault.js';
import { addressRefusal, isForGateway } from './gateway/address.js';
import { Connection } from './gateway/connection.js';
import { GatewayFaults, type ArmedFault } from './gateway/gateway-faults.js';
import { Protocol } from './gateway/protocol.js';
import { SessionStarts, type StartLimits } from './gateway/session-starts.js';
import type { Session } from './gateway/session.js';
import { belongsTo, guildOf, leastShards } from './gateway/shard.js';
import { strikeNow } from './gateway/strike-now.js';
import type { World } from './world.js';

/** Milliseconds; what Discord sends in its hello. */
const discordsHeartbeatInterval = 41_250;
/** Milliseconds between two looks for connections that stopped beating. */
const checkEvery = 5000;
/** Bytes. The protocol allows less and says so with a code; this only bounds memory. */
const frameLimit = 1 << 20;

interface GatewayOptions {
  readonly token: string;
  /** Privileged intents that the application has switched on. */
  readonly privilegedIntents: number;
  /** Called when a session comes, goes, or comes back. */
  readonly onChange: () => void;
  /** Milliseconds; heartbeats, rate limits and the life of sessions are counted by it. */
  readonly now?: () => number;
}

/**
 * The gateway, version 10, JSON. Any number of sessions of the same shard may live at once, as on Discord: each gets every
 * event of the shard, so of two bots with one token the first to answer an interaction is heard, and the other gets 40060.
 */
export class Gateway {
  private readonly sessions = new Map<string, Session>();
  private readonly connections = new Map<WebSocket, Connection>();
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: frameLimit });
  private readonly faults = new GatewayFaults();
  private readonly starts: SessionStarts;
  private readonly protocol: Protocol;
  private readonly timer: NodeJS.Timeout;
  private readonly now: () => number;
  private heartbeatInterval = discordsHeartbeatInterval;
  private url = '';
  private down = false;

  constructor(
    http: Server,
    private readonly world: World,
    private readonly options: GatewayOptions,
  ) {
    this.now = options.now ?? Date.now;
    this.starts = new SessionStarts(this.now);
    this.protocol = new Protocol({
      world,
      sessions: this.sessions,
      starts: this.starts,
      faults: this.faults,
      token: options.token,
      privilegedIntents: options.privilegedIntents,
      now: this.now,
      url: () => this.url,
    });
    http.on('upgrade', (request: IncomingMessage, socket, head) => {
      if (isForGateway(request)) this.upgrade(request, socket, head);
      else if (http.listenerCount('upgrade') === 1) socket.destroy();
    });
    this.timer = setInterval(() => {
      this.checkHeartbeats();
    }, checkEvery).unref();
  }

  /** Where a client connects and resumes; known once the port is. */
  listensAt(url: string): void {
    this.url = url;
  }

  /** Sends an event to each session of its shard that asked for it; 0 = every session of the shard gets it. */
  dispatch(event: string, data: unknown, neededIntent = 0): void {
    const guildId = guildOf(event, data);
    for (const session of this.sessions.values()) {
      const isWanted = neededIntent === 0 || (session.intents & neededIntent) !== 0;
      if (isWanted && belongsTo(session.shard, guildId)) session.dispatch(event, data);
    }
  }

  /** As `dispatch`, with a body that depends on the session's intents. */
  dispatchBy(event: string, dataFor: (intents: number) => unknown, neededIntent: number): void {
    for (const session of this.sessions.values()) {
      if ((session.intents & neededIntent) === 0) continue;
      const data = dataFor(session.intents);
      if (belongsTo(session.shard, guildOf(event, data))) session.dispatch(event, data);
    }
  }

  /** What `GET /gateway/bot` answers. */
  botInfo(): APIGatewayBotInfo {
    const shards = this.faults.advisedShards ?? leastShards(this.world.guilds.size);
    return { url: this.url, shards, session_start_limit: this.starts.limit() };
  }

  connected(): number {
    return [...this.sessions.values()].filter(({ connection }) => connection !== null).length;
  }

  /** `true`: nothing gets through, over HTTP neither; whoever serves HTTP asks. */
  get isDown(): boolean {
    return this.down;
  }

  /** Takes the network away, or gives it back. Sockets end abruptly; sessions live on for a while. */
  setDown(isDown: boolean): void {
    this.down = isDown;
    if (isDown) this.terminate();
  }

  /** Does what was asked for at once, or when the next heartbeat, resume or identify comes. */
  strike(fault: GatewayFault): void {
    this.faults.arm(fault);
    strikeNow(fault, {
      sessions: [...this.sessions.values()],
      connections: [...this.connections.values()],
      end: (session) => {
        this.protocol.end(session);
      },
    });
  }

  /** Faults that strike later and have not yet. */
  armedFaults(): readonly ArmedFault[] {
    return this.faults.list();
  }

  endFaults(): void {
    this.faults.disarm();
    this.setDown(false);
  }

  /** Changes how often sessions may begin. */
  limitStarts(limits: Partial<StartLimits>): APIGatewaySessionStartLimit {
    this.starts.change(limits);
    return this.starts.limit();
  }

  /** Milliseconds; for connections from now on. */
  beatEvery(interval: number): void {
    this.heartbeatInterval = interval;
  }

  /** Asks every client for a heartbeat now. */
  askForHeartbeat(): void {
    for (const { connection } of this.sessions.values()) connection?.send({ op: GatewayOpcodes.Heartbeat, d: null });
  }

  /** Puts a text on every socket as it is, whether or not it is a payload. */
  sendRaw(text: string): void {
    for (const { connection } of this.sessions.values()) connection?.sendRaw(text);
  }

  /** Closes every socket with a code of one's choice; sessions can be resumed. */
  disconnect(code: number): void {
    this.strike({ kind: 'drop-sockets', code });
  }

  /** The next session that wants to begin is closed with this code. */
  refuseIdentify(code: number): void {
    this.strike({ kind: 'refuse-identify', code });
  }

  /** Closes connections that stopped beating, with 4009 and the end of their session; forgets sessions past resuming. */
  checkHeartbeats(): void {
    for (const connection of this.connections.values()) {
      if (!connection.isSilent) continue;
      if (connection.session !== null) this.protocol.end(connection.session);
      connection.close(GatewayCloseCodes.SessionTimedOut);
    }
    for (const session of [...this.sessions.values()]) if (session.isExpired) this.protocol.end(session);
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    this.terminate();
    await new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.down) {
      socket.destroy();
      return;
    }
    this.server.handleUpgrade(request, socket, head, (accepted) => {
      this.welcome(accepted, addressRefusal(request));
    });
  }

  private welcome(socket: WebSocket, refusal: ReturnType<typeof addressRefusal>): void {
    const { now, heartbeatInterval } = this;
    const connection = new Connection(socket, { now, heartbeatInterval });
    this.connections.set(socket, connection);
    socket.on('error', () => {
      connection.terminate();
    });
    socket.on('close', (code) => {
      this.connections.delete(socket);
      this.left(connection, code);
      this.options.onChange();
    });
    if (refusal !== null) {
      connection.close(refusal.code, refusal.reason);
      return;
    }
    socket.on('message', (raw: Buffer) => {
      // What still comes after the gateway closed is not read any more.
      if (connection.isClosedByUs) return;
      this.protocol.receive(connection, raw);
      this.options.onChange();
    });
    connection.hello();
  }

  /** A client that leaves with 1000 or 1001 ends its session; after every other end it can be resumed. */
  private left(connection: Connection, code: number): void {
    const { session } = connection;
    if (session === null) return;
    if (!connection.isClosedByUs && (code === 1000 || code === 1001)) this.protocol.end(session);
    else session.detach();
    connection.session = null;
  }

  private terminate(): void {
    for (const connection of this.connections.values()) connection.terminate();
  }
}
