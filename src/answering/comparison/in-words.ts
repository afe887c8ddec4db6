import type { OriginGroup, OriginLink } from '../../domain/origins.js';
import { say } from '../../language/say.js';
import { sentencesTogether } from '../../language/sentences.js';
import type { Message, Slice, Text } from '../../language/wording.js';
import type { Harm } from '../casualty-words.js';
import type { FactDifference } from '../stated-facts.js';
import { topicLabel } from '../topic-label.js';
import type { CountedTime } from './circumstances.js';
import { withoutOutlet, type Compared, type ComparisonEntry, type EntryLabel, type Stated } from './comparison.js';

/** The words of a comparison that are ours: labels alone, the same in every view. No sentence says who is right. */

/** One or more sentences above the entries. */
export function headInWords(comparison: Compared): Text {
  const { entries, articles, undatedArticles, isOfCounts, lacksCounts, unreadLanguages, series } = comparison;
  const isEachAlone = entries.every(({ lines: [line, ...others] }) => others.length === 0 && line.copies.length === 0);
  const alone = articles === 1 ? [say('views.nothing-against')] : isEachAlone ? [say('views.each-alone')] : [];
  return sentencesTogether([
    firstOfHead(comparison),
    ...alone,
    ...(lacksCounts ? [say('views.no-counts')] : []),
    ...(isOfCounts ? [say('views.counts-together')] : []),
    ...(isOfCounts && series.length === 0 ? [say('views.no-series')] : []),
    ...(undatedArticles > 0 ? [say('views.undated-articles', { undated: undatedArticles, articles })] : []),
    ...(unreadLanguages.length > 0 ? [say('views.counts-unread', { languages: unreadLanguages })] : []),
  ]);
}

function firstOfHead({ topic, entries, articles, origins, isOfCounts }: Compared): Message {
  const found = { topic: topicLabel(topic), articles, ...countOf(origins) };
  return isOfCounts
    ? say('views.counts-head', { ...found, counts: entries.length })
    : say('views.matters-head', { ...found, matters: entries.length });
}

function countOf(origins: readonly OriginGroup[]): { readonly origins: number; readonly unstated: number } {
  return { origins: origins.length, unstated: withoutOutlet(origins) };
}

/** "Told by 2 origins, 1 of which states no outlet: whether it is independent is not known." */
export function originsInWords(origins: readonly OriginGroup[]): Message {
  return say('views.told-by', countOf(origins));
}

const linkKeys = {
  copy: 'views.by-copy',
  outlet: 'views.by-outlet',
  owner: 'views.by-owner',
  agency: 'views.by-agency',
} as const satisfies Readonly<Record<OriginLink, string>>;

/** Why several articles of an entry are one origin: "one owner (Harbour Group)"; `null` where each is its own. */
export function bondsInWords({ origins }: ComparisonEntry): Message | null {
  const bound = origins.filter(({ links }) => links.length > 0);
  if (bound.length === 0) return null;
  const bonds = bound.map(({ articles, links, names }) =>
    say('views.bond', { articles: articles.length, links: links.map((link) => say(linkKeys[link])), names }),
  );
  return say('views.bonds', { bonds });
}

const differenceKeys = {
  number: 'views.in-number',
  date: 'views.in-date',
  negation: 'views.in-denial',
  name: 'views.in-name',
} as const satisfies Readonly<Record<FactDifference, string>>;

/** "They differ in a number: compare them."; never that they agree, which is for the reader to say. */
export function standingInWords({ differs, statesMore, lines, origins }: ComparisonEntry): Message {
  const said = lines.length + lines.reduce((sum, { copies }) => sum + copies.length, 0);
  if (differs.length > 0) return say('views.matter-differs', { facts: differs.map((one) => say(differenceKeys[one])) });
  if (said === 1) return say('views.told-once');
  const isOne = origins.length === 1;
  if (lines.some(({ figure }) => figure !== null))
    return say(isOne ? 'views.figures-same-origin' : 'views.figures-same');
  if (statesMore) return say(isOne ? 'views.other-details-origin' : 'views.other-details');
  return say(isOne ? 'views.no-difference-origin' : 'views.no-difference');
}

/** Head of a position where an entry has several, by its number or its figure; `null` where all lines agree. */
export function positionInWords({ lines }: ComparisonEntry, position: number): Message | null {
  const positions = new Set(lines.map((line) => line.position));
  if (positions.size === 1) return null;
  const own = lines.filter((line) => line.position === position);
  const figure = own[0]?.figure;
  return figure == null
    ? say('views.telling', { at: position, of: positions.size })
    : say('views.stated', { words: figure.text });
}

/** What was found and is not shown; `null` when all is. */
export function omittedInWords({ omitted: count, elsewhere, isOfCounts }: Compared): Text | null {
  const omitted = [
    ...(count === 0 ? [] : [say(isOfCounts ? 'views.counts-omitted' : 'views.matters-omitted', { count })]),
    ...(elsewhere === 0 ? [] : [say('views.counts-elsewhere', { count: elsewhere })]),
  ];
  return omitted.length === 0 ? null : sentencesTogether(omitted);
}

const harmKeys = {
  killed: 'views.killed',
  injured: 'views.injured',
  'killed and injured': 'views.killed-and-injured',
  casualties: 'views.casualties',
  missing: 'views.missing',
  captive: 'views.captive',
} as const satisfies Readonly<Record<Harm, string>>;

const timeKeys = {
  'in all': 'views.in-all',
  'one day': 'views.one-day',
} as const satisfies Readonly<Record<CountedTime, string>>;

/**
 * "Deaths · whose: “villagers” · in all · counted by: “the harbour office”"; what is not stated is said to be so.
 * @param quoted an article's words as they are to stand in it: as they are, or as a slice of the article.
 */
export function labelInWords(label: EntryLabel, quoted: (words: string) => string | Slice = (words) => words): Message {
  if (label.kind === 'words') return say('views.shared-words', { stretches: label.words.map(quoted) });
  if (label.kind !== 'count') return valueLabelInWords(label, quoted);
  const { harm, whose, place, time, source } = label;
  return say('views.count-label', {
    what: say(harmKeys[harm]),
    whose: statedInWords(whose, quoted),
    where: place.words === null ? null : statedInWords(place, quoted),
    time: time === null ? say('views.time-unstated') : say(timeKeys[time]),
    by: statedInWords(source, quoted),
  });
}

function valueLabelInWords(
  label: Extract<EntryLabel, { kind: 'price' | 'deadline' }>,
  quoted: (words: string) => string | Slice,
): Message {
  const stated = (words: string | null): Message => statedInWords({ words, isInEach: true }, quoted);
  const [thing, by] = [stated(label.thing), stated(label.source)];
  return label.kind === 'price'
    ? say('views.price-label', { thing, unit: stated(label.unit), by })
    : say('views.deadline-label', { thing, by });
}

function statedInWords({ words, isInEach }: Stated, quoted: (words: string) => string | Slice): Message {
  if (words === null) return say('views.unstated');
  return isInEach
    ? say('views.stated', { words: quoted(words) })
    : say('views.stated-in-some', { words: quoted(words) });
}
