import type { Span } from '../../domain/span.js';
import { plain } from '../cues.js';

/** Words by which a count is somebody's. */
export const telling =
  'said|says|reported|reports|confirmed|confirms|announced|announces|stated|states|estimated|estimates|claimed|claims|counted|put|verified';
/** A stretch without a mark that ends a clause; the stop of "Dr." ends none. */
const named = (least: number, most: number): string =>
  `(?:\\b(?:dr|mr|mrs|ms|st|gen|col|prof)\\.|[^,.;:"()“”]){${least},${most}}?`;
const accordingTo = new RegExp(
  `\\b(?:according to|figures from|data from|a count by|as counted by)\\s+(${named(3, 70)})(?=,|\\.|;|:|\\s+(?:that|who|which|and|in a|on|have|has|had|were|was)\\b|$)`,
  'iu',
);
const opening = new RegExp(
  `^((?=\\p{L})${named(3, 60)})\\s+(?:(?:has|have|had)\\s+)?(?:(?:also|meanwhile|later|earlier|then|\\p{L}+ly)\\s+)?(?:${telling})\\b`,
  'iu',
);
const closing = new RegExp(`[,”"]\\s+(${named(3, 60)})\\s+(?:${telling})\\b(?:,|[^,;]{0,40}$)`, 'iu');
/** "the harbour office, which still spoke of three dead": the one named next before the comma, and no further back. */
const speakingOf = new RegExp(
  `(?<!\\p{L})((?:the|an?)\\s+(?:(?!(?:the|an?|of)\\s)[\\p{L}'’-]+\\s+){0,3}[\\p{L}'’-]+),\\s+which\\s+(?:\\p{L}+\\s+){0,2}?(?:spoke|speaks|spoken)\\s+of\\b`,
  'iu',
);
/** Somebody named before, or words that are no name of anybody. */
const unnamed =
  /^(?:it|he|she|they|who|which|this|that|these|those|there|i|we|you|one|others|some|several|many|and|but|or|as|after|before|when|while|in|on|at|for|if)\b|\b(?:he|she|they|it)\b/;
const mostWords = 9;

/** Who is named as the source of what a sentence reports; `null` where nobody is, or only "it" or "they". */
export function sourceIn(sentence: string): Span | null {
  for (const pattern of [accordingTo, speakingOf, closing, opening]) {
    const match = pattern.exec(sentence);
    if (match === null) continue;
    const written = match[1]!.trim();
    const start = match.index + match[0].indexOf(written);
    if (unnamed.test(plain(written)) || /\d/.test(written) || written.split(/\s+/).length > mostWords) continue;
    return { start, end: start + written.length };
  }
  return null;
}
