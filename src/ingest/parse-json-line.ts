import type { RoleSpan } from '../domain/span.js';
import { articleOf, rejected, type Parsed } from './assemble.js';
import { dateOf } from './dates.js';
import { debrisOf } from './debris.js';
import { comparable } from './draft-block.js';
import { factText, type PageFacts } from './facts.js';
import { normaliseText } from './normalise.js';
import { isProse } from './prose.js';
import { isCaption, isCorrection, looksLikeSubhead } from './roles.js';
import { paragraphsOf, type TextBlock } from './text-lines.js';

/**
 * Reads one line of a `.jsonl` file: an object with `text`, and whatever it states of `title`, `url`, `outlet` (or
 * `host`, `site`), `author` (or `byline`), `date` (or `published`, `publishedAt`) and `updated` (or `updatedAt`). The
 * text is normalised and never shortened: what is debris in it stands outside every span.
 */
export function parseJsonLine(line: string, url: string | null): Parsed {
  const record = recordIn(line);
  if (record === null) return rejected('malformed JSON');
  if (typeof record !== 'object' || Array.isArray(record)) return rejected('a line that is not a JSON object');
  const fields = record as Readonly<Record<string, unknown>>;
  if (typeof fields['text'] !== 'string') return rejected('no text: the key "text" is missing or is not a string');
  const text = normaliseText(fields['text']);
  const facts = factsOf(fields, url);
  const spans = spansOf(text, facts.title);
  return spans.length === 0 ? rejected('no text') : { kind: 'article', article: articleOf(facts, text, spans) };
}

function recordIn(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}

function factsOf(fields: Readonly<Record<string, unknown>>, url: string | null): PageFacts {
  return {
    title: firstText(fields, ['title', 'headline']),
    outlet: firstText(fields, ['outlet', 'host', 'site', 'publisher']),
    author: firstText(fields, ['author', 'byline', 'authors']),
    url: firstText(fields, ['url', 'link']) ?? url,
    publishedAt: firstDate(fields, ['date', 'published', 'publishedAt', 'published_at', 'datePublished']),
    updatedAt: firstDate(fields, ['updated', 'updatedAt', 'updated_at', 'dateModified']),
    description: null,
  };
}

function firstText(fields: Readonly<Record<string, unknown>>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = fields[key];
    const stated = Array.isArray(value) ? value.filter((item) => typeof item === 'string').join(', ') : value;
    const text = factText(typeof stated === 'string' ? normaliseText(stated) : null);
    if (text !== null) return text;
  }
  return null;
}

function firstDate(fields: Readonly<Record<string, unknown>>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const date = dateOf(fields[key]);
    if (date !== null) return date;
  }
  return null;
}

function spansOf(text: string, title: string | null): RoleSpan[] {
  const paragraphs = paragraphsOf(text);
  const spans: RoleSpan[] = [];
  paragraphs.forEach((paragraph, index) => {
    const isTitle =
      index === 0 && title !== null && comparable(text.slice(paragraph.start, paragraph.end)) === comparable(title);
    const role = isTitle ? 'headline' : roleOf(text, paragraph, paragraphs[index + 1]);
    if (role !== null) spans.push({ start: paragraph.start, end: paragraph.end, role });
  });
  if (spans.some((span) => span.role === 'body')) return spans;
  // Nothing reads like running text: the line is what it is, and all of it may be quoted.
  return paragraphs.map(({ start, end }) => ({ start, end, role: 'body' }));
}

function roleOf(text: string, paragraph: TextBlock, next: TextBlock | undefined): RoleSpan['role'] | null {
  const content = text.slice(paragraph.start, paragraph.end);
  if (isCorrection(content)) return 'correction';
  if (debrisOf(content) !== null) return null;
  if (isCaption(content)) return 'caption';
  const isAbove = next !== undefined && looksLikeSubhead(content) && isProse(text.slice(next.start, next.end));
  return isAbove ? 'subhead' : 'body';
}
