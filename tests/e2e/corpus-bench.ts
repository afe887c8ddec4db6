import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { composeBot, type Bot } from '../../src/compose-bot.js';
import { readConfig } from '../../src/config.js';
import type { OptionGiven } from '../../src/playground/page-protocol.js';
import { startPlayground, type Playground } from '../../src/playground/server/server.js';
import { patience } from '../support/patience.js';
import { buttonsOf, customIdsOf, isEphemeral, recordingLogger, unhurried } from './bot-on-playground.js';

type Given = Readonly<Record<string, string | number | boolean>>;

export interface CorpusBenchOptions {
  /** Hosts on loopback that may be asked, with their ports. */
  readonly hosts: readonly string[];
  /** Settings of the bot besides, as in the environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** By which the bot notes times; the clock by default. */
  readonly now?: () => Date;
}

/** The whole bot, with real corpora and processes of their own for work on them, in a guild of the playground. */
export class CorpusBench {
  readonly logger = recordingLogger();
  readonly folder = mkdtempSync(join(tmpdir(), 'verbatim-corpus-e2e-'));
  readonly member: string;
  /** May manage the server. */
  readonly owner: string;
  /** Another who may. */
  readonly second: string;
  readonly guild: string;
  readonly channel: string;
  private bot: Bot | null = null;

  private constructor(
    readonly playground: Playground,
    private readonly environment: Readonly<Record<string, string>>,
    private readonly now: () => Date,
  ) {
    const { world } = playground;
    this.owner = world.addPerson('orla').id;
    this.member = world.addPerson('wilma').id;
    this.second = world.addPerson('mara').id;
    this.guild = world.addGuild('Harbour Watch', this.owner).id;
    world.join(this.guild, this.member);
    world.join(this.guild, this.second, [world.addRole(this.guild, 'Editors', manageServer).id]);
    this.channel = world.addChannel(this.guild, 'questions').id;
  }

  static async open({ hosts, environment = {}, now = () => new Date() }: CorpusBenchOptions): Promise<CorpusBench> {
    const fetching = { FETCH_ALLOW_HOSTS: hosts.join(','), FETCH_DELAY_MS: '0' };
    // The processes that work on corpora read their own environment.
    Object.assign(process.env, fetching);
    const playground = await startPlayground({ firstAnswerWithin: patience, rateLimits: false });
    playground.gateway.limitStarts({ pause: 0 });
    const bench = new CorpusBench(playground, { ...fetching, REFRESH_SCHEDULE: 'off', ...environment }, now);
    await bench.start();
    return bench;
  }

  async start(): Promise<void> {
    const { playground, logger, folder, now } = this;
    const own = { DISCORD_TOKEN: playground.token, DISCORD_API_URL: playground.url, DATA_DIR: folder };
    const config = { ...readConfig({ ...this.environment, ...own }), discordToken: playground.token };
    this.bot = await composeBot(config, {
      ...unhurried,
      ...{ logger, now, onFatal: () => undefined, onDownload: () => undefined },
    });
    await this.bot.start();
  }

  async stop(): Promise<void> {
    await this.bot?.close();
    this.bot = null;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.playground.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Calls `/name` or `/name subcommand`; gives what stands in the answer, as often as it is asked. */
  call(name: string, options: Given = {}, userId = this.owner, channelId = this.channel): Answered {
    const [command = '', subcommand] = name.split(' ');
    const given = Object.entries(options).map(([key, value]): OptionGiven => ({ name: key, value }));
    const all = subcommand === undefined ? given : [{ name: subcommand, options: given }];
    const interaction = this.playground.runCommand({ name: command, options: all, userId, channelId });
    return this.#answered(interaction, null);
  }

  /** Presses a button, forged where the message has none such. */
  press(message: APIMessage, action: RegExp, userId = this.owner): Answered {
    const customId = buttonsOf(message).find(
      ({ label, customId: id }) => action.test(label) || action.test(id),
    )?.customId;
    if (customId === undefined) throw new Error(`no button ${String(action)} on: ${message.content}`);
    const interaction = this.playground.pressButton({ messageId: message.id, customId, userId, isForged: true });
    return this.#answered(interaction, message);
  }

  choose(message: APIMessage, { action, value }: { readonly action: string; readonly value: string }): Answered {
    const customId = customIdsOf(message).find((id) => id.split(':')[1] === action);
    if (customId === undefined) throw new Error(`no select ${action} on: ${message.content}`);
    const place = { messageId: message.id, userId: this.owner };
    return this.#answered(this.playground.choose({ ...place, customId, values: [value] }), message);
  }

  /** Messages of the bot that somebody besides their asker may see. */
  publicMessages(): readonly APIMessage[] {
    return this.playground.messages().filter((message) => !isEphemeral(message));
  }

  #answered(
    interaction: { originalId: string | null; followUpIds: readonly string[] },
    carrier: APIMessage | null,
  ): Answered {
    const { playground } = this;
    const ids = (): string[] => [...interaction.followUpIds, interaction.originalId ?? carrier?.id ?? ''];
    const find = (fits: RegExp): APIMessage | undefined =>
      ids()
        .flatMap((id) => playground.world.messages.get(id)?.body ?? [])
        .find(({ content, flags }) => ((flags ?? 0) & deferred) === 0 && fits.test(content));
    return {
      says: (fits) => playground.until(() => find(fits)),
      now: () => find(/^/s)?.content ?? null,
    };
  }
}

export interface Answered {
  /** The message once it says this. */
  says(fits: RegExp): Promise<APIMessage>;
  now(): string | null;
}

const manageServer = 0x20n;
/** "Is thinking…" */
const deferred = 128;
