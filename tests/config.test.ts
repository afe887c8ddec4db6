import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig, secretsOf, variables } from '../src/config.js';
import { UserError } from '../src/domain/errors.js';

describe('readConfig', () => {
  test('takes every default where nothing is set', () => {
    expect(readConfig({})).toEqual({
      discordToken: null,
      discordApiUrl: null,
      discordGuildId: null,
      corpusDir: null,
      sharedCorpus: 'everywhere',
      guildCorpusDirs: new Map(),
      dataDir: resolve('data'),
      embeddingModel: 'bundled',
      openCorpora: 32,
      answerCharacters: 1500,
      answerArticleShare: 0.333,
      fetchAllowHosts: [],
      fetchContact: null,
      fetchDelay: 1000,
      refreshSchedule: '6h',
      messageContent: false,
      publisherFamilies: null,
      logLevel: 'info',
    });
  });

  test('takes an empty or blank value as not set', () => {
    expect(readConfig({ DISCORD_TOKEN: '', CORPUS_DIR: '  ', LOG_LEVEL: '' })).toEqual(readConfig({}));
  });

  test('makes folders absolute and takes the slash off an address', () => {
    const config = readConfig({ CORPUS_DIR: 'news', DISCORD_API_URL: 'http://127.0.0.1:8080/api/' });
    expect(config.corpusDir).toBe(resolve('news'));
    expect(config.discordApiUrl).toBe('http://127.0.0.1:8080/api');
  });

  test('reads a folder for each guild that has articles of its own', () => {
    const { guildCorpusDirs } = readConfig({
      GUILD_CORPUS_DIRS: ' 123456789012345678 = /srv/harbour ;\n234567890123456789=hills = moors; ',
    });
    expect([...guildCorpusDirs]).toEqual([
      ['123456789012345678', '/srv/harbour'],
      ['234567890123456789', resolve('hills = moors')],
    ]);
  });

  test('reads hosts that may be fetched from, however they are spelled', () => {
    const { fetchAllowHosts } = readConfig({ FETCH_ALLOW_HOSTS: ' 2130706433:8080, Intranet.Example,[0::1]:80, ' });
    expect(fetchAllowHosts).toEqual(['127.0.0.1:8080', 'intranet.example', '[::1]:80']);
  });

  test('reads a contact as an address that a program can open', () => {
    expect(readConfig({ FETCH_CONTACT: 'desk@harbour.example' }).fetchContact).toBe('mailto:desk@harbour.example');
    expect(readConfig({ FETCH_CONTACT: 'https://harbour.example/bot' }).fetchContact).toBe(
      'https://harbour.example/bot',
    );
  });

  test('cannot be changed', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  test.each([
    ['OPEN_CORPORA', '0'],
    ['OPEN_CORPORA', '3.5'],
    ['OPEN_CORPORA', 'many'],
    ['ANSWER_CHARACTERS', '-1'],
    ['ANSWER_ARTICLE_SHARE', '0'],
    ['ANSWER_ARTICLE_SHARE', '1.01'],
    ['ANSWER_ARTICLE_SHARE', '1/3'],
    ['LOG_LEVEL', 'loud'],
    ['DISCORD_API_URL', 'discord.com'],
    ['DISCORD_API_URL', 'file:///etc'],
    ['DISCORD_GUILD_ID', 'my guild'],
    ['FETCH_ALLOW_HOSTS', 'http://intranet.example'],
    ['FETCH_ALLOW_HOSTS', 'intranet.example:0'],
    ['FETCH_ALLOW_HOSTS', 'intranet.example:99999'],
    ['FETCH_CONTACT', 'the desk'],
    ['FETCH_CONTACT', 'desk@harbour.example)(x'],
    ['FETCH_DELAY_MS', '-1'],
    ['GUILD_CORPUS_DIRS', 'news'],
    ['GUILD_CORPUS_DIRS', '1234=news'],
    ['GUILD_CORPUS_DIRS', '123456789012345678='],
    ['GUILD_CORPUS_DIRS', '123456789012345678=a;123456789012345678=b'],
  ])('names variable, value and what is allowed: %s=%s', (name, value) => {
    const variable = Object.values(variables).find((one) => one.name === name)!;
    expect(() => readConfig({ [name]: value })).toThrow(
      new UserError(`${name} is ${JSON.stringify(value)}, but must be ${variable.allowed}.`),
    );
  });

  test('never shows a secret, not even a wrong one', () => {
    const token = 'abc def';
    expect(() => readConfig({ DISCORD_TOKEN: token })).toThrow(
      'DISCORD_TOKEN has a value that is not allowed, but must be a bot token without spaces.',
    );
  });

  test('names as secret what must not be logged', () => {
    expect(secretsOf(readConfig({ DISCORD_TOKEN: 'abc.def' }))).toEqual(['abc.def']);
    expect(secretsOf(readConfig({}))).toEqual([]);
  });
});
