import { describe, expect, test } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.js';
import { hiddenKeys, hidingCorpus, showsHidden, visibleArticle } from '../../src/answering/hiding.js';
import { verifyText } from '../../src/answering/verification/verify-text.js';
import type { Article } from '../../src/domain/article.js';
import { noFilters } from '../../src/domain/filters.js';
import { articleKey, nothingHidden, type Hidden } from '../../src/domain/hidden.js';
import { textOf } from '../../src/domain/span.js';
import { articleOf } from '../support/articles.js';
import { memoryCorpus } from '../support/memory-corpus.js';

const sentence = 'The ferry to Skarn Island stops on Monday.';
const post = articleOf({
  path: 'post.txt',
  outlet: 'Skarn Post',
  blocks: [
    `${sentence} The ferry crew were not paid since March. The island council called the stop unlawful.`,
    ['correction', 'Correction: an earlier version named Tuesday.'],
  ],
});
const times = articleOf({
  path: 'times.txt',
  outlet: 'Tarn Times',
  blocks: ['The mill at Tarn grinds again.', 'The ferry to Skarn Island stops next week, its owner said.'],
});

function hide(article: Article, words: string): Hidden {
  const start = article.text.indexOf(words);
  return { articles: new Set(), sentences: new Set(hiddenKeys(article, { start, end: start + words.length })) };
}

function shown(article: Article | null): string[] {
  return (article?.spans ?? []).map((span) => textOf(article!.text, span));
}

async function answersWith(hidden: Hidden, articles: readonly Article[] = [post, times]): Promise<string[]> {
  const corpus = hidingCorpus(await memoryCorpus(articles, null), hidden);
  const parts = { corpus, embedder: null, wordVectors: null, weights: { passage: 0.5, dense: 0.5 } };
  const request = { question: 'When does the ferry to Skarn Island stop?', filters: noFilters, limit: 5 };
  const answer = await answerQuestion(parts, request);
  return (answer.kind === 'quoted' ? answer.quotes : answer.nearest).map(({ quote }) => quote.text);
}

describe('a hidden sentence', () => {
  test('belongs to no block any more, and all others do', () => {
    const second = 'The ferry crew were not paid since March.';
    expect(shown(visibleArticle(post, hide(post, second)))).toEqual([
      sentence,
      'The island council called the stop unlawful.',
      'Correction: an earlier version named Tuesday.',
    ]);
    expect(shown(visibleArticle(post, hide(post, sentence)))).toEqual([
      `${second} The island council called the stop unlawful.`,
      'Correction: an earlier version named Tuesday.',
    ]);
    expect(visibleArticle(post, hide(times, 'The mill'))).toBe(post);
  });

  test('gives way to the next best, wherever else it stands in the same words', async () => {
    const copy = articleOf({
      path: 'copy.txt',
      outlet: 'Orrin Herald',
      blocks: [`“Well.” ${sentence.replace(' ', '  ')}`],
    });
    expect((await answersWith(nothingHidden)).join(' ')).toContain(sentence);
    const left = await answersWith(hide(post, sentence), [post, times, copy]);
    expect(left[0]).toContain('stops next week');
    expect(left.join(' ').replace(/\s+/g, ' ')).not.toContain(sentence);
  });

  test('is found by no check', async () => {
    const corpus = hidingCorpus(await memoryCorpus([post, times], null), hide(post, sentence));
    const rest = () => Promise.resolve();
    const found = await verifyText({ corpus, wordVectors: null, rest }, sentence);
    expect(found).toMatchObject({ verdict: expect.not.stringMatching('exact') as string });
    expect(JSON.stringify(found.kind === 'checked' ? found.findings : [])).not.toContain(post.id);
  });
});

describe('a hidden article', () => {
  const hidden: Hidden = { articles: new Set([articleKey(post)]), sentences: new Set() };

  test('gives way to the next best, in every revision', async () => {
    const revised = articleOf({ path: 'post.txt', outlet: 'Skarn Post', blocks: [`${sentence} It is certain.`] });
    expect(revised.id).not.toBe(post.id);
    const left = await answersWith(hidden, [post, revised, times]);
    expect(left).toEqual(['The ferry to Skarn Island stops next week, its owner said.']);
  });

  test('takes no room from others, however much of it fits the question', async () => {
    const long = articleOf({
      path: 'post.txt',
      blocks: Array.from({ length: 400 }, (_, n) => `${sentence} Ferry Skarn Island ${n} stops. `.repeat(4).trim()),
    });
    expect(await answersWith(hidden, [long, times])).toEqual([
      'The ferry to Skarn Island stops next week, its owner said.',
    ]);
  });
});

test('a stretch shows what is hidden when it takes in any of its characters', () => {
  const hidden = hide(post, sentence);
  const at = (words: string) => {
    const start = post.text.indexOf(words);
    return { start, end: start + words.length };
  };
  expect(showsHidden(post, at('stops on'), hidden)).toBe(true);
  expect(showsHidden(post, { ...at('The ferry crew'), start: 0 }, hidden)).toBe(true);
  expect(showsHidden(post, at('The ferry crew'), hidden)).toBe(false);
  expect(showsHidden(post, at('Correction: an earlier'), hidden)).toBe(false);
});
