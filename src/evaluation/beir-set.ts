import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleFrom, type Article, type ParsedArticle } from '../domain/article.js';
import { UserError } from '../domain/errors.js';
import { parseJsonLine } from '../ingest/parse-json-line.js';

/** A document of the set as the article that it would be in a corpus. */
export interface BeirDocument {
  readonly id: string;
  readonly article: Article;
}

export interface BeirQuery {
  readonly id: string;
  readonly text: string;
  /** The only documents to rank; `null` for all. */
  readonly candidates: readonly string[] | null;
}

/** A folder in BEIR form (Thakur et al., 2021): documents, queries, and which documents answer which query. */
export interface BeirSet {
  readonly documents: readonly BeirDocument[];
  readonly queries: readonly BeirQuery[];
  /** By query: relevance, above 0, of each relevant document. */
  readonly judgements: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Reads `corpus.jsonl`, `queries.jsonl` and `qrels.tsv`. @throws UserError naming the file and line that cannot be read. */
export async function readBeirSet(folder: string): Promise<BeirSet> {
  // One after the other, so that where several cannot be read it is the first that is named.
  const corpus = await readSetFile(folder, 'corpus.jsonl');
  const queries = await readSetFile(folder, 'queries.jsonl');
  const judgements = await readSetFile(folder, 'qrels.tsv');
  return {
    documents: linesOf(corpus).map((line, i) => documentOf(line, `corpus.jsonl#${i + 1}`)),
    queries: linesOf(queries).map((line, i) => queryOf(line, `queries.jsonl#${i + 1}`)),
    judgements: judgementsOf(linesOf(judgements)),
  };
}

async function readSetFile(folder: string, name: string): Promise<string> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (cause) {
    throw new UserError(
      `${join(folder, name)} cannot be read; name a folder in BEIR form, with corpus.jsonl, queries.jsonl and qrels.tsv.`,
      { cause },
    );
  }
}

/** Only line feeds end a line: JSON may hold the other line separators of Unicode. */
function linesOf(content: string): string[] {
  return content.split(/\r?\n/).filter((line) => line.trim() !== '');
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(line: string, place: string): Fields {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  } catch {
    // Falls through to the sentence below.
  }
  throw new UserError(`${place} is not a JSON object; every line of a BEIR file must be one.`);
}

function textField(fields: Fields, key: string, place: string): string {
  const value = fields[key];
  if (typeof value === 'string') return value;
  throw new UserError(`${place} has no text under "${key}".`);
}

function documentOf(line: string, place: string): BeirDocument {
  const fields = fieldsOf(line, place);
  const id = textField(fields, '_id', place);
  const text = textField(fields, 'text', place);
  const parsed = parseJsonLine(line, null);
  const read = parsed.kind === 'article' ? parsed.article : emptyArticle(fields['title'], text);
  // Without its url, so that documents of one page are told apart by their lines.
  const origin = { path: place, origin: { kind: 'file' }, supersedes: null } as const;
  return { id, article: articleFrom({ ...read, url: null }, origin) };
}

/** A document that would be no article still is a document of the set; it has no passage. */
function emptyArticle(title: unknown, text: string): ParsedArticle {
  return {
    title: typeof title === 'string' ? title : null,
    outlet: null,
    author: null,
    url: null,
    publishedAt: null,
    updatedAt: null,
    language: null,
    text,
    spans: [],
  };
}

function queryOf(line: string, place: string): BeirQuery {
  const fields = fieldsOf(line, place);
  const { candidates } = fields;
  const isList = Array.isArray(candidates) && candidates.every((item) => typeof item === 'string');
  return {
    id: textField(fields, '_id', place),
    text: textField(fields, 'text', place),
    candidates: isList ? candidates : null,
  };
}

/** Lines of query, document and relevance, parted by tabs; the first line may name the columns. */
function judgementsOf(lines: readonly string[]): Map<string, Map<string, number>> {
  const judgements = new Map<string, Map<string, number>>();
  lines.forEach((line, i) => {
    const [query, document, relevance] = line.split('\t');
    const gain = Number(relevance);
    if (query === undefined || document === undefined || relevance === undefined || Number.isNaN(gain)) {
      if (i === 0) return;
      throw new UserError(`qrels.tsv, line ${i + 1}: expected query, document and relevance, parted by tabs.`);
    }
    if (gain <= 0) return;
    const ofQuery = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, ofQuery.set(document, gain));
  });
  return judgements;
}
