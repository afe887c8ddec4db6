import type { LanguageStore } from '../src/store/language-store.js';
import { quoteFate } from '../src/answering/revisions/quote-fate.js';
import type { Article, ArticleId } from '../src/domain/article.js';
import { say } from '../src/language/say.js';
import type { Text } from '../src/language/wording.js';
import { overlaps } from '../src/domain/span.js';
import type { AnswerStore, StoredAnswer } from '../src/store/answer-store.js';
import type { Mark, MarkState, MarkStore } from '../src/store/mark-store.js';
import type { ChannelWriter, MessagePlace, Unreachable } from './channel-writer.js';
import { marksApart, withMarks, type QuoteMark } from './marked-content.js';

export interface MarkParts {
  readonly answers: AnswerStore;
  readonly marks: MarkStore;
  readonly channels: ChannelWriter;
  readonly languages: Pick<LanguageStore, 'ofAnswer'>;
}

/** One article whose place was taken, or who left, or came back. */
export interface RevisionChange {
  readonly previousId: ArticleId;
  /** What stands in its place; `null`: nothing. */
  readonly articleId: ArticleId | null;
}

/** The articles that the messages quote. */
export interface MarkScope {
  /** Messages of one guild, or of all (`null`), whose articles these are. */
  readonly guildId: string | null;
  /** Of whichever generation; `null` when it was erased. */
  readonly article: (id: ArticleId) => Article | null;
}

export interface UnreachedMessage {
  readonly guildId: string | null;
  readonly place: MessagePlace;
  readonly why: Text;
  /** What was thrown, where nothing of this kind was expected. */
  readonly error?: unknown;
}

export interface MarkReport {
  /** Messages that say something new. */
  readonly changed: number;
  readonly unreached: readonly UnreachedMessage[];
}

/** Former versions that are looked up for one article. */
const longestHistory = 50;

/**
 * Notes what the bot's public messages are to be told of the passages that they quote (HONESTY 15), and gives their
 * answers: none twice for one revision. What they quote is compared as it was shown, however many revisions ago.
 */
export function noteMarks(marks: MarkStore, changes: readonly RevisionChange[], scope: MarkScope): number[] {
  const touched = new Set<number>();
  // Articles are read for every change, of which a rollback may have a hundred thousand.
  if (!marks.isAnyShown(scope.guildId)) return [];
  for (const { previousId, articleId } of changes) {
    let newest: Article | null | undefined;
    for (const former of historyOf(previousId, scope.article)) {
      for (const answerId of marks.answersShowing(former.id, scope.guildId)) {
        newest ??= articleId === null ? null : scope.article(articleId);
        const state = stateOf(marks, { answerId, former, newest });
        if (marks.mark(answerId, { articleId: former.id, revision: articleId, state })) touched.add(answerId);
      }
    }
  }
  return [...touched];
}

/**
 * Tells in the messages what is noted of them, in none of an archived thread. What cannot be reached is tried again at the next
 * call that names it; one message's failure keeps no other from being told. Stops where the signal is aborted.
 */
export async function tellMarks(
  parts: MarkParts,
  answerIds: readonly number[],
  signal: AbortSignal,
): Promise<MarkReport> {
  const unreached: UnreachedMessage[] = [];
  let changed = 0;
  for (const answerId of answerIds) {
    if (signal.aborted) break;
    const outcome = await rewriteMarks(parts, answerId);
    if (typeof outcome === 'object') {
      unreached.push(outcome);
      continue;
    }
    parts.marks.noteTold(answerId);
    if (outcome === 'changed') changed++;
  }
  return { changed, unreached };
}

/** The article and those whose place it took, newest first. */
function historyOf(id: ArticleId, article: MarkScope['article']): Article[] {
  const history: Article[] = [];
  for (let next = article(id); next !== null && history.length < longestHistory;) {
    history.push(next);
    next = next.supersedes === null ? null : article(next.supersedes);
  }
  return history;
}

function stateOf(
  marks: MarkStore,
  {
    answerId,
    former,
    newest,
  }: { readonly answerId: number; readonly former: Article; readonly newest: Article | null },
): MarkState {
  if (newest?.id === former.id) return 'unchanged';
  const fates = marks
    .inMessage(answerId)
    .filter(({ articleId }) => articleId === former.id)
    .map((span) => quoteFate(former, span, newest));
  return fates.find((fate) => fate !== 'unchanged') ?? 'unchanged';
}

type Rewriting = 'changed' | 'same' | UnreachedMessage;

async function rewriteMarks(parts: MarkParts, answerId: number): Promise<Rewriting> {
  const answer = parts.answers.answer(answerId);
  const place = answer === null ? null : placeOf(answer);
  if (answer === null || place === null) return 'same';
  try {
    return await rewriteAt(parts, answer, place);
  } catch (error) {
    return { guildId: answer.guildId, place, why: say('moderation.discord-refused'), error };
  }
}

async function rewriteAt(
  { marks, channels, languages }: MarkParts,
  answer: StoredAnswer,
  place: MessagePlace,
): Promise<Rewriting> {
  const state = await channels.state(place.channelId);
  if (state.kind === 'channel' && state.thread?.isArchived === true) return 'same';
  const message = state.kind === 'unreachable' ? state : await channels.read(place);
  if (message.kind === 'unreachable') return unreachedOf(answer, place, message);
  const marked = quoteMarks(answer, marks);
  const language = languages.ofAnswer(answer.id) ?? 'en';
  const content = withMarks(message.content, marked, language);
  if (content === message.content) return 'same';
  const outcome =
    content === null
      ? await channels.send(
          place.channelId,
          { kind: 'text', text: marksApart(marked, { address: addressOf(answer, place), language }) },
          { language },
        )
      : await channels.rewrite(place, { content, keepsControls: true });
  return outcome.kind === 'written' ? 'changed' : unreachedOf(answer, place, outcome);
}

function unreachedOf(
  { guildId }: StoredAnswer,
  place: MessagePlace,
  { isGone, why }: Pick<Unreachable, 'isGone' | 'why'>,
): Rewriting {
  return isGone ? 'same' : { guildId, place, why };
}

function addressOf({ guildId }: StoredAnswer, { channelId, messageId }: MessagePlace): string {
  return `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${messageId}`;
}

function placeOf({ channelId, messageId }: StoredAnswer): MessagePlace | null {
  return messageId === null ? null : { channelId, messageId };
}

/** What is to be said of each quote that stands in the message. */
function quoteMarks({ id, spans }: StoredAnswer, marks: MarkStore): QuoteMark[] {
  const newest = new Map<ArticleId, Mark>(marks.marks(id).map((mark) => [mark.articleId, mark]));
  const shown = marks.inMessage(id);
  return spans.flatMap((span, index): QuoteMark[] => {
    const mark = newest.get(span.articleId);
    const isShown = shown.some((part) => part.articleId === span.articleId && overlaps(part, span));
    // A revision that is the quoted one again needs no word.
    if (mark === undefined || mark.revision === mark.articleId || !isShown) return [];
    return [{ number: index + 1, state: mark.state }];
  });
}
