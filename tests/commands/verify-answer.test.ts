import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { namedAnswer, verifyAnswer } from '../../commands/verify-answer.js';
import { inEnglish } from '../../src/language/in-words.js';
import { answerSpan } from '../../commands/quote-entries.js';
import { noFilters } from '../../src/domain/filters.js';
import type { Article } from '../../src/domain/article.js';
import { articleOf } from '../support/articles.js';
import { askerOf, openParts, plainTarget, ready } from './command-bench.js';
import { answerQuote, FakeAskService, quoteOf } from './fake-ask-service.js';

const place = { title: 'The storm', outlet: 'Skarn Post', publishedAt: '2024-05-26' } as const;
const sentence = 'The storm killed 12 people on the pier, the mayor said.';
const former = articleOf({ ...place, blocks: [sentence, 'The ferry lies in the harbour.'] });

const span = answerSpan(answerQuote(1, quoteOf(former, sentence)));
let bench: ReturnType<typeof openParts>;
let ask: FakeAskService;
beforeEach(() => {
  bench = openParts();
  ask = new FakeAskService([former]);
});
afterEach(() => {
  bench.close();
});

function answered(extra: { readonly isPublic?: boolean } = {}): number {
  const { guildId, channelId, userId: askerId } = askerOf();
  const kept = { guildId, channelId, askerId, isPublic: true, sharing: null, filters: noFilters, generation: 1 };
  return bench.parts.answers.addAnswer({ ...kept, isAnswered: true, spans: [span], ...extra });
}

async function linesOf(id: number, asker = askerOf()): Promise<string[]> {
  const outcome = verifyAnswer(bench.parts, { id }, { asker, ask, page: 1, visibility: 'private' });
  if (outcome.kind === 'refused') return [inEnglish(outcome.text)];
  const { target, views } = plainTarget({ asker });
  await ready(outcome).run(target);
  const [view] = views;
  return view?.kind === 'list' ? view.lines.map(inEnglish) : [];
}

const replacedBy = (...blocks: string[]): Article => articleOf({ ...place, blocks });
const stood =
  'Quote 1, “The storm” (Skarn Post, 26 May 2024): it stood so, character for character, in the article as stored then (its hash fits).';

describe('the fate of a quote', () => {
  const newer = (newest: Article | null) => {
    ask.newest = () => newest;
  };

  test('of the same article', async () => {
    expect(await linesOf(answered())).toEqual([stood, 'Since then: the article is the same.']);
  });

  test('of one that was updated elsewhere', async () => {
    newer(replacedBy(sentence, 'The ferry sails again.'));
    const updated = 'Since then: the article was updated, this passage is unchanged.';
    expect(await linesOf(answered())).toEqual([stood, updated]);
  });

  test('of a corrected one names what changed', async () => {
    newer(replacedBy('The storm killed 15 people on the pier, the mayor said.'));
    expect(await linesOf(answered())).toEqual([stood, 'Since then: corrected.', '“12” now reads “15”']);
  });

  test('of a passage that is gone', async () => {
    newer(replacedBy('Tickets are sold at the gate.'));
    const gone = 'No paragraph of the article says much the same any more.';
    expect(await linesOf(answered())).toEqual([stood, 'Since then: corrected.', gone]);
  });

  test('of a withdrawn and of an erased article', async () => {
    newer(null);
    const id = answered();
    expect((await linesOf(id))[1]).toContain('withdrawn');
    ask.articles = [];
    expect((await linesOf(id))[0]).toContain('is no longer kept');
  });

  test('of hidden words, and of an article that does not fit its hash', async () => {
    ask.hides = () => true;
    const id = answered();
    expect((await linesOf(id))[0]).toContain('hidden by the moderators');
    ask.articles = [{ ...former, text: former.text.replace('12', '21') }];
    expect((await linesOf(id))[0]).toContain('does not fit its hash');
  });
});

test('an answer is verified in its own guild alone, a private one by its asker alone', async () => {
  const [open, mine] = [answered(), answered({ isPublic: false })];
  const [other, elsewhere] = [askerOf({ userId: '5' }), askerOf({ guildId: '6' })];
  expect((await linesOf(open, other))[0]).toBe(stood);
  expect((await linesOf(mine))[0]).toBe(stood);
  for (const [id, asker] of [
    [mine, other],
    [open, elsewhere],
    [999, askerOf()],
  ] as const) {
    expect(await linesOf(id, asker)).toEqual([expect.stringContaining('I keep no such answer')]);
  }
});

test.each([
  ['answer 12', { id: 12 }],
  [' Answer #12. ', { id: 12 }],
  [
    'https://discord.com/channels/100000000000000001/200000000000000002/300000000000000003',
    { messageId: '300000000000000003' },
  ],
  ['\u200fתשובה \u206812\u2069.', { id: 12 }],
  ['الإجابة 12.'.normalize('NFD'), { id: 12 }],
  ['Réponse 12.'.normalize('NFD'), { id: 12 }],
  ['The answer 12 is right.', null],
  ['12', null],
])('%j names %j', (text, named) => {
  expect(namedAnswer(text)).toEqual(named);
});
