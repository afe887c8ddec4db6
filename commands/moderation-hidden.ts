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
import { say } from '../src/language/say.js';
import { moment, type Message, type Wording } from '../src/language/wording.js';

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
      if (guildId === null || item === null) return refused(say('moderation.shown-already'));
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
  if (total === 0) return notice(say('moderation.nothing-hidden'));
  const at = { offset, total };
  const lines = items.map((item, index): Wording => [`${offset + index + 1}. `, itemInWords(item, ask)]);
  const choices = items.map(({ id, kind }, index) => ({
    value: String(id),
    label: say('moderation.choice', { place: offset + index + 1, what: say(kindWords[kind]) }),
  }));
  const n = Math.min(offset / perPage + 1, 999);
  const rows: ControlRow[] = [
    { kind: 'select', action: unhideAction, id: 0, n, placeholder: say('moderation.show-again'), choices },
    ...pagerRow({ action: pageAction, id: 0 }, at),
  ];
  return notice(say('moderation.hidden', { range: rangeInWords(at) }), lines, { rows });
}

const kindWords = { quote: 'moderation.a-quote', article: 'moderation.an-article' } as const;
const goneWords = { quote: 'moderation.hidden-quote-gone', article: 'moderation.hidden-article-gone' } as const;

function itemInWords(item: HiddenItem, ask: AskService): Message {
  const at = moment(item.at, 'ago');
  const stored = ask.storedArticle(item.articleId);
  if (stored === null) return say(goneWords[item.kind], { at });
  const article = say('moderation.article-by', { title: stored.title, outlet: stored.outlet });
  if (item.kind === 'article') return say('moderation.hidden-article', { article, at });
  const words = textOf(stored.text, item.span).split(/\s+/u);
  const opening = `${words.slice(0, openingWords).join(' ')}${words.length > openingWords ? ' …' : ''}`;
  return say('moderation.hidden-quote', { opening, article, at });
}
