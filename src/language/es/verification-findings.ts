import type { ScopeValues, StandsValues, verificationFindings as english } from '../en/verification-findings.js';
import { formatting } from '../formatting.js';
import type { Translation } from '../translation.js';

const { number, plural, day } = formatting('es');

export function scopeInWords({ articles, first, last, undated, corpus, generation }: ScopeValues): string {
  const days =
    first === null || last === null ? [] : [first === last ? day(first) : `del ${day(first)} al ${day(last)}`];
  const dates = [...days, ...(undated > 0 ? [`${number(undated)} sin fecha`] : [])].join('; ');
  return `${plural(articles, { one: '# artículo', other: '# artículos' })} (${dates}) de «${corpus}», generación ${generation}`;
}

function stands({ occurrences, articles, isCountComplete, since, undated }: StandsValues): string {
  const least = isCountComplete ? '' : 'al menos ';
  const times = occurrences === articles ? '' : `${least}${plural(occurrences, { one: '# vez', other: '# veces' })} `;
  const where = `${times}en ${least}${plural(articles, { one: '# artículo', other: '# artículos' })}`;
  if (since === null) return `${where}, fecha desconocida`;
  const dated =
    articles - undated === 1 ? `${undated === 0 ? '' : 'uno '}con fecha del` : 'el más antiguo con fecha, del';
  return `${where}, ${dated} ${day(since)}${undated === 0 ? '' : `, ${number(undated)} sin fecha`}`;
}

export const verificationFindings: Translation<typeof english> = {
  'verification.cue': ({ word, kind }) => `«${word}» (${kind})`,
  'verification.cue-denial': 'un desmentido',
  'verification.cue-negation': 'una negación',
  'verification.cue-condition': 'una condición',
  'verification.cue-attribution': 'quién lo dice',
  'verification.cue-hedge': 'con qué certeza',
  'verification.cue-limit': 'una salvedad',

  'verification.relaxed-case': 'mayúsculas',
  'verification.relaxed-quotes': 'comillas',
  'verification.relaxed-dashes': 'rayas o guiones',
  'verification.relaxed-spaces': 'espacios o saltos de línea',
  'verification.relaxed-ellipsis': 'puntos suspensivos',
  'verification.relaxed-full-stop': 'el punto final',
  'verification.relaxed-letter-forms': 'formas de letras',

  'verification.neighbours': ({ pieces }) =>
    `Los ${pieces} fragmentos de abajo están uno justo después de otro en un mismo artículo.`,
  'verification.gaps': ({ pieces, cues }) => {
    const leftOut = cues.length === 0 ? '' : `; entre ellos el texto omite ${cues.join(', ')}`;
    return `Los ${pieces} fragmentos de abajo están en un mismo artículo y en este orden, pero no uno justo después de otro${leftOut}.`;
  },
  'verification.apart': ({ pieces }) => `Los ${pieces} fragmentos de abajo no están juntos en ningún artículo.`,
  'verification.repeated': ({ count }) =>
    plural(count, {
      one: '# fragmento del texto repite otro anterior y se indica junto con él.',
      other: '# fragmentos del texto repiten otros anteriores y se indican junto con ellos.',
    }),

  'verification.left-out': ({ cues }) => `El texto omite ${cues.join(', ')}.`,
  'verification.left-out-here': ({ cues }) => `Aquí el texto omite ${cues.join(', ')}.`,
  'verification.left-out-somewhere': ({ cues }) => `En alguno de los lugares el texto omite ${cues.join(', ')}.`,
  'verification.around-quotation': ({ cues }) => `Alrededor de la declaración figura ${cues.join(', ')}.`,
  'verification.disputed': ({ cues }) => `Una frase contigua puede negarlo o limitarlo: ${cues.join(', ')}.`,
  'verification.disputed-elsewhere': ({ cues }) =>
    `En otro de estos lugares una frase contigua puede negarlo o limitarlo: ${cues.join(', ')}.`,

  'verification.exact-sentence': 'Exacto: una frase entera, carácter por carácter.',
  'verification.exact-sentences': 'Exacto: frases enteras, carácter por carácter.',
  'verification.exact-quotation': 'Exacto: una declaración entrecomillada entera, carácter por carácter.',
  'verification.same-sentence': ({ relaxed }) =>
    `Las mismas palabras que una frase entera, pero escritas de otro modo (${relaxed.join(', ')}).`,
  'verification.same-sentences': ({ relaxed }) =>
    `Las mismas palabras que frases enteras, pero escritas de otro modo (${relaxed.join(', ')}).`,
  'verification.same-quotation': ({ relaxed }) =>
    `Las mismas palabras que una declaración entrecomillada entera, pero escritas de otro modo (${relaxed.join(', ')}).`,
  'verification.part': 'Solo una parte de una frase, que abajo se muestra entera.',
  'verification.stands': (values) => `Está ${stands(values)}.`,
  'verification.written-differently': ({ relaxed }) => `Está escrito de otro modo (${relaxed.join(', ')}).`,
  'verification.written-differently-here': ({ relaxed }) => `Aquí está escrito de otro modo: ${relaxed.join(', ')}.`,
  'verification.also-written-differently': ({ relaxed }) => `Además está escrito de otro modo: ${relaxed.join(', ')}.`,

  'verification.near': 'No es literal: la frase más cercana, mostrada abajo, difiere como se indica arriba.',
  'verification.near-spaces': 'No es literal: la frase más cercana, mostrada abajo, difiere en los espacios.',
  'verification.change': ({ kind, from, to }) => `${kind}: el artículo dice «${from}», el texto dice «${to}».`,
  'verification.change-added': ({ kind, to }) => `${kind}: el artículo no dice nada, el texto dice «${to}».`,
  'verification.change-removed': ({ kind, from, cues }) =>
    `${kind}: el artículo dice «${from}», el texto lo omite${cues.length === 0 ? '' : `; entre ello ${cues.join(', ')}`}.`,
  'verification.changed-number': 'Número',
  'verification.changed-date': 'Fecha',
  'verification.changed-negation': 'Negación',
  'verification.changed-name': 'Nombre',
  'verification.changed-modality': 'Grado de certeza o de obligación',
  'verification.changed-removed': 'Omitido',
  'verification.changed-added': 'Añadido',
  'verification.changed-other': 'Redacción',

  'verification.reordered': 'Sus palabras están en el primer pasaje de abajo, en otro orden.',
  'verification.not-found': (values) =>
    `No se encontró en ${scopeInWords(values)}; eso no significa que nunca se haya dicho.`,
  'verification.search-incomplete':
    'Sus palabras son demasiado comunes para buscar en todas partes; no se leyeron todos los artículos.',
  'verification.title': ({ title }) => `Es el título de un artículo, no una afirmación que contenga: ${title}`,
  'verification.nearest-only': 'No es una coincidencia, solo lo más cercano que se encontró:',
  'verification.former-exact':
    'El texto estaba en una versión anterior de un artículo; la versión actual ya no lo contiene.',
  'verification.former-part':
    'El texto estaba, como parte de una frase, en una versión anterior de un artículo; la versión actual ya no lo contiene.',
};
