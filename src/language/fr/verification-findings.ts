import type { ScopeValues, StandsValues, verificationFindings as english } from '../en/verification-findings.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { number, plural, day } = formatting('fr');

export function scopeInWords({ articles, first, last, undated, corpus, generation }: ScopeValues): string {
  const days =
    first === null || last === null ? [] : [first === last ? day(first) : `du ${day(first)} au ${day(last)}`];
  const dates = [...days, ...(undated > 0 ? [`${number(undated)} sans date`] : [])].join(' ; ');
  return `${plural(articles, { one: '# article', other: '# articles' })} (${dates}) de « ${corpus} », génération ${generation}`;
}

function stands({ occurrences, articles, isCountComplete, since, undated }: StandsValues): string {
  const least = isCountComplete ? '' : 'au moins ';
  const times = occurrences === articles ? '' : `${least}${number(occurrences)} fois `;
  const where = `${times}dans ${least}${plural(articles, { one: '# article', other: '# articles' })}`;
  if (since === null) return `${where}, date inconnue`;
  const dated = articles - undated === 1 ? `${undated === 0 ? '' : 'un '}daté du` : 'le plus ancien daté du';
  return `${where}, ${dated} ${day(since)}${undated === 0 ? '' : `, ${number(undated)} sans date`}`;
}

export const verificationFindings: Translation<typeof english> = {
  'verification.cue': ({ word, kind }) => `« ${word} » (${kind})`,
  'verification.cue-denial': 'un démenti',
  'verification.cue-negation': 'une négation',
  'verification.cue-condition': 'une condition',
  'verification.cue-attribution': 'qui le dit',
  'verification.cue-hedge': 'avec quelle certitude',
  'verification.cue-limit': 'une réserve',

  'verification.relaxed-case': 'majuscules',
  'verification.relaxed-quotes': 'guillemets',
  'verification.relaxed-dashes': 'tirets',
  'verification.relaxed-spaces': 'espaces ou retours à la ligne',
  'verification.relaxed-ellipsis': 'points de suspension',
  'verification.relaxed-full-stop': 'le point final',
  'verification.relaxed-letter-forms': 'formes de lettres',

  'verification.neighbours': ({ pieces }) =>
    `Les ${pieces} fragments ci-dessous se suivent immédiatement dans un même article.`,
  'verification.gaps': ({ pieces, cues }) => {
    const leftOut = cues.length === 0 ? '' : ` ; entre eux, le texte omet ${cues.join(', ')}`;
    return `Les ${pieces} fragments ci-dessous se trouvent dans un même article et dans cet ordre, mais ne se suivent pas immédiatement${leftOut}.`;
  },
  'verification.apart': ({ pieces }) =>
    `Les ${pieces} fragments ci-dessous ne se trouvent ensemble dans aucun article.`,
  'verification.repeated': ({ count }) =>
    plural(count, {
      one: '# fragment du texte en répète un précédent et est indiqué avec lui.',
      other: '# fragments du texte en répètent de précédents et sont indiqués avec eux.',
    }),

  'verification.left-out': ({ cues }) => `Le texte omet ${cues.join(', ')}.`,
  'verification.left-out-here': ({ cues }) => `Ici, le texte omet ${cues.join(', ')}.`,
  'verification.left-out-somewhere': ({ cues }) => `À l’un ou l’autre endroit, le texte omet ${cues.join(', ')}.`,
  'verification.around-quotation': ({ cues }) => `Autour des propos entre guillemets se trouve ${cues.join(', ')}.`,
  'verification.disputed': ({ cues }) => `Une phrase voisine peut le démentir ou le limiter : ${cues.join(', ')}.`,
  'verification.disputed-elsewhere': ({ cues }) =>
    `À un autre de ces endroits, une phrase voisine peut le démentir ou le limiter : ${cues.join(', ')}.`,

  'verification.exact-sentence': 'Exact : une phrase entière, au caractère près.',
  'verification.exact-sentences': 'Exact : des phrases entières, au caractère près.',
  'verification.exact-quotation': 'Exact : des propos entre guillemets, en entier, au caractère près.',
  'verification.same-sentence': ({ relaxed }) =>
    `Les mêmes mots qu’une phrase entière, mais écrits autrement (${relaxed.join(', ')}).`,
  'verification.same-sentences': ({ relaxed }) =>
    `Les mêmes mots que des phrases entières, mais écrits autrement (${relaxed.join(', ')}).`,
  'verification.same-quotation': ({ relaxed }) =>
    `Les mêmes mots que des propos entre guillemets, en entier, mais écrits autrement (${relaxed.join(', ')}).`,
  'verification.part': 'Seulement une partie d’une phrase, montrée ci-dessous en entier.',
  'verification.stands': (values) => `Cela se trouve ${stands(values)}.`,
  'verification.written-differently': ({ relaxed }) => `C’est écrit autrement (${relaxed.join(', ')}).`,
  'verification.written-differently-here': ({ relaxed }) => `Écrit autrement ici : ${relaxed.join(', ')}.`,
  'verification.also-written-differently': ({ relaxed }) => `Également écrit autrement : ${relaxed.join(', ')}.`,

  'verification.near':
    'Pas mot pour mot : la phrase la plus proche, montrée ci-dessous, diffère comme indiqué plus haut.',
  'verification.near-spaces':
    'Pas mot pour mot : la phrase la plus proche, montrée ci-dessous, diffère par des espaces.',
  'verification.change': ({ kind, from, to }) => `${kind} : l’article dit « ${from} », le texte « ${to} ».`,
  'verification.change-added': ({ kind, to }) => `${kind} : l’article n’a rien, le texte dit « ${to} ».`,
  'verification.change-removed': ({ kind, from, cues }) =>
    `${kind} : l’article dit « ${from} », le texte l’omet${cues.length === 0 ? '' : ` ; on y trouve ${cues.join(', ')}`}.`,
  'verification.changed-number': 'Nombre',
  'verification.changed-date': 'Date',
  'verification.changed-negation': 'Négation',
  'verification.changed-name': 'Nom',
  'verification.changed-modality': 'Degré de certitude ou d’obligation',
  'verification.changed-removed': 'Omis',
  'verification.changed-added': 'Ajouté',
  'verification.changed-other': 'Formulation',

  'verification.reordered': 'Ses mots se trouvent dans le premier passage ci-dessous, dans un autre ordre.',
  'verification.not-found': (values) =>
    `Non trouvé dans ${scopeInWords(values)} ; cela ne signifie pas que cela n’a jamais été dit.`,
  'verification.search-incomplete':
    'Ses mots sont trop courants pour chercher partout ; les articles n’ont pas tous été lus.',
  'verification.title': ({ title }) => `C’est le titre d’un article, pas une affirmation de l’article : ${title}`,
  'verification.nearest-only': 'Pas une correspondance, seulement ce qui a été trouvé de plus proche :',
  'verification.former-exact':
    'Le texte se trouvait dans une version antérieure d’un article ; la version actuelle ne l’a plus.',
  'verification.former-part':
    'Le texte était une partie d’une phrase dans une version antérieure d’un article ; la version actuelle ne l’a plus.',
};
