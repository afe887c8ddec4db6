import type { corpusSources as english } from '../en/corpus-sources.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

const { number, plural } = formatting('de');

export const corpusSources: Translation<typeof english> = {
  'corpus.kind-folder': 'Ordner',
  'corpus.kind-url': 'Seite',
  'corpus.kind-urls': 'Seiten',
  'corpus.kind-feed': 'Feed',
  'corpus.kind-site-map': 'Sitemap',
  'corpus.kind-upload': 'Datei',
  'corpus.folder': ({ name }) => `der Ordner ${name}`,
  'corpus.several-pages': ({ count, first }) => `${number(count)} Seiten, die erste ${first}`,

  'corpus.too-many-sources': ({ most }) =>
    wording`Ein Server hat höchstens ${most} Quellen: Streichen Sie zuerst eine mit ${command('corpus sources')}.`,
  'corpus.address-or-file': 'Nennen Sie eine Adresse oder hängen Sie eine Datei an, nicht beides.',
  'corpus.no-address-or-file': 'Nennen Sie eine Adresse oder hängen Sie eine Datei an.',
  'corpus.nothing-added': 'Nichts wurde hinzugefügt.',
  'corpus.source-already': ({ name }) =>
    wording`${name} ist schon eine Quelle; ${command('corpus refresh')} liest sie neu.`,
  'corpus.added': ({ kind, name }) => wording`Hinzugefügt: ${kind} ${name}.`,
  'corpus.page-names-feed': ({ feed }) => wording`Die Seite nennt den Feed ${feed}, der auch hinzugefügt werden kann.`,

  'corpus.no-sources': () => wording`Es gibt noch keine Quellen; ${command('corpus add')} fügt eine hinzu.`,
  'corpus.sources': ({ range }) => `Quellen, ${range}:`,
  'corpus.source-line': ({ id, kind, name, articles, isLocal, read, problem }) => {
    const line = wording`${strong(`${id}.`)} ${kind} ${name}: ${plural(articles, { one: '# Artikel', other: '# Artikel' })}`;
    const when = read === null ? wording`, noch nicht gelesen` : wording`, gelesen ${read}`;
    return [...line, ...(isLocal ? [] : when), ...(problem === null ? [] : [`; ${problem}`])];
  },
  'corpus.source-choice': ({ id, name }) => `${id}: ${name}`,
  'corpus.drop-a-source': 'Eine Quelle streichen',
  'corpus.dropped-already': 'Diese Quelle wurde schon gestrichen.',
  'corpus.drop': ({ name }) => wording`${strong('Diese Quelle streichen?')} Nicht mehr gelesen wird: ${name}.`,
  'corpus.drop-meaning': ({ articles }) =>
    articles === 1
      ? wording`Ihr Artikel fällt mit der folgenden Aktualisierung aus den Antworten, sofern keine andere Quelle ihn hat; ${command('corpus rollback')} holt ihn zurück.`
      : wording`Ihre ${number(articles)} Artikel fallen mit der folgenden Aktualisierung aus den Antworten, sofern keine andere Quelle sie hat; ${command('corpus rollback')} holt sie zurück.`,
  'corpus.drop-yes': 'Ja, die Quelle streichen',
  'corpus.dropped': ({ name }) => wording`Gestrichen: ${name}.`,

  'corpus.status': 'Die Artikel dieses Servers',
  'corpus.status-articles': ({ articles, sources, troubled }) => {
    const trouble =
      troubled === 0 ? [] : wording`, davon ${number(troubled)} mit einem Problem: siehe ${command('corpus sources')}`;
    const own = `${plural(articles, { one: '# Artikel antwortet', other: '# Artikel antworten' })} hier. Dieser Server hat ${plural(sources, { one: '# eigene Quelle', other: '# eigene Quellen' })}`;
    return [own, ...trouble, '.'];
  },
  'corpus.status-never-refreshed': 'Nie aktualisiert.',
  'corpus.status-refreshed': ({ at, generation }) => wording`Zuletzt aktualisiert ${at}, Generation ${generation}.`,
  'corpus.status-no-schedule': () =>
    wording`Wann automatisch aktualisiert wird, bestimmt, wer mich betreibt; ${command('settings')} legt einen Zeitplan für diesen Server fest.`,
  'corpus.status-schedule': ({ schedule }) => wording`Automatische Aktualisierung: ${schedule}.`,
  'corpus.status-idle': 'Zurzeit läuft nichts.',
  'corpus.status-under-way': ({ work }) => `Zurzeit läuft: ${work}.`,
  'corpus.status-held': ({ count }) =>
    wording`${plural(count, { one: '# Änderung', other: '# Änderungen' })} zurückgehalten, bis Sie entscheiden: ${command('corpus quarantine')}.`,
  'corpus.status-index':
    'Der Index für die Suche nach Bedeutung ist nicht vollständig; bis dahin beruhen Antworten auf Stichwörtern.',
};
