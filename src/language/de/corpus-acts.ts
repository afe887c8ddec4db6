import type { corpusActs as english } from '../en/corpus-acts.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';

const { number } = formatting('de');

export const corpusActs: Translation<typeof english> = {
  'corpus.host-blocked-already': ({ host }) => `${host} ist schon gesperrt.`,
  'corpus.host-not-blocked': ({ host }) => `${host} ist nicht gesperrt.`,
  'corpus.no-host-name': ({ text }) =>
    `„${text}“ ist nicht der Name einer Website: Schreiben Sie ihn wie news.example.org.`,

  'corpus.name-an-address': 'Nennen Sie die Adresse einer Seite, eines Feeds oder einer Sitemap.',
  'corpus.only-of-site-maps': 'Muster und Höchstalter gibt es nur bei einer Sitemap.',
  'corpus.one-feed': 'Fügen Sie Feeds einzeln hinzu.',
  'corpus.one-site-map': 'Fügen Sie Sitemaps einzeln hinzu.',
  'corpus.no-address': ({ text }) => `„${text}“ ist keine Adresse, die mit https:// beginnt.`,
  'corpus.address-too-long': ({ text, most }) => `„${text}“ ist länger als ${number(most)} Zeichen.`,
  'corpus.address-with-password': ({ text }) =>
    `„${text}“ nennt einen Benutzernamen oder ein Passwort: Lassen Sie sie weg.`,
  'corpus.too-many-addresses': ({ most, count }) =>
    `Eine Liste hat höchstens ${number(most)} Adressen, nicht ${number(count)}.`,
  'corpus.pattern-too-long': ({ most }) => `Ein Muster hat höchstens ${number(most)} Zeichen.`,
  'corpus.no-pattern': ({ pattern, example }) =>
    `„${pattern}“ ist kein Muster einer Adresse: Es beginnt mit /, * oder https://, etwa ${example}.`,
  'corpus.no-age': ({ most }) => `Das Höchstalter ist eine Zahl von Tagen von 1 bis ${number(most)}.`,

  'corpus.address-not-looked-at': ({ url, why }) => `${url} konnte nicht angesehen werden: ${why}.`,
  'corpus.address-not-looked-at-now': ({ url, why }) =>
    `${url} konnte nicht angesehen werden: ${why}. Sagen Sie, was es ist (Feed, Sitemap oder Seite), um es trotzdem hinzuzufügen.`,
  'corpus.sent-nothing': 'es wurde nichts gesendet',
  'corpus.no-source-there': ({ url, what }) => `${url} ist weder Feed noch Sitemap noch Seite: ${what}.`,
  'corpus.no-source': ({ source }) => `Es gibt keine Quelle ${source}: Sehen Sie in der Liste der Quellen nach.`,
  'corpus.folder-stays': ({ source }) =>
    `Quelle ${source} ist der Ordner, aus dem diese Artikel stammen, und kann deshalb nicht gestrichen werden.`,
  'corpus.holds-erased': ({ name }) => `${name} enthält einen gelöschten Artikel und wird deshalb nicht angenommen.`,

  'corpus.article-erased': 'Dieser Artikel wurde gelöscht; nichts davon ist übrig.',
  'corpus.article-unknown': ({ id }) => `Ein Artikel ${id} ist hier nicht bekannt: Suchen Sie ihn nach seinem Titel.`,
  'corpus.removed-already': 'Dieser Artikel ist schon entfernt.',
  'corpus.not-removed': 'Dieser Artikel ist nicht entfernt.',
  'corpus.kept-out': ({ why }) => `Dieser Artikel kann nicht zurückkommen: ${why}.`,

  'corpus.no-such-generation': ({ generation, newest }) =>
    `Es gibt keine Generation ${generation}: ${newest === null ? 'Es gibt noch keine' : `Sie gehen von 1 bis ${newest}`}.`,
  'corpus.same-articles': ({ generation }) =>
    `Generation ${generation} hat dieselben Artikel wie jetzt, es gibt also nichts zurückzusetzen.`,

  'corpus.no-held-change': ({ change }) =>
    `Keine Änderung ${change} wird zurückgehalten: Sehen Sie in der Quarantäne nach.`,
  'corpus.change-applied': ({ change }) => `Änderung ${change} wurde schon übernommen.`,
  'corpus.change-discarded': ({ change }) => `Änderung ${change} wurde schon verworfen.`,

  'corpus.file-damaged': 'Die Datei mit den Artikeln ist beschädigt: Wer mich betreibt, muss sie reparieren.',
  'corpus.disk-full':
    'Die Festplatte mit den Artikeln ist voll: Wer mich betreibt, muss Platz schaffen; die Antworten kommen weiter aus der letzten Aktualisierung.',
  'corpus.folder-not-opened':
    'Der Ordner mit den Artikeln lässt sich nicht öffnen: Wer mich betreibt, muss einen nennen, den es gibt.',
  'corpus.folder-not-listed': ({ folder }) =>
    `Der Ordner ${folder} lässt sich nicht auflisten: Wer mich betreibt, muss seine Berechtigungen prüfen; nichts wurde geändert.`,

  'corpus.shared-alone':
    'Dieser Server antwortet allein aus den gemeinsamen Artikeln, die nur ändern kann, wer mich betreibt, und zwar im Terminal.',
  'corpus.under-way': ({ job, by, since, far }) => `${job} durch ${by} läuft seit ${since} (${far})`,
  'corpus.just-begun': 'eben erst begonnen',
  'corpus.again-when-done': ({ work }) => `${work}; bitte versuchen Sie es danach noch einmal.`,
  'corpus.starting': 'beginnt gerade',
  'corpus.waiting': 'wartet, bis es an der Reihe ist',
  'corpus.the-schedule': 'den Zeitplan',
  'corpus.job-refresh': 'Eine Aktualisierung',
  'corpus.job-rollback': 'Ein Zurücksetzen',
  'corpus.job-remove': 'Ein Entfernen',
  'corpus.job-restore': 'Ein Wiederherstellen',
  'corpus.job-erase': 'Ein Löschen',
  'corpus.job-recognise-source': 'Das Ansehen einer Quelle',
  'corpus.job-add-source': 'Das Hinzufügen einer Quelle',
  'corpus.job-remove-source': 'Das Streichen einer Quelle',
  'corpus.job-apply-held': 'Das Übernehmen einer zurückgehaltenen Änderung',
  'corpus.job-discard-held': 'Das Verwerfen einer zurückgehaltenen Änderung',
  'corpus.job-block-host': 'Das Sperren einer Website',
  'corpus.job-unblock-host': 'Das Entsperren einer Website',
};
