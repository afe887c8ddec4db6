import type { CorpusSize } from '../domain/corpus-facts.js';
import { dayOf, type Day } from '../domain/day.js';
import { membershipOf } from '../domain/membership.js';
import type { CorpusHeader, CorpusStore, Generation, StateChange } from './corpus-store.js';
import { isMember, mapRow } from './article-rows.js';
import { durably, type Connection } from './sqlite-connection.js';

type GenerationReads = Pick<CorpusStore, 'header' | 'currentGeneration' | 'generation' | 'members'>;

interface HeaderRow {
  readonly corpus_id: string;
  readonly name: string;
  readonly root: string;
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
}

export function generationReads(connection: Connection): GenerationReads {
  const header = connection.prepare<[], HeaderRow>('SELECT corpus_id, name, root, refreshed_at FROM corpus');
  const current = connection.prepare<[], GenerationRow>('SELECT * FROM generations ORDER BY number DESC LIMIT 1');
  const byNumber = connection.prepare<[number], GenerationRow>('SELECT * FROM generations WHERE number = ?');
  const members = connection
    .prepare<[number, number], number>(`SELECT article FROM memberships WHERE ${isMember} ORDER BY article`)
    .pluck();
  return {
    header: () => headerOf(header.get()!),
    currentGeneration: () => mapRow(current.get(), generationOf),
    generation: (number) => mapRow(byNumber.get(number), generationOf),
    members: (generation) => Uint32Array.from(members.all(generation, generation)),
  };
}

export function createGenerationWriter(connection: Connection): CorpusStore['commit'] {
  const { currentGeneration, members: membersOf } = generationReads(connection);
  const insert = connection.prepare(
    `INSERT INTO generations (at, articles, undated, passages, first, last, languages, membership, reader)
     VALUES (:at, :articles, :undated, :passages, :first, :last, :languages, :membership, :reader)`,
  );
  const enter = connection.prepare<[number, number]>(
    'INSERT INTO memberships (article, from_generation) VALUES (?, ?)',
  );
  const leave = connection.prepare<[number, number]>(
    'UPDATE memberships SET to_generation = ? WHERE article = ? AND to_generation IS NULL',
  );
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
  const statisticsOf = createStatistics(connection);

  const switchMembers = (change: StateChange, numbers: Uint32Array, before: Generation | null): void => {
    const former = before === null ? new Uint32Array(0) : membersOf(before.number);
    const wasMember = new Set(former);
    for (const [article, id] of change.supersedes) supersede.run(id, article);
    const row = { at: change.at, reader: change.reader, ...statisticsOf(numbers), membership: membershipOf(numbers) };
    const generation = Number(insert.run(row).lastInsertRowid);
    for (const article of former) if (!change.members.has(article)) leave.run(generation, article);
    for (const article of numbers) if (!wasMember.has(article)) enter.run(article, generation);
  };

  return (change) =>
    durably(connection, () => {
      const numbers = Uint32Array.from(change.members.keys()).sort();
      const before = currentGeneration();
      const isNew = before === null ? numbers.length > 0 : before.membership !== membershipOf(numbers);
      if (isNew) switchMembers(change, numbers, before);
      for (const [article, path] of change.members) move.run(path, article, path);
      keepFiles(change.files);
      dropStrayArticles.run();
      setRefreshed.run(change.at);
      return { generation: currentGeneration(), isNew };
    });
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

function createStatistics(connection: Connection): (articles: Uint32Array) => Statistics {
  const facts = connection.prepare<
    [number],
    { readonly published_at: string | null; readonly language: string | null; readonly passages: number }
  >(
    `SELECT published_at, language, (SELECT count(*) FROM passages WHERE article = articles.number) AS passages
     FROM articles WHERE number = ?`,
  );
  return (articles) => {
    const languages = new Map<string, number>();
    const days: Day[] = [];
    let passages = 0;
    for (const article of articles) {
      const row = facts.get(article);
      if (row === undefined) throw new RangeError(`article ${article} was never stored`);
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
    first: row.first as Day | null,
    last: row.last as Day | null,
    languages: JSON.parse(row.languages) as string[],
  };
}
