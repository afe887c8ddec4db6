import type { Day } from '../../domain/day.js';
import { say } from '../../language/say.js';
import { sentencesTogether } from '../../language/sentences.js';
import type { Text } from '../../language/wording.js';
import { filterEntries } from '../../retrieval/entry-filter.js';
import type { ArticleEntry, SearchableCorpus } from '../../retrieval/searchable-corpus.js';
import { readSource } from './body-sentences.js';
import { notGathered, type Gathering } from './gather.js';
import { excludedInWords } from '../searched.js';
import { statementsOf, type Pooled } from './score-sentences.js';

/** Articles read for one summary, the newest. */
const mostArticles = 200;
/** Sentences of each that may be chosen: news tells first what is new. */
const sentencesOfEach = 8;
const leadWeight = 0.4;

export interface NewSubject {
  readonly since: Day;
  readonly until: Day | null;
  readonly outlet: string | null;
}

/** The first sentences of the articles of a day or later. Undated articles are left out and counted (HONESTY 7). */
export async function gatherNew(
  corpus: SearchableCorpus,
  { since, until, outlet }: NewSubject,
  rest: () => Promise<void>,
): Promise<Gathering> {
  const { accepted, undatedExcluded } = filterEntries(corpus.entries(), { outlet, since, until });
  const entries = newest(corpus, accepted ?? new Set());
  const pool: Pooled[] = [];
  for (const { id } of entries.slice(0, mostArticles)) {
    const article = corpus.article(id);
    if (article !== null) pool.push(...statementsOf(await readSource(article, rest), sentencesOfEach));
    await rest();
  }
  if (entries.length === 0) return notGathered('no-match', nothingNew(corpus, since, undatedExcluded), undatedExcluded);
  return {
    pool,
    covered: entries.length,
    read: Math.min(entries.length, mostArticles),
    undatedExcluded,
    terms: new Set(),
    asksAboutNow: false,
    isMixed: true,
    leadWeight,
  };
}

function newest(corpus: SearchableCorpus, accepted: ReadonlySet<number>): ArticleEntry[] {
  const entries = [...corpus.entries()].filter(({ number }) => accepted.has(number));
  return entries.sort((a, b) => (b.day ?? '').localeCompare(a.day ?? '') || b.number - a.number);
}

function nothingNew({ state }: SearchableCorpus, since: Day, undatedExcluded: number): Text {
  const nothing = say('views.nothing-new', { since, newest: state.last });
  return sentencesTogether([nothing, ...excludedInWords(undatedExcluded)]);
}
