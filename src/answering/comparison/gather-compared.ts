import type { Filters } from '../../domain/filters.js';
import type { Article, ArticleId } from '../../domain/article.js';
import { readQuestion } from '../question.js';
import { rankSentences, type AnsweringParts } from '../rank-sentences.js';
import { readSource } from '../summary/body-sentences.js';
import type { Gathered, Gathering } from '../summary/gather.js';
import { gatherTopic, type TopicOptions } from '../summary/gather-topic.js';
import type { Harm } from './casualty-counts.js';
import type { Pooled } from '../summary/score-sentences.js';

/** Words for casualties, which the ranking takes for different words. */
const asked =
  /\b(?:(?:death )?tolls?|casualt(?:y|ies)|victims?|fatalit(?:y|ies)|kill(?:ed|ings?)?|dead|deaths?|died|injur(?:ed|ies)|wounded|hurt)\b/giu;
const ofTheDead = ['killed', 'deaths', 'dead', 'died', 'death toll'];
const ofTheHurt = ['injured', 'wounded'];
const asksForHurtAlone = /^(?:injur|wound|hurt)/iu;
const asksForAll = /^(?:(?:death )?toll|casualt|victim)/iu;

export interface ComparedTopic {
  readonly gathering: Gathering;
  /** What the very words of the topic find. */
  readonly asAsked: Gathering;
  /** What the topic asks to count; `null` where it is not about people killed, hurt, missing or held. */
  readonly harms: ReadonlySet<Harm> | null;
  /** The topic without its words for casualties; empty where it has no other. */
  readonly beside: string;
}

/**
 * The sentences that are about a topic. Where it asks for the killed or the hurt, "died", "killed", "dead" and "toll" are one
 * thing, and each is looked for.
 */
export async function gatherCompared(
  parts: AnsweringParts,
  { topic, filters }: { readonly topic: string; readonly filters: Filters },
  options: TopicOptions,
): Promise<ComparedTopic> {
  const gather = (text: string): Promise<Gathering> => gatherTopic(parts, { topic: text, filters }, options);
  const words = topic.match(asked);
  const asAsked = await gather(topic);
  if (words === null) return { gathering: asAsked, asAsked, harms: harmsHeld(topic), beside: topic };
  const variants = [...new Set([topic, ...variantsFor(words).map((word) => withWord(topic, word))])];
  const gathered: Gathered[] = [];
  let refusal: Gathering | null = null;
  for (const variant of variants) {
    const gathering = variant === topic ? asAsked : await gather(variant);
    if ('code' in gathering) refusal ??= gathering;
    else gathered.push(gathering);
  }
  const [first, ...others] = gathered;
  const beside = withWord(topic, '').replace(frame, ' ');
  if (first === undefined) return { gathering: refusal!, asAsked, harms: harmsOf(words), beside };
  const further = await furtherArticles(parts, variants.slice(0, variantsForArticles), { filters, ...options });
  const gathering = joined(first, [...others, { ...first, pool: further }]);
  return { gathering, asAsked, harms: harmsOf(words), beside };
}

/** Words of asking for a number, which no sentence has to speak of. */
const frame = /\b(?:how|many|much|number|total|count|people|persons|were|was|so far|latest|current)\b/giu;

/** Passages looked at for their articles, and the share of the topic's weight that such an article holds. */
const passagesRead = 60;
const aboutTopic = 0.75;
/** Words near in meaning count for each other: two of the variants find the articles of all. */
const variantsForArticles = 2;

/** Counts may stand far from the words of the topic: the articles that hold it, each by its first sentence. */
async function furtherArticles(
  parts: AnsweringParts,
  variants: readonly string[],
  { filters, rest, signal }: TopicOptions & { readonly filters: Filters },
): Promise<Pooled[]> {
  const found = new Map<ArticleId, { readonly article: Article; readonly share: number }>();
  for (const question of variants.map(readQuestion)) {
    if (question === null) continue;
    const options = { filters, limit: passagesRead, rest, ...(signal !== undefined && { signal }) };
    const { sentences } = await rankSentences(parts, question, options);
    for (const { hit, evidence } of sentences) {
      const share = Math.max(evidence.articleSoft, found.get(hit.article.id)?.share ?? 0);
      if (share >= aboutTopic) found.set(hit.article.id, { article: hit.article, share });
    }
  }
  const pool: Pooled[] = [];
  for (const { article, share } of found.values()) {
    const source = await readSource(article, rest);
    if (source.sentences.length > 0) pool.push({ source, index: 0, relevance: share / 2 });
  }
  return pool;
}

const asksForMissing = /\b(?:how many|number of)\b.*\bmissing\b/iu;
const asksForCaptives = /\b(?:how many|number of)\b.*\b(?:hostages?|captives?|kidnapped|abducted)\b/iu;

function harmsHeld(topic: string): ReadonlySet<Harm> | null {
  if (asksForMissing.test(topic)) return new Set(['missing']);
  return asksForCaptives.test(topic) ? new Set(['captive']) : null;
}

function harmsOf(words: readonly string[]): ReadonlySet<Harm> {
  const harms = new Set<Harm>(['killed and injured', 'casualties']);
  const isForAll = words.some((word) => asksForAll.test(word) && !/death/iu.test(word));
  if (isForAll || words.some((word) => !asksForHurtAlone.test(word))) harms.add('killed');
  if (isForAll || words.some((word) => asksForHurtAlone.test(word))) harms.add('injured');
  return harms;
}

function variantsFor(words: readonly string[]): readonly string[] {
  if (words.some((word) => asksForAll.test(word))) return [...ofTheDead, ...ofTheHurt, 'casualties'];
  if (words.every((word) => asksForHurtAlone.test(word))) return ofTheHurt;
  return words.some((word) => asksForHurtAlone.test(word)) ? [...ofTheDead, ...ofTheHurt] : ofTheDead;
}

/** The topic with one word in place of all its words for casualties. */
function withWord(topic: string, word: string): string {
  let isPlaced = false;
  const placed = topic.replace(asked, () => {
    if (isPlaced) return '';
    isPlaced = true;
    return word;
  });
  return placed.replace(/\s+/g, ' ').trim();
}

function joined(first: Gathered, others: readonly Gathered[]): Gathered {
  const pool = new Map<string, Pooled>();
  const sources = new Map<ArticleId, Pooled['source']>();
  for (const { source, index, relevance } of [first, ...others].flatMap((gathered) => gathered.pool)) {
    const { id } = source.article;
    const known = sources.get(id) ?? source;
    sources.set(id, known);
    const key = `${id} ${index}`;
    const most = Math.max(relevance, pool.get(key)?.relevance ?? 0);
    pool.set(key, { source: known, index, relevance: most });
  }
  return {
    ...first,
    pool: [...pool.values()],
    covered: sources.size,
    read: sources.size,
    asksAboutNow: [first, ...others].some(({ asksAboutNow }) => asksAboutNow),
  };
}
