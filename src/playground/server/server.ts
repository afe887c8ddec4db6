import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ChannelType, GatewayIntentBits, type APIApplicationCommand, type APIMessage } from 'discord-api-types/v10';
import { ApiError, unauthorized } from './api-error.js';
import { CommandBook } from './commands.js';
import { Gateway } from './gateway.js';
import { matchRoute, readBody, sendError, sendJson, type Fault, type Route } from './http.js';
import {
  InteractionDesk,
  type InjectedAutocomplete,
  type InjectedCommand,
  type InjectedPress,
  type Interaction,
} from './interactions.js';
import { routesOf } from './routes.js';
import { Watchers } from './watchers.js';
import { World, type StoredMessage } from './world.js';

export interface PlaygroundOptions {
  /** 0, the default: a free one. */
  readonly port?: number;
  /** The only token that this Discord accepts. */
  readonly token?: string;
  /** Privileged intents that are switched on for the application; none by default. */
  readonly privilegedIntents?: number;
  /** Milliseconds since 1970; deadlines are counted by it. */
  readonly now?: () => number;
}

export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
}

/** A small Discord on loopback: REST and gateway, version 10. */
export interface Playground {
  /** For `DISCORD_API_URL`. */
  readonly url: string;
  readonly token: string;
  readonly world: World;
  readonly gateway: Gateway;
  /** Every REST request so far, oldest first. */
  readonly requests: readonly RecordedRequest[];
  commands(guildId: string | null): readonly APIApplicationCommand[];
  runCommand(injected: InjectedCommand): Interaction;
  typeOption(injected: InjectedAutocomplete): Interaction;
  pressButton(injected: InjectedPress): Interaction;
  /** A person writes in a channel. */
  sayAs(said: { readonly userId: string; readonly channelId: string; readonly content: string }): StoredMessage;
  /** Messages in order; with `viewerId` only those that this person sees. */
  messages(viewerId?: string): readonly APIMessage[];
  /** The next `times` matching requests fail with `status`, before or after their work is done. */
  fail(fault: Omit<Fault, 'times'> & { readonly times?: number }): void;
  /** Resolves with the first value that is not `undefined`; asked again after each change, never by the clock. */
  until<T>(probe: () => T | undefined): Promise<T>;
  close(): Promise<void>;
}

const apiPrefix = '/api/v10';

export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const now = options.now ?? Date.now;
  const token = options.token ?? 'playground-token';
  const world = new World(now);
  const commands = new CommandBook(world);
  const desk = new InteractionDesk(world, commands, now);
  const watchers = new Watchers();
  const http = createServer();
  const gateway = new Gateway(http, world, {
    token,
    privilegedIntents: options.privilegedIntents ?? 0,
    onChange: () => {
      watchers.wake();
    },
  });
  let gatewayUrl = '';
  const routes = routesOf({ world, desk, commands, gateway, gatewayUrl: () => gatewayUrl });
  const traffic = new Traffic(routes, token, watchers);
  http.on('request', (request, response) => void traffic.answer(request, response));
  const port = await listen(http, options.port ?? 0);
  gatewayUrl = `ws://127.0.0.1:${port}/gateway`;
  gateway.listensAt(gatewayUrl);

  const inject = (born: { interaction: Interaction; payload: Record<string, unknown> }): Interaction => {
    gateway.dispatch('INTERACTION_CREATE', born.payload);
    return born.interaction;
  };
  return {
    url: `http://127.0.0.1:${port}/api`,
    token,
    world,
    gateway,
    requests: traffic.requests,
    commands: (guildId) => commands.list(guildId),
    runCommand: (injected) => inject(desk.command(injected)),
    typeOption: (injected) => inject(desk.autocomplete(injected)),
    pressButton: (injected) => inject(desk.press(injected)),
    sayAs: (said) => say(world, gateway, said),
    messages: (viewerId) =>
      [...world.messages.values()]
        .filter(({ visibleTo }) => visibleTo === null || viewerId === undefined || visibleTo === viewerId)
        .map(({ body }) => body),
    fail: (fault) => traffic.faults.push({ ...fault, times: fault.times ?? 1 }),
    until: (probe) => watchers.until(probe),
    close: async () => {
      await gateway.close();
      http.closeAllConnections();
      await new Promise<void>((resolve) => {
        http.close(() => {
          resolve();
        });
      });
    },
  };
}

/** Clients write `@original` as `%40original`. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function listen(http: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, '127.0.0.1', () => {
      resolve((http.address() as AddressInfo).port);
    });
  });
}

/** A guild's message without the content for bots that neither may read it nor are mentioned in it. */
function say(
  world: World,
  gateway: Gateway,
  said: { readonly userId: string; readonly channelId: string; readonly content: string },
): StoredMessage {
  const channel = world.channel(said.channelId);
  const author = world.people.get(said.userId)!.user;
  const isMentioned = new RegExp(`<@!?${world.bot.id}>`).test(said.content);
  const stored = world.addMessage({
    content: said.content,
    author,
    channel_id: channel.id,
    mentions: isMentioned ? [world.bot] : [],
  });
  const place =
    channel.guildId === null
      ? { channel_type: ChannelType.DM }
      : {
          channel_type: ChannelType.GuildText,
          guild_id: channel.guildId,
          member: world.memberPayload(author.id),
        };
  gateway.dispatchBy(
    'MESSAGE_CREATE',
    (intents) => {
      const isReadable = channel.guildId === null || isMentioned || (intents & GatewayIntentBits.MessageContent) !== 0;
      return { ...stored.body, ...place, ...(isReadable ? {} : { content: '' }) };
    },
    channel.guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
  );
  return stored;
}

/** REST requests: finds the route, keeps a record, breaks on demand, and wakes whoever waits. */
class Traffic {
  readonly requests: RecordedRequest[] = [];
  readonly faults: Fault[] = [];

  constructor(
    private readonly routes: readonly Route[],
    private readonly token: string,
    private readonly watchers: Watchers,
  ) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const decoded = decodePath(url.pathname);
    const path = decoded.startsWith(apiPrefix) ? decoded.slice(apiPrefix.length) : decoded;
    let body: unknown = null;
    try {
      body = await readBody(request);
      this.breakIf(method, path, 'before');
      const isAuthorized = request.headers.authorization === `Bot ${this.token}`;
      const result = this.handle({ method, path, query: url.searchParams, body, isAuthorized });
      this.breakIf(method, path, 'after');
      sendJson(response, 200, result);
    } catch (error) {
      sendError(response, error);
    }
    this.requests.push({ method, path, body, status: response.statusCode });
    this.watchers.wake();
  }

  private handle(given: {
    readonly method: string;
    readonly path: string;
    readonly query: URLSearchParams;
    readonly body: unknown;
    readonly isAuthorized: boolean;
  }): unknown {
    const found = matchRoute(this.routes, given.method, given.path);
    if (found === null) {
      throw new ApiError(404, 0, `the playground does not know ${given.method} ${given.path}`);
    }
    if (found.route.isOpen !== true && !given.isAuthorized) throw unauthorized();
    return found.route.handle({ ...given, params: found.params });
  }

  private breakIf(method: string, path: string, when: Fault['when']): void {
    const fault = this.faults.find(
      (candidate) =>
        candidate.times > 0 && candidate.when === when && candidate.method === method && candidate.path.test(path),
    );
    if (fault === undefined) return;
    fault.times -= 1;
    throw new ApiError(fault.status, 0, 'a fault that was asked for');
  }
}
