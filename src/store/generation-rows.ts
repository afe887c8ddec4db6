import type { CorpusSize } from '../domain/corpus-facts.js';
import { dayOf, type Day } from '../domain/day.js';
import { membershipOf } from '../domain/membership.js';
import type {
  ChangeCounts,
  Committed,
  Erasure,
  Generation,
  GenerationCause,
  MemberChange,
  StateChange,
} from './generation.js';
import type { CorpusHeader, CorpusStore } from './corpus-store.js';
import { isMember, mapRow } from './article-rows.js';
import { hostBlocker, tombstoneWriter } from './moderation-rows.js';
import type { Connection } from './sqlite-connection.js';

type GenerationReads = Pick<CorpusStore, 'header' | 'currentGeneration' | 'generation' | 'generations' | 'members'>;

interface HeaderRow {
  readonly corpus_id: string;
  readonly name: string;
  readonly root: string | null;
  readonly refreshed_at: string | null;
}

interface GenerationRow {
  readonly number: number;
  readonly at: string;
  readonly articles: number;
  readonly undated: number;
  readonly passages: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly languages: string;
  readonly membership: string;
  readonly reader: string;
  readonly cause: string;
  readonly target: number | null;
  readonly added: number | null;
  readonly changed: number | null;
  readonly removed: number | null;
}

export function generationReads(connection: Connection): GenerationReads {
  const header = connection.prepare<[], HeaderRow>('SELECT corpus_id, name, root, refreshed_at FROM corpus');
  const current = connection.prepare<[], GenerationRow>('SELECT * FROM generations ORDER BY number DESC LIMIT 1');
  const byNumber = connection.prepare<[number], GenerationRow>('SELECT * FROM generations WHERE number = ?');
  const latest = connection.prepare<[number], GenerationRow>('SELECT * FROM generations ORDER BY number DESC LIMIT ?');
  const members = connection
    .prepare<[number, number], number>(`SELECT article FROM memberships WHERE ${isMember} ORDER BY article`)
    .pluck();
  return {
    header: () => headerOf(header.get()!),
    currentGeneration: () => mapRow(current.get(), generationOf),
    generation: (number) => mapRow(byNumber.get(number), generationOf),
    generations: (limit) => latest.all(limit).map(generationOf),
    members: (generation) => Uint32Array.from(members.all(generation, generation)),
  };
}

/** What makes generations. Each method runs inside a transaction of its caller. */
export interface GenerationWriter {
  current(): Generation | null;
  /** A new generation of what was read. */
  commit(change: StateChange): Committed;
  changeMembers(change: MemberChange): Committed;
  /** A new generation without these articles where one of them is a member. */
  leave(erasure: Pick<Erasure, 'at' | 'articles'>): Committed;
  /** Numbers of the generations that have one of these articles. */
  holding(articles: readonly number[]): number[];
  /** Brings counts and membership of generations up to the members that are left. */
  countAgain(generations: readonly number[]): void;
}

interface NewState {
  readonly at: string;
  readonly reader: string;
  readonly cause: GenerationCause;
  readonly target: number | null;
  readonly counts: ChangeCounts | null;
  /** Ascending. */
  readonly members: Uint32Array;
}

export function createGenerationWriter(connection: Connection): GenerationWriter {
  const { currentGeneration, members: membersOf } = generationReads(connection);
  const insert = connection.prepare(
    `INSERT INTO generations (at, articles, undated, passages, first, last, languages, membership, reader, cause, target,
       added, changed, removed)
     VALUES (:at, :articles, :undated, :passages, :first, :last, :languages, :membership, :reader, :cause, :target,
       :added, :changed, :removed)`,
  );
  const update = connection.prepare(
    `UPDATE generations SET articles = :articles, undated = :undated, passages = :passages, first = :first, last = :last,
       languages = :languages, membership = :membership WHERE number = :number`,
  );
  const enter = connection.prepare<[number, number]>(
    'INSERT INTO memberships (article, from_generation) VALUES (?, ?)',
  );
  const leave = connection.prepare<[number, number]>(
    'UPDATE memberships SET to_generation = ? WHERE article = ? AND to_generation IS NULL',
  );
  const holding = connection
    .prepare<[string], number>(
      `SELECT DISTINCT generations.number FROM generations JOIN memberships
         ON memberships.from_generation <= generations.number
         AND (memberships.to_generation IS NULL OR memberships.to_generation > generations.number)
       WHERE memberships.article IN (SELECT value FROM json_each(?)) ORDER BY generations.number`,
    )
    .pluck();
  const bury = tombstoneWriter(connection);
  const blockHost = hostBlocker(connection);
  const takeBack = connection.prepare<[string]>("DELETE FROM tombstones WHERE hash = ? AND burial = 'removed'");
  const settle = stateSettler(connection);

  const switchTo = (state: NewState, beforeSwitch: () => void = () => undefined): Committed => {
    const before = currentGeneration();
    const { members } = state;
    const membership = membershipOf(members);
    if (before === null ? members.length === 0 : before.membership === membership) {
      return { generation: before, isNew: false };
    }
    beforeSwitch();
    const former = before === null ? new Uint32Array(0) : membersOf(before.number);
    const [was, is] = [new Set(former), new Set(members)];
    const leaving = former.filter((article) => !is.has(article));
    const entering = members.filter((article) => !was.has(article));
    const counts = state.counts ?? { added: entering.length, changed: 0, removed: leaving.length };
    const { at, reader, cause, target } = state;
    const statistics = createStatistics(connection)(members);
    const row = { at, reader, cause, target, ...counts, ...statistics, membership };
    const generation = Number(insert.run(row).lastInsertRowid);
    for (const article of leaving) leave.run(generation, article);
    for (const article of entering) enter.run(article, generation);
    return { generation: currentGeneration(), isNew: true };
  };
  return {
    current: currentGeneration,
    commit: (change) => {
      const members = Uint32Array.from(change.members.keys()).sort();
      const committed = switchTo({ ...change, members, target: null }, () => {
        settle.supersede(change.supersedes);
      });
      settle.read(change);
      return committed;
    },
    changeMembers: ({ bury: buried, unbury, block, ...change }) => {
      for (const hash of unbury) takeBack.run(hash);
      for (const tombstone of buried) bury(tombstone);
      for (const host of block) blockHost(host, change.at);
      const reader = currentGeneration()?.reader ?? '';
      return switchTo({ ...change, reader, counts: null });
    },
    leave: ({ at, articles }) => {
      const before = currentGeneration();
      if (before === null) return { generation: null, isNew: false };
      const gone = new Set(articles);
      const members = membersOf(before.number).filter((article) => !gone.has(article));
      return switchTo({ at, reader: before.reader, cause: 'erase', target: null, counts: null, members });
    },
    holding: (articles) => holding.all(JSON.stringify(articles)),
    countAgain: (generations) => {
      const statisticsOf = createStatistics(connection);
      for (const number of generations) {
        const members = membersOf(number);
        update.run({ number, ...statisticsOf(members), membership: membershipOf(members) });
      }
    },
  };
}

/** Notes what a new state rests on, and forgets what nothing rests on any more. */
function stateSettler(connection: Connection): {
  supersede(supersedes: StateChange['supersedes']): void;
  read(change: StateChange): void;
} {
  const supersede = connection.prepare<[string, number]>(
    `UPDATE articles SET supersedes = ? WHERE number = ?
       AND NOT EXISTS (SELECT 1 FROM memberships WHERE article = articles.number)`,
  );
  const move = connection.prepare<[string, number, string]>(
    'UPDATE articles SET path = ? WHERE number = ? AND path <> ?',
  );
  // An article that a current page gave may become a member without being read again: when the page goes that gave
  // the same article before it.
  const dropStrayArticles = connection.prepare(
    `DELETE FROM articles WHERE number NOT IN (SELECT article FROM memberships)
       AND NOT EXISTS (SELECT 1 FROM pages WHERE pages.article = articles.number)`,
  );
  const setRefreshed = connection.prepare<[string]>('UPDATE corpus SET refreshed_at = ?');
  const keepFiles = fileKeeper(connection);
  return {
    supersede: (supersedes) => {
      for (const [article, id] of supersedes) supersede.run(id, article);
    },
    read: ({ at, members, files }) => {
      for (const [article, path] of members) move.run(path, article, path);
      keepFiles(files);
      dropStrayArticles.run();
      setRefreshed.run(at);
    },
  };
}

function fileKeeper(connection: Connection): (files: readonly number[]) => void {
  const all = connection.prepare<[], number>('SELECT id FROM files').pluck();
  const keep = connection.prepare<[number]>('UPDATE files SET is_current = 1 WHERE id = ? AND is_current = 0');
  const drop = connection.prepare<[number]>('DELETE FROM files WHERE id = ?');
  return (files) => {
    const kept = new Set(files);
    for (const file of all.all()) if (!kept.has(file)) drop.run(file);
    for (const file of kept) keep.run(file);
  };
}

interface Statistics extends CorpusSize {
  /** JSON. */
  readonly languages: string;
}

interface ArticleFacts {
  readonly published_at: string | null;
  readonly language: string | null;
  readonly passages: number;
}

/** Reads each article once, however many states it is counted in. */
function createStatistics(connection: Connection): (articles: Uint32Array) => Statistics {
  const read = connection.prepare<[number], ArticleFacts>(
    `SELECT published_at, language, (SELECT count(*) FROM passages WHERE article = articles.number) AS passages
     FROM articles WHERE number = ?`,
  );
  const known = new Map<number, ArticleFacts>();
  const factsOf = (article: number): ArticleFacts => {
    const facts = known.get(article) ?? read.get(article);
    if (facts === undefined) throw new RangeError(`article ${article} was never stored`);
    known.set(article, facts);
    return facts;
  };
  return (articles) => {
    const languages = new Map<string, number>();
    const days: Day[] = [];
    let passages = 0;
    for (const article of articles) {
      const row = factsOf(article);
      const day = row.published_at === null ? null : dayOf(row.published_at);
      if (day !== null) days.push(day);
      if (row.language !== null) languages.set(row.language, (languages.get(row.language) ?? 0) + 1);
      passages += row.passages;
    }
    days.sort();
    return {
      articles: articles.length,
      undated: articles.length - days.length,
      passages,
      first: days[0] ?? null,
      last: days.at(-1) ?? null,
      languages: JSON.stringify(
        [...languages].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([code]) => code),
      ),
    };
  };
}

function headerOf(row: HeaderRow): CorpusHeader {
  return { corpusId: row.corpus_id, name: row.name, root: row.root, refreshedAt: row.refreshed_at };
}

function generationOf(row: GenerationRow): Generation {
  return {
    ...row,
    cause: row.cause as GenerationCause,
    first: row.first as Day | null,
    last: row.last as Day | null,
    languages: JSON.parse(row.languages) as string[],
  };
}
