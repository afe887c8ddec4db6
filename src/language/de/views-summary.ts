import type { summaryViews as english } from '../en/views-summary.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { germanCommands } from './commands.js';

const { number, plural, day } = formatting('de');

const since = germanCommands['summary.since']!.name;
const quotesOf = (quotes: number): string => plural(quotes, { one: '# Zitat', other: '# Zitate' });

/** In the dative. */
function articlesOf({ quoted, covered }: { readonly quoted: number; readonly covered: number }): string {
  const articles = plural(covered, { one: '# Artikel', other: '# Artikeln' });
  return covered === quoted ? articles : `${number(quoted)} von ${articles}`;
}

export const summaryViews: Translation<typeof english> = {
  'views.summary-article': ({ quotes }) =>
    `${quotesOf(quotes)} aus einem einzigen Artikel, in dessen Reihenfolge; ${quotes === 1 ? 'der Rest' : 'was dazwischen steht,'} ist ausgelassen.`,
  'views.summary-topic': ({ topic, undated, ...quoted }) => {
    const dated = undated === 0 ? 'nach Datum' : 'nach Datum, solche ohne Datum zuletzt';
    const order = undated === quoted.quotes ? 'aus Artikeln ohne Datum' : dated;
    return `Zu „${topic}“: ${quotesOf(quoted.quotes)} aus ${articlesOf(quoted)} dazu, ${order}.`;
  },
  'views.summary-new': ({ since: from, until, outlet, ...quoted }) => {
    const to = until === null ? '' : ` bis ${day(until)}`;
    const of = outlet === null ? '' : ` in ${outlet}`;
    return `Neues ab ${day(from)}${to}${of}: ${quotesOf(quoted.quotes)} aus ${articlesOf(quoted)}, nach Datum.`;
  },
  'views.newest-read': ({ covered, read }) => `Von ${number(covered)} wurden die neuesten ${number(read)} gelesen.`,
  'views.undated-left': ({ count }) =>
    plural(count, {
      one: '# Artikel ohne Datum ist nicht darunter.',
      other: '# Artikel ohne Datum sind nicht darunter.',
    }),
  'views.last-days': ({ days }) => `Aus den letzten ${number(days)} Tagen; „${since}“ legt einen anderen Tag fest.`,
  'views.last-look': `Ab dem Tag, an dem Sie zuletzt nach Neuem gefragt haben; „${since}“ legt einen anderen fest.`,
  'views.one-subject':
    'Nennen Sie nur einen Artikel oder ein Thema oder einen Tag; ein Artikel wird als Ganzes zusammengefasst.',
  'views.no-articles': 'Es gibt noch keine Artikel, daher konnte nichts gesucht werden.',
  'views.no-sentences':
    'Hier gibt es, wie in einer Liste oder Tabelle, keinen ganzen Satz, der für sich allein lesbar ist; daher lässt sich nichts zusammenfassen.',
  'views.article-not-here': 'Diesen Artikel gibt es hier nicht; wählen Sie einen nach seinem Titel.',
  'views.no-filtered': 'Kein Artikel entspricht diesen Filtern.',
  'views.undated-excluded': ({ count }) =>
    plural(count, {
      one: '# Artikel ohne Datum wurde ausgelassen; fragen Sie ohne Angabe von Tagen, um ihn einzubeziehen.',
      other: '# Artikel ohne Datum wurden ausgelassen; fragen Sie ohne Angabe von Tagen, um sie einzubeziehen.',
    }),
  'views.nothing-new': ({ since: from, newest }) =>
    `Kein datierter Artikel ab ${day(from)} kommt infrage; ${newest === null ? 'kein Artikel nennt ein Datum' : `der neueste ist vom ${day(newest)}`}.`,
  'views.topic-empty': 'Das Thema ist leer; nennen Sie, um wen oder was es geht.',
  'views.topic-long': ({ has, most }) =>
    `Das Thema hat ${number(has)} Zeichen; gesucht werden können höchstens ${number(most)}, nennen Sie es also in wenigen Worten.`,
  'views.topic-wordless':
    'Dieses Thema enthält kein Wort, nach dem gesucht werden könnte; nennen Sie, um wen oder was es geht.',
  'views.message-no-topic': ({ command }) =>
    `Diese Nachricht lässt sich nicht als Thema suchen; verwenden Sie /${germanCommands[command]?.name ?? command} mit einem Thema.`,
};
