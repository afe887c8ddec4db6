import { randomBytes } from 'node:crypto';
import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { guildPayload } from './payloads.js';
import type { World } from './world.js';

/** Milliseconds; what Discord sends in its hello. */
const heartbeatInterval = 41_250;
/** How many events a session keeps for a resume. */
const replayedEvents = 1000;
/** Bytes of one payload from the bot; more closes the connection. */
const payloadLimit = 4096;

const privilegedIntents =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

interface SentEvent {
  readonly op: typeof GatewayOpcodes.Dispatch;
  readonly t: string;
  readonly s: number;
  readonly d: unknown;
}

/** One bot's session. It outlives its socket, so that a new socket can resume it. */
interface Session {
  readonly id: string;
  readonly intents: number;
  readonly events: SentEvent[];
  sequence: number;
  socket: WebSocket | null;
}

interface Payload {
  readonly op: GatewayOpcodes;
  readonly d?: Readonly<Record<string, unknown>> | null;
}

export interface GatewayOptions {
  readonly token: string;
  /** Privileged intents that the application has switched on. */
  readonly privilegedIntents: number;
  /** Called when a session comes, goes, or comes back. */
  readonly onChange: () => void;
}

/** The gateway: hello, identify or resume, ready, guilds, heartbeats, and events to whoever asked for them. */
export class Gateway {
  private readonly sessions = new Map<string, Session>();
  private readonly server: WebSocketServer;
  private url = '';
  private refusal: number | null = null;

  constructor(
    http: Server,
    private readonly world: World,
    private readonly options: GatewayOptions,
  ) {
    this.server = new WebSocketServer({ server: http, path: '/gateway' });
    this.server.on('connection', (socket) => {
      this.welcome(socket);
    });
  }

  /** Where a client connects and resumes; known once the port is. */
  listensAt(url: string): void {
    this.url = url;
  }

  /** Sends an event to each session that asked for it; 0 = every session gets it. */
  dispatch(event: string, data: unknown, neededIntent = 0): void {
    for (const session of this.sessions.values()) {
      if (neededIntent === 0 || (session.intents & neededIntent) !== 0) this.send(session, event, data);
    }
  }

  /** As `dispatch`, with a body that depends on the session's intents. */
  dispatchBy(event: string, dataFor: (intents: number) => unknown, neededIntent: number): void {
    for (const session of this.sessions.values()) {
      if ((session.intents & neededIntent) !== 0) this.send(session, event, dataFor(session.intents));
    }
  }

  /** Puts a text on every socket as it is, whether or not it is a payload. */
  sendRaw(text: string): void {
    for (const session of this.sessions.values()) session.socket?.send(text);
  }

  /** Closes every socket with a code of one's choice; sessions can be resumed. */
  disconnect(code: number): void {
    for (const session of this.sessions.values()) session.socket?.close(code);
  }

  /** The next session that wants to begin is closed with this code. */
  refuseIdentify(code: number): void {
    this.refusal = code;
  }

  connected(): number {
    return [...this.sessions.values()].filter((session) => session.socket !== null).length;
  }

  async close(): Promise<void> {
    for (const client of this.server.clients) client.terminate();
    await new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve();
      });
    });
  }

  private welcome(socket: WebSocket): void {
    let session: Session | null = null;
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null;
      this.options.onChange();
    });
    socket.on('message', (raw) => {
      const payload = readPayload(socket, raw);
      if (payload === null) return;
      if (payload.op === GatewayOpcodes.Heartbeat) {
        socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
      } else if (payload.op === GatewayOpcodes.Identify) {
        session = this.identify(socket, payload.d ?? {});
        this.options.onChange();
      } else if (payload.op === GatewayOpcodes.Resume) {
        session = this.resume(socket, payload.d ?? {});
        this.options.onChange();
      } else if (session === null) {
        socket.close(GatewayCloseCodes.NotAuthenticated);
      } else if (payload.op !== GatewayOpcodes.PresenceUpdate) {
        socket.close(GatewayCloseCodes.UnknownOpcode);
      }
    });
    socket.send(JSON.stringify({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatInterval } }));
  }

  private identify(socket: WebSocket, data: Readonly<Record<string, unknown>>): Session | null {
    const intents = Number(data['intents']);
    if (this.refusal !== null) {
      socket.close(this.refusal);
      this.refusal = null;
      return null;
    }
    if (data['token'] !== this.options.token) {
      socket.close(GatewayCloseCodes.AuthenticationFailed);
      return null;
    }
    if ((intents & privilegedIntents & ~this.options.privilegedIntents) !== 0) {
      socket.close(GatewayCloseCodes.DisallowedIntents);
      return null;
    }
    const session: Session = { id: randomBytes(16).toString('hex'), intents, events: [], sequence: 0, socket };
    this.sessions.set(session.id, session);
    this.send(session, 'READY', this.readyPayload(session, data['shard'] ?? [0, 1]));
    if ((intents & GatewayIntentBits.Guilds) !== 0) {
      for (const guild of this.world.guilds.values()) {
        this.send(session, 'GUILD_CREATE', guildPayload(this.world, guild));
      }
    }
    return session;
  }

  private resume(socket: WebSocket, data: Readonly<Record<string, unknown>>): Session | null {
    const session = this.sessions.get(String(data['session_id']));
    if (session === undefined || data['token'] !== this.options.token) {
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
      return null;
    }
    session.socket = socket;
    for (const event of session.events) if (event.s > Number(data['seq'])) socket.send(JSON.stringify(event));
    this.send(session, 'RESUMED', {});
    return session;
  }

  private readyPayload(session: Session, shard: unknown): Record<string, unknown> {
    return {
      v: 10,
      user: this.world.bot,
      guilds: [...this.world.guilds.keys()].map((id) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url,
      shard,
      application: { id: this.world.bot.id, flags: 0 },
    };
  }

  private send(session: Session, t: string, d: unknown): void {
    session.sequence += 1;
    const event: SentEvent = { op: GatewayOpcodes.Dispatch, t, s: session.sequence, d };
    session.events.push(event);
    if (session.events.length > replayedEvents) session.events.shift();
    session.socket?.send(JSON.stringify(event));
  }
}

/** `null` when the socket was closed over what came. */
function readPayload(socket: WebSocket, raw: RawData): Payload | null {
  const text = (raw as Buffer).toString('utf8');
  if (Buffer.byteLength(text) > payloadLimit) {
    socket.close(GatewayCloseCodes.DecodeError);
    return null;
  }
  try {
    return JSON.parse(text) as Payload;
  } catch {
    socket.close(GatewayCloseCodes.DecodeError);
    return null;
  }
}
