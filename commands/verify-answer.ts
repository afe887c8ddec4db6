import { passageChange } from '../src/answering/revisions/passage-change.js';
import { quoteFate } from '../src/answering/revisions/quote-fate.js';
import { articleIdOf, shortHash, type Article } from '../src/domain/article.js';
import { citationOf } from '../src/domain/citation.js';
import { dayOf, dayOfDate } from '../src/domain/day.js';
import { quoteFrom } from '../src/domain/quote.js';
import type { AnswerSpan, LastingAnswer } from '../src/store/answer-store.js';
import type { AskService } from './ask-service.js';
import { refused, type ArticleButton, type CommandParts, type Prepared, type Refusal } from './command.js';
import type { Asker, ReplyTarget, Visibility } from './reply-target.js';
import type { ListView } from './view.js';
import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';

const pagerAction = 'verified';

/** In each language as the foot of an answer calls it. */
const byNumber = /^\s*(?:answer|respuesta|réponse|antwort|إجابة|الإجابة|תשובה)\s*#?\s*(\d{1,15})\s*\.?\s*$/iu;
const byLink = /^\s*<?https?:\/\/[^\s/]+\/channels\/(?:\d+|@me)\/\d+\/(\d+)>?\s*$/i;

/** An answer that a text names: "answer 1234", or the address of its message; `null`: it names none. */
export function namedAnswer(written: string): { readonly id: number } | { readonly messageId: string } | null {
  // Copied words may be decomposed, and bring marks of direction along.
  const text = written.normalize('NFC').replace(/\p{Cf}/gu, '');
  const number = byNumber.exec(text)?.[1];
  if (number !== undefined) return { id: Number(number) };
  const messageId = byLink.exec(text)?.[1];
  return messageId === undefined ? null : { messageId };
}

interface Looked {
  readonly asker: Asker;
  readonly ask: AskService;
  readonly page: number;
  readonly visibility: Visibility;
}

/** Whether each quote of an answer stood so, and what became of it since; for whoever saw the answer. */
export function verifyAnswer(
  parts: CommandParts,
  named: NonNullable<ReturnType<typeof namedAnswer>>,
  { asker, ask, page, visibility }: Looked,
): Refusal | Prepared<ReplyTarget> {
  const id = 'id' in named ? named.id : (parts.answers.answerIn(named.messageId)?.id ?? null);
  const answer = id === null ? null : parts.answers.lastingAnswer(id);
  if (answer === null || !maySee(asker, answer)) return refused(say('verification.answer-not-kept'));
  if (answer.spans.length === 0) return refused(say('verification.answer-without-quotes', { id: answer.id }));
  return {
    kind: 'ready',
    visibility,
    run: async (target) => {
      await target.show(fatesOf(answer, ask, page));
    },
  };
}

function maySee({ guildId, userId }: Asker, answer: LastingAnswer): boolean {
  if (answer.guildId !== guildId) return false;
  return (answer.isPublic && guildId !== null) || answer.askerId === userId;
}

/** Further pages of it. */
export function verifiedPager(parts: CommandParts): ArticleButton {
  return {
    needsArticles: true,
    action: pagerAction,
    prepare: ({ asker, ask, id, n: page }) => verifyAnswer(parts, { id }, { asker, ask, page, visibility: 'in-place' }),
  };
}

function fatesOf(answer: LastingAnswer, ask: AskService, page: number): ListView {
  return {
    kind: 'list',
    heading: say('verification.answer', { id: answer.id, day: dayOfDate(answer.createdAt) }),
    lines: answer.spans.flatMap((span, index) => fateLines(span, { quote: index + 1, ask })),
    whenEmpty: '',
    page,
    pager: { action: pagerAction, id: answer.id },
    rows: [],
    files: [],
  };
}

function fateLines(
  span: AnswerSpan,
  { quote, ask }: { readonly quote: number; readonly ask: AskService },
): readonly Message[] {
  const former = ask.storedArticle(span.articleId);
  if (former === null) return [say('verification.quote-gone', { quote })];
  if (!isAsStored(former, span)) return [say('verification.quote-altered', { quote })];
  if (ask.hides(quoteFrom(former, span, span.highlight))) return [say('verification.quote-hidden', { quote })];
  const newest = ask.newest(former);
  const isSame = newest?.id === former.id;
  return [
    say('verification.quote-stood', { quote, ...sourceOf(former) }),
    ...(isSame ? [say('verification.since-same')] : sinceThen(former, span, newest)),
  ];
}

/** The id of an article is a hash of what it says. */
function isAsStored(article: Article, { end }: AnswerSpan): boolean {
  const fits = shortHash(article.text) === article.textHash && articleIdOf(article) === article.id;
  return fits && end <= article.text.length;
}

function sourceOf(article: Article) {
  const { title, outlet, publishedAt } = citationOf(article, null);
  return { title, outlet, published: publishedAt === null ? null : dayOf(publishedAt) };
}

function sinceThen(former: Article, span: AnswerSpan, newest: Article | null): Message[] {
  switch (quoteFate(former, span, newest)) {
    case 'unchanged':
      return [say('verification.since-updated')];
    case 'withdrawn':
      return [say('verification.since-withdrawn')];
    case 'corrected':
      return [say('verification.since-corrected'), ...changeLines(former, span, newest!)];
  }
}

function changeLines(former: Article, span: AnswerSpan, newest: Article): Message[] {
  // What a page asks not to be quoted is not told word by word either.
  if (newest.directives !== undefined || former.directives !== undefined) return [];
  const { words, corrections } = passageChange(former, span, newest);
  const lines = corrections.map((text) => say('verification.article-note', { text }));
  if (words === null) return [say('verification.passage-gone'), ...lines];
  const changes = words.changes.map(({ before, after }) => {
    if (before === '') return say('verification.words-added', { words: after });
    if (after === '') return say('verification.words-gone', { words: before });
    return say('verification.words-changed', { before, after });
  });
  const more = words.more === 0 ? [] : [say('verification.further-changes', { count: words.more })];
  return [...changes, ...more, ...lines];
}
