import type { WantedArticle } from '../src/corpus/acts/find-article.js';
import type { ActedArticle } from '../src/corpus/acts/switch-members.js';
import type { EraseOutcome } from '../src/corpus/acts/erase-article.js';
import type { ArticleId } from '../src/domain/article.js';
import { UserError } from '../src/domain/errors.js';
import { suggestArticles } from './article.js';
import type { AskService } from './ask-service.js';
import type { ArticleCommand, Command, CommandParts, ConfirmedAct } from './command.js';
import { confirmFirst } from './confirm.js';
import { articleInWords, outcomeInWords } from './corpus-act-words.js';
import { runWork } from './corpus-work.js';
import { withdrawAnswers } from './blank-answers.js';
import type { MarkReport } from './mark-answers.js';
import { notice } from './notice.js';
import type { ReplyTarget } from './reply-target.js';
import type { ListView } from './view.js';
import { inEnglish } from '../src/language/in-words.js';
import { say } from '../src/language/say.js';
import { code, link, type Message, type Wording } from '../src/language/wording.js';

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
    {
      readonly description: string;
      readonly question: (article: { readonly article: Message; readonly place: string }) => Message;
      readonly yes: Message;
      readonly lines: readonly Message[];
      readonly sharedRefusal: Message;
    }
  >
> = {
  remove: {
    description: 'Takes an article out of the answers; it can be restored',
    question: (article) => say('corpus.remove', article),
    yes: say('corpus.remove-yes'),
    lines: [say('corpus.remove-meaning'), say('corpus.restore-undoes')],
    sharedRefusal: say('corpus.shared-not-removed', { report: say('answer.report') }),
  },
  erase: {
    description: 'Erases an article with all its versions, for good',
    question: (article) => say('corpus.erase', article),
    yes: say('corpus.erase-yes'),
    lines: [say('corpus.erase-meaning'), say('corpus.erase-is-final')],
    sharedRefusal: say('corpus.shared-not-erased', { report: say('answer.report') }),
  },
};

/** `/corpus remove` (which can be taken back) and `/corpus erase` (which cannot): both ask first. */
export function corpusTakeAway(parts: CommandParts, kind: ActKind): ArticleCommand {
  const { description, question, yes, lines, sharedRefusal } = words[kind];
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
          if (article === null) {
            throw new UserError(isShared(input.ask, text) ? sharedRefusal : say('corpus.no-such-article'));
          }
          await confirmFirst(parts, target, {
            act: kind,
            subject: article.articleId,
            yes,
            isFinal: kind === 'erase',
            lines: [question({ article: articleInWords(article), place: article.url ?? article.path }), ...lines],
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
          if (article === null) throw new UserError(say('corpus.no-such-removed'));
          await runWork(parts, target, {
            desk,
            job: { kind: 'restore', articleId: article.articleId },
            act: 'restore article',
            target: article.articleId,
            viewOf: (outcome) =>
              notice(
                say('corpus.restored', { article: articleInWords(article), outcome: outcomeInWords(outcome) }),
                outcome.isInSource ? [] : [say('corpus.not-in-source')],
              ),
            logged: (outcome) => inEnglish(outcomeInWords(outcome)),
          });
        },
      };
    },
  };
}

function removedList(removed: readonly ActedArticle[]): ListView {
  if (removed.length === 0) return notice(say('corpus.none-removed'));
  const lines = removed.slice(0, 20).map((article): Wording => [articleInWords(article), ' ', code(article.articleId)]);
  const further = removed.length - lines.length;
  if (further > 0) lines.push(say('corpus.further-articles', { count: further }));
  return notice(say('corpus.removed-list'), lines);
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
          notice(
            say('corpus.removed', {
              articles: outcome.articles.map(articleInWords),
              outcome: outcomeInWords(outcome),
            }),
            [say('corpus.restore-undoes')],
          ),
        logged: (outcome) => inEnglish(outcomeInWords(outcome)),
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
        logged: ({ generations }) => inEnglish(say('moderation.outcome-erased', { count: generations })),
      });
    },
  };
}

function erasedView(outcome: EraseOutcome, reports: readonly MarkReport[]): ListView {
  const { generations, filesLeft, isWiped } = outcome;
  const blanked = reports.reduce((sum, { changed }) => sum + changed, 0);
  const unreached = reports.flatMap((report) => report.unreached);
  const lines: Wording[] = [say('corpus.messages-blanked', { count: blanked })];
  for (const { guildId, place, why } of unreached) {
    const address = `https://discord.com/channels/${guildId ?? '@me'}/${place.channelId}/${place.messageId}`;
    lines.push(say('corpus.message-out-of-reach', { message: link(say('corpus.a-message'), address), why }));
  }
  for (const file of filesLeft) lines.push(say('corpus.file-stays', { file: code(file) }));
  if (!isWiped) lines.push(say('corpus.traces-stay'));
  return notice(say('corpus.erased', { generations, texts: outcome.articles.length }), lines);
}

/** Shared articles answer here too, and are not this server's to change. */
function isShared(ask: AskService, text: string): boolean {
  const typed = text.trim();
  if (/^[0-9a-f]{32}$/.test(typed)) return ask.storedArticle(typed as ArticleId) !== null;
  return ask.titled(typed, 1).length > 0;
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
      const some = found.articles
        .slice(0, 5)
        .map((one) => say('corpus.article-with-id', { article: articleInWords(one), id: one.articleId.slice(0, 12) }));
      throw new UserError(say('corpus.several-match', { total: found.total, some }));
    }
    case 'none':
      return null;
  }
}
