import { exportAs } from '../src/answering/export/export-as.js';
import {
  exportFormats,
  type Exported,
  type ExportedQuote,
  type ExportFormat,
} from '../src/answering/export/exported.js';
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
import { notice } from './notice.js';
import { spansOf } from './quote-entries.js';
import type { PressTarget } from './reply-target.js';
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
      return formatChoice(answer);
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

function formatChoice({ id, spans }: StoredAnswer): Refusal | Prepared<PressTarget> {
  if (spans.length === 0) return refused(say('verification.export-without-quotes'));
  return {
    kind: 'ready',
    visibility: 'private',
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
      const exported = exportedOf(entries, { answer, ask: selection.ask, now: parts.now() });
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
  entries: readonly QuoteEntry[],
  { answer, ask, now }: { readonly answer: StoredAnswer; readonly ask: AskService; readonly now: Date },
): Exported {
  const { refreshedAt } = ask.status().state;
  const quotes = entries.map(({ kind, quote: { number, quote, notes, alsoIn, corrections } }): ExportedQuote => ({
    ...{ number, quote, notes, alsoIn, corrections },
    mayShow: kind === 'quote',
  }));
  return { question: null, generation: answer.generation, refreshedAt, exportedAt: now.toISOString(), quotes };
}
