import type { moderation as english } from '../en/moderation.js';
import type { Translation } from '../translation.js';
import { formatting } from '../formatting.js';
import { command, wording } from '../wording.js';
import { moderationActs } from './moderation-acts.js';
import { moderationMarks } from './moderation-marks.js';
import { moderationReach } from './moderation-reach.js';
import { moderationSetUp } from './moderation-set-up.js';
import { moderationSettings } from './moderation-settings.js';

const { number, plural } = formatting('de');

const members = { one: '# Mitglied', other: '# Mitglieder' };

export const moderation: Translation<typeof english> = {
  ...moderationSettings,
  ...moderationSetUp,
  ...moderationActs,
  ...moderationMarks,
  ...moderationReach,

  'moderation.in-server-alone': 'Das geht nur auf einem Server.',
  'moderation.for-moderators':
    'Das ist für die Moderation: Mitglieder, die diesen Server verwalten dürfen oder die dafür benannte Rolle haben.',
  'moderation.previous-page': 'Vorige Seite',
  'moderation.next-page': 'Nächste Seite',
  'moderation.range': ({ first, last, total }) => `${number(first)}–${number(last)} von ${number(total)}`,
  'moderation.choice': ({ place, what }) => `${place}: ${what}`,

  'moderation.misleading': 'Irreführend',
  'moderation.misleading-meaning': 'Die Zitate geben ein falsches Bild davon, was gesagt wurde',
  'moderation.wrong-source': 'Falsche Quelle',
  'moderation.wrong-source-meaning': 'Medium, Datum oder Link stimmt nicht',
  'moderation.out-of-date': 'Überholt',
  'moderation.out-of-date-meaning': 'Etwas Neueres sagt anderes',
  'moderation.not-an-answer': 'Keine Antwort',
  'moderation.not-an-answer-meaning': 'Die Zitate beantworten die Frage nicht',
  'moderation.reason': ({ reason, count }) => `${reason}${count > 1 ? ` ×${number(count)}` : ''}`,
  'moderation.reasons': ({ reasons }) => reasons.join(', '),
  'moderation.an-answer': 'eine Antwort',

  'moderation.no-reports': 'Keine offenen Meldungen.',
  'moderation.reports': ({ range }) => `Antworten mit offenen Meldungen, ${range}:`,
  'moderation.report-line': ({ place, answer, channel, reasons, useful, at }) =>
    wording`${place}. ${answer ?? 'eine private Antwort'} in ${channel}: ${reasons}${useful === 0 ? '' : `; hilfreich für ${number(useful)}`}, ${at}`,
  'moderation.look-at-answer': 'Eine Antwort ansehen',
  'moderation.settle-an-answer': 'Meldungen zu einer Antwort abschließen',
  'moderation.quotes-of-reported': 'Zitate der gemeldeten Antwort',
  'moderation.reports-gone': 'Diese Antwort wird nicht mehr aufbewahrt, ihre Meldungen auch nicht.',
  'moderation.settle': 'Abschließen',
  'moderation.settled-already': 'Schon abgeschlossen.',
  'moderation.settled': ({ reports }) =>
    `Abgeschlossen (${plural(reports, { one: '# Meldung', other: '# Meldungen' })}).`,

  'moderation.nothing-hidden': 'Auf diesem Server ist nichts ausgeblendet.',
  'moderation.hidden': ({ range }) => `Auf diesem Server ausgeblendet, ${range}:`,
  'moderation.article-by': ({ title, outlet }) =>
    `„${title ?? 'Titel nicht angegeben'}“${outlet === null ? '' : `, ${outlet}`}`,
  'moderation.hidden-quote': ({ opening, article, at }) =>
    wording`Das Zitat, das mit „${opening}“ beginnt, aus ${article}, ausgeblendet ${at}`,
  'moderation.hidden-article': ({ article, at }) => wording`Der Artikel ${article}, ausgeblendet ${at}`,
  'moderation.hidden-quote-gone': ({ at }) =>
    wording`Ein Zitat aus einem Artikel, der nicht mehr da ist, ausgeblendet ${at}`,
  'moderation.hidden-article-gone': ({ at }) => wording`Ein Artikel, der nicht mehr da ist, ausgeblendet ${at}`,
  'moderation.a-quote': 'Zitat',
  'moderation.an-article': 'Artikel',
  'moderation.show-again': 'Wieder zeigen',
  'moderation.shown-already': 'Das wird schon wieder gezeigt.',

  'moderation.hide-quote': ({ place }) => `Zitat ${place} ausblenden`,
  'moderation.hide-article-of-quote': ({ place }) => `Artikel von Zitat ${place} ausblenden`,
  'moderation.hide-near': ({ place }) => `Ähnliche Passage ${place} ausblenden`,
  'moderation.hide-article-of-near': ({ place }) => `Artikel der ähnlichen Passage ${place} ausblenden`,
  'moderation.its-sentences': 'Seine Sätze, wo immer sie stehen',
  'moderation.all-of-it': 'Den ganzen Artikel',
  'moderation.hide-here': 'Auf diesem Server ausblenden (Moderation)',
  'moderation.no-such-quote': 'Dieses Zitat gibt es nicht.',
  'moderation.quote-hidden':
    'Ausgeblendet: Ab jetzt werden seine Sätze auf diesem Server nirgends gezeigt. Nachrichten, die sie zeigen, bleiben, bis sie entfernt werden.',
  'moderation.article-hidden':
    'Ausgeblendet: Ab jetzt wird auf diesem Server nichts aus diesem Artikel gezeigt. Nachrichten, die ihn zitieren, bleiben, bis sie entfernt werden.',
  'moderation.show-it-again': () => wording`Wieder zeigen lässt es sich mit ${command('moderation hidden')}.`,

  'moderation.no-unanswered': 'Keine unbeantworteten Fragen.',
  'moderation.unanswered-list': ({ range }) => `Unbeantwortete Fragen, ${range}:`,
  'moderation.unanswered-kept-for': ({ days }) =>
    `Ohne Namen aufbewahrt, ${number(days)} Tage ab dem letzten Mal, da sie gestellt wurden.`,
  'moderation.unanswered-off': () =>
    wording`Auf diesem Server nicht aufbewahrt; mit ${command('settings')} lässt es sich einschalten.`,
  'moderation.unanswered-question': ({ place, question, askers, at }) =>
    wording`${place}. „${question}“ · ${plural(askers, members)} · ${at}`,
  'moderation.clear-question': 'Eine Frage löschen',
  'moderation.clear-all': 'Alle löschen',
};
