import type { memberPrivacy as english } from '../en/member-privacy.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, type Piece, strong, wording } from '../wording.js';

const { number } = formatting('de');

export const memberPrivacy: Translation<typeof english> = {
  'member.kept': 'Was ich über Sie speichere',
  'member.kept-answers': ({ count, days }) =>
    line('Antworten, um die Sie gebeten haben', count, `wo sie stehen, nicht Ihre Frage; ${days} Tage`),
  'member.kept-votes': ({ count }) => line('Stimmen', count, 'so lange wie die Antwort'),
  'member.kept-reports': ({ count }) =>
    line('Meldungen', count, 'so lange wie die Antwort; die Moderation sieht nicht, von wem eine kommt'),
  'member.kept-unanswered': ({ count, days }) =>
    line('Ihre Fragen, die keine Antwort fanden', count, `für die Moderation ohne Ihren Namen; ${days} Tage`),
  'member.kept-pending': ({ count, hours }) => line('Fragen an Sie, die auf ein Ja warten', count, `${hours} Stunden`),
  'member.kept-looks': ({ count, days }) =>
    line('Zeitpunkte, zu denen Sie zuletzt nach Neuem fragten', count, `einer je Server; ${days} Tage`),
  'member.kept-conversations': ({ count, hours }) =>
    line(
      'Kanäle, in denen ich weiß, wonach Sie fragen',
      count,
      `Wörter und Tage, an die weitere Fragen anknüpfen; ${hours} Stunden`,
    ),
  'member.kept-language': ({ name }) =>
    wording`${strong('Sprache, die Sie gewählt haben:')} ${name} (bis Sie mit ${command('language')} eine andere wählen oder die Wahl zurücknehmen)`,
  'member.kept-acts': ({ count, days }) => line('Was Sie in der Moderation getan haben', count, `${days} Tage`),

  'member.unanswered-kept-here':
    'Auf diesem Server werden Fragen, die keine Antwort finden, ohne Namen für die Moderation gespeichert, außer wenn Sie privat fragen.',
  'member.unanswered-not-kept': 'Fragen, die keine Antwort finden, werden hier nicht gespeichert.',
  'member.kept-in-memory':
    'Wann Sie zuletzt fragten und was über einer privaten Antwort stand, die Sie teilen können, ist höchstens eine Stunde lang bekannt, nur im Arbeitsspeicher. Kein Protokoll nennt Sie oder enthält, was Sie fragten.',
  'member.kept-of-public-answers': ({ days }) =>
    wording`Von einer Antwort, die alle sehen konnten, bleibt nach ${days} Tagen, welche Passagen sie auf welchem Server zitierte, damit ${command('verify')} sie an ihrer Nummer erkennt: nicht, wer gefragt hat, und nicht, in welchem Kanal.`,
  'member.kept-of-servers': ({ days }) =>
    `Was zu einem Server gehört, wird ${days} Tage, nachdem er mich entfernt hat, gelöscht. Nachrichten in Discord zu löschen ist Sache von Discord und des Servers.`,
  'member.how-to-forget': () => wording`${command('privacy forget')} löscht sofort, was ich über Sie speichere.`,

  'member.forget-all': 'Alles, was ich über Sie speichere, wird sofort gelöscht, auf jedem Server.',
  'member.forget-consequences':
    'Antworten, um die Sie gebeten haben, bleiben, wo sie sind, aber Sie können sie nicht mehr entfernen. Ihre Stimmen verschwinden; aus Meldungen und aus dem, was Sie in der Moderation getan haben, verschwindet Ihr Name.',
  'member.forget-yes': 'Ja, löschen',
  'member.forgotten': 'Gelöscht: Ich speichere nichts mehr über Sie.',
};

function line(what: string, count: number, how: string): readonly Piece[] {
  return wording`${strong(`${what}:`)} ${number(count)} (${how})`;
}
