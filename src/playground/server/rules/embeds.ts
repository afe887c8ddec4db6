import type { FieldError } from '../api-error.js';
import { limits } from './limits.js';
import {
  address,
  date,
  fieldError,
  isMissing,
  isRecord,
  lengthOf,
  list,
  listOf,
  missing,
  record,
  requiredText,
  text,
  whole,
  yesOrNo,
  type Json,
  type Path,
  type Rule,
} from './rule.js';

const trimmed = (most: number): Rule => text({ most, isTrimmed: true });
const link = address(['http', 'https'], limits.address);
const picture = address(['http', 'https', 'attachment'], limits.address);
const media = record({ url: picture });

const parts = record({
  title: trimmed(limits.embedTitle),
  description: trimmed(limits.embedDescription),
  url: link,
  timestamp: date,
  color: whole({ least: 0, most: 0xff_ff_ff }),
  footer: record({ text: trimmed(limits.embedFooter), icon_url: picture }),
  image: media,
  thumbnail: media,
  author: record({ name: trimmed(limits.embedAuthor), url: link, icon_url: picture }),
  fields: list(
    record({
      name: requiredText(trimmed(limits.fieldName)),
      value: requiredText(trimmed(limits.fieldValue)),
      inline: yesOrNo,
    }),
    { most: limits.embedFields },
  ),
});

const shown = ['title', 'description', 'image', 'thumbnail', 'footer', 'author', 'fields', 'url'];

const embed: Rule = (value, path) => {
  const found = parts(value, path);
  if (found.length > 0) return found;
  const isEmpty = shown.every((name) => isMissing((value as Json)[name]) || (value as Json)[name] === '');
  return isEmpty ? [missing([...path, 'description'])] : [];
};

const embedList = list(embed, { most: limits.embeds });

/** Each embed by itself, then the sum over all of them. */
export function embedErrors(embeds: unknown, path: Path): readonly FieldError[] {
  const found = embedList(embeds, path);
  if (found.length > 0) return found;
  const total = listOf(embeds).reduce((sum, one) => sum + sizeOf(one), 0);
  if (total <= limits.embedTotal) return [];
  return [fieldError(path, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${limits.embedTotal}`)];
}

function sizeOf(one: Json): number {
  const own = [one['title'], one['description'], textIn(one['footer'], 'text'), textIn(one['author'], 'name')];
  const fields = listOf(one['fields']).flatMap((field) => [field['name'], field['value']]);
  return [...own, ...fields].reduce<number>(
    (sum, part) => sum + lengthOf(typeof part === 'string' ? part.trim() : part),
    0,
  );
}

function textIn(part: unknown, field: string): unknown {
  return isRecord(part) ? part[field] : undefined;
}

/** As Discord keeps them: `type` filled in, texts trimmed, of those with the same `url` only the first. */
export function keptEmbeds(embeds: unknown): Record<string, unknown>[] {
  const seen = new Set<unknown>();
  return listOf(embeds)
    .filter(({ url }) => {
      const isRepeated = typeof url === 'string' && seen.has(url);
      seen.add(url);
      return !isRepeated;
    })
    .map((one) => ({ type: 'rich', ...(withTrimmedTexts(one) as Json) }));
}

function withTrimmedTexts(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(withTrimmedTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withTrimmedTexts(part)]));
}
