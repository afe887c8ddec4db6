import type { moderationSettings as english } from '../en/moderation-settings.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { command, commandGroup, strong, wording } from '../wording.js';

const { number, plural } = formatting('de');

export const moderationSettings: Translation<typeof english> = {
  'moderation.settings-of': ({ guild }) =>
    guild === null ? 'Einstellungen dieses Servers' : `Einstellungen von ${guild}`,
  'moderation.change-setting': 'Eine Einstellung ändern',
  'moderation.back': 'Zurück',
  'moderation.choose': 'Auswählen',
  'moderation.choose-role': 'Eine Rolle auswählen',
  'moderation.unknown-setting': () =>
    wording`Diese Einstellung stammt aus einer anderen Version von mir; bitte rufen Sie ${command('settings')} neu auf.`,
  'moderation.field': ({ label }) => wording`${strong(`${label}:`)}`,
  'moderation.saved': ({ setting }) => wording`${strong('Gespeichert:')} ${setting}.`,
  'moderation.cannot-write': ({ why }) => `In diesem Kanal kann ich noch nicht schreiben: ${why}.`,
  'moderation.where-to-allow': () =>
    wording`Mitglieder mit dieser Rolle dürfen jetzt moderieren, aber Discord zeigt, was nur für die Moderation ist, allein denen, die den Server verwalten dürfen. Wer den Server administriert, kann es für die Rolle sichtbar machen: ${strong('Servereinstellungen → Integrationen → dieser Bot')}, dann die Rolle bei ${command('settings')}, ${commandGroup('moderation')} und ${commandGroup('corpus')} hinzufügen.`,
  'moderation.comma': ', ',
  'moderation.none': 'keine',

  'moderation.role': 'Moderationsrolle',
  'moderation.role-meaning': 'Wer außer denen moderiert, die diesen Server verwalten dürfen',
  'moderation.no-role': 'Keine Rolle',

  'moderation.channels': 'Kanäle, in denen ich antworte',
  'moderation.channels-meaning': 'Anderswo erfahren Mitglieder, wo sie fragen können',
  'moderation.channels-all': 'alle',
  'moderation.all-channels': 'Alle Kanäle',

  'moderation.answers': 'Antworten',
  'moderation.answers-meaning': 'Wer eine Antwort sieht, wenn beim Fragen nichts anderes angegeben wird',
  'moderation.answers-public': 'öffentlich',
  'moderation.answers-private': 'privat; wer gefragt hat, kann die eigene teilen',
  'moderation.make-public': 'Öffentlich',
  'moderation.make-private': 'Privat',

  'moderation.cooldown': 'Wartezeit',
  'moderation.cooldown-meaning': 'Sekunden zwischen zwei Fragen desselben Mitglieds',
  'moderation.no-cooldown': 'keine',
  'moderation.cooldown-of': ({ seconds }) =>
    `${plural(seconds, { one: '# Sekunde', other: '# Sekunden' })} zwischen zwei Fragen desselben Mitglieds`,
  'moderation.cooldown-prompt': ({ most }) => `Sekunden, 0 bis ${most}`,
  'moderation.cooldown-wrong': ({ most }) => `Die Wartezeit ist eine ganze Zahl von Sekunden von 0 bis ${most}.`,

  'moderation.limit': 'Öffentliche Antworten je Kanal',
  'moderation.limit-meaning': 'Innerhalb einer Stunde; weitere sind privat',
  'moderation.no-limit': 'ohne Grenze',
  'moderation.limit-of': ({ answers }) => `${number(answers)} innerhalb einer Stunde, weitere privat`,
  'moderation.limit-prompt': 'Antworten je Stunde; leer: ohne Grenze',
  'moderation.limit-wrong': ({ most }) =>
    `Diese Grenze ist eine ganze Zahl von 1 bis ${most}; ohne Grenze lassen Sie das Feld leer.`,

  'moderation.blocked': 'Gesperrte Wörter',
  'moderation.blocked-meaning': 'Fragen, in denen eines davon vorkommt, werden privat beantwortet',
  'moderation.no-blocked': 'keine',
  'moderation.blocked-prompt': 'Wörter oder Wendungen, je Zeile eine',
  'moderation.blocked-too-many': ({ most }) => `Höchstens ${most} Wörter oder Wendungen können gesperrt werden.`,
  'moderation.blocked-too-long': ({ words, most }) =>
    `„${words}…“ ist zu lang: Eine gesperrte Wendung hat höchstens ${most} Zeichen.`,
  'moderation.blocked-empty': ({ words }) =>
    `„${words}“ enthält weder Buchstaben noch Ziffern und könnte daher nichts sperren.`,

  'moderation.log-channel': 'Protokollkanal',
  'moderation.log-channel-meaning': 'Wo Meldungen und Schritte der Moderation stehen',
  'moderation.no-log-channel': 'Kein Protokollkanal',

  'moderation.unanswered': 'Unbeantwortete Fragen',
  'moderation.unanswered-meaning': 'Ob die Moderation ohne Namen sieht, was keine Antwort fand',
  'moderation.unanswered-kept': 'ohne Namen aufbewahrt',
  'moderation.unanswered-not-kept': 'nicht aufbewahrt',
  'moderation.keep-unanswered': 'Aufbewahren',
  'moderation.do-not-keep-unanswered': 'Nicht aufbewahren',

  'moderation.shared': 'Gemeinsame Artikel',
  'moderation.shared-meaning': 'Ob auch hier aus Artikeln geantwortet wird, die allen Servern angeboten werden',
  'moderation.shared-used': 'verwendet, soweit vorhanden',
  'moderation.shared-not-used': 'nicht verwendet',
  'moderation.as-operator-decides': 'wie es entscheidet, wer mich betreibt',
  'moderation.use-shared': 'Verwenden',
  'moderation.do-not-use-shared': 'Nicht verwenden',
  'moderation.leave-to-operator': 'Wie es entscheidet, wer mich betreibt',

  'moderation.schedule': 'Zeitplan der Aktualisierung',
  'moderation.schedule-meaning': 'Wann die Artikel dieses Servers neu gelesen werden',
  'moderation.schedule-prompt': () => 'Etwa 6h, 0 6 * * * (UTC) oder off',
  'moderation.schedule-wrong': () =>
    'Ein Zeitplan ist ein Abstand von 5m bis 30d wie 6h, eine Cron-Zeile (UTC, nicht häufiger) wie „0 6,18 * * *“ oder off; das Feld darf auch leer bleiben.',

  'moderation.language': 'Sprache meiner eigenen Worte',
  'moderation.language-meaning':
    'Im Protokollkanal und für alle, deren Discord in einer Sprache ist, die ich nicht spreche',
  'moderation.language-chosen': ({ language }) => language,
  'moderation.language-undecided': 'nicht festgelegt, also nach der Sprache des Servers in Discord',
  'moderation.leave-language': 'Nicht festgelegt: nach der Sprache des Servers in Discord',
};
