import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ComponentType, GatewayIntentBits, type APIMessage } from 'discord-api-types/v10';
import type { BotLogger } from '../../src/discord/bot-logger.js';
import { usualTimes } from '../../src/discord/careful-requests.js';
import {
  createDiscordBot,
  type DiscordBot,
  type DiscordBotOptions,
  type DiscordBotParts,
} from '../../src/discord/client.js';
import { startPlayground, type Playground } from '../../src/playground/server/server.js';
import { Watchers } from '../../src/playground/server/watchers.js';
import type { OptionGiven } from '../../src/playground/page-protocol.js';
import type { Channel } from '../../src/playground/server/entities.js';
import type { BotDatabase } from '../../src/store/bot-database.js';
import type { GuildSettingsStore } from '../../src/store/guild-settings-store.js';
import { createResvgPainter } from '../../src/pictures/resvg-painter.js';
import { openBotDatabase } from '../../src/store/sqlite-bot-database.js';
import type { Article } from '../../src/domain/article.js';
import { FakeAskService, FakeAskServices } from '../commands/fake-ask-service.js';
import { FakeCorpusDesks } from '../commands/fake-corpus-desks.js';
import { patience } from '../support/patience.js';

export interface LogLine {
  readonly level: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

/** A bot that gives nothing up because the machine is slow, and repeats failed requests without waiting. */
export const unhurried = {
  openLimit: patience,
  requestTimes: {
    ...usualTimes,
    attempt: patience,
    lastAttempt: patience,
    limitedCallback: patience,
    pauses: [1, 1, 1],
  },
};

export interface RecordingLogger extends BotLogger {
  readonly lines: LogLine[];
  /** Resolves with the first value that is not `undefined`; asked again after each line. */
  until<T>(probe: () => T | undefined): Promise<T>;
}

/** A logger that keeps what it is told. */
export function recordingLogger(): RecordingLogger {
  const lines: LogLine[] = [];
  const watchers = new Watchers();
  const at = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) => {
    lines.push({ level, fields, message });
    watchers.wake();
  };
  return {
    lines,
    until: (probe) => watchers.until(probe),
    ...{ debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') },
  };
}

export const now = (): Date => new Date('2026-11-22T12:00:00Z');

export type BotExtras = Pick<DiscordBotParts, 'commandSet' | 'guildEvents'> & Pick<DiscordBotOptions, 'readsMessages'>;

/** A guild with a channel, two members and a moderator, and the real bot connected to it. */
export class Bench {
  readonly ask: FakeAskService;
  readonly articles: FakeAskServices;
  readonly logger = recordingLogger();
  readonly member: string;
  readonly other: string;
  readonly moderator: string;
  /** May manage the server. */
  readonly owner: string;
  readonly guild: string;
  readonly channel: string;
  /** Where the bot keeps what it remembers. */
  readonly folder = mkdtempSync(join(tmpdir(), 'verbatim-e2e-'));
  private bot: DiscordBot | null = null;
  private database: BotDatabase | null = null;

  private constructor(
    readonly playground: Playground,
    articles: readonly Article[],
    private readonly extras: BotExtras,
  ) {
    this.ask = new FakeAskService([...articles]);
    this.articles = new FakeAskServices(this.ask);
    const { world } = playground;
    this.member = world.addPerson('wilma').id;
    this.other = world.addPerson('otto').id;
    this.moderator = world.addPerson('mara').id;
    this.owner = world.addPerson('orla').id;
    this.guild = world.addGuild('Harbour Watch', this.owner).id;
    for (const id of [this.member, this.other]) world.join(this.guild, id);
    world.join(this.guild, this.moderator, [world.addModeratorRole(this.guild).id]);
    this.channel = world.addChannel(this.guild, 'questions').id;
  }

  static async open(articles: readonly Article[], extras: BotExtras = {}): Promise<Bench> {
    const privilegedIntents = extras.readsMessages === true ? GatewayIntentBits.MessageContent : 0;
    const bench = new Bench(
      await startPlayground({ privilegedIntents, firstAnswerWithin: patience }),
      articles,
      extras,
    );
    // Tests start bots faster than Discord lets one.
    bench.playground.gateway.limitStarts({ pause: 0 });
    await bench.startBot();
    return bench;
  }

  async startBot(options: { readonly guildId?: string } = {}): Promise<{ inviteLink: string }> {
    const database = openBotDatabase({ path: join(this.folder, 'bot.db'), now });
    this.database = database;
    this.bot = createDiscordBot(
      {
        ...database,
        desks: new FakeCorpusDesks(),
        firstArticles: { areMissing: () => false, areOffered: false },
        ...this.extras,
        articles: this.articles,
        now,
        limits: { characters: 1500, articleShare: 1 / 3 },
        pictures: createResvgPainter(),
      },
      {
        token: this.playground.token,
        apiUrl: this.playground.url,
        guildId: options.guildId ?? null,
        logger: this.logger,
        requestTimes: unhurried.requestTimes,
        readsMessages: this.extras.readsMessages ?? false,
        onFatal: () => undefined,
      },
    );
    return this.bot.start();
  }

  async stopBot(): Promise<void> {
    await this.bot?.close();
    this.database?.close();
    this.database = null;
    this.bot = null;
  }

  /** @throws Error when the bot asked for something that this Discord does not know */
  async close(): Promise<void> {
    await this.stopBot();
    await this.playground.close();
    rmSync(this.folder, { recursive: true, force: true });
    const unknown = [...this.playground.unknownEndpoints];
    if (unknown.length > 0) throw new Error(`the playground does not know ${unknown.join(', ')}`);
  }

  /** What moderators set; of the running bot. */
  get settings(): GuildSettingsStore {
    if (this.database === null) throw new Error('the bot does not run');
    return this.database.settings;
  }

  /** Runs `/name` and waits for the answer that is no longer "thinking". */
  async run(name: string, options: Record<string, string | boolean> = {}, userId = this.member): Promise<APIMessage> {
    const interaction = this.playground.runCommand({ name, options, userId, channelId: this.channel });
    return this.playground.until(() => this.settled(interaction));
  }

  /** Runs `/name subcommand`. */
  async runSub(
    [name, subcommand]: readonly [string, string],
    options: readonly OptionGiven[] = [],
    userId = this.owner,
  ): Promise<APIMessage> {
    const given = [{ name: subcommand, options }];
    const interaction = this.playground.runCommand({ name, options: given, userId, channelId: this.channel });
    return this.playground.until(() => this.settled(interaction));
  }

  /** Presses a button that opens a form, fills it in, and waits for the answer. */
  async fill(
    message: APIMessage,
    label: RegExp,
    values: Readonly<Record<string, string>>,
    userId = this.owner,
  ): Promise<APIMessage> {
    const customId = buttonsOf(message).find((button) => label.test(button.label))?.customId;
    if (customId === undefined) throw new Error(`no button ${String(label)} on: ${message.content}`);
    const opener = this.playground.pressButton({ messageId: message.id, customId, userId });
    await this.playground.until(() => opener.modal ?? undefined);
    const interaction = this.playground.submitModal({ userId, interactionId: opener.id, values });
    return this.playground.until(() => this.changed(interaction, message));
  }

  /** What was answered: another message, or the same one as it is now. */
  changed(
    interaction: { originalId: string | null; followUpIds: readonly string[] },
    former: APIMessage,
  ): APIMessage | undefined {
    const settled = this.settled(interaction);
    return settled === undefined || settled === former ? undefined : settled;
  }

  /** Sends options that Discord's client would not let a person send. */
  async forge(name: string, options: Record<string, string>): Promise<APIMessage> {
    const place = { userId: this.member, channelId: this.channel };
    const interaction = this.playground.runCommand({ name, options, ...place, isForged: true });
    return this.playground.until(() => this.settled(interaction));
  }

  async press(message: APIMessage, label: RegExp, userId = this.member): Promise<APIMessage> {
    const customId = buttonsOf(message).find((button) => label.test(button.label))?.customId;
    if (customId === undefined) throw new Error(`no button ${String(label)} on: ${message.content}`);
    const interaction = this.playground.pressButton({ messageId: message.id, customId, userId });
    return this.playground.until(() => this.settled(interaction));
  }

  /** What a person writes, and the bot's reply to it. */
  async mention(content: string, userId = this.member): Promise<APIMessage> {
    const said = this.playground.sayAs({ userId, channelId: this.channel, content });
    return this.playground.until(() =>
      this.playground.messages().find((message) => message.message_reference?.message_id === said.body.id),
    );
  }

  /** A further channel of the guild, where the bot lacks `denied`. */
  addChannel(name: string, denied: bigint): Channel {
    const { world } = this.playground;
    const channel = world.addChannel(this.guild, name);
    world.denyBot(channel.id, denied);
    return channel;
  }

  get botMention(): string {
    return `<@${this.playground.world.bot.id}>`;
  }

  /** How a message names a command to whoever has Discord in English: `corpus add`. */
  named(path: string): string {
    const { id } = this.playground.commands(null).find(({ name }) => name === path.split(' ')[0])!;
    return `</${path}:${id}>`;
  }

  /** The first follow-up, else the answer once it is more than a deferral. */
  settled(interaction: { originalId: string | null; followUpIds: readonly string[] }): APIMessage | undefined {
    const isUpdate = (message: APIMessage | undefined) => message !== undefined && ((message.flags ?? 0) & 128) === 0;
    const byId = (id: string | null | undefined) => this.playground.world.messages.get(id ?? '')?.body;
    const followUp = byId(interaction.followUpIds[0]);
    if (followUp !== undefined) return followUp;
    const original = byId(interaction.originalId);
    return isUpdate(original) ? original : undefined;
  }
}

interface Control {
  readonly type: ComponentType;
  readonly label: string;
  readonly custom_id: string;
}

function controlsOf(message: APIMessage): Control[] {
  const rows = (message.components ?? []) as unknown as { components: Control[] }[];
  return rows.flatMap(({ components }) => components);
}

export function buttonsOf(message: APIMessage): { label: string; customId: string }[] {
  return controlsOf(message)
    .filter(({ type }) => type === ComponentType.Button)
    .map(({ label, custom_id: customId }) => ({ label, customId }));
}

/** Of buttons and selects. */
export function customIdsOf(message: APIMessage): string[] {
  return controlsOf(message).map(({ custom_id: customId }) => customId);
}

export const isEphemeral = (message: APIMessage): boolean => ((message.flags ?? 0) & 64) !== 0;
