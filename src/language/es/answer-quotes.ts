import { formatting } from '../formatting.js';
import type { answerQuotes as english } from '../en/answer-quotes.js';
import type { Translation } from '../translation.js';

const { ago, and, day, number, plural } = formatting('es');

export const answerQuotes: Translation<typeof english> = {
  'answer.answering-sentence': 'Frase que responde',
  'answer.nearest-sentence': 'Frase más cercana',
  'answer.sentence-in-question': 'Frase en cuestión',
  'answer.sentence-all': ({ name }) => `${name}: toda la cita.`,
  'answer.sentence-words': ({ name, words }) => `${name}: «${words}»`,
  'answer.sentence-begins': ({ name, words }) => `${name}: la que empieza por «${words}»`,
  'answer.correction-beside': 'Corrección en el mismo artículo, tal como se publicó:',
  'answer.also-in': ({ outlets, others }) =>
    `La misma frase también en ${others > 0 ? `${outlets.join(', ')} y ${number(others)} más` : and(outlets)}.`,
  'answer.as-printed': 'Tal como se publicó:',
  'answer.as-printed-by': ({ outlet }) => `Tal como lo publicó ${outlet}:`,
  'answer.outlet-unstated': 'medio no indicado',
  'answer.title-unstated': 'Título no indicado',
  'answer.open': 'abrir',

  'answer.same-words': 'Aquí figuran las mismas palabras.',
  'answer.long': ({ hasLink }) => `Este pasaje es demasiado largo para mostrarlo aquí entero${readOrNot(hasLink)}`,
  'answer.answer-full': ({ hasLink }) =>
    `Esta respuesta ya ha mostrado todo lo que puede de sus artículos${readOrNot(hasLink)}`,
  'answer.check-full': ({ hasLink }) =>
    `Esta verificación ya ha mostrado todo lo que puede de sus artículos${readOrNot(hasLink)}`,
  'answer.page-withholds': ({ hasLink }) =>
    `La página de este artículo pide que no se la cite, o no con esta extensión${readOrNot(hasLink)}`,
  'answer.gone': 'Su artículo se retiró, se ocultó o cambió desde entonces.',
  'answer.too-long': 'Este pasaje es demasiado largo para mostrarlo aquí.',

  'answer.dated': ({ day: published, age }) => `${day(published)}, ${age}`,
  'answer.date-unknown': 'fecha desconocida',
  'answer.days-ago': ({ count }) => ago(count, 'day'),
  'answer.weeks-ago': ({ count }) => ago(count, 'week'),
  'answer.months-ago': ({ count }) => ago(count, 'month'),
  'answer.years-ago': ({ count }) => ago(count, 'year'),
  'answer.in-the-future': 'en el futuro',
  'answer.updated': ({ day: updated }) => `actualizado el ${day(updated)}`,

  'answer.origin-file': 'archivo',
  'answer.origin-file-stated': 'archivo; medio según consta en él',
  'answer.origin-file-unstated': 'archivo; medio no indicado',
  'answer.origin-sample': 'muestra inventada',
  'answer.origin-fetched': ({ host, day: fetched }) => `obtenido de ${host} el ${day(fetched)}`,
  'answer.origin-upload': 'subido por un moderador',
  'answer.origin-upload-stated': 'subido por un moderador; medio según consta en él',
  'answer.origin-upload-unstated': 'subido por un moderador; medio no indicado',

  'answer.note-undated': 'el artículo no indica fecha',
  'answer.note-relative-date': 'contiene una referencia temporal que se cuenta desde una fecha desconocida',
  'answer.note-reported': 'recoge palabras de alguien, no un hecho que el medio avale',
  'answer.note-disputed': 'en la misma cita figura al lado un desmentido o una salvedad',
  'answer.note-differs': 'difiere de otra cita de aquí en un número, un nombre, una fecha o un desmentido',
  'answer.note-speaker-unnamed': 'aquí no se nombra a quien habla, o no se dice a quién se refiere «él» o «ella»',
  'answer.note-headline': 'un titular, no una afirmación del artículo',
  'answer.note-corrected': 'el artículo lleva una corrección',
  'answer.note-uploaded': 'subido por un moderador',
  'answer.note-invented': 'muestra inventada, no es una noticia',
  'answer.note-withheld': 'su página pide que no se la cite, o no con esta extensión',

  'answer.card-title': ({ title }) => `Título: ${title}`,
  'answer.card-outlet': ({ outlet }) => `Medio: ${outlet}`,
  'answer.card-outlet-unstated': 'Medio no indicado',
  'answer.card-author': ({ author }) => `Autoría: ${author}`,
  'answer.card-author-unstated': 'Autoría no indicada',
  'answer.card-published': ({ dated }) => `Publicado: ${dated}`,
  'answer.card-updated': ({ dated }) => `Actualizado: ${dated}`,
  'answer.card-not-updated': 'Ninguna actualización indicada',
  'answer.card-origin': ({ origin }) => `Origen: ${origin}`,
  'answer.card-printed-by': ({ outlet, origin }) => `Origen: tal como lo publicó ${outlet}; ${origin}`,
  'answer.card-path': ({ path }) => `Ruta en el corpus: ${path}`,
  'answer.card-language': ({ language }) => `Idioma: ${language}`,
  'answer.card-language-unknown': 'Idioma: desconocido',
  'answer.card-length': ({ words, passages }) =>
    `Extensión: ${plural(words, { one: 'alrededor de # palabra', other: 'unas # palabras' })}, en ${plural(passages, { one: '# pasaje', other: '# pasajes' })}`,
  'answer.card-version': ({ dated, changes }) =>
    `Versión anterior, ${dated}: ${plural(changes, { one: '# lugar cambiado', other: '# lugares cambiados' })} en su texto desde entonces.`,
  'answer.card-versions-more': ({ count }) => `Versiones anteriores a esas: ${count}.`,
  'answer.card-correction': 'Corrección en el artículo, tal como se publicó:',
  'answer.card-corrections-long': ({ count }) =>
    `Correcciones demasiado largas para mostrarlas aquí: ${number(count)}.`,
};

function readOrNot(hasLink: boolean): string {
  return hasLink ? '; lea el pasaje en el enlace.' : ', y el artículo no tiene enlace.';
}
