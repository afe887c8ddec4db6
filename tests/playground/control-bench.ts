import { GatewayIntentBits } from 'discord-api-types/v10';
import { startPlayground, type Playground, type PlaygroundOptions } from '../../src/playground/server/server.js';
import { BareSocket, request } from './playground-client.js';

export interface Told {
  readonly id: string;
  readonly token: string;
  readonly locale: string;
  readonly guild_locale?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Two guilds, their people, a bare bot, and a clock that stands still. */
export interface ControlBench {
  readonly playground: Playground;
  /** Of the first guild. */
  readonly wilma: string;
  readonly otto: string;
  /** Moderator of the first guild. */
  readonly mara: string;
  /** Of the second guild alone. */
  readonly olaf: string;
  readonly guild: string;
  readonly moderatorRole: string;
  readonly channel: string;
  /** In the second guild. */
  readonly otherChannel: string;
  advance(milliseconds: number): void;
  /** The next interaction that the bot is told of. */
  told(): Promise<Told>;
  /** The bot's first answer to an interaction; gives the status that it gets. */
  callback(interaction: Told, body: unknown): Promise<number>;
  /** The bot edits its first answer. */
  editOriginal(interaction: Told, body: unknown): Promise<number>;
  /** Takes the bot away, which cannot read everything that faults bring. */
  dismissBot(): Promise<void>;
  close(): Promise<void>;
}

export const ask = {
  type: 1,
  name: 'ask',
  description: 'Asks',
  options: [
    { type: 3, name: 'question', description: 'What?', required: true, max_length: 300 },
    { type: 3, name: 'outlet', description: 'Whose?', autocomplete: true },
    { type: 5, name: 'private', description: 'For you alone?' },
  ],
};
const remove = { type: 1, name: 'remove', description: 'Removes', default_member_permissions: '8192' };
export const findQuotes = { type: 3, name: 'Find quotes' };
const greet = { type: 2, name: 'Greet' };

export async function openControlBench(options: PlaygroundOptions = {}): Promise<ControlBench> {
  let clock = Date.parse('2026-11-22T12:00:00Z');
  const timers = new Set<{ readonly at: number; readonly action: () => void }>();
  const playground = await startPlayground({
    now: () => clock,
    schedule: (action, delay) => {
      const timer = { at: clock + delay, action };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    ...options,
  });
  const { world } = playground;
  const [wilma, otto, mara, olaf] = ['wilma', 'otto', 'mara', 'olaf'].map((name) => world.addPerson(name).id);
  const guild = world.addGuild('Harbour Watch', world.addPerson('orla').id).id;
  const moderatorRole = world.addModeratorRole(guild).id;
  for (const id of [wilma!, otto!]) world.join(guild, id);
  world.join(guild, mara!, [moderatorRole]);
  const channel = world.addChannel(guild, 'questions').id;
  const otherGuild = world.addGuild('Hill Post', olaf!).id;
  const otherChannel = world.addChannel(otherGuild, 'hills').id;
  await request(playground, 'PUT', `/applications/${world.bot.id}/commands`, {
    body: [ask, remove, findQuotes, greet],
  });
  const bot = await BareSocket.open(playground);
  await bot.next();
  bot.send({ op: 2, d: { token: playground.token, intents: GatewayIntentBits.GuildMessages, properties: {} } });
  await bot.next();
  return {
    playground,
    wilma: wilma!,
    otto: otto!,
    mara: mara!,
    olaf: olaf!,
    guild,
    moderatorRole,
    channel,
    otherChannel,
    advance: (milliseconds) => {
      clock += milliseconds;
      for (const timer of [...timers].sort((a, b) => a.at - b.at)) {
        if (timer.at > clock) continue;
        timers.delete(timer);
        timer.action();
      }
    },
    told: async () => {
      for (;;) {
        const { t, d } = await bot.next();
        if (t === 'INTERACTION_CREATE') return d as unknown as Told;
      }
    },
    editOriginal: async ({ token }, body) =>
      (await request(playground, 'PATCH', `/webhooks/${world.bot.id}/${token}/messages/@original`, { body })).status,
    callback: async ({ id, token }, body) =>
      (await request(playground, 'POST', `/interactions/${id}/${token}/callback`, { body })).status,
    dismissBot: async () => {
      bot.close();
      await playground.until(() => (playground.gateway.connected() === 0 ? true : undefined));
    },
    close: async () => {
      bot.close();
      await playground.close();
    },
  };
}
