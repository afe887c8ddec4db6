import { passageChange } from '../src/answering/revisions/passage-change.js';
import { quoteFate } from '../src/answering/revisions/quote-fate.js';
import { articleIdOf, shortHash, type Article } from '../src/domain/article.js';
import { citationOf } from '../src/domain/citation.js';
import { dayInWords } from '../src/domain/age.js';
import { dayOf, dayOfDate } from '../src/domain/day.js';
import { quoteFrom } from '../src/domain/quote.js';
import type { AnswerSpan, LastingAnswer } from '../src/store/bot-store.js';
import type { AskService } from './ask-service.js';
import { refused, type ArticleButton, type CommandParts, type Prepared, type Refusal } from './command.js';
import type { Asker, ReplyTarget, Visibility } from './reply-target.js';
import type { ListView } from './view.js';
import { strong, type Wording } from '../src/language/wording.js';

const pagerAction = 'verified';

const byNumber = /^\s*answer\s*#?\s*(\d{1,15})\s*\.?\s*$/i;
const byLink = /^\s*<?https?:\/\/[^\s/]+\/channels\/(?:\d+|@me)\/\d+\/(\d+)>?\s*$/i;

/** An answer that a text names: "answer 1234", or the address of its message; `null`: it names none. */
export function namedAnswer(text: string): { readonly id: number } | { readonly messageId: string } | null {
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
  const id = 'id' in named ? named.id : (parts.store.answerIn(named.messageId)?.id ?? null);
  const answer = id === null ? null : parts.store.lastingAnswer(id);
  if (answer === null || !maySee(asker, answer)) return refused(notThere);
  if (answer.spans.length === 0) return refused(`Answer ${answer.id} quotes nothing.`);
  return {
    kind: 'ready',
    visibility,
    run: async (target) => {
      await target.show(fatesOf(answer, ask, page));
    },
  };
}

const notThere =
  'I keep no such answer for this server; one that only its asker saw is verified by its asker alone, for half a year.';

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
    heading: [strong(`Answer ${answer.id}`), ` of ${dayInWords(dayOfDate(answer.createdAt))} (UTC), quote by quote`],
    lines: answer.spans.flatMap((span, index) => fateLines(span, { number: index + 1, ask })),
    whenEmpty: '',
    page,
    pager: { action: pagerAction, id: answer.id },
    rows: [],
    files: [],
  };
}

function fateLines(
  span: AnswerSpan,
  { number, ask }: { readonly number: number; readonly ask: AskService },
): readonly Wording[] {
  const label = strong(`Quote ${number}`);
  const former = ask.storedArticle(span.articleId);
  if (former === null) {
    return [[label, ': its article is no longer kept (erased since, or of a source that answers here no longer).']];
  }
  if (!isAsStored(former, span)) return [[label, ': its article does not fit its hash any more, so nothing is said.']];
  if (ask.hides(quoteFrom(former, span, span.highlight))) {
    return [[label, ': its words were hidden by the moderators of this server since.']];
  }
  const stood = 'it stood so, character for character, in the article as stored then (its hash fits).';
  const newest = ask.newest(former);
  const isSame = newest?.id === former.id;
  return [
    [label, `, ${sourceInWords(former)}: ${stood}`],
    ...(isSame ? ['Since then: the article is the same.'] : sinceThen(former, span, newest)),
  ];
}

/** The id of an article is a hash of what it says. */
function isAsStored(article: Article, { end }: AnswerSpan): boolean {
  const fits = shortHash(article.text) === article.textHash && articleIdOf(article) === article.id;
  return fits && end <= article.text.length;
}

function sourceInWords(article: Article): string {
  const { title, outlet, publishedAt } = citationOf(article, null);
  const day = publishedAt === null ? null : dayOf(publishedAt);
  return `“${title ?? 'without a title'}” (${outlet ?? 'outlet not stated'}, ${day === null ? 'date unknown' : dayInWords(day)})`;
}

function sinceThen(former: Article, span: AnswerSpan, newest: Article | null): Wording[] {
  switch (quoteFate(former, span, newest)) {
    case 'unchanged':
      return ['Since then: the article was updated, this passage is unchanged.'];
    case 'withdrawn':
      return [['Since then: ', strong('withdrawn'), '; the article is no longer among the sources.']];
    case 'corrected':
      return [['Since then: ', strong('corrected'), '.'], ...changeLines(former, span, newest!)];
  }
}

function changeLines(former: Article, span: AnswerSpan, newest: Article): Wording[] {
  // What a page asks not to be quoted is not told word by word either.
  if (newest.directives !== undefined || former.directives !== undefined) return [];
  const { words, corrections } = passageChange(former, span, newest);
  const lines: Wording[] = corrections.map((text) => `The article now carries this note: “${text}”`);
  if (words === null) return ['No paragraph of the article says much the same any more.', ...lines];
  const changes = words.changes.map(({ before, after }) => {
    if (before === '') return `Added: “${after}”`;
    return after === '' ? `Gone: “${before}”` : `“${before}” now reads “${after}”`;
  });
  return [...changes, ...(words.more === 0 ? [] : [`Further places that changed: ${words.more}.`]), ...lines];
}
