import { beforeAll, describe, expect, it } from 'vitest';
import { loadWordVectors, type WordVectors } from '../../embeddings/word-vectors.js';
import { answerQuestion } from '../../src/answering/answer-question.js';
import type { AnswerQuote, Quoted } from '../../src/domain/answer.js';
import type { Article } from '../../src/domain/article.js';
import { noFilters } from '../../src/domain/filters.js';
import { verifyQuote } from '../../src/domain/quote.js';
import { articleOf } from '../support/articles.js';
import { memoryCorpus } from '../support/memory-corpus.js';

let wordVectors: WordVectors;
beforeAll(async () => {
  wordVectors = await loadWordVectors(new URL('../../embeddings/models/bundled', import.meta.url).pathname);
});

async function ask(articles: readonly Article[], question: string, limit = 5): Promise<Quoted> {
  const corpus = await memoryCorpus(articles, null);
  const parts = { corpus, embedder: null, wordVectors, weights: { passage: 0.5, dense: 0.3 } };
  const answer = await answerQuestion(parts, { question, filters: noFilters, limit });
  if (answer.kind !== 'quoted') throw new Error(`unanswered: ${answer.code}`);
  return answer;
}

function told(outlet: string, publishedAt: string | null, ...blocks: string[]): Article {
  return articleOf({ outlet, publishedAt, title: 'Mill dam bursts at Orlan', path: `${outlet}.md`, blocks });
}

const early = told(
  'Tide',
  '2025-03-04',
  'Four people died and nine were hurt in Orlan on Tuesday when the upper mill dam burst, the fire service said.',
);
const middle = told('Selby Echo', '2025-03-06', 'Orlan mourns. The toll of the burst dam has risen to six.');
const late = told(
  'Harrow News',
  '2025-09-30',
  'The inquiry into the burst mill dam at Orlan ended on Tuesday.',
  'Judge Ada Moss read the names of the seven dead before she said anything else.',
);
const elsewhere = articleOf({
  ...{ outlet: 'Sarn Post', publishedAt: '2025-10-01', title: 'Train leaves the rails in Calby', path: 'train.md' },
  blocks: ['Eleven people were killed when a train left the rails behind the old mill, the railway said.'],
});

const outletsOf = ({ quotes }: Quoted): (string | null)[] => quotes.map(({ quote }) => quote.citation.outlet);
const differs = ({ notes }: AnswerQuote): boolean => notes.includes('differs');

describe('a question for the number of the dead', () => {
  it.each([
    'How many people died?',
    'How many people were killed in Orlan?',
    'How many people died when the dam burst?',
  ])('shows the latest figure beside the one that answers, in whatever words: %s', async (question) => {
    const answer = await ask([early, middle, late], question);
    expect(answer.sourcesDiffer).toBe(true);
    expect(outletsOf(answer)).toContain('Tide');
    expect(outletsOf(answer).slice(0, 2)).toContain('Harrow News');
    expect(answer.quotes.slice(0, 2).every(differs)).toBe(true);
  });

  it('shows two quotes where only one was asked for', async () => {
    const answer = await ask([early, middle, late], 'How many people died?', 1);
    expect(outletsOf(answer)).toEqual(['Tide', 'Harrow News']);
  });

  it('keeps to the number of quotes asked for', async () => {
    const answer = await ask([early, middle, late], 'How many people died?', 2);
    expect(outletsOf(answer)).toEqual(['Tide', 'Harrow News']);
  });

  describe('where another sentence is the best', () => {
    const houses = told(
      'Skarn Post',
      '2025-03-05',
      'When the mill dam burst at Orlan, 40 houses were lost and many people died there.',
    );
    const unknown = told(
      'Brack Post',
      '2025-03-05',
      'How many people died when the upper mill dam burst at Orlan nobody knew on day 1.',
    );
    const wholly = 'How many people died when the upper mill dam burst at Orlan?';

    it.each([2, 3, 10])('keeps that, and shows two that differ right behind it, of %i', async (limit) => {
      const answer = await ask([early, late, houses, unknown], wholly, limit);
      expect(answer.quotes.slice(0, 3).map(differs)).toEqual([false, true, true]);
      expect(outletsOf(answer).slice(1, 3)).toEqual(['Tide', 'Harrow News']);
    });
  });

  it('takes the sentence with the figure where its quote was chosen for another sentence', async () => {
    const told7 = told(
      'Harrow News',
      '2025-09-30',
      'Judge Ada Moss read the names of the seven dead of Orlan. The last of them, a miller, died in June.',
    );
    const answer = await ask([early, told7], 'How many died?');
    const figures = answer.quotes.map(({ quote }) =>
      quote.text.slice(quote.highlight.start - quote.start, quote.highlight.end - quote.start),
    );
    expect(figures).toEqual([expect.stringContaining('Four people'), expect.stringContaining('seven dead')]);
    expect(answer.quotes.every(differs)).toBe(true);
  });

  it('quotes every figure as it stands in its article', async () => {
    const articles = [early, middle, late];
    for (const { quote } of (await ask(articles, 'How many people died?')).quotes)
      verifyQuote(
        quote,
        articles.find(({ id }) => id === quote.citation.articleId)!,
      );
  });

  it('marks nothing where a later article states the same figure', async () => {
    const same = told('Harrow News', '2025-09-30', 'At Orlan the burst mill dam had left four people dead in March.');
    const answer = await ask([early, same], 'How many people died?');
    expect(answer.sourcesDiffer).toBe(false);
    expect(answer.quotes.some(differs)).toBe(false);
  });
});

describe('a question whose own words for the dead or the hurt stand nowhere', () => {
  it.each(['How many people lost their lives?', 'How many people perished in Orlan?', 'number of fatalities in Orlan'])(
    'is asked in those of the articles: %s',
    async (question) => {
      const answer = await ask([early, middle, late], question);
      expect(outletsOf(answer)).toContain('Harrow News');
      expect(answer.sourcesDiffer).toBe(true);
    },
  );

  it('is not answered by a count of others', async () => {
    await expect(ask([early, middle, late], 'How many sailors perished in Orlan?')).rejects.toThrow('unanswered: weak');
  });
});

describe('figures of different things', () => {
  it.each([
    ['another event', elsewhere],
    ['the hurt', told('Selby Echo', '2025-03-06', 'The burst mill dam at Orlan hurt 30 people on Tuesday.')],
    ['the dead and the hurt', told('Selby Echo', '2025-03-06', 'Orlan counted 40 casualties of the burst mill dam.')],
    ['an increase', told('Selby Echo', '2025-03-06', 'Two more people died at Orlan after the mill dam burst.')],
    ['some of them', told('Selby Echo', '2025-03-06', 'Three of the dead of the burst dam at Orlan were children.')],
    ['others', told('Selby Echo', '2025-03-06', 'The burst mill dam at Orlan killed 40 sheep, and two dogs died.')],
    [
      'another year',
      told(
        'Selby Echo',
        '2025-03-06',
        'Orlan remembers the year 1911. The burst of the mill dam had killed 80 people.',
      ),
    ],
    ['a part of them', told('Selby Echo', '2025-03-06', 'At Orlan two of its millers died when the mill dam burst.')],
    ['another place', told('Selby Echo', '2025-03-06', 'When a mill dam burst in Sarn, it killed 80 people.')],
    [
      'all of a war and one day of it',
      told('Selby Echo', '2025-03-06', 'Floods and burst dams in Orlan have killed 9,000 people so far.'),
    ],
  ])('are not held against each other: %s', async (_, other) => {
    const answer = await ask([early, other], 'How many people died?');
    expect(outletsOf(answer)).toContain('Tide');
    expect(answer.sourcesDiffer).toBe(false);
  });

  describe('of which nothing tells that they are of one event', () => {
    const one = (outlet: string, title: string, block: string): Article =>
      articleOf({ outlet, publishedAt: '2025-03-04', title, path: `${outlet}.md`, blocks: [block] });

    it('are not held against each other where the question is of no event', async () => {
      const deaths = [
        one('Tide', 'Roads of Sarn', 'At least 14 people were killed on the roads of Sarn over the holiday.'),
        one('Sarn Post', 'Quakes of the past', 'About 230,000 people were killed.'),
      ];
      expect((await ask(deaths, 'How many people were killed?')).sourcesDiffer).toBe(false);
    });

    it('are held against each other where it says of which', async () => {
      const storm = [
        one('Tide', 'Quiet returns', 'At least 480 people were killed in the storm that struck on Monday.'),
        one('Sarn Post', 'The day after', 'More than 500 people were killed in the storm that struck on Monday.'),
      ];
      expect((await ask(storm, 'How many people were killed in the storm?')).sourcesDiffer).toBe(true);
    });
  });

  it('are not called different where people are not what is counted', async () => {
    const paid = told(
      'Selby Echo',
      '2025-03-06',
      'Orlan pays 40 crowns to the families of the seven people killed when the mill dam burst.',
    );
    const answer = await ask([early, paid, late], 'How many crowns does Orlan pay to the families of the dead?');
    expect(answer.sourcesDiffer).toBe(false);
  });
});

it('a question for the number of the hurt shows the latest figure too', async () => {
  const later = told('Selby Echo', '2025-03-06', 'Orlan mourns its dead. Twelve people were wounded by the burst dam.');
  const answer = await ask([early, later], 'How many people were hurt?');
  expect(answer.sourcesDiffer).toBe(true);
  expect(outletsOf(answer)).toEqual(['Tide', 'Selby Echo']);
});

describe('a question for all the dead', () => {
  const siege = (outlet: string, ...blocks: string[]): Article =>
    articleOf({ ...{ outlet, publishedAt: null, title: 'Siege of Orlan goes on', path: `${outlet}.md` }, blocks });
  const post = siege(
    'Tide',
    'Shelling across Orlan killed at least 35 people on Saturday, the health office reported.',
    'According to the health office of Orlan, the siege has resulted in nearly 8,000 deaths.',
  );
  const echo = siege(
    'Selby Echo',
    'After raiders from Orlan killed 1,200 people in southern Sarn on October 7, Sarn began the siege.',
    'According to the health office of Orlan, at least 2,585 deaths have been verified.',
    'The army of Sarn has lost 300 soldiers killed in Orlan so far.',
  );
  const sentencesOf = ({ quotes }: Quoted): string[] =>
    quotes.map(({ quote }) => quote.text.slice(quote.highlight.start - quote.start, quote.highlight.end - quote.start));

  it.each([
    'How many people were killed in Orlan?',
    'how many people have been killed in orlan',
    'number of deaths in Orlan',
  ])('is answered by counts of all so far before those of one day: %s', async (question) => {
    const [first, second] = sentencesOf(await ask([post, echo], question));
    expect([first, second].sort()).toEqual([
      expect.stringContaining('at least 2,585 deaths'),
      expect.stringContaining('nearly 8,000 deaths'),
    ]);
  });

  it('is not answered by the dead of another place', async () => {
    const shown = sentencesOf(await ask([post, echo], 'How many people were killed in Orlan?')).join('\n');
    expect(shown).not.toContain('1,200');
  });

  it.each(['How many people were killed in Sarn?', 'How many people did raiders from Orlan kill?'])(
    'is not answered by those of all so far where they are others: %s',
    async (question) => {
      const [first] = sentencesOf(await ask([post, echo], question));
      expect(first).toContain('1,200 people in southern Sarn');
    },
  );

  it('is answered by a count of the dead before one of the dead and the hurt', async () => {
    const hill = siege('Hill Gazette', 'The siege has left over 9,000 people of Orlan killed and injured.');
    const shown = sentencesOf(await ask([hill, post], 'How many people were killed in Orlan?'));
    expect(shown[0]).toContain('nearly 8,000 deaths');
    expect(shown.at(-1)).toContain('killed and injured');
  });

  it('is answered by those whom it asks for before others', async () => {
    const shown = sentencesOf(await ask([echo, post], 'How many soldiers were killed?'));
    expect(shown[0]).toContain('300 soldiers');
  });

  it('keeps to the day where it asks for one', async () => {
    const shown = sentencesOf(await ask([post, echo], 'How many people were killed in Orlan on Saturday?'));
    expect(shown[0]).toContain('at least 35 people on Saturday');
  });
});
