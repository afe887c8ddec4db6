import { beforeAll, describe, expect, it } from 'vitest';
import { inEnglish } from '../../../src/language/in-words.js';
import { loadWordVectors, type WordVectors } from '../../../embeddings/word-vectors.js';
import { compareTopic } from '../../../src/answering/comparison/compare-topic.js';
import type {
  Compared,
  Comparison,
  ComparisonEntry,
  NoComparison,
} from '../../../src/answering/comparison/comparison.js';
import {
  headInWords,
  labelInWords,
  omittedInWords,
  originsInWords,
  standingInWords,
} from '../../../src/answering/comparison/in-words.js';
import type { Article } from '../../../src/domain/article.js';
import { noFilters } from '../../../src/domain/filters.js';
import { knownFamilies, readPublisherFamilies } from '../../../src/domain/publisher-families.js';
import { verifyQuote } from '../../../src/domain/quote.js';
import { articleOf, type ArticleParts } from '../../support/articles.js';
import { memoryCorpus } from '../../support/memory-corpus.js';

let wordVectors: WordVectors;
beforeAll(async () => {
  wordVectors = await loadWordVectors(new URL('../../../embeddings/models/bundled', import.meta.url).pathname);
});

async function compare(articles: readonly Article[], topic: string, families = knownFamilies): Promise<Comparison> {
  const corpus = await memoryCorpus(articles, null);
  const parts = {
    corpus,
    embedder: null,
    wordVectors,
    weights: { passage: 0.5, dense: 0.3 },
    rest: () => Promise.resolve(),
  };
  return compareTopic(
    { ...parts, families: readPublisherFamilies(families) },
    { topic, filters: noFilters, limit: 10 },
  );
}

async function compared(...request: Parameters<typeof compare>): Promise<Compared> {
  const comparison = await compare(...request);
  if (comparison.kind === 'no-comparison') throw new Error(`nothing compared: ${inEnglish(comparison.reason)}`);
  return comparison;
}

async function refused(...request: Parameters<typeof compare>): Promise<NoComparison> {
  const comparison = await compare(...request);
  if (comparison.kind === 'comparison')
    throw new Error(`compared: ${inEnglish(labelInWords(comparison.entries[0].label))}`);
  return comparison;
}

let count = 0;
function told(outlet: string | null, publishedAt: string | null, ...blocks: string[]): Article {
  const parts: ArticleParts = { outlet, publishedAt, title: 'Flood at Orlan', path: `${++count}.md`, blocks };
  return articleOf(parts);
}

const figuresOf = ({ lines }: ComparisonEntry): (string | undefined)[] => lines.map(({ figure }) => figure?.text);
const outletsOf = ({ lines }: ComparisonEntry): (string | null)[] => lines.map(({ quote }) => quote.citation.outlet);

describe('a comparison of counts', () => {
  it('puts one count of several outlets in one entry, a position for each figure, marked as differing', async () => {
    const { entries } = await compared(
      [
        told(
          'Tide',
          '2025-03-04',
          'The flood at Orlan killed 12 people on Tuesday when the upper dam gave way, the fire service said.',
        ),
        told(
          'Selby Echo',
          '2025-03-05',
          'The flood at Orlan killed 15 people on Tuesday when the upper dam gave way, the fire service said.',
        ),
        told(
          'Harrow News',
          '2025-03-05',
          'On Tuesday the flood at Orlan killed 15 people when its upper dam gave way, the fire service said.',
        ),
      ],
      'How many people did the flood at Orlan kill?',
    );
    expect(entries).toHaveLength(1);
    const [entry] = entries;
    expect(entry.differs).toEqual(['number']);
    expect(figuresOf(entry)).toEqual(['12', '15', '15']);
    expect(entry.lines.map(({ position }) => position)).toEqual([1, 2, 2]);
    expect(entry.origins).toHaveLength(3);
    for (const { notes } of entry.lines) expect(notes).toContain('differs');
  });

  it('takes "died", "killed", "dead" and "toll" for one thing', async () => {
    const articles = [
      told('Tide', '2025-03-04', 'In the flood at Orlan 12 people died on Tuesday as the upper dam gave way.'),
      told('Selby Echo', '2025-03-04', 'The flood at Orlan left 12 people dead on Tuesday as the upper dam gave way.'),
      told('Harrow News', '2025-03-04', 'The flood at Orlan killed 12 people on Tuesday as the upper dam gave way.'),
    ];
    for (const topic of ['killed at Orlan', 'Orlan deaths', 'who died at Orlan', 'the toll of Orlan']) {
      const { entries } = await compared(articles, topic);
      expect(entries.map(outletsOf), topic).toEqual([expect.arrayContaining(['Tide', 'Selby Echo', 'Harrow News'])]);
      expect(entries[0].differs).toEqual([]);
    }
  });

  it.each([
    [
      'the dead and the hurt',
      'The flood at Orlan killed 12 people on Tuesday.',
      'The flood at Orlan killed and injured 40 people on Tuesday.',
    ],
    [
      'one day and all so far',
      'The flood at Orlan killed 12 people on Tuesday.',
      'The flood at Orlan has killed 40 people so far.',
    ],
    ['two days', 'The flood at Orlan killed 12 people on Tuesday.', 'The flood at Orlan killed 40 people on Friday.'],
    [
      'whose they are',
      'The flood at Orlan killed 12 farmers on Tuesday.',
      'The flood at Orlan killed 40 soldiers on Tuesday.',
    ],
    [
      'where they were',
      'The flood killed 12 people in Orlan and its villages.',
      'The flood killed 40 people in Selby and its villages.',
    ],
    [
      'by whose count',
      'The flood at Orlan killed 12 people, the army said.',
      'The flood at Orlan killed 40 people, the fire service said.',
    ],
  ])('keeps apart %s', async (_, one, other) => {
    const { entries, series } = await compared(
      [told('Tide', '2025-03-04', one), told('Selby Echo', '2025-03-04', other)],
      'killed by the flood at Orlan',
    );
    expect(entries.map(figuresOf).flat().sort()).toEqual(['12', '40']);
    expect(entries).toHaveLength(2);
    expect(entries.map(({ differs }) => differs)).toEqual([[], []]);
    expect(series).toEqual([]);
  });

  it('finds the same counts however it is asked for them', async () => {
    const articles = [
      told('Tide', '2025-03-04', 'In the flood at Orlan 12 people died on Tuesday as the upper dam gave way.'),
      told('Selby Echo', '2025-03-05', 'A woman was found in the mill. The toll of the flood at Orlan rose to 13.'),
      told('Harrow News', '2025-03-09', 'The mayor of Orlan read out the names of the 14 dead before noon.'),
      told('Sarn Post', '2025-03-10', 'Orlan buried its dead on Monday. Fifteen were killed.'),
    ];
    const topics = ['how many died', 'number of dead', 'toll', 'deaths', 'How many people were killed?', 'lives lost',
      'how many people lost their lives', 'number of people killed', 'fatalities']; // prettier-ignore
    for (const topic of topics) {
      const { entries } = await compared(articles, topic);
      expect(entries.map(figuresOf).flat().sort(), topic).toEqual(['12', '13', '14', 'Fifteen']);
    }
  });

  it('is of the counts of an article that is written from the place asked for', async () => {
    const articles = [
      told('Tide', '2025-03-04', 'The flood at Orlan killed 12 people on Tuesday.'),
      articleOf({
        ...{ outlet: 'Selby Echo', publishedAt: '2025-03-09', title: 'A mill is rebuilt', path: 'mill.md' },
        blocks: ['ORLAN – The mill is to stand again by May.', 'The wave of last week had left 13 people dead.'],
      }),
    ];
    const { entries } = await compared(articles, 'how many died in Orlan');
    expect(entries.map(figuresOf).flat().sort()).toEqual(['12', '13']);
  });

  it('holds no increase against a total', async () => {
    const sentence = 'The flood at Orlan killed 12 people on Tuesday when the upper dam gave way.';
    const { entries } = await compared(
      [told('Tide', '2025-03-04', sentence), told('Selby Echo', '2025-03-04', sentence.replace('12', 'three more'))],
      'killed at Orlan',
    );
    expect(entries.map(({ differs }) => differs)).toEqual([[], []]);
  });

  it('is of every count where it asks for nothing but how many', async () => {
    const articles = [
      told('Tide', '2025-03-04', 'The flood at Orlan left 12 dead.'),
      told('Selby Echo', '2025-03-05', 'A fire in Selby killed 30 farmers on Friday.'),
    ];
    const { entries } = await compared(articles, 'How many people were killed?');
    expect(entries.map(figuresOf).flat().sort()).toEqual(['12', '30']);
  });

  describe('of a place that the topic names', () => {
    const articles = [
      told('Tide', '2025-03-04', 'The siege has killed 2,585 people in Orlan so far, its health office said.'),
      told('Selby Echo', '2025-03-05', 'After raiders of Orlan killed 1,200 people in southern Sarn, the siege began.'),
      told(
        'Harrow News',
        '2025-03-06',
        'Shelling killed 35 people in northern Orlan on Saturday, its health office said.',
      ),
      told('Sarn Post', '2025-03-07', 'The siege of Orlan has led to 8,000 deaths so far, its health office said.'),
    ];

    it.each(['death toll in Orlan', 'deaths in Orlan', 'Orlan death toll', 'How many people were killed in Orlan?'])(
      'leaves out those that name another, and tells how many: %s',
      async (topic) => {
        const comparison = await compared(articles, topic);
        expect(comparison.entries.map(figuresOf).flat().sort()).toEqual(['2,585', '35', '8,000']);
        expect(inEnglish(omittedInWords(comparison)!)).toBe('Left out: 1 count that names another place.');
      },
    );

    it.each(['how many people were killed', 'death toll in the siege', 'the siege of Orlan: how many were killed'])(
      'leaves out none where the topic names none: %s',
      async (topic) => {
        const comparison = await compared(articles, topic);
        expect(comparison.entries.map(figuresOf).flat()).toEqual(expect.arrayContaining(['1,200', '2,585', '8,000']));
        expect(omittedInWords(comparison)).toBeNull();
      },
    );
  });

  it('does not hold against each other what may be different things: the sentences have to be nearly the same', async () => {
    const { entries } = await compared(
      [
        told(
          'Tide',
          '2025-03-04',
          'The flood that tore through the old town of Orlan was the worst of the century, leaving at least 96 dead.',
        ),
        told(
          'Selby Echo',
          '2025-03-05',
          'Not since the fire of 2018, which killed at least 85 and wiped out a village, has Orlan known such a flood.',
        ),
      ],
      'Orlan flood dead',
    );
    expect(entries.map(({ differs }) => differs)).toEqual([[], []]);
  });

  const toll = (value: number, by = 'the health office', whose = 'villagers'): string =>
    `The flood at Orlan has killed ${value} ${whose} so far, ${by} said, and the upper dam is still open.`;

  it('draws a line through three dated figures that count the same thing, each point a quote', async () => {
    const { series } = await compared(
      [
        told('Tide', '2025-03-08', toll(41)),
        told('Selby Echo', '2025-03-04', toll(12)),
        told('Harrow News', '2025-03-06', toll(30)),
      ],
      'Orlan death toll',
    );
    expect(series).toHaveLength(1);
    expect(series[0]!.points.map(({ day, value, text }) => [day, value, text])).toEqual([
      ['2025-03-04', 12, '12'],
      ['2025-03-06', 30, '30'],
      ['2025-03-08', 41, '41'],
    ]);
    expect(series[0]!.points[0]!.line.quote.text).toContain('killed 12 villagers');
  });

  it.each([
    [
      'two days',
      [
        ['2025-03-04', toll(12)],
        ['2025-03-06', toll(30)],
        ['2025-03-06', toll(31)],
      ],
    ],
    [
      'an undated one',
      [
        ['2025-03-04', toll(12)],
        ['2025-03-06', toll(30)],
        [null, toll(41)],
      ],
    ],
    [
      'another count',
      [
        ['2025-03-04', toll(12)],
        ['2025-03-06', toll(30)],
        ['2025-03-08', toll(41, 'the army')],
      ],
    ],
    [
      'others who are counted',
      [
        ['2025-03-04', toll(12)],
        ['2025-03-06', toll(30)],
        ['2025-03-08', toll(41, 'the health office', 'soldiers')],
      ],
    ],
    [
      'a source that is not named',
      [
        ['2025-03-04', toll(12)],
        ['2025-03-06', toll(30)],
        ['2025-03-08', 'The flood at Orlan has killed 41 villagers so far, and the upper dam is still open.'],
      ],
    ],
  ] as const)('draws none through %s', async (_, points) => {
    const articles = points.map(([day, sentence], i) => told(`Outlet ${i}`, day, sentence));
    const comparison = await compared(articles, 'Orlan death toll');
    expect(comparison.series).toEqual([]);
    expect(inEnglish(headInWords(comparison))).toContain('No line is drawn through them');
  });

  it('says that there is no count where the articles state none, and compares what they tell', async () => {
    const comparison = await compared(
      [told('Tide', '2025-03-04', 'The flood at Orlan killed people, and nobody knows how many died.')],
      'killed at Orlan',
    );
    expect(comparison.isOfCounts).toBe(false);
    expect(inEnglish(headInWords(comparison))).toContain('No number of people killed');
  });

  it('takes no toll of a bridge for one of people', async () => {
    const { entries } = await compared(
      [
        told(
          'Tide',
          '2025-03-04',
          'The toll on the Sarn bridge rises to four crowns in April, the county decided on Friday.',
        ),
        told(
          'Selby Echo',
          '2025-03-05',
          'The toll on the Sarn bridge rises to five crowns in April, the county decided on Friday.',
        ),
      ],
      'toll on the Sarn bridge',
    );
    expect(entries[0].differs).toEqual(['number']);
    expect(entries[0].lines.map(({ figure }) => figure)).toEqual([null, null]);
  });
});

describe('origins of a comparison', () => {
  const sentence = 'The flood at Orlan killed 12 people on Tuesday when the upper dam gave way, the fire service said.';
  const rest = [
    'Divers searched the cellars of the lower town until dusk, because nobody knew who had been at home when the wave came down.',
    'The water company promised to pay for all repairs and said that it would open its books to the inquiry that the mayor called.',
    'An engineer who inspected the gates in autumn had asked for two of them to be replaced, according to minutes read in council.',
    'Trains of the valley line will end at the coal station until further notice, and tickets to the old terminus stay valid there.',
  ];

  it('count near-copies once and name them beside the line', async () => {
    const [entry] = (
      await compared(
        [told('Tide', '2025-03-04', sentence, ...rest), told('Selby Echo', '2025-03-04', sentence, ...rest)],
        'killed at Orlan',
      )
    ).entries;
    expect(entry.lines).toHaveLength(1);
    expect(entry.lines[0].copies.map(({ outlet }) => outlet)).toEqual(['Selby Echo']);
    expect(entry.origins).toHaveLength(1);
    expect(entry.origins[0]!.links).toEqual(['copy']);
  });

  it('keep a near-copy with another figure as a line of its own, still one origin', async () => {
    const [entry] = (
      await compared(
        [
          told('Tide', '2025-03-04', sentence, ...rest),
          told('Selby Echo', '2025-03-04', sentence.replace('12', '21'), ...rest),
        ],
        'killed at Orlan',
      )
    ).entries;
    expect(figuresOf(entry).sort()).toEqual(['12', '21']);
    expect(entry.differs).toEqual(['number']);
    expect(entry.origins).toHaveLength(1);
  });

  it('are one for outlets of one owner', async () => {
    const articles = [
      told('Tide', '2025-03-04', sentence),
      told('Sea Radio', '2025-03-04', sentence.replace('when', 'as')),
    ];
    const families = 'Sea Press: Tide, Sea Radio';
    expect((await compared(articles, 'killed at Orlan', families)).entries[0].origins).toHaveLength(1);
    expect((await compared(articles, 'killed at Orlan')).entries[0].origins).toHaveLength(2);
  });

  it('are not called independent where no outlet is stated', async () => {
    const comparison = await compared(
      [told(null, null, sentence), told('Tide', '2025-03-04', sentence.replace('when', 'as'))],
      'killed at Orlan',
    );
    expect(inEnglish(originsInWords(comparison.origins))).toBe(
      'Told by 2 origins, 1 of which states no outlet: whether it is independent is not known.',
    );
    expect(inEnglish(headInWords(comparison))).toContain('1 of the articles states no date');
  });
});

describe('a comparison of statements', () => {
  const plan = 'The council of Orlan approved the plan to close the northern mill in a vote on Thursday evening.';

  it.each([
    ['negation', plan.replace('approved', 'did not approve')],
    ['date', plan.replace('Thursday', 'Friday')],
    ['name', plan.replace('council of Orlan', 'council of Selby')],
    ['number', plan.replace('the northern mill', '14 northern mills')],
  ])('marks where they differ in a %s', async (difference, other) => {
    const first = difference === 'number' ? plan.replace('the northern mill', '11 northern mills') : plan;
    const { entries } = await compared(
      [told('Tide', '2025-03-04', first), told('Selby Echo', '2025-03-05', other)],
      'plan to close the northern mill',
    );
    expect(entries[0].differs).toEqual([difference]);
    expect(outletsOf(entries[0])).toEqual(['Tide', 'Selby Echo']);
  });

  it('says that no difference was found, never that they agree', async () => {
    const { entries } = await compared(
      [
        told('Tide', '2025-03-04', plan),
        told('Selby Echo', '2025-03-05', plan.replace('in a vote on Thursday evening', 'on Thursday, after a vote')),
      ],
      'plan to close the northern mill',
    );
    expect(entries[0].differs).toEqual([]);
    expect(entries[0].lines).toHaveLength(2);
    expect(inEnglish(standingInWords(entries[0]))).toBe('No difference in number, date, denial or name was found.');
  });

  it('says that details are others where they are, and nothing shows that one contradicts the other', async () => {
    const { entries } = await compared(
      [
        told('Tide', '2025-03-04', plan),
        told('Selby Echo', '2025-03-05', `${plan.slice(0, -1)}, by 14 voices against 6, after two hours.`),
      ],
      'plan to close the northern mill',
    );
    expect(entries[0].differs).toEqual([]);
    expect(entries[0].lines).toHaveLength(2);
    expect(inEnglish(standingInWords(entries[0]))).toBe(
      'They tell different details; no contradiction in number, date, denial or name was found.',
    );
  });

  it('holds no sentence of an article against another of its own', async () => {
    const { entries } = await compared(
      [
        told('Tide', '2025-03-04', plan, plan.replace('approved', 'did not approve').replace('northern', 'southern')),
        told('Selby Echo', '2025-03-05', plan.replace('Thursday evening', 'the evening')),
      ],
      'plan to close the mill',
    );
    expect(entries.flatMap(({ differs }) => differs)).toEqual([]);
  });

  it('does not put sentences together for the people that they name', async () => {
    const { entries } = await compared(
      [
        told(
          'Tide',
          '2025-03-04',
          'Ada Moss of the mill in Orlan said that she would sell the northern mill to its workers.',
        ),
        told('Selby Echo', '2025-03-05', 'Ada Moss of the mill in Orlan said that bread had become too cheap to bake.'),
      ],
      'mill in Orlan',
    );
    for (const { lines } of entries) expect(lines).toHaveLength(1);
  });

  it('holds every quote as it stands in its article', async () => {
    const articles = [
      told('Tide', '2025-03-04', plan, 'The miller said “no”.'),
      told('Selby Echo', '2025-03-05', plan),
    ];
    const { entries } = await compared(articles, 'plan to close the northern mill');
    for (const { quote } of entries.flatMap(({ lines }) => lines))
      verifyQuote(
        quote,
        articles.find(({ id }) => id === quote.citation.articleId)!,
      );
  });

  it('says so where one article alone tells of it', async () => {
    const comparison = await compared([told('Tide', '2025-03-04', plan)], 'plan to close the northern mill');
    expect(inEnglish(headInWords(comparison))).toContain('One article alone tells of it');
    expect(inEnglish(standingInWords(comparison.entries[0]))).toBe('One article alone tells this.');
  });
});

describe('what cannot be compared', () => {
  const article = told(
    'Tide',
    '2025-03-04',
    'The council of Orlan approved the plan to close the northern mill in a vote on Thursday evening.',
  );

  it.each([
    ['an unknown topic', [article], 'the lighthouse of Calby', 'weak'],
    ['an unknown topic about deaths', [article], 'deaths in Calby', 'weak'],
    ['an empty corpus', [], 'the mill', 'empty-corpus'],
    ['an empty topic', [article], ' ', 'bad-question'],
    ['a topic in another language', [article], '¿Cuántas personas murieron en la inundación del molino?', 'language'],
  ] as const)('is %s', async (_, articles, topic, code) => {
    const refusal = await refused(articles, topic);
    expect(refusal.code).toBe(code);
    expect(inEnglish(refusal.reason)).not.toBe('');
  });

  it('is a list page: a row is no sentence', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `Northern mill ${i}: plan to close`);
    const refusal = await refused([told('Tide', '2025-03-04', ...rows)], 'northern mill plan');
    expect(refusal.code).toBe('no-sentences');
  });

  it('are counts in another language, and that is said', async () => {
    const spanish = articleOf({
      path: 'es.md',
      language: 'es',
      outlet: 'El Faro',
      title: 'Orlan flood killed 12',
      blocks: ['La riada de Orlan dejó 12 muertos el martes, dijeron los bomberos, y el flood killed fue grande.'],
    });
    const english = told('Tide', '2025-03-04', 'The flood at Orlan killed 12 people on Tuesday.');
    const comparison = await compared([spanish, english], 'Orlan flood killed');
    expect(comparison.unreadLanguages).toEqual(['es']);
    expect(inEnglish(headInWords(comparison))).toContain('counts are not read');
  });
});
