import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../src/language/in-words.js';
import { followUp, topicInWords, type Topic } from '../../commands/follow-up.js';
import { findDatePhrase } from '../../commands/date-phrase.js';
import type { Day } from '../../src/domain/day.js';
import { noFilters } from '../../src/domain/filters.js';

const context = {
  now: new Date('2026-11-22T12:00:00Z'),
  newest: '2024-06-20' as Day,
  outlets: ['Skarn Post', 'Orrin Herald'],
};
const strike: Topic = { words: ['ferry', 'strike', 'Skarn'], filters: noFilters };

describe('a question after others', () => {
  it.each([
    ['and in May?', '2024-05-01', '2024-05-31'],
    ['And since 3 June?', '2024-06-03', null],
    ['what about before May 2023?', null, '2023-04-30'],
    ['and after 2022?', '2023-01-01', null],
    ['and in August?', '2023-08-01', '2023-08-31'],
    ['and yesterday?', '2026-11-21', '2026-11-21'],
    ['and in the last 7 days?', '2026-11-16', '2026-11-22'],
  ])('takes the days of %j', (text, since, until) => {
    const { question, filters, isContinued } = followUp(strike, text, context);
    expect(isContinued).toBe(true);
    expect(question).toContain('ferry strike Skarn');
    expect(filters).toEqual({ outlet: null, since, until });
  });

  it('keeps topic and filters where it says hardly anything of its own', () => {
    const may = { ...strike, filters: { outlet: null, since: '2024-05-01' as Day, until: '2024-05-31' as Day } };
    const { question, about, filters, topic } = followUp(may, 'what did the mayor say?', context);
    expect([question, about]).toEqual(['what did the mayor say?', 'ferry strike Skarn']);
    expect(filters).toEqual(may.filters);
    expect(topic).toEqual(may);
    expect(inEnglish(topicInWords(topic) ?? '')).toBe('ferry strike Skarn, May 2024');
  });

  it('goes on where it points back, however long it is', () => {
    const { question, about } = followUp(strike, 'How much did the harbour office pay for it?', context);
    expect([question, about]).toEqual(['How much did the harbour office pay for it?', 'ferry strike Skarn']);
  });

  it('does not say a word of the topic twice', () => {
    expect(followUp(strike, 'and the ferries?', context)).toMatchObject({
      question: 'the ferries?',
      about: 'strike Skarn',
    });
  });

  it.each([
    ['why?', 'why? ferry strike Skarn', 'ferry strike Skarn'],
    ['how many?', 'how many? ferry strike Skarn', 'ferry strike Skarn'],
    ['and in May?', 'ferry strike Skarn', null],
  ])('asks for the topic itself where it has no words of its own: %j', (text, question, about) => {
    expect(followUp(strike, text, context)).toMatchObject({ question, about });
  });

  it('is limited to an outlet that it names', () => {
    const { question, filters, topic } = followUp(strike, 'and the Orrin Herald?', context);
    expect(filters).toEqual({ outlet: 'Orrin Herald', since: null, until: null });
    expect(question).toContain('ferry strike Skarn');
    expect(inEnglish(topicInWords(topic) ?? '')).toBe('ferry strike Skarn, Orrin Herald');
  });

  it('begins a topic of its own when it asks for other things', () => {
    const { question, about, filters, topic, isContinued } = followUp(
      { ...strike, filters: { outlet: 'Skarn Post', since: null, until: null } },
      'Who leads the Orrin dam commission?',
      context,
    );
    expect([question, about, isContinued]).toEqual(['Who leads the Orrin dam commission?', null, false]);
    expect(filters).toEqual(noFilters);
    expect(topic.words).toEqual(['leads', 'Orrin', 'dam', 'commission']);
  });

  it('is asked as it is where nothing went before', () => {
    expect(followUp(null, 'and in May?', context)).toMatchObject({ question: 'and in May?', isContinued: false });
  });

  it('keeps six words of a topic at most, names first', () => {
    const { topic } = followUp(
      null,
      'Why did harbour crews near Tarn block ferries bound towards Merrin island ports?',
      context,
    );
    expect(topic.words.length).toBe(6);
    expect(topic.words).toContain('Tarn');
    expect(topic.words).toContain('Merrin');
  });
});

describe('a date in a question', () => {
  it('is not the verb "may", nor a number', () => {
    for (const text of ['may the strike end?', 'did 300 people march?', 'what happened?', '']) {
      expect(findDatePhrase(text, context)).toBeNull();
    }
  });

  it('counts from today where no article is dated', () => {
    expect(findDatePhrase('in May', { now: context.now, newest: null })).toMatchObject({ since: '2026-05-01' });
  });
});
