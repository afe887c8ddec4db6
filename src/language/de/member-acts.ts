import type { memberActs as english } from '../en/member-acts.js';
import type { Translation } from '../translation.js';
import { command, strong, wording } from '../wording.js';

export const memberActs: Translation<typeof english> = {
  'member.useful-noted': 'Als hilfreich vermerkt; danke.',
  'member.useful-taken-back': 'Ihre Stimme wurde zurückgenommen.',
  'member.reports-need-a-server': 'Meldungen gehen an die Moderation eines Servers; hier gibt es keine.',
  'member.what-is-wrong':
    'Was stimmt an dieser Antwort nicht? Die Moderation sieht, was Sie wählen, nicht, wer Sie sind.',
  'member.choose-what-is-wrong': 'Wählen Sie, was nicht stimmt',
  'member.choose-a-reason': 'Wählen Sie einen der Gründe.',
  'member.reported-before': 'Das haben Sie schon gemeldet.',
  'member.reported': 'Der Moderation gemeldet; danke.',
  'member.reported-in-log': ({ answer, channel, reasons }) =>
    wording`${strong('Gemeldet:')} ${answer ?? 'eine private Antwort'} in ${channel}: ${reasons}`,

  'member.shared-already': 'Diese Antwort wurde schon geteilt oder kann nicht geteilt werden.',
  'member.share-elsewhere': 'In diesem Kanal antworte ich niemandem; teilen Sie sie dort, wo ich antworte.',
  'member.share-limit-reached':
    'Dieser Kanal hatte in einer Stunde schon so viele öffentliche Antworten, wie seine Moderation erlaubt.',
  'member.only-asker-removes': 'Nur die fragende Person und die Moderation können diese Antwort entfernen.',
  'member.only-asker-decides': 'Nur die fragende Person und die Moderation können das entscheiden.',
  'member.decided-already': 'Das wurde schon entschieden oder ist zu lange her; bitte fangen Sie neu an.',
  'member.cancelled': 'Abgebrochen; nichts wurde geändert.',
  'member.cancel': 'Abbrechen',

  'member.restarting': 'Ich werde gerade neu gestartet; bitte fragen Sie in einer Minute wieder.',
  'member.too-many-questions': 'Zu viele Fragen auf einmal; bitte fragen Sie in ein paar Sekunden wieder.',
  'member.took-too-long': 'Das hat zu lange gedauert; bitte fragen Sie in einer Minute wieder.',
  'member.went-wrong': 'Bei mir ist etwas schiefgegangen; bitte versuchen Sie es in einer Minute wieder.',
  'member.of-another-version': () =>
    wording`Das stammt von einer anderen Version von mir; ${command('help')} sagt, was ich kann.`,
  'member.unknown-command': () => wording`Diesen Befehl kenne ich nicht mehr; versuchen Sie ${command('help')}.`,
  'member.message-not-sent-along': 'Discord hat die Nachricht nicht mitgeschickt; bitte versuchen Sie es noch einmal.',

  'member.model-unusable':
    'Das Modell für die Suche nach Bedeutung kann nicht benutzt werden: Wer mich betreibt, findet den Grund in meinem Protokoll.',
  'member.in-use':
    'Ein anderer Prozess arbeitet gerade an diesen Artikeln; bitte versuchen Sie es wieder, wenn er fertig ist.',
  'member.data-folder-unwritable':
    'In meinen Datenordner kann nicht geschrieben werden: Wer mich betreibt, muss seine Berechtigungen prüfen.',
  'member.database-unreadable':
    'Die Datei meiner Datenbank lässt sich nicht öffnen: Wer mich betreibt, muss sie reparieren; mein Protokoll sagt, wie.',
  'member.corpus-unreadable':
    'Die Datei meiner Artikel lässt sich nicht öffnen: Wer mich betreibt, muss sie reparieren; mein Protokoll sagt, wie.',
  'member.file-too-large': ({ name, megabytes }) => `${name} ist größer als ${megabytes} MB.`,
  'member.file-not-fetched': ({ name, why }) => `${name} konnte nicht abgerufen werden: ${why}.`,
};
