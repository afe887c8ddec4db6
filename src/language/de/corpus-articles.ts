import type { corpusArticles as english } from '../en/corpus-articles.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { command, option, strong, wording } from '../wording.js';

const { number, plural } = formatting('de');

const articles = { one: '# Artikel', other: '# Artikel' };
const kept = { one: '# Artikel bleibt wie zuvor', other: '# Artikel bleiben wie zuvor' };

export const corpusArticles: Translation<typeof english> = {
  'corpus.article': ({ title, outlet }) => `„${title}“${outlet === null ? '' : `, ${outlet}`}`,
  'corpus.article-with-id': ({ article, id }) => `${article} (${id})`,

  'corpus.remove': ({ article, place }) => wording`${strong('Diesen Artikel entfernen?')} ${article} (${place})`,
  'corpus.remove-yes': 'Ja, entfernen',
  'corpus.remove-meaning':
    'Er verschwindet sofort aus den Antworten, und keine Aktualisierung bringt ihn zurück. Alte Antworten, die ihn zitieren, erhalten den Vermerk „Seither entfernt“.',
  'corpus.restore-undoes': () => wording`${command('corpus restore')} holt ihn zurück.`,
  'corpus.removed': ({ articles: removed, outcome }) => `Entfernt: ${removed.join('; ')}; ${outcome}.`,

  'corpus.erase': ({ article, place }) => wording`${strong('Diesen Artikel endgültig löschen?')} ${article} (${place})`,
  'corpus.erase-yes': 'Ja, endgültig löschen',
  'corpus.erase-meaning':
    'Sein Text, seine Passagen und seine Vektoren werden aus allen Generationen, Indizes und Zwischenspeichern gelöscht. Meine öffentlichen Nachrichten, die ihn zitieren, werden geleert.',
  'corpus.erase-is-final':
    'Nichts bringt ihn zurück: kein Zurücksetzen, keine Aktualisierung, keine Kopie desselben Textes. Das lässt sich nicht rückgängig machen.',
  'corpus.erased': ({ generations, texts }) =>
    `Aus ${plural(generations, { one: '# Generation', other: '# Generationen' })} gelöscht, mit allen Fassungen und Kopien desselben Textes (${plural(texts, { one: '# Text', other: '# Texte' })}).`,
  'corpus.messages-blanked': ({ count }) =>
    count === 0
      ? 'Keine Nachricht wurde geleert.'
      : `${plural(count, { one: '# Nachricht, die ihn zitierte, geleert', other: '# Nachrichten, die ihn zitierten, geleert' })}.`,
  'corpus.a-message': 'Nachricht',
  'corpus.message-out-of-reach': ({ message, why }) =>
    wording`Für mich nicht erreichbar, bitte löschen Sie sie selbst: ${message} (${why})`,
  'corpus.file-stays': ({ file }) => wording`Die Datei selbst bleibt im Ordner dessen, der mich betreibt: ${file}`,
  'corpus.traces-stay':
    'Gerade wurde gelesen, deshalb bleiben Spuren in der Datenbankdatei bis zur nächsten Aktualisierung: Starten Sie sie jetzt.',

  'corpus.restored': ({ article, outcome }) => `Wiederhergestellt: ${article}; ${outcome}.`,
  'corpus.not-in-source': 'Seine Quelle enthält ihn nicht mehr, sodass eine Aktualisierung ihn wegnehmen kann.',
  'corpus.none-removed': 'Kein Artikel ist entfernt.',
  'corpus.removed-list': () =>
    wording`Entfernt, der letzte zuerst; ${command('corpus restore')} nimmt einen Titel oder die ID:`,
  'corpus.further-articles': ({ count }) =>
    `${plural(count, { one: '# weiterer Artikel', other: '# weitere Artikel' })}.`,

  'corpus.no-such-article':
    'Kein eigener Artikel dieses Servers passt dazu; wählen Sie einen der Vorschläge, die beim Tippen erscheinen.',
  'corpus.no-such-removed': () =>
    wording`Kein entfernter Artikel passt dazu; ${command('corpus restore')} ohne Artikel listet sie auf.`,
  'corpus.several-match': ({ total, some }) =>
    `${number(total)} Artikel passen: ${some.join('; ')}; benennen Sie einen genauer oder mit seiner ID in Klammern.`,
  'corpus.shared-not-removed': ({ report }) =>
    `Das ist einer der gemeinsamen Artikel, die nur entfernen kann, wer mich betreibt, und zwar im Terminal; hier kann die Moderation ihn mit ${report} unter einer Antwort ausblenden.`,
  'corpus.shared-not-erased': ({ report }) =>
    `Das ist einer der gemeinsamen Artikel, die nur löschen kann, wer mich betreibt, und zwar im Terminal; hier kann die Moderation ihn mit ${report} unter einer Antwort ausblenden.`,

  'corpus.none-blocked': 'Keine Website ist gesperrt.',
  'corpus.blocked-hosts': 'Gesperrte Websites:',
  'corpus.blocked-host': ({ host, at }) => wording`${host}, ${at}`,
  'corpus.block': ({ host }) =>
    wording`${strong('Diese Website sperren?')} ${host} und alles, was darunter liegt, wird nicht mehr abgerufen, und ihre Artikel verschwinden sofort aus den Antworten.`,
  'corpus.block-yes': 'Ja, sperren',
  'corpus.unblock-undoes': () =>
    wording`${command('corpus block')} mit ${option('corpus block unblock')} lässt sie wieder zu.`,
  'corpus.blocked': ({ host, outcome }) => `${host} ist gesperrt: ${outcome}.`,
  'corpus.allowed-again': ({ host }) => `${host} ist wieder zugelassen; die nächste Aktualisierung liest die Seiten.`,

  'corpus.no-generations': () =>
    wording`Es gibt noch keine Generation; ${command('corpus add')} fügt die erste Quelle hinzu.`,
  'corpus.generations': () =>
    wording`Generationen, die neueste zuerst; ${command('corpus rollback')} kehrt zu einer zurück:`,
  'corpus.generation-numbered': ({ id }) => `Generation ${id}`,
  'corpus.history-line': ({ generation, at, cause, changes, articles: count }) =>
    wording`${strong(`Generation ${generation}`)}, ${at}: ${cause}; ${changes}; damals ${plural(count, articles)}`,
  'corpus.cause-refresh': 'Aktualisierung',
  'corpus.cause-rollback': ({ target }) =>
    target === null ? 'Zurückgesetzt' : `Auf Generation ${target} zurückgesetzt`,
  'corpus.cause-remove': 'Entfernen',
  'corpus.cause-restore': 'Wiederherstellung',
  'corpus.cause-erase': 'Löschung',
  'corpus.cause-quarantine': 'Eine zurückgehaltene Änderung wurde übernommen',
  'corpus.cause-block': 'Eine Website wurde gesperrt',
  'corpus.no-older-generation': 'Es gibt keine ältere Generation, zu der man zurückkehren könnte.',
  'corpus.no-generation': ({ generation }) => `Es gibt keine Generation ${generation}.`,
  'corpus.current-already': ({ generation }) => `Generation ${generation} ist schon die jetzige.`,
  'corpus.go-back': () => wording`${strong('Zu den Artikeln dieser Generation zurückkehren?')}`,
  'corpus.go-back-yes': ({ generation }) => `Ja, zurück zu Generation ${generation}`,
  'corpus.go-back-meaning':
    'Ihre Artikel antworten wieder, als neue Generation. Was entfernt wurde, bleibt entfernt, was gelöscht wurde, bleibt gelöscht; die nächste Aktualisierung liest die Quellen, wie sie dann sind.',
  'corpus.went-back': ({ generation, outcome }) => `Zurück zu Generation ${generation}: ${outcome}.`,

  'corpus.held-decided': () =>
    wording`Das wurde schon entschieden; ${command('corpus quarantine')} listet auf, was offen ist.`,
  'corpus.none-held': 'Nichts wartet auf eine Entscheidung.',
  'corpus.held-list': ({ apply, discard }) =>
    `Zurückgehalten, weil es nach Schaden aussieht. Solange antwortet, was vorher da war. ${apply} lässt die Änderung durch, ${discard} behält, was da war:`,
  'corpus.apply': 'Übernehmen',
  'corpus.discard': 'Verwerfen',
  'corpus.decide': ({ decision, change }) => `${decision}: ${change}`,
  'corpus.further-changes': ({ count }) =>
    `Danach ${plural(count, { one: '# weitere Änderung', other: '# weitere Änderungen' })}.`,
  'corpus.held-source': ({ change, place, reason, articles: count, at }) =>
    wording`${strong(`${change}.`)} Quelle ${place}: ${reason}; ${plural(count, kept)}, ${at}`,
  'corpus.held-page': ({ change, place, reason, articles: count, at }) =>
    wording`${strong(`${change}.`)} Seite ${place}: ${reason}; ${plural(count, kept)}, ${at}`,
  'corpus.source-numbered': ({ id }) => `Quelle ${id}`,
  'corpus.change-numbered': ({ id }) => `Nr. ${id}`,
};
