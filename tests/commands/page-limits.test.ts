import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../commands/quote-entries.js';
import { ShownBudget } from '../../commands/shown-budget.js';
import type { View } from '../../commands/view.js';
import type { Day } from '../../src/domain/day.js';
import { renderView } from '../../src/discord/render-view.js';
import { articleOf } from '../support/articles.js';
import { answerQuote, asUsual, FakeAskService, quoted, quoteOf } from './fake-ask-service.js';

const limits = { characters: 1500, articleShare: 1 / 3 };
const words = 'The harbour stays shut until spring.';

function shown(maxQuote: number | null): string {
  const article = articleOf({
    url: 'https://ledger.example/harbour',
    title: 'Harbour news',
    directives: { maxQuote, mayArchive: true },
    blocks: [words, 'A third of it is mud. '.repeat(20).trim()],
  });
  const quote = answerQuote(1, quoteOf(article, words));
  const entries = entriesOf([quote], { ask: new FakeAskService([article]), budget: new ShownBudget(limits) });
  const view: View = { kind: 'answer', answer: quoted([quote]), answerId: 7, entries, ...asUsual };
  return renderView(view, { today: '2024-06-01' as Day, language: 'en' }).content;
}

describe('an article whose page asks not to be quoted', () => {
  test('is cited with its title and link alone, and the link spells none of its words out', () => {
    const content = shown(0);
    expect(content).toContain('Harbour news');
    expect(content).toContain('https://ledger.example/harbour');
    expect(content).toContain('The page of this article asks not to be quoted');
    expect(content).not.toMatch(/stays|shut|spring|#:~:text/);
  });

  test('is quoted as far as its page allows', () => {
    expect(shown(words.length)).toContain(`> ${words}`);
    expect(shown(words.length - 1)).not.toContain('stays');
    expect(shown(null)).toContain(`> ${words}`);
  });
});
