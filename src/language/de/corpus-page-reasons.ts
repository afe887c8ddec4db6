import type { corpusPageReasons as english } from '../en/corpus-page-reasons.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';

const { number } = formatting('de');

export const corpusPageReasons: Translation<typeof english> = {
  'corpus.why-empty': 'leer',
  'corpus.why-no-text': 'kein Text',
  'corpus.why-not-text': ({ what }) => `kein Text, sondern ${what}`,
  'corpus.why-unsaid': 'es ist nicht angegeben, was es ist',
  'corpus.why-kind': ({ code }) => `von einer Art, die nicht gelesen wird (${code})`,
  'corpus.why-file-kind': ({ code }) => `keine Dateiart, die gelesen wird (${code})`,
  'corpus.why-larger': ({ size }) => `größer als ${size}`,
  'corpus.why-unicode': 'der Text ist kein wohlgeformtes Unicode',
  'corpus.why-not-read': ({ what }) => `konnte nicht gelesen werden (${what})`,
  'corpus.why-unreadable': ({ what }) => `nicht lesbar (${what})`,
  'corpus.what-permission': 'Zugriff verweigert',
  'corpus.what-not-there': 'nicht vorhanden',
  'corpus.what-folder': 'ein Ordner',
  'corpus.what-links': 'die Verknüpfungen führen im Kreis',
  'corpus.what-open-files': 'zu viele offene Dateien',
  'corpus.what-disk': 'die Festplatte meldet einen Fehler',
  'corpus.what-unlistable': 'der Ordner lässt sich nicht auflisten',
  'corpus.what-unknown': 'aus unbekanntem Grund',

  'corpus.why-check': 'eine Prüfung, ob ein Mensch liest, kein Artikel',
  'corpus.why-script': 'zeigt ohne JavaScript nichts',
  'corpus.why-paywall': 'eine Bezahlschranke, kein Artikel',
  'corpus.why-consent': 'eine Bitte um Einwilligung, kein Artikel',
  'corpus.why-log-in': 'eine Anmeldeseite, kein Artikel',

  'corpus.why-line-long': ({ size }) => `eine Zeile von mehr als ${size}`,
  'corpus.why-line-malformed': 'fehlerhaftes JSON',
  'corpus.why-line-no-object': 'eine Zeile, die kein JSON-Objekt ist',
  'corpus.why-line-no-text': 'kein Text: Der Schlüssel „text“ fehlt oder ist keine Zeichenkette',
  'corpus.why-no-gzip': 'keine gzip-Daten oder beschädigt',
  'corpus.why-gzip-after': ({ count }) =>
    `die gzip-Daten sind nach Zeile ${number(count)} beschädigt; die Zeilen davor bleiben`,

  'corpus.why-no-pdf': 'kein PDF',
  'corpus.why-pdf-damaged': 'ein beschädigtes PDF',
  'corpus.why-pdf-locked': 'ein PDF mit Passwortschutz',
  'corpus.why-pdf-scan': 'ein PDF ohne Text, vermutlich ein Scan',
  'corpus.why-pdf-pages': ({ count }) => `ein PDF von mehr als ${number(count)} Seiten`,
  'corpus.why-pdf-long': ({ count }) => `ein PDF von mehr als ${number(count)} Millionen Zeichen`,
  'corpus.why-pdf-slow': ({ count }) => `ein PDF, dessen Lesen länger als ${number(count)} s dauert`,
  'corpus.why-pdf-memory': ({ count }) => `ein PDF, dessen Lesen mehr als ${number(count)} MB Speicher braucht`,

  'corpus.what-pdf': 'ein PDF',
  'corpus.what-zip': 'ein ZIP-Archiv oder ein Office-Dokument',
  'corpus.what-gzip': 'gzip-Daten',
  'corpus.what-png': 'ein PNG-Bild',
  'corpus.what-jpeg': 'ein JPEG-Bild',
  'corpus.what-gif': 'ein GIF-Bild',
  'corpus.what-program': 'ein Programm',
  'corpus.what-binary': 'Binärdaten',

  'corpus.why-gzip': 'beschädigte gzip-Daten',
  'corpus.why-json-large': 'JSON von mehr als 10 MB',
  'corpus.why-json': 'JSON, das kein JSON Feed ist',
  'corpus.why-opml': 'eine OPML-Liste von Feeds und kein Feed; nennen Sie die Feeds einzeln',
  'corpus.why-xml': 'XML, das weder Feed noch Sitemap ist',
  'corpus.why-neither': 'weder Feed noch Sitemap',
  'corpus.why-html': 'eine HTML-Seite und kein Feed, ohne Link zu einem',
  'corpus.why-html-feed': ({ text }) => `eine HTML-Seite und kein Feed, mit einem Link zum Feed ${text}`,
  'corpus.why-html-feeds': ({ text }) => `eine HTML-Seite und kein Feed, mit Links zu den Feeds ${text}`,
};
