import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AnswerMarking } from '../../src/guilds/answer-marking.js';
import { corpusAt } from '../../src/corpus/corpus-location.js';
import { LiveCorpus } from '../../src/corpus/live-corpus.js';
import type { OpenCorpusLease } from '../../src/corpus/open-corpora.js';
import type { Article, ArticleId } from '../../src/domain/article.js';
import { noFilters } from '../../src/domain/filters.js';
import type { SearchableCorpus } from '../../src/retrieval/searchable-corpus.js';
import { openParts } from '../commands/command-bench.js';
import { emptyReport } from '../commands/fake-corpus-desks.js';
import { recordingLogger } from '../e2e/bot-on-playground.js';
import { articleOf } from '../support/articles.js';

const location = corpusAt('/data/harbour', { name: 'harbour', root: null });
const quoted = 'The ferry sank.';
const article = articleOf({ blocks: [quoted] });
const removal = {
  ...emptyReport,
  changes: [{ kind: 'removed', articleId: article.id }],
} as unknown as typeof emptyReport;
const refresh = { kind: 'refresh', dryRun: false, recheck: false } as const;

let bench: ReturnType<typeof openParts>;
let live: LiveCorpus;
let closed: number;
let logIn: () => void;
let marking: AnswerMarking;

function generation(): SearchableCorpus {
  let isClosed = false;
  return {
    article: (id: ArticleId): Article | null => {
      if (isClosed) throw new Error('asked after its end');
      return id === article.id ? article : null;
    },
    close: () => {
      isClosed = true;
      closed++;
    },
  } as unknown as SearchableCorpus;
}

function markingOver(ready: Promise<void>): AnswerMarking {
  return new AnswerMarking({
    corpora: { lease: (): Promise<OpenCorpusLease> => Promise.resolve({ live, release: () => undefined }) },
    guildCorpora: { shared: null, guildsOf: () => ['2'] },
    marks: bench.parts.marks,
    marking: () => ready.then(() => bench.parts),
    logger: recordingLogger(),
  });
}

beforeEach(() => {
  bench = openParts();
  closed = 0;
  live = new LiveCorpus(generation());
  marking = markingOver(new Promise<void>((resolve) => (logIn = resolve)));
});
afterEach(() => {
  bench.close();
});

function posted(): string {
  const { answers } = bench.parts;
  const place = { guildId: '2', channelId: '3', askerId: '1', isPublic: true };
  const span = { articleId: article.id, start: 0, end: quoted.length };
  const highlighted = { ...span, highlight: { start: 0, end: quoted.length }, notes: [], alsoIn: [] };
  const id = answers.addAnswer({
    ...{ ...place, sharing: null, filters: noFilters, generation: 1, isAnswered: true, spans: [highlighted] },
  });
  answers.recordShown(id, [span], 'message');
  answers.recordSent(id, `m${id}`);
  bench.channels.contents.set(`3/m${id}`, 'quoted');
  return `3/m${id}`;
}

const settled = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await setImmediate();
};

describe('what became of quoted articles', () => {
  test('is told once the bot has logged in', async () => {
    const message = posted();
    marking.noteDone(location, refresh, removal);
    await settled();
    expect(bench.channels.contents.get(message)).toBe('quoted');
    logIn();
    await settled();
    expect(bench.channels.contents.get(message)).toContain('Withdrawn since');
    await marking.close();
  });

  test('is told by the next start where the bot stops before it has logged in', async () => {
    const message = posted();
    marking.noteDone(location, refresh, removal);
    await marking.close();
    const next = markingOver(Promise.resolve());
    next.retry();
    await settled();
    await next.close();
    expect(bench.channels.contents.get(message)).toContain('Withdrawn since');
  });

  test('is told after the next log-in where a message was out of reach', async () => {
    const message = posted();
    bench.channels.unreachable.set('3', { kind: 'unreachable', isGone: false, why: 'Discord did not answer' });
    logIn();
    marking.noteDone(location, refresh, removal);
    await settled();
    await marking.close();
    bench.channels.unreachable.clear();
    const next = markingOver(Promise.resolve());
    next.retry();
    await settled();
    await next.close();
    expect(bench.channels.contents.get(message)).toContain('Withdrawn since');
  });

  test('is looked up in one generation though another takes its place', async () => {
    const message = posted();
    const others = Array.from({ length: 250 }, (_, i) => ({ kind: 'removed', articleId: String(i) }));
    const changes = [...others, ...removal.changes] as typeof removal.changes;
    marking.noteDone(location, refresh, { ...removal, changes });
    await setImmediate();
    live.swap(generation());
    expect(closed).toBe(0);
    logIn();
    await settled();
    expect(closed).toBe(1);
    expect(bench.channels.contents.get(message)).toContain('Withdrawn since');
    await marking.close();
  });
});
