import { exportAs } from '../src/answering/export/export-as.js';
import {
  exportFormats,
  type Exported,
  type ExportedQuote,
  type ExportFormat,
} from '../src/answering/export/exported.js';
import { labelsInFull, noLabels } from '../src/answering/export/line-labels.js';
import { directionOf, type Language } from '../src/language/language.js';
import { say } from '../src/language/say.js';
import type { StoredAnswer } from '../src/store/answer-store.js';
import type { AskService } from './ask-service.js';
import {
  refused,
  type ArticleButton,
  type CommandParts,
  type MessageCommand,
  type Prepared,
  type Refusal,
  type SelectAction,
} from './command.js';
import type { StringSelect } from './controls.js';
import { restoreEntries } from './more.js';
import { restoredView } from './more-lines.js';
import { notice } from './notice.js';
import { spansOf } from './quote-entries.js';
import type { Asker, PressTarget } from './reply-target.js';
import { answerOf, goneText } from './stored-press.js';
import type { Entry, QuoteEntry } from './view.js';

const formatAction = 'export-as';

/** "Export", in the menu of an answer: the same for whoever opens it. */
export function exportMessage(parts: CommandParts): MessageCommand {
  return {
    name: 'Export',
    prepare({ asker, messageId }) {
      const answer = parts.answers.answerIn(messageId);
      if (answer?.guildId !== asker.guildId) {
        return refused(say('verification.export-not-kept'));
      }
      return formatChoice(answer, languageOfButtons(parts, asker, answer.id));
    },
  };
}

/** "Export", under an answer that only its asker sees, which has no menu. */
export function exportButton(parts: CommandParts): ArticleButton {
  return {
    needsArticles: true,
    action: 'export',
    isOfAnswer: true,
    prepare(press) {
      const found = answerOf(parts, press);
      return found.kind === 'refused' ? found : formatChoice(found.answer);
    },
  };
}

/**
 * As that of the buttons under the answer, and of the file: Discord has no Arabic and no Hebrew, so an answer in one of them says more of its
 * reader than the locale does. `null`: as of whatever else whoever opens it does.
 */
function languageOfButtons({ languages }: CommandParts, { userId }: Asker, answerId: number): Language | null {
  const language = languages.ofAnswer(answerId);
  const isFollowed = language !== null && directionOf(language) === 'rtl' && languages.chosen(userId) === null;
  return isFollowed ? language : null;
}

function formatChoice({ id, spans }: StoredAnswer, language: Language | null = null): Refusal | Prepared<PressTarget> {
  if (spans.length === 0) return refused(say('verification.export-without-quotes'));
  return {
    kind: 'ready',
    visibility: 'private',
    ...(language !== null && { language }),
    run: async (target) => {
      await target.show(notice(say('verification.export-as'), [], { rows: [formatSelect(id)] }));
    },
  };
}

function formatSelect(answerId: number): StringSelect {
  return {
    kind: 'select',
    action: formatAction,
    id: answerId,
    n: 0,
    placeholder: say('verification.export-choose'),
    choices: Object.entries(exportFormats).map(([value, { label }]) => ({ value, label })),
  };
}

/** The file, of the articles as they are: what was removed, changed or hidden since is left out and counted. */
export function formatSelected(parts: CommandParts): SelectAction {
  return {
    needsArticles: true,
    action: formatAction,
    isOfAnswer: true,
    prepare(selection) {
      const found = answerOf(parts, selection);
      if (found.kind === 'refused') return found;
      const [format] = selection.values;
      if (format === undefined || !isFormat(format)) return refused(say('verification.export-unknown'));
      const { answer } = found;
      const all = restoreEntries(parts, answer.id, { ask: selection.ask, first: 1 });
      const entries = all.filter(isThere);
      if (entries.length === 0) return refused(goneText);
      const exported = exportedOf(parts, all, { answer, ask: selection.ask });
      const { ending, label } = exportFormats[format];
      const gone = all.length - entries.length;
      const left = gone === 0 ? [] : [say('verification.export-left-out', { count: gone })];
      return {
        kind: 'ready',
        visibility: 'in-place',
        run: async (target) => {
          const shown = entries.flatMap(({ kind, quote }) =>
            kind === 'quote' ? [quote.quote, ...quote.corrections] : [],
          );
          parts.answers.recordShown(answer.id, spansOf(shown), 'aside');
          const name = `answer-${answer.id}.${ending}`;
          const bytes = new TextEncoder().encode(exportAs(format, exported, target.language));
          await target.show(
            notice(say('verification.export-file', { format: label }), left, {
              rows: [formatSelect(answer.id)],
              files: [{ name, bytes, altText: null }],
            }),
          );
        },
      };
    },
  };
}

function isFormat(value: string): value is ExportFormat {
  return value in exportFormats;
}

function isThere(entry: Entry): entry is QuoteEntry {
  return entry.kind !== 'gone';
}

function exportedOf(
  parts: CommandParts,
  all: readonly Entry[],
  { answer, ask }: { readonly answer: StoredAnswer; readonly ask: AskService },
): Exported {
  const { refreshedAt } = ask.status().state;
  const view = restoredView(parts, { id: answer.id, ask }, all);
  const labels = labelsInFull(all.map((entry, at) => (isThere(entry) ? (view?.lines[at] ?? noLabels) : null)));
  const quotes = all.flatMap((entry, at): ExportedQuote[] => {
    if (!isThere(entry)) return [];
    const { number, quote, notes, alsoIn, corrections } = entry.quote;
    const mayShow = entry.kind === 'quote';
    return [{ number, quote, notes, alsoIn, corrections, mayShow, labels: labels[at] ?? noLabels }];
  });
  const head = view?.head ?? [];
  const exportedAt = parts.now().toISOString();
  return { answerId: answer.id, question: null, generation: answer.generation, refreshedAt, exportedAt, head, quotes };
}
