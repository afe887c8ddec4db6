import type { CommandTable } from '../command-words.js';

const topic = { name: 'thema', description: 'Worum es geht, in wenigen Worten' };
const onlyYou = { name: 'privat', description: 'Nur Sie sehen es' };
const oneArticle = { name: 'artikel', description: 'Ein einzelner Artikel, nach Wörtern seines Titels' };
const named = { name: 'artikel', description: 'Wörter seines Titels oder seine Adresse' };

/** The commands in German. */
export const germanCommands: CommandTable = {
  ask: { name: 'fragen', description: 'Antwortet mit wörtlichen Zitaten aus den Artikeln' },
  'ask.question': { name: 'frage', description: 'Was möchten Sie wissen?' },
  'ask.outlet': { name: 'medium', description: 'Nur Artikel dieses Mediums' },
  'ask.since': {
    name: 'seit',
    description: 'Nur Artikel von diesem Tag oder später, etwa „letzte 7 Tage“ oder „Mai 2024“',
  },
  'ask.until': { name: 'bis', description: 'Nur Artikel von diesem Tag oder früher, etwa „gestern“ oder „Mai 2024“' },
  'ask.private': { name: 'privat', description: 'Nur Sie sehen die Antwort' },
  summary: {
    name: 'zusammenfassung',
    description: 'Die wichtigsten Sätze eines Artikels, eines Themas oder der Neuigkeiten, wörtlich',
  },
  'summary.article': oneArticle,
  'summary.topic': topic,
  'summary.since': {
    name: 'seit',
    description: 'Neues seit einem Tag; ohne Thema und Artikel seit Ihrer letzten Abfrage',
  },
  'summary.length': { name: 'länge', description: 'Wie viel gezeigt wird; ohne Angabe normal' },
  'summary.length=brief': { name: 'kurz' },
  'summary.length=normal': { name: 'normal' },
  'summary.length=long': { name: 'lang' },
  'summary.private': onlyYou,
  timeline: {
    name: 'zeitleiste',
    description: 'Was die Artikel zu einem Thema berichten, nach Datum geordnet, wörtlich',
  },
  'timeline.topic': topic,
  'timeline.private': onlyYou,
  compare: {
    name: 'vergleichen',
    description: 'Was die Artikel zu einem Thema berichten, nebeneinander: Unterschiede und Zahl der Ursprünge',
  },
  'compare.topic': topic,
  'compare.private': onlyYou,
  who: {
    name: 'wer',
    description: 'Wer was sagte, wörtlich: direkte Zitate und indirekte Rede, mit Person und Medium',
  },
  'who.speaker': { name: 'person', description: 'Eine Person oder Organisation, nach ihrem Namen' },
  'who.topic': topic,
  'who.article': oneArticle,
  'who.private': onlyYou,
  verify: {
    name: 'prüfen',
    description: 'Sucht einen Text Wort für Wort in den Artikeln; nur Sie sehen das Ergebnis',
  },
  'verify.text': {
    name: 'text',
    description: 'Die gesuchten Wörter oder eine meiner Antworten: „Antwort 12“ oder der Link zur Nachricht',
  },
  sources: { name: 'quellen', description: 'Welche Medien und Tage meine Artikel abdecken und wie aktuell sie sind' },
  article: {
    name: 'artikel',
    description: 'Die Karte eines Artikels: Medium, Daten, Herkunft und seine Fassungen',
  },
  'article.title': { name: 'titel', description: 'Einige Wörter seines Titels' },
  help: { name: 'hilfe', description: 'Wie man fragt und was die Antworten bedeuten' },
  status: { name: 'status', description: 'Welche Artikel ich kenne, wie aktuell sie sind und wie ich arbeite' },
  language: {
    name: 'sprache',
    description: 'In welcher Sprache Sie meine eigenen Worte lesen; Artikel werden in ihrer zitiert',
  },
  'language.language': { name: 'sprache', description: 'Ohne Angabe sage ich, welche es ist' },
  'language.language=en': { name: 'English' },
  'language.language=es': { name: 'Español' },
  'language.language=fr': { name: 'Français' },
  'language.language=de': { name: 'Deutsch' },
  'language.language=ar': { name: 'العربية' },
  'language.language=he': { name: 'עברית' },
  'language.language=discord': { name: 'Wie mein Discord' },
  privacy: { name: 'datenschutz', description: 'Was ich über Sie speichere und wie Sie es löschen lassen' },
  'privacy.show': { name: 'anzeigen', description: 'Was ich über Sie speichere und wie lange' },
  'privacy.forget': { name: 'vergessen', description: 'Löscht sofort alles, was ich über Sie speichere' },
  corpus: { name: 'korpus', description: 'Für die Moderation: Quellen, Aktualisierung, Verlauf, Entfernen' },
  'corpus.refresh': { name: 'aktualisieren', description: 'Liest die Quellen neu und sagt, was sich geändert hat' },
  'corpus.refresh.dry-run': { name: 'probelauf', description: 'Sagt nur, was sich ändern würde' },
  'corpus.refresh.recheck': { name: 'alles-neu', description: 'Ruft jede Seite erneut ab, auch alte' },
  'corpus.add': {
    name: 'hinzufügen',
    description: 'Fügt einen Feed, eine Sitemap, Seiten oder eine Datei hinzu und liest sie',
  },
  'corpus.add.address': { name: 'adresse', description: 'Die Adresse; mehrere durch Leerzeichen getrennt' },
  'corpus.add.file': { name: 'datei', description: 'Eine Datei mit Artikeln: txt, md, html, jsonl oder pdf' },
  'corpus.add.kind': { name: 'art', description: 'Was die Adresse ist; ohne Angabe sehe ich selbst nach' },
  'corpus.add.kind=feed': { name: 'Feed (RSS, Atom, JSON)' },
  'corpus.add.kind=site-map': { name: 'Sitemap' },
  'corpus.add.kind=url': { name: 'Eine Seite oder mehrere' },
  'corpus.add.pattern': {
    name: 'muster',
    description: 'Aus einer Sitemap nur Seiten, deren Adresse passt, etwa */2024/*',
  },
  'corpus.add.max-age': {
    name: 'höchstalter',
    description: 'Höchstalter der Seiten einer Sitemap, in Tagen',
  },
  'corpus.sources': { name: 'quellen', description: 'Woher die Artikel kommen und wie man eine Quelle streicht' },
  'corpus.status': { name: 'status', description: 'Wie aktuell die Artikel sind und was gerade mit ihnen geschieht' },
  'corpus.history': {
    name: 'verlauf',
    description: 'Was sich an den Artikeln geändert hat, Generation für Generation',
  },
  'corpus.rollback': { name: 'zurücksetzen', description: 'Kehrt zu den Artikeln einer älteren Generation zurück' },
  'corpus.rollback.generation': {
    name: 'generation',
    description: 'Ihre Nummer aus /korpus verlauf; ohne Angabe die vor der jetzigen',
  },
  'corpus.remove': {
    name: 'entfernen',
    description: 'Nimmt einen Artikel aus den Antworten; er lässt sich wiederherstellen',
  },
  'corpus.remove.article': named,
  'corpus.restore': {
    name: 'wiederherstellen',
    description: 'Stellt einen entfernten Artikel wieder her; ohne Angabe werden sie aufgelistet',
  },
  'corpus.restore.article': named,
  'corpus.erase': { name: 'löschen', description: 'Löscht einen Artikel mit allen Fassungen endgültig' },
  'corpus.erase.article': named,
  'corpus.quarantine': {
    name: 'quarantäne',
    description: 'Änderungen, die nach Schäden aussehen und auf Ihre Entscheidung warten',
  },
  'corpus.block': {
    name: 'sperren',
    description: 'Sperrt eine Website endgültig; ohne Angabe werden die gesperrten aufgelistet',
  },
  'corpus.block.host': { name: 'website', description: 'Etwa news.example; was darunter liegt, wird mit gesperrt' },
  'corpus.block.unblock': { name: 'entsperren', description: 'Lässt sie wieder zu' },
  settings: { name: 'einstellungen', description: 'Für die Moderation: wo und wie ich auf diesem Server antworte' },
  moderation: {
    name: 'moderation',
    description: 'Für die Moderation: Meldungen, Ausgeblendetes, unbeantwortete Fragen, das Protokoll',
  },
  'moderation.reports': { name: 'meldungen', description: 'Antworten, die Mitglieder gemeldet haben' },
  'moderation.hidden': {
    name: 'ausgeblendet',
    description: 'Ausgeblendete Zitate und Artikel, um sie wieder zu zeigen',
  },
  'moderation.unanswered': { name: 'unbeantwortet', description: 'Fragen, die keine Antwort fanden, ohne Namen' },
  'moderation.log': { name: 'protokoll', description: 'Wer wann was getan hat' },
  'Ask the sources': { name: 'Die Quellen fragen' },
  'Check against the sources': { name: 'Anhand der Quellen prüfen' },
  Export: { name: 'Exportieren' },
  'Summarise the sources on this': { name: 'Quellen dazu zusammenfassen' },
  'Timeline of this': { name: 'Zeitleiste dazu' },
  'Compare the sources': { name: 'Quellen vergleichen' },
  'Who said what on this': { name: 'Wer sagte was dazu' },
};
