import { EventEmitter } from 'node:events';
import { Events, type Client } from 'discord.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { logConnection } from '../../src/discord/connection-log.js';
import { recordingLogger } from '../e2e/bot-on-playground.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function connection() {
  const client = new EventEmitter();
  const logger = recordingLogger();
  const leaving = new AbortController();
  logConnection(client as unknown as Pick<Client, 'on'>, logger, leaving.signal);
  const warnings = () => logger.lines.filter(({ level }) => level === 'warn').map(({ fields }) => fields['shard']);
  const infos = () => logger.lines.filter(({ level }) => level === 'info').map(({ message }) => message);
  return { client, leaving, warnings, infos };
}

test('an outage is logged once, and once more with what to look at when it lasts', () => {
  const { client, warnings, infos } = connection();
  for (let tries = 0; tries < 50; tries++) {
    client.emit(Events.ShardReconnecting, 1);
    vi.advanceTimersByTime(500);
  }
  expect(warnings()).toEqual([]);
  vi.advanceTimersByTime(60_000);
  expect([infos(), warnings()]).toEqual([['connecting to Discord again'], [1]]);
});

test.each([
  [Events.ShardResume, 'connected to Discord again'],
  [Events.ShardReady, 'connected to Discord again, with a new session'],
])('a short outage ends with %s and without a warning', (event, message) => {
  const { client, warnings, infos } = connection();
  client.emit(Events.ShardReconnecting, 0);
  client.emit(event, 0, 3);
  vi.advanceTimersByTime(60_000);
  expect([infos(), warnings()]).toEqual([['connecting to Discord again', message], []]);
});

test('a first connection and a bot that leaves say nothing', () => {
  const { client, leaving, warnings, infos } = connection();
  client.emit(Events.ShardReady, 0);
  client.emit(Events.ShardReconnecting, 2);
  leaving.abort();
  client.emit(Events.ShardReconnecting, 0);
  vi.advanceTimersByTime(60_000);
  expect([infos(), warnings(), vi.getTimerCount()]).toEqual([['connecting to Discord again'], [], 0]);
});
