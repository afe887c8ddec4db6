import { similarity, type TermVector } from './centrality.js';
import type { SummarySource } from './body-sentences.js';
import type { StandingRun } from './standing-alone.js';

/** A sentence that may carry the summary. */
export interface Scored {
  readonly source: SummarySource;
  /** Among the source's sentences. */
  readonly index: number;
  readonly terms: TermVector;
  /** How much it carries, 0 to about 1. */
  readonly score: number;
}

export interface Chosen {
  readonly source: SummarySource;
  readonly scored: Scored;
  readonly run: StandingRun;
}

export interface ChoiceOptions {
  /** Words that the lines together should come to. */
  readonly words: number;
  /** Words that one article may give beyond its first line. */
  readonly wordsOf: (source: SummarySource) => number;
  /** Lines that one article may give. */
  readonly linesPerSource: number;
  /** What a line loses for repeating a chosen one: nothing up to the cosine `from`, `cost` of its score at 1. */
  readonly novelty: { readonly from: number; readonly cost: number };
  /** A line that fits the words left is taken when it carries at least this share of the best, whatever its length. */
  readonly leastShare: number;
  readonly standing: (scored: Scored) => StandingRun | null;
  readonly rest: () => Promise<void>;
}

/** Sentences whose runs are looked at for each line that fits. */
const looksPerLine = 5;
const fewestLooks = 40;
/** Sentences tried for each that stands alone, so that a text in which none does is given up. */
const triesPerLook = 4;
const usualWords = 24;

/**
 * Takes the lines that carry most a word and repeat no chosen one, while each brings the total nearer to the words asked for
 * (a greedy maximal marginal relevance: Carbonell & Goldstein 1998). What a line shows besides its chosen sentence counts
 * too, so that a sentence with a poor neighbour gives way to one that stands alone. At least one line where there is any.
 */
export async function chooseLines(pool: readonly Scored[], options: ChoiceOptions): Promise<Chosen[]> {
  const looks = Math.max(fewestLooks, Math.ceil((looksPerLine * options.words) / usualWords));
  const byScore = [...pool].sort((a, b) => b.score - a.score);
  const choice = new Choice(pool, options);
  let open: Candidate[] = [];
  for (const scored of byScore.slice(0, looks * triesPerLook)) {
    if (open.length >= looks) break;
    const run = options.standing(scored);
    if (run !== null && !run.speakerUnnamed) open.push({ source: scored.source, scored, run, likeness: 0 });
    await options.rest();
  }
  while (open.length > 0) {
    const best = choice.best(open);
    if (best === null) break;
    choice.take(best);
    open = open.filter((candidate) => candidate !== best);
    for (const candidate of open) {
      candidate.likeness = Math.max(candidate.likeness, similarity(candidate.scored.terms, best.scored.terms));
    }
    await options.rest();
  }
  return choice.chosen;
}

interface Candidate extends Chosen {
  /** To the chosen line that it is most like. */
  likeness: number;
}

/** What one article has given so far. */
interface Given {
  words: number;
  lines: number;
  readonly sentences: Set<number>;
}

class Choice {
  readonly chosen: Chosen[] = [];
  #words = 0;
  readonly #given = new Map<SummarySource, Given>();
  readonly #scores = new Map<SummarySource, Map<number, number>>();

  constructor(
    pool: readonly Scored[],
    readonly options: ChoiceOptions,
  ) {
    for (const { source, index, score } of pool) {
      const scores = this.#scores.get(source) ?? new Map<number, number>();
      this.#scores.set(source, scores.set(index, score));
    }
  }

  /**
   * The candidate that carries most a word among those that fit; `null` where all that fit carry clearly less than one that
   * does not, so that no crumb fills a gap. Of the first line, when none fits, the shortest.
   */
  best(open: readonly Candidate[]): Candidate | null {
    let best: Candidate | null = null;
    let bestValue = 0;
    let highest = 0;
    for (const candidate of open) {
      const words = this.#newWords(candidate);
      if (words === 0 || !this.#isAllowed(candidate, words)) continue;
      const value = this.#value(candidate, words);
      highest = Math.max(highest, value);
      if (value > bestValue && this.#isNearer(words)) [best, bestValue] = [candidate, value];
    }
    if (this.chosen.length === 0) return best ?? shortest(open);
    return bestValue >= this.options.leastShare * highest ? best : null;
  }

  take(candidate: Candidate): void {
    const given = this.#givenBy(candidate.source);
    const words = this.#newWords(candidate);
    this.#words += words;
    given.words += words;
    given.lines++;
    for (let i = candidate.run.first; i <= candidate.run.last; i++) given.sentences.add(i);
    this.chosen.push(candidate);
  }

  #isNearer(words: number): boolean {
    const missing = this.options.words - this.#words;
    return Math.abs(missing - words) < Math.abs(missing);
  }

  #isAllowed({ source }: Candidate, words: number): boolean {
    const given = this.#givenBy(source);
    if (given.lines === 0) return true;
    return given.lines < this.options.linesPerSource && given.words + words <= this.options.wordsOf(source);
  }

  #newWords({ source, run }: Candidate): number {
    const { sentences } = this.#givenBy(source);
    let words = 0;
    for (let i = run.first; i <= run.last; i++) if (!sentences.has(i)) words += source.sentences[i]!.words;
    return words;
  }

  /** Mean score of the words that it adds, less what it repeats. */
  #value({ source, run, likeness }: Candidate, words: number): number {
    const { sentences } = this.#givenBy(source);
    const scores = this.#scores.get(source)!;
    let sum = 0;
    for (let i = run.first; i <= run.last; i++) {
      if (!sentences.has(i)) sum += (scores.get(i) ?? 0) * source.sentences[i]!.words;
    }
    const { from, cost } = this.options.novelty;
    return (sum / words) * (1 - cost * Math.max(0, (likeness - from) / (1 - from)));
  }

  #givenBy(source: SummarySource): Given {
    let given = this.#given.get(source);
    if (given === undefined) this.#given.set(source, (given = { words: 0, lines: 0, sentences: new Set() }));
    return given;
  }
}

function shortest(open: readonly Candidate[]): Candidate | null {
  const lengthOf = ({ run }: Candidate): number => run.end - run.start;
  return open.reduce<Candidate | null>(
    (least, candidate) => (least === null || lengthOf(candidate) < lengthOf(least) ? candidate : least),
    null,
  );
}
