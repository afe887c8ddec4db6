import { describe, expect, it, test } from 'vitest';
import { findDatePhrase } from '../../commands/date-phrase.js';
import { followUp, topicInWords, type Topic } from '../../commands/follow-up.js';
import type { Day } from '../../src/domain/day.js';
import { noFilters } from '../../src/domain/filters.js';
import { plainText } from '../../src/language/in-words.js';
import type { Language } from '../../src/language/language.js';

const context = {
  now: new Date('2026-11-22T12:00:00Z'),
  newest: '2024-06-20' as Day,
  outlets: ['Skarn Post', 'Orrin Herald'],
};
const strike: Topic = { words: ['ferry', 'strike', 'Skarn'], filters: noFilters };
const may = { since: '2024-05-01', until: '2024-05-31' };

function daysOf(text: string): { since: Day | null; until: Day | null; written: string } | null {
  const found = findDatePhrase(text, context);
  return found && { since: found.since, until: found.until, written: text.slice(found.start, found.end) };
}

describe('a time that is asked for after others', () => {
  it.each([
    ['und im Mai?', may],
    ['Und im Mai 2023?', { since: '2023-05-01', until: '2023-05-31' }],
    ['und seit dem 3. Juni?', { since: '2024-06-03', until: null }],
    ['und vor Mai 2023?', { since: null, until: '2023-04-30' }],
    ['und nach 2022?', { since: '2023-01-01', until: null }],
    ['und gestern?', { since: '2026-11-21', until: '2026-11-21' }],
    ['und in den letzten 7 Tagen?', { since: '2026-11-16', until: '2026-11-22' }],
    ['und vor 3 Tagen?', { since: '2026-11-19', until: '2026-11-19' }],
    ['wie steht es mit Mai?', may],
    ['¿y en mayo?', may],
    ['y en mayo', may],
    ['¿Y desde el 3 de junio?', { since: '2024-06-03', until: null }],
    ['¿y antes de mayo de 2023?', { since: null, until: '2023-04-30' }],
    ['¿y ayer?', { since: '2026-11-21', until: '2026-11-21' }],
    ['¿y en los últimos 7 días?', { since: '2026-11-16', until: '2026-11-22' }],
    ['¿qué hay de mayo?', may],
    ['et en mai ?', may],
    ['et depuis le 3 juin ?', { since: '2024-06-03', until: null }],
    ['et avant mai 2023 ?', { since: null, until: '2023-04-30' }],
    ['et hier ?', { since: '2026-11-21', until: '2026-11-21' }],
    ['et au cours des 7 derniers jours ?', { since: '2026-11-16', until: '2026-11-22' }],
    ['et pour mai ?', may],
    ['وماذا عن مايو؟', may],
    ['وفي مايو؟', may],
    ['و في أيار؟', may],
    ['ومنذ 3 حزيران؟', { since: '2024-06-03', until: null }],
    ['وقبل مايو 2023؟', { since: null, until: '2023-04-30' }],
    ['وأمس؟', { since: '2026-11-21', until: '2026-11-21' }],
    ['وفي آخر ٧ أيام؟', { since: '2026-11-16', until: '2026-11-22' }],
    ['ומה לגבי מאי?', may],
    ['ובמאי?', may],
    ['ומאז 3 ביוני?', { since: '2024-06-03', until: null }],
    ['ולפני מאי 2023?', { since: null, until: '2023-04-30' }],
    ['ואתמול?', { since: '2026-11-21', until: '2026-11-21' }],
    ['וב-7 הימים האחרונים?', { since: '2026-11-16', until: '2026-11-22' }],
    ['und von Mai bis Juni?', { since: '2024-05-01', until: '2024-06-30' }],
    ['ومن مايو؟', { since: '2024-05-01', until: null }],
    ['what about May?', may],
    ['and 13/05/2024?', { since: '2024-05-13', until: '2024-05-13' }],
    ['und seit 13.05.2024?', { since: '2024-05-13', until: null }],
  ])('limits the topic so far: %j', (text, days) => {
    const { question, about, filters, isContinued } = followUp(strike, text, context);
    expect([isContinued, about, filters]).toEqual([true, null, { outlet: null, ...days }]);
    expect(question).toBe('ferry strike Skarn');
  });

  it.each([
    ['de', 'ferry strike Skarn, Mai 2024'],
    ['es', 'ferry strike Skarn, mayo de 2024'],
    ['fr', 'ferry strike Skarn, mai 2024'],
    ['ar', '\u2068ferry strike Skarn\u2069، مايو 2024'],
    ['he', '\u2068ferry strike Skarn\u2069, מאי 2024'],
  ] as const)('is named in the words of whoever reads %s', (language: Language, worded) => {
    const { topic } = followUp(strike, 'und im Mai?', context);
    expect(plainText(topicInWords(topic)!, language)).toBe(worded);
  });
});

describe('a further question in another language', () => {
  const inMay = { ...strike, filters: { outlet: null, since: '2024-05-01' as Day, until: '2024-05-31' as Day } };

  it.each([
    ['¿y qué dijo el alcalde?', 'qué dijo el alcalde?'],
    ['y qué dijo Israel?', 'qué dijo Israel?'],
    ['und was sagte der Bürgermeister?', 'was sagte der Bürgermeister?'],
    ['et que dit le maire ?', 'que dit le maire ?'],
    ['ומה אמר ראש העיר?', 'מה אמר ראש העיר?'],
    ['وماذا قال رئيس البلدية؟', 'ماذا قال رئيس البلدية؟'],
    ['والحكومة؟', 'الحكومة؟'],
    // Without an opener it points back.
    ['Wie viel zahlte das Hafenamt dafür an die Reederei?', 'Wie viel zahlte das Hafenamt dafür an die Reederei?'],
    ['Combien le port leur paya selon la mairie ?', 'Combien le port leur paya selon la mairie ?'],
  ])('keeps topic and filters: %j', (text, question) => {
    expect(followUp(inMay, text, context)).toMatchObject({
      ...{ question, about: 'ferry strike Skarn', isContinued: true, topic: inMay },
      filters: inMay.filters,
    });
  });

  it('is limited to an outlet that it names, accents or not, and asks for the topic there', () => {
    const outlets = ['La Nación', 'Skarn Post'];
    for (const text of ['¿y La Nación?', 'y en La Nacion?', 'und die La Nacion?']) {
      const { question, filters } = followUp(strike, text, { ...context, outlets });
      expect([question, filters.outlet]).toEqual([expect.stringContaining('ferry strike Skarn'), 'La Nación']);
    }
    expect(followUp(strike, 'und was sagt die Skarn Post?', context)).toMatchObject({
      question: expect.stringMatching(/ferry strike Skarn$/) as string,
      filters: { outlet: 'Skarn Post', since: null, until: null },
    });
  });

  it.each([
    'Wer leitet die Kommission für den Damm von Orrin?',
    '¿Dónde está el ayuntamiento nuevo de Orrin?',
    'Combien de bateaux y a-t-il dans le port de Orrin ?',
    'من هو رئيس لجنة سد أورين؟',
    'מי הוא ראש ועדת הסכר של אורין?',
  ])('begins a topic of its own where it asks for other things: %j', (text) => {
    expect(followUp(inMay, text, context)).toMatchObject({ question: text, isContinued: false, filters: noFilters });
  });

  it('keeps of a topic what is asked, not how', () => {
    const words = (text: string): readonly string[] => followUp(null, text, context).topic.words;
    expect(words('Was sagte der Bürgermeister von Orrin im Mai 2024 über den Hafen?')).toEqual([
      'Bürgermeister',
      'Orrin',
      'Hafen',
    ]);
    expect(words('¿Qué dijo el alcalde en mayo de 2024 sobre el puerto?')).toEqual(['alcalde', 'puerto']);
    expect(words('ماذا قال رئيس البلدية في مايو 2024 عن الميناء؟')).toEqual(['رئيس', 'البلدية', 'الميناء']);
  });
});

describe('a time in a whole question', () => {
  test.each([
    ['Was sagte der Hafen im Mai 2024?', 'im Mai 2024', may],
    ['¿Qué dijo el puerto en mayo de 2024?', 'en mayo de 2024', may],
    ['Que dit le port en mai 2024 ?', 'en mai 2024', may],
    ['ماذا قال الميناء في مايو 2024؟', 'في مايو 2024', may],
    ['מה אמר הנמל במאי 2024?', 'במאי 2024', may],
    [
      '¿Qué pasó del 3 al 5 de mayo de 2024?',
      'del 3 al 5 de mayo de 2024',
      { since: '2024-05-03', until: '2024-05-05' },
    ],
    [
      'Wer streikte zwischen Mai und Juni 2024?',
      'zwischen Mai und Juni 2024',
      { since: '2024-05-01', until: '2024-06-30' },
    ],
    ['Qui a parlé avant 2023 ?', 'avant 2023', { since: null, until: '2022-12-31' }],
  ])('is found with its preposition: %j', (text, written, days) => {
    expect(daysOf(text)).toEqual({ written, ...days });
  });

  test.each([
    // German for "here", not French for "yesterday".
    'Was steht hier über den Hafen?',
    'Fähre hier?',
    // "Up to 2,000 people", "the director of the film", the strait.
    '¿Marcharon hasta 2.000 personas en el puerto?',
    'מי במאי הסרט החדש?',
    'ماذا حدث في باب المندب؟',
    '¿Quién visitó el mar?',
    'Wie viele kamen bis 2000 Uhr?',
    'Was sagte Mai über den Hafen?',
    'und am 03.05.2024?',
    'and on 03/05/2024?',
  ])('is none in %j', (text) => {
    expect(daysOf(text)).toBeNull();
  });

  test('is looked for in a long question without delay', () => {
    const long = 'und der Hafen von Orrin am 3. '.repeat(33);
    expect(findDatePhrase(long, context)).toBeNull();
  });
});

describe('a name that begins like a word that goes on', () => {
  it.each([
    "O'Brien resigned over which harbour scandal?",
    'O’Brien resigned over which harbour scandal?',
    'E-bikes were banned on which quays?',
    'E. coli closed which beaches?',
    'Y Combinator was founded by whom and when?',
    'So-called pilots sailed which ferries?',
    'Then-mayor Ostel sold which quays?',
  ])('begins a topic of its own, as it was written: %j', (question) => {
    expect(followUp(strike, question, context)).toMatchObject({ isContinued: false, question, about: null });
  });

  it.each(['Und... wann?', 'y… ¿cuándo?', 'Et, quand ?', 'So, when?', 'Then when?'])('is none in %j', (question) => {
    expect(followUp(strike, question, context).isContinued).toBe(true);
  });
});
