import type { DomDocument } from './dom.js';
import type { FindOptions } from './find-dates.js';
import { factText, noFacts, type PageFacts } from './facts.js';
import { normaliseText } from './normalise.js';
import { statedDate } from './page-dates.js';

type Fields = Readonly<Record<string, unknown>>;

const articleTypes = /(?:Article|BlogPosting|Report|NewsItem|Posting|Review|CreativeWork|WebPage)$/;
const bestTypes = /(?:Article|BlogPosting|Report|Posting)$/;
/** Objects looked at in one page. */
const mostObjects = 2_000;

/** What a page's JSON-LD says. */
export interface LinkedData {
  readonly facts: PageFacts;
  /** When the article was begun: no date of publication, but near one. */
  readonly createdAt: string | null;
}

/** The facts of the page's JSON-LD (schema.org): those of the article object, else of the page object. */
export function linkedData(document: DomDocument, options: FindOptions): LinkedData {
  const objects: Fields[] = [];
  const broken: string[] = [];
  for (const element of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = element.textContent ?? '';
    const value = parseJson(source);
    if (value === null) broken.push(source.slice(0, longestBroken));
    else collect(value, objects);
  }
  const typed = objects.filter((object) => typesOf(object).some((type) => articleTypes.test(type)));
  const best = typed.find((object) => typesOf(object).some((type) => bestTypes.test(type))) ?? typed[0];
  if (best === undefined) return { facts: factsOfBroken(broken, options), createdAt: null };
  const createdAt = statedDate(firstOf(best['dateCreated']), options);
  return { facts: factsOf(best, { objects, options }), createdAt };
}

const longestBroken = 50_000;

/** Of JSON that cannot be parsed the dates can still be read. */
function factsOfBroken(sources: readonly string[], options: FindOptions): PageFacts {
  const dateAt = (field: string): string | null => {
    const pattern = new RegExp(`"${field}"\\s{0,8}:\\s{0,8}"([^"]{4,80})"`);
    for (const source of sources) {
      const value = pattern.exec(source)?.[1];
      const date = value === undefined ? null : statedDate(value, options);
      if (date !== null) return date;
    }
    return null;
  };
  return { ...noFacts, publishedAt: dateAt('datePublished'), updatedAt: dateAt('dateModified') };
}

/** Pages often leave line breaks or comment marks in their JSON. */
function parseJson(source: string): unknown {
  const json = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, '');
  for (const attempt of [json, json.replace(/[\n\r\t]+/g, ' ')]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch {
      // The next attempt, or nothing stated.
    }
  }
  return null;
}

function collect(value: unknown, objects: Fields[]): void {
  const pending: unknown[] = [value];
  while (pending.length > 0 && objects.length < mostObjects) {
    const next = pending.shift();
    if (Array.isArray(next)) pending.push(...(next.slice(0, mostObjects) as unknown[]));
    else if (isFields(next)) {
      objects.push(next);
      if (next['@graph'] !== undefined) pending.push(next['@graph']);
      if (isFields(next['mainEntity'])) pending.push(next['mainEntity']);
    }
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(object: Fields): string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function factsOf(
  object: Fields,
  { objects: all, options }: { readonly objects: readonly Fields[]; readonly options: FindOptions },
): PageFacts {
  const date = (field: string): string | null => statedDate(firstOf(object[field]), options);
  return {
    title: text(object['headline']) ?? text(object['name']),
    outlet: nameOf(object['publisher'], all),
    author: namesOf(object['author'], all),
    url: null,
    publishedAt: date('datePublished') ?? date('uploadDate'),
    updatedAt: date('dateModified'),
    description: text(object['description']),
  };
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[])[0] : value;
}

function text(value: unknown): string | null {
  return factText(typeof value === 'string' ? normaliseText(value) : null);
}

function namesOf(value: unknown, all: readonly Fields[]): string | null {
  const people = Array.isArray(value) ? value : [value];
  const names = people.map((person) => nameOf(person, all)).filter((name) => name !== null && !/^https?:/.test(name));
  return names.length === 0 ? null : factText([...new Set(names)].join(', '));
}

/** A name stands as text, in an object, or in another object that is referred to by its id. */
function nameOf(value: unknown, all: readonly Fields[]): string | null {
  if (typeof value === 'string') return text(value);
  if (!isFields(value)) return null;
  const name = text(value['name']);
  const id = value['@id'];
  if (name !== null || typeof id !== 'string') return name;
  return text(all.find((object) => object['@id'] === id && object['name'] !== undefined)?.['name']);
}
