import type { ArticleId } from '../src/domain/article.js';
import { textOf, type Span } from '../src/domain/span.js';
import type { KeptKind, KeptLine, KeptView, KeptWords } from '../src/store/view-store.js';
import type { AskService } from './ask-service.js';
import type { Entry, ShownQuote, ViewLine } from './view.js';

/** One quote of a view, with what is said of it in our words. */
export interface LineDraft extends KeptLine {
  readonly quote: Omit<ShownQuote, 'number'>;
}

/** A view before its quotes are counted against what one answer may show. */
export interface ViewDraft {
  readonly kind: KeptKind;
  /** Stands first and names what was asked for: shown, and never kept. */
  readonly subject: string | null;
  readonly head: readonly string[];
  readonly drafts: readonly LineDraft[];
}

export function keptView({ kind, head, drafts }: ViewDraft): KeptView {
  return { kind, head, lines: drafts.map(({ above, below, marked }) => ({ above, below, marked })) };
}

/** Entries with what is said of each; the words of articles are those that are stored. */
export function viewLines(
  entries: readonly Entry[],
  lines: readonly KeptLine[],
  { ask, articleIds }: { readonly ask: AskService; readonly articleIds: readonly ArticleId[] },
): ViewLine[] {
  return entries.map((entry, index) => {
    const { above, below, marked } = lines[index] ?? bare;
    const text = ask.storedArticle(articleIds[index]!)?.text ?? null;
    const inWords = (words: KeptWords): string => wordsWith(words, text);
    // What an article says may not be shown beside a quote that may not.
    if (entry.kind === 'gone') return { entry, above: [], below: [], marked: [] };
    return { entry, above: above.map(inWords), below: below.map(inWords), marked };
  });
}

const bare: KeptLine = { above: [], below: [], marked: [] };

function wordsWith(words: KeptWords, text: string | null): string {
  return words
    .map((part) => (typeof part === 'string' ? part : text === null ? '…' : textOf(text, part)))
    .join('')
    .replace(/\s+/gu, ' ');
}

/**
 * A sentence of ours with the article's words, which stand in it between “ and ”, as offsets. What is quoted there and is
 * none of them is another article's, and left out.
 */
export function asKept(sentence: string, slices: readonly (Span & { readonly text: string })[]): KeptWords {
  const parts: (string | Span)[] = [];
  let plain = '';
  for (const part of sentence.split(/(“[^”]*”)/u)) {
    if (!part.startsWith('“')) {
      plain += part;
      continue;
    }
    const inside = part.slice(1, -1);
    const slice = slices.find(({ text }) => text === inside);
    if (slice === undefined) {
      plain += '“…”';
      continue;
    }
    parts.push(`${plain}“`, { start: slice.start, end: slice.end });
    plain = '”';
  }
  return plain === '' ? parts : [...parts, plain];
}
