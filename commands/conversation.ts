import { badQuestion } from '../src/answering/answer-question.js';
import { answerTypeOf, maxQuestionLength, readQuestion } from '../src/answering/question.js';
import { hasDateFilter, type Filters } from '../src/domain/filters.js';
import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';
import { admit, turnedAway, type Request, type TurnedAway } from './admission.js';
import { answerInChannel, type Question } from './answer-in-channel.js';
import type { AskService } from './ask-service.js';
import { refused, type CommandParts, type FormAction, type PlainButton } from './command.js';
import type { Form } from './controls.js';
import { placeOf } from './conversation-place.js';
import { figuresIn } from './day-in-figures.js';
import { daysNamedIn } from './days-named.js';
import { followUp, topicInWords, type Topic } from './follow-up.js';
import { notice } from './notice.js';
import type { Asker } from './reply-target.js';
import { showing } from './showing.js';
import { answerOf } from './stored-press.js';

const askFurtherAction = 'ask-further';
const askedFurtherAction = 'further-question';
const newTopicAction = 'new-topic';
const questionInput = 'question';

/** A question as somebody writes it. */
export interface Asked {
  readonly ask: AskService;
  readonly text: string;
  readonly wants: Request['wants'];
  /** Whether it may go on from what the member asked there before. */
  readonly mayGoOn: boolean;
  /** The answer that it goes on from; `null` or left out: the newest one. */
  readonly answerId?: number | null;
  /** Chosen beside the question; they go before those that it names. */
  readonly filters?: Filters;
}

/**
 * The question with what it leans on, admitted by the rules of the guild: they hold for the words that are looked for,
 * those of earlier questions too. To be called once, when the question is good.
 */
export function readConversation(parts: CommandParts, asker: Asker, asked: Asked): Question | TurnedAway {
  const { ask, text, wants, filters } = asked;
  const former = formerTopic(parts, asker, asked);
  const newest = ask.status().state.last;
  const clock = { now: parts.now(), newest };
  const further = followUp(former, text, { ...clock, outlets: ask.outlets() });
  const admitted = admit(parts, asker, { text: [text, further.question, further.about].join('\n'), wants });
  if (admitted.kind === 'turned-away') return admitted;
  const { topic } = further;
  const isLimited = further.isContinued || (filters !== undefined && hasDateFilter(filters));
  return {
    ask,
    daysNamed: isLimited ? null : daysNamedIn(text, clock),
    text: further.question,
    about: further.about,
    filters: filters ?? further.filters,
    admitted,
    mayBeKept: wants !== 'private',
    conversation: {
      topic: filters === undefined ? topic : { ...topic, filters: chosenOver(filters, topic.filters) },
      about: further.isContinued ? topicInWords(topic) : null,
      isPrivate: wants === 'private',
    },
  };
}

/**
 * One clear sentence for a question that cannot be asked; "why?" alone can, where it goes on from others. There days are
 * limits, so that one which can be read in two ways is asked back.
 */
export function badFurtherQuestion(
  parts: CommandParts,
  asker: Asker,
  asked: Pick<Asked, 'text' | 'wants' | 'mayGoOn' | 'answerId'>,
): Message | null {
  const { text } = asked;
  const bad = badQuestion(text);
  if (formerTopic(parts, asker, asked) === null) return bad;
  if (bad === null) return ambiguousDay(text);
  return answerTypeOf(text) === null || readQuestion(text) !== null ? bad : null;
}

function formerTopic(
  { conversations }: CommandParts,
  asker: Asker,
  { wants, mayGoOn, answerId = null }: Pick<Asked, 'wants' | 'mayGoOn' | 'answerId'>,
): Topic | null {
  return mayGoOn ? conversations.topic(placeOf(asker), { isPrivate: wants === 'private', answerId }) : null;
}

function ambiguousDay(text: string): Message | null {
  for (const { read, written } of figuresIn(text)) {
    if (read?.kind === 'ambiguous') {
      const [first, second] = read.days;
      return say('member.day-ambiguous', { typed: written, first, second });
    }
  }
  return null;
}

function chosenOver(chosen: Filters, named: Filters): Filters {
  const isDated = chosen.since !== null || chosen.until !== null;
  return { outlet: chosen.outlet ?? named.outlet, ...(isDated ? datesOf(chosen) : datesOf(named)) };
}

function datesOf({ since, until }: Filters): Pick<Filters, 'since' | 'until'> {
  return { since, until };
}

/** "Ask further": a form for the next question, which goes on from what the answer was about for whoever presses, else from what they asked here before. */
export function askFurtherButton(parts: CommandParts): PlainButton {
  return {
    needsArticles: false,
    action: askFurtherAction,
    isOfAnswer: true,
    prepare(press) {
      const found = answerOf(parts, press);
      if (found.kind === 'refused') return found;
      const { id, isPublic } = found.answer;
      const former = parts.conversations.topic(placeOf(press.asker), { isPrivate: !isPublic, answerId: id });
      return { kind: 'form', form: furtherForm(id, former === null ? null : topicInWords(former)) };
    },
  };
}

function furtherForm(answerId: number, about: Message | null): Form {
  return {
    ...{ action: askedFurtherAction, id: answerId, n: 0, title: say('answer.ask-further') },
    inputs: [
      {
        ...{ name: questionInput, label: say('member.your-question'), isRequired: true, most: maxQuestionLength },
        placeholder: about === null ? say('member.a-question') : say('answer.about', { about }),
      },
    ],
  };
}

/** Answered as the answer was under which it was asked: for all to see, or in private. */
export function furtherAsked(parts: CommandParts): FormAction {
  return {
    needsArticles: true,
    action: askedFurtherAction,
    isOfAnswer: true,
    prepare(submission) {
      const found = answerOf(parts, submission);
      if (found.kind === 'refused') return found;
      const text = submission.text(questionInput);
      const { isPublic, id: answerId } = found.answer;
      const asked = { text, wants: isPublic ? 'public' : 'private', mayGoOn: true, answerId } as const;
      const bad = badFurtherQuestion(parts, submission.asker, asked);
      if (bad !== null) return refused(bad);
      const question = readConversation(parts, submission.asker, { ask: submission.ask, ...asked });
      if ('kind' in question) return turnedAway(question);
      return {
        kind: 'ready',
        visibility: question.admitted.isPrivate ? 'private' : 'public',
        run: (target) => answerInChannel(parts, target, { ...question, asked: text }),
      };
    },
  };
}

/** "New topic": forgets what whoever presses asked here. */
export function newTopicButton(parts: CommandParts): PlainButton {
  return {
    needsArticles: false,
    action: newTopicAction,
    isOfAnswer: true,
    prepare: ({ asker }) =>
      showing('private', () =>
        notice(say(parts.conversations.end(placeOf(asker)) ? 'member.topic-forgotten' : 'member.no-topic')),
      ),
  };
}
