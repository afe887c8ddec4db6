import { parse } from 'yaml';
import { dateOf } from './dates.js';
import { factText, noFacts, type PageFacts } from './facts.js';

export interface FrontMatter {
  readonly facts: PageFacts;
  /** What follows the front matter: all of the text where there is none. */
  readonly body: string;
}

const opening = /^\s{0,20}---[ ]*\n/;
const closing = /\n(?:---|\.\.\.)[ ]*(?:\n|$)/;
/** Front matter that is longer is no front matter. */
const longest = 20_000;

/** Parts YAML front matter from a Markdown text and reads what it states. Broken YAML is read line by line. */
export function splitFrontMatter(markdown: string): FrontMatter {
  const start = opening.exec(markdown)?.[0].length;
  if (start === undefined) return { facts: noFacts, body: markdown };
  const end = closing.exec(markdown.slice(start - 1, start + longest));
  if (end === null) return { facts: noFacts, body: markdown };
  const source = markdown.slice(start, start - 1 + end.index + 1);
  if (!/^[\w-]+\s*:/m.test(source)) return { facts: noFacts, body: markdown };
  return { facts: factsOf(fieldsOf(source)), body: markdown.slice(start - 1 + end.index + end[0].length) };
}

type Fields = ReadonlyMap<string, unknown>;

function fieldsOf(source: string): Fields {
  try {
    const value: unknown = parse(source, { maxAliasCount: 20, prettyErrors: false, logLevel: 'error' });
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return new Map(Object.entries(value).map(([key, field]) => [key.toLowerCase(), field as unknown]));
    }
  } catch {
    // Read line by line below: one bad line should not lose the others.
  }
  return new Map(source.split('\n').flatMap(fieldOfLine));
}

function fieldOfLine(line: string): [string, string][] {
  const match = /^([\w-]{1,40}) ?: ?(.*)$/.exec(line);
  return match === null ? [] : [[match[1]!.toLowerCase(), match[2]!.trim().replace(/^(["'])(.*)\1$/, '$2')]];
}

function factsOf(fields: Fields): PageFacts {
  return {
    title: firstText(fields, ['title', 'headline']),
    outlet: firstText(fields, [
      'outlet',
      'site',
      'site_name',
      'sitename',
      'publisher',
      'publication',
      'newspaper',
      'host',
    ]),
    author: firstText(fields, ['author', 'authors', 'byline', 'by']),
    url: firstUrl(fields, ['url', 'canonical', 'canonical_url', 'link', 'permalink', 'source_url', 'source']),
    publishedAt: firstDate(fields, [
      'date',
      'published',
      'publishedat',
      'published_at',
      'publishdate',
      'datepublished',
      'pubdate',
    ]),
    updatedAt: firstDate(fields, [
      'updated',
      'updatedat',
      'updated_at',
      'modified',
      'lastmod',
      'datemodified',
      'last_modified_at',
    ]),
    description: firstText(fields, ['description', 'deck', 'dek', 'subtitle', 'summary', 'excerpt', 'standfirst']),
  };
}

function first(fields: Fields, keys: readonly string[], read: (value: unknown) => string | null): string | null {
  for (const key of keys) {
    const fact = read(fields.get(key));
    if (fact !== null) return fact;
  }
  return null;
}

function firstText(fields: Fields, keys: readonly string[]): string | null {
  return first(fields, keys, (value) =>
    factText(Array.isArray(value) ? value.filter((item) => typeof item === 'string').join(', ') : value),
  );
}

function firstUrl(fields: Fields, keys: readonly string[]): string | null {
  return first(fields, keys, (value) => {
    const address = factText(value);
    return address !== null && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null;
  });
}

function firstDate(fields: Fields, keys: readonly string[]): string | null {
  return first(fields, keys, dateOf);
}
