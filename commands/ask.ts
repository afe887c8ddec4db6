import { badQuestion } from '../src/answering/answer-question.js';
import { maxQuestionLength } from '../src/answering/question.js';
import type { Filters } from '../src/domain/filters.js';
import { say } from '../src/language/say.js';
import { turnedAway } from './admission.js';
import { answerInChannel } from './answer-in-channel.js';
import { refused, type ArticleCommand, type CommandInput, type CommandParts, type Refusal } from './command.js';
import { readConversation } from './conversation.js';
import { dayOptionError, suggestDays } from './day-option.js';
import { findOutlet, suggestOutlets } from './outlet-option.js';
import { readDay } from './read-day.js';

/** `/ask`: the one way in from every channel. */
export function askCommand(parts: CommandParts): ArticleCommand {
  return {
    needsArticles: true,
    definition: {
      name: 'ask',
      description: 'Answers from the articles, by quoting them word for word',
      options: [
        {
          name: 'question',
          description: 'What do you want to know?',
          type: 'prose',
          isRequired: true,
          maxLength: maxQuestionLength,
        },
        { name: 'outlet', description: 'Only articles of this outlet', type: 'text', hasSuggestions: true },
        {
          name: 'since',
          description: 'Only articles of this day or later, such as "last 7 days" or "May 2024"',
          type: 'text',
          hasSuggestions: true,
        },
        {
          name: 'until',
          description: 'Only articles of this day or earlier, such as "yesterday" or "May 2024"',
          type: 'text',
          hasSuggestions: true,
        },
        { name: 'private', description: 'Only you see the answer', type: 'flag' },
      ],
    },
    prepare(input) {
      const text = (input.text('question') ?? '').trim();
      const bad = badQuestion(text);
      if (bad !== null) return refused(bad);
      const filters = readFilters(input, parts.now());
      if ('kind' in filters) return filters;
      const wants = input.flag('private') ? 'private' : 'public';
      const asked = { ask: input.ask, text, wants, mayGoOn: false, filters } as const;
      const question = readConversation(parts, input.asker, asked);
      if ('kind' in question) return turnedAway(question);
      return {
        kind: 'ready',
        visibility: question.admitted.isPrivate ? 'private' : 'public',
        run: (target) => answerInChannel(parts, target, question),
      };
    },
    suggest(option, typed, ask) {
      if (option === 'outlet') return suggestOutlets(ask.outlets(), typed);
      const edge = option === 'since' ? 'first' : 'last';
      return suggestDays(typed, { edge, now: parts.now(), newest: ask.status().state.last });
    },
  };
}

function readFilters(input: CommandInput, now: Date): Filters | Refusal {
  const outletTyped = filterText(input, 'outlet');
  const outlet = outletTyped === null ? null : findOutlet(input.ask.outlets(), outletTyped);
  if (outlet !== null && outlet.kind === 'refused') return outlet;
  const [sinceTyped, untilTyped] = [filterText(input, 'since'), filterText(input, 'until')];
  const since = sinceTyped === null ? null : readDay(sinceTyped, 'first', now);
  if (sinceTyped !== null && since === null) return refused(dayOptionError('since', sinceTyped));
  const until = untilTyped === null ? null : readDay(untilTyped, 'last', now);
  if (untilTyped !== null && until === null) return refused(dayOptionError('until', untilTyped));
  if (since !== null && until !== null && since > until) {
    return refused(say('answer.days-swapped', { since, until }));
  }
  return { outlet: outlet?.name ?? null, since, until };
}

/** An option that holds but blanks counts as left out. */
function filterText(input: CommandInput, name: string): string | null {
  const typed = input.text(name)?.trim() ?? '';
  return typed === '' ? null : typed;
}
