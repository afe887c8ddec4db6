import type { FactDifference } from '../stated-facts.js';
import { fewestShared, isSameMatter, matchedOf, type Matched } from './same-matter.js';
import { differencesBetween, type Told, type TellingRules } from './told.js';

/** A sentence of its own in a matter, with the sentences that only repeat it. */
export interface Telling {
  readonly told: Told;
  readonly repeated: Told[];
}

/** What is told of one matter. */
export interface Matter {
  /** Best first. */
  readonly tellings: readonly [Telling, ...Telling[]];
  /** Tellings that agree, those of the earliest day first, undated ones last. */
  readonly positions: readonly (readonly Telling[])[];
  readonly differs: readonly FactDifference[];
}

/**
 * Groups sentences, best first, into matters, and the sentences of each matter into positions. Each joins the first matter whose
 * leading sentence it matches. A matter takes one sentence of each article; what a near-copy repeats is no telling of its own.
 * @throws what `rest` throws.
 */
export async function mattersOf(sentences: readonly Told[], rules: TellingRules): Promise<Matter[]> {
  const leads = new LeadIndex();
  const groups: Telling[][] = [];
  for (const told of sentences) {
    await rules.rest();
    const matched = matchedOf(told, rules.common);
    const at = leads.firstLike(matched);
    if (at === null) {
      leads.add(matched);
      groups.push([{ told, repeated: [] }]);
    } else join(groups[at]!, told, rules);
  }
  const matters: Matter[] = [];
  for (const tellings of groups) matters.push(await matterOf(tellings as [Telling, ...Telling[]], rules));
  return matters;
}

/** Leading sentences by their terms: a sentence is held against those alone with which it shares enough to match. */
class LeadIndex {
  readonly #leads: Matched[] = [];
  readonly #byTerm = new Map<string, number[]>();
  readonly #byKey = new Map<string, number[]>();

  add(lead: Matched): void {
    const at = this.#leads.push(lead) - 1;
    for (const term of lead.own) addTo(this.#byTerm, term, at);
    for (const key of lead.keys) addTo(this.#byKey, key, at);
  }

  /** Number of the first lead that tells of the same matter. */
  firstLike(matched: Matched): number | null {
    const shared = new Uint32Array(this.#leads.length);
    for (const term of matched.own) for (const at of this.#byTerm.get(term) ?? []) shared[at]!++;
    for (const key of matched.keys) for (const at of this.#byKey.get(key) ?? []) shared[at] = fewestShared;
    const first = shared.findIndex((count, at) => count >= fewestShared && isSameMatter(this.#leads[at]!, matched));
    return first === -1 ? null : first;
  }
}

function addTo(lists: Map<string, number[]>, key: string, at: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [at]);
  else list.push(at);
}

function join(group: Telling[], told: Told, rules: TellingRules): void {
  const same = group.find((telling) => isRepeated(telling.told, told, rules));
  if (same !== undefined) {
    if (![same.told, ...same.repeated].some(({ source }) => source === told.source)) same.repeated.push(told);
    return;
  }
  const ofArticle = group.filter((telling) => telling.told.source === told.source);
  // An article that says otherwise of the same matter in another place is quoted twice.
  if (ofArticle.every((telling) => differencesBetween(telling.told, told, rules.common).length > 0))
    group.push({ told, repeated: [] });
}

function isRepeated(earlier: Told, told: Told, { common, copyGroupOf }: TellingRules): boolean {
  if (earlier.key === told.key) return true;
  const [a, b] = [earlier, told].map(({ source }) => copyGroupOf(source.article.id));
  return a === b && earlier.source !== told.source && differencesBetween(earlier, told, common).length === 0;
}

async function matterOf(tellings: readonly [Telling, ...Telling[]], { common, rest }: TellingRules): Promise<Matter> {
  const positions: Telling[][] = [];
  const differs = new Set<FactDifference>();
  for (const telling of tellings) {
    await rest();
    const found = positions.map(([lead]) => differencesBetween(lead!.told, telling.told, common));
    const at = found.findIndex((differences) => differences.length === 0);
    for (const difference of found.flat()) if (at === -1) differs.add(difference);
    if (at === -1) positions.push([telling]);
    else positions[at]!.push(telling);
  }
  positions.sort((a, b) => earliest(a).localeCompare(earliest(b)));
  return { tellings, positions, differs: [...differs] };
}

function earliest(tellings: readonly Telling[]): string {
  return tellings.map(({ told: { day } }) => day ?? '9999').sort()[0]!;
}
