import type { WantedArticle } from '../src/corpus/acts/find-article.js';
import type { ActedArticle } from '../src/corpus/acts/switch-members.js';
import type { EraseOutcome } from '../src/corpus/acts/erase-article.js';
import type { ArticleId } from '../src/domain/article.js';
import { counted } from '../src/domain/counted.js';
import { UserError } from '../src/domain/errors.js';
import { suggestArticles } from './article.js';
import type { AskService } from './ask-service.js';
import type { ArticleCommand, Command, CommandParts, ConfirmedAct } from './command.js';
import { confirmFirst } from './confirm.js';
import { articleInWords, outcomeInWords } from './corpus-words.js';
import { runWork } from './corpus-work.js';
import { withdrawAnswers } from './blank-answers.js';
import type { MarkReport } from './mark-answers.js';
import { notice } from './notice.js';
import type { ReplyTarget } from './reply-target.js';
import type { ListView } from './view.js';
import { code, link, strong, type Wording } from '../src/language/wording.js';

type ActKind = 'remove' | 'erase';

const articleOption = {
  name: 'article',
  description: 'Words of its title, or its address',
  type: 'text',
  isRequired: true,
  hasSuggestions: true,
  maxLength: 1_000,
} as const;

const words: Readonly<
  Record<
    ActKind,
    { readonly description: string; readonly question: string; readonly yes: string; readonly lines: readonly string[] }
  >
> = {
  remove: {
    description: 'Takes an article out of the answers; it can be restored',
    question: 'Remove this article?',
    yes: 'Yes, remove',
    lines: [
      'It leaves the answers at once, and no refresh brings it back. Old answers that quote it are marked "withdrawn".',
      '/corpus restore brings it back.',
    ],
  },
  erase: {
    description: 'Erases an article with all its versions, for good',
    question: 'Erase this article for good?',
    yes: 'Yes, erase for good',
    lines: [
      'Its text, passages and vectors are erased from every generation, index and cache. My public messages that quote it are blanked.',
      'Nothing brings it back: no rollback, no refresh, no copy of the same text. This cannot be undone.',
    ],
  },
};

/** `/corpus remove` (which can be taken back) and `/corpus erase` (which cannot): both ask first. */
export function corpusTakeAway(parts: CommandParts, kind: ActKind): ArticleCommand {
  const { description, question, yes, lines } = words[kind];
  return {
    needsArticles: true,
    audience: 'moderators',
    definition: { name: kind, description, options: [articleOption] },
    prepare(input) {
      const text = (input.text('article') ?? '').trim();
      return {
        kind: 'ready',
        visibility: 'private',
        run: async (target) => {
          const article = await findOne(parts, target, { text, scope: kind === 'erase' ? 'stored' : 'members' });
          if (article === null) throw new UserError(isShared(input.ask, text) ? sharedRefusal(kind) : notFound);
          await confirmFirst(parts, target, {
            act: kind,
            subject: article.articleId,
            yes,
            isFinal: kind === 'erase',
            lines: [[strong(question), ' ', articleInWords(article), ` (${article.url ?? article.path})`], ...lines],
          });
        },
      };
    },
    suggest: (_option, typed, ask) => suggestArticles(ask, typed),
  };
}

/** `/corpus restore`: takes a removal back. Without an article it lists what was removed. */
export function corpusRestore(parts: CommandParts): Command {
  return {
    needsArticles: false,
    audience: 'moderators',
    definition: {
      name: 'restore',
      description: 'Brings a removed article back; lists them when none is named',
      options: [{ ...articleOption, isRequired: false, hasSuggestions: false }],
    },
    prepare(input) {
      const text = (input.text('article') ?? '').trim();
      const desk = parts.desks.of(input.asker.guildId ?? '');
      if (text === '') {
        return {
          kind: 'ready',
          visibility: 'private',
          run: async (target) => {
            await target.show(removedList(await desk.removed(target.signal)));
          },
        };
      }
      return {
        kind: 'ready',
        visibility: 'private',
        isLong: true,
        run: async (target) => {
          const article = await findOne(parts, target, { text, scope: 'removed' });
          if (article === null) {
            throw new UserError('No removed article matches that; /corpus restore without an article lists them.');
          }
          await runWork(parts, target, {
            desk,
            job: { kind: 'restore', articleId: article.articleId },
            act: 'restore article',
            target: article.articleId,
            viewOf: (outcome) =>
              notice(
                `Restored: ${articleInWords(article)}; ${outcomeInWords(outcome)}.`,
                outcome.isInSource ? [] : ['Its source does not hold it any more, so that a refresh may take it away.'],
              ),
            logged: outcomeInWords,
          });
        },
      };
    },
  };
}

function removedList(removed: readonly ActedArticle[]): ListView {
  if (removed.length === 0) return notice('No article is removed.');
  const lines = removed.slice(0, 20).map((article): Wording => [articleInWords(article), ' ', code(article.articleId)]);
  const further = removed.length - lines.length;
  if (further > 0) lines.push(`${counted(further, 'further article')}.`);
  return notice('Removed, the last one first; /corpus restore takes a title or the id:', lines);
}

export function removeAct(parts: CommandParts): ConfirmedAct {
  return {
    name: 'remove',
    audience: 'moderators',
    isLong: true,
    run: async (target, subject) => {
      await runWork(parts, target, {
        desk: parts.desks.of(target.asker.guildId ?? ''),
        job: { kind: 'remove', articleId: subject as ArticleId },
        act: 'remove article',
        target: subject,
        viewOf: (outcome) =>
          notice(`Removed: ${outcome.articles.map(articleInWords).join('; ')}; ${outcomeInWords(outcome)}.`, [
            '/corpus restore brings it back.',
          ]),
        logged: outcomeInWords,
      });
    },
  };
}

/** Blanks the messages once the articles are gone, so that no answer brings the words back meanwhile. */
export function eraseAct(parts: CommandParts): ConfirmedAct {
  return {
    name: 'erase',
    audience: 'moderators',
    isLong: true,
    run: async (target, subject) => {
      const desk = parts.desks.of(target.asker.guildId ?? '');
      await runWork(parts, target, {
        desk,
        job: { kind: 'erase', articleId: subject as ArticleId },
        act: 'erase article',
        target: subject,
        isWordless: true,
        viewOf: async (outcome) => {
          const ids = outcome.articles.map(({ articleId }) => articleId);
          const reports: MarkReport[] = [];
          for (const guildId of desk.guildIds) {
            reports.push(await withdrawAnswers(parts, ids, { guildId, signal: target.signal }));
          }
          return erasedView(outcome, reports);
        },
        logged: ({ generations }) => `erased from ${counted(generations, 'generation')}`,
      });
    },
  };
}

function erasedView(outcome: EraseOutcome, reports: readonly MarkReport[]): ListView {
  const { generations, filesLeft, isWiped } = outcome;
  const blanked = reports.reduce((sum, { changed }) => sum + changed, 0);
  const unreached = reports.flatMap((report) => report.unreached);
  const lines: Wording[] = [`${counted(blanked, 'message')} that quoted it blanked.`];
  for (const { guildId, place, why } of unreached) {
    const address = `https://discord.com/channels/${guildId ?? '@me'}/${place.channelId}/${place.messageId}`;
    lines.push(['Out of my reach, please delete it: ', link('message', address), ' (', why, ')']);
  }
  for (const file of filesLeft) lines.push(['The file itself stays in the folder of whoever runs me: ', code(file)]);
  if (!isWiped) {
    lines.push(
      'Something was reading just then, so traces stay in the database file until the next refresh: run it now.',
    );
  }
  return notice(
    `Erased from ${counted(generations, 'generation')}, with every version and copy of the same text (${counted(outcome.articles.length, 'text')}).`,
    lines,
  );
}

const notFound = "None of this server's own articles matches that; pick one that is offered while you type.";

/** Shared articles answer here too, and are not this server's to change. */
function isShared(ask: AskService, text: string): boolean {
  const typed = text.trim();
  if (/^[0-9a-f]{32}$/.test(typed)) return ask.storedArticle(typed as ArticleId) !== null;
  return ask.titled(typed, 1).length > 0;
}

function sharedRefusal(kind: ActKind): string {
  return `That is one of the shared articles, which only whoever runs me can ${kind}, in the terminal; here moderators can hide it with Report… under an answer.`;
}

/**
 * `null`: nothing matches. Looked for after the acknowledgement, for it takes a while in many articles.
 * @throws UserError when several match.
 */
async function findOne(
  parts: CommandParts,
  { asker, signal }: Pick<ReplyTarget, 'asker' | 'signal'>,
  { text, scope }: WantedArticle,
): Promise<ActedArticle | null> {
  const found = await parts.desks.of(asker.guildId ?? '').find({ text, scope, signal });
  switch (found.kind) {
    case 'one':
      return found.article;
    case 'several': {
      const some = found.articles.slice(0, 5).map((one) => `${articleInWords(one)} (${one.articleId.slice(0, 12)})`);
      throw new UserError(
        `${found.total} articles match: ${some.join('; ')}; name one more closely, or by its id in brackets.`,
      );
    }
    case 'none':
      return null;
  }
}
