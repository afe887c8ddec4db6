import { textOf } from '../src/domain/span.js';
import type { HiddenItem } from '../src/store/hidden-store.js';
import { recordAct } from './acts-log.js';
import type { AskService } from './ask-service.js';
import { refused, type ArticleButton, type ArticleCommand, type CommandParts, type SelectAction } from './command.js';
import type { ControlRow } from './controls.js';
import { notice } from './notice.js';
import { offsetOf, pagerRow, perPage, rangeInWords } from './paged.js';
import { showing } from './showing.js';
import type { ListView } from './view.js';
import { moment, type Wording } from '../src/language/wording.js';

const pageAction = 'hidden';
const unhideAction = 'unhide';
/** Of a hidden quote, so that moderators know which it is. */
const openingWords = 8;

/** `/moderation hidden`: what is never shown in this server, and how it comes back. */
export function hiddenCommand(parts: CommandParts): ArticleCommand {
  return {
    needsArticles: true,
    audience: 'moderators',
    definition: { name: 'hidden', description: 'Hidden quotes and articles, to show them again', options: [] },
    prepare: ({ asker: { guildId }, ask }) =>
      showing('private', () => hiddenList(parts, ask, { guildId: guildId ?? '', page: 1 })),
  };
}

export function hiddenPage(parts: CommandParts): ArticleButton {
  return {
    needsArticles: true,
    audience: 'moderators',
    action: pageAction,
    prepare: ({ asker: { guildId }, ask, n }) =>
      showing('in-place', () => hiddenList(parts, ask, { guildId: guildId ?? '', page: n })),
  };
}

/** Shows one of them again. */
export function unhideSelected(parts: CommandParts): SelectAction {
  return {
    needsArticles: true,
    audience: 'moderators',
    action: unhideAction,
    prepare: ({ asker, ask, values, n }) => {
      const { guildId } = asker;
      const id = Number(values[0]);
      const item = guildId === null ? null : parts.hidden.item(guildId, id);
      if (guildId === null || item === null) return refused('That is shown again already.');
      return {
        kind: 'ready',
        visibility: 'in-place',
        run: async (target) => {
          parts.hidden.unhide(guildId, id);
          await target.show(hiddenList(parts, ask, { guildId, page: n }));
          const act = { guildId, act: `unhide ${item.kind}`, target: `hidden ${id}`, outcome: 'done' };
          await recordAct(parts, asker, act);
        },
      };
    },
  };
}

function hiddenList(
  { hidden }: CommandParts,
  ask: AskService,
  { guildId, page }: { readonly guildId: string; readonly page: number },
): ListView {
  const offset = offsetOf(page, hidden.list(guildId, 0, 0).total);
  const { items, total } = hidden.list(guildId, offset, perPage);
  if (total === 0) return notice('Nothing is hidden in this server.');
  const at = { offset, total };
  const lines = items.map((item, index): Wording => [
    `${offset + index + 1}. ${itemInWords(item, ask)}, hidden `,
    moment(item.at, 'ago'),
  ]);
  const choices = items.map(({ id, kind }, index) => ({ value: String(id), label: `${offset + index + 1}: ${kind}` }));
  const n = Math.min(offset / perPage + 1, 999);
  const rows: ControlRow[] = [
    { kind: 'select', action: unhideAction, id: 0, n, placeholder: 'Show again', choices },
    ...pagerRow({ action: pageAction, id: 0 }, at),
  ];
  return notice(`Hidden in this server, ${rangeInWords(at)}:`, lines, { rows });
}

function itemInWords(item: HiddenItem, ask: AskService): string {
  const article = ask.storedArticle(item.articleId);
  if (article === null) return `${item.kind === 'quote' ? 'A quote of an' : 'An'} article that is gone`;
  const title = `“${article.title ?? 'Title not stated'}”${article.outlet === null ? '' : `, ${article.outlet}`}`;
  if (item.kind === 'article') return `The article ${title}`;
  const words = textOf(article.text, item.span).split(/\s+/u);
  const opening = words.slice(0, openingWords).join(' ');
  return `The quote that begins “${opening}${words.length > openingWords ? ' …' : ''}” in ${title}`;
}
