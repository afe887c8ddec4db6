import type { ReadWords } from '../read-words.js';

export const readWords: ReadWords = {
  monthsOf: ['es', 'es-PE'],
  weekdaysOf: 'es',
  units: { day: 'día|días', week: 'semana|semanas', month: 'mes|meses', year: 'año|años' },
  one: 'un una',
  daysBack: { hoy: 0, ayer: 1, anteayer: 2, antier: 2, 'antes de ayer': 2 },
  patterns: {
    last: [
      'los|las? últimos|últimas|pasados|pasadas # U',
      'los|las? # últimos|últimas U',
      'los|las? # U pasados|pasadas',
      'el|la? último|última U',
    ],
    previous: ['el|la? U pasado|pasada|anterior', 'el|la? pasado|pasada U'],
    current: ['este|esta U', 'el|la U actual'],
    ago: ['hace # U'],
    weekday: ['el|este? W'],
    previousWeekday: ['el? W pasado', 'el? pasado W'],
  },
  first: 'primero',
  ordinal: 'o er ero',
  beforeDay: 'el al del día',
  of: 'de del',
  monthNoun: 'mes',
  yearNoun: 'año',
  sides: {
    within: ['en', 'en el', 'el', 'durante', 'durante el', 'a lo largo de', 'en los', 'en las', 'durante los'],
    since: ['desde', 'desde el', 'a partir de', 'a partir del'],
    until: ['hasta', 'hasta el'],
    before: ['antes de', 'antes del'],
    after: ['después de', 'después del', 'tras', 'tras el'],
  },
  from: ['de', 'del', 'desde', 'desde el'],
  to: ['a', 'al', 'hasta', 'hasta el'],
  between: ['entre', 'y'],
  openers: [
    ...['y', 'e', 'o', 'pero', 'y también', 'también', 'además', 'entonces', 'y entonces', 'y luego', 'qué hay de'],
    ...['qué hay del', 'y qué hay de', 'y qué hay del', 'qué pasa con', 'y qué pasa con', 'qué tal', 'y qué tal'],
  ],
  pointers: 'él ella ellos ellas eso esto ese esa esos esas aquel aquella allí ahí su sus',
  asking:
    'dijo dijeron dice dicen decir dicho pasó ocurrió sucedió hubo fue sabe según qué quién cuándo dónde cómo sobre para con por',
};
