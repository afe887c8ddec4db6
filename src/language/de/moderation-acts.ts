import type { moderationActs as english } from '../en/moderation-acts.js';
import type { Translation } from '../translation.js';
import { actLine } from '../act-line.js';
import { formatting } from '../formatting.js';

const { number, plural } = formatting('de');

export const moderationActs: Translation<typeof english> = {
  'moderation.act-line': (act) => actLine(act, ': '),
  'moderation.no-acts': 'Hier wurde noch nichts getan.',
  'moderation.acts': ({ days }) => `Was hier getan wurde, ${number(days)} Tage lang aufbewahrt:`,
  'moderation.newest': 'Neueste',
  'moderation.older': 'Ältere',
  'moderation.by-nobody': 'ohne Namen',
  'moderation.by-itself': 'Automatisch',

  'moderation.answer-numbered': ({ id }) => `Antwort ${id}`,
  'moderation.hidden-numbered': ({ id }) => `Ausgeblendetes ${id}`,
  'moderation.setting-named': ({ setting }) => setting,

  'moderation.act-hide-quote': 'Zitat ausblenden',
  'moderation.act-hide-article': 'Artikel ausblenden',
  'moderation.act-unhide-quote': 'Zitat wieder zeigen',
  'moderation.act-unhide-article': 'Artikel wieder zeigen',
  'moderation.act-settle-reports': 'Meldungen abschließen',
  'moderation.act-clear-unanswered': 'Unbeantwortetes löschen',
  'moderation.act-change-settings': 'Einstellungen ändern',
  'moderation.act-set-up': 'Einrichtung',
  'moderation.act-refresh': 'Aktualisierung',
  'moderation.act-dry-run': 'Probelauf',
  'moderation.act-remove-article': 'Artikel entfernen',
  'moderation.act-restore-article': 'Artikel wiederherstellen',
  'moderation.act-erase-article': 'Artikel endgültig löschen',
  'moderation.act-rollback': 'Zurücksetzen',
  'moderation.act-add-url': 'Seite hinzufügen',
  'moderation.act-add-urls': 'Seiten hinzufügen',
  'moderation.act-add-feed': 'Feed hinzufügen',
  'moderation.act-add-site-map': 'Sitemap hinzufügen',
  'moderation.act-add-upload': 'Datei hinzufügen',
  'moderation.act-drop-source': 'Quelle streichen',
  'moderation.act-apply-held-change': 'zurückgehaltene Änderung übernehmen',
  'moderation.act-discard-held-change': 'zurückgehaltene Änderung verwerfen',
  'moderation.act-block-host': 'Website sperren',
  'moderation.act-unblock-host': 'Website entsperren',

  'moderation.outcome-done': 'erledigt',
  'moderation.outcome-cancelled': 'abgebrochen',
  'moderation.outcome-refused': 'abgelehnt',
  'moderation.outcome-failed': 'fehlgeschlagen',
  'moderation.outcome-no-news': 'war schon eine',
  'moderation.outcome-nothing': 'nichts geändert',
  'moderation.outcome-reports': ({ count }) => plural(count, { one: '# Meldung', other: '# Meldungen' }),
  'moderation.outcome-questions': ({ count }) => plural(count, { one: '# Frage', other: '# Fragen' }),
  'moderation.outcome-erased': ({ count }) =>
    `aus ${plural(count, { one: '# Generation', other: '# Generationen' })} gelöscht`,
  'moderation.outcome-added': ({ count }) => `${number(count)} hinzugekommen`,
  'moderation.outcome-changed': ({ count }) => `${number(count)} geändert`,
  'moderation.outcome-removed': ({ count }) => `${number(count)} entfernt`,
  'moderation.outcome-read-anew': ({ count }) => `${number(count)} neu gelesen`,
  'moderation.outcome-held': ({ count }) => `${number(count)} zur Entscheidung zurückgehalten`,
  'moderation.outcome-left-out': ({ count }) => `${number(count)} ausgelassen`,
  'moderation.outcome-back': ({ count }) => `${number(count)} wieder unter den Antworten`,
  'moderation.outcome-out': ({ count }) => `${number(count)} nicht mehr unter den Antworten`,
  'moderation.outcomes': ({ outcomes, generation }) =>
    `${outcomes.join(', ')}${generation === null ? '' : `; Generation ${generation}`}`,
};
