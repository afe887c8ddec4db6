import type { ChangeValues, corpusRefresh as english } from '../en/corpus-refresh.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

const { number, plural } = formatting('de');

const articles = { one: '# Artikel bleibt wie zuvor', other: '# Artikel bleiben wie zuvor' };

function change(kind: string, { title, places, further }: ChangeValues) {
  const more = further === 0 ? [] : [plural(further, { one: '# weitere Stelle', other: '# weitere Stellen' })];
  const told = [...places, ...more].join('; ');
  return wording`${strong(kind)}: ${title}${told === '' ? '' : ` (${told})`}`;
}

export const corpusRefresh: Translation<typeof english> = {
  'corpus.stage-list': 'Fragt die Quellen, was es gibt',
  'corpus.stage-fetch': 'Ruft Seiten ab',
  'corpus.stage-discover': 'Sucht, was sich geändert hat',
  'corpus.stage-read': 'Liest Seiten',
  'corpus.stage-embed': 'Berechnet die Bedeutung der Passagen',
  'corpus.stage-index': 'Indiziert',
  'corpus.stage-switch': 'Wechselt zum neuen Stand',
  'corpus.unit-list': 'Quellen',
  'corpus.unit-fetch': 'Seiten',
  'corpus.unit-discover': 'Dateien und Seiten',
  'corpus.unit-read': 'Seiten',
  'corpus.unit-embed': 'Passagen',
  'corpus.unit-index': 'Einträge',
  'corpus.unit-switch': 'Schritte',
  'corpus.progress': ({ stage, done, total }) =>
    `${stage}: ${number(done)}${total === null ? '' : ` von ${number(total)}`}`,

  'corpus.beginning-refresh': 'Beginnt die Aktualisierung …',
  'corpus.beginning-rollback': 'Setzt zurück …',
  'corpus.beginning-remove': 'Entfernt den Artikel …',
  'corpus.beginning-restore': 'Stellt den Artikel wieder her …',
  'corpus.beginning-erase': 'Löscht den Artikel …',
  'corpus.beginning-recognise-source': 'Sieht nach, was an der Adresse steht …',
  'corpus.beginning-add-source': 'Fügt die Quelle hinzu …',
  'corpus.beginning-remove-source': 'Streicht die Quelle …',
  'corpus.beginning-apply-held': 'Übernimmt die Änderung …',
  'corpus.beginning-discard-held': 'Verwirft die Änderung …',
  'corpus.beginning-block-host': 'Sperrt die Website …',
  'corpus.beginning-unblock-host': 'Lässt die Website wieder zu …',

  'corpus.cancelled': 'Abgebrochen.',
  'corpus.unfinished': 'Das wurde nicht zu Ende geführt.',
  'corpus.not-under-way': 'Das läuft nicht mehr.',
  'corpus.act-outcome': ({ act, outcome }) => `${act}: ${outcome}.`,
  'corpus.fetched-stays':
    'Die Artikel sind wie zuvor; Seiten, die schon abgerufen wurden, müssen nicht noch einmal abgerufen werden.',
  'corpus.no-sources-to-read': () => wording`Es gibt keine Quellen zu lesen; ${command('corpus add')} fügt eine hinzu.`,

  'corpus.refreshed': ({ outcome }) => `Aktualisiert: ${outcome}.`,
  'corpus.would-refresh': ({ outcome }) => `Eine Aktualisierung brächte: ${outcome}.`,
  'corpus.refreshed-by-schedule': ({ outcome }) => wording`${strong('Planmäßig aktualisiert')}: ${outcome}.`,
  'corpus.held': ({ change: id, place, reason, articles: count }) =>
    wording`${strong('Zurückgehalten, bis Sie entscheiden')}${id === null ? '' : ` (${id})`}: ${place}: ${reason}; ${plural(count, articles)}. Siehe ${command('corpus quarantine')}.`,
  'corpus.not-read': ({ place, problem }) => wording`${strong('Nicht gelesen')}: ${place}: ${problem}`,
  'corpus.left-out': ({ place, reason }) => wording`${strong('Ausgelassen')}: ${place}: ${reason}`,
  'corpus.further-lines': ({ count }) =>
    `${plural(count, { one: '# weitere Zeile', other: '# weitere Zeilen' })} in der Datei.`,
  'corpus.and-more': ({ count }) => `… und ${number(count)} weitere.`,

  'corpus.change-added': (values) => change('Hinzugekommen', values),
  'corpus.change-changed': (values) => change('Geändert', values),
  'corpus.change-removed': (values) => change('Entfernt', values),
  'corpus.change-reread': (values) => change('Neu gelesen', values),
  'corpus.place-new': ({ words }) => `neu: „${words}“`,
  'corpus.place-gone': ({ words }) => `weggefallen: „${words}“`,
  'corpus.place-changed': ({ before, after }) => `„${before}“ → „${after}“`,

  'corpus.file-added': ({ title, address }) => `hinzugekommen: ${title} (${address})`,
  'corpus.file-changed': ({ title, address }) => `geändert: ${title} (${address})`,
  'corpus.file-removed': ({ title, address }) => `entfernt: ${title} (${address})`,
  'corpus.file-reread': ({ title, address }) => `neu gelesen: ${title} (${address})`,
  'corpus.file-further': ({ count }) => `und ${plural(count, { one: '# weitere Stelle', other: '# weitere Stellen' })}`,
  'corpus.file-left-out': 'Ausgelassen:',
  'corpus.file-left-out-page': ({ path, reason }) => `${path}: ${reason}`,
};
