import type { ArticleId } from '../src/domain/article.js';
import { say } from '../src/language/say.js';
import type { AskService, TitledEntry } from './ask-service.js';
import { articleCard } from './card.js';
import { refused, type ArticleCommand, type Refusal, type Suggestion } from './command.js';

/** Discord's limits for what autocomplete offers. */
const suggestionsShown = 25;
const suggestionLength = 100;
/** Of an article id, so that a suggestion names one article whatever its title. */
const idPattern = /^[0-9a-f]{32}$/;

/** `/article`: an article's card with its revisions. */
export function articleCommand(): ArticleCommand {
  return {
    needsArticles: true,
    definition: {
      name: 'article',
      description: "An article's card: outlet, dates, where it came from, and its revisions",
      options: [
        {
          name: 'title',
          description: 'Some words of its title',
          type: 'text',
          isRequired: true,
          hasSuggestions: true,
          maxLength: 200,
        },
      ],
    },
    prepare(input) {
      const { ask } = input;
      const found = findArticle(ask, (input.text('title') ?? '').trim());
      if (found.kind === 'refused') return found;
      const card = articleCard(ask, found.id);
      if (card === null) return refused(say('answer.article-gone'));
      return {
        kind: 'ready',
        visibility: 'private',
        run: async (target) => {
          await target.show({ kind: 'card', heading: say('answer.article'), card });
        },
      };
    },
    suggest: (_option, typed, ask) => suggestArticles(ask, typed),
  };
}

/** Titles that hold what was typed; each stands for one article. */
export function suggestArticles(ask: AskService, typed: string): Suggestion[] {
  return ask.titled(typed, suggestionsShown).map((entry) => ({ name: suggestionOf(entry), value: entry.id }));
}

function suggestionOf({ title, outlet, day }: TitledEntry): string {
  const source = [outlet, day].filter((part) => part !== null).join(', ');
  const room = suggestionLength - (source === '' ? 0 : source.length + 3);
  const shown = title.length <= room ? title : `${title.slice(0, Math.max(room - 1, 1)).toWellFormed()}…`;
  return (source === '' ? shown : `${shown} (${source})`).slice(0, suggestionLength);
}

/** The article of a suggestion, or the one whose title was typed; else one sentence. */
export function findArticle(
  ask: AskService,
  typed: string,
): Refusal | { readonly kind: 'found'; readonly id: ArticleId } {
  if (idPattern.test(typed)) return { kind: 'found', id: typed as ArticleId };
  const [first, second] = ask.titled(typed, 2);
  const words = typed.slice(0, suggestionLength);
  if (first === undefined) {
    return refused(say('answer.title-unknown', { words }));
  }
  if (second !== undefined && !first.isExact) {
    return refused(say('answer.titles-many', { words }));
  }
  return { kind: 'found', id: first.id };
}
