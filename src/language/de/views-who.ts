import type { whoViews as english } from '../en/views-who.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { number, plural, day, and } = formatting('de');

const noQuotation = (speaker: string | null): string =>
  speaker === null ? 'Kein Zitat' : `Kein Zitat, das eindeutig von „${speaker}“ ist,`;

export const whoViews: Translation<typeof english> = {
  'views.who-head': ({ total, speaker, topic }) =>
    `${plural(total, { one: '# Zitat', other: '# Zitate' })}${speaker === null ? '' : ` von „${speaker}“`}${topic === null ? '' : ` zu „${topic}“`}.`,
  'views.as-printed':
    'Wie bei den Medien veröffentlicht: Diese Worte stehen in den Artikeln; dass die Person sie gebraucht hat, sagen die Medien.',
  'views.read-for-this': ({ read, articles }) =>
    `Dafür ${plural(read, { one: 'wurde # Artikel', other: 'wurden # Artikel' })} von ${number(articles)} gelesen.`,
  'views.first-kept': ({ shown }) =>
    plural(shown, {
      one: 'Nur das erste ist hier festgehalten; nennen Sie für andere eine Person oder ein Thema.',
      other: 'Die ersten # sind hier festgehalten; nennen Sie für andere eine Person oder ein Thema.',
    }),
  'views.more-articles':
    'Weitere Artikel können mehr enthalten; nennen Sie ein Thema oder eine Person, um sie zu erreichen.',
  'views.left-open': ({ count }) =>
    plural(count, {
      one: '# Zitat darin lässt offen, wer spricht, und wird nicht gezeigt.',
      other: '# Zitate darin lassen offen, wer spricht, und werden nicht gezeigt.',
    }),
  'views.speaker': ({ speaker }) => speaker,
  'views.speaker-named': 'Mit Namen',
  'views.speaker-described': 'Mit Beschreibung',
  'views.speaker-pronoun': 'Nur mit einem Pronomen',
  'views.speaker-unattributed': 'Nicht zugeordnet: Aus dem Text geht nicht klar hervor, wer spricht',
  'views.said-directly': 'Wörtliche Rede',
  'views.said-in-part': 'Worte in Anführungszeichen in einem Satz des Mediums selbst',
  'views.said-in-report': 'In den Worten des Mediums wiedergegeben',
  'views.opening': ({ words }) => `${words} …`,
  'views.said-by': ({ form, stretches, cue, speaker, fullName }) =>
    [
      `${form}: ${and(stretches.map((one) => `„${one}“`))}`,
      ...(cue === null ? [] : [`durch das Wort „${cue}“`]),
      ...(speaker === null ? [] : [`von „${speaker}“`]),
      ...(fullName === null ? [] : [`an anderer Stelle des Artikels mit vollem Namen: „${fullName}“`]),
    ].join(', ') + '.',
  'views.in-headline': 'Es steht in einer Überschrift, nicht im Text des Artikels.',
  'views.in-deck': 'Es steht in einem Vorspann, nicht im Text des Artikels.',
  'views.in-subhead': 'Es steht in einer Zwischenüberschrift, nicht im Text des Artikels.',
  'views.in-caption': 'Es steht in einer Bildunterschrift, nicht im Text des Artikels.',
  'views.in-correction': 'Es steht in einer Berichtigung, nicht im Text des Artikels.',
  'views.topic-or-article': 'Nennen Sie ein Thema oder einen Artikel, nicht beides.',
  'views.nobody-yet': 'Es gibt noch keine Artikel, daher kann niemand zitiert werden.',
  'views.speech-topic-wordless':
    'Dieses Thema enthält kein Wort, nach dem gesucht werden könnte; nennen Sie, worum es in den Zitaten gehen soll.',
  'views.speaker-wordless':
    'Darin steht kein Name, nach dem gesucht werden könnte; nennen Sie eine Person oder eine Organisation.',
  'views.no-speech-in-article': ({ speaker }) =>
    `${noQuotation(speaker)} fand sich in diesem Artikel; er kann trotzdem wiedergeben, was gesagt wurde.`,
  'views.speech-filtered': 'Kein Artikel entspricht den Filtern.',
  'views.no-speech': ({ speaker, topic, articles, first, last, undated, read }) => {
    const dates =
      first === null || last === null ? [] : [first === last ? day(first) : `${day(first)} bis ${day(last)}`];
    const without = undated === 0 ? [] : [`${number(undated)} ohne Datum`];
    const about = topic === null ? '' : ` zu „${topic}“`;
    const mention =
      read === 0
        ? 'keiner davon erwähnt es'
        : plural(read, {
            one: '# davon erwähnt es und wurde gelesen',
            other: '# davon erwähnen es und wurden gelesen',
          });
    const searched = plural(articles, { one: '# Artikel', other: '# Artikeln' });
    return `${noQuotation(speaker)} fand sich${about} in ${searched} (${[...dates, ...without].join('; ')}); ${mention}. Das heißt nicht, dass nichts gesagt wurde.`;
  },
};
