import type { memberHelp as english } from '../en/member-help.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, menuCommand, option, wording } from '../wording.js';

const { and } = formatting('de');

export const memberHelp: Translation<typeof english> = {
  'member.help-quotes':
    'Ich beantworte Fragen, indem ich Nachrichtenartikel Wort für Wort zitiere. Eine eigene Antwort schreibe ich nie.',
  'member.help-ask': () =>
    wording`${command('ask')} sucht die Passagen, die antworten. Mit ${option('ask outlet')}, ${option('ask since')} oder ${option('ask until')} grenzen Sie ein („letzte 7 Tage“, „Mai 2024“), mit ${option('ask private')} sehen nur Sie die Antwort.`,
  'member.help-mention': () =>
    wording`Oder erwähnen Sie mich mit einer Frage, und ich antworte. Im Menü einer Nachricht, unter Apps, sucht „${menuCommand('Ask the sources')}“, was die Artikel dazu sagen; nur Sie sehen das.`,
  'member.help-verify': () =>
    wording`${command('verify')} sagt, ob ein Text ganz oder teilweise in den Artikeln steht und worin er abweicht. „${menuCommand('Check against the sources')}“ im Menü einer Nachricht tut dasselbe; beides sehen nur Sie.`,
  'member.help-views': () =>
    wording`${command('summary')} zeigt das Wichtigste eines Artikels, eines Themas oder der Neuigkeiten; ${command('timeline')} ordnet ein Thema nach Datum; ${command('compare')} stellt nebeneinander, was Medien berichten; ${command('who')} zeigt, wer was sagte. Im Menü einer Nachricht sind deren Wörter das Thema.`,
  'member.help-buttons': ({ more, context, card, useful, report, share }) =>
    `Unter einer Antwort öffnen sich „${more}“, „${context}“ und, wo ein Artikel keinen Link hat, „${card}“ nur für Sie. Entfernen kann sie, wer gefragt hat, und die Moderation. „${useful}“ und „${report}“ sagen dieser ohne Ihren Namen, was Sie davon halten; „${share}“ macht eine private Antwort öffentlich.`,
  'member.help-context': 'Mehr Zusammenhang',
  'member.help-exact':
    'Jedes Zitat steht genau so in seinem Artikel; Medium, Datum und der antwortende Satz stehen dabei. Ein exaktes Zitat sagt, was veröffentlicht wurde, nicht, was wahr ist.',
  'member.help-further': ({ further }) =>
    wording`„${further}“ knüpft an eine Antwort an („und im Mai?“), ebenso eine Antwort, die mich erwähnt. „${menuCommand('Export')}“ im Menü einer Nachricht speichert ihre Zitate.`,
  'member.help-state': () =>
    wording`${command('sources')} und ${command('status')} sagen, welche Artikel ich kenne und wie aktuell sie sind. ${command('privacy show')} sagt, was ich über Sie speichere, ${command('privacy forget')} löscht es.`,
  'member.help-language': () =>
    wording`${command('language')} wählt die Sprache meiner eigenen Worte; Artikel werden in ihrer zitiert.`,
  'member.help-short': () =>
    wording`Erwähnen Sie mich mit einer Frage, oder verwenden Sie ${command('ask')}, und ich zitiere die Artikel, die sie beantworten. Mehr sagt ${command('help')}.`,

  'member.permissions-lacking': ({ names, channel }) =>
    `Mir ${names.length === 1 ? 'fehlt' : 'fehlen'} ${and(names.map((name) => `„${name}“`))} in ${channel ?? 'diesem Kanal'}: Ein Admin kann es dort unter „Kanal bearbeiten“ → „Berechtigungen“ erlauben.`,
  'member.permission-view-channels': 'Kanäle anzeigen',
  'member.permission-send-messages': 'Nachrichten senden',
  'member.permission-send-in-threads': 'Nachrichten in Threads senden',
  'member.permission-read-history': 'Nachrichtenverlauf anzeigen',
};
