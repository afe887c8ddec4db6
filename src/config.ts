import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse as parseEnvironmentFile } from 'dotenv';
import { contact, foldersByGuild, hostList, isGuildId, optional, webAddress, wholeNumber } from './config-values.js';
import { UserError } from './domain/errors.js';
import { parseSchedule, scheduleForms } from './domain/schedule.js';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const sharings = ['everywhere', 'offered'] as const;

/** Everything that can be set from outside. Folders are absolute; `null` = not set. */
export interface Config {
  readonly discordToken: string | null;
  readonly discordApiUrl: string | null;
  readonly discordGuildId: string | null;
  /** Whether replies to the bot's answers, and what is said in its threads, need no mention. */
  readonly messageContent: boolean;
  readonly corpusDir: string | null;
  /** Where the articles of `corpusDir` answer: in every server, or where moderators chose them. */
  readonly sharedCorpus: (typeof sharings)[number];
  /** Guild id to folder: guilds that answer from articles of their own instead of those of `corpusDir`. */
  readonly guildCorpusDirs: ReadonlyMap<string, string>;
  readonly dataDir: string;
  readonly embeddingModel: string;
  readonly openCorpora: number;
  /** HONESTY 18: what one answer shows at most, in UTF-16 code units. */
  readonly answerCharacters: number;
  /** HONESTY 18: what one answer shows of one article at most, as a share of its text. */
  readonly answerArticleShare: number;
  /** Hosts that are fetched from although they are not of the public web: names or addresses, with or without `:port`. */
  readonly fetchAllowHosts: readonly string[];
  /** Whom a site's owner writes to, as it stands in the User-Agent. */
  readonly fetchContact: string | null;
  /** Milliseconds between two requests to one host. */
  readonly fetchDelay: number;
  /** When articles are refreshed where a guild's moderators named no other time: a text that `parseSchedule` reads. */
  readonly refreshSchedule: string;
  /** File that says which outlets belong to one owner. */
  readonly publisherFamilies: string | null;
  readonly logLevel: LogLevel;
}

/** One environment variable. `fallback` is written as in the environment; `''` = not set. */
export interface Variable<Value> {
  readonly name: string;
  readonly meaning: string;
  readonly unit: string;
  readonly fallback: string;
  /** Never shown in an error, a log or a report. */
  readonly isSecret?: true;
  /** What is allowed, to end the sentence "… must be". */
  readonly allowed: string;
  /** `undefined` = not allowed. An empty text is asked for only where the fallback is empty. */
  parse(text: string): Value | undefined;
}

export const variables: { readonly [Key in keyof Config]: Variable<Config[Key]> } = {
  discordToken: {
    name: 'DISCORD_TOKEN',
    meaning:
      "The bot's token, from the Bot page of the Discord developer portal. Without it the playground opens here.",
    unit: 'text',
    fallback: '',
    isSecret: true,
    allowed: 'a bot token without spaces',
    parse: optional((text) => (/^[\x21-\x7e]+$/.test(text) ? text : undefined)),
  },
  discordApiUrl: {
    name: 'DISCORD_API_URL',
    meaning: 'Base of the Discord API, for the playground or a test server. Empty: discord.com.',
    unit: 'http(s) address',
    fallback: '',
    allowed: 'an http:// or https:// address',
    parse: optional(webAddress),
  },
  discordGuildId: {
    name: 'DISCORD_GUILD_ID',
    meaning: 'Register the commands in this one guild, at once, for a test. Empty: everywhere.',
    unit: 'Discord id',
    fallback: '',
    allowed: 'an id of 17 to 20 digits',
    parse: optional((text) => (isGuildId(text) ? text : undefined)),
  },
  messageContent: {
    name: 'MESSAGE_CONTENT',
    meaning:
      "Replies to the bot's answers, and messages in threads where their writer talks with it, need no mention. Needs the Message Content Intent, on the Bot page of the Discord developer portal.",
    unit: 'on | off',
    fallback: 'off',
    allowed: 'on or off',
    parse: (text) => ({ on: true, off: false })[text],
  },
  corpusDir: {
    name: 'CORPUS_DIR',
    meaning:
      'Folder (or one file) of articles to answer from. Empty: the invented sample on the terminal, none in Discord.',
    unit: 'path',
    fallback: '',
    allowed: 'a path',
    parse: optional((text) => resolve(text)),
  },
  sharedCorpus: {
    name: 'SHARED_CORPUS',
    meaning:
      'Where the articles of CORPUS_DIR answer beside those that moderators add: everywhere, or offered to servers whose moderators choose them in /settings.',
    unit: sharings.join(' | '),
    fallback: 'everywhere',
    allowed: `one of ${sharings.join(', ')}`,
    parse: (text) => sharings.find((sharing) => sharing === text),
  },
  guildCorpusDirs: {
    name: 'GUILD_CORPUS_DIRS',
    meaning:
      'Servers that answer from articles of their own and never from CORPUS_DIR: each id with its folder, parted by ";".',
    unit: 'Discord id=path; Discord id=path',
    fallback: '',
    allowed:
      'server ids of 17 to 20 digits, each once, with a path behind "=", parted by ";", such as 123456789012345678=/srv/harbour; 234567890123456789=/srv/hills',
    parse: foldersByGuild,
  },
  dataDir: {
    name: 'DATA_DIR',
    meaning: 'Folder for the databases, the indexes and downloaded models. One running bot a folder.',
    unit: 'path',
    fallback: './data',
    allowed: 'a path',
    parse: (text) => resolve(text),
  },
  embeddingModel: {
    name: 'EMBEDDING_MODEL',
    meaning:
      'bundled, or a feature-extraction model (Xenova/all-MiniLM-L6-v2), fetched once, or a folder that holds one.',
    unit: 'model name or path',
    fallback: 'bundled',
    allowed: 'bundled, a model name such as Xenova/all-MiniLM-L6-v2, or a folder',
    parse: (text) => (text.includes('\0') ? undefined : text),
  },
  openCorpora: {
    name: 'OPEN_CORPORA',
    meaning: 'How many corpora stay open; those asked least recently are closed beyond it.',
    unit: 'corpora',
    fallback: '32',
    allowed: 'a whole number from 1 to 10000',
    parse: wholeNumber(1, 10_000),
  },
  answerCharacters: {
    name: 'ANSWER_CHARACTERS',
    meaning: 'The most quoted text that one answer shows, its context presses included; then only the link.',
    unit: 'characters (UTF-16 code units)',
    fallback: '1500',
    allowed: 'a whole number from 200 to 100000',
    parse: wholeNumber(200, 100_000),
  },
  answerArticleShare: {
    name: 'ANSWER_ARTICLE_SHARE',
    meaning: 'The most of one article that one answer shows, its context presses included.',
    unit: 'share of its text, above 0, at most 1',
    fallback: '0.333',
    allowed: 'a number above 0, at most 1',
    parse: (text) => {
      const share = /^\d*\.?\d+$/.test(text) ? Number(text) : NaN;
      return share > 0 && share <= 1 ? share : undefined;
    },
  },
  fetchAllowHosts: {
    name: 'FETCH_ALLOW_HOSTS',
    meaning:
      'Hosts inside your own network that moderators may name as sources: without a port its 80 and 443, with one that alone. Addresses open urls written with them.',
    unit: 'names or addresses, parted by ","',
    fallback: '',
    allowed:
      'host names or addresses, each with or without a port, parted by ",", such as 127.0.0.1:8080, intranet.example',
    parse: hostList,
  },
  fetchContact: {
    name: 'FETCH_CONTACT',
    meaning: 'Whom the owner of a site can write to about the requests of the bot. Sent with every one of them.',
    unit: 'e-mail address or http(s) address',
    fallback: '',
    allowed: 'an e-mail address or an http:// or https:// address',
    parse: optional(contact),
  },
  fetchDelay: {
    name: 'FETCH_DELAY_MS',
    meaning: 'The pause between two requests to one host. Longer where a site asks for it; 0 for a site of your own.',
    unit: 'milliseconds',
    fallback: '1000',
    allowed: 'a whole number from 0 to 60000',
    parse: wholeNumber(0, 60_000),
  },
  refreshSchedule: {
    name: 'REFRESH_SCHEDULE',
    meaning:
      'When the bot refreshes articles, unless the moderators of a server named another time; always at its start too.',
    unit: 'interval (m, h, d), cron line in UTC, or off',
    fallback: '6h',
    allowed: scheduleForms,
    parse: (text) => (parseSchedule(text) === undefined ? undefined : text),
  },
  publisherFamilies: {
    name: 'PUBLISHER_FAMILIES',
    meaning:
      'File that says which outlets belong to one owner, so that they count as one origin: one owner a line, "Owner: Outlet, Outlet". Empty: a short list that comes with Verbatim.',
    unit: 'path',
    fallback: '',
    allowed: 'a path',
    parse: optional((text) => resolve(text)),
  },
  logLevel: {
    name: 'LOG_LEVEL',
    meaning: 'How much is logged to standard error.',
    unit: logLevels.join(' | '),
    fallback: 'info',
    allowed: `one of ${logLevels.join(', ')}`,
    parse: (text) => logLevels.find((level) => level === text),
  },
};

/** Reads `.env` of the working folder, if there is one, and the environment, which goes first. */
export function loadConfig(overrides: Partial<Pick<Config, 'corpusDir' | 'dataDir' | 'fetchAllowHosts'>> = {}): Config {
  return Object.freeze({ ...readConfig({ ...environmentFile(), ...process.env }), ...overrides });
}

/** @throws UserError naming the variable, its value and what is allowed. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const values = Object.entries(variables).map(([key, variable]): [string, unknown] => [
    key,
    readVariable<unknown>(variable, environment[variable.name]),
  ]);
  // The type of `variables` gives each key of `Config` a variable of its type.
  return Object.freeze(Object.fromEntries(values) as unknown as Config);
}

/** What must never be seen in a log, an error or a report. */
export function secretsOf(config: Config): string[] {
  return config.discordToken === null ? [] : [config.discordToken];
}

function readVariable<Value>(variable: Variable<Value>, given: string | undefined): Value {
  const trimmed = given?.trim() ?? '';
  const text = trimmed === '' ? variable.fallback : trimmed;
  const value = variable.parse(text);
  if (value !== undefined) return value;
  const shown = variable.isSecret ? 'has a value that is not allowed' : `is ${JSON.stringify(text.slice(0, 80))}`;
  throw new UserError(`${variable.name} ${shown}, but must be ${variable.allowed}.`);
}

function environmentFile(): Record<string, string> {
  try {
    return parseEnvironmentFile(readFileSync('.env'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new UserError('The file .env in this folder cannot be read; make it readable or remove it.', {
      cause: error,
    });
  }
}
