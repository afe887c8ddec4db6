import type { DaySpan, memberState as english } from '../en/member-state.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

const { number, plural, day, time } = formatting('de');

export const memberState: Translation<typeof english> = {
  'member.no-articles': 'Noch keine Artikel.',
  'member.status-articles': ({ articles, passages, undated, ...span }) =>
    `${articlesOf(articles)} in ${plural(passages, { one: '# Passage', other: '# Passagen' })}; ${span.first === null ? 'keiner datiert' : `datiert ${daysOf(span)}`}; ${number(undated)} ohne Datum.`,
  'member.never-refreshed': 'Noch nie aktualisiert.',
  'member.last-refreshed': ({ at, generation }) =>
    `Zuletzt aktualisiert: ${time(at)}${generation === null ? '' : `; Generation ${generation}`}.`,
  'member.status-model': ({ model, hash, index }) =>
    wording`Modell: ${model}, Hash ${hash ?? 'noch nicht bekannt'}; ${index}.`,
  'member.index-complete': 'Index vollständig',
  'member.index-rebuilding': 'Index wird neu aufgebaut; solange beruhen Antworten auf Stichwörtern',
  'member.index-missing': 'noch kein Index',
  'member.status-discord': ({ ping }) =>
    `Discord: ${ping === null ? 'noch kein Herzschlag' : `Herzschlag ${ping} ms`}. Zum Antworten wird kein Netz benutzt.`,
  'member.status-refreshing': ({ work }) => wording`Wird gerade aktualisiert: ${work}.`,
  'member.quotes-held-back': ({ count }) =>
    `${plural(count, { one: '# Zitat', other: '# Zitate' })} seit dem Start zurückgehalten: Der gespeicherte Text stimmte nicht überein.`,

  'member.sources': ({ articles, undated, refreshedAt, generation, ...span }) =>
    `${articlesOf(articles)}, ${daysOf(span)}, ${number(undated)} ohne Datum; ${refreshedAt === null ? 'noch nie aktualisiert' : `zuletzt aktualisiert: ${time(refreshedAt)}`}${generation === null ? '' : `, Generation ${generation}`}.`,
  'member.sources-of-outlet': ({ outlet, articles, undated, ...span }) =>
    wording`${strong(outlet ?? 'Medium nicht angegeben')}: ${articlesOf(articles)}, ${daysOf(span)}${undated === 0 || span.first === null ? '' : `, ${number(undated)} ohne Datum`}`,
  'member.sources-none': () => wording`Die Moderation kann mit ${command('corpus add')} Quellen hinzufügen.`,

  'member.page': ({ page, pages, lines }) => `Seite ${page} von ${pages}; insgesamt ${number(lines)}`,

  'member.progress-so-far': ({ done, unit }) => `bisher ${number(done)} ${unit}`,
  'member.progress': ({ done, total, unit }) => `${number(done)} von ${number(total)} ${unit}`,
  'member.less-than-a-minute-left': 'noch weniger als eine Minute',
  'member.minutes-left': ({ minutes }) => `noch etwa ${minutes} min`,
  'member.hours-left': ({ hours }) => `noch etwa ${hours} h`,
  'member.and-more': ({ count }) => `… und ${number(count)} weitere`,
  'member.goes-on-in': ({ channel }) => wording`Das geht in ${channel} weiter.`,
  'member.outcome-not-shown': ({ why }) =>
    `Die Arbeit geht weiter, aber ihr Ergebnis kann hier nicht mehr gezeigt werden: ${why}.`,
};

function articlesOf(count: number): string {
  return plural(count, { one: '# Artikel', other: '# Artikel' });
}

function daysOf({ first, last }: DaySpan): string {
  if (first === null || last === null) return 'keiner datiert';
  return first === last ? day(first) : `${day(first)} bis ${day(last)}`;
}
