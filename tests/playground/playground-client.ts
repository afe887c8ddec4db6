import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Playground } from '../../src/playground/server/server.js';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Empty when the answer is not JSON. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** One REST request, as a bot without any library would send it. */
export async function request(
  playground: Playground,
  method: string,
  path: string,
  { body, token = playground.token }: { readonly body?: unknown; readonly token?: string } = {},
): Promise<Reply> {
  const response = await fetch(`${playground.url}/v10${path}`, {
    method,
    headers: {
      authorization: `Bot ${token}`,
      'user-agent': 'DiscordBot (https://bot.example, 1.0)',
      // Of a form fetch itself says where its parts begin.
      ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: encoded(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type') === 'application/json';
  const { status, headers } = response;
  return { status, headers, text, body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {} };
}

function encoded(body: unknown): string | FormData {
  return typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body);
}

interface Payload {
  readonly op: number;
  readonly t?: string;
  readonly s?: number;
  readonly d: Readonly<Record<string, unknown>>;
}

/** A bare gateway connection that hands out what it receives in order. */
export class BareSocket {
  private readonly received: Payload[] = [];
  private wake: () => void = () => undefined;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => {
      this.received.push(JSON.parse(data.toString('utf8')) as Payload);
      this.wake();
    });
  }

  static async open(playground: Playground): Promise<BareSocket> {
    const { body } = await request(playground, 'GET', '/gateway/bot');
    const socket = new WebSocket(String(body['url']));
    const bare = new BareSocket(socket);
    await once(socket, 'open');
    return bare;
  }

  send(payload: unknown): void {
    this.socket.send(typeof payload === 'string' ? payload : JSON.stringify(payload));
  }

  async next(): Promise<Payload> {
    while (this.received.length === 0) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return this.received.shift()!;
  }

  /** The close code. */
  async closed(): Promise<number> {
    const [code] = (await once(this.socket, 'close')) as [number];
    return code;
  }

  close(): void {
    this.socket.terminate();
  }
}
