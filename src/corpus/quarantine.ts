import { sentencesOf } from '../domain/sentences.js';
import type { ArticleSummary, CorpusStore } from '../store/corpus-store.js';
import type { HeldChange, NewHeldChange } from '../store/source-store.js';
import { compare, type Comparison, type Replacement } from './changes.js';
import type { ArticleContent, EmptyPage, ScanTarget } from './scan-target.js';

/** Sentences of its body that an article must have had before its shrinking is suspicious. */
const mostSmall = 5;
/** A new body shorter than this part of the former one is a remnant. */
const remnantShare = 1 / 5;
/** Articles of a source from which on losing most of them is suspicious. */
const leastArticles = 4;
const tolerableLoss = 1 / 2;

/** A change that is not applied. `isNew`: no earlier refresh has held it. */
export interface Quarantined extends Omit<NewHeldChange, 'at'> {
  readonly isNew: boolean;
}

export interface Quarantine {
  readonly held: readonly Quarantined[];
  readonly comparison: Comparison;
}

/**
 * Takes out of the target what looks like damage rather than news, so that the former articles stay: a page that shrank
 * to nothing, and the losses of a source that would lose over half of its articles. What a moderator applied goes
 * through; what one discarded stays held.
 */
export function quarantine(store: CorpusStore, target: ScanTarget): Quarantine {
  const comparison = compare(store, target);
  const losses = lossesOf(store, target, comparison);
  if (losses.length === 0) return { held: [], comparison };
  const decided = store.held();
  const held = [...lostSources(store, losses, decided)];
  const readings = currentReadings(store);
  const bySource = new Set(held.map(({ source }) => source));
  for (const loss of losses) {
    if (bySource.has(loss.source)) keep(target, loss, readings);
    else if (loss.suspicion !== null && !isApplied(decided, [loss])) {
      held.push(pageChange(loss, loss.suspicion, decided));
      keep(target, loss, readings);
    }
  }
  return held.length === 0 ? { held, comparison } : { held, comparison: compare(store, target) };
}

/** An article that is about to go, or to shrink to nothing. */
interface Loss {
  readonly former: ArticleSummary;
  readonly source: number;
  /** What stands in its place; `null` = nothing. */
  readonly replacement: Replacement | null;
  /** Why the page alone is suspicious, in one clause, and the hash of its bytes; `null` = it is not. */
  readonly suspicion: { readonly reason: string; readonly pageHash: string } | null;
}

function lossesOf(store: CorpusStore, target: ScanTarget, { changes }: Comparison): Loss[] {
  const sources = new Set(store.sources().map(({ id }) => id));
  const empty = new Map(target.empty.map((page) => [page.path, page]));
  const losses: Loss[] = [];
  for (const change of changes) {
    if (change.kind === 'added' || change.kind === 'reread') continue;
    const { former } = change;
    if (target.keptOut.has(former.number)) continue;
    const source = store.placesOf(former.number).find(({ isCurrent }) => isCurrent)?.source;
    // What a removed source had goes with it.
    if (source === undefined || !sources.has(source)) continue;
    if (change.kind === 'removed') {
      losses.push({ former, source, replacement: null, suspicion: emptiness(store, former, empty.get(former.path)) });
    } else if (isRemnant(store, change)) {
      const suspicion = { reason: 'almost nothing is left of its text', pageHash: change.arrival.pageHash };
      losses.push({ former, source, replacement: change, suspicion });
    }
  }
  return losses;
}

function emptiness(store: CorpusStore, former: ArticleSummary, page: EmptyPage | undefined): Loss['suspicion'] {
  if (page === undefined) return null;
  // The same bytes: the reader thinks better of it now.
  if (store.pageHashesOf(former.number).includes(page.hash)) return null;
  return { reason: `it holds no article any more: ${page.reason}`, pageHash: page.hash };
}

function isRemnant(store: CorpusStore, { arrival, former }: Replacement): boolean {
  const [before, after] = [store.articleByNumber(former.number), arrival.content()];
  if (before === null || after === null) return false;
  return bodyLength(after) < bodyLength(before) * remnantShare && hasManySentences(before);
}

function bodyLength({ spans }: ArticleContent): number {
  return spans.reduce((sum, { role, start, end }) => sum + (role === 'body' ? end - start : 0), 0);
}

function hasManySentences({ text, spans, language }: ArticleContent): boolean {
  let sentences = 0;
  for (const span of spans) {
    if (span.role === 'body') sentences += sentencesOf(text, span, language).length;
    if (sentences > mostSmall) return true;
  }
  return false;
}

function* lostSources(
  store: CorpusStore,
  losses: readonly Loss[],
  decided: readonly HeldChange[],
): Generator<Quarantined> {
  const sizes = store.sizesOfSources();
  for (const source of new Set(losses.map((loss) => loss.source))) {
    const lost = losses.filter((loss) => loss.source === source);
    const size = sizes.get(source) ?? 0;
    if (size < leastArticles || lost.length <= size * tolerableLoss || isApplied(decided, lost)) continue;
    const isNew = !decided.some((one) => one.kind === 'source' && one.source === source && one.decision !== 'applied');
    const reason = `${lost.length} of its ${size} articles would go`;
    yield { kind: 'source', source, path: null, pageHash: null, articles: numbersOf(lost), reason, isNew };
  }
}

function pageChange(
  { former, source }: Loss,
  { reason, pageHash }: NonNullable<Loss['suspicion']>,
  decided: readonly HeldChange[],
): Quarantined {
  const { path, number } = former;
  const isSame = (one: HeldChange): boolean => one.kind === 'page' && one.path === path && one.pageHash === pageHash;
  return { kind: 'page', source, path, pageHash, articles: [number], reason, isNew: !decided.some(isSame) };
}

/** Whether a moderator has applied the loss of all of these. */
function isApplied(decided: readonly HeldChange[], losses: readonly Loss[]): boolean {
  const applied = new Set(decided.filter(({ decision }) => decision === 'applied').flatMap(({ articles }) => articles));
  return losses.every(({ former }) => applied.has(former.number));
}

/** The former article stays a member, and where it was read stays known. */
function keep(target: ScanTarget, { former, replacement }: Loss, readings: (article: number) => number[]): void {
  if (replacement !== null) target.turnAway(replacement.arrival);
  target.stay(former, former.path);
  target.files.push(...readings(former.number));
}

/** The readings of the current generation in which an article stands. */
function currentReadings(store: CorpusStore): (article: number) => number[] {
  const files = new Map<string, number[]>();
  for (const { id, path } of store.currentFiles()) files.set(path, [...(files.get(path) ?? []), id]);
  return (article) =>
    store.placesOf(article).flatMap(({ isCurrent, file }) => (isCurrent ? (files.get(file) ?? []) : []));
}

function numbersOf(losses: readonly Loss[]): number[] {
  return losses.map(({ former }) => former.number).sort((a, b) => a - b);
}
