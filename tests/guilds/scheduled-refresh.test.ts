import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { View } from '../../commands/view.js';
import { corpusAt, type CorpusLocation } from '../../src/corpus/corpus-location.js';
import type { CorpusParts } from '../../src/corpus/corpus-parts.js';
import type { RefreshReport, SourceProblem } from '../../src/corpus/refresh-report.js';
import { parseSchedule } from '../../src/domain/schedule.js';
import { renderView } from '../../src/discord/render-view.js';
import type { Day } from '../../src/domain/day.js';
import type { Source } from '../../src/domain/source.js';
import { ScheduledRefresh } from '../../src/guilds/scheduled-refresh.js';
import { openParts, type FakeChannels } from '../commands/command-bench.js';
import { emptyReport } from '../commands/fake-corpus-desks.js';
import { recordingLogger } from '../e2e/bot-on-playground.js';

const at = (name: string, root: string | null = null): CorpusLocation => corpusAt(`/data/${name}`, { name, root });
const [harbour, hills, shared] = [at('harbour'), at('hills', '/srv/hills'), at('shared', '/srv/shared')];
const own = new Map([
  ['1', harbour],
  ['2', hills],
  ['3', hills],
]);

const feed: Source = {
  id: 2,
  spec: { kind: 'feed', url: 'https://post.example/feed' },
  addedAt: '2031-05-20T12:00:00Z',
  lastReadAt: null,
  problem: null,
};
const broken: SourceProblem = { source: 'https://post.example/feed', problem: 'it answered 503' };

let bench: ReturnType<typeof openParts>;
let channels: FakeChannels;
/** What a look into any corpus finds. */
let sources: Source[];
let report: RefreshReport | null;
let refreshed: string[];
let left: string[];
let refreshing: ScheduledRefresh;
const logger = recordingLogger();

beforeEach(() => {
  bench = openParts();
  ({ channels } = bench);
  [sources, report, refreshed, left] = [[feed], emptyReport, [], []];
  const { settings } = bench.parts;
  const store = { sources: () => sources, close: () => undefined };
  refreshing = new ScheduledRefresh({
    corpora: {
      refresh: ({ name }) => {
        refreshed.push(name);
        return Promise.resolve(report);
      },
    },
    guildCorpora: {
      own: (guildId) => own.get(guildId)!,
      shared,
      guildsOf: ({ database }) => [...own].filter(([, one]) => one.database === database).map(([guildId]) => guildId),
    },
    parts: { store: { openForReading: () => store } } as unknown as CorpusParts,
    guildIds: () => [...own.keys()],
    left: () => left,
    usual: parseSchedule('6h') ?? null,
    scheduleIn: (guildId) => settings.settings(guildId).schedule,
    telling: () => Promise.resolve(bench.parts),
    logger,
  });
});
afterEach(() => {
  bench.close();
});

const plan = (): [string, string | null][] =>
  refreshing.corpora().map(({ location, schedule }) => [location.name, schedule?.text ?? null]);

/** What stands in a log channel. */
const told = (channelId: string): string[] =>
  [...channels.views]
    .filter(([place]) => place.startsWith(`${channelId}/`))
    .map(([, view]: [string, View]) => renderView(view, { today: '2031-05-20' as Day, language: 'en' }).content);

describe('what is refreshed by itself', () => {
  test('is each corpus once, when its moderators say, else when the operator says', () => {
    const { settings } = bench.parts;
    expect(plan()).toEqual([
      ['harbour', '6h'],
      ['hills', '6h'],
      ['shared', '6h'],
    ]);
    settings.change('1', { schedule: 'off' });
    settings.change('3', { schedule: '0 6 * * *' });
    expect(plan().slice(0, 2)).toEqual([
      ['harbour', null],
      ['hills', '0 6 * * *'],
    ]);
  });

  test('is nothing of a guild that removed the bot', () => {
    left = ['1', '2'];
    expect(plan().map(([name]) => name)).toEqual(['hills', 'shared']);
  });

  test('takes no process where there is no source', async () => {
    sources = [];
    await refreshing.refresh(harbour);
    await refreshing.refresh(hills);
    expect(refreshed).toEqual(['hills']);
  });
});

describe('the log channel', () => {
  beforeEach(() => {
    for (const guildId of ['1', '2', '3']) bench.parts.settings.change(guildId, { logChannelId: `${guildId}0` });
  });

  test('hears of changes, of every guild whose articles they are, and not of nothing', async () => {
    await refreshing.refresh(hills);
    expect(channels.views.size).toBe(0);
    report = { ...emptyReport, added: 2, removed: 1 };
    await refreshing.refresh(hills);
    await refreshing.refresh(shared);
    expect([told('10'), told('20'), told('30')]).toEqual([
      [],
      ['**Refreshed by schedule**: 2 added, 1 removed.'],
      ['**Refreshed by schedule**: 2 added, 1 removed.'],
    ]);
    expect(bench.parts.audit.page('2', null, 9).entries).toMatchObject([{ actorId: null, act: 'refresh' }]);
  });

  test('hears of a problem when it is new, and of what is held once', async () => {
    const held = { id: 4, kind: 'source', path: null, source: 'https://post.example/feed', articles: 9 } as const;
    const lost = { ...held, reason: '9 of 12 articles are gone' };
    report = { ...emptyReport, problems: [broken], held: [{ ...lost, isNew: true }] };
    await refreshing.refresh(harbour);
    sources = [{ ...feed, problem: 'it answered 500' }];
    report = { ...emptyReport, problems: [broken], held: [{ ...lost, isNew: false }] };
    await refreshing.refresh(harbour);
    expect(told('10')).toEqual([
      expect.stringMatching(
        /^\*\*Refreshed by schedule\*\*: .*\n\*\*Held for your decision\*\*.*\n\*\*Not read\*\*: .*503/,
      ),
    ]);
  });

  test('hears of a folder by its name, not of where it is', async () => {
    const source = '/srv/private/hills';
    const held = {
      id: 4,
      kind: 'source',
      path: null,
      source,
      articles: 9,
      reason: 'all are gone',
      isNew: true,
    } as const;
    report = { ...emptyReport, problems: [{ source, problem: 'it is empty' }], held: [held] };
    await refreshing.refresh(hills);
    expect(told('20')).toEqual([expect.stringMatching(/the folder hills[^]*the folder hills/)]);
    expect(told('20').join()).not.toContain('private');
  });

  test('hears nothing of what failed, nor once the bot closes', async () => {
    report = null;
    await refreshing.refresh(harbour);
    report = { ...emptyReport, added: 1 };
    refreshing.close();
    await refreshing.refresh(harbour);
    expect([channels.views.size, logger.lines]).toEqual([0, []]);
  });
});
