import type { Searched } from '../src/domain/answer.js';
import type { Picture } from '../src/pictures/picture.js';
import { UserError } from '../src/domain/errors.js';
import { noFilters, type Filters } from '../src/domain/filters.js';
import type { Language } from '../src/language/language.js';
import { say } from '../src/language/say.js';
import type { Text } from '../src/language/wording.js';
import type { Sharing } from '../src/store/answer-store.js';
import type { Admitted } from './admission.js';
import type { AskService } from './ask-service.js';
import type { CommandParts } from './command.js';
import { placeOf } from './conversation-place.js';
import { topicOf, type Topic } from './follow-up.js';
import { answerSpan, entriesOf } from './quote-entries.js';
import type { ReplyTarget } from './reply-target.js';
import { showKept } from './show-kept.js';
import { ShownBudget } from './shown-budget.js';
import type { ShownBeside } from './shown-in-private.js';
import { keptView, viewLines, type ViewDraft } from './view-lines.js';
import type { AnswerView, LinesView, ShownQuote, ViewFile } from './view.js';

/** Quotes that one view keeps. */
export const linesPerView = 25;

export interface ViewRequest {
  readonly ask: AskService;
  readonly admitted: Admitted;
  readonly filters?: Filters;
  /** Whether the topic is what another member wrote: of those words nothing is remembered. */
  readonly isOfOthersWords?: boolean;
  /** What further questions go on from; `null`: nothing was named. */
  readonly named: {
    readonly text: string;
    /** Whether it was asked in private. */
    readonly isPrivate: boolean;
  } | null;
}

export interface FoundView extends ViewDraft, Sharing {
  readonly searched: Searched;
  /** `null`: there is nothing to draw. */
  picture(language: Language): Picture | null;
}

/** Keeps what the buttons of a view will need, and shows it. */
export async function showView(
  parts: CommandParts,
  target: ReplyTarget,
  { found, request }: { readonly found: FoundView; readonly request: ViewRequest },
): Promise<void> {
  const { ask, admitted, filters = noFilters } = request;
  const { sourcesDiffer, asksAboutNow, searched, kind, subject } = found;
  const picture = found.picture(target.language);
  const files = await filesOf(parts, picture);
  const numbered = found.drafts.slice(0, linesPerView).map(({ quote }, index) => ({ ...quote, number: index + 1 }));
  const all = entriesOf(numbered, { ask, budget: new ShownBudget(parts.limits) });
  const isOfOne = new Set(numbered.map(({ quote }) => quote.citation.articleId)).size === 1;
  // One article's source stands once, so that a line without its words would say nothing.
  // The numbers in a picture stay what they are.
  const mayLeaveOut = isOfOne && picture === null && all[0]?.kind === 'quote';
  const kept = mayLeaveOut ? all.map((entry) => entry.kind === 'quote') : all.map(() => true);
  const left = numbered.filter((_, index) => kept[index]);
  const drafts = found.drafts.slice(0, linesPerView).filter((_, index) => kept[index]);
  const leftOut = numbered.length - left.length;
  const head = leftOut === 0 ? found.head : [...found.head, say('views.shown-less', { count: leftOut })];
  const quotes = left.map((quote, index): ShownQuote => ({ ...quote, number: index + 1 }));
  const { isPrivate, why, mayShare } = admitted;
  const sharing = isPrivate && mayShare ? { sourcesDiffer, asksAboutNow } : null;
  const viewKept = keptView({ kind, head, drafts });
  const topic = topicOfView(parts, request);
  const { isOfOthersWords = false } = request;
  const beside: ShownBeside = {
    ...{ askerId: target.asker.userId, about: isOfOthersWords ? null : subject, isOfOthersWords, days: null },
    picture: picture === null || files.length === 0 ? null : { drawn: picture, language: target.language },
  };
  const viewOf = (answerId: number): LinesView => {
    parts.views.keep(answerId, viewKept);
    if (sharing !== null) parts.shownInPrivate.note(answerId, beside);
    const entries = entriesOf(quotes, { ask, budget: new ShownBudget(parts.limits) });
    const articleIds = quotes.map(({ quote }) => quote.citation.articleId);
    return {
      ...{ kind: 'lines', of: kind, answerId, head: subject === null ? head : [subject, ...head] },
      ...{ lines: viewLines(entries, viewKept.lines, { ask, articleIds }), searched, sourcesDiffer, asksAboutNow },
      ...{ isAside: false, isPrivate, canShare: sharing !== null, why, sharedBy: null, files },
      canAskFurther: topic !== null,
    };
  };
  const answer = {
    ...{ isPublic: !isPrivate, sharing, filters, generation: searched.generation, isAnswered: true },
    spans: quotes.map(answerSpan),
  };
  const answerId = await showKept(parts, target, { kept: answer, viewOf });
  if (topic === null) return;
  parts.conversations.keep(placeOf(target.asker), topic, { isPrivate: request.named!.isPrivate, answerId });
}

function topicOfView({ now }: CommandParts, { ask, named }: ViewRequest): Topic | null {
  if (named === null) return null;
  const topic = topicOf(named.text, { now: now(), newest: ask.status().state.last, outlets: ask.outlets() });
  return topic.words.length === 0 ? null : topic;
}

/** None where there is nothing to draw, or it cannot be drawn. */
export async function filesOf({ pictures }: CommandParts, picture: Picture | null): Promise<ViewFile[]> {
  const bytes = picture === null ? null : await pictures.paint(picture);
  return picture === null || bytes === null ? [] : [{ name: picture.name, bytes, altText: picture.altText }];
}

/** Why there is nothing to show. */
export interface Nothing {
  readonly code: string;
  readonly reason: Text;
  readonly searched: Searched;
  readonly asksAboutNow?: boolean;
}

/** Codes for input that is at fault: whoever asked is told, and nobody else. */
const badInput: ReadonlySet<string> = new Set(['bad-question', 'bad-topic', 'no-article']);

/** One line that nothing was found. @throws UserError for bad input */
export async function showNothing(
  parts: CommandParts,
  target: ReplyTarget,
  { nothing, request }: { readonly nothing: Nothing; readonly request: ViewRequest },
): Promise<void> {
  const { code, reason, searched } = nothing;
  if (badInput.has(code)) throw new UserError(reason);
  const { isPrivate, why } = request.admitted;
  // What was left out is told by the reason itself.
  const unanswered = { kind: 'unanswered', code: 'filtered', reason, question: '', nearest: [] } as const;
  const answer = { ...unanswered, searched, asksAboutNow: false };
  const { filters = noFilters } = request;
  const kept = {
    ...{ isPublic: !isPrivate, sharing: null, filters, generation: searched.generation, isAnswered: false, spans: [] },
  };
  const viewOf = (answerId: number): AnswerView => ({
    ...{ kind: 'answer', answer, answerId, entries: [], isPrivate, canShare: false, why, sharedBy: null },
  });
  await showKept(parts, target, { kept, viewOf });
}
