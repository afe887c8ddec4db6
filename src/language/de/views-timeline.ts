import type { timelineViews as english } from '../en/views-timeline.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { number, plural, day, days, month, and } = formatting('de');

export const timelineViews: Translation<typeof english> = {
  'views.timeline-head': ({ topic, dated, undated, quotes, articles }) =>
    `Zu „${topic}“: ${plural(dated, { one: '# Eintrag', other: '# Einträge' })} mit Datum und ${undated === 0 ? 'keiner' : number(undated)} ohne, in ${plural(quotes, { one: '# Zitat', other: '# Zitaten' })} aus ${plural(articles, { one: '# Artikel', other: '# Artikeln' })}.`,
  'views.one-article': 'Nur ein einziger Artikel berichtet davon.',
  'views.days-as-said': ({ undated, articles }) => {
    const some = plural(undated, { one: '# der Artikel nennt kein Datum', other: '# der Artikel nennen kein Datum' });
    const none = articles === 1 ? 'Der Artikel nennt kein Datum' : 'Keiner der Artikel nennt ein Datum';
    return `${undated === articles ? none : some}: „Mittwoch“ oder „letzte Woche“ bleibt dort, wie es gesagt wurde.`;
  },
  'views.days-unread': ({ languages }) =>
    `In Artikeln in anderen Sprachen (${languages.join(', ')}) werden Tage nicht gelesen: Es zählt nur der Tag der Veröffentlichung.`,
  'views.days-unread-here': ({ language }) =>
    `Tage darin werden nicht gelesen: Der Artikel ist nicht auf Englisch (${language}).`,
  'views.timeline-omitted': ({ dated, undated }) => {
    const forms = { one: '# weiterer Eintrag', other: '# weitere Einträge' };
    if (dated === 0) return `Nicht in dieser Zeitleiste: ${plural(undated, forms)} ohne Datum.`;
    return `Nicht in dieser Zeitleiste: ${plural(dated, forms)} mit Datum${undated === 0 ? '' : ` und ${number(undated)} ohne`}.`;
  },
  'views.undated-head': 'Ohne Datum, in keiner zeitlichen Folge',
  'views.date-unknown': 'Datum unbekannt',
  'views.said-on': ({ on }) => `gesagt am ${day(on)}`,
  'views.day': ({ on }) => day(on),
  'views.month': ({ on }) => month(on),
  'views.year': ({ year }) => year,
  'views.about': ({ from, to }) => `etwa ${days(from, to)}`,
  'views.basis-none': 'Der Artikel nennt kein Datum und der Satz keines, das sicher ist.',
  'views.basis-published': 'Der Tag der Veröffentlichung; wann es war, ist aus dem Satz nicht sicher zu erkennen.',
  'views.basis-said': ({ words }) => `Datiert durch den Text, der sagt: „${words}“.`,
  'views.basis-counted': ({ words }) =>
    `Datiert durch den Text, der sagt: „${words}“, gerechnet vom Datum des Artikels an.`,
  'views.other-dates': ({ dates }) => `Weitere Zeitangaben darin: ${dates.join('; ')}.`,
  'views.other-words': ({ words }) => `„${words}“`,
  'views.other-days': ({ words, meant }) => `„${words}“: ${meant}`,
  'views.other-as-said': ({ words, why }) => `„${words}“, wie gesagt: ${why}`,
  'views.why-undated': 'gerechnet von einem unbekannten Datum an',
  'views.why-in-speech': 'in zitierten Worten, gerechnet von dem Tag an, an dem sie gesprochen wurden',
  'views.why-tense': 'der Satz zeigt nicht, welcher Tag gemeint ist',
  'views.why-two-readings': 'mehr als ein Tag kommt infrage',
  'views.why-bounded': 'eine Grenze, kein Tag',
  'views.why-recurring': 'kein einzelner Tag',
  'views.why-day-name': 'ein Tag, nach dem ein Ereignis benannt ist; sein Jahr ist nicht genannt',
  'views.why-elsewhere': 'von etwas anderem an gerechnet',
  'views.standing': ({ standings }) => `Status: ${standings.join('; ')}.`,
  'views.standings': ({ standings }) => standings.join('; '),
  'views.planned': 'bei Veröffentlichung geplant',
  'views.denied': 'im Satz steht ein Dementi',
  'views.reported': 'gibt Worte von jemandem wieder',
  'views.entry-differs': ({ facts }) => `Diese unterscheiden sich ${and(facts)}: Vergleichen Sie sie.`,
  'views.differs-number': 'in der Zahl',
  'views.differs-date': 'im Datum',
  'views.differs-denial': 'in dem, was verneint wird',
  'views.nothing-to-order':
    'Zu diesem Thema gibt es, wie in einer Liste oder Tabelle, keinen ganzen Satz, der für sich allein lesbar ist; daher lässt sich nichts ordnen.',
};
