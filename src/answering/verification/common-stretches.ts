import type { Article } from '../../domain/article.js';
import type { Token } from './tokens.js';
import type { Wanted } from './near.js';

/** A block that holds stretches of a text, with which they are. */
export interface BlockHit {
  readonly articleId: Article['id'];
  /** Index in `spans`. */
  readonly block: number;
  /** Indexes of the stretches. */
  readonly stretches: ReadonlySet<number>;
}

const wordsOfShort = 5;
/** Of one stretch in one article. */
const mostHits = 20;
/** More than any sentence has; of a text of common words without end they would take a minute. */
const mostStretches = 120;

/**
 * Two or three neighbouring words of a text at a time, as they would be written in small letters: what a sentence of the
 * commonest words is found by, which a keyword index cannot tell from others.
 */
export function stretchesOf({ text, tokens }: Wanted): string[] {
  const words = tokens.filter(({ isWord }) => isWord);
  const length = words.length <= wordsOfShort ? 2 : 3;
  const stretches = words.flatMap((_, i) => stretchFrom(text, words.slice(i, i + length), length) ?? []);
  return [...new Set(stretches)].slice(0, mostStretches);
}

/** `null` where a mark stands between the words. */
function stretchFrom(text: string, words: readonly Token[], length: number): string | null {
  if (words.length < length) return null;
  let stretch = '';
  for (const [i, { key, start }] of words.entries()) {
    const between = i === 0 ? '' : text.slice(words[i - 1]!.end, start);
    if (between.trim() !== '') return null;
    stretch += `${between === '' ? '' : ' '}${key}`;
  }
  return stretch;
}

/** Which blocks of an article hold which of the stretches. */
export function blocksHolding({ id, text, spans }: Article, stretches: readonly string[]): BlockHit[] {
  const lowered = text.toLowerCase().replaceAll('’', "'");
  // A small letter may take more room than its capital; then offsets would lie.
  const searched = lowered.length === text.length ? lowered : text;
  const hits = new Map<number, Set<number>>();
  for (const [stretch, words] of stretches.entries()) {
    let at = searched.indexOf(words);
    for (let found = 0; at !== -1 && found < mostHits; found++) {
      const block = blockAt(spans, at);
      const end = block === -1 ? at + 1 : spans[block]!.end;
      if (block !== -1) hits.set(block, (hits.get(block) ?? new Set()).add(stretch));
      at = searched.indexOf(words, end);
    }
  }
  return [...hits].map(([block, held]) => ({ articleId: id, block, stretches: held }));
}

function blockAt(spans: Article['spans'], at: number): number {
  return spans.findIndex(({ start, end }) => start <= at && at < end);
}

/** Those that hold the rarest stretches, best first. */
export function bestBlocks(hits: readonly BlockHit[], most: number): BlockHit[] {
  const frequency = new Map<number, number>();
  for (const { stretches } of hits) for (const one of stretches) frequency.set(one, (frequency.get(one) ?? 0) + 1);
  const weightOf = ({ stretches }: BlockHit): number =>
    [...stretches].reduce((sum, one) => sum + Math.log(1 + hits.length / frequency.get(one)!), 0);
  return hits
    .map((hit) => ({ hit, weight: weightOf(hit) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ hit }) => hit);
}
