import { GatewayOpcodes, type GatewayCloseCodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Session } from './session.js';

/** Payloads that a bot may send in one window. */
const sendLimit = 120;
/** Milliseconds. */
const sendWindow = 60_000;

/** One socket, before and after a session is tied to it. */
export class Connection {
  session: Session | null = null;
  private lastBeat: number;
  private windowBegan: number;
  private sentInWindow = 0;
  private closedByUs = false;

  constructor(
    private readonly socket: WebSocket,
    private readonly options: { readonly now: () => number; readonly heartbeatInterval: number },
  ) {
    this.lastBeat = options.now();
    this.windowBegan = options.now();
  }

  /** Whether the end of the socket was the gateway's doing. */
  get isClosedByUs(): boolean {
    return this.closedByUs;
  }

  hello(): void {
    this.send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.options.heartbeatInterval } });
  }

  send(payload: unknown): void {
    this.socket.send(JSON.stringify(payload));
  }

  /** Puts a text on the socket as it is, whether or not it is a payload. */
  sendRaw(text: string): void {
    this.socket.send(text);
  }

  /** Counts a payload from the bot; `false` when it is one too many. */
  countSent(): boolean {
    const now = this.options.now();
    if (now - this.windowBegan >= sendWindow) {
      this.windowBegan = now;
      this.sentInWindow = 0;
    }
    this.sentInWindow += 1;
    return this.sentInWindow <= sendLimit;
  }

  beat(): void {
    this.lastBeat = this.options.now();
  }

  /** Discord waits a little longer than one interval; how much longer it does not tell. */
  get isSilent(): boolean {
    return this.options.now() - this.lastBeat > 1.5 * this.options.heartbeatInterval;
  }

  close(code: GatewayCloseCodes | number, reason?: string): void {
    this.closedByUs = true;
    this.socket.close(code, reason);
  }

  /** Ends the socket without a closing handshake; the other side sees 1006. */
  terminate(): void {
    this.closedByUs = true;
    this.socket.terminate();
  }
}
