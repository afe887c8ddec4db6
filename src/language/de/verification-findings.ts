import type { ScopeValues, StandsValues, verificationFindings as english } from '../en/verification-findings.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { number, plural, day } = formatting('de');

/** @param forms the articles in the case that the sentence asks for. */
export function scopeInWords(
  { articles, first, last, undated, corpus, generation }: ScopeValues,
  forms = { one: '# Artikel', other: '# Artikel' },
): string {
  const days = first === null || last === null ? [] : [first === last ? day(first) : `${day(first)} bis ${day(last)}`];
  const dates = [...days, ...(undated > 0 ? [`${number(undated)} ohne Datum`] : [])].join('; ');
  return `${plural(articles, forms)} (${dates}) aus „${corpus}“, Generation ${generation}`;
}

function stands({ occurrences, articles, isCountComplete, since, undated }: StandsValues): string {
  const least = isCountComplete ? '' : 'mindestens ';
  const times = occurrences === articles ? '' : `${least}${number(occurrences)}-mal `;
  const where = `${times}in ${least}${plural(articles, { one: '# Artikel', other: '# Artikeln' })}`;
  if (since === null) return `${where}, Datum unbekannt`;
  const dated = articles - undated === 1 ? `${undated === 0 ? '' : 'einer '}vom` : 'der früheste vom';
  return `${where}, ${dated} ${day(since)}${undated === 0 ? '' : `, ${number(undated)} ohne Datum`}`;
}

export const verificationFindings: Translation<typeof english> = {
  'verification.cue': ({ word, kind }) => `„${word}“ (${kind})`,
  'verification.cue-denial': 'ein Dementi',
  'verification.cue-negation': 'eine Verneinung',
  'verification.cue-condition': 'eine Bedingung',
  'verification.cue-attribution': 'wer es sagt',
  'verification.cue-hedge': 'wie sicher es ist',
  'verification.cue-limit': 'eine Einschränkung',

  'verification.relaxed-case': 'Groß- und Kleinschreibung',
  'verification.relaxed-quotes': 'Anführungszeichen',
  'verification.relaxed-dashes': 'Striche',
  'verification.relaxed-spaces': 'Leerzeichen oder Zeilenumbrüche',
  'verification.relaxed-ellipsis': 'Auslassungspunkte',
  'verification.relaxed-full-stop': 'der Punkt am Ende',
  'verification.relaxed-letter-forms': 'Buchstabenformen',

  'verification.neighbours': ({ pieces }) =>
    `Die ${pieces} Stücke unten stehen in einem Artikel unmittelbar hintereinander.`,
  'verification.gaps': ({ pieces, cues }) => {
    const leftOut = cues.length === 0 ? '' : `; dazwischen lässt der Text weg: ${cues.join(', ')}`;
    return `Die ${pieces} Stücke unten stehen in einem Artikel in dieser Reihenfolge, aber nicht unmittelbar hintereinander${leftOut}.`;
  },
  'verification.apart': ({ pieces }) => `Die ${pieces} Stücke unten stehen in keinem Artikel beisammen.`,
  'verification.repeated': ({ count }) =>
    plural(count, {
      one: '# Stück des Textes wiederholt ein früheres und steht bei diesem.',
      other: '# Stücke des Textes wiederholen frühere und stehen bei diesen.',
    }),

  'verification.left-out': ({ cues }) => `Der Text lässt weg: ${cues.join(', ')}.`,
  'verification.left-out-here': ({ cues }) => `Hier lässt der Text weg: ${cues.join(', ')}.`,
  'verification.left-out-somewhere': ({ cues }) =>
    `An der einen oder anderen Stelle lässt der Text weg: ${cues.join(', ')}.`,
  'verification.around-quotation': ({ cues }) => `Um die wörtliche Rede herum steht: ${cues.join(', ')}.`,
  'verification.disputed': ({ cues }) => `Ein Satz daneben könnte es bestreiten oder einschränken: ${cues.join(', ')}.`,
  'verification.disputed-elsewhere': ({ cues }) =>
    `An einer anderen dieser Stellen könnte ein Satz daneben es bestreiten oder einschränken: ${cues.join(', ')}.`,

  'verification.exact-sentence': 'Exakt: ein ganzer Satz, Zeichen für Zeichen.',
  'verification.exact-sentences': 'Exakt: ganze Sätze, Zeichen für Zeichen.',
  'verification.exact-quotation': 'Exakt: eine ganze wörtliche Rede, Zeichen für Zeichen.',
  'verification.same-sentence': ({ relaxed }) =>
    `Dieselben Wörter wie ein ganzer Satz, aber anders geschrieben (${relaxed.join(', ')}).`,
  'verification.same-sentences': ({ relaxed }) =>
    `Dieselben Wörter wie ganze Sätze, aber anders geschrieben (${relaxed.join(', ')}).`,
  'verification.same-quotation': ({ relaxed }) =>
    `Dieselben Wörter wie eine ganze wörtliche Rede, aber anders geschrieben (${relaxed.join(', ')}).`,
  'verification.part': 'Nur ein Teil eines Satzes, der unten im Ganzen gezeigt wird.',
  'verification.stands': (values) => `Es steht ${stands(values)}.`,
  'verification.written-differently': ({ relaxed }) => `Es ist anders geschrieben (${relaxed.join(', ')}).`,
  'verification.written-differently-here': ({ relaxed }) => `Hier anders geschrieben: ${relaxed.join(', ')}.`,
  'verification.also-written-differently': ({ relaxed }) => `Auch anders geschrieben: ${relaxed.join(', ')}.`,

  'verification.near': 'Nicht wörtlich: Der ähnlichste Satz, unten gezeigt, weicht ab wie oben gesagt.',
  'verification.near-spaces': 'Nicht wörtlich: Vom ähnlichsten Satz, unten gezeigt, weichen Leerzeichen ab.',
  'verification.change': ({ kind, from, to }) => `${kind}: Im Artikel steht „${from}“, im Text „${to}“.`,
  'verification.change-added': ({ kind, to }) => `${kind}: Im Artikel steht nichts, im Text „${to}“.`,
  'verification.change-removed': ({ kind, from, cues }) =>
    `${kind}: Im Artikel steht „${from}“, der Text lässt es weg${cues.length === 0 ? '' : `; darunter ${cues.join(', ')}`}.`,
  'verification.changed-number': 'Zahl',
  'verification.changed-date': 'Datum',
  'verification.changed-negation': 'Verneinung',
  'verification.changed-name': 'Name',
  'verification.changed-modality': 'Wie sicher oder verbindlich',
  'verification.changed-removed': 'Weggelassen',
  'verification.changed-added': 'Hinzugefügt',
  'verification.changed-other': 'Wortlaut',

  'verification.reordered': 'Die Wörter stehen in der ersten Passage unten in anderer Reihenfolge.',
  'verification.not-found': (values) =>
    `Nicht gefunden in ${scopeInWords(values, { one: '# Artikel', other: '# Artikeln' })}; das heißt nicht, dass es nie gesagt wurde.`,
  'verification.search-incomplete':
    'Die Wörter sind zu häufig, um überall nachzusehen; nicht jeder Artikel wurde gelesen.',
  'verification.title': ({ title }) => `Es ist der Titel eines Artikels, keine Aussage darin: ${title}`,
  'verification.nearest-only': 'Keine Übereinstimmung, nur das Ähnlichste, was gefunden wurde:',
  'verification.former-exact':
    'Der Text stand in einer früheren Fassung eines Artikels; die jetzige Fassung enthält ihn nicht mehr.',
  'verification.former-part':
    'Der Text stand als Teil eines Satzes in einer früheren Fassung eines Artikels; die jetzige Fassung enthält ihn nicht mehr.',
};
