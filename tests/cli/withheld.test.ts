import { describe, expect, test } from 'vitest';
import { quotesIn } from '../../src/answering/attribution/quotes-in.js';
import type { Dated } from '../../src/answering/timeline/timeline.js';
import { verifyText } from '../../src/answering/verification/verify-text.js';
import { answerJson } from '../../src/cli/answer-json.js';
import { formatAnswer } from '../../src/cli/format-answer.js';
import { formatLinesOfOne } from '../../src/cli/format-summary.js';
import { formatTimeline } from '../../src/cli/format-timeline.js';
import { formatVerification } from '../../src/cli/format-verification.js';
import { formatGroups } from '../../src/cli/format-who.js';
import { fileSummaryJson } from '../../src/cli/summary-json.js';
import { layoutFor } from '../../src/cli/terminal-output.js';
import { timelineJson } from '../../src/cli/timeline-json.js';
import { verificationJson } from '../../src/cli/verification-json.js';
import { fileWhoJson } from '../../src/cli/who-json.js';
import type { Article } from '../../src/domain/article.js';
import { noFilters } from '../../src/domain/filters.js';
import { answerQuote, quoted, quoteOf, searched } from '../commands/fake-ask-service.js';
import { articleOf } from '../support/articles.js';
import { memoryCorpus } from '../support/memory-corpus.js';

const layout = layoutFor({ isTty: false, columns: 80, hasColour: false, now: new Date('2024-06-01T00:00:00Z') });
const sentence = '“The harbour stays shut until spring,” said Ada Moss.';

function articleThatAllows(maxQuote: number | null): Article {
  return articleOf({
    url: 'https://ledger.example/harbour',
    title: 'Harbour news',
    directives: { maxQuote, mayArchive: true },
    blocks: [sentence],
  });
}

function timelineOf(article: Article): Dated {
  const line = {
    ...answerQuote(1, quoteOf(article, sentence)),
    dates: [],
    standing: [],
    unreadLanguage: null,
    copies: [],
  };
  return {
    kind: 'timeline',
    topic: 'harbour',
    filters: noFilters,
    searched,
    entries: [],
    undated: [{ number: 1, date: null, rule: null, lines: [line], differences: [] }],
    omitted: { dated: 0, undated: 0 },
    articles: 1,
    undatedArticles: 1,
    unreadLanguages: [],
    asksAboutNow: false,
  };
}

interface View {
  readonly shown: string;
  readonly json: unknown;
}

const views: Readonly<Record<string, (article: Article) => View | Promise<View>>> = {
  ask: (article) => {
    const answer = quoted([answerQuote(1, quoteOf(article, sentence))]);
    return { shown: formatAnswer(answer, layout), json: answerJson(answer) };
  },
  summary: (article) => {
    const line = { ...answerQuote(1, quoteOf(article, sentence)), copies: [] };
    return {
      shown: formatLinesOfOne([line], layout).join('\n'),
      json: fileSummaryJson({ path: 'harbour', title: null }, [line], null),
    };
  },
  timeline: (article) => {
    const timeline = timelineOf(article);
    return { shown: formatTimeline(timeline, layout), json: timelineJson(timeline) };
  },
  who: (article) => {
    const said = quotesIn(article);
    const [first, ...others] = said;
    const groups = [{ speaker: 'Ada Moss', kind: 'named', quotes: [first!, ...others] } as const];
    return {
      shown: formatGroups(groups, layout).join('\n'),
      json: fileWhoJson(article, { said, unattributed: 0, speaker: null }),
    };
  },
  verify: async (article) => {
    const corpus = await memoryCorpus([article], null);
    const asked = 'The harbour stays shut until spring';
    const verification = await verifyText({ corpus, wordVectors: null, rest: () => Promise.resolve() }, asked);
    // What was asked is shown again; the words of the article are what must not be.
    const { pieces, text, ...json } = verificationJson(verification);
    expect([pieces.length, text]).toEqual([1, asked]);
    return { shown: formatVerification(verification, layout), json };
  },
};

describe.each(Object.entries(views))('%s', (_, view) => {
  test('shows an article whose page asks not to be quoted with its title and link alone', async () => {
    const { shown, json } = await view(articleThatAllows(0));
    expect(shown.replace(/\s+/g, ' ')).toContain('asks not to be quoted');
    expect(shown).toContain('https://ledger.example/harbour');
    expect(shown).not.toMatch(/stays|spring|#:~:text/);
    expect(JSON.stringify(json)).not.toMatch(/stays|spring/);
    expect(JSON.stringify(json)).toContain('"withheld"');
  });

  test('quotes an article as far as its page allows', async () => {
    const whole = await view(articleThatAllows(sentence.length));
    expect(whole.shown).toContain('stays shut until spring');
    expect(JSON.stringify(whole.json)).not.toContain('"withheld"');
    const less = await view(articleThatAllows(sentence.length - 1));
    expect(less.shown).not.toContain('stays');
  });
});
