import type { SearchableCorpus } from '../../retrieval/searchable-corpus.js';
import { trimSpan, type Span } from '../../domain/span.js';
import { arrangementOf, verdictOf, type Standing } from './arrangement.js';
import { PieceFinder, type PieceResult } from './piece-finder.js';
import { betweenEllipses, insideMarks, sentencesIn } from './text-pieces.js';
import {
  maxSentences,
  maxTextLength,
  type Checked,
  type Unchecked,
  type UncheckedCode,
  type Verification,
  type VerificationScope,
} from './verification.js';
import type { VerifyParts } from './verify-parts.js';

/**
 * Whether a text stands in the corpus, character for character (HONESTY 10-12). Only current articles count; a match in
 * a former version of one is told as such. Bad input and an empty corpus are values.
 * @throws what `rest` throws.
 */
export async function verifyText(parts: VerifyParts, text: string): Promise<Verification> {
  const searched = scopeOf(parts.corpus);
  const span = text.length > maxTextLength ? null : trimSpan(text, { start: 0, end: text.length });
  const bad = badText(text) ?? emptyCorpus(parts.corpus);
  if (bad !== null || span === null)
    return { kind: 'unchecked', text, searched, ...(bad ?? unchecked('empty', emptyText)) };
  const finder = new PieceFinder(parts, text);
  const whole = await findWhole(finder, text, span);
  if (whole !== null) return checked({ finder, text, searched }, [whole]);
  const pieces = betweenEllipses(text, span).flatMap((stretch) => sentencesIn(text, stretch));
  if (pieces.length > maxSentences) {
    return { kind: 'unchecked', text, searched, ...unchecked('too-many-sentences', tooManySentences(pieces.length)) };
  }
  return checked({ finder, text, searched }, await finder.findAll(pieces));
}

/** One clear sentence for a text that cannot be looked for; `null` for one that can. */
export function badText(text: string): Pick<Unchecked, 'code' | 'reason'> | null {
  if (text.trim() === '') return unchecked('empty', emptyText);
  if (text.length > maxTextLength) {
    const [has, most] = [text.length, maxTextLength].map((count) => count.toLocaleString('en'));
    return unchecked(
      'too-long',
      `The text has ${has} characters; at most ${most} can be checked at once, so check it in parts.`,
    );
  }
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return unchecked('no-words', 'The text holds no letters or digits; paste the words that should be checked.');
  }
  return null;
}

const emptyText = 'The text is empty; paste the words that should be checked.';

function tooManySentences(count: number): string {
  return `The text has ${count} sentences and does not stand in the articles as a whole; at most ${maxSentences} can be checked one by one, so check it in parts.`;
}

function emptyCorpus({ state }: SearchableCorpus): Pick<Unchecked, 'code' | 'reason'> | null {
  return state.articles > 0
    ? null
    : unchecked('empty-corpus', 'There are no articles yet, so nothing could be looked for.');
}

function unchecked(code: UncheckedCode, reason: string): Pick<Unchecked, 'code' | 'reason'> {
  return { code, reason };
}

/** The text in one stretch; else with its ellipses as such; else without the one pair of marks around it. */
async function findWhole(finder: PieceFinder, text: string, span: Span): Promise<PieceResult | null> {
  const asGiven = await finder.locate(span, [span]);
  if (asGiven !== null) return asGiven;
  const stretches = betweenEllipses(text, span);
  const isShortened =
    stretches.length > 1 || (stretches.length === 1 && stretches[0]!.end - stretches[0]!.start < span.end - span.start);
  const shortened = isShortened ? await finder.locate(span, stretches, 'ellipsis') : null;
  if (shortened !== null) return shortened;
  const inside = insideMarks(text, span);
  return inside === null ? null : finder.locate(span, [inside], 'quotes');
}

function checked(
  {
    finder,
    text,
    searched,
  }: { readonly finder: PieceFinder; readonly text: string; readonly searched: VerificationScope },
  results: readonly PieceResult[],
): Checked {
  const standings = results.map(({ standings: places }): readonly Standing[] => places);
  const arrangement = arrangementOf(standings, (id) => finder.textOf(id));
  const findings = results.map(({ finding }) => finding) as [PieceResult['finding'], ...PieceResult['finding'][]];
  return { kind: 'checked', text, verdict: verdictOf(findings, arrangement), findings, arrangement, searched };
}

function scopeOf({ state }: SearchableCorpus): VerificationScope {
  const { name: corpus, generation, refreshedAt, articles, first, last, undated } = state;
  return { corpus, generation, refreshedAt, articles, first, last, undated };
}
