import type { Citation } from '../../domain/citation.js';
import { dayOf } from '../../domain/day.js';
import { noteInWords } from '../../domain/note-words.js';
import { plainText } from '../../language/in-words.js';
import type { Language } from '../../language/language.js';
import { labelsOf, type Exported, type ExportedQuote } from './exported.js';

/** BibTeX, one entry an article, its quotes as notes. */
export function exportBibtex({ quotes }: Exported, language: Language): string {
  return byArticle(quotes, language).map(bibtexEntry).join('\n');
}

/** RIS, one reference an article, its quotes as notes. */
export function exportRis({ quotes }: Exported, language: Language): string {
  return byArticle(quotes, language).map(risReference).join('');
}

interface Reference {
  readonly citation: Citation;
  readonly notes: readonly QuoteNote[];
}

/** The words of a quote, and what is said of them. */
interface QuoteNote {
  readonly text: string;
  readonly said: string;
}

function byArticle(quotes: readonly ExportedQuote[], language: Language): Reference[] {
  const references = new Map<string, { citation: Citation; notes: QuoteNote[] }>();
  for (const exported of quotes) {
    const { citation, text } = exported.quote;
    const known = references.get(citation.articleId) ?? { citation, notes: [] };
    references.set(citation.articleId, known);
    if (!exported.mayShow) continue;
    const { above, below } = labelsOf(exported);
    const said = [...above, ...below, ...exported.notes.map(noteInWords)].map((one) => plainText(one, language));
    known.notes.push({ text, said: said.length === 0 ? '' : ` [${said.join(' · ')}]` });
  }
  return [...references.values()];
}

function bibtexEntry({ citation, notes }: Reference): string {
  const { articleId, title, author, outlet, publishedAt, url } = citation;
  const [year, month, day] = dayParts(publishedAt);
  const fields: [string, string | null][] = [
    ['title', title],
    // In braces, or "and" and commas in a byline would make several authors of it.
    ['author', author === null ? null : `{${latex(author)}}`],
    ['howpublished', outlet],
    ['year', year],
    ['month', month],
    ['day', day],
    ['url', url],
    ['note', notes.length === 0 ? null : notes.map(({ text, said }) => `"${text}"${said}`).join(' ')],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null
      ? []
      : [`  ${name} = {${name === 'author' ? value : name === 'url' ? verbatimUrl(value) : latex(value)}},`],
  );
  return [`@misc{verbatim-${articleId.slice(0, 12)},`, ...lines, '}', ''].join('\n');
}

const latexSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

function latex(text: string): string {
  return oneLine(text).replace(/[\\{}$&#%_^~]/g, (sign) => latexSigns[sign]!);
}

/** Braces and backslashes would end the field. */
function verbatimUrl(url: string): string {
  return oneLine(url).replace(/[{}\\]/g, encodeURIComponent);
}

function risReference({ citation, notes }: Reference): string {
  const { articleId, title, author, outlet, publishedAt, url } = citation;
  const [year, month, day] = dayParts(publishedAt);
  const tags: [string, string | null][] = [
    ['TY', 'NEWS'],
    ['ID', articleId],
    ['TI', title],
    ['AU', author],
    ['T2', outlet],
    ['PY', year],
    ['DA', year === null ? null : `${year}/${month ?? ''}/${day ?? ''}/`],
    ['UR', url],
    ...notes.map(({ text, said }): [string, string] => ['N1', text + said]),
    ['ER', ''],
  ];
  return `${tags.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}`])).join('\r\n')}\r\n\r\n`;
}

function dayParts(publishedAt: string | null): [string | null, string | null, string | null] {
  const day = publishedAt === null ? null : dayOf(publishedAt);
  if (day === null) return [null, null, null];
  const [year, month, date] = day.split('-') as [string, string, string];
  return [year, month, date];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
