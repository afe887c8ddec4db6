import { articleIdOf, type Article, type ArticleId, type Origin, type PageDirectives } from '../domain/article.js';
import type { Passage, PassageId } from '../domain/passage.js';
import type { RoleSpan, Role } from '../domain/span.js';
import type { ArticleSummary, CorpusStore, StoredPassage } from './corpus-store.js';
import type { NewArticle } from './file-reading.js';
import type { Connection } from './sqlite-connection.js';

interface SummaryRow {
  readonly number: number;
  readonly id: string;
  readonly source_key: string;
  readonly path: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly published_at: string | null;
  readonly language: string | null;
}

interface ArticleRow extends SummaryRow {
  readonly origin: string;
  readonly author: string | null;
  readonly updated_at: string | null;
  readonly text_hash: string;
  readonly supersedes: string | null;
  readonly spans: string;
  readonly text: string;
  readonly directives: string | null;
}

interface PassageRow {
  readonly id: number;
  readonly article: number;
  readonly start_offset: number;
  readonly end_offset: number;
}

type ArticleReads = Pick<
  CorpusStore,
  | 'summary'
  | 'summaries'
  | 'everySummary'
  | 'contents'
  | 'article'
  | 'articleByNumber'
  | 'articleByDigest'
  | 'passagesOf'
  | 'passages'
  | 'passage'
>;

const summaryColumns = 'articles.number, id, source_key, path, title, outlet, url, published_at, language';
const articleColumns = `${summaryColumns}, origin, author, updated_at, text_hash, supersedes, spans, text, directives`;
const passageColumns = 'passages.id, passages.article, start_offset, end_offset';

/** Holds for memberships of the generation bound twice. */
export const isMember =
  'memberships.from_generation <= ? AND (memberships.to_generation IS NULL OR memberships.to_generation > ?)';

/** hnswlib-node wraps labels at 2^32. */
const largestId = 0xffff_ffff;

export function articleReads(connection: Connection): ArticleReads {
  const summary = connection.prepare<[number], SummaryRow>(`SELECT ${summaryColumns} FROM articles WHERE number = ?`);
  const summaries = connection.prepare<[number, number], SummaryRow>(
    `SELECT ${summaryColumns} FROM articles JOIN memberships ON memberships.article = articles.number
     WHERE ${isMember} ORDER BY articles.number`,
  );
  const everySummary = connection.prepare<[], SummaryRow>(`SELECT ${summaryColumns} FROM articles ORDER BY number`);
  const contents = connection.prepare<[number, number], Pick<ArticleRow, 'number' | 'text' | 'spans'>>(
    'SELECT number, text, spans FROM articles WHERE octet_length(text) BETWEEN ? AND ? ORDER BY number',
  );
  const byNumber = connection.prepare<[number], ArticleRow>(`SELECT ${articleColumns} FROM articles WHERE number = ?`);
  const byId = connection.prepare<[string], ArticleRow>(
    `SELECT ${articleColumns} FROM articles WHERE id = ? ORDER BY number DESC LIMIT 1`,
  );
  const byDigest = connection.prepare<[string], number>('SELECT number FROM articles WHERE digest = ?').pluck();
  const passagesOf = connection.prepare<[number], PassageRow>(
    `SELECT ${passageColumns} FROM passages WHERE article = ? ORDER BY start_offset, id`,
  );
  const passages = connection.prepare<[number, number], PassageRow>(
    `SELECT ${passageColumns} FROM passages JOIN memberships ON memberships.article = passages.article
     WHERE ${isMember} ORDER BY passages.id`,
  );
  const passage = connection.prepare<[number], PassageRow & { readonly article_id: string }>(
    `SELECT ${passageColumns}, articles.id AS article_id
     FROM passages JOIN articles ON articles.number = passages.article WHERE passages.id = ?`,
  );
  return {
    summary: (number) => mapRow(summary.get(number), summaryOf),
    summaries: (generation) => mapped(summaries.iterate(generation, generation), summaryOf),
    everySummary: () => mapped(everySummary.iterate(), summaryOf),
    contents: (shortest, longest) =>
      mapped(contents.iterate(shortest, longest), ({ number, text, spans }) => {
        return { number, text, spans: spansFromText(spans) };
      }),
    article: (id) => mapRow(byId.get(id), articleOf),
    articleByNumber: (number) => mapRow(byNumber.get(number), articleOf),
    articleByDigest: (digest) => byDigest.get(digest) ?? null,
    passagesOf: (article) => passagesOf.all(article).map(storedPassageOf),
    passages: (generation) => mapped(passages.iterate(generation, generation), storedPassageOf),
    passage: (id) => mapRow(passage.get(id), passageOf),
  };
}

/** Stores articles with their passages; gives the number of a stored one for a digest that is known. */
export function articleWriter(connection: Connection): (reading: NewArticle) => number {
  const byDigest = connection.prepare<[string], number>('SELECT number FROM articles WHERE digest = ?').pluck();
  const insert = connection.prepare(
    `INSERT INTO articles (id, digest, source_key, path, origin, title, outlet, author, url, published_at, updated_at,
       language, text_hash, supersedes, spans, text, directives)
     VALUES (:id, :digest, :sourceKey, :path, :origin, :title, :outlet, :author, :url, :publishedAt, :updatedAt,
       :language, :textHash, :supersedes, :spans, :text, :directives)`,
  );
  const insertPassage = connection.prepare<[number, number, number]>(
    'INSERT INTO passages (article, start_offset, end_offset) VALUES (?, ?, ?)',
  );
  return ({ article, passages, digest }) => {
    const known = byDigest.get(digest);
    if (known !== undefined) return known;
    assertStorable(article);
    const number = storedId(
      insert.run({
        ...article,
        digest,
        origin: JSON.stringify(article.origin),
        spans: spansToText(article.spans),
        directives: article.directives === undefined ? null : JSON.stringify(article.directives),
      }),
    );
    for (const { start, end } of passages) storedId(insertPassage.run(number, start, end));
    return number;
  };
}

/** SQLite keeps text as UTF-8, in which half a surrogate pair can't be written: offsets would point elsewhere. */
function assertStorable(article: Article): void {
  if (!article.text.isWellFormed()) throw new RangeError(`the text of ${article.path} is not well-formed UTF-16`);
  if (article.id !== articleIdOf(article)) throw new RangeError(`the id of ${article.path} is not that of its content`);
}

function storedId({ lastInsertRowid }: { readonly lastInsertRowid: number | bigint }): number {
  const id = Number(lastInsertRowid);
  if (id > largestId) throw new RangeError('a corpus holds at most 4,294,967,295 passages in its lifetime');
  return id;
}

function summaryOf(row: SummaryRow): ArticleSummary {
  return {
    number: row.number,
    id: row.id as ArticleId,
    sourceKey: row.source_key,
    title: row.title,
    outlet: row.outlet,
    url: row.url,
    path: row.path,
    publishedAt: row.published_at,
    language: row.language,
  };
}

function articleOf(row: ArticleRow): Article {
  return {
    id: row.id as ArticleId,
    sourceKey: row.source_key,
    path: row.path,
    origin: JSON.parse(row.origin) as Origin,
    title: row.title,
    outlet: row.outlet,
    author: row.author,
    url: row.url,
    publishedAt: row.published_at,
    updatedAt: row.updated_at,
    language: row.language,
    text: row.text,
    spans: spansFromText(row.spans),
    textHash: row.text_hash,
    supersedes: row.supersedes as ArticleId | null,
    ...(row.directives !== null && { directives: JSON.parse(row.directives) as PageDirectives }),
  };
}

function storedPassageOf(row: PassageRow): StoredPassage {
  return { id: row.id as PassageId, article: row.article, start: row.start_offset, end: row.end_offset };
}

function passageOf(row: PassageRow & { readonly article_id: string }): Passage {
  return {
    id: row.id as PassageId,
    articleId: row.article_id as ArticleId,
    start: row.start_offset,
    end: row.end_offset,
  };
}

type SpanTuple = readonly [start: number, end: number, role: Role];

function spansToText(spans: readonly RoleSpan[]): string {
  return JSON.stringify(spans.map(({ start, end, role }): SpanTuple => [start, end, role]));
}

function spansFromText(text: string): RoleSpan[] {
  return (JSON.parse(text) as SpanTuple[]).map(([start, end, role]) => ({ start, end, role }));
}

export function mapRow<Row, Value>(row: Row | undefined, map: (row: Row) => Value): Value | null {
  return row === undefined ? null : map(row);
}

export function* mapped<Row, Value>(rows: Iterable<Row>, map: (row: Row) => Value): Generator<Value> {
  for (const row of rows) yield map(row);
}
