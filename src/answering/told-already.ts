import type { ArticleId } from '../domain/article.js';
import { overlaps, textOf, type Span } from '../domain/span.js';
import { analyse } from '../retrieval/analyse.js';
import type { ArticleSentences } from './article-sentences.js';
import type { ScoredSentence } from './candidates.js';
import { factDifferences, statedFacts } from './stated-facts.js';

/** Likeness of terms from which on a sentence of a copy is the same sentence, copied or rewritten. */
const sameSentence = 0.6;
const fewestTerms = 3;

/** What quoting a story again would give: nothing new, something new, or the same sentence with another fact in it. */
export type Retelling<Quoted> =
  { readonly kind: 'untold' } | { readonly kind: 'told' } | { readonly kind: 'otherwise'; readonly than: Quoted };

interface WithSentence {
  readonly sentence: ScoredSentence;
}

/**
 * Whether near-copies of a sentence's article tell it among the quotes chosen already: a story counts once, but a copy that
 * differs in a number, name, date or denial stays a quote of its own (HONESTY 8).
 */
export function retellingOf<Quoted extends WithSentence>(
  sentence: ScoredSentence,
  chosen: readonly Quoted[],
  copyGroupOf: (article: ArticleId) => ArticleId,
): Retelling<Quoted> {
  const { article } = sentence.hit;
  const group = copyGroupOf(article.id);
  const copies = chosen.filter(
    ({ sentence: { hit } }) => hit.article.id !== article.id && copyGroupOf(hit.article.id) === group,
  );
  if (copies.length === 0) return { kind: 'untold' };
  const text = textOf(article.text, sentence.span);
  const facts = statedFacts(text);
  for (const copy of copies) {
    const { split, span } = copy.sentence;
    const version = versionIn(split, text);
    if (version === null) continue;
    const isQuoted = overlaps(version, span);
    if (factDifferences(facts, statedFacts(split.text(version))).length > 0) {
      if (isQuoted) return { kind: 'otherwise', than: copy };
      continue;
    }
    // Further sentences of a story come from the article that is quoted already.
    return { kind: 'told' };
  }
  return { kind: 'untold' };
}

/** The sentence of an article's body that is most like the given one; `null` where none is the same, copied or rewritten. */
function versionIn(split: ArticleSentences, text: string): Span | null {
  const terms = new Set(analyse(text));
  let best: { readonly span: Span; readonly likeness: number } | null = null;
  for (const { span, terms: others } of bodyOf(split)) {
    const likeness = likenessOf(terms, others);
    if (likeness >= sameSentence && likeness > (best?.likeness ?? 0)) best = { span, likeness };
  }
  return best?.span ?? null;
}

interface AnalysedSentence {
  readonly span: Span;
  readonly terms: ReadonlySet<string>;
}

/** Each article is analysed once for an answer, however many sentences are held against it. */
const analysed = new WeakMap<ArticleSentences, readonly AnalysedSentence[]>();

function bodyOf(split: ArticleSentences): readonly AnalysedSentence[] {
  const known = analysed.get(split);
  if (known !== undefined) return known;
  const sentences = Array.from({ length: split.blockCount }, (_, index) => split.block(index)!)
    .filter(({ role }) => role === 'body')
    .flatMap((block) => block.sentences.map((span) => ({ span, terms: new Set(analyse(split.text(span))) })));
  analysed.set(split, sentences);
  return sentences;
}

/** Dice's coefficient: twice what both hold by what each holds. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((term) => b.has(term)).length;
  return shared < fewestTerms ? 0 : (2 * shared) / (a.size + b.size);
}
