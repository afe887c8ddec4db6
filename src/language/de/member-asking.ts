import type { memberAsking as english } from '../en/member-asking.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';
import { command, option, wording } from '../wording.js';

const { plural, day, month, andPieces } = formatting('de');

export const memberAsking: Translation<typeof english> = {
  'member.asked-too-soon': ({ seconds }) =>
    `Sie haben eben erst gefragt; bitte fragen Sie in ${plural(seconds, { one: '# Sekunde', other: '# Sekunden' })} wieder. Diese Pause hat die Moderation dieses Servers festgelegt.`,
  'member.no-channel-answers': 'Die Moderation dieses Servers hat keinen Kanal genannt, in dem ich antworte.',
  'member.answers-in': ({ channels }) => ['Auf diesem Server antworte ich in ', ...andPieces(channels), '.'],
  'member.only-privately': () =>
    wording`Hier beantworte ich das privat: Verwenden Sie ${command('ask')} mit Ihrer Frage, und nur Sie sehen die Antwort.`,
  'member.private-by-limit':
    'Nur Sie sehen das: Dieser Kanal hatte in einer Stunde schon so viele öffentliche Antworten, wie seine Moderation erlaubt.',
  'member.private-by-words':
    'Nur Sie sehen das: Die Moderation dieses Servers möchte, dass solche Fragen privat beantwortet werden.',

  'member.no-articles-in-direct':
    'Ich antworte auf Servern; hier habe ich keine Artikel, aus denen ich antworten könnte.',
  'member.articles-not-opened': ({ ofServer }) =>
    `${ofServer ? 'Die Artikel dieses Servers' : 'Die Artikel'} lassen sich gerade nicht öffnen; wer mich betreibt, findet den Grund in meinem Protokoll.`,
  'member.articles-being-opened': ({ ofServer }) =>
    `${ofServer ? 'Die Artikel dieses Servers' : 'Die Artikel'} werden gerade geöffnet; bitte fragen Sie in ein paar Sekunden wieder.`,

  'member.day-not-understood': ({ option, typed }) =>
    `„${option}“ versteht „${typed}“ nicht: Schreiben Sie einen Tag wie 2024-05-26, „Mai 2024“ oder „letzte 7 Tage“.`,
  'member.day-ambiguous': ({ typed, first, second }) =>
    `„${typed}“ kann zwei Tage meinen: Schreiben Sie ${first} oder ${second}.`,
  'member.days-are-no-limit': ({ days }) =>
    wording`Die hier genannten Tage (${days}) werden als Wörter gesucht und begrenzen nichts; das tun ${option('ask since')} und ${option('ask until')} von ${command('ask')}.`,
  'member.option-since': 'seit',
  'member.option-until': 'bis',
  'member.day-understood': ({ typed, day: understood }) => `${typed}: ${day(understood)}`,
  'member.today': 'heute',
  'member.yesterday': 'gestern',
  'member.last-days': ({ days }) => `letzte ${days} Tage`,
  'member.last-months': ({ months }) => `letzte ${months} Monate`,
  'member.no-outlet-named': 'Hier nennt kein Artikel sein Medium; lassen Sie diese Option also leer.',
  'member.no-such-outlet': ({ typed, some, others }) =>
    `Kein Artikel ist von einem Medium namens „${typed}“; es gibt ${some.join(', ')}${others === 0 ? '' : ` und ${plural(others, { one: '# weiteres', other: '# weitere' })}`}.`,

  'member.your-question': 'Ihre Frage',
  'member.a-question': 'Eine Frage an die Artikel',
  'member.topic': ({ parts }) => parts.join(', '),
  'member.until-day': ({ day: last }) => `bis ${day(last)}`,
  'member.since-day': ({ day: first }) => `seit ${day(first)}`,
  'member.on-day': ({ day: only }) => day(only),
  'member.in-month': ({ day: first }) => month(first),
  'member.between-days': ({ first, last }) => `${day(first)} bis ${day(last)}`,
  'member.topic-forgotten': 'Vergessen: Ihre nächste Frage hier beginnt ein neues Thema.',
  'member.no-topic': 'Sie haben hier kein Thema: Ihre nächste Frage beginnt eines.',
};
