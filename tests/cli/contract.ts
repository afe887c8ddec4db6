import { count, flag, listOf, matching, number, object, oneOf, orNull, text, type Shape } from './json-shape.js';

const notes = [
  'undated',
  'relative-date',
  'reported',
  'disputed',
  'differs',
  'speaker-unnamed',
  'headline',
  'corrected',
  'uploaded',
  'invented',
];
const articleId = matching(/^[0-9a-f]{32}$/);
const statedDate = matching(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}.*)?$/);
const moment = matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);
const day = matching(/^\d{4}-\d{2}-\d{2}$/);

const role = oneOf('headline', 'deck', 'subhead', 'caption', 'correction', 'body');
const verdict = oneOf('exact', 'part', 'near', 'not-found');
const relaxation = oneOf('case', 'quotes', 'dashes', 'spaces', 'ellipsis');
const slice = object({ text, start: count, end: count });
const cue = object({
  kind: oneOf('denial', 'negation', 'condition', 'attribution', 'hedge', 'limit'),
  text,
  start: count,
  end: count,
});

const citationShapes = {
  articleId,
  title: orNull(text),
  outlet: orNull(text),
  author: orNull(text),
  publishedAt: orNull(statedDate),
  updatedAt: orNull(statedDate),
  origin: text,
  url: orNull(text),
  path: text,
  link: orNull(text),
};
const citation = object({ number: count, ...citationShapes });
const verifiedCitation = object(citationShapes);

const quoteShapes = {
  text,
  start: count,
  end: count,
  highlight: object({ start: count, end: count }),
  score: number,
  notes: listOf(oneOf(...notes)),
  alsoIn: listOf(text),
  corrections: listOf(object({ text, start: count, end: count })),
  citation,
};
const quote = object(quoteShapes);
const reasonOf = (...codes: readonly string[]): Shape => orNull(object({ code: oneOf(...codes), text }));
const unansweredCodes = ['no-match', 'weak', 'filtered', 'empty-corpus', 'language', 'bad-question'];
const searchedShapes = {
  generation: orNull(count),
  refreshedAt: orNull(moment),
  newest: orNull(day),
  undated: count,
  undatedExcluded: count,
  articles: count,
  first: orNull(day),
  keywordsOnly: flag,
};
const summaryShapes = {
  summarised: flag,
  reason: reasonOf(...unansweredCodes, 'no-article', 'no-sentences'),
  sentences: listOf(object({ ...quoteShapes, copies: listOf(object(citationShapes)) })),
  words: count,
};

const timelineEntry = object({
  number: count,
  date: orNull(matching(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
  from: orNull(day),
  to: orNull(day),
  precision: orNull(oneOf('day', 'month', 'year', 'range')),
  basis: orNull(oneOf('said', 'published')),
  rule: orNull(oneOf('stated', 'weekday', 'one-reading', 'period', 'distance')),
  label: text,
  explanation: text,
  differs: listOf(oneOf('number', 'date', 'polarity')),
  quotes: listOf(
    object({
      ...quoteShapes,
      dates: listOf(
        object({
          text,
          start: count,
          end: count,
          from: orNull(day),
          to: orNull(day),
          precision: orNull(oneOf('day', 'month', 'year', 'range')),
          rule: orNull(text),
          unresolved: orNull(text),
          isMain: flag,
        }),
      ),
      standing: listOf(oneOf('planned', 'denied', 'reported')),
      unreadLanguage: orNull(text),
      copies: listOf(object(citationShapes)),
    }),
  ),
});

const comparisonEntry = object({
  number: count,
  label: text,
  differs: listOf(oneOf('number', 'date', 'negation', 'name')),
  origins: count,
  originsUnstated: count,
  originGroups: listOf(
    object({
      articles: listOf(articleId),
      outlets: listOf(text),
      links: listOf(oneOf('copy', 'outlet', 'owner', 'agency')),
      names: listOf(text),
    }),
  ),
  quotes: listOf(
    object({
      ...quoteShapes,
      position: count,
      figure: orNull(
        object({
          text,
          start: count,
          end: count,
          value: number,
          qualifier: orNull(text),
          harm: oneOf('killed', 'injured', 'killed and injured', 'casualties', 'missing', 'captive'),
          whose: orNull(text),
          time: orNull(oneOf('one day', 'in all')),
          place: orNull(text),
          source: orNull(text),
        }),
      ),
      copies: listOf(object(citationShapes)),
    }),
  ),
});

/** The contract of DESIGN.md "The terminal command", with the keys that were added to it. */
export const contract = {
  ask: object({
    question: text,
    answered: flag,
    reason: reasonOf(...unansweredCodes),
    quotes: listOf(quote),
    nearest: listOf(quote),
    ...searchedShapes,
    sourcesDiffer: flag,
    asksAboutNow: flag,
  }),
  refresh: object({
    added: count,
    changed: count,
    removed: count,
    reread: count,
    unchanged: count,
    rejected: listOf(object({ path: text, reason: text })),
    changes: listOf(
      object({
        kind: oneOf('added', 'changed', 'removed', 'reread'),
        articleId,
        previousId: orNull(articleId),
        title: orNull(text),
        path: text,
        url: orNull(text),
        words: orNull(
          object({ changes: listOf(object({ before: text, after: text })), more: count, isShortened: flag }),
        ),
      }),
    ),
    held: listOf(
      object({
        id: orNull(count),
        kind: oneOf('page', 'source'),
        source: text,
        path: orNull(text),
        articles: count,
        reason: text,
        isNew: flag,
      }),
    ),
    problems: listOf(object({ source: text, problem: text })),
    passages: count,
    seconds: object({ fetch: number, parse: number, embed: number, store: number, index: number, total: number }),
    generation: orNull(count),
  }),
  extract: object({
    title: orNull(text),
    outlet: orNull(text),
    author: orNull(text),
    publishedAt: orNull(statedDate),
    updatedAt: orNull(statedDate),
    url: orNull(text),
    language: orNull(matching(/^[a-z]{2,3}$/)),
    text,
    spans: listOf(
      object({
        start: count,
        end: count,
        role,
      }),
    ),
  }),
  summary: object({
    ...summaryShapes,
    subject: object({
      kind: oneOf('article', 'topic', 'new'),
      articleId: orNull(articleId),
      title: orNull(text),
      topic: orNull(text),
      outlet: orNull(text),
      since: orNull(day),
      until: orNull(day),
    }),
    covered: count,
    read: count,
    sourcesDiffer: flag,
    asksAboutNow: flag,
    ...searchedShapes,
  }),
  timeline: object({
    topic: text,
    found: flag,
    reason: reasonOf(...unansweredCodes, 'no-sentences'),
    outlet: orNull(text),
    since: orNull(day),
    until: orNull(day),
    entries: listOf(timelineEntry),
    undatedEntries: listOf(timelineEntry),
    omitted: object({ dated: count, undated: count }),
    covered: count,
    coveredUndated: count,
    unreadLanguages: listOf(text),
    asksAboutNow: flag,
    ...searchedShapes,
  }),
  compare: object({
    topic: text,
    found: flag,
    reason: reasonOf(...unansweredCodes, 'no-sentences'),
    outlet: orNull(text),
    since: orNull(day),
    until: orNull(day),
    entries: listOf(comparisonEntry),
    series: listOf(
      object({
        kind: oneOf('count', 'price', 'deadline'),
        label: text,
        points: listOf(
          object({ day, value: orNull(number), date: orNull(day), text, articleId, start: count, end: count }),
        ),
      }),
    ),
    omitted: count,
    elsewhere: count,
    covered: count,
    coveredUndated: count,
    origins: count,
    originsUnstated: count,
    unreadLanguages: listOf(text),
    asksAboutNow: flag,
    ...searchedShapes,
  }),
  who: object({
    topic: orNull(text),
    speaker: orNull(text),
    path: orNull(text),
    reason: reasonOf('empty-corpus', 'bad-topic', 'no-match', 'no-speaker', 'filtered'),
    quotes: listOf(
      object({
        text,
        start: count,
        end: count,
        kind: oneOf('direct', 'reported'),
        form: oneOf('direct', 'mixed', 'reported'),
        turn: count,
        speaker: orNull(object({ text, start: count, end: count, isPronoun: flag, resolved: orNull(slice) })),
        cue: orNull(slice),
        role,
        quote: slice,
        notes: listOf(oneOf(...notes)),
        corrections: listOf(slice),
        alsoIn: listOf(verifiedCitation),
        citation: verifiedCitation,
      }),
    ),
    total: count,
    unattributed: count,
    read: count,
    isComplete: flag,
    ...searchedShapes,
  }),
  fileSummary: object({ ...summaryShapes, path: text, title: orNull(text) }),
  unreadable: object({ path: text, error: text }),
  evaluate: object({
    'ndcg@10': number,
    'mrr@10': number,
    map: number,
    map_clean: number,
    'success@1': number,
    'recall@5': number,
    'recall@100': number,
    queries: count,
    seconds: number,
  }),
  verify: object({
    text,
    verdict,
    reason: orNull(
      object({ code: oneOf('empty', 'too-long', 'no-words', 'too-many-sentences', 'empty-corpus'), text }),
    ),
    relaxed: listOf(relaxation),
    arrangement: orNull(oneOf('whole', 'neighbours', 'gaps', 'apart')),
    searched: object({
      corpus: text,
      generation: orNull(count),
      refreshedAt: orNull(moment),
      articles: count,
      first: orNull(day),
      last: orNull(day),
      undated: count,
    }),
    pieces: listOf(
      object({
        text,
        start: count,
        end: count,
        verdict,
        unit: orNull(oneOf('sentence', 'sentences', 'quotation')),
        relaxed: listOf(relaxation),
        occurrences: orNull(count),
        articles: orNull(count),
        isCountComplete: flag,
        since: orNull(day),
        isReordered: flag,
        titles: listOf(verifiedCitation),
        former: orNull(
          object({
            verdict: oneOf('exact', 'part'),
            quote: slice,
            citation: verifiedCitation,
            current: verifiedCitation,
          }),
        ),
      }),
    ),
    matches: listOf(
      object({
        text,
        start: count,
        end: count,
        piece: count,
        changes: listOf(
          object({
            kind: oneOf('number', 'date', 'negation', 'name', 'modality', 'removed', 'added', 'other'),
            from: orNull(text),
            to: orNull(text),
          }),
        ),
        relaxed: listOf(relaxation),
        role: orNull(role),
        matched: listOf(object({ start: count, end: count })),
        cues: listOf(cue),
        disputedBy: listOf(cue),
        notes: listOf(oneOf(...notes)),
        quote: slice,
        citation: verifiedCitation,
      }),
    ),
  }),
  status: object({
    model: text,
    modelHash: orNull(text),
    corpora: listOf(
      object({
        name: text,
        generation: orNull(count),
        refreshedAt: orNull(moment),
        articles: count,
        undated: count,
        passages: count,
        first: orNull(day),
        last: orNull(day),
        index: oneOf('ok', 'rebuilding', 'missing'),
      }),
    ),
  }),
} as const;
