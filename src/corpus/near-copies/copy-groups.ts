import { daysBetween, type Day } from '../../domain/day.js';
import { likeness, wordHashes, type Signature } from './signature.js';

/** Likeness of shingles from which on two articles may be one story told twice, and from which on they are one however they begin. */
const sameWords = 0.55;
const nearlyAllWords = 0.85;
/** Likeness of numbers and names: a page of the same template has others. */
const sameFacts = 0.5;
/** Likeness of their beginnings: the next report of a running story, or another page under the same furniture, begins otherwise. */
const sameLead = 0.15;
/** A story is printed again within days; what comes back later is a page that comes every year. */
const mostDaysApart = 30;

/** Hashes that have to agree for two articles to be compared, and how often that may happen (Leskovec et al., ch. 3.4). */
const bandRows = 4;
const bands = wordHashes / bandRows;

export interface SignedArticle {
  readonly number: number;
  readonly title: string | null;
  readonly day: Day | null;
  readonly signature: Signature;
}

interface Leader {
  readonly number: number;
  readonly titleNumbers: ReadonlySet<string>;
  readonly day: Day | null;
  readonly signature: Signature;
}

/**
 * Groups near-copies in the order in which articles are added. Each joins the first group whose first article it is like, so
 * that no chain of small likenesses binds what differs. An article is compared with `bands` others at most, however many there are.
 */
export class CopyGroups {
  /** By band and hash of its rows: the first article that has them. */
  readonly #buckets: Map<number, Leader>[] = Array.from({ length: bands }, () => new Map<number, Leader>());

  /** Returns the number of the first article of its group: its own when it is like none before it. */
  add({ number, title, day, signature }: SignedArticle): number {
    const article: Leader = { number, day, signature, titleNumbers: numbersIn(title ?? '') };
    const keys = bandKeys(signature.words);
    const compared = new Set<Leader>();
    for (let band = 0; band < bands; band++) {
      const leader = this.#buckets[band]!.get(keys[band]!);
      if (leader === undefined || compared.has(leader)) continue;
      compared.add(leader);
      if (isCopy(leader, article)) return leader.number;
    }
    for (let band = 0; band < bands; band++) {
      const bucket = this.#buckets[band]!;
      if (!bucket.has(keys[band]!)) bucket.set(keys[band]!, article);
    }
    return number;
  }
}

/** 32 bits of each band's rows: that two bands collide costs one comparison. */
function bandKeys(words: Uint16Array): Int32Array {
  return Int32Array.from({ length: bands }, (_, band) => {
    let key = 0;
    for (let row = 0; row < bandRows; row++) key = (Math.imul(key, 0x9e_37_79_b1) + words[band * bandRows + row]!) | 0;
    return key;
  });
}

function isCopy(a: Leader, b: Leader): boolean {
  const words = likeness(a.signature.words, b.signature.words);
  if (words < sameWords || likeness(a.signature.facts, b.signature.facts) < sameFacts) return false;
  if (areOtherIssues(a.titleNumbers, b.titleNumbers)) return false;
  if (words >= nearlyAllWords) return true;
  const isNear = a.day === null || b.day === null || Math.abs(daysBetween(a.day, b.day)) <= mostDaysApart;
  return isNear && likeness(a.signature.lead, b.signature.lead) >= sameLead;
}

/** "Results of 2019" and "Results of 2020", "Week 7" and "Week 8": one page for different things. */
function areOtherIssues(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((number) => !b.has(number)) && [...b].some((number) => !a.has(number));
}

function numbersIn(title: string): Set<string> {
  return new Set(title.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? []);
}
