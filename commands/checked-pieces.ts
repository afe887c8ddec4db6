import { notesFor } from '../src/answering/notes.js';
import {
  findingInWords,
  placeInWords,
  relaxedInWords,
  type WordedLine,
} from '../src/answering/verification/in-words.js';
import type { Checked, Finding, NearFinding, Place } from '../src/answering/verification/verification.js';
import type { Note, Quote } from '../src/domain/quote.js';
import { contains, type Span } from '../src/domain/span.js';
import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';
import type { AnswerSpan } from '../src/store/answer-store.js';
import type { AskService } from './ask-service.js';
import { answerSpan, correctionQuotesOf, entryOf } from './quote-entries.js';
import type { ShownBudget } from './shown-budget.js';
import type { CheckedPassage, CheckedPiece, ShownQuote } from './view.js';

/** Of one text; a row of the store keeps so many, and no message shows more. */
const mostPassages = 20;

interface PieceParts {
  readonly ask: AskService;
  readonly budget: ShownBudget;
}

/** A passage before it has its number, and before it is known whether its words may be shown. */
interface Draft extends Pick<CheckedPassage, 'kind' | 'marked' | 'marks' | 'remarks'> {
  readonly quote: Quote;
  readonly notes: ShownQuote['notes'];
  /** Another passage of the piece shows the same words, with nothing around these that it lacks. */
  readonly isRepeated: boolean;
}

/** What was found, piece by piece: first what misleads, then what was not found, last what stands as it was given. */
export function checkedPieces(checked: Checked, parts: PieceParts): readonly CheckedPiece[] {
  const isWhole = checked.findings.length === 1;
  const numbered: ShownQuote[] = [];
  return checked.findings
    .map((finding, index) => {
      const lines = findingInWords(finding, checked.searched);
      return { finding, lines, number: index + 1, rank: rankOf(finding, lines) };
    })
    .sort((a, b) => a.rank - b.rank || a.number - b.number)
    .map(({ finding, lines, number }) => {
      const drafts = draftsOf(finding, { ask: parts.ask, isWhole });
      const before = [...numbered];
      const passages = drafts.flatMap((draft) => passageOf(draft, { ...parts, before, numbered }));
      const standsIn = drafts.flatMap((draft) => passageHolding(before, draft)?.number ?? []);
      const { text, verdict } = finding;
      const unlisted = placesOf(finding) - placesIn(passages) - standsIn.length;
      return { number, text, verdict, lines, passages, standsIn, unlisted };
    });
}

/** The quote of an earlier piece that shows these words and all around them. */
function passageHolding(before: readonly ShownQuote[], { kind, quote }: Draft): ShownQuote | undefined {
  if (kind !== 'place') return undefined;
  return before.find(
    ({ quote: shown }) => shown.citation.articleId === quote.citation.articleId && contains(shown, quote),
  );
}

/** What the buttons bring back, in the order of its numbers. */
export function keptSpans(pieces: readonly CheckedPiece[]): AnswerSpan[] {
  return pieces
    .flatMap(({ passages }) => passages)
    .filter(({ kind }) => kind !== 'former')
    .map(({ entry }) => answerSpan(entry.quote));
}

function rankOf(finding: Finding, lines: readonly WordedLine[]): number {
  if (finding.verdict === 'not-found') return 1;
  if (finding.verdict === 'near' || lines.some(({ weight }) => weight === 'warning')) return 0;
  return finding.verdict === 'part' ? 2 : 3;
}

function placesOf(finding: Finding): number {
  if (finding.verdict === 'not-found') return 0;
  return finding.verdict === 'near' ? 1 : finding.occurrences;
}

function placesIn(passages: readonly CheckedPassage[]): number {
  return passages.filter(({ kind }) => kind === 'place').length;
}

/** Of a text in several pieces each shows less: one nearest passage, and of the further places those that say more. */
function draftsOf(
  finding: Finding,
  { ask, isWhole }: { readonly ask: AskService; readonly isWhole: boolean },
): readonly Draft[] {
  switch (finding.verdict) {
    case 'exact':
    case 'part':
      return finding.places
        .map((place, index) => (index === 0 ? firstDraft(place) : furtherDraft(place)))
        .filter(({ isRepeated }) => isWhole || !isRepeated);
    case 'near': {
      return [{ ...firstDraft(finding.place), ...marksOf(finding) }, ...formerDraft(finding)];
    }
    case 'not-found':
      return [
        ...formerDraft(finding),
        ...finding.nearest.slice(0, isWhole ? undefined : 1).map((quote) => nearestDraft(quote, ask)),
      ];
  }
}

/** What its lines would say stands in those of its finding. */
function firstDraft(place: Place): Draft {
  return placeDraft(place, { remarks: [], isRepeated: false });
}

function furtherDraft(place: Place): Draft {
  const { relaxed } = place;
  const warnings = placeInWords(place);
  const written =
    relaxed.length === 0
      ? []
      : [plain(say('verification.written-differently-here', { relaxed: relaxedInWords(relaxed) }))];
  return placeDraft(place, { remarks: [...warnings, ...written], isRepeated: warnings.length === 0 });
}

/** The text's own words are marked unless they are all of the sentence. */
function placeDraft(
  { quote, matched, notes, role }: Place,
  { remarks, isRepeated }: Pick<Draft, 'remarks' | 'isRepeated'>,
): Draft {
  const { start, end } = quote.highlight;
  const isAll = matched.length === 1 && matched[0]!.start <= start && end <= matched[0]!.end;
  return {
    kind: 'place',
    quote,
    notes,
    marked: isAll ? [] : matched,
    marks: isAll ? null : 'same',
    remarks: role === 'body' ? remarks : [...remarks, plain(say(`verification.in-${role}`))],
    isRepeated,
  };
}

/** Where the article has other words than the text. */
function marksOf({ changes }: NearFinding): Pick<Draft, 'marked' | 'marks'> {
  const marked = changes
    .map(({ fromSpan }) => fromSpan)
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  return { marked, marks: marked.length > 0 ? 'different' : null };
}

function formerDraft({ former }: Extract<Finding, { former: unknown }>): Draft[] {
  if (former === null) return [];
  return [{ ...firstDraft(former.place), kind: 'former' }];
}

/** Notes that say something only of a sentence, not of a passage of several paragraphs. */
const ofOneSentence: readonly Note[] = ['headline', 'reported'];

function nearestDraft(quote: Quote, ask: AskService): Draft {
  const article = ask.storedArticle(quote.citation.articleId);
  const asFound = { start: quote.start, end: quote.end, isDisputed: false, speakerUnnamed: false };
  const isOneBlock = article?.spans.some((block) => contains(block, quote.highlight)) === true;
  const all = article === null ? [] : notesFor(article, asFound, quote.highlight);
  const notes = all.filter((note) => isOneBlock || !ofOneSentence.includes(note));
  return { kind: 'nearest', quote, notes, marked: [], marks: null, remarks: [], isRepeated: false };
}

function plain(words: Message): WordedLine {
  return { weight: 'plain', words };
}

/** None for what an earlier piece shows, nor beyond `mostPassages`. A passage with a number joins `numbered`. */
function passageOf(
  draft: Draft,
  {
    ask,
    budget,
    before,
    numbered,
  }: PieceParts & { readonly before: readonly ShownQuote[]; readonly numbered: ShownQuote[] },
): CheckedPassage[] {
  const { kind, quote, notes, marked, marks, remarks, isRepeated } = draft;
  const isNumbered = kind !== 'former';
  if (isNumbered && (numbered.length === mostPassages || passageHolding(before, draft) !== undefined)) return [];
  const article = ask.storedArticle(quote.citation.articleId);
  const corrections = article === null ? [] : correctionQuotesOf(article);
  const number = isNumbered ? numbered.length + 1 : 0;
  const shown: ShownQuote = { number, quote, notes, alsoIn: [], corrections };
  if (isNumbered) numbered.push(shown);
  const entry = isRepeated
    ? ({ kind: 'link', quote: shown, reason: 'same-words' } as const)
    : entryOf(shown, { ask, budget, mayPassShare: true });
  return [{ kind, entry, marked: inside(quote, marked), marks, remarks }];
}

function inside(quote: Quote, spans: readonly Span[]): Span[] {
  return spans.filter(({ start, end }) => quote.start <= start && end <= quote.end);
}
