import type { timelineViews as english } from '../en/views-timeline.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { number, plural, day, days, month, and } = formatting('fr');

export const timelineViews: Translation<typeof english> = {
  'views.timeline-head': ({ topic, dated, undated, quotes, articles }) =>
    `Sur « ${topic} » : ${plural(dated, { one: '# entrée datée', other: '# entrées datées' })} et ${undated === 0 ? 'aucune' : number(undated)} sans date, en ${plural(quotes, { one: '# citation', other: '# citations' })} de ${plural(articles, { one: '# article', other: '# articles' })}.`,
  'views.one-article': 'Un seul article en parle.',
  'views.days-as-said': ({ undated, articles }) => {
    const some = plural(undated, {
      one: '# des articles n’indique pas de date',
      other: '# des articles n’indiquent pas de date',
    });
    const none = articles === 1 ? 'L’article n’indique pas de date' : 'Aucun des articles n’indique de date';
    const there = undated === 1 ? 'y reste tel quel' : 'y restent tels quels';
    return `${undated === articles ? none : some} : « mercredi » ou « la semaine dernière » ${there}.`;
  },
  'views.days-unread': ({ languages }) =>
    `Dans les articles en d’autres langues (${languages.join(', ')}), les jours ne sont pas lus : seul compte le jour de publication.`,
  'views.days-unread-here': ({ language }) =>
    `Les jours n’y sont pas lus : l’article n’est pas en anglais (${language}).`,
  'views.timeline-omitted': ({ dated, undated }) => {
    if (dated === 0)
      return `Hors de cette chronologie : ${plural(undated, { one: '# autre entrée sans date', other: '# autres entrées sans date' })}.`;
    const withDate = plural(dated, { one: '# autre entrée datée', other: '# autres entrées datées' });
    return `Hors de cette chronologie : ${withDate}${undated === 0 ? '' : ` et ${number(undated)} sans date`}.`;
  },
  'views.undated-head': 'Sans date, sans ordre dans le temps',
  'views.date-unknown': 'date inconnue',
  'views.said-on': ({ on }) => `dit le ${day(on)}`,
  'views.day': ({ on }) => day(on),
  'views.month': ({ on }) => month(on),
  'views.year': ({ year }) => year,
  'views.about': ({ from, to }) => `vers le ${days(from, to)}`,
  'views.basis-none': 'L’article n’indique pas de date, et la phrase n’en donne aucune qui soit certaine.',
  'views.basis-published': 'C’est le jour de publication ; la phrase ne dit pas avec certitude quand c’était.',
  'views.basis-said': ({ words }) => `Daté par le texte, qui dit « ${words} ».`,
  'views.basis-counted': ({ words }) =>
    `Daté par le texte, qui dit « ${words} », compté à partir de la date de l’article.`,
  'views.other-dates': ({ dates }) => `Autres moments mentionnés : ${dates.join(' ; ')}.`,
  'views.other-words': ({ words }) => `« ${words} »`,
  'views.other-days': ({ words, meant }) => `« ${words} » : ${meant}`,
  'views.other-as-said': ({ words, why }) => `« ${words} », tel que dit : ${why}`,
  'views.why-undated': 'compté à partir d’une date inconnue',
  'views.why-in-speech': 'dans des paroles citées, compté à partir du jour où elles ont été dites',
  'views.why-tense': 'la phrase ne montre pas de quel jour il s’agit',
  'views.why-two-readings': 'plusieurs jours sont possibles',
  'views.why-bounded': 'une limite, pas un jour',
  'views.why-recurring': 'pas un jour précis',
  'views.why-day-name': 'un jour par lequel un événement est connu ; son année n’est pas indiquée',
  'views.why-elsewhere': 'compté à partir d’autre chose',
  'views.standing': ({ standings }) => `Statut : ${standings.join(' ; ')}.`,
  'views.standings': ({ standings }) => standings.join(' ; '),
  'views.planned': 'prévu au moment de la publication',
  'views.denied': 'la phrase contient un démenti',
  'views.reported': 'rapporte les propos de quelqu’un',
  'views.entry-differs': ({ facts }) => `Ces passages diffèrent par ${and(facts)} : comparez-les.`,
  'views.differs-number': 'le nombre',
  'views.differs-date': 'la date',
  'views.differs-denial': 'ce qui est nié',
  'views.nothing-to-order':
    'Il n’y a sur ce sujet aucune phrase complète qui puisse se lire seule, comme dans une liste ou un tableau : il n’y a rien à mettre en ordre.',
};
