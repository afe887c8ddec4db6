import type { SearchableCorpus } from '../../retrieval/searchable-corpus.js';
import { textOf, trimSpan, type Span } from '../../domain/span.js';
import { say } from '../../language/say.js';
import type { Message } from '../../language/wording.js';
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
    return { kind: 'unchecked', text, searched, ...(bad ?? unchecked('empty', say('verification.empty'))) };
  const finder = new PieceFinder(parts, text);
  const whole = await findWhole(finder, text, span);
  if (whole !== null) return checked({ finder, text, searched, repeated: 0 }, [whole]);
  const all = betweenEllipses(text, span).flatMap((stretch) => sentencesIn(text, stretch));
  const pieces = distinctPieces(text, all);
  if (pieces.length > maxSentences) {
    const reason = say('verification.too-many-sentences', { sentences: pieces.length, most: maxSentences });
    return { kind: 'unchecked', text, searched, ...unchecked('too-many-sentences', reason) };
  }
  const repeated = all.length - pieces.length;
  return checked({ finder, text, searched, repeated }, await finder.findAll(pieces));
}

/** Without those that say again, character for character, what an earlier one says. */
function distinctPieces(text: string, pieces: readonly Span[]): Span[] {
  const first = new Map<string, Span>();
  for (const piece of pieces) {
    const words = textOf(text, piece);
    if (!first.has(words)) first.set(words, piece);
  }
  return [...first.values()];
}

/** One clear sentence for a text that cannot be looked for; `null` for one that can. */
export function badText(text: string): Pick<Unchecked, 'code' | 'reason'> | null {
  if (text.trim() === '') return unchecked('empty', say('verification.empty'));
  if (text.length > maxTextLength) {
    return unchecked('too-long', say('verification.too-long', { characters: text.length, most: maxTextLength }));
  }
  return /[\p{L}\p{N}]/u.test(text) ? null : unchecked('no-words', say('verification.no-words'));
}

function emptyCorpus({ state }: SearchableCorpus): Pick<Unchecked, 'code' | 'reason'> | null {
  return state.articles > 0 ? null : unchecked('empty-corpus', say('verification.no-articles'));
}

function unchecked(code: UncheckedCode, reason: Message): Pick<Unchecked, 'code' | 'reason'> {
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
  const unmarked = inside === null ? null : await finder.locate(span, [inside], 'quotes');
  return unmarked ?? (isShortened ? findOneSentence(finder, text, span) : null);
}

/** An altered sentence that has an ellipsis: the article's own, or the text's, is a change like others. */
async function findOneSentence(finder: PieceFinder, text: string, span: Span): Promise<PieceResult | null> {
  if (sentencesIn(text, span).length > 1) return null;
  const result = await finder.find(span);
  return result.finding.verdict === 'near' ? result : null;
}

function checked(
  {
    finder,
    text,
    searched,
    repeated,
  }: Pick<Checked, 'text' | 'searched' | 'repeated'> & { readonly finder: PieceFinder },
  results: readonly PieceResult[],
): Checked {
  const standings = results.map(({ standings: places }): readonly Standing[] => places);
  const arrangement = arrangementOf(standings, (id) => finder.articleOf(id));
  const findings = results.map(({ finding }) => finding) as [PieceResult['finding'], ...PieceResult['finding'][]];
  // Several pieces of which one is said again stand nowhere as the text has them, however the others stand.
  const asGiven = repeated > 0 && findings.length > 1 ? ({ kind: 'apart' } as const) : arrangement;
  return {
    kind: 'checked',
    text,
    verdict: verdictOf(findings, asGiven),
    findings,
    arrangement,
    repeated,
    searched,
  };
}

function scopeOf({ state }: SearchableCorpus): VerificationScope {
  const { name: corpus, generation, refreshedAt, articles, first, last, undated } = state;
  return { corpus, generation, refreshedAt, articles, first, last, undated };
}
