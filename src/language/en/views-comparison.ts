import { formatting } from '../formatting.js';

const { number, plural } = formatting('en');

/** Of whom something comes, as far as it is known. */
interface Origins {
  readonly origins: number;
  /** Of these, how many state no outlet. */
  readonly unstated: number;
}

function originsOf({ origins, unstated }: Origins): string {
  if (unstated === 0) return plural(origins, { one: '# origin', other: '# independent origins' });
  if (origins === 1) return '1 origin, which states no outlet';
  const some = plural(unstated, { one: '# of which states no outlet', other: '# of which state no outlet' });
  const whom = unstated === origins ? 'none of which states an outlet' : some;
  return `${origins} origins, ${whom}: whether ${unstated === 1 ? 'it is' : 'they are'} independent is not known`;
}

const articlesOf = (count: number): string => plural(count, { one: '# article', other: '# articles' });

/** Comparisons. `words` are an article's own. */
export const comparisonViews = {
  'views.counts-head': ({
    topic,
    counts,
    articles,
    ...origins
  }: Origins & { topic: string; counts: number; articles: number }) =>
    `On “${topic}”: ${plural(counts, { one: '# count', other: '# counts' })}, from ${articlesOf(articles)} of ${originsOf(origins)}.`,
  'views.matters-head': ({
    topic,
    matters,
    articles,
    ...origins
  }: Origins & { topic: string; matters: number; articles: number }) =>
    `On “${topic}”: ${plural(matters, { one: '# matter', other: '# matters' })}, from ${articlesOf(articles)} of ${originsOf(origins)}.`,
  'views.nothing-against': 'One article alone tells of it, so there is nothing to hold it against.',
  'views.each-alone': 'No two of them were found to tell one matter, so each stands alone.',
  'views.no-counts': 'No number of people killed, injured, missing or held was found in them.',
  'views.counts-together': 'Figures stand together only where nothing in them says that they count different things.',
  'views.no-series': 'No line is drawn through them: no three dated figures are known to count the same thing.',
  'views.undated-articles': ({ undated, articles }: { undated: number; articles: number }) => {
    if (undated === articles)
      return articles === 1 ? 'The article states no date.' : 'None of the articles states a date.';
    return plural(undated, { one: '# of the articles states no date.', other: '# of the articles state no date.' });
  },
  /** ISO 639-1 codes. */
  'views.counts-unread': ({ languages }: { languages: readonly string[] }) =>
    `In articles in other languages (${languages.join(', ')}) counts are not read.`,
  /** Counted from 1; a letter, since two of them may be labelled alike. */
  'views.count-number': ({ at }: { at: number }) => `Count ${letterOf(at)}`,
  'views.matter-number': ({ at }: { at: number }) => `Matter ${letterOf(at)}`,
  'views.count-label': ({
    what,
    whose,
    where,
    time,
    by,
  }: {
    what: string;
    whose: string;
    where: string | null;
    time: string;
    by: string;
  }) =>
    [what, `whose: ${whose}`, ...(where === null ? [] : [`where: ${where}`]), time, `counted by: ${by}`].join(' · '),
  'views.price-label': ({ thing, unit, by }: { thing: string; unit: string; by: string }) =>
    `Price: ${thing} · in: ${unit} · told by: ${by}`,
  'views.deadline-label': ({ thing, by }: { thing: string; by: string }) => `Deadline: ${thing} · told by: ${by}`,
  /** Title of a chart of prices or deadlines. */
  'views.told-of-same': 'By day of publication: what was told of the same thing',
  'views.killed': 'Deaths',
  'views.injured': 'Injured',
  'views.killed-and-injured': 'Killed and injured, counted together',
  'views.casualties': 'Casualties (the killed, the injured or both: not stated)',
  'views.missing': 'Missing',
  'views.captive': 'Held or kidnapped',
  'views.in-all': 'in all',
  'views.one-day': 'of one day or event',
  'views.time-unstated': 'over what time: not stated',
  'views.stated': ({ words }: { words: string }) => `“${words}”`,
  'views.stated-in-some': ({ words }: { words: string }) => `“${words}”, not stated in each line`,
  'views.unstated': 'not stated',
  'views.shared-words': ({ stretches }: { stretches: readonly string[] }) =>
    stretches.map((one) => `“${one}”`).join(', '),
  /** In those that follow. */
  'views.matter-differs': ({ facts }: { facts: readonly string[] }) =>
    `They differ ${facts.join(' and ')}: compare them.`,
  'views.in-number': 'in a number',
  'views.in-date': 'in a date',
  'views.in-denial': 'in what is denied',
  'views.in-name': 'in who is named',
  'views.told-once': 'One article alone tells this.',
  'views.figures-same': 'The figures are the same.',
  'views.figures-same-origin': 'The figures are the same; they are one origin.',
  'views.no-difference': 'No difference in number, date, denial or name was found.',
  'views.no-difference-origin': 'No difference in number, date, denial or name was found; they are one origin.',
  'views.other-details': 'They tell different details; no contradiction in number, date, denial or name was found.',
  'views.other-details-origin':
    'They tell different details; no contradiction in number, date, denial or name was found; they are one origin.',
  'views.told-by': (origins: Origins) => `Told by ${originsOf(origins)}.`,
  /** Each as the next. */
  'views.bonds': ({ bonds }: { bonds: readonly string[] }) => `${bonds.join('; ')}.`,
  /** `links`: of those that follow; `names`: of outlets, owners and agencies. */
  'views.bond': ({
    articles,
    links,
    names,
  }: {
    articles: number;
    links: readonly string[];
    names: readonly string[];
  }) =>
    `${articlesOf(articles)} count as one origin: ${links.join(', ')}${names.length === 0 ? '' : ` (${names.join(', ')})`}`,
  'views.by-copy': 'copies of one article',
  'views.by-outlet': 'one outlet',
  'views.by-owner': 'one owner',
  'views.by-agency': 'copy of one agency',
  'views.telling': ({ at, of }: { at: number; of: number }) => `Telling ${at} of ${of}`,
  'views.figure': ({ words }: { words: string }) => `Figure: “${words}”.`,
  'views.counts-omitted': ({ count }: { count: number }) =>
    `Not shown: ${plural(count, { one: '# further count', other: '# further counts' })}.`,
  'views.counts-elsewhere': ({ count }: { count: number }) =>
    `Left out: ${plural(count, { one: '# count that names another place', other: '# counts that name another place' })}.`,
  'views.matters-omitted': ({ count }: { count: number }) =>
    `Not shown: ${plural(count, { one: '# further matter', other: '# further matters' })}.`,
  'views.nothing-to-compare':
    'There is no whole sentence on that topic that can be read alone, as in a list or a table, so there is nothing to compare.',
} as const;

function letterOf(at: number): string {
  return at > 26 ? number(at) : String.fromCharCode('A'.charCodeAt(0) + at - 1);
}
