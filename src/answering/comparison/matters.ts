import type { FactDifference } from '../stated-facts.js';
import { isSameMatter } from './same-matter.js';
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
 */
export function mattersOf(sentences: readonly Told[], rules: TellingRules): Matter[] {
  const groups: Telling[][] = [];
  for (const told of sentences) {
    const group = groups.find(([lead]) => isSameMatter(lead!.told, told, rules.common));
    if (group === undefined) groups.push([{ told, repeated: [] }]);
    else join(group, told, rules);
  }
  return groups.map((tellings) => matterOf(tellings as [Telling, ...Telling[]], rules.common));
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

function matterOf(tellings: readonly [Telling, ...Telling[]], common: ReadonlySet<string>): Matter {
  const positions: Telling[][] = [];
  const differs = new Set<FactDifference>();
  for (const telling of tellings) {
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
