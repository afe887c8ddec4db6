import { inEnglish } from '../../src/language/in-words.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadWordVectors, type WordVectors } from '../../embeddings/word-vectors.js';
import { answerQuestion } from '../../src/answering/answer-question.js';
import type { Answer, Quoted, Unanswered } from '../../src/domain/answer.js';
import type { Article } from '../../src/domain/article.js';
import type { Day } from '../../src/domain/day.js';
import { noFilters, type Filters } from '../../src/domain/filters.js';
import { verifyQuote } from '../../src/domain/quote.js';
import { articleOf } from '../support/articles.js';
import { memoryCorpus } from '../support/memory-corpus.js';

let wordVectors: WordVectors;
beforeAll(async () => {
  wordVectors = await loadWordVectors(new URL('../../embeddings/models/bundled', import.meta.url).pathname);
});

async function ask(articles: readonly Article[], question: string, filters: Filters = noFilters): Promise<Answer> {
  const corpus = await memoryCorpus(articles, null);
  const parts = { corpus, embedder: null, wordVectors, weights: { passage: 0.5, dense: 0.3 } };
  return answerQuestion(parts, { question, filters, limit: 5 });
}

async function quoted(...request: Parameters<typeof ask>): Promise<Quoted> {
  const answer = await ask(...request);
  if (answer.kind !== 'quoted') throw new Error(`unanswered: ${inEnglish(answer.reason)}`);
  return answer;
}

async function unanswered(...request: Parameters<typeof ask>): Promise<Unanswered> {
  const answer = await ask(...request);
  if (answer.kind === 'quoted') throw new Error(`answered: ${answer.quotes[0].quote.text}`);
  return answer;
}

const ledger = { outlet: 'Ostmark Ledger', publishedAt: '2025-03-04', url: 'https://ledger.example/ferry' };
const courier = { outlet: 'Tidewater Courier', publishedAt: '2025-03-06', url: 'https://courier.example/ferry' };
const padding = articleOf({
  path: 'padding.txt',
  ...courier,
  url: 'https://courier.example/bakers',
  title: 'Bakers meet in Westering',
  blocks: [
    'Forty bakers met in Westering on the last weekend of February to compare rye loaves. A jury of three tasted all of them before noon.',
    'The winning loaf was baked by Pia Holm, who has run a shop near the canal for nine years. She keeps her leaven in a stone jar.',
    'Heavy rain flooded two cellars in the old town. The fire service pumped them dry within an hour, and nobody had to leave home.',
  ],
});
const ferry = articleOf({
  path: 'ferry.txt',
  ...ledger,
  title: 'Ferry ramp falls in Maravel',
  blocks: [
    ['headline', 'Ferry ramp falls in Maravel'],
    'The ferry ramp at Maravel collapsed on Tuesday morning while cars were boarding. The collapse injured 17 passengers of the ferry.',
    'The harbour office stated that the ferry company had skipped the January inspection of the ramp.',
    'The ferry company denied that any inspection of the ramp had been skipped.',
  ],
});

describe('rule 1: no quote is shorter than its meaning', () => {
  it('has the speaker of a quotation with it', async () => {
    const article = articleOf({
      ...ledger,
      blocks: [
        '“We shall close the northern pier,” said Odile Varga, the harbour master. “Nothing of the pier will be left standing by winter.”',
      ],
    });
    const { quotes } = await quoted([article, padding], 'will anything of the pier be left standing by winter');
    expect(quotes[0].quote.text).toContain('said Odile Varga');
  });

  it('says that the speaker is not named where the paragraph names none', async () => {
    const article = articleOf({
      ...ledger,
      blocks: ['“Nothing of the northern pier will be left standing by winter,” he said.'],
    });
    const { quotes } = await quoted(
      [article, padding],
      'will anything of the northern pier be left standing by winter',
    );
    expect(quotes[0].notes).toContain('speaker-unnamed');
  });
});

describe('rule 2: a quote has its denial with it', () => {
  it('takes in the denial in the next paragraph and says so', async () => {
    const { quotes } = await quoted([ferry, padding], 'did the ferry company skip the January inspection of the ramp?');
    expect(quotes[0].quote.text).toContain('stated that the ferry company had skipped');
    expect(quotes[0].quote.text).toContain('denied that any inspection');
    expect(quotes[0].notes).toContain('disputed');
  });
});

describe('rule 3: a quote has its role', () => {
  const corrected = articleOf({
    ...ledger,
    blocks: [
      'The new ferry ramp at Maravel costs 96 million crowns, the council heard.',
      ['caption', 'The ramp of the Maravel ferry cost 84 million crowns.'],
      ['correction', 'Correction: an earlier version of this article said that the ramp costs 84 million crowns.'],
    ],
  });

  it('never answers with a caption or a correction note', async () => {
    const { quotes } = await quoted([corrected, padding], 'how much does the new ferry ramp at Maravel cost?');
    expect(quotes.map(({ quote }) => quote.text).join(' ')).not.toContain('84 million');
  });

  it('shows the correction with every quote of the article', async () => {
    const { quotes } = await quoted([corrected, padding], 'how much does the new ferry ramp at Maravel cost?');
    for (const { notes, corrections } of quotes.filter(({ quote }) => quote.citation.articleId === corrected.id)) {
      expect(notes).toContain('corrected');
      expect(corrections[0]?.text).toMatch(/^Correction: an earlier version/);
    }
  });

  it('names a headline as one where an article has nothing else', async () => {
    const article = articleOf({
      ...ledger,
      blocks: [['headline', 'Maravel ferry ramp reopens after seven months of repairs']],
    });
    const { quotes } = await quoted([article, padding], 'when did the Maravel ferry ramp reopen after repairs?');
    expect(quotes[0].notes).toContain('headline');
  });
});

describe('rule 4: a quote has its date', () => {
  const undated = articleOf({
    path: 'undated.txt',
    blocks: ['The Maravel ferry will carry passengers again next week, the mayor of Maravel said.'],
  });

  it('marks a relative time in an undated article', async () => {
    const { quotes } = await quoted([undated, padding], 'when will the Maravel ferry carry passengers again?');
    expect(quotes[0].notes).toEqual(expect.arrayContaining(['undated', 'relative-date']));
  });

  it('does not mark it where the article is dated', async () => {
    const dated = articleOf({
      ...ledger,
      blocks: ['The Maravel ferry will carry passengers again next week, the mayor of Maravel said.'],
    });
    const { quotes } = await quoted([dated, padding], 'when will the Maravel ferry carry passengers again?');
    expect(quotes[0].notes).not.toContain('relative-date');
    expect(quotes[0].quote.citation.publishedAt).toBe('2025-03-04');
  });
});

describe('rule 5: a quote says where it came from', () => {
  it('tells a stated outlet from one that is not', async () => {
    const anonymous = articleOf({
      path: 'anonymous.txt',
      blocks: ['The collapse of the ferry ramp injured 17 passengers, a doctor said.'],
    });
    const { quotes } = await quoted(
      [ferry, anonymous, padding],
      'how many passengers did the collapse of the ferry ramp injure?',
    );
    const origins = new Map(quotes.map(({ quote: { citation } }) => [citation.path, citation.origin]));
    expect(origins.get('ferry.txt')).toBe('file; outlet as stated in it');
    expect(origins.get('anonymous.txt')).toBe('file; outlet not stated');
  });
});

describe('rule 6: an answer says how fresh the corpus is', () => {
  it('tells refresh, newest dated article and undated ones, and sees a question about now', async () => {
    const answer = await quoted([ferry, padding], 'how many passengers did the collapse of the ferry ramp injure?');
    expect(answer.searched).toMatchObject({
      refreshedAt: '2026-01-02T03:04:05.000Z',
      newest: '2025-03-06',
      undated: 0,
    });
    expect(answer.asksAboutNow).toBe(true);
  });
});

describe('rule 7: undated articles stand back', () => {
  const dated = articleOf({
    path: 'a.txt',
    ...ledger,
    blocks: ['The collapse of the ferry ramp injured 17 passengers in all.'],
  });
  const undated = articleOf({
    path: 'b.txt',
    blocks: ['The collapse of the ferry ramp injured 17 passengers at once.'],
  });

  it('puts a dated article before an undated one of like relevance', async () => {
    const { quotes } = await quoted(
      [undated, dated, padding],
      'how many passengers did the collapse of the ferry ramp injure?',
    );
    expect(quotes.map(({ quote }) => quote.citation.path).slice(0, 2)).toEqual(['a.txt', 'b.txt']);
  });

  it('leaves undated articles out of a range of days and tells how many', async () => {
    const filters = { outlet: null, since: '2025-01-01' as Day, until: null };
    const answer = await quoted(
      [undated, dated, padding],
      'how many passengers did the collapse of the ferry ramp injure?',
      filters,
    );
    expect(answer.quotes.map(({ quote }) => quote.citation.path)).not.toContain('b.txt');
    expect(answer.searched.undatedExcluded).toBe(1);
  });
});

describe('rule 8: copies are one, what differs stays two', () => {
  const said = 'The collapse of the ferry ramp injured “about 17 passengers”, said Doctor Ilse Korn.';
  const original = articleOf({ path: 'a.txt', ...ledger, blocks: [said] });

  it('says "also in" for the same sentence with other quotation marks', async () => {
    const copy = articleOf({ path: 'b.txt', ...courier, blocks: [said.replace('“', '"').replace('”', '"')] });
    const { quotes } = await quoted(
      [original, copy, padding],
      'how many passengers did the collapse of the ferry ramp injure?',
    );
    const first = quotes.filter(({ quote }) => quote.text.includes('17 passengers'));
    expect(first).toHaveLength(1);
    expect([first[0]!.quote.citation.outlet, ...first[0]!.alsoIn].sort()).toEqual([
      'Ostmark Ledger',
      'Tidewater Courier',
    ]);
  });

  it('keeps a copy with another figure and says that sources differ', async () => {
    const copy = articleOf({ path: 'b.txt', ...courier, blocks: [said.replace('17', '71')] });
    const { quotes, sourcesDiffer } = await quoted(
      [original, copy, padding],
      'how many passengers did the collapse of the ferry ramp injure?',
    );
    expect(sourcesDiffer).toBe(true);
    expect(quotes.slice(0, 2).map(({ notes }) => notes.includes('differs'))).toEqual([true, true]);
    expect(quotes.flatMap(({ alsoIn }) => alsoIn)).toEqual([]);
  });
});

describe('rule 9: an empty corpus and a foreign language are named as such', () => {
  it('says that there are no articles yet', async () => {
    expect(await unanswered([], 'how many were injured?')).toMatchObject({
      code: 'empty-corpus',
      reason: 'There are no articles yet, so nothing could be looked for.',
      nearest: [],
    });
  });

  it.each([
    ['Wie viele Menschen wurden bei dem Unfall verletzt?', /^Es gibt noch keine Artikel/],
    ['¿Cuántos heridos hubo?', /^Todavía no hay artículos/],
    ['Сколько человек пострадало при аварии?', /^Статей пока нет/],
    ['事故で何人が負傷しましたか', /^まだ記事がない/],
    ['Ferry', /^There are no articles yet/],
  ])('says so in the language of the question: %s', async (question, sentence) => {
    expect(inEnglish((await unanswered([], question)).reason)).toMatch(sentence);
  });

  it('says in the language of the question that the articles are in another', async () => {
    const answer = await unanswered(
      [ferry, padding],
      'Wie viele Menschen wurden bei dem Unfall verletzt und wer ist schuld?',
    );
    expect(answer.code).toBe('language');
    expect(inEnglish(answer.reason)).toMatch(/anderen Sprache/);
  });
});

describe('rule 10: "not found" says where it was looked for', () => {
  it('tells articles and dates, and that silence is no denial', async () => {
    const answer = await unanswered([ferry, padding], 'who painted the ceiling of the museum?');
    expect(inEnglish(answer.reason)).toBe(
      'Not found in 2 articles (4 March 2025 to 6 March 2025); that does not mean that it was never said.',
    );
    expect(answer.nearest.length).toBeLessThanOrEqual(3);
  });

  it('names who no article mentions, as the member wrote it, and nobody who stands in a caption', async () => {
    const pictured = articleOf({
      path: 'pictured.txt',
      ...ledger,
      blocks: [
        'The regatta was won by the rowers of Westering.',
        ['caption', 'Quentin Ostrava steers the winning boat.'],
      ],
    });
    const absent = await unanswered([pictured, padding], 'what did Zdeněk Müllerová tell the ministry');
    expect(inEnglish(absent.reason)).toContain('No article mentions “Zdeněk” or “Müllerová”.');
    const inCaption = await ask([pictured, padding], 'what did Ostrava tell the ministry');
    expect(inCaption.kind === 'quoted' ? '' : inEnglish(inCaption.reason)).not.toContain('No article mentions');
  });

  it('does not call what a filter hides "not found"', async () => {
    const filters = { outlet: 'Evening Lantern', since: null, until: null };
    expect((await unanswered([ferry, padding], 'how many passengers were injured?', filters)).code).toBe('filtered');
  });
});

describe('every quote', () => {
  it('is a slice of its stored article', async () => {
    const { quotes } = await quoted([ferry, padding], 'how many passengers did the collapse of the ferry ramp injure?');
    for (const { quote } of quotes) {
      const stored = [ferry, padding].find(({ id }) => id === quote.citation.articleId)!;
      expect(() => {
        verifyQuote(quote, stored);
      }).not.toThrow();
      expect(stored.text.slice(quote.start, quote.end)).toBe(quote.text);
    }
  });
});
