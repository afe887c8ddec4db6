import type { DaySpan, memberState as english } from '../en/member-state.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

const { number, plural, day, time } = formatting('fr');

export const memberState: Translation<typeof english> = {
  'member.no-articles': 'Pas encore d’articles.',
  'member.status-articles': ({ articles, passages, undated, ...span }) =>
    `${articlesOf(articles)} en ${plural(passages, { one: '# passage', other: '# passages' })} ; ${span.first === null ? 'aucun daté' : `${plural(articles, { one: 'daté', other: 'datés' })} ${daysOf(span)}`} ; ${number(undated)} sans date.`,
  'member.never-refreshed': 'Jamais actualisés.',
  'member.last-refreshed': ({ at, generation }) =>
    `Dernière actualisation : ${time(at)}${generation === null ? '' : ` ; génération ${generation}`}.`,
  'member.status-model': ({ model, hash, index }) =>
    wording`Modèle : ${model}, empreinte ${hash ?? 'pas encore connue'} ; ${index}.`,
  'member.index-complete': 'index complet',
  'member.index-rebuilding': 'index en reconstruction ; d’ici là, les réponses reposent sur des mots-clés',
  'member.index-missing': 'pas encore d’index',
  'member.status-discord': ({ ping }) =>
    `Discord : ${ping === null ? 'pas encore de signe de vie' : `signe de vie en ${ping} ms`}. Aucun réseau n’est utilisé pour répondre.`,
  'member.status-refreshing': ({ work }) => wording`En cours d’actualisation : ${work}.`,
  'member.quotes-held-back': ({ count }) =>
    `${plural(count, { one: '# citation retenue', other: '# citations retenues' })} depuis le démarrage : le texte enregistré ne concordait pas.`,

  'member.sources': ({ articles, undated, refreshedAt, generation, ...span }) =>
    `${articlesOf(articles)}, ${daysOf(span)}, ${number(undated)} sans date ; ${refreshedAt === null ? 'jamais actualisés' : `dernière actualisation : ${time(refreshedAt)}`}${generation === null ? '' : `, génération ${generation}`}.`,
  'member.sources-of-outlet': ({ outlet, articles, undated, ...span }) =>
    wording`${strong(outlet ?? 'Média non indiqué')} : ${articlesOf(articles)}, ${daysOf(span)}${undated === 0 || span.first === null ? '' : `, ${number(undated)} sans date`}`,
  'member.sources-none': () => wording`Un modérateur peut ajouter des sources avec ${command('corpus add')}.`,

  'member.page': ({ page, pages, lines }) => `Page ${page} sur ${pages} ; ${number(lines)} en tout`,

  'member.progress-so-far': ({ done, unit }) => `${number(done)} ${unit} jusqu’ici`,
  'member.progress': ({ done, total, unit }) => `${number(done)} sur ${number(total)} ${unit}`,
  'member.less-than-a-minute-left': 'moins d’une minute restante',
  'member.minutes-left': ({ minutes }) =>
    plural(minutes, { one: 'environ # min restante', other: 'environ # min restantes' }),
  'member.hours-left': ({ hours }) => plural(hours, { one: 'environ # h restante', other: 'environ # h restantes' }),
  'member.and-more': ({ count }) => `… et ${number(count)} de plus`,
  'member.goes-on-in': ({ channel }) => wording`La suite se trouve dans ${channel}.`,
  'member.outcome-not-shown': ({ why }) =>
    `Le travail continue, mais son résultat ne peut plus être montré ici : ${why}.`,
};

function articlesOf(count: number): string {
  return plural(count, { one: '# article', other: '# articles' });
}

function daysOf({ first, last }: DaySpan): string {
  if (first === null || last === null) return 'aucun daté';
  return first === last ? `du ${day(first)}` : `du ${day(first)} au ${day(last)}`;
}
