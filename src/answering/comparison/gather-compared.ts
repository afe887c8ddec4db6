import type { Filters } from '../../domain/filters.js';
import type { Article, ArticleId } from '../../domain/article.js';
import { readQuestion } from '../question.js';
import { rankSentences, type AnsweringParts } from '../rank-sentences.js';
import { readSource } from '../summary/body-sentences.js';
import type { Gathered, Gathering } from '../summary/gather.js';
import { gatherTopic, type TopicOptions } from '../summary/gather-topic.js';
import { askedHarms, type Harm } from '../casualty-words.js';
import type { Pooled } from '../summary/score-sentences.js';

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
 * thing, and each is looked for: however the topic asks, the same counts are found.
 */
export async function gatherCompared(
  parts: AnsweringParts,
  { topic, filters }: { readonly topic: string; readonly filters: Filters },
  options: TopicOptions,
): Promise<ComparedTopic> {
  const gather = (text: string): Promise<Gathering> => gatherTopic(parts, { topic: text, filters }, options);
  const asked = askedHarms(topic);
  const asAsked = await gather(topic);
  if (asked === null) return { gathering: asAsked, asAsked, harms: null, beside: topic };
  const { harms, beside } = asked;
  const isForOurs = !('code' in asAsked) || (asAsked.code !== 'language' && asAsked.code !== 'bad-question');
  const gathered: Gathered[] = [];
  const variants = isForOurs ? [...new Set(asked.words.map((word) => asked.withWord(word)))] : [];
  for (const variant of variants) {
    const gathering = await gather(variant);
    if (!('code' in gathering)) gathered.push(gathering);
  }
  const [first, ...others] = gathered;
  if (first === undefined) return { gathering: asAsked, asAsked, harms, beside };
  const further = await furtherArticles(parts, variants.slice(0, variantsForArticles), { filters, ...options });
  const { asksAboutNow } = readQuestion(topic)!;
  const gathering = { ...joined(first, [...others, { ...first, pool: further }]), asksAboutNow };
  return { gathering, asAsked, harms, beside };
}

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
  };
}
