import type { Citation } from '../../domain/citation.js';
import { differenceBetween, statementOf } from '../disagreement.js';
import { sentenceKey } from '../same-sentence.js';
import type { Nearness } from './near-topic.js';
import { isNamed, isProperName, nameWords } from './speaker-names.js';
import type { SaidBy, SaidQuote, SpeakerGroup, SpeakerKind } from './who-said.js';

/** Whether a quote is clearly by the one asked for: by the full name where it is known, else by the words in the text. */
export function isBy({ speaker }: SaidQuote, wanted: string): boolean {
  if (speaker === null) return false;
  const name = fullestOf(speaker);
  return (speaker.resolved !== null || isProperName(name) || isSameText(name, wanted)) && isNamed(name, wanted);
}

/** "a spokesman for the mill" can be asked for as such. */
function isSameText(name: string, wanted: string): boolean {
  return nameWords(name).join(' ') === nameWords(wanted).join(' ');
}

/** Of the same words by the same speaker in several articles the first stays, with the others as its further sources. */
export function withCopiesJoined(quotes: readonly SaidQuote[]): SaidQuote[] {
  const first = new Map<string, { readonly quote: SaidQuote; readonly alsoIn: Citation[] }>();
  for (const quote of quotes) {
    const key = copyKey(quote);
    const known = first.get(key);
    if (known === undefined) first.set(key, { quote, alsoIn: [] });
    else if (isElsewhere(quote, [known.quote.quote.citation, ...known.alsoIn])) known.alsoIn.push(quote.quote.citation);
  }
  return [...first.values()].map(({ quote, alsoIn }) => ({ ...quote, alsoIn }));
}

/** The same words with the same cue, of speakers whose last name is the same: a copy with another speaker is no copy. */
function copyKey({ kind, content, cue, speaker, quote }: SaidQuote): string {
  const words = content.map(({ text }) => sentenceKey(text)).join(' … ');
  const name =
    speaker === null
      ? ''
      : isProperName(fullestOf(speaker))
        ? nameWords(fullestOf(speaker)).at(-1)!
        : `${speaker.text} in ${quote.citation.articleId}`;
  return JSON.stringify([kind, words, cue?.text ?? '', name]);
}

function isElsewhere({ quote: { citation } }: SaidQuote, known: readonly Citation[]): boolean {
  return known.every(
    ({ articleId, outlet }) => articleId !== citation.articleId && (outlet === null || outlet !== citation.outlet),
  );
}

/**
 * Marks what one speaker says differently in two articles: another number, another date, a "not" (HONESTY 8). Which of
 * them was said is not for us to tell.
 */
export function withDifferencesMarked(quotes: readonly SaidQuote[]): SaidQuote[] {
  const statements = quotes.map(({ content }) => statementOf(content.map(({ text }) => text).join(' ')));
  const keys = quotes.map((quote) => identityOf(quote));
  const differing = new Set<number>();
  quotes.forEach((a, i) => {
    if (keys[i]!.kind !== 'named') return;
    for (let j = i + 1; j < quotes.length; j++) {
      const isComparable =
        keys[i]!.key === keys[j]!.key && a.quote.citation.articleId !== quotes[j]!.quote.citation.articleId;
      if (!isComparable || differenceBetween(statements[i]!, statements[j]!, new Set()) === null) continue;
      differing.add(i).add(j);
    }
  });
  return quotes.map((quote, i) => (differing.has(i) ? { ...quote, notes: [...quote.notes, 'differs'] } : quote));
}

const order: Readonly<Record<SpeakerKind, number>> = { named: 0, described: 1, pronoun: 2, unattributed: 3 };

const asNear: Nearness = () => 0;

/**
 * One group a name; who is only described ("a spokesman") is one speaker only within an article.
 * @param quotes nearest to the topic first.
 */
export function groupBySpeaker(quotes: readonly SaidQuote[], nearness: Nearness = asNear): SpeakerGroup[] {
  const groups = new Map<string, SpeakerGroup & { readonly quotes: [SaidQuote, ...SaidQuote[]] }>();
  for (const quote of quotes) {
    const { kind, speaker, key } = identityOf(quote);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { kind, speaker, quotes: [quote] });
    else group.quotes.push(quote);
  }
  return [...groups.values()]
    .map((group) => ({ group, near: nearness(group.quotes[0]) }))
    .sort(
      ({ group: a, near: nearA }, { group: b, near: nearB }) =>
        nearB - nearA || order[a.kind] - order[b.kind] || b.quotes.length - a.quotes.length,
    )
    .map(({ group }) => group);
}

function identityOf({
  quote,
  speaker: by,
}: SaidQuote): Pick<SpeakerGroup, 'kind' | 'speaker'> & { readonly key: string } {
  if (by === null) return { kind: 'unattributed', speaker: null, key: 'unattributed' };
  if (by.isPronoun && by.resolved === null) return { kind: 'pronoun', speaker: null, key: 'pronoun' };
  const speaker = fullestOf(by);
  const words = nameWords(speaker).join(' ');
  if (isProperName(speaker)) return { kind: 'named', speaker, key: `named ${words}` };
  return { kind: 'described', speaker, key: `described ${quote.citation.articleId} ${words}` };
}

function fullestOf(speaker: SaidBy): string {
  return speaker.resolved?.text ?? speaker.text;
}
