import { similarity } from './centrality.js';
import type { Chosen, Scored } from './choose-lines.js';
import { covers } from './contraries.js';
import { sayOtherwise, statementOfScored } from './say-otherwise.js';
import type { StandingRun } from './standing-alone.js';

/** Cosine from which two sentences may be two tellings of one thing. */
const sameSubject = 0.35;
/** Lines added at most, whatever the length asked for. */
const mostAdded = 2;

export interface ContradictionOptions {
  /** Of the topic. */
  readonly terms: ReadonlySet<string>;
  readonly standing: (scored: Scored) => StandingRun | null;
  readonly rest: () => Promise<void>;
}

/**
 * What other articles say otherwise in number, date or polarity of the same thing as a chosen line: novelty keeps near-copies
 * out, and with them the one that differs, which must be in sight (HONESTY 8). The nearest of each line.
 */
export async function contradictions(
  chosen: readonly Chosen[],
  pool: readonly Scored[],
  { terms, standing, rest }: ContradictionOptions,
): Promise<Chosen[]> {
  const added: Chosen[] = [];
  for (const line of chosen) {
    if (added.length >= mostAdded) break;
    await rest();
    const statement = statementOfScored(line.scored);
    const others = pool
      .filter(({ source }) => source !== line.source)
      .map((scored) => ({ scored, likeness: similarity(scored.terms, line.scored.terms) }))
      .filter(({ likeness }) => likeness >= sameSubject)
      .sort((a, b) => b.likeness - a.likeness);
    for (const { scored } of others) {
      await rest();
      if (!sayOtherwise(statement, statementOfScored(scored), terms)) continue;
      if ([...chosen, ...added].some((known) => covers(known, scored.source, scored.index))) break;
      const run = standing(scored);
      if (run === null || run.speakerUnnamed) continue;
      added.push({ source: scored.source, scored, run });
      break;
    }
  }
  return added;
}
