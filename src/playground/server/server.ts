import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { announceChanges } from './announce.js';
import { CommandBook } from './commands.js';
import type { RestFault } from './fault.js';
import { RestFaults } from './faults.js';
import { Gateway } from './gateway.js';
import {
  InteractionDesk,
  type InjectedAutocomplete,
  type InjectedCommand,
  type InjectedPress,
  type Interaction,
} from './interactions.js';
import { RateLimits } from './rate-limits.js';
import { routesOf } from './routes.js';
import { Traffic, type RecordedRequest } from './traffic.js';
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
  /** `false`: requests are not limited, for tests of something else. */
  readonly rateLimits?: boolean;
}

/** A Discord on loopback: REST and gateway, version 10. */
export interface Playground {
  /** For `DISCORD_API_URL`. */
  readonly url: string;
  readonly token: string;
  readonly world: World;
  readonly gateway: Gateway;
  /** Every REST request so far, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Endpoints that were asked for and that this Discord does not know, each once. */
  readonly unknownEndpoints: ReadonlySet<string>;
  commands(guildId: string | null): readonly APIApplicationCommand[];
  runCommand(injected: InjectedCommand): Interaction;
  typeOption(injected: InjectedAutocomplete): Interaction;
  pressButton(injected: InjectedPress): Interaction;
  /** A person writes in a channel. */
  sayAs(said: { readonly userId: string; readonly channelId: string; readonly content: string }): StoredMessage;
  /** Messages in order; with `viewerId` only those that this person sees. */
  messages(viewerId?: string): readonly APIMessage[];
  /** The next matching requests fail, one by default. */
  fail(fault: Omit<RestFault, 'kind' | 'path' | 'times'> & { readonly path: RegExp; readonly times?: number }): void;
  /** Resolves with the first value that is not `undefined`; asked again after each change, never by the clock. */
  until<T>(probe: () => T | undefined): Promise<T>;
  close(): Promise<void>;
}

export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const now = options.now ?? Date.now;
  const token = options.token ?? 'playground-token';
  const world = new World(now);
  const commands = new CommandBook(world);
  const desk = new InteractionDesk(world, commands, now);
  const faults = new RestFaults();
  const watchers = new Watchers();
  const wake = (): void => {
    watchers.wake();
  };
  const http = createServer();
  const gateway = new Gateway(http, world, {
    token,
    privilegedIntents: options.privilegedIntents ?? 0,
    onChange: wake,
  });
  announceChanges(world, gateway);
  world.observe(wake);
  const limits = options.rateLimits === false ? null : new RateLimits(now);
  const routes = routesOf({ world, desk, commands, gateway, limits });
  const unknownEndpoints = new Set<string>();
  const traffic = new Traffic({
    routes,
    token,
    faults,
    limits,
    now,
    isDown: () => gateway.isDown,
    onAnswered: wake,
    onUnknown: (endpoint) => unknownEndpoints.add(endpoint),
  });
  http.on('request', (request, response) => void traffic.answer(request, response));
  const port = await listen(http, options.port ?? 0);
  gateway.listensAt(`ws://127.0.0.1:${port}/gateway`);

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
    unknownEndpoints,
    commands: (guildId) => commands.list(guildId),
    runCommand: (injected) => inject(desk.command(injected)),
    typeOption: (injected) => inject(desk.autocomplete(injected)),
    pressButton: (injected) => inject(desk.press(injected)),
    sayAs: (said) => say(world, said),
    messages: (viewerId) =>
      [...world.messages.values()]
        .filter(({ visibleTo }) => visibleTo === null || viewerId === undefined || visibleTo === viewerId)
        .map(({ body }) => body),
    fail: ({ path, times = 1, ...fault }) => {
      faults.arm({ kind: 'rest', path: path.source, times, ...fault });
    },
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

function listen(http: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, '127.0.0.1', () => {
      resolve((http.address() as AddressInfo).port);
    });
  });
}

function say(
  world: World,
  said: { readonly userId: string; readonly channelId: string; readonly content: string },
): StoredMessage {
  const isMentioned = new RegExp(`<@!?${world.bot.id}>`).test(said.content);
  return world.addMessage({
    content: said.content,
    author: world.people.get(said.userId)!,
    channel_id: said.channelId,
    mentions: isMentioned ? [world.bot] : [],
  });
}
