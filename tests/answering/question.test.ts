import { inEnglish } from '../../src/language/in-words.js';
import { describe, expect, it } from 'vitest';
import { answersType, countsWhatIsAsked } from '../../src/answering/answer-type.js';
import { badQuestion } from '../../src/answering/answer-question.js';
import { languageOfQuestion, otherLanguageSentence } from '../../src/answering/question-language.js';
import { readQuestion } from '../../src/answering/question.js';

describe('readQuestion', () => {
  it.each([
    ['how many ships sank', 'number'],
    ['How long is the strike?', 'duration'],
    ['how many days did the strike last', 'duration'],
    ['when does the ferry sail', 'date'],
    ['which city did it happen in', 'place'],
    ['who runs the harbour', 'person'],
    ['why did the crane fall', 'reason'],
    ['how much did the new ramp cost', 'money'],
    ['how old is the harbour master', 'age'],
    ['did the council agree', null],
  ])('reads what %j wants', (text, type) => {
    expect(readQuestion(text)?.answerType).toBe(type);
  });

  it.each(['what is the toll', 'is the bridge open', 'the latest on the strike', 'how many died'])(
    'sees that %j asks about now',
    (text) => {
      expect(readQuestion(text)?.asksAboutNow).toBe(true);
    },
  );

  it('sees that a question about the past does not ask about now', () => {
    expect(readQuestion('why did the crane fall in March')?.asksAboutNow).toBe(false);
  });

  it('reads nothing out of stop words', () => {
    expect(readQuestion('what is it and who are they')).toBeNull();
  });
});

describe('badQuestion', () => {
  it.each([
    ['an empty question', '  \n'],
    ['6,000 characters', 'ship '.repeat(1200)],
    ['punctuation', '?!… —'],
    ['emoji', '🚢🚢'],
    ['stop words only', 'what is it and who are they'],
  ])('refuses %s in one sentence', (_what, text) => {
    expect(inEnglish(badQuestion(text) ?? '')).toMatch(/^[A-Z][^\n]*[.]$/);
  });

  it('takes right-to-left text', () => {
    expect(badQuestion('كم عدد السفن؟')).toBeNull();
  });
});

describe('languageOfQuestion', () => {
  it.each([
    ['How many ships sank in the harbour?', 'en'],
    ['¿Cuántas personas murieron?', 'es'],
    ['Combien de voix la chèvre a-t-elle obtenues ?', 'fr'],
    ['Qui a gagné ?', 'fr'],
    ['¿Cuántos barcos se hundieron en el puerto?', 'es'],
    ['Combien de navires ont coulé dans le port ?', 'fr'],
    ['Wie viele Schiffe sind im Hafen gesunken?', 'de'],
    ['كم عدد السفن التي غرقت في الميناء؟', 'ar'],
    ['כמה ספינות טבעו בנמל?', 'he'],
    ['港で何隻の船が沈みましたか', 'ja'],
    ['Сколько кораблей затонуло в порту?', 'ru'],
    ['guterres rafah', null],
  ])('reads %j', (text, language) => {
    expect(languageOfQuestion(text)).toBe(language);
  });

  it('answers in the language of the question', () => {
    expect(otherLanguageSentence('de')).toMatch(/Artikel/);
  });
});

describe('answersType', () => {
  const reads = (question: string, sentence: string): boolean | null => answersType(readQuestion(question)!, sentence);

  it('wants a name that the question does not hold', () => {
    expect(reads('who leads the Harbour Board', 'The Harbour Board is led by Odile Varga.')).toBe(true);
    expect(reads('who leads the Harbour Board', 'The Harbour Board meets often.')).toBe(false);
  });

  it('wants a number for "how many", near what is counted', () => {
    expect(reads('how many ships sank', 'Nine ships sank.')).toBe(true);
    expect(reads('how many ships sank', 'Ships sank in the harbour.')).toBe(false);
    expect(countsWhatIsAsked(readQuestion('how many ships sank')!, 'Nine old ships sank.')).toBe(true);
    expect(countsWhatIsAsked(readQuestion('how many ships sank')!, 'On nine days in May it rained on the ships.')).toBe(
      false,
    );
  });

  it('wants a span of time for "how long"', () => {
    expect(reads('how long is the truce', 'Both sides agreed to a 60-day truce.')).toBe(true);
    expect(reads('how long is the truce', 'Both sides agreed to a truce.')).toBe(false);
  });

  it('knows no kind for a yes-or-no question', () => {
    expect(reads('did they agree', 'They agreed.')).toBeNull();
  });
});
