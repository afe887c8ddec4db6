import { counted } from '../../domain/counted.js';
import type { OriginGroup, OriginLink } from '../../domain/origins.js';
import type { FactDifference } from '../stated-facts.js';
import { withoutOutlet, type Compared, type ComparisonEntry, type Series } from './comparison.js';

/** The words of a comparison that are ours: labels alone, the same in every view. No sentence says who is right. */

/** One or more sentences above the entries. */
export function headInWords(comparison: Compared): string {
  const { topic, entries, articles, undatedArticles, origins, isOfCounts, lacksCounts, unreadLanguages, series } =
    comparison;
  const parts = [
    `On “${topic.trim()}”: ${counted(entries.length, isOfCounts ? 'count' : 'matter')}, from ${counted(articles, 'article')} of ${originsInWords(origins)}.`,
  ];
  if (articles === 1) parts.push('One article alone tells of it, so there is nothing to hold it against.');
  else if (entries.every(({ lines: [line, ...others] }) => others.length === 0 && line.copies.length === 0))
    parts.push('No two of them were found to tell one matter, so each stands alone.');
  if (lacksCounts) parts.push('No number of people killed, injured, missing or held was found in them.');
  if (isOfCounts)
    parts.push('Figures stand together only where nothing in them says that they count different things.');
  if (isOfCounts && series.length === 0)
    parts.push('No line is drawn through them: no three dated figures are known to count the same thing.');
  if (undatedArticles > 0)
    parts.push(
      undatedArticles === articles
        ? `${articles === 1 ? 'It states' : 'None of them states'} ${articles === 1 ? 'no' : 'a'} date.`
        : `${undatedArticles} of them ${undatedArticles === 1 ? 'states' : 'state'} no date.`,
    );
  if (unreadLanguages.length > 0)
    parts.push(`In articles in other languages (${unreadLanguages.join(', ')}) counts are not read.`);
  return parts.join(' ');
}

/** "3 independent origins", "2 origins; 1 of them states no outlet, so whether it is independent is not known". */
export function originsInWords(origins: readonly OriginGroup[]): string {
  const unstated = withoutOutlet(origins);
  if (unstated === 0) return counted(origins.length, origins.length === 1 ? 'origin' : 'independent origin');
  if (origins.length === 1) return '1 origin, which states no outlet';
  const whom =
    unstated === origins.length
      ? 'none of which states'
      : `${unstated} of which ${unstated === 1 ? 'states' : 'state'}`;
  const outlet = unstated === origins.length ? 'an outlet' : 'no outlet';
  return `${origins.length} origins, ${whom} ${outlet}: whether ${unstated === 1 ? 'it is' : 'they are'} independent is not known`;
}

const linkWords: Readonly<Record<OriginLink, string>> = {
  copy: 'copies of one article',
  outlet: 'one outlet',
  owner: 'one owner',
  agency: 'copy of one agency',
};

/** Why several articles of an entry are one origin: "one owner (Harbour Group)"; `null` where each is its own. */
export function bondsInWords({ origins }: ComparisonEntry): string | null {
  const bound = origins.filter(({ links }) => links.length > 0);
  if (bound.length === 0) return null;
  return bound
    .map(({ articles, links, names }) => {
      const why = links.map((link) => linkWords[link]).join(', ');
      return `${counted(articles.length, 'article')} count as one origin: ${why}${names.length === 0 ? '' : ` (${names.join(', ')})`}`;
    })
    .join('; ');
}

const differenceWords: Readonly<Record<FactDifference, string>> = {
  number: 'in a number',
  date: 'in a date',
  negation: 'in what is denied',
  name: 'in who is named',
};

/** "They differ in a number: compare them."; never that they agree, which is for the reader to say. */
export function standingInWords({ differs, lines, origins }: ComparisonEntry): string {
  const said = lines.length + lines.reduce((sum, { copies }) => sum + copies.length, 0);
  if (differs.length > 0)
    return `They differ ${differs.map((one) => differenceWords[one]).join(' and ')}: compare them.`;
  if (said === 1) return 'One article alone tells this.';
  const alike = lines.some(({ figure }) => figure !== null)
    ? 'The figures are the same'
    : 'No difference in number, date, denial or name was found';
  return origins.length === 1 ? `${alike}; they are one origin.` : `${alike}.`;
}

/** Head of a position where an entry has several; `null` where all lines agree. */
export function positionInWords({ lines }: ComparisonEntry, position: number): string | null {
  const positions = new Set(lines.map((line) => line.position));
  if (positions.size === 1) return null;
  const own = lines.filter((line) => line.position === position);
  const figure = own[0]?.figure;
  return figure == null ? `Telling ${position} of ${positions.size}` : `“${figure.text}”`;
}

export function seriesInWords({ label }: Series): string {
  return `By day, figures that count the same thing: ${label}`;
}

/** What was found and is not shown; `null` when all is. */
export function omittedInWords({ omitted, isOfCounts }: Compared): string | null {
  return omitted === 0 ? null : `Not shown: ${counted(omitted, isOfCounts ? 'further count' : 'further matter')}.`;
}
