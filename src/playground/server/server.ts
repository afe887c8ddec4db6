import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { FaultView } from '../page-protocol.js';
import { announceChanges } from './announce.js';
import { ClientLocales } from './client-locales.js';
import { CommandBook, type CommandOpening } from './commands.js';
import { Acts } from './control/acts.js';
import { AttachmentShelf, type NewFile } from './control/attachments.js';
import { Control } from './control/control.js';
import { FaultSwitch } from './control/fault-switch.js';
import { Pages } from './control/pages.js';
import { isForEyesOf } from './control/places.js';
import { say, type Said } from './control/say.js';
import { scheduleByClock, type Schedule } from './control/schedule.js';
import type { Fault, RestFault } from './fault.js';
import { RestFaults } from './rest-faults.js';
import { Gateway } from './gateway.js';
import { InteractionDesk } from './interactions.js';
import type {
  Born,
  InjectedAutocomplete,
  InjectedCommand,
  InjectedMessageCommand,
  InjectedModal,
  InjectedPress,
  InjectedSelect,
  InjectedUserCommand,
  Interaction,
} from './interactions/interaction.js';
import { NewsSite, newsPath } from './news-site.js';
import { Pings } from './pings.js';
import { RateLimits } from './rate-limits.js';
import { routesOf } from './routes.js';
import { Traffic, type RecordedRequest } from './traffic.js';
import { Watchers } from './watchers.js';
import type { StoredMessage } from './entities.js';
import { World } from './world.js';

export interface PlaygroundOptions {
  /** 0, the default: a free one. */
  readonly port?: number;
  /** The only token that this Discord accepts. */
  readonly token?: string;
  /** Privileged intents that are switched on for the application; none by default. */
  readonly privilegedIntents?: number;
  /** Milliseconds since 1970; deadlines are counted by it. */
  readonly now?: () => number;
  /** Milliseconds that a bot has for its first answer; Discord's three seconds by default. */
  readonly firstAnswerWithin?: number | undefined;
  /** `false`: requests are not limited, for tests of something else. */
  readonly rateLimits?: boolean;
  /** Where the page lies as it was built; without it there is no page. */
  readonly pageFolder?: string;
  /** A folder of pages that stand for a newspaper, at `newsUrl`; without it there is none. */
  readonly newsFolder?: string;
  /** Deadlines and heartbeats of the page; by the real clock by default. */
  readonly schedule?: Schedule;
}

/** Whoever asks for more unknown ones is not told of them again. */
const endpointsTold = 1000;

/** A Discord on loopback: REST and gateway, version 10. */
export interface Playground {
  /** For `DISCORD_API_URL`. */
  readonly url: string;
  /** For a browser. */
  readonly pageUrl: string;
  /** Front page of an invented newspaper; `null`: there is none. */
  readonly newsUrl: string | null;
  readonly token: string;
  readonly world: World;
  readonly gateway: Gateway;
  /** Every REST request so far, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Endpoints that were asked for and that this Discord does not know, each once. */
  readonly unknownEndpoints: ReadonlySet<string>;
  commands(guildId: string | null): readonly APIApplicationCommand[];
  /** An administrator opens a command to a role. */
  openCommand(opening: CommandOpening): void;
  /** From now on the person's client is in that language; one of Discord's codes. */
  setLocale(userId: string, locale: string): void;
  runCommand(injected: InjectedCommand): Interaction;
  typeOption(injected: InjectedAutocomplete): Interaction;
  pressButton(injected: InjectedPress): Interaction;
  choose(injected: InjectedSelect): Interaction;
  runMessageCommand(injected: InjectedMessageCommand): Interaction;
  runUserCommand(injected: InjectedUserCommand): Interaction;
  submitModal(injected: InjectedModal): Interaction;
  /** Ids of those whom the message made a sound for. */
  pinged(messageId: string): readonly string[];
  /** A file for an attachment option or a field of a form; gives the id that stands for it there. */
  upload(file: NewFile): string;
  /** A person writes in a channel. */
  sayAs(said: Said): StoredMessage;
  /** Messages in order; with `viewerId` only those that this person sees. */
  messages(viewerId?: string): readonly APIMessage[];
  /** The next matching requests fail, one by default. */
  fail(fault: Omit<RestFault, 'kind' | 'path' | 'times'> & { readonly path: RegExp; readonly times?: number }): void;
  /** @throws SyntaxError when a path is no regular expression */
  fault(fault: Fault): void;
  endFaults(): void;
  /** Faults that have not run out. */
  faults(): readonly FaultView[];
  /** Shows the page a line of the bot's log: pino's JSON, without secrets. */
  log(line: string): void;
  /** Questions that the page offers for a first try in an empty channel of the guild; for pages opened from now on. */
  offerSamples(guildId: string, questions: readonly string[]): void;
  /** Pages that are open. */
  openPages(): number;
  /** Resolves with the first value that is not `undefined`; asked again after each change, never by the clock. */
  until<T>(probe: () => T | undefined): Promise<T>;
  close(): Promise<void>;
}

/** Rejects with the error of Node's `listen`, such as `EADDRINUSE`, when it cannot have the port. */
export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const now = options.now ?? Date.now;
  const token = options.token ?? 'playground-token';
  const world = new World(now);
  const commands = new CommandBook(world);
  const locales = new ClientLocales();
  const pings = new Pings(world);
  const watchers = new Watchers();
  const wake = watchers.wake.bind(watchers);
  const http = createServer();
  let origin = '';
  const shelf = new AttachmentShelf(
    () => world.snowflake(),
    () => origin,
  );
  const claimFile = shelf.claim.bind(shelf);
  const { firstAnswerWithin } = options;
  const desk = new InteractionDesk({ world, commands, locales, now, firstAnswerWithin, claimFile });
  const refresh = (): void => {
    pages.refresh();
    wake();
  };
  const privilegedIntents = options.privilegedIntents ?? 0;
  const gateway = new Gateway(http, world, { token, privilegedIntents, onChange: refresh });
  const restFaults = new RestFaults();
  const faults = new FaultSwitch(restFaults, gateway, refresh);
  const { schedule = scheduleByClock } = options;
  const pages = new Pages({ world, commands, desk, gateway, faults, now, schedule, onCount: wake });
  announceChanges(world, gateway);
  world.observe(wake);
  const inject = ({ interaction, payload }: Born): Interaction => {
    gateway.dispatch('INTERACTION_CREATE', payload);
    return interaction;
  };
  const limits = options.rateLimits === false ? null : new RateLimits(now);
  const keepFile = shelf.keep.bind(shelf);
  const unknownEndpoints = new Set<string>();
  const traffic = new Traffic({
    routes: routesOf({ world, desk, commands, gateway, privilegedIntents, limits, keepFile }),
    token,
    faults: restFaults,
    limits,
    now,
    isDown: () => gateway.isDown,
    onAnswered: refresh,
    onFailure: (error) => {
      pages.warn(
        `The playground itself failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    },
    onUnknown: (endpoint) => {
      if (unknownEndpoints.has(endpoint) || unknownEndpoints.size >= endpointsTold) return;
      unknownEndpoints.add(endpoint);
      pages.warn(`The bot asked for ${endpoint}, which the playground does not know.`);
    },
  });
  const acts = new Acts({ world, desk, locales, shelf, faults, pages, inject });
  const control = new Control({ world, pages, acts, shelf, pageFolder: options.pageFolder ?? null });
  const news = options.newsFolder === undefined ? null : new NewsSite(options.newsFolder);
  http.on('request', (request, response) => {
    const leadsTo = (path: string): boolean => request.url?.startsWith(path) === true;
    const answering = leadsTo('/api/') ? traffic : leadsTo(newsPath) ? (news ?? control) : control;
    void answering.answer(request, response);
  });
  const close = async (): Promise<void> => {
    pages.close();
    await gateway.close();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  };
  try {
    const port = await listen(http, options.port ?? 0);
    origin = `http://127.0.0.1:${port}`;
    gateway.listensAt(`ws://127.0.0.1:${port}/gateway`);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url: `${origin}/api`,
    pageUrl: `${origin}/`,
    newsUrl: news === null ? null : `${origin}${newsPath}`,
    token,
    world,
    gateway,
    requests: traffic.requests,
    unknownEndpoints,
    commands: (guildId) => commands.list(guildId),
    openCommand: (opening) => {
      commands.openTo(opening);
    },
    pinged: (messageId) => pings.of(messageId),
    setLocale: locales.set.bind(locales),
    runCommand: (injected) => inject(desk.command(injected)),
    typeOption: (injected) => inject(desk.autocomplete(injected)),
    pressButton: (injected) => inject(desk.press(injected)),
    choose: (injected) => inject(desk.select(injected)),
    runMessageCommand: (injected) => inject(desk.messageCommand(injected)),
    runUserCommand: (injected) => inject(desk.userCommand(injected)),
    submitModal: (injected) => inject(desk.submitModal(injected)),
    upload: shelf.upload.bind(shelf),
    sayAs: (said) => say(world, said),
    messages: (viewerId) =>
      [...world.messages.values()]
        .filter(({ visibleTo }) => viewerId === undefined || isForEyesOf(visibleTo, viewerId))
        .map(({ body }) => body),
    fail: ({ path, times = 1, ...fault }) => {
      faults.strike({ kind: 'rest', path: path.source, times, ...fault });
    },
    fault: faults.strike.bind(faults),
    endFaults: faults.endAll.bind(faults),
    faults: faults.list.bind(faults),
    log: pages.addLogLine.bind(pages),
    offerSamples: pages.offerSamples.bind(pages),
    openPages: () => pages.size,
    until: (probe) => watchers.until(probe),
    close,
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
