import { inEnglish } from '../../src/language/in-words.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChannelWriter, Unreachable } from '../../commands/channel-writer.js';
import type {
  AttachedFile,
  ChosenChannel,
  ChosenMember,
  ChosenRole,
  CommandInput,
  CommandParts,
  FormPrompt,
  GivenOptions,
  Prepared,
  Refusal,
} from '../../commands/command.js';
import type { Asker, PressTarget } from '../../commands/reply-target.js';
import { RecentQuestions } from '../../commands/recent-questions.js';
import { ShownInPrivate } from '../../commands/shown-in-private.js';
import type { Shown, View } from '../../commands/view.js';
import type { Quote } from '../../src/domain/quote.js';
import { openBotDatabase } from '../../src/store/sqlite-bot-database.js';
import type { FakeAskService } from './fake-ask-service.js';
import { FakeCorpusDesks } from './fake-corpus-desks.js';
import { RunningWork } from '../../commands/running-work.js';

export const now = (): Date => new Date('2026-11-22T12:00:00Z');

/** A member of a guild who may do nothing else. */
export function askerOf(extra: Partial<Asker> = {}): Asker {
  return {
    userId: '1',
    displayName: 'wilma',
    guildId: '2',
    guildName: 'Harbour Watch',
    channelId: '3',
    parentChannelId: null,
    roleIds: [],
    mayManageServer: false,
    mayManageMessages: false,
    locale: 'en-GB',
    guildLocale: 'en-US',
    permissionNote: null,
    ...extra,
  };
}

/** Options by name; what is not named was left out. */
function givenOptions(options: Readonly<Record<string, unknown>>): GivenOptions {
  const of = (name: string): unknown => options[name] ?? null;
  return {
    text: (name) => of(name) as string | null,
    readings: (name) => [(of(name) as string | null) ?? ''],
    flag: (name) => of(name) === true,
    number: (name) => of(name) as number | null,
    channel: (name) => of(name) as ChosenChannel | null,
    role: (name) => of(name) as ChosenRole | null,
    member: (name) => of(name) as ChosenMember | null,
    attachment: (name) => of(name) as AttachedFile | null,
  };
}

export function inputOf(
  options: Readonly<Record<string, unknown>>,
  { ask, asker = askerOf() }: { readonly ask: FakeAskService; readonly asker?: Asker },
): CommandInput {
  return { asker, ask, ...givenOptions(options) };
}

/** A channel writer that keeps what it is told to write, under the ids `1`, `2` and so on. */
export class FakeChannels implements ChannelWriter {
  /** By channel and message. */
  readonly views = new Map<string, View>();
  readonly contents = new Map<string, string>();
  readonly deleted: string[] = [];
  readonly archived = new Set<string>();
  /** What cannot be reached, by channel. */
  readonly unreachable = new Map<string, Unreachable>();
  #count = 0;

  send: ChannelWriter['send'] = (channelId, view) =>
    this.#in(channelId, () => {
      const messageId = String(++this.#count);
      this.views.set(`${channelId}/${messageId}`, view);
      return { kind: 'written', messageId };
    });

  edit: ChannelWriter['edit'] = ({ channelId, messageId }, view) =>
    this.#in(channelId, () => {
      this.views.set(`${channelId}/${messageId}`, view);
      return { kind: 'written', messageId };
    });

  rewrite: ChannelWriter['rewrite'] = ({ channelId, messageId }, { content }) =>
    this.#in(channelId, () => {
      this.contents.set(`${channelId}/${messageId}`, content);
      return { kind: 'written', messageId };
    });

  delete: ChannelWriter['delete'] = ({ channelId, messageId }) =>
    this.#in(channelId, () => {
      this.deleted.push(`${channelId}/${messageId}`);
      return { kind: 'deleted' };
    });

  read: ChannelWriter['read'] = ({ channelId, messageId }) =>
    this.#in(channelId, () => {
      const content = this.contents.get(`${channelId}/${messageId}`);
      return content === undefined
        ? { kind: 'unreachable', isGone: true, why: 'the message was deleted' }
        : { kind: 'read', content };
    });

  state: ChannelWriter['state'] = (channelId) =>
    this.#in(channelId, () => ({
      kind: 'channel',
      thread: this.archived.has(channelId) ? { isArchived: true, parentId: null } : null,
    }));

  #in<Outcome>(channelId: string, act: () => Outcome): Promise<Outcome | Unreachable> {
    return Promise.resolve(this.unreachable.get(channelId) ?? act());
  }
}

/** Parts over a database in a folder of its own. */
export function openParts(): {
  readonly parts: CommandParts;
  readonly channels: FakeChannels;
  readonly desks: FakeCorpusDesks;
  close(): void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-commands-'));
  const database = openBotDatabase({ path: join(folder, 'bot.db'), now });
  const channels = new FakeChannels();
  const desks = new FakeCorpusDesks();
  const parts: CommandParts = {
    ...database,
    channels,
    desks,
    firstArticles: { areMissing: () => false, areOffered: false },
    runningWork: new RunningWork(),
    recent: new RecentQuestions(now),
    shownInPrivate: new ShownInPrivate(now),
    limits: { characters: 1500, articleShare: 1 / 3 },
    pictures: { paint: ({ svg }) => Promise.resolve(new TextEncoder().encode(svg)) },
    now,
    gatewayPing: () => 41,
    droppedQuotes: () => 0,
  };
  return {
    parts,
    channels,
    desks,
    close: () => {
      database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** All that a command needs of Discord, as a plain object; `shown` is what stands in the message. */
export function plainTarget({
  asker = askerOf(),
  shown = [],
  send = () => Promise.resolve({ messageId: '9' }),
}: {
  readonly asker?: Asker;
  readonly shown?: readonly Quote[];
  readonly send?: () => Promise<Shown>;
} = {}): { readonly target: PressTarget; readonly views: View[] } {
  const views: View[] = [];
  const target: PressTarget = {
    asker,
    language: 'en',
    signal: new AbortController().signal,
    showableUntil: Infinity,
    show: (view, beforeSending) => {
      views.push(view);
      beforeSending?.(shown);
      return send();
    },
    removeMessage: () => Promise.resolve(),
  };
  return { target, views };
}

/** @throws Error for a refusal and for a form */
export function ready<Target extends PressTarget>(
  prepared: Refusal | Prepared<Target> | FormPrompt,
): Prepared<PressTarget> {
  if (prepared.kind === 'refused') throw new Error(inEnglish(prepared.text));
  if (prepared.kind === 'form') throw new Error(`expected an answer, not the form ${prepared.form.action}`);
  return prepared;
}
