import { headInWords } from '../src/answering/summary/in-words.js';
import {
  summaryLengths,
  type Summarised,
  type SummaryLength,
  type SummarySubject,
} from '../src/answering/summary/summary.js';
import { badTopic } from '../src/answering/summary/gather-topic.js';
import { dayOfDate, type Day } from '../src/domain/day.js';
import { noFilters } from '../src/domain/filters.js';
import { say } from '../src/language/say.js';
import { sentencesTogether } from '../src/language/sentences.js';
import type { Text } from '../src/language/wording.js';
import { admit, turnedAway } from './admission.js';
import { findArticle, suggestArticles } from './article.js';
import { refused, type ArticleCommand, type CommandInput, type CommandParts, type Refusal } from './command.js';
import { dayOptionError, suggestDays } from './day-option.js';
import { readDay } from './read-day.js';
import type { ReplyTarget } from './reply-target.js';
import { showNothing, showView, type FoundView, type ViewRequest } from './show-view.js';
import type { TopicView } from './topic-view.js';
import { articleOption, privateOption, topicOption } from './view-options.js';

/** Days that are new to whoever never asked. */
const newByDefault = 7;

/** `/summary`: of an article, of a topic, or of what is new. */
export function summaryCommand(parts: CommandParts): ArticleCommand {
  return {
    needsArticles: true,
    definition: {
      name: 'summary',
      description: 'The sentences that carry most of an article, a topic or what is new, word for word',
      options: [
        articleOption,
        topicOption,
        {
          name: 'since',
          description: 'What is new since a day; without a topic or an article, since you last asked',
          type: 'text',
          hasSuggestions: true,
        },
        {
          name: 'length',
          description: 'How much of it; normal by default',
          type: 'choice',
          choices: summaryLengths.map((value) => ({ label: value, value })),
        },
        privateOption,
      ],
    },
    prepare(input) {
      const asked = readSubject(parts, input);
      if ('text' in asked) return asked;
      const wants = input.flag('private') ? 'private' : 'public';
      const admitted = admit(parts, input.asker, {
        text: `${input.text('topic') ?? ''} ${input.text('article') ?? ''}`,
        wants,
      });
      if (admitted.kind === 'turned-away') return turnedAway(admitted);
      const length = summaryLengths.find((one) => one === input.text('length')) ?? 'normal';
      const { subject } = asked;
      const named = subject.kind === 'topic' ? { text: subject.topic, isPrivate: wants === 'private' } : null;
      return {
        kind: 'ready',
        visibility: admitted.isPrivate ? 'private' : 'public',
        run: (target) => summarise(parts, target, { ...asked, length, ask: input.ask, admitted, named }),
      };
    },
    suggest(option, typed, ask) {
      if (option === 'article') return suggestArticles(ask, typed);
      return suggestDays(typed, { edge: 'first', now: parts.now(), newest: ask.status().state.last });
    },
  };
}

interface AskedSummary {
  readonly subject: SummarySubject;
  /** One sentence of how its first day was found; `null` where that needs no word. */
  readonly from: Text | null;
  /** Whether the next one goes on from here. */
  readonly isLook: boolean;
}

function readSubject({ lastLooks, now }: CommandParts, input: CommandInput): AskedSummary | Refusal {
  const [title, topic, typedDay] = ['article', 'topic', 'since'].map((name) => (input.text(name) ?? '').trim()) as [
    string,
    string,
    string,
  ];
  const since = typedDay === '' ? null : readDay(typedDay, 'first', now());
  if (typedDay !== '' && since === null) return refused(dayOptionError('since', typedDay));
  if (title !== '') {
    if (topic !== '' || since !== null) return refused(say('views.one-subject'));
    const found = findArticle(input.ask, title);
    if (found.kind === 'refused') return found;
    return { subject: { kind: 'article', id: found.id }, from: null, isLook: false };
  }
  if (topic !== '') {
    const bad = badTopic(topic);
    if (bad !== null) return refused(bad);
    return { subject: { kind: 'topic', topic, filters: { ...noFilters, since } }, from: null, isLook: false };
  }
  const { guildId, userId } = input.asker;
  const last = since === null ? lastLooks.lastLook(guildId, userId) : null;
  const day = since ?? (last === null ? daysBefore(now(), newByDefault) : dayOfDate(last));
  return { subject: { kind: 'new', since: day, until: null, outlet: null }, from: fromWhen(since, last), isLook: true };
}

function fromWhen(since: Day | null, last: Date | null): Text | null {
  if (since !== null) return null;
  return last === null ? say('views.last-days', { days: newByDefault }) : say('views.last-look');
}

function daysBefore(now: Date, days: number): Day {
  return dayOfDate(new Date(now.getTime() - days * 86_400_000));
}

async function summarise(
  parts: CommandParts,
  target: ReplyTarget,
  request: ViewRequest & AskedSummary & { readonly length: SummaryLength },
): Promise<void> {
  const { ask, subject, length, from, isLook } = request;
  const summary = await ask.summarise({ subject, length, signal: target.signal });
  if (isLook) parts.lastLooks.noteLook(target.asker.guildId, target.asker.userId);
  if (summary.kind === 'summarised') await showView(parts, target, { found: foundSummary(summary, from), request });
  else {
    // How far back it looked, and how to look further, is what helps most where nothing was found.
    const reason = from === null ? summary.reason : sentencesTogether([summary.reason, from]);
    await showNothing(parts, target, { nothing: { ...summary, reason }, request });
  }
}

/** The same of what a message says. */
export const summaryView: TopicView = {
  name: 'summary',
  description: '',
  menu: 'Summarise the sources on this',
  async find(ask, topic, signal) {
    const subject = { kind: 'topic', topic, filters: noFilters } as const;
    const summary = await ask.summarise({ subject, length: 'normal', signal });
    return summary.kind === 'summarised' ? foundSummary(summary, null) : summary;
  },
};

function foundSummary(summary: Summarised, from: Text | null): FoundView {
  const { lines, searched, sourcesDiffer, asksAboutNow } = summary;
  // What is new is dated by its nature, and its head counts what is not.
  const told = summary.subject.kind === 'new' ? { ...searched, undatedExcluded: 0 } : searched;
  return {
    ...{ kind: 'summary', searched: told, sourcesDiffer, asksAboutNow, picture: () => null, ...headOf(summary, from) },
    drafts: lines.map((quote) => ({ quote, above: [], below: [], marked: [] })),
  };
}

function headOf(summary: Summarised, from: Text | null): Pick<FoundView, 'subject' | 'head'> {
  const head = headInWords(summary);
  const { subject } = summary;
  if (subject.kind === 'topic') return { subject: head, head: [] };
  return { subject: from, head: [head] };
}
