import { rootSource } from '../src/domain/source.js';
import { say } from '../src/language/say.js';
import { code } from '../src/language/wording.js';
import {
  refused,
  type Command,
  type CommandParts,
  type ConfirmedAct,
  type PlainButton,
  type SelectAction,
} from './command.js';
import { confirmFirst } from './confirm.js';
import type { ControlRow } from './controls.js';
import { refresh } from './corpus-refresh.js';
import { sourceLine, sourceName, sourcePlace, sourceText } from './corpus-words.js';
import { runWork } from './corpus-work.js';
import { notice } from './notice.js';
import { offsetOf, pagerRow, perPage, rangeInWords } from './paged.js';
import type { ListView } from './view.js';

const pageAction = 'corpussources';
const dropAction = 'dropsource';
const dropAct = 'drop-source';

/** `/corpus sources`: where the articles come from, and how each went the last time. */
export function corpusSourcesCommand(parts: CommandParts): Command {
  return {
    needsArticles: false,
    audience: 'moderators',
    definition: { name: 'sources', description: 'Where the articles come from, and how to drop a source', options: [] },
    prepare: ({ asker: { guildId } }) => ({
      kind: 'ready',
      visibility: 'private',
      run: async (target) => {
        await target.show(sourceList(parts, guildId ?? '', 1));
      },
    }),
  };
}

export function corpusSourcesPage(parts: CommandParts): PlainButton {
  return {
    needsArticles: false,
    audience: 'moderators',
    action: pageAction,
    prepare: ({ asker: { guildId }, n }) => ({
      kind: 'ready',
      visibility: 'in-place',
      run: async (target) => {
        await target.show(sourceList(parts, guildId ?? '', n));
      },
    }),
  };
}

/** Asks first: the articles of the source leave with it. */
export function dropSourceSelected(parts: CommandParts): SelectAction {
  return {
    needsArticles: false,
    audience: 'moderators',
    action: dropAction,
    prepare: ({ asker: { guildId }, values }) => {
      const id = Number(values[0]);
      const source = parts.desks
        .of(guildId ?? '')
        .sources()
        .find((one) => one.id === id);
      if (source === undefined) return refused(say('corpus.dropped-already'));
      return {
        kind: 'ready',
        visibility: 'private',
        run: async (target) => {
          await confirmFirst(parts, target, {
            act: dropAct,
            subject: String(id),
            yes: say('corpus.drop-yes'),
            isFinal: false,
            lines: [
              say('corpus.drop', { name: sourcePlace(source.spec) }),
              say('corpus.drop-meaning', { articles: source.articles }),
            ],
          });
        },
      };
    },
  };
}

export function dropSourceAct(parts: CommandParts): ConfirmedAct {
  return {
    name: dropAct,
    audience: 'moderators',
    isLong: true,
    run: async (target, subject) => {
      const desk = parts.desks.of(target.asker.guildId ?? '');
      const id = Number(subject);
      const source = desk.sources().find((one) => one.id === id);
      const name = source === undefined ? `source ${subject}` : sourceName(source.spec);
      const dropped = await runWork(parts, target, {
        desk,
        job: { kind: 'remove-source', id },
        act: 'drop source',
        target: name,
        viewOf: () => null,
        logged: () => 'done',
      });
      if (dropped === null) return;
      const place = source === undefined ? code(name) : sourcePlace(source.spec);
      await refresh(parts, target, { desk, before: [say('corpus.dropped', { name: place })] });
    },
  };
}

function sourceList(parts: CommandParts, guildId: string, page: number): ListView {
  const all = parts.desks.of(guildId).sources();
  if (all.length === 0) return notice(say('corpus.no-sources'));
  const at = { offset: offsetOf(page, all.length), total: all.length };
  const shown = all.slice(at.offset, at.offset + perPage);
  const choices = shown
    .filter(({ id }) => id !== rootSource)
    .map(({ id, spec }) => ({ value: String(id), label: say('corpus.source-choice', { id, name: sourceText(spec) }) }));
  const rows: ControlRow[] = pagerRow({ action: pageAction, id: 0 }, at);
  if (choices.length > 0) {
    rows.unshift({
      kind: 'select',
      action: dropAction,
      id: 0,
      n: 0,
      placeholder: say('corpus.drop-a-source'),
      choices,
    });
  }
  return notice(say('corpus.sources', { range: rangeInWords(at) }), shown.map(sourceLine), { rows });
}
