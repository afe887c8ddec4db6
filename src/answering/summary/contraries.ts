import type { Chosen, Scored } from './choose-lines.js';
import type { SummarySource } from './body-sentences.js';
import type { StandingRun } from './standing-alone.js';
import { areOpposed, isDeniedBy, stancesIn, type Stance } from './stances.js';

/** Lines added at most, whatever the length asked for. */
const mostAdded = 2;

/** A chosen sentence that tells of somebody's refusal or offer, and one of the same article that tells of the contrary. */
interface Opposed {
  readonly source: SummarySource;
  readonly index: number;
  readonly contrary: number;
}

export interface Contraries {
  /** Lines that tell of the contrary. */
  readonly added: readonly Chosen[];
  /** Sentences whose contrary cannot be shown: alone they would mislead. */
  readonly oneSided: readonly Pick<Scored, 'source' | 'index'>[];
}

export interface ContraryOptions {
  readonly standing: (scored: Scored) => StandingRun | null;
  readonly rest: () => Promise<void>;
}

/**
 * What the same article tells to the contrary of a chosen line: that somebody refuses a thing may not stand without the report
 * that the same one offered it, nor the offer without the refusal (HONESTY 2, 8).
 */
export async function contraries(
  chosen: readonly Chosen[],
  pool: readonly Scored[],
  { standing, rest }: ContraryOptions,
): Promise<Contraries> {
  const added: Chosen[] = [];
  const oneSided: Pick<Scored, 'source' | 'index'>[] = [];
  for (const { source, index, contrary } of await opposedIn(chosen, rest)) {
    await rest();
    if ([...chosen, ...added].some((line) => covers(line, source, contrary))) continue;
    const scored = pool.find((one) => one.source === source && one.index === contrary);
    const run = scored === undefined ? null : standing(scored);
    if (scored === undefined || run === null || run.speakerUnnamed) oneSided.push({ source, index });
    else if (added.length < mostAdded) added.push({ source, scored, run });
  }
  return { added, oneSided };
}

/** Whether a line shows a sentence. */
export function covers({ source, run }: Chosen, wanted: SummarySource, index: number): boolean {
  return source === wanted && run.first <= index && index <= run.last;
}

/** Whether two lines of one article tell of the contrary. */
export function areContrary(a: Chosen, b: Chosen): boolean {
  if (a.source !== b.source) return false;
  const [told, against] = [a, b].map(({ source, run }) => toldIn(source, run.first, run.last));
  return told!.some((one) => against!.some((other) => areAgainst(one, other)));
}

async function opposedIn(chosen: readonly Chosen[], rest: () => Promise<void>): Promise<Opposed[]> {
  const opposed: Opposed[] = [];
  for (const source of new Set(chosen.map((line) => line.source))) {
    const told = toldIn(source, 0, source.sentences.length - 1);
    await rest();
    const shown = told.filter(({ index }) => chosen.some((line) => covers(line, source, index)));
    for (const one of shown) {
      await rest();
      const contrary = told.find((other) => other.index !== one.index && areAgainst(one, other));
      if (contrary !== undefined) opposed.push({ source, index: one.index, contrary: contrary.index });
    }
  }
  return opposed;
}

interface Told {
  readonly index: number;
  readonly text: string;
  readonly stances: readonly Stance[];
}

function toldIn({ sentences }: SummarySource, first: number, last: number): Told[] {
  return sentences
    .slice(first, last + 1)
    .map(({ text }, offset) => ({ index: first + offset, text, stances: stancesIn(text) }));
}

/** A sentence that tells both sides itself is contrary to none. */
function areAgainst(a: Told, b: Told): boolean {
  const isClaimed =
    a.stances.some((one) => isDeniedBy(b.text, one)) || b.stances.some((one) => isDeniedBy(a.text, one));
  return (
    isClaimed ||
    a.stances.some(
      (one) => b.stances.some((other) => areOpposed(one, other)) && !a.stances.some((own) => areOpposed(one, own)),
    )
  );
}
