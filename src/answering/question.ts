import { wordsOf } from '../retrieval/analyse.js';
import { plain } from './cues.js';

/** What kind of words would answer. `null`: the question does not say. */
export type AnswerType = 'person' | 'number' | 'money' | 'date' | 'duration' | 'place' | 'reason' | 'age';

export interface QuestionTerm {
  /** As the member wrote it. */
  readonly written: string;
  /** Lower case, accents off. */
  readonly word: string;
  /** Stem, as the keyword index knows it. */
  readonly term: string;
  /** Part of the way of asking ("many", "exactly") more than of what is asked. */
  readonly isFrame: boolean;
  /** Written with a capital inside the question, or with digits: a name or a number that a quote should hold. */
  readonly isName: boolean;
}

/** A question as answering sees it. Each term once, in order. */
export interface Question {
  readonly text: string;
  readonly terms: readonly QuestionTerm[];
  readonly answerType: AnswerType | null;
  /** "is", "latest", "so far", "how many": asks what holds now (HONESTY 6). */
  readonly asksAboutNow: boolean;
  /** "Who is the envoy of …": who holds an office, which wants the office's words side by side. */
  readonly asksForHolder: boolean;
  /** Terms right behind "how many" or "how much": what is to be counted. */
  readonly counted: readonly string[];
}

/** Longest question, in UTF-16 code units: about a hundred words more than people ask. */
export const maxQuestionLength = 1_000;

const answerTypes: readonly [RegExp, AnswerType][] = [
  [
    /\bhow (?:much )?(?:money|cash)\b|\bhow much (?:does|did|do|is|was|were|are|will|would|has|have) .{0,60}\b(?:cost|pay|paid|spend|spent|worth|price|owe|fined?|raise)|\bwhat (?:is|was|were) the (?:\w+ )?(?:cost|price|fine|fee|budget)\b/,
    'money',
  ],
  [/\bhow (?:old|young)\b|\bwhat age\b/, 'age'],
  [
    /\bhow (?:long|soon|quickly|fast)\b|\b(?:what|which) (?:length of time|duration)\b|\bhow many (?:seconds|minutes|hours|days|weeks|months|years|decades)\b/,
    'duration',
  ],
  [
    /\bhow (?:many|much|big|large|high|tall|far|deep|wide|heavy|strong)\b|\bwhat (?:is|was|were) the (?:\w+ )?(?:number|toll|total|figure|percentage|share|rate|count|magnitude|score)\b|\b(?:death toll|percentage of|number of)\b/,
    'number',
  ],
  [
    /\bwhen\b|\b(?:what|which) (?:\w+ )?(?:day|date|year|month|time|week|weekday|century|decade)\b|\b(?:since|until) (?:what|when)\b|\brelease date\b/,
    'date',
  ],
  [
    /\bwhere\b|\b(?:what|which) (?:\w+ )?(?:city|country|countries|town|village|place|places|region|state|capital|district|neighbou?rhood|island|river|province|continent|location|venue|street)\b/,
    'place',
  ],
  [
    /\bwho(?:m|se|'s|s)?\b|\b(?:what|which) (?:\w+ )?(?:person|man|woman|official|minister|president|leader|player|actor|actress|singer|author|director|company|team|outlet|organi[sz]ation|group|union|judge|party)\b|\bname of the\b/,
    'person',
  ],
  [
    /\bwhy\b|\bhow come\b|\bwhat (?:was|is|were) the (?:reason|cause|motive)s?\b|\bwhat (?:\w+ )?(?:caused|causes|led to)\b|\bwhat reason\b/,
    'reason',
  ],
];

const aboutNow =
  /^(?:is|are|has|have|does|do|can)\b|\b(?:now|current|currently|latest|newest|so far|to date|today|still|yet|at the moment|right now|how many|how much|death toll|who is|who's|whos|what is|what's|whats|where is|where's)\b/;

const frameWords = new Set(
  `many much say said says saying tell told call called name named happen happened happens exactly actually really know
  known think thought heard hear mean kind sort thing things please anyone someone something ever currently latest
  recent recently now yet still so according article articles news story source sources report reported reports
  printed mention mentioned describe described statement ordinary whole lot got get gets getting go goes going went come
  came long far old big way reason nah yes bot answer question today update
  updates reckon believe supposedly apparently ok hey nope happening anything anybody everyone like want wanted make made give gave do done one two new first last`.split(
    /\s+/,
  ),
);

/** "What year", "which country": right behind the question word these say what kind of answer is wanted. */
const askedKind = /\b(?:what|which|whats|what's|how many|how much)\s+(?:\w+\s+)?$/i;
const kindWords = new Set(
  `year month day date week time hour minute state country city town place person man woman word number outlet company
  reason side type`.split(/\s+/),
);

/** Reads a question; `null` when it holds nothing to look for (empty, punctuation, emoji, stop words only). */
export function readQuestion(text: string): Question | null {
  const lowered = plain(text);
  const terms: QuestionTerm[] = [];
  const seen = new Set<string>();
  for (const { word, term, start, end } of wordsOf(text)) {
    if (seen.has(term)) continue;
    seen.add(term);
    const isName =
      /\p{N}/u.test(word) ||
      (start > 0 && /\p{Lu}/u.test(text[start] ?? '') && !/[.?!]\s*$/.test(text.slice(0, start)));
    const isKind = kindWords.has(word) && askedKind.test(text.slice(0, start));
    terms.push({ written: text.slice(start, end), word, term, isFrame: isKind || frameWords.has(word), isName });
  }
  if (terms.length === 0) return null;
  return {
    text,
    terms,
    answerType: answerTypeOf(text),
    asksAboutNow: aboutNow.test(lowered.trim()),
    asksForHolder: /\bwho(?:'s|s| is| was| are| were) (?:the |now the )|\bwho(?:'s| is| was) [\p{L}]+'s /u.test(
      lowered,
    ),
    counted: countedTerms(lowered),
  };
}

/** What kind of words a question asks for, whether or not it holds anything to look for: "why?"; `null` where it does not say. */
export function answerTypeOf(text: string): AnswerType | null {
  const lowered = plain(text);
  return answerTypes.find(([pattern]) => pattern.test(lowered))?.[1] ?? null;
}

function countedTerms(lowered: string): string[] {
  const match = /\bhow (?:many|much) (?:of the |of |more |other )?((?:[\p{L}-]+ ?){1,3})/u.exec(lowered);
  if (match === null) return [];
  const head: string[] = [];
  for (const word of match[1]!.trim().split(' ')) {
    if (
      /^(?:did|do|does|has|have|had|is|are|was|were|will|would|can|could|got|get|in|on|at|from|to|died|killed)$/.test(
        word,
      )
    )
      break;
    head.push(word);
  }
  return wordsOf(head.join(' ')).map(({ term }) => term);
}
