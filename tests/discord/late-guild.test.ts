import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayDispatchEvents, GatewayOpcodes, InteractionContextType, InteractionType } from 'discord-api-types/v10';
import { afterEach, expect, test } from 'vitest';
import { WebSocketServer } from 'ws';
import { createDiscordBot } from '../../src/discord/client.js';
import { openBotDatabase } from '../../src/store/sqlite-bot-database.js';
import { FakeAskService, FakeAskServices } from '../commands/fake-ask-service.js';
import { now, recordingLogger } from '../e2e/bot-on-playground.js';
import { createResvgPainter } from '../../src/pictures/resvg-painter.js';
import { FakeCorpusDesks } from '../commands/fake-corpus-desks.js';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const botId = '100000000000000001';
const user = { id: '100000000000000002', username: 'wilma', discriminator: '0', global_name: null, avatar: null };
const guild_id = '100000000000000003';
const channel = { id: '100000000000000004', type: 0, guild_id, name: 'questions' };
const help = {
  id: '100000000000000005',
  application_id: botId,
  type: InteractionType.ApplicationCommand,
  token: 'token',
  version: 1,
  data: { id: '100000000000000006', type: 1, name: 'help' },
  guild_id,
  channel_id: channel.id,
  channel,
  member: { user, roles: [], permissions: '0', joined_at: '2024-01-01T00:00:00Z', deaf: false, mute: false, flags: 0 },
  locale: 'en-GB',
  context: InteractionContextType.Guild,
  authorizing_integration_owners: { 0: guild_id },
  entitlements: [],
  app_permissions: '0',
  attachment_size_limit: 0,
};
const mention = {
  id: '100000000000000007',
  type: 0,
  guild_id,
  channel_id: channel.id,
  channel_type: channel.type,
  author: user,
  content: `<@${botId}>`,
  mentions: [{ id: botId }],
  timestamp: '2026-11-22T12:00:00Z',
};

/** A Discord that tells of a server which is down, never sends it, and sends one event of it at once. */
async function discordWithLostGuild(event: { t: string; d: object }, onAnswer: () => void): Promise<string> {
  const http = createServer((request: IncomingMessage, response: ServerResponse) => {
    request.resume();
    const isAnswer = request.method === 'POST';
    if (isAnswer) onAnswer();
    const { port } = http.address() as AddressInfo;
    const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
    const isGateway = request.url?.endsWith('/gateway/bot') === true;
    const body = isGateway ? { url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: limit } : [];
    response.writeHead(isAnswer ? 204 : 200, isAnswer ? {} : { 'content-type': 'application/json' });
    response.end(isAnswer ? undefined : JSON.stringify(body));
  });
  const sockets = new WebSocketServer({ server: http });
  sockets.on('connection', (socket) => {
    let s = 0;
    const dispatch = (t: string, d: object) => {
      socket.send(JSON.stringify({ op: GatewayOpcodes.Dispatch, s: ++s, t, d }));
    };
    socket.send(JSON.stringify({ op: GatewayOpcodes.Hello, s: null, t: null, d: { heartbeat_interval: 60_000 } }));
    socket.on('message', (data: Buffer) => {
      if ((JSON.parse(data.toString()) as { op: number }).op !== (GatewayOpcodes.Identify as number)) return;
      const ready = { v: 10, user: { ...user, id: botId, bot: true }, session_id: 'x', resume_gateway_url: 'ws://x' };
      const guilds = [{ id: guild_id, unavailable: true }];
      dispatch(GatewayDispatchEvents.Ready, { ...ready, guilds, application: { id: botId, flags: 0 } });
      dispatch(event.t, event.d);
    });
  });
  closing.push(() => new Promise((resolve) => http.close(resolve)));
  closing.push(() => {
    for (const socket of sockets.clients) socket.terminate();
    http.closeAllConnections();
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}/api`;
}

test.each([
  ['a command', { t: GatewayDispatchEvents.InteractionCreate, d: help }],
  ['a mention', { t: GatewayDispatchEvents.MessageCreate, d: mention }],
])(
  '%s at the start is answered in time where a server is down',
  async (_, event) => {
    let sawAnswer = (): void => undefined;
    const answered = new Promise<void>((resolve) => {
      sawAnswer = resolve;
    });
    const apiUrl = await discordWithLostGuild(event, () => {
      sawAnswer();
    });
    const articles = new FakeAskServices(new FakeAskService([]));
    const limits = { characters: 1500, articleShare: 1 / 3 };
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-late-guild-'));
    const database = openBotDatabase({ path: join(folder, 'bot.db'), now });
    closing.push(() => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const bot = createDiscordBot(
      {
        ...database,
        articles,
        now,
        limits,
        desks: new FakeCorpusDesks(),
        pictures: createResvgPainter(),
        firstArticles: { areMissing: () => false, areOffered: false },
      },
      { token: 'token', apiUrl, guildId: null, logger: recordingLogger(), onFatal: () => undefined },
    );
    closing.push(() => bot.close());
    void bot.start();
    // discord.js alone would wait 15 s for the server that is down.
    await expect(answered).resolves.toBeUndefined();
  },
  3000,
);
