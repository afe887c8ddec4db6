import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { createDiscordBot, type DiscordBot } from '../../src/discord/client.js';
import type { Fault } from '../../src/playground/server/fault.js';
import type { Interaction } from '../../src/playground/server/interactions/interaction.js';
import { startPlayground, type Playground } from '../../src/playground/server/server.js';
import { createResvgPainter } from '../../src/pictures/resvg-painter.js';
import { openBotDatabase } from '../../src/store/sqlite-bot-database.js';
import { answerQuote, FakeAskService, FakeAskServices, quoted, quoteOf } from '../commands/fake-ask-service.js';
import { now, recordingLogger } from '../e2e/bot-on-playground.js';
import { ledger } from '../e2e/harbour-articles.js';
import { FakeCorpusDesks } from '../commands/fake-corpus-desks.js';

const owed = answerQuote(1, quoteOf(ledger, 'The town council denied that it owes the line anything.'));
const shown = 'denied that it owes';
/** Milliseconds in which what must happen happens, on a busy machine too. */
const patience = 40_000;

/** The playground with Discord's own limits and times, and the unchanged bot, with its own. */
export class SoakBench {
  readonly ask = new FakeAskService([ledger]);
  readonly logger = recordingLogger();
  rejections = 0;
  private readonly folder = mkdtempSync(join(tmpdir(), 'verbatim-soak-'));
  private readonly database = openBotDatabase({ path: join(this.folder, 'bot.db'), now });
  private readonly bot: DiscordBot;
  private readonly userId: string;
  private readonly channelId: string;

  private constructor(readonly playground: Playground) {
    const { world } = playground;
    const guild = world.addGuild('Harbour Watch', world.addPerson('orla').id).id;
    this.userId = world.addPerson('wilma').id;
    world.join(guild, this.userId);
    this.channelId = world.addChannel(guild, 'questions').id;
    this.ask.answer = () => Promise.resolve(quoted([owed]));
    this.bot = createDiscordBot(
      {
        articles: new FakeAskServices(this.ask),
        ...this.database,
        now,
        limits: { characters: 1500, articleShare: 1 / 3 },
        pictures: createResvgPainter(),
        desks: new FakeCorpusDesks(),
        firstArticles: { areMissing: () => false, areOffered: false },
      },
      {
        token: playground.token,
        apiUrl: playground.url,
        guildId: null,
        logger: this.logger,
        onFatal: (sentence) => {
          this.logger.error({}, `fatal: ${sentence}`);
        },
      },
    );
  }

  static async open(): Promise<SoakBench> {
    const bench = new SoakBench(await startPlayground());
    process.on('unhandledRejection', bench.countRejection);
    await bench.bot.start();
    return bench;
  }

  async close(): Promise<void> {
    await this.bot.close();
    await this.playground.close();
    this.database.close();
    rmSync(this.folder, { recursive: true, force: true });
    process.off('unhandledRejection', this.countRejection);
  }

  strike(fault: Exclude<Fault, { kind: 'rest' | 'slow' | 'network' }>): void {
    this.playground.gateway.strike(fault);
  }

  /** Somebody asks; it need not reach the bot. */
  question(text = 'Who owes?'): Interaction {
    const { userId, channelId } = this;
    return this.playground.runCommand({ name: 'ask', options: { question: text }, userId, channelId });
  }

  /** The answer, or the sentence that tells why there is none. */
  answered(interaction: Interaction): Promise<APIMessage> {
    return this.within(`an answer to ${interaction.id}`, () => {
      const told = this.message(interaction.followUpIds[0]);
      const original = this.message(interaction.originalId);
      const isThinking = ((original?.flags ?? 0) & MessageFlags.Loading) !== 0;
      return told ?? (isThinking ? undefined : original);
    });
  }

  /** Somebody mentions the bot, and is answered by a message of its own. */
  async mention(): Promise<APIMessage> {
    const { userId, channelId, playground } = this;
    const content = `<@${playground.world.bot.id}> Who owes?`;
    const { id } = playground.sayAs({ userId, channelId, content }).body;
    return this.within('an answer to a mention', () => this.repliesTo(id)[0]);
  }

  repliesTo(messageId: string): APIMessage[] {
    return this.playground.messages().filter((message) => message.message_reference?.message_id === messageId);
  }

  /** Messages that hold an answer. */
  get answers(): number {
    return this.playground.messages().filter(({ content }) => content.includes(shown)).length;
  }

  get errors(): readonly string[] {
    return this.logger.lines.filter(({ level }) => level === 'error').map(({ message }) => message);
  }

  /** Sessions that began so far. */
  get sessionsBegun(): number {
    const { total, remaining } = this.playground.gateway.botInfo().session_start_limit;
    return total - remaining;
  }

  requests(status: (status: number) => boolean): number {
    return this.playground.requests.filter((request) => status(request.status)).length;
  }

  /** @throws Error naming what did not happen in time */
  async within<T>(what: string, probe: () => T | undefined, limit = patience): Promise<T> {
    const enough = new AbortController();
    const late = sleep(limit, undefined, { signal: enough.signal }).then(() => {
      throw new Error(`${what} did not come; ${this.errors.join('; ')}`);
    });
    try {
      return await Promise.race([this.playground.until(probe), late]);
    } finally {
      enough.abort();
      late.catch(() => undefined);
    }
  }

  private message(id: string | null | undefined): APIMessage | undefined {
    return this.playground.world.messages.get(id ?? '')?.body;
  }

  private readonly countRejection = (): void => {
    this.rejections += 1;
  };
}
