import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ArticleCommand, Command, Prepared, Refusal } from '../../commands/command.js';
import { corpusActs, corpusButtons, corpusCommands } from '../../commands/corpus.js';
import { refreshView } from '../../commands/corpus-refresh.js';
import type { PressTarget } from '../../commands/reply-target.js';
import { RunningWork } from '../../commands/running-work.js';
import type { ListView, View } from '../../commands/view.js';
import { inEnglish } from '../../src/language/in-words.js';
import { say } from '../../src/language/say.js';
import type { RefreshReport } from '../../src/corpus/refresh-report.js';
import type { ArticleId } from '../../src/domain/article.js';
import { UserError } from '../../src/domain/errors.js';
import type { HeldChange } from '../../src/store/source-store.js';
import { articleOf } from '../support/articles.js';
import { askerOf, inputOf, openParts, plainTarget, ready } from './command-bench.js';
import { FakeAskService } from './fake-ask-service.js';
import { emptyReport } from './fake-corpus-desks.js';

const ledger = articleOf({ title: 'Ferry sinks off Skarn', outlet: 'Skarn Post', blocks: ['Five people died.'] });
const acted = {
  articleId: ledger.id,
  title: ledger.title,
  outlet: ledger.outlet,
  path: ledger.path,
  url: ledger.url,
};

let bench: ReturnType<typeof openParts>;
let ask: FakeAskService;
beforeEach(() => {
  bench = openParts();
  ask = new FakeAskService([]);
});
afterEach(() => {
  bench.close();
});

const desk = () => bench.desks.of('2');
const mara = askerOf({ userId: '5', displayName: 'mara', mayManageServer: true });

function prepare(name: string, options: Readonly<Record<string, unknown>> = {}) {
  const command = corpusCommands(bench.parts).subcommands.find(({ definition }) => definition.name === name);
  const input = inputOf(options, { ask, asker: mara });
  return (command as Command & Pick<ArticleCommand, 'prepare'>).prepare(input);
}

async function run(name: string, options: Readonly<Record<string, unknown>> = {}): Promise<View[]> {
  const { target, views } = plainTarget({ asker: mara });
  await ready(prepare(name, options) as Refusal | Prepared<PressTarget>).run(target);
  return views;
}

/** All that stands in a view of lines. */
function words(view: View | undefined): string {
  if (view?.kind === 'confirm') return view.lines.map(inEnglish).join('\n');
  const { heading, lines } = view as ListView;
  return [heading, ...lines].map(inEnglish).join('\n');
}

const refusalOf = (name: string, options: Readonly<Record<string, unknown>>): string =>
  inEnglish((prepare(name, options) as Refusal).text);

const logged = (): unknown[] =>
  bench.parts.audit.page('2', null, 10).entries.map(({ act, target, outcome }) => [act, target, outcome]);

describe('/corpus add', () => {
  const added = { isNew: true, source: { id: 2, spec: null, addedAt: '', lastReadAt: null, problem: null } };

  it('looks what an address is, adds that and reads it', async () => {
    const spec = { kind: 'feed', url: 'https://skarn.example/feed' } as const;
    desk().sources = () => [{ id: 2, spec, addedAt: '', lastReadAt: null, problem: null, articles: 0 }];
    desk().work = ({ kind }) => {
      if (kind === 'recognise-source') return Promise.resolve({ spec, feeds: [] });
      return Promise.resolve(kind === 'add-source' ? added : emptyReport);
    };
    const views = await run('add', { address: ' https://skarn.example/ ' });
    expect(desk().jobs).toEqual([
      { kind: 'recognise-source', url: 'https://skarn.example/' },
      { kind: 'add-source', spec },
      { kind: 'refresh', dryRun: false, recheck: false },
    ]);
    expect(desk().by).toEqual(['mara', 'mara', 'mara']);
    expect(views[0]).toMatchObject({ kind: 'progress', stage: say('corpus.beginning-recognise-source') });
    expect(words(views.at(-1))).toBe('Refreshed: nothing changed.\nAdded: feed https://skarn.example/feed.');
  });

  it.each([
    [
      { address: 'https://a.example/1 https://a.example/2' },
      { kind: 'urls', urls: ['https://a.example/1', 'https://a.example/2'] },
    ],
    [
      { address: 'https://a.example/1', kind: 'url' },
      { kind: 'url', url: 'https://a.example/1' },
    ],
    [
      { address: 'https://a.example/map', pattern: '/news/*' },
      { kind: 'site-map', url: 'https://a.example/map', pattern: '/news/*', maxAgeDays: null },
    ],
    [
      { address: 'https://a.example/map', 'max-age': 7 },
      { kind: 'site-map', url: 'https://a.example/map', pattern: null, maxAgeDays: 7 },
    ],
  ])('takes what is stated without looking: %j', async (options, spec) => {
    desk().work = ({ kind }) => Promise.resolve(kind === 'add-source' ? added : emptyReport);
    await run('add', options);
    expect(desk().jobs[0]).toEqual({ kind: 'add-source', spec });
  });

  it('takes a file with its bytes', async () => {
    desk().work = ({ kind }) => Promise.resolve(kind === 'add-source' ? added : emptyReport);
    const file = { id: '1', name: 'ferry.txt', url: 'https://cdn.example/1', size: 1, mediaType: 'text/plain' };
    await run('add', { file });
    expect(desk().jobs[0]).toMatchObject({
      kind: 'add-source',
      spec: {
        kind: 'upload',
        name: 'ferry.txt',
        mediaType: 'text/plain',
        hash: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      },
      bytes: new Uint8Array([1]),
    });
    expect(refusalOf('add', { file, address: 'https://a.example/' })).toContain('not both');
  });

  it('says in one sentence what cannot be added, and reads nothing', async () => {
    expect(refusalOf('add', {})).toBe('Name an address, or attach a file.');
    desk().work = () => Promise.reject(new UserError('https://a.example/ could not be looked at: it answered 403.'));
    const views = await run('add', { address: 'https://a.example/' });
    expect(words(views.at(-1)).trim()).toBe('https://a.example/ could not be looked at: it answered 403.');
    expect(desk().jobs).toHaveLength(1);
    desk().work = () => Promise.resolve({ ...added, isNew: false });
    expect(words((await run('add', { address: 'https://a.example/', kind: 'feed' })).at(-1))).toContain(
      'is a source already',
    );
    expect(logged()[0]).toEqual(['add feed', 'https://a.example/', 'it was one already']);
  });

  it('takes 100 sources and no more', async () => {
    const spec = { kind: 'feed', url: 'https://skarn.example/feed' } as const;
    const source = { id: 2, spec, addedAt: '', lastReadAt: null, problem: null, articles: 0 };
    desk().work = ({ kind }) => Promise.resolve(kind === 'add-source' ? added : emptyReport);
    const adding = () => run('add', { address: 'https://a.example/', kind: 'feed' });
    desk().sources = () => Array.from({ length: 100 }, () => source);
    await expect(adding()).rejects.toThrow('A server has at most 100 sources: drop one with /corpus sources first.');
    expect(desk().jobs).toEqual([]);
    desk().sources = () => Array.from({ length: 99 }, () => source);
    await adding();
    expect(desk().jobs).toHaveLength(2);
  });
});

describe('work at a desk', () => {
  it('is cancelled by any moderator of the guild, and says what holds then', async () => {
    const cancel = corpusButtons(bench.parts).find(({ action }) => action === 'cancelwork')!;
    const pressed: unknown[] = [];
    desk().work = (_job, { signal, onProgress }) => {
      onProgress({ stage: 'fetch', done: 1, total: 2, secondsLeft: 3 });
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('aborted'));
        });
        const press = { action: 'cancelwork', n: 0, id: workId(), ask } as const;
        for (const guildId of ['7', '2']) pressed.push(cancel.prepare({ ...press, asker: askerOf({ guildId }) }).kind);
      });
    };
    const work = new RunningWork(40);
    const workId = (): number => 41;
    Object.assign(bench.parts, { runningWork: work });
    expect(words((await run('refresh')).at(-1))).toMatch(/^Cancelled\.\nThe articles are as they were before/);
    expect(pressed).toEqual(['refused', 'ready']);
    expect(logged()).toEqual([['refresh', null, 'cancelled']]);
    expect(cancel.prepare({ action: 'cancelwork', n: 0, id: 41, ask, asker: mara }).kind).toBe('refused');
  });

  it('is no second time begun by a button of a former process', () => {
    const [former, next] = [new RunningWork(1_000), new RunningWork(2_000)];
    const { signal } = new AbortController();
    expect(next.begin('2', signal).id).not.toBe(former.begin('2', signal).id);
  });

  it('is told of a channel without words of an article once the private answer cannot be changed', async () => {
    const change = {
      kind: 'changed',
      articleId: ledger.id,
      previousId: null,
      title: 'Ferry sinks',
      path: 'f',
      url: null,
    } as const;
    const diff = { changes: [{ before: 'five', after: 'seven' }], more: 0, isShortened: false };
    desk().work = () => Promise.resolve({ ...emptyReport, changed: 1, changes: [{ ...change, words: diff }] });
    const { target, views } = plainTarget({ asker: mara });
    await ready(prepare('refresh') as Refusal | Prepared<PressTarget>).run({ ...target, showableUntil: 0 });
    const inChannel = [...bench.channels.views.values()].map(words);
    expect(inChannel.at(-1)).toBe('refresh: 1 changed.');
    expect(JSON.stringify([...bench.channels.views.values(), ...views])).not.toMatch(/seven|Ferry/);
  });
});

describe('the report of a refresh', () => {
  const held = {
    id: 1,
    kind: 'page',
    source: '/srv/news',
    path: null,
    reason: 'almost nothing is left of its text',
    articles: 1,
    isNew: true,
  } as const;

  it('names no place of the operator’s folders, and no change that was discarded', async () => {
    const report = {
      ...emptyReport,
      held: [held, { ...held, id: 2 }],
      problems: [{ source: '/srv/news', problem: 'gone' }],
    };
    desk().work = () => Promise.resolve(report);
    desk().sources = () => [
      { id: 1, spec: { kind: 'folder', path: '/srv/news' }, addedAt: '', lastReadAt: null, problem: null, articles: 1 },
    ];
    desk().held = () => [{ id: 2 } as HeldChange];
    const told = words((await run('refresh')).at(-1));
    expect(told).not.toContain('/srv');
    expect(told.split('\n').slice(0, 3)).toEqual([
      'Refreshed: 1 held for a decision.',
      'Held for your decision (2): the folder news: almost nothing is left of its text; 1 article kept as before. See /corpus quarantine.',
      'Not read: the folder news: gone',
    ]);
  });

  it('goes on in a file when a message cannot hold it', () => {
    const changes = Array.from({ length: 60 }, (_, i): RefreshReport['changes'][number] => ({
      ...{ kind: 'added', articleId: ledger.id, previousId: null, path: `${i}`, url: null, words: null },
      title: `A title that is as long as titles are, number ${i}`,
    }));
    const view = refreshView({ ...emptyReport, added: 60, changes }, { dryRun: false, language: 'en' });
    expect(words(view).length).toBeLessThan(1_700);
    expect(words(view)).toMatch(/\d+ further lines in the file\.$/);
    expect(new TextDecoder().decode(view.files[0]!.bytes)).toContain('number 59');
  });
});

describe('/corpus remove and erase', () => {
  it('ask first, and hand the article on by its id', async () => {
    desk().find = () => Promise.resolve({ kind: 'one', article: acted });
    const [view] = await run('erase', { article: 'ferry' });
    expect(view).toMatchObject({ kind: 'confirm', isFinal: true });
    expect(words(view)).toContain('“Ferry sinks off Skarn”, Skarn Post');
    desk().work = () =>
      Promise.resolve({
        generation: 2,
        isNewGeneration: true,
        added: 0,
        removed: 1,
        articles: [acted],
        generations: 3,
        filesLeft: ['ferry.txt'],
        isWiped: true,
      });
    const { target, views } = plainTarget({ asker: mara });
    await corpusActs(bench.parts)
      .find(({ name }) => name === 'erase')!
      .run(target, ledger.id);
    expect(words(views.at(-1))).toContain('The file itself stays in the folder of whoever runs me: ferry.txt');
    expect(desk().jobs).toEqual([{ kind: 'erase', articleId: ledger.id }]);
    expect(logged()).toEqual([['erase article', ledger.id, 'erased from 3 generations']]);
  });

  it('say who can when an article is one of the shared ones', async () => {
    ask = new FakeAskService([ledger]);
    await expect(run('erase', { article: ledger.id })).rejects.toThrow(
      /^That is one of the shared articles, which only whoever runs me can erase/,
    );
    const refusal = run('erase', { article: '0'.repeat(32) });
    await expect(refusal).rejects.toThrow(/^None of this server's own articles/);
    await expect(refusal).rejects.toThrow(UserError);
  });

  it.each(['remove', 'erase', 'restore'])('are acknowledged before anything is looked for: %s', (name) => {
    desk().find = () => {
      throw new Error('looked');
    };
    expect(prepare(name, { article: 'ferry' })).toMatchObject({ kind: 'ready', visibility: 'private' });
  });

  it('name those that are meant perhaps, with their ids', async () => {
    const other = { ...acted, articleId: 'f'.repeat(32) as ArticleId };
    desk().find = () => Promise.resolve({ kind: 'several', articles: [acted, other], total: 2 });
    await expect(run('remove', { article: 'ferry' })).rejects.toThrow('Skarn Post (ffffffffffff); name one');
  });
});

describe('/corpus rollback', () => {
  it('goes to the generation before the current one unless another is named', async () => {
    const entry = {
      at: '2026-11-20T10:00:00Z',
      cause: 'refresh',
      target: null,
      added: 1,
      changed: 0,
      removed: 0,
      articles: 1,
      passages: 1,
    } as const;
    expect(refusalOf('rollback', {})).toBe('There is no older generation to go back to.');
    desk().history = (limit) => [3, 2, 1].slice(0, limit).map((number) => ({ ...entry, number }));
    expect(words((await run('rollback', { generation: 1 }))[0])).toContain('Generation 1,');
    expect(words((await run('rollback'))[0])).toContain(
      'Generation 2, 2026-11-20T10:00:00.000Z: Refresh; 1 added; 1 article then',
    );
    expect(refusalOf('rollback', { generation: 3 })).toContain('current one already');
    expect(refusalOf('rollback', { generation: 9 })).toBe('There is no generation 9.');
  });
});

describe('/corpus sources', () => {
  it('offers every source to be dropped but the folder that the operator named', async () => {
    const common = { addedAt: '', lastReadAt: null, problem: null, articles: 1 };
    const folder = { ...common, id: 1, spec: { kind: 'folder', path: '/srv/news' } } as const;
    desk().sources = () => [folder];
    expect((await run('sources')).at(-1)).toMatchObject({ rows: [] });
    desk().sources = () => [folder, { ...common, id: 2, spec: { kind: 'feed', url: 'https://a.example/feed' } }];
    const [view] = await run('sources');
    const label = say('corpus.source-choice', { id: 2, name: 'https://a.example/feed' });
    expect(view).toMatchObject({ rows: [{ choices: [{ value: '2', label }] }] });
    expect(words(view)).not.toContain('/srv');
  });
});

describe('/corpus block', () => {
  it('takes an address for its host, and no words', async () => {
    expect(words((await run('block', { host: 'https://www.skarn.example/news?a=1' }))[0])).toMatch(
      /^Block this site\? skarn\.example and what is below it/,
    );
    expect(() => prepare('block', { host: 'some words' })).toThrow(UserError);
  });
});
