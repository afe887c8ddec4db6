import type { corpusReasons as english } from '../en/corpus-reasons.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';

const { number } = formatting('de');

export const corpusReasons: Translation<typeof english> = {
  'corpus.why-stays': ({ why }) => `${why}; was vorher davon gelesen wurde, bleibt`,
  'corpus.why-names-feed': ({ why, url }) =>
    `${why}; dort wird der Feed ${url} genannt: Fügen Sie stattdessen diesen hinzu`,
  'corpus.why-redirects-and': ({ why }) => `es wird weitergeleitet, und ${why}`,
  'corpus.why-no-article': ({ why }) => `kein Artikel mehr da: ${why}`,
  'corpus.why-pages': ({ count, of, url, why }) =>
    `${number(count)} von ${number(of)} Seiten nicht abrufbar, als erste ${url}: ${why}`,
  'corpus.why-site-maps': ({ count, of, why }) => `${number(count)} von ${number(of)} Sitemaps nicht lesbar: ${why}`,
  'corpus.why-lost': ({ count, of }) =>
    `${number(count)} von ${number(of)} Artikeln ${count === 1 ? 'würde' : 'würden'} wegfallen`,

  'corpus.why-removed': 'von der Moderation entfernt',
  'corpus.why-erased': 'von der Moderation gelöscht',
  'corpus.why-blocked': 'die Moderation hat die Website gesperrt',
  'corpus.why-remnant': 'vom Text ist fast nichts übrig',
  'corpus.why-not-yet': 'noch nicht abgerufen',
  'corpus.why-not-kept': 'die Website erlaubt kein Aufbewahren, und es wurde nicht neu abgerufen',
  'corpus.why-first-pages': ({ count }) => `nur die ersten ${number(count)} Seiten werden gelesen`,
  'corpus.why-nested-index': ({ url }) => `${url} ist ein Index in einem Index`,

  'corpus.why-not-found': 'die Seite wurde nicht gefunden (404)',
  'corpus.why-gone': 'die Seite wurde endgültig entfernt (410)',
  'corpus.why-login': ({ code }) => `die Website verlangt eine Anmeldung (${code})`,
  'corpus.why-to-login': ({ host }) => `die Website schickt Leser zu einer Anmeldung (${host})`,
  'corpus.why-payment': 'die Website verlangt eine Zahlung (402)',
  'corpus.why-forbidden': 'die Website verbietet es (403)',
  'corpus.why-legal': 'die Website hält sie aus rechtlichen Gründen zurück (451)',
  'corpus.why-refused': ({ code }) => `die Website lehnt die Anfrage ab (${code})`,
  'corpus.why-no-page': ({ code }) => `die Website gab keine Seite (${code})`,
  'corpus.why-not-a-page': ({ url }) => `unter der Adresse steht ${url}, keine Seite`,
  'corpus.why-not-a-feed': ({ url }) => `unter der Adresse steht ${url}, kein Feed`,
  'corpus.why-robots': ({ host }) => `die robots.txt von ${host} hält Programme von dieser Seite fern`,
  'corpus.why-silent': ({ host, count }) =>
    `${host} antwortete ${number(count)}-mal in Folge nicht und wird eine Weile nicht mehr angefragt`,
  'corpus.why-fewer': ({ host }) => `${host} bittet um weniger Anfragen (429)`,
  'corpus.why-overloaded': ({ host }) => `${host} ist überlastet oder vorerst geschlossen (503)`,
  'corpus.why-failed': ({ host, code }) => `${host} meldet einen Fehler (${code})`,
  'corpus.why-slow': ({ host, count }) => `${host} brauchte länger als ${number(count)} s`,
  'corpus.why-headers': ({ host }) => `${host} sendet mehr Kopfzeilen, als eine Seite braucht`,
  'corpus.why-no-http': ({ host }) => `${host} antwortet nicht in gültigem HTTP`,
  'corpus.why-no-proof': ({ host, code }) => `${host} kann sich nicht ausweisen oder spricht kein https (${code})`,
  'corpus.why-not-asked': ({ host, code }) => `${host} konnte nicht gefragt werden (${code})`,
  'corpus.why-nothing-answers': 'dort antwortet nichts',
  'corpus.why-connection-cut': 'die Verbindung brach ab',
  'corpus.why-answer-cut': 'die Antwort brach ab',
  'corpus.why-host-not-found': ({ host }) => `${host} wurde nicht gefunden`,
  'corpus.why-leads-to': ({ host, url, what }) =>
    `${host} führt zu ${url}, ${what}, und damit nicht ins öffentliche Netz`,
  'corpus.why-circle': 'es wird im Kreis weitergeleitet',
  'corpus.why-redirects': ({ count }) => `es wird mehr als ${number(count)}-mal weitergeleitet`,
  'corpus.why-redirects-nowhere': 'es wird weitergeleitet, ohne dass gesagt wird wohin',
  'corpus.why-redirects-wrongly': 'es wird zu etwas weitergeleitet, das keine Webadresse ist',
  'corpus.why-redirects-openly':
    'es wird von https zu http weitergeleitet, wo der Text unterwegs geändert werden könnte',
  'corpus.why-too-large': ({ size }) => `größer als ${size}`,
  'corpus.why-packing': 'auf eine Weise gepackt, die hier nicht bekannt ist',
  'corpus.why-packed-wrongly': 'nicht so gepackt, wie angegeben',
  'corpus.why-damaged': ({ size }) => `beschädigt oder entpackt größer als ${size}`,

  'corpus.why-long-address': ({ count }) => `die Adresse ist länger als ${number(count)} Zeichen`,
  'corpus.why-password':
    'die Adresse enthält einen Benutzernamen oder ein Passwort, die mit jedem Zitat gezeigt würden',
  'corpus.why-scheme': ({ code }) => `Adressen mit ${code} werden nicht abgerufen, nur http und https`,
  'corpus.why-blocked-here': ({ host }) => `${host} ist hier gesperrt`,
  'corpus.why-port': ({ code, host }) =>
    `Port ${code} wird nicht abgerufen, sofern nicht, wer mich betreibt, ${host} in FETCH_ALLOW_HOSTS nennt`,
  'corpus.why-not-public': ({ host, what }) => `${host} ist ${what} und nicht Teil des öffentlichen Netzes`,
  'corpus.why-no-web-address': ({ text }) => `${text} ist keine Webadresse`,
  'corpus.why-no-host': ({ text }) => `${text} ist kein Name einer Website`,

  'corpus.what-inner-name': ({ code }) => `ein Name innerhalb eines Netzes (${code})`,
  'corpus.what-no-dot': 'ein Name ohne Punkt',
  'corpus.what-metadata': 'die Adresse des Metadatendienstes einer Cloud',
  'corpus.what-documentation': 'eine Adresse für Dokumentation',
  'corpus.what-benchmarks': 'eine Adresse für Messungen',
  'corpus.what-unspecified': 'eine Adresse keiner bestimmten Maschine',
  'corpus.what-broadcast': 'eine Broadcast-Adresse',
  'corpus.what-multicast': 'eine Multicast-Adresse',
  'corpus.what-link-local': 'eine Link-Local-Adresse',
  'corpus.what-loopback': 'eine Loopback-Adresse',
  'corpus.what-carrier': 'eine Adresse im Netz eines Anbieters',
  'corpus.what-private': 'eine private Adresse',
  'corpus.what-mapped': 'eine IPv4-Adresse in IPv6-Schreibweise',
  'corpus.what-translator': 'eine IPv4-Adresse hinter einem Übersetzer',
  'corpus.what-tunnel': 'eine IPv4-Adresse hinter einem Tunnel',
  'corpus.what-reserved': 'eine reservierte Adresse',
  'corpus.what-no-address': 'überhaupt keine Adresse',
  'corpus.what-own-machine': 'die eigene Maschine des Bots',

  'corpus.why-attached-nowhere': 'der Anhang hat keine Webadresse',
  'corpus.why-attached-password': 'die Adresse des Anhangs enthält ein Passwort',
  'corpus.why-attached-openly': 'der Anhang steht unter einer Adresse ohne https',
  'corpus.why-attached-elsewhere': ({ url }) => `der Anhang steht unter ${url}, was nicht zu Discord gehört`,
  'corpus.why-attached-redirect': 'Discord liefert den Anhang von anderswo',
  'corpus.why-attached-gone': ({ code }) => `der Anhang ist nicht mehr da (${code}); laden Sie ihn noch einmal hoch`,
  'corpus.why-attached-refused': ({ code }) => `Discord gab den Anhang nicht heraus (${code})`,
};
