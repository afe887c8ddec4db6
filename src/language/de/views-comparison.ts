import type { comparisonViews as english } from '../en/views-comparison.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { number, plural, and } = formatting('de');

interface Origins {
  readonly origins: number;
  readonly unstated: number;
}

/** In the dative. */
function originsOf({ origins, unstated }: Origins): string {
  if (unstated === 0) return plural(origins, { one: 'einem Ursprung', other: '# unabhängigen Ursprüngen' });
  if (origins === 1) return 'einem Ursprung, der kein Medium nennt';
  const some = plural(unstated, { one: 'von denen einer kein Medium nennt', other: 'von denen # kein Medium nennen' });
  const whom = unstated === origins ? 'von denen keiner ein Medium nennt' : some;
  return `${number(origins)} Ursprüngen, ${whom}: Ob ${unstated === 1 ? 'er unabhängig ist' : 'sie unabhängig sind'}, ist nicht bekannt`;
}

/** In the dative. */
const articlesOf = (count: number): string => plural(count, { one: '# Artikel', other: '# Artikeln' });
const letterOf = (at: number): string => (at > 26 ? number(at) : String.fromCharCode('A'.charCodeAt(0) + at - 1));

export const comparisonViews: Translation<typeof english> = {
  'views.counts-head': ({ topic, counts, articles, ...origins }) =>
    `Zu „${topic}“: ${plural(counts, { one: '# Zählung', other: '# Zählungen' })}, aus ${articlesOf(articles)} von ${originsOf(origins)}.`,
  'views.matters-head': ({ topic, matters, articles, ...origins }) =>
    `Zu „${topic}“: ${plural(matters, { one: '# Punkt', other: '# Punkte' })}, aus ${articlesOf(articles)} von ${originsOf(origins)}.`,
  'views.nothing-against':
    'Nur ein einziger Artikel berichtet davon, daher gibt es nichts, womit er verglichen werden könnte.',
  'views.each-alone': 'Es fanden sich keine zwei, die vom selben Punkt berichten; daher steht jeder für sich.',
  'views.no-counts': 'Darin fand sich keine Zahl von Getöteten, Verletzten, Vermissten oder Festgehaltenen.',
  'views.counts-together': 'Zahlen stehen nur dort beisammen, wo nichts in ihnen sagt, dass sie Verschiedenes zählen.',
  'views.no-series':
    'Es wird keine Linie durch sie gezogen: Von keinen drei datierten Zahlen ist bekannt, dass sie dasselbe zählen.',
  'views.undated-articles': ({ undated, articles }) => {
    if (undated === articles)
      return articles === 1 ? 'Der Artikel nennt kein Datum.' : 'Keiner der Artikel nennt ein Datum.';
    return plural(undated, { one: '# der Artikel nennt kein Datum.', other: '# der Artikel nennen kein Datum.' });
  },
  'views.counts-unread': ({ languages }) =>
    `In Artikeln in anderen Sprachen (${languages.join(', ')}) werden Zählungen nicht gelesen.`,
  'views.count-number': ({ at }) => `Zählung ${letterOf(at)}`,
  'views.matter-number': ({ at }) => `Punkt ${letterOf(at)}`,
  'views.count-label': ({ what, whose, where, time, by }) =>
    [what, `wessen: ${whose}`, ...(where === null ? [] : [`wo: ${where}`]), time, `gezählt von: ${by}`].join(' · '),
  'views.price-label': ({ thing, unit, by }) => `Preis: ${thing} · in: ${unit} · laut: ${by}`,
  'views.deadline-label': ({ thing, by }) => `Frist: ${thing} · laut: ${by}`,
  'views.told-of-same': 'Nach Tag der Veröffentlichung: was von derselben Sache gesagt wurde',
  'views.killed': 'Todesopfer',
  'views.injured': 'Verletzte',
  'views.killed-and-injured': 'Getötete und Verletzte, zusammen gezählt',
  'views.casualties': 'Opfer (Getötete, Verletzte oder beides: nicht angegeben)',
  'views.missing': 'Vermisste',
  'views.captive': 'Festgehaltene oder Entführte',
  'views.in-all': 'insgesamt',
  'views.one-day': 'eines Tages oder Ereignisses',
  'views.time-unstated': 'in welchem Zeitraum: nicht angegeben',
  'views.stated': ({ words }) => `„${words}“`,
  'views.stated-in-some': ({ words }) => `„${words}“, nicht in jeder Zeile angegeben`,
  'views.unstated': 'nicht angegeben',
  'views.shared-words': ({ stretches }) => stretches.map((one) => `„${one}“`).join(', '),
  'views.matter-differs': ({ facts }) => `Sie unterscheiden sich ${and(facts)}: Vergleichen Sie sie.`,
  'views.in-number': 'in einer Zahl',
  'views.in-date': 'in einem Datum',
  'views.in-denial': 'in dem, was verneint wird',
  'views.in-name': 'darin, wer genannt wird',
  'views.told-once': 'Nur ein einziger Artikel berichtet dies.',
  'views.figures-same': 'Die Zahlen sind gleich.',
  'views.figures-same-origin': 'Die Zahlen sind gleich; es ist ein Ursprung.',
  'views.no-difference': 'Es fand sich kein Unterschied in Zahl, Datum, Dementi oder Name.',
  'views.no-difference-origin': 'Es fand sich kein Unterschied in Zahl, Datum, Dementi oder Name; es ist ein Ursprung.',
  'views.other-details':
    'Sie nennen verschiedene Einzelheiten; ein Widerspruch in Zahl, Datum, Dementi oder Name fand sich nicht.',
  'views.other-details-origin':
    'Sie nennen verschiedene Einzelheiten; ein Widerspruch in Zahl, Datum, Dementi oder Name fand sich nicht; es ist ein Ursprung.',
  'views.told-by': (origins) => `Berichtet von ${originsOf(origins)}.`,
  'views.bonds': ({ bonds }) => `${bonds.join('; ')}.`,
  'views.bond': ({ articles, links, names }) =>
    `${plural(articles, { one: '# Artikel zählt', other: '# Artikel zählen' })} als ein Ursprung: ${links.join(', ')}${names.length === 0 ? '' : ` (${names.join(', ')})`}`,
  'views.by-copy': 'Kopien eines Artikels',
  'views.by-outlet': 'ein Medium',
  'views.by-owner': 'ein Eigentümer',
  'views.by-agency': 'Text einer Agentur',
  'views.telling': ({ at, of }) => `Darstellung ${number(at)} von ${number(of)}`,
  'views.figure': ({ words }) => `Zahl: „${words}“.`,
  'views.counts-omitted': ({ count }) =>
    `Nicht gezeigt: ${plural(count, { one: '# weitere Zählung', other: '# weitere Zählungen' })}.`,
  'views.counts-elsewhere': ({ count }) =>
    `Ausgelassen: ${plural(count, { one: '# Zählung, die einen anderen Ort nennt', other: '# Zählungen, die einen anderen Ort nennen' })}.`,
  'views.matters-omitted': ({ count }) =>
    `Nicht gezeigt: ${plural(count, { one: '# weiterer Punkt', other: '# weitere Punkte' })}.`,
  'views.nothing-to-compare':
    'Zu diesem Thema gibt es, wie in einer Liste oder Tabelle, keinen ganzen Satz, der für sich allein lesbar ist; daher gibt es nichts zu vergleichen.',
};
