import type { ReadWords } from '../read-words.js';

export const readWords: ReadWords = {
  monthsOf: ['de', 'de-AT'],
  moreMonths: { maerz: 3, jaenner: 1, feber: 2, juno: 6, julei: 7 },
  weekdaysOf: 'de',
  moreWeekdays: { sonnabend: 6 },
  units: {
    day: 'Tag Tages|Tage Tagen',
    week: 'Woche|Wochen',
    month: 'Monat Monats|Monate Monaten',
    year: 'Jahr Jahres|Jahre Jahren',
  },
  one: 'ein eine einem einen einer',
  daysBack: { heute: 0, gestern: 1, vorgestern: 2 },
  patterns: {
    last: ['die|der|den? letzte|letzten|vergangene|vergangenen # U', 'die|der|den # letzten|vergangenen U'],
    previous: [
      'die|der|den|dem|das? letzte|letzten|letzter|letztes|letztem|vergangene|vergangenen|vergangener|vergangenes|vergangenem|vorige|vorigen|voriger|voriges U',
    ],
    current: ['diese|dieser|diesen|diesem|dieses U'],
    ago: ['vor # U'],
    weekday: ['W', 'diesen|diesem W'],
    previousWeekday: ['letzten|letzter|letztem|vergangenen|vergangener|vergangenem|vorigen|voriger W'],
  },
  first: 'erster ersten',
  ordinal: 'te ten ter',
  beforeDay: 'der den dem des',
  of: '',
  monthNoun: 'Monat Monats',
  yearNoun: 'Jahr Jahres Jahre',
  sides: {
    within: ['im', 'in', 'in der', 'in den', 'am', 'während', 'waehrend', 'während der', 'im Laufe des', 'an'],
    since: ['seit', 'seit dem', 'seit der', 'ab', 'ab dem', 'von', 'vom'],
    until: ['bis', 'bis zu', 'bis zum', 'bis zur', 'bis einschließlich'],
    before: ['vor', 'vor dem', 'vor der'],
    after: ['nach', 'nach dem', 'nach der'],
  },
  from: ['von', 'vom', 'ab', 'seit'],
  to: ['bis', 'bis zum'],
  between: ['zwischen', 'und'],
  openers: [
    ...[
      'und',
      'aber',
      'oder',
      'also',
      'und dann',
      'dann',
      'auch',
      'und auch',
      'außerdem',
      'und was ist mit',
      'was ist mit',
    ],
    ...[
      'und wie steht es mit',
      'wie steht es mit',
      'und wie sieht es mit',
      'wie sieht es mit',
      'und was war',
      'was war',
    ],
  ],
  pointers:
    'er ihn ihm ihnen dort damals dafür davon darüber dazu daran dagegen dies diese dieser dieses diesen diesem derselbe dieselbe dasselbe seine seinen seinem seiner',
  asking:
    'sagte sagten sagt sagen gesagt hat haben wurde wurden passiert passierte geschah gab laut weiß denn eigentlich über zu zum zur auf bei für mit an',
};
