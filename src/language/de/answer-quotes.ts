import { formatting } from '../formatting.js';
import type { answerQuotes as english } from '../en/answer-quotes.js';
import type { Translation } from '../translation.js';

const { ago, and, day, number, plural } = formatting('de');

export const answerQuotes: Translation<typeof english> = {
  'answer.answering-sentence': 'Antwortender Satz',
  'answer.nearest-sentence': 'Ähnlichster Satz',
  'answer.sentence-in-question': 'Fraglicher Satz',
  'answer.sentence-all': ({ name }) => `${name}: das ganze Zitat.`,
  'answer.sentence-words': ({ name, words }) => `${name}: „${words}“`,
  'answer.sentence-begins': ({ name, words }) => `${name}: der mit „${words}“ beginnt`,
  'answer.correction-beside': 'Berichtigung im selben Artikel, wie veröffentlicht:',
  'answer.also-in': ({ outlets, others }) =>
    `Derselbe Satz auch in ${others > 0 ? `${outlets.join(', ')} und ${plural(others, { one: 'einem weiteren', other: '# weiteren' })}` : and(outlets)}.`,
  'answer.as-printed': 'Wie veröffentlicht:',
  'answer.as-printed-by': ({ outlet }) => `Wie bei ${outlet} veröffentlicht:`,
  'answer.outlet-unstated': 'Medium nicht angegeben',
  'answer.title-unstated': 'Titel nicht angegeben',
  'answer.open': 'öffnen',

  'answer.same-words': 'Hier stehen dieselben Worte.',
  'answer.long': ({ hasLink }) => `Diese Passage ist zu lang, um hier ganz gezeigt zu werden${readOrNot(hasLink)}`,
  'answer.answer-full': ({ hasLink }) =>
    `Diese Antwort hat so viel aus ihren Artikeln gezeigt, wie sie darf${readOrNot(hasLink)}`,
  'answer.check-full': ({ hasLink }) =>
    `Diese Prüfung hat so viel aus ihren Artikeln gezeigt, wie sie darf${readOrNot(hasLink)}`,
  'answer.page-withholds': ({ hasLink }) =>
    `Die Seite dieses Artikels bittet, nicht oder nicht in dieser Länge zitiert zu werden${readOrNot(hasLink)}`,
  'answer.gone': 'Der Artikel wurde seither entfernt, ausgeblendet oder geändert.',
  'answer.too-long': 'Diese Passage ist zu lang, um hier gezeigt zu werden.',

  'answer.dated': ({ day: published, age }) => `${day(published)}, ${age}`,
  'answer.date-unknown': 'Datum unbekannt',
  'answer.days-ago': ({ count }) => ago(count, 'day'),
  'answer.weeks-ago': ({ count }) => ago(count, 'week'),
  'answer.months-ago': ({ count }) => ago(count, 'month'),
  'answer.years-ago': ({ count }) => ago(count, 'year'),
  'answer.in-the-future': 'in der Zukunft',
  'answer.updated': ({ day: updated }) => `aktualisiert am ${day(updated)}`,

  'answer.origin-file': 'Datei',
  'answer.origin-file-stated': 'Datei; Medium wie darin angegeben',
  'answer.origin-file-unstated': 'Datei; Medium nicht angegeben',
  'answer.origin-sample': 'erfundenes Beispiel',
  'answer.origin-fetched': ({ host, day: fetched }) => `abgerufen von ${host} am ${day(fetched)}`,
  'answer.origin-upload': 'von der Moderation hochgeladen',
  'answer.origin-upload-stated': 'von der Moderation hochgeladen; Medium wie darin angegeben',
  'answer.origin-upload-unstated': 'von der Moderation hochgeladen; Medium nicht angegeben',

  'answer.note-undated': 'der Artikel gibt kein Datum an',
  'answer.note-relative-date': 'eine Zeitangabe darin zählt ab einem unbekannten Datum',
  'answer.note-reported': 'gibt Worte von jemandem wieder, keine Tatsache, für die das Medium einsteht',
  'answer.note-disputed': 'im selben Zitat steht daneben ein Dementi oder eine Einschränkung',
  'answer.note-differs': 'weicht von einem anderen Zitat hier in Zahl, Name, Datum oder Dementi ab',
  'answer.note-speaker-unnamed': 'wer spricht oder wer mit „er“ oder „sie“ gemeint ist, wird hier nicht genannt',
  'answer.note-headline': 'eine Überschrift, keine Aussage des Artikels',
  'answer.note-corrected': 'der Artikel trägt eine Berichtigung',
  'answer.note-uploaded': 'von der Moderation hochgeladen',
  'answer.note-invented': 'erfundenes Beispiel, keine Nachricht',
  'answer.note-withheld': 'seine Seite bittet, nicht oder nicht in dieser Länge zitiert zu werden',

  'answer.card-title': ({ title }) => `Titel: ${title}`,
  'answer.card-outlet': ({ outlet }) => `Medium: ${outlet}`,
  'answer.card-outlet-unstated': 'Medium nicht angegeben',
  'answer.card-author': ({ author }) => `Verfasst von: ${author}`,
  'answer.card-author-unstated': 'Verfasst von: nicht angegeben',
  'answer.card-published': ({ dated }) => `Veröffentlicht: ${dated}`,
  'answer.card-updated': ({ dated }) => `Aktualisiert: ${dated}`,
  'answer.card-not-updated': 'Keine Aktualisierung angegeben',
  'answer.card-origin': ({ origin }) => `Herkunft: ${origin}`,
  'answer.card-printed-by': ({ outlet, origin }) => `Herkunft: wie bei ${outlet} veröffentlicht; ${origin}`,
  'answer.card-path': ({ path }) => `Pfad im Korpus: ${path}`,
  'answer.card-language': ({ language }) => `Sprache: ${language}`,
  'answer.card-language-unknown': 'Sprache: unbekannt',
  'answer.card-length': ({ words, passages }) =>
    `Länge: etwa ${plural(words, { one: '# Wort', other: '# Wörter' })} in ${plural(passages, { one: '# Passage', other: '# Passagen' })}`,
  'answer.card-version': ({ dated, changes }) =>
    `Frühere Fassung, ${dated}: seither ${plural(changes, { one: '# Stelle', other: '# Stellen' })} im Text geändert.`,
  'answer.card-versions-more': ({ count }) => `Noch frühere Fassungen: ${count}.`,
  'answer.card-correction': 'Berichtigung im Artikel, wie veröffentlicht:',
  'answer.card-corrections-long': ({ count }) => `Berichtigungen, die hier zu lang sind: ${number(count)}.`,
};

function readOrNot(hasLink: boolean): string {
  return hasLink ? '; zu lesen ist die Passage über den Link.' : ', und der Artikel hat keinen Link.';
}
