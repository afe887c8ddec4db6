import type { Citation } from '../domain/citation.js';
import { mayBeShown, type Note, type Quote } from '../domain/quote.js';
import type { Role, Span } from '../domain/span.js';
import type { Day } from '../domain/day.js';
import { inEnglish } from '../language/in-words.js';
import type {
  Arrangement,
  ChangeKind,
  Cue,
  Finding,
  Place,
  Relaxation,
  UncheckedCode,
  Verdict,
  Verification,
  VerificationScope,
} from '../answering/verification/verification.js';

interface ChangeJson {
  readonly kind: ChangeKind;
  readonly from: string | null;
  readonly to: string | null;
}

interface QuoteJson extends Span {
  readonly text: string;
}

/** One place of one piece. `text` is what matched where that is whole, else the sentence or passage shown for it. */
export interface MatchJson extends QuoteJson {
  /** Index in `pieces`. */
  readonly piece: number;
  /** For `part` what is left out, its weightiest words first. */
  readonly changes: readonly ChangeJson[];
  readonly relaxed: readonly Relaxation[];
  /** `null` for a passage that is no match. */
  readonly role: Role | null;
  /** The text's own words in the article; `[]` for a passage that is no match. */
  readonly matched: readonly Span[];
  readonly cues: readonly Cue[];
  readonly disputedBy: readonly Cue[];
  readonly notes: readonly Note[];
  /** With what the sentence's meaning needs. */
  readonly quote: QuoteJson;
  readonly citation: Citation;
}

export interface PieceJson extends QuoteJson {
  readonly verdict: Verdict;
  readonly unit: 'sentence' | 'sentences' | 'quotation' | null;
  readonly relaxed: readonly Relaxation[];
  /** `null` where nothing was counted. */
  readonly occurrences: number | null;
  readonly articles: number | null;
  readonly isCountComplete: boolean;
  readonly since: Day | null;
  readonly isReordered: boolean;
  readonly titles: readonly Citation[];
  readonly former: {
    readonly verdict: 'exact' | 'part';
    readonly quote: QuoteJson;
    readonly citation: Citation;
    readonly current: Citation;
  } | null;
}

/** What `verify --json` prints: every key always, `null` = unknown, `[]` = none. */
export interface VerificationJson {
  readonly text: string;
  readonly verdict: Verdict;
  /** Why nothing could be looked for; `null` when it was. */
  readonly reason: { readonly code: UncheckedCode; readonly text: string } | null;
  readonly relaxed: readonly Relaxation[];
  readonly arrangement: Arrangement['kind'] | null;
  readonly searched: VerificationScope;
  readonly pieces: readonly PieceJson[];
  readonly matches: readonly MatchJson[];
}

export function verificationJson(verification: Verification): VerificationJson {
  const { text, searched } = verification;
  if (verification.kind === 'unchecked') {
    const { code, reason } = verification;
    const nothing = { relaxed: [], arrangement: null, searched, pieces: [], matches: [] };
    return { text, verdict: 'not-found', reason: { code, text: inEnglish(reason) }, ...nothing };
  }
  const { findings, verdict, arrangement } = verification;
  const pieces = findings.map(pieceJson);
  return {
    text,
    verdict,
    reason: null,
    relaxed: [...new Set(pieces.flatMap(({ relaxed }) => relaxed))].sort(),
    arrangement: arrangement.kind,
    searched,
    pieces,
    matches: findings.flatMap(matchesOf),
  };
}

function pieceJson(finding: Finding): PieceJson {
  const { verdict, text, span } = finding;
  const found = finding.verdict === 'exact' || finding.verdict === 'part' ? finding : null;
  const missed = finding.verdict === 'near' || finding.verdict === 'not-found' ? finding : null;
  const former = missed?.former ?? null;
  return {
    text,
    start: span.start,
    end: span.end,
    verdict,
    unit: finding.verdict === 'exact' ? finding.unit : null,
    relaxed: finding.verdict === 'near' ? finding.place.relaxed : (found?.relaxed ?? []),
    occurrences: found?.occurrences ?? null,
    articles: found?.articles ?? null,
    isCountComplete: found?.isCountComplete ?? (finding.verdict !== 'not-found' || finding.isSearchComplete),
    since: found?.since ?? null,
    isReordered: finding.verdict === 'not-found' && finding.isReordered,
    titles: finding.verdict === 'not-found' ? finding.titles : [],
    former:
      former === null
        ? null
        : {
            verdict: former.verdict,
            quote: quoteJson(former.place.quote),
            citation: former.place.quote.citation,
            current: former.current,
          },
  };
}

function matchesOf(finding: Finding, piece: number): MatchJson[] {
  switch (finding.verdict) {
    case 'exact':
      return finding.places.map((place) => matchJson(place, { piece, shown: extentOf(place), changes: [] }));
    case 'part':
      return finding.places.map((place) =>
        matchJson(place, { piece, shown: place.quote.highlight, changes: leftOutJson(place) }),
      );
    case 'near': {
      const { place } = finding;
      const changes = finding.changes.map(({ kind, from, to }) => ({ kind, from, to }));
      return [matchJson(place, { piece, shown: place.quote.highlight, changes })];
    }
    case 'not-found':
      return finding.nearest.map((quote) => ({
        ...sliceJson(quote, quote.highlight),
        piece,
        changes: [],
        relaxed: [],
        role: null,
        matched: [],
        cues: [],
        disputedBy: [],
        notes: [],
        quote: quoteJson(quote),
        citation: quote.citation,
      }));
  }
}

function matchJson(
  place: Place,
  { piece, shown, changes }: { readonly piece: number; readonly shown: Span; readonly changes: readonly ChangeJson[] },
): MatchJson {
  const { quote, relaxed, role, matched, leftOut, disputedBy, notes } = place;
  return {
    ...sliceJson(quote, shown),
    piece,
    changes,
    relaxed,
    role,
    matched,
    cues: leftOut.cues,
    disputedBy,
    notes: mayBeShown(quote) ? notes : [...notes, 'withheld'],
    quote: quoteJson(quote),
    citation: quote.citation,
  };
}

function extentOf({ matched }: Place): Span {
  return { start: matched[0]!.start, end: matched.at(-1)!.end };
}

const cueChanges: Readonly<Record<Cue['kind'], ChangeKind>> = {
  denial: 'negation',
  negation: 'negation',
  hedge: 'modality',
  condition: 'removed',
  attribution: 'removed',
  limit: 'removed',
};

function leftOutJson({ quote, leftOut }: Place): ChangeJson[] {
  const cues = leftOut.cues.map(({ kind, text }) => ({ kind: cueChanges[kind], from: text, to: null }));
  const stretches = leftOut.spans.map((span) => ({
    kind: 'removed' as const,
    from: sliceJson(quote, span).text.trim(),
    to: null,
  }));
  return [...cues, ...stretches];
}

/** Without its words where the page asks not to be quoted, which the notes then say. */
function sliceJson(quote: Quote, { start, end }: Span): QuoteJson {
  return { text: mayBeShown(quote) ? quote.text.slice(start - quote.start, end - quote.start) : '', start, end };
}

function quoteJson(quote: Quote): QuoteJson {
  return sliceJson(quote, quote);
}
