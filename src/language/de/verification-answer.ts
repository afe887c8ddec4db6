import type { verificationAnswer as english } from '../en/verification-answer.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { strong, wording } from '../wording.js';

const { day } = formatting('de');

export const verificationAnswer: Translation<typeof english> = {
  'verification.answer-not-kept':
    'Ich bewahre für diesen Server keine solche Antwort auf; was nur die fragende Person sah, kann nur sie prüfen, ein halbes Jahr lang.',
  'verification.answer-without-quotes': ({ id }) => `Antwort ${id} zitiert nichts.`,
  'verification.answer': ({ id, day: made }) =>
    wording`${strong(`Antwort ${id}`)} vom ${day(made)} (UTC), Zitat für Zitat`,
  'verification.quote-gone': ({ quote }) =>
    wording`${strong(`Zitat ${quote}`)}: Der Artikel wird nicht mehr aufbewahrt (seither gelöscht oder aus einer Quelle, aus der hier nicht mehr geantwortet wird).`,
  'verification.quote-altered': ({ quote }) =>
    wording`${strong(`Zitat ${quote}`)}: Der Artikel passt nicht mehr zu seinem Hash, also wird nichts gesagt.`,
  'verification.quote-hidden': ({ quote }) =>
    wording`${strong(`Zitat ${quote}`)}: Die Wörter wurden seither von der Moderation dieses Servers ausgeblendet.`,
  'verification.quote-stood': ({ quote, title, outlet, published }) =>
    wording`${strong(`Zitat ${quote}`)}, „${title ?? 'ohne Titel'}“ (${outlet ?? 'Medium nicht angegeben'}, ${published === null ? 'Datum unbekannt' : day(published)}): Es stand so, Zeichen für Zeichen, im Artikel, wie er damals gespeichert war (der Hash stimmt).`,
  'verification.since-same': 'Seither: Der Artikel ist derselbe.',
  'verification.since-updated': 'Seither: Der Artikel wurde aktualisiert, diese Passage ist unverändert.',
  'verification.since-withdrawn': () =>
    wording`Seither: ${strong('entfernt')}; der Artikel gehört nicht mehr zu den Quellen.`,
  'verification.since-corrected': () => wording`Seither: ${strong('berichtigt')}.`,
  'verification.article-note': ({ text }) => `Der Artikel trägt jetzt diesen Hinweis: „${text}“`,
  'verification.passage-gone': 'Kein Absatz des Artikels sagt noch annähernd dasselbe.',
  'verification.words-added': ({ words }) => `Hinzugefügt: „${words}“`,
  'verification.words-gone': ({ words }) => `Weggefallen: „${words}“`,
  'verification.words-changed': ({ before, after }) => `Statt „${before}“ heißt es jetzt „${after}“`,
  'verification.further-changes': ({ count }) => `Weitere geänderte Stellen: ${count}.`,
};
