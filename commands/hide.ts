import { hiddenKeys } from '../src/answering/hiding.js';
import { articleKey } from '../src/domain/hidden.js';
import type { AnswerSpan, StoredAnswer } from '../src/store/answer-store.js';
import type { NewHidden } from '../src/store/hidden-store.js';
import { recordAct } from './acts-log.js';
import type { AskService } from './ask-service.js';
import { refused, type CommandParts, type SelectAction } from './command.js';
import type { SelectChoice, StringSelect } from './controls.js';
import { notice } from './notice.js';
import { answerOf, goneText } from './stored-press.js';
import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';

const hideAction = 'hide';
/** As many as a select holds, two choices each. */
const mostSpans = 12;

/** What moderators can hide of an answer. */
export function hideRow({ id, spans, isAnswered }: StoredAnswer): StringSelect {
  const choices = spans.slice(0, mostSpans).flatMap((_, index): SelectChoice[] => [
    {
      value: `quote:${index + 1}`,
      label: say(isAnswered ? 'moderation.hide-quote' : 'moderation.hide-near', { place: index + 1 }),
      description: say('moderation.its-sentences'),
    },
    {
      value: `article:${index + 1}`,
      label: say(isAnswered ? 'moderation.hide-article-of-quote' : 'moderation.hide-article-of-near', {
        place: index + 1,
      }),
      description: say('moderation.all-of-it'),
    },
  ]);
  return { kind: 'select', action: hideAction, id, n: 0, placeholder: say('moderation.hide-here'), choices };
}

/** Hides a quote or an article in the moderator's guild, until it is shown again by `/moderation hidden`. */
export function hideSelected(parts: CommandParts): SelectAction {
  return {
    needsArticles: true,
    action: hideAction,
    audience: 'moderators',
    prepare(selection) {
      const found = answerOf(parts, selection);
      if (found.kind === 'refused') return found;
      const { guildId } = selection.asker;
      const [kind, number] = (selection.values[0] ?? '').split(':');
      const span = found.answer.spans[Number(number) - 1];
      if (guildId === null || span === undefined) return refused(say('moderation.no-such-quote'));
      const item = kind === 'article' ? hiddenArticle(selection.ask, span) : hiddenQuote(selection.ask, span);
      if (item === null) return refused(goneText);
      return {
        kind: 'ready',
        visibility: 'in-place',
        run: async (target) => {
          const id = parts.hidden.hide(guildId, item);
          await target.show(notice(hiddenNow[item.kind], [say('moderation.show-it-again')]));
          await recordAct(parts, target.asker, {
            guildId,
            act: `hide ${item.kind}`,
            target: `hidden ${id}`,
            outcome: 'done',
          });
        },
      };
    },
  };
}

const hiddenNow: Readonly<Record<NewHidden['kind'], Message>> = {
  quote: say('moderation.quote-hidden'),
  article: say('moderation.article-hidden'),
};

function hiddenArticle(ask: AskService, { articleId }: AnswerSpan): NewHidden | null {
  const article = ask.storedArticle(articleId);
  return article === null ? null : { kind: 'article', articleId, article: articleKey(article) };
}

function hiddenQuote(ask: AskService, { articleId, start, end }: AnswerSpan): NewHidden | null {
  const article = ask.storedArticle(articleId);
  const sentences = article === null ? [] : hiddenKeys(article, { start, end });
  return sentences.length === 0 ? null : { kind: 'quote', articleId, span: { start, end }, sentences };
}
