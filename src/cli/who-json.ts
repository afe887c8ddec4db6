import type { SaidQuote, Slice, WhoSaid } from '../answering/attribution/who-said.js';
import type { Article } from '../domain/article.js';
import type { Citation } from '../domain/citation.js';
import type { Note } from '../domain/quote.js';
import type { Role } from '../domain/span.js';
import { inEnglish } from '../language/in-words.js';
import { shownLine } from './withheld.js';

interface SliceJson {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A direct quotation (one stretch between its marks) or a reported clause, as `who --json` prints it. */
export interface SaidJson extends SliceJson {
  readonly kind: 'direct' | 'reported';
  /** `mixed`: a direct stretch inside a clause of the outlet's own. */
  readonly form: 'direct' | 'mixed' | 'reported';
  /** Stretches with the same number are one turn of one speaker, interrupted. Counted from 1. */
  readonly turn: number;
  readonly speaker: (SliceJson & { readonly isPronoun: boolean; readonly resolved: SliceJson | null }) | null;
  readonly cue: SliceJson | null;
  readonly role: Role;
  /** The whole sentences that are to be shown with it. */
  readonly quote: SliceJson;
  readonly notes: readonly Note[];
  readonly corrections: readonly SliceJson[];
  readonly alsoIn: readonly Citation[];
  readonly citation: Citation;
}

/** What `who --json` prints: every key always, `null` = unknown, `[]` = none. */
export interface WhoJson {
  readonly topic: string | null;
  readonly speaker: string | null;
  /** Of one FILE; `null` for a corpus. */
  readonly path: string | null;
  readonly reason: { readonly code: string; readonly text: string } | null;
  readonly quotes: readonly SaidJson[];
  /** Turns and clauses found, shown or not. */
  readonly total: number;
  readonly unattributed: number;
  readonly articles: number;
  readonly read: number;
  readonly isComplete: boolean;
  readonly generation: number | null;
  readonly refreshedAt: string | null;
  readonly first: string | null;
  readonly newest: string | null;
  readonly undated: number;
  readonly undatedExcluded: number;
  readonly keywordsOnly: boolean;
}

export function whoJson({ topic, speaker, reason, groups, total, unattributed, searched }: WhoSaid): WhoJson {
  return {
    topic,
    speaker,
    path: null,
    reason: reason === null ? null : { ...reason, text: inEnglish(reason.text) },
    quotes: turnsJson(groups.flatMap(({ quotes }) => quotes)),
    total,
    unattributed,
    ...searched,
  };
}

/** What one article that no corpus holds says: `said` of all of it, or by one speaker. */
export function fileWhoJson(
  article: Article,
  {
    said,
    unattributed,
    speaker,
  }: { readonly said: readonly SaidQuote[]; readonly unattributed: number; readonly speaker: string | null },
): WhoJson {
  const day = article.publishedAt?.slice(0, 10) ?? null;
  return {
    topic: null,
    speaker,
    path: article.path,
    reason: said.length > 0 ? null : { code: 'no-match', text: noQuotations },
    quotes: turnsJson(said),
    total: said.length,
    unattributed,
    articles: 1,
    read: 1,
    isComplete: true,
    generation: null,
    refreshedAt: null,
    first: day,
    newest: day,
    undated: day === null ? 1 : 0,
    undatedExcluded: 0,
    keywordsOnly: false,
  };
}

export const noQuotations = 'No quotation was found in it.';

function turnsJson(said: readonly SaidQuote[]): SaidJson[] {
  return said.flatMap((quote, index) => {
    const stretches = quote.kind === 'reported' ? [hullOf(quote)] : quote.content;
    const { isShown } = shownLine(quote);
    return stretches.map((stretch) => {
      const json = stretchJson(quote, stretch, index + 1);
      return isShown ? json : withoutWords(json);
    });
  });
}

/** Where the page asks not to be quoted: who speaks, and where the words stand, is all that is told. */
function withoutWords(json: SaidJson): SaidJson {
  const { start, end } = json.quote;
  const notes = [...json.notes, 'withheld' as const];
  return { ...json, text: '', cue: null, quote: { text: '', start, end }, notes, corrections: [] };
}

/** A clause that its cue interrupts is given with the cue. */
function hullOf({ quote, content }: SaidQuote): Slice {
  const { start } = content[0];
  const { end } = content.at(-1)!;
  return { start, end, text: quote.text.slice(start - quote.start, end - quote.start) };
}

function stretchJson(said: SaidQuote, stretch: Slice, turn: number): SaidJson {
  const { kind, speaker, cue, role, quote, notes, corrections, alsoIn } = said;
  return {
    ...sliceJson(stretch),
    kind: kind === 'reported' ? 'reported' : 'direct',
    form: kind,
    turn,
    speaker:
      speaker === null
        ? null
        : {
            ...sliceJson(speaker),
            isPronoun: speaker.isPronoun,
            resolved: speaker.resolved === null ? null : sliceJson(speaker.resolved),
          },
    cue: cue === null ? null : sliceJson(cue),
    role,
    quote: sliceJson(quote),
    notes,
    corrections: corrections.map(sliceJson),
    alsoIn,
    citation: quote.citation,
  };
}

function sliceJson({ text, start, end }: SliceJson): SliceJson {
  return { text, start, end };
}
