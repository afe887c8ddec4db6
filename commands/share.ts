import type { AnswerQuote, Quoted, Searched } from '../src/domain/answer.js';
import { UserError } from '../src/domain/errors.js';
import { say } from '../src/language/say.js';
import type { Text } from '../src/language/wording.js';
import type { Sharing, StoredAnswer } from '../src/store/answer-store.js';
import type { KeptView } from '../src/store/view-store.js';
import { answersIn, takePublic } from './admission.js';
import type { AskService } from './ask-service.js';
import { refused, type ArticleButton, type CommandParts } from './command.js';
import { restoredView } from './more-lines.js';
import { restoreEntries } from './more.js';
import type { ReplyTarget } from './reply-target.js';
import { showKept } from './show-kept.js';
import { filesOf } from './show-view.js';
import type { ShownBeside } from './shown-in-private.js';
import { answerOf, goneText } from './stored-press.js';
import type { AnswerView, LinesView, QuoteEntry, ShownQuote } from './view.js';

/**
 * "Share": posts a private answer in the channel, under the name of whoever shared it, who can remove it like an answer
 * of their own. What its articles say by now is shown, and nothing that was removed, changed or hidden since.
 */
export function shareButton(parts: CommandParts): ArticleButton {
  const { answers, settings, recent } = parts;
  const underWay = new Set<number>();
  return {
    needsArticles: true,
    action: 'share',
    isOfAnswer: true,
    prepare(press) {
      const { ask, asker } = press;
      const found = answerOf(parts, press);
      if (found.kind === 'refused') return found;
      const { answer } = found;
      const { sharing } = answer;
      if (sharing === null || asker.guildId === null) return refused(sharedAlready);
      const rules = settings.settings(asker.guildId);
      if (!answersIn(asker, rules)) return refused(say('member.share-elsewhere'));
      const entries = restoreEntries(parts, answer.id, { ask, first: 1 }).filter(isThere);
      const [first, ...others] = entries.map(({ quote }) => quote);
      if (first === undefined) return refused(goneText);
      if (!takePublic(recent, asker, rules)) {
        return refused(say('member.share-limit-reached'));
      }
      const shared = answerAgain(ask, sharing, [first, ...others]);
      return {
        kind: 'ready',
        visibility: 'public',
        run: async (target) => {
          if (underWay.has(answer.id) || answers.answer(answer.id)?.sharing === null)
            throw new UserError(sharedAlready);
          underWay.add(answer.id);
          try {
            await showShared(parts, target, { ask, answer, shared, entries });
            answers.noteShared(answer.id);
            parts.shownInPrivate.drop(answer.id);
          } finally {
            underWay.delete(answer.id);
          }
        },
      };
    },
  };
}

const sharedAlready = say('member.shared-already');

async function showShared(
  parts: CommandParts,
  target: ReplyTarget,
  {
    ask,
    answer: { id, filters, spans },
    shared,
    entries,
  }: {
    readonly ask: AskService;
    readonly answer: StoredAnswer;
    readonly shared: Quoted;
    readonly entries: readonly QuoteEntry[];
  },
): Promise<void> {
  const { searched, sourcesDiffer, asksAboutNow } = shared;
  const kept = {
    ...{ isPublic: true, sharing: null, filters, generation: searched.generation, isAnswered: true, spans },
  };
  const seen = { isPrivate: false, canShare: false, why: null, sharedBy: target.asker.userId } as const;
  const restored = restoredView(parts, { id, ask }, entries);
  const keptView = parts.views.view(id);
  const beside = parts.shownInPrivate.of(id);
  const isWhole = entries.length === spans.length;
  const drawn = isWhole && beside?.picture?.language === target.language ? beside.picture.drawn : null;
  const files = await filesOf(parts, drawn);
  const viewOf = (answerId: number): AnswerView | LinesView => {
    if (restored === null || keptView === null) {
      const { about = null, days = null } = beside ?? {};
      return { kind: 'answer', answer: shared, answerId, entries, about, days, ...seen };
    }
    parts.views.keep(answerId, keptView);
    const head = headAgain(keptView, { beside, hasPicture: files.length > 0 });
    return { ...restored, answerId, head, searched, sourcesDiffer, asksAboutNow, ...seen, files };
  };
  await showKept(parts, target, { kept, viewOf });
}

/** As it was shown in private; one line names what of it is not at hand any more. */
function headAgain(
  { kind, head }: KeptView,
  { beside, hasPicture }: { readonly beside: ShownBeside | null; readonly hasPicture: boolean },
): Text[] {
  const lacksTopic = beside === null || beside.isOfOthersWords;
  const hadPicture = beside === null ? kind === 'timeline' || kind === 'comparison' : beside.picture !== null;
  const lacksPicture = hadPicture && !hasPicture;
  const about = beside?.about ?? null;
  return [
    ...(about === null ? [] : [about]),
    ...head,
    ...(lacksTopic || lacksPicture ? [say('views.shared-without', { lacksTopic, lacksPicture })] : []),
  ];
}

function isThere(entry: { readonly kind: string }): entry is QuoteEntry {
  return entry.kind !== 'gone';
}

/** The answer as it was, of the articles as they are. */
function answerAgain(
  ask: AskService,
  { sourcesDiffer, asksAboutNow }: Sharing,
  [first, ...others]: readonly [ShownQuote, ...ShownQuote[]],
): Quoted {
  const scored = (quote: ShownQuote): AnswerQuote => ({ ...quote, score: 0 });
  return {
    kind: 'quoted',
    question: '',
    searched: searchedNow(ask),
    asksAboutNow,
    sourcesDiffer,
    quotes: [scored(first), ...others.map(scored)],
  };
}

function searchedNow(ask: AskService): Searched {
  const { state, index } = ask.status();
  const { generation, refreshedAt, articles, first, last: newest, undated } = state;
  const keywordsOnly = index !== 'ok';
  return { generation, refreshedAt, articles, first, newest, undated, undatedExcluded: 0, keywordsOnly };
}
