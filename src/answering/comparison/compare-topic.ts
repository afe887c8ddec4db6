import { originsOf, type OriginRules } from '../../domain/origins.js';
import type { PublisherFamilies } from '../../domain/publisher-families.js';
import { say } from '../../language/say.js';
import { analyse } from '../../retrieval/analyse.js';
import { searchedIn } from '../searched.js';
import type { TimelineParts } from '../timeline/timeline-of.js';
import type { Harm } from '../casualty-words.js';
import { comparedSentences, otherLanguages } from './compared-sentences.js';
import { entryOf, seriesOf, type Draft } from './compared-entry.js';
import type { Comparison, ComparisonRequest } from './comparison.js';
import { gatherCompared } from './gather-compared.js';
import { mattersOf, type Matter } from './matters.js';
import type { Told, TellingRules } from './told.js';

export interface CompareParts extends TimelineParts {
  readonly families: PublisherFamilies;
}

/** What one article gives that no other tells. */
const alonePerArticle = 2;

/**
 * What the articles tell of a topic, matter by matter: sentences side by side, grouped where they agree, marked where they differ,
 * without a verdict. Where the topic is of people killed or injured, every entry is one count: counts of different
 * things never share one (HONESTY 13). A topic that the corpus does not know is a value.
 * @throws what `rest` and the embedder throw, and the signal's reason when aborted.
 */
export async function compareTopic(parts: CompareParts, request: ComparisonRequest): Promise<Comparison> {
  const { topic, filters, limit, signal } = request;
  const { corpus, rest } = parts;
  const base = { topic, filters };
  if (corpus.state.articles === 0) {
    const reason = say('views.no-articles');
    return { ...base, kind: 'no-comparison', searched: searchedIn(parts, 0), code: 'empty-corpus', reason };
  }
  const options = { rest, ...(signal !== undefined && { signal }) };
  const compared = await gatherCompared(parts, base, options);
  const { gathering, harms } = compared;
  const searched = searchedIn(parts, gathering.undatedExcluded);
  if ('code' in gathering) {
    const code = gathering.code === 'no-article' ? 'no-match' : gathering.code;
    return { ...base, kind: 'no-comparison', searched, code, reason: gathering.reason };
  }
  const { sentences, isOfCounts, elsewhere } = await comparedSentences(compared, { topic, parts });
  const common = isOfCounts ? new Set([...gathering.terms, ...harmTerms]) : gathering.terms;
  const rules: TellingRules = { common, copyGroupOf: (id) => corpus.copyGroupOf(id), rest };
  const matters = await mattersOf(sentences, rules);
  const origins: OriginRules = { copyGroupOf: rules.copyGroupOf, families: parts.families };
  const drafts: Draft[] = [];
  for (const matter of isOfCounts ? matters : spread(matters)) {
    await rest();
    drafts.push({ matter, origins: originsOf(articlesOf(matter), origins) });
  }
  drafts.sort((a, b) => rankOf(b) - rankOf(a));
  const chosen = drafts.slice(0, limit);
  const shown = (isOfCounts ? chosen.sort(byKindAndDay) : chosen).map((draft, i) => ({
    draft,
    entry: entryOf(draft, i + 1, common),
  }));
  const [first, ...others] = shown.map(({ entry }) => entry);
  if (first === undefined)
    return { ...base, kind: 'no-comparison', searched, code: 'no-sentences', reason: say('views.nothing-to-compare') };
  const articles = [...new Map(sentences.map(({ source: { article } }) => [article.id, article])).values()];
  return {
    ...base,
    kind: 'comparison',
    searched,
    entries: [first, ...others],
    series: shown.flatMap(({ draft, entry }) => seriesOf(draft.matter, entry)),
    omitted: drafts.length - shown.length,
    elsewhere,
    isOfCounts,
    lacksCounts: harms !== null && !isOfCounts,
    unreadLanguages: harms === null ? [] : otherLanguages(gathering),
    articles: articles.length,
    undatedArticles: articles.filter(({ publishedAt }) => publishedAt === null).length,
    origins: originsOf(articles, origins),
    asksAboutNow: gathering.asksAboutNow,
  };
}

/** What every count shares says nothing of whether two are of one event. */
const harmTerms = analyse('killed dead deaths died injured wounded hurt casualties toll people');

function articlesOf({ tellings }: Matter): Told['source']['article'][] {
  const told = tellings.flatMap((telling) => [telling.told, ...telling.repeated]);
  return [...new Set(told.map(({ source }) => source.article))];
}

/** No article crowds out the others with what it alone tells. */
function spread(matters: readonly Matter[]): Matter[] {
  const given = new Map<Told['source'], number>();
  return matters.filter(({ tellings: [lead, ...others] }) => {
    if (others.length > 0 || lead.repeated.length > 0) return true;
    const { source } = lead.told;
    given.set(source, (given.get(source) ?? 0) + 1);
    return given.get(source)! <= alonePerArticle;
  });
}

/** Where sources differ first, then what most origins tell, then what is most about the topic. */
function rankOf({ matter, origins }: Draft): number {
  return (matter.differs.length > 0 ? 1_000 : 0) + origins.length + matter.tellings[0].told.relevance / 2;
}

/** Counts in the order of what they count, all so far before single days, then by day: a changing number reads as lines. */
function byKindAndDay(a: Draft, b: Draft): number {
  const [first, second] = [a, b].map(({ matter }) => matter.tellings[0].told) as [Told, Told];
  const kind = ({ count }: Told): number => 2 * harmOrder.indexOf(count!.harm) + (count!.time === 'in all' ? 0 : 1);
  const differs = Number(b.matter.differs.length > 0) - Number(a.matter.differs.length > 0);
  return differs || kind(first) - kind(second) || (first.day ?? '9999').localeCompare(second.day ?? '9999');
}

const harmOrder: readonly Harm[] = ['killed', 'killed and injured', 'injured', 'casualties', 'missing', 'captive'];
