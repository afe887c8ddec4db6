import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayIntentBits } from 'discord-api-types/v10';
import { WebSocket } from 'ws';
import { Gateway } from '../../src/playground/server/gateway.js';
import { World } from '../../src/playground/server/world.js';

export interface Payload {
  readonly op: number;
  readonly t?: string;
  readonly s?: number;
  readonly d: Readonly<Record<string, unknown>>;
}

export const token = 'a-token';
export const intents = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;

/** A gateway over a world of two guilds, with a clock that stands still. */
export class GatewayBench {
  readonly world: World;
  readonly gateway: Gateway;
  private readonly http: Server;
  private readonly clients: GatewayClient[] = [];
  private time = Date.UTC(2026, 10, 22);

  private constructor(privilegedIntents: number) {
    const now = (): number => this.time;
    this.world = new World(now);
    const owner = this.world.addPerson('mara').id;
    for (const name of ['Harbour Watch', 'Skarn Allotments']) this.world.addGuild(name, owner);
    this.http = createServer();
    this.gateway = new Gateway(this.http, this.world, { token, privilegedIntents, onChange: () => undefined, now });
  }

  static async open(privilegedIntents = 0): Promise<GatewayBench> {
    const bench = new GatewayBench(privilegedIntents);
    await new Promise<void>((resolve) => bench.http.listen(0, '127.0.0.1', resolve));
    bench.gateway.listensAt(`ws://127.0.0.1:${(bench.http.address() as AddressInfo).port}/gateway`);
    return bench;
  }

  pass(milliseconds: number): void {
    this.time += milliseconds;
  }

  /** A connection, before its hello. */
  connect(query = '?v=10&encoding=json'): GatewayClient {
    const client = new GatewayClient(`${this.gateway.botInfo().url}${query}`);
    this.clients.push(client);
    return client;
  }

  /** A session of a shard; what comes with READY is read already, unless it is wanted. */
  async session(extra: Readonly<Record<string, unknown>> = {}): Promise<{ client: GatewayClient; ready: Payload }> {
    const client = this.connect();
    await client.next();
    client.identify(extra);
    const ready = await client.next();
    for (let guild = 0; guild < (ready.d['guilds'] as unknown[]).length; guild++) await client.next();
    return { client, ready };
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.terminate();
    await this.gateway.close();
    await new Promise<void>((resolve) => {
      this.http.close(() => {
        resolve();
      });
    });
  }
}

/** A bare connection that hands out what it receives, in order; what it sends waits until it is open. */
export class GatewayClient {
  /** The close code. */
  readonly closed: Promise<number>;
  private readonly socket: WebSocket;
  private readonly opened: Promise<void>;
  private readonly received: string[] = [];
  private wake: () => void = () => undefined;

  constructor(url: string) {
    this.socket = new WebSocket(url);
    this.socket.on('message', (data: Buffer) => {
      this.received.push(data.toString('utf8'));
      this.wake();
    });
    this.socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
    this.opened = new Promise((resolve) => this.socket.on('open', resolve));
  }

  send(payload: unknown): void {
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
    void this.opened.then(() => {
      this.socket.send(text);
    });
  }

  identify(extra: Readonly<Record<string, unknown>> = {}): void {
    this.send({ op: 2, d: { token, intents, properties: {}, ...extra } });
  }

  resume(sessionId: unknown, seq: unknown, extra: Readonly<Record<string, unknown>> = {}): void {
    this.send({ op: 6, d: { token, session_id: sessionId, seq, ...extra } });
  }

  async nextText(): Promise<string> {
    while (this.received.length === 0) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return this.received.shift()!;
  }

  async next(): Promise<Payload> {
    return JSON.parse(await this.nextText()) as Payload;
  }

  /** Everything up to the answer to a heartbeat sent now, which is not among it. */
  async rest(): Promise<Payload[]> {
    this.send({ op: 1, d: null });
    const payloads: Payload[] = [];
    for (let payload = await this.next(); payload.op !== 11; payload = await this.next()) payloads.push(payload);
    return payloads;
  }

  close(code: number): Promise<number> {
    this.socket.close(code);
    return this.closed;
  }

  terminate(): void {
    this.socket.terminate();
  }
}
