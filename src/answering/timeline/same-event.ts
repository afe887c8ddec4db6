import type { Article } from '../../domain/article.js';
import { dayOf, type Day } from '../../domain/day.js';
import { textOf } from '../../domain/span.js';
import { wordsOf } from '../../retrieval/analyse.js';
import { differenceBetween, statementOf, type Difference, type Statement } from '../disagreement.js';
import { sentenceKey } from '../same-sentence.js';
import type { DatedSentence, ReadableSentence } from './dated-sentence.js';

/** A sentence with what is compared of it. */
export interface Told {
  readonly sentence: ReadableSentence;
  readonly key: string;
  readonly statement: Statement;
  /** Terms of words written with a capital inside the sentence, or with digits. */
  readonly names: ReadonlySet<string>;
}

/** Sentences of one date that tell one event, the one to show first. */
export interface Event {
  readonly told: readonly [Told, ...Told[]];
}

/** Share of the shorter sentence's terms that the other holds, with a name or number of both; without one, the higher share. */
const overlapWithName = 0.5;
const overlapAlone = 0.7;
const fewestShared = 3;

function toldOf(sentence: ReadableSentence): Told {
  const { source, index } = sentence;
  const text = textOf(source.article.text, source.sentences[index]!);
  const names = wordsOf(text).filter(({ start }) => /[\p{Lu}\p{N}]/u.test(text[start] ?? '') && start > 0);
  return {
    sentence,
    key: sentenceKey(text),
    statement: statementOf(text, dayPrinted(source.article)),
    names: new Set(names.map(({ term }) => term)),
  };
}

function dayPrinted({ publishedAt }: Article): Day | null {
  return publishedAt === null ? null : dayOf(publishedAt);
}

/**
 * Groups sentences, best first, into events: of one date and nearly the same words, or strongly sharing content words, names and
 * numbers. Each joins the first event whose leading sentence it matches, so that no chain of small likenesses binds what differs.
 * @param common terms of the topic, which everything shares.
 */
export function eventsOf(sentences: readonly ReadableSentence[], common: ReadonlySet<string>): Event[] {
  const events: { told: [Told, ...Told[]] }[] = [];
  const byDate = new Map<string, (typeof events)[number][]>();
  for (const sentence of sentences) {
    const told = toldOf(sentence);
    const key = dateKey(sentence);
    const sameDate = byDate.get(key) ?? [];
    const same = sameDate.find((event) => isSameEvent(event.told[0], told, common));
    if (same !== undefined) {
      same.told.push(told);
      continue;
    }
    const event = { told: [told] as [Told, ...Told[]] };
    byDate.set(key, [...sameDate, event]);
    events.push(event);
  }
  return events;
}

function dateKey({ date }: DatedSentence): string {
  return date === null ? 'none' : `${date.basis} ${date.from} ${date.to}`;
}

function isSameEvent(a: Told, b: Told, common: ReadonlySet<string>): boolean {
  if (a.key === b.key) return true;
  // Without a date nothing but the same words shows that two articles tell of one day.
  if (a.sentence.date === null) return false;
  const shared = [...a.statement.terms].filter((term) => b.statement.terms.has(term));
  const own = shared.filter((term) => !common.has(term));
  if (own.length < fewestShared) return false;
  const share = shared.length / Math.max(1, Math.min(a.statement.terms.size, b.statement.terms.size));
  const sharesName = own.some((term) => a.names.has(term) && b.names.has(term));
  return share >= (sharesName ? overlapWithName : overlapAlone);
}

/** In what the sentences of one event differ between articles. */
export function differencesIn({ told }: Event, common: ReadonlySet<string>): Difference[] {
  const found = new Set<Difference>();
  told.forEach((a, i) => {
    for (const b of told.slice(i + 1)) {
      if (a.sentence.source === b.sentence.source) continue;
      const difference = differenceBetween(a.statement, b.statement, common);
      if (difference !== null) found.add(difference);
    }
  });
  return [...found];
}
