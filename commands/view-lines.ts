import type { ArticleId } from '../src/domain/article.js';
import { withoutSlices, withSlices } from '../src/language/kept-words.js';
import type { Text } from '../src/language/wording.js';
import type { KeptKind, KeptLine, KeptView } from '../src/store/view-store.js';
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
  readonly subject: Text | null;
  readonly head: readonly Text[];
  readonly drafts: readonly LineDraft[];
}

export function keptView({ kind, head, drafts }: Omit<ViewDraft, 'subject'>): KeptView {
  return {
    kind,
    head: head.map(withoutSlices),
    lines: drafts.map(({ above, below, marked }) => ({
      above: above.map(withoutSlices),
      below: below.map(withoutSlices),
      marked,
    })),
  };
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
    const inWords = (label: Text): Text => withSlices(label, text);
    // What an article says may not be shown beside a quote that may not.
    if (entry.kind === 'gone') return { entry, above: [], below: [], marked: [] };
    return { entry, above: above.map(inWords), below: below.map(inWords), marked };
  });
}

const bare: KeptLine = { above: [], below: [], marked: [] };
