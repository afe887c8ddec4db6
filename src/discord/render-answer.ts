import type { AnswerView, Entry, QuotesView } from '../../commands/view.js';
import { named, type Message, type Text } from '../language/wording.js';
import type { Searched, Unanswered } from '../domain/answer.js';
import { plainText } from '../language/in-words.js';
import type { Language } from '../language/language.js';
import { say } from '../language/say.js';
import {
  conversationButtons,
  exportButton,
  feedbackButtons,
  furtherButton,
  nearestButton,
  numberOf,
  quoteButtons,
  removeButton,
  rowsOf,
  shareButton,
  type Button,
} from './answer-buttons.js';
import { answerLimits, discordLimits, privateLimits } from './limits.js';
import { renderWording } from './render-wording.js';
import type { Rendered } from './rendered.js';
import { fitted, type Fitted } from './fitted-quotes.js';
import { shortened } from './render-quote.js';
import type { Reader } from './reader.js';

const longestReason = 1200;
const longestAsked = 200;
const longestAbout = 200;

export function renderAnswer(view: AnswerView, reader: Reader): Rendered {
  return view.answer.kind === 'quoted' ? renderQuoted(view, reader) : renderUnanswered(view, reader);
}

function renderQuoted(view: AnswerView, reader: Reader): Rendered {
  const { answer, answerId } = view;
  const head = headOf(view, reader);
  const foot = footOf(answer.searched, reader);
  const oneSided = differingLeftOut(reader);
  const fixed = [...head, ...foot, numberLine(answerId, reader)].join('\n').length + separators;
  const fit = (kept: number): Fitted =>
    fitted(view.entries, {
      room: discordLimits.content - kept,
      setting: { reader, quotesAre: 'answer' },
      limits: answerLimits,
    });
  const first = fit(fixed);
  const isOneSided = answer.kind === 'quoted' && answer.sourcesDiffer && hidesDifference(view.entries, first);
  const { blocks, next } = isOneSided ? fit(fixed + oneSided.length) : first;
  const quotes = blocks.flatMap((block) => block.quotes);
  const parts = [head.join('\n'), ...blocks.map(({ lines }) => lines.join('\n'))];
  if (isOneSided) parts.push(oneSided);
  parts.push(foot.join('\n'));
  const buttons = quoteButtons(
    view.entries.slice(0, next),
    { answerId, quotesAre: 'answer', hasContext: true },
    reader.language,
  );
  buttons.push(...furtherButtons(view.entries.slice(next), { quotesAre: 'answer', answerId, reader }));
  const content = withId(joined(parts), answerId, reader);
  return { content, components: rowsOf(buttons, ofAnswer(view, reader.language)), quotes };
}

/** By its id an answer is verified later. Where there is no room, the address of its message does the same. */
export function withId(content: string, answerId: number, reader: Reader): string {
  const withFoot = `${content} ${numberLine(answerId, reader)}`;
  return withFoot.length <= discordLimits.content ? withFoot : content;
}

/** "Answer 12." */
export function numberLine(id: number, reader: Reader): string {
  return renderWording(say('answer.number', { id }), reader);
}

function ofAnswer({ answer, answerId, about = null, isPrivate, canShare }: AnswerView, language: Language): Button[] {
  const isContinued = about !== null;
  return [
    ...(answer.kind === 'quoted' ? feedbackButtons(answerId, language) : []),
    ...(answer.kind === 'quoted' || isContinued ? conversationButtons(answerId, { isContinued, language }) : []),
    ...(canShare ? [shareButton(answerId, language)] : []),
    // A message that everybody sees has it in its menu.
    ...(isPrivate && answer.kind === 'quoted' ? [exportButton(answerId, language)] : []),
    ...(isPrivate ? [] : [removeButton(answerId, language)]),
  ];
}

/** HONESTY 8: where sources differ, one of them alone would mislead. */
export function differingLeftOut(reader: Reader): string {
  return renderWording(say('answer.differing-left-out', { button: say('answer.more-quotes') }), reader);
}

/** Whether fewer than two quotes are in sight, or those that differ are left out but for one at most. */
function hidesDifference(entries: readonly Entry[], { blocks, next }: Fitted): boolean {
  const whole = blocks.map(({ quotes }) => quotes.length > 0);
  const differing = entries.map((entry) => entry.kind !== 'gone' && entry.quote.notes.includes('differs'));
  const inSight = whole.filter((isWhole, index) => isWhole && differing[index] === true).length;
  return whole.filter(Boolean).length < 2 || (inSight < 2 && differing.slice(next).includes(true));
}

function renderUnanswered(view: AnswerView, reader: Reader): Rendered {
  const { language } = reader;
  const { answer, answerId } = view;
  const reason = answer.kind === 'unanswered' ? answer.reason : '';
  const further: Text[] = answer.kind === 'unanswered' ? furtherOf(answer) : [];
  if (view.why !== null) further.push(view.why);
  const sentences = [
    renderWording(reason, reader, longestReason),
    ...further.map((sentence) => renderWording(sentence, reader)),
  ];
  const content = [...aboutOf(view, reader), sentences.join(' ')].join('\n');
  const buttons: Button[] = [];
  if (answer.kind === 'unanswered' && answer.nearest.length > 0) buttons.push(nearestButton(answerId, language));
  buttons.push(...ofAnswer(view, language));
  return { content, components: rowsOf(buttons), quotes: [] };
}

export function renderQuotes(view: QuotesView, reader: Reader): Rendered {
  const heading = renderWording(say('answer.heading', { heading: view.heading }), reader);
  const room = discordLimits.content - heading.length - separators;
  const { blocks, next } = fitted(view.entries, {
    room,
    setting: { reader, quotesAre: view.quotesAre },
    limits: privateLimits,
  });
  const quotes = blocks.flatMap((block) => block.quotes);
  const { answerId, quotesAre, continues } = view;
  const buttons = quoteButtons(
    view.entries.slice(0, next),
    { answerId, quotesAre, hasContext: continues },
    reader.language,
  );
  if (continues) buttons.push(...furtherButtons(view.entries.slice(next), { quotesAre, answerId, reader }));
  return {
    content: joined([heading, ...blocks.map(({ lines }) => lines.join('\n'))]),
    components: rowsOf(buttons),
    quotes,
  };
}

function furtherButtons(
  rest: readonly Entry[],
  { quotesAre, answerId, reader }: Pick<QuotesView, 'quotesAre' | 'answerId'> & { readonly reader: Reader },
): Button[] {
  const [first] = rest;
  return first === undefined
    ? []
    : [furtherButton(quotesAre, { answerId, first: numberOf(first), count: rest.length }, reader.language)];
}

/** Characters kept free for the blank lines around head and foot, and for marks of a line's direction. */
const separators = 16;

function headOf(view: AnswerView, reader: Reader): string[] {
  const { answer, sharedBy, why } = view;
  const lines: string[] = [];
  if (sharedBy !== null)
    lines.push(renderWording(say('answer.shared-by', { member: named('member', sharedBy) }), reader));
  if (why !== null) lines.push(renderWording(why, reader));
  lines.push(...aboutOf(view, reader));
  if (view.days != null) lines.push(renderWording(say('member.days-are-no-limit', { days: view.days }), reader));
  if (answer.kind === 'quoted' && answer.sourcesDiffer) {
    lines.push(renderWording(say('answer.sources-differ'), reader));
  }
  if (answer.asksAboutNow) lines.push(renderWording(say('answer.asks-about-now'), reader));
  return lines;
}

/** A further question that nobody sees elsewhere, and what it was taken to be about. */
function aboutOf({ asked = null, about = null }: AnswerView, reader: Reader): string[] {
  const lines: Message[] = [];
  if (asked !== null) lines.push(say('answer.asked', { question: shortened(asked, longestAsked) }));
  if (about !== null) {
    lines.push(say('answer.about', { about: shortened(plainText(about, reader.language), longestAbout) }));
  }
  return lines.map((line) => renderWording(line, reader));
}

/** HONESTY 6 and 7. */
export function footOf(searched: Searched, reader: Reader): string[] {
  const { refreshedAt, newest, undated, undatedExcluded, generation, keywordsOnly } = searched;
  const lines = [
    say('answer.state', { refreshedAt, newest, undated, generation }),
    ...(undatedExcluded === 0 ? [] : [say('answer.undated-left-out', { count: undatedExcluded })]),
    ...(keywordsOnly ? [say('answer.by-keywords')] : []),
  ];
  return lines.map((line) => renderWording(line, reader));
}

/** What an unanswered question is told beyond its reason, which says itself what was left out. */
function furtherOf({ code, searched: { keywordsOnly } }: Unanswered): Text[] {
  const isLookedFor = code === 'no-match' || code === 'weak';
  return isLookedFor && keywordsOnly ? [say('answer.by-keywords')] : [];
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
