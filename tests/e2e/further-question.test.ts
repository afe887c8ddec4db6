import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTransformersEmbedder } from '../../embeddings/transformers-embedder.js';
import { loadWordVectors } from '../../embeddings/word-vectors.js';
import { createCorpusAskService } from '../../src/guilds/corpus-ask-service.js';
import { LiveCorpus } from '../../src/corpus/live-corpus.js';
import { nothingHidden } from '../../src/domain/hidden.js';
import { readPublisherFamilies } from '../../src/domain/publisher-families.js';
import { fusionWeightsOf } from '../../src/retrieval/fusion-weights.js';
import { memoryCorpus } from '../support/memory-corpus.js';
import { sampleArticles } from '../support/sample-articles.js';
import { Bench, isEphemeral } from './bot-on-playground.js';

let bench: Bench;

beforeAll(async () => {
  const articles = await sampleArticles();
  const bundled = join(import.meta.dirname, '../../embeddings/models/bundled');
  const [wordVectors, weights] = await Promise.all([loadWordVectors(bundled), fusionWeightsOf(bundled)]);
  const places = { bundledFolder: bundled, cacheFolder: bundled };
  const embedder = await createTransformersEmbedder({ model: 'bundled', ...places });
  const live = new LiveCorpus(await memoryCorpus(articles, embedder));
  const parts = { live, embedder, wordVectors, weights, families: readPublisherFamilies(''), refreshing: () => null };
  bench = await Bench.open(articles);
  const service = createCorpusAskService(parts)(nothingHidden);
  bench.ask.ask = (question, filters, options) => service.ask(question, filters, options);
  bench.ask.status = () => service.status();
});
afterAll(() => bench.close());

async function asked(question: string, isPrivate: boolean): Promise<APIMessage> {
  const answer = await bench.run('ask', { question, private: isPrivate });
  // By then what was asked is kept.
  await bench.press(answer, /^Useful$/);
  return answer;
}

const further = (message: APIMessage, question: string) =>
  bench.fill(message, /^Ask further$/, { question }, bench.member);
const injured = 'How many people were injured when the ferry ramp fell?';
/** Of the sentences that answer it. */
const injuries = /21 injured|17 injured|Twenty-seven people|Sources differ/;

describe.each([
  ['for all to see', false],
  ['in private', true],
])('further questions %s', (_, isPrivate) => {
  test('are answered by their own words, of what the topic is about', async () => {
    const first = await asked(injured, isPrivate);
    expect(first.content).toMatch(injuries);
    for (const [question, answering] of [
      ['and who was to blame?', /blames/],
      ['what did the operator say?', /the operator/],
      ['and the certifier?', /certified the ramp/],
      ['what did the minister promise them?', /every answer, in writing/],
    ] as const) {
      const answer = await further(first, question);
      expect([isEphemeral(answer), answer.content]).toEqual([isPrivate, expect.stringMatching(answering)]);
      expect(answer.content).toContain(`Question: “${question}”\nAbout: people injured ferry ramp fell`);
      expect(answer.content).not.toMatch(injuries);
    }
  });

  test('are not found where nothing of the topic speaks of their words', async () => {
    const first = await asked(injured, isPrivate);
    for (const question of ['and the football results?', 'What about the weather?']) {
      const answer = await further(first, question);
      expect([isEphemeral(answer), answer.content]).toEqual([isPrivate, expect.stringContaining('Not found in 24')]);
    }
  });

  test('without words of their own go on with those of the topic', async () => {
    const first = await asked(injured, isPrivate);
    const inMay = await further(first, 'and in May?');
    expect(inMay.content).toContain('About: people injured ferry ramp fell, May 2025');
    expect(inMay.content).toMatch(/ramp fell|killed six people/);
    const inspected = await asked('Who inspected the ramp?', isPrivate);
    expect((await further(inspected, 'why?')).content).toContain('because three of them never took place');
  });
});

test('the topic decides in which articles the same words are looked for', async () => {
  const ofStrike = await further(await asked('When did the strike end?', false), 'and the mayor?');
  expect(ofStrike.content).toContain('she understood the banner');
  const ofDivers = await further(await asked('How many bodies did the divers recover?', false), 'and the mayor?');
  expect(ofDivers.content).not.toContain('she understood the banner');
});

test.each([
  ['and who was to blame?', /blames/],
  ['why?', /ramp fell/],
])('so is a reply to an answer: %s', async (question, answering) => {
  const { playground, member: userId, channel: channelId } = bench;
  const replyTo = playground.world.messages.get((await asked(injured, false)).id)!;
  const said = playground.sayAs({ userId, channelId, content: `${bench.botMention} ${question}`, replyTo });
  const reply = await playground.until(() =>
    playground.messages().find((message) => message.message_reference?.message_id === said.body.id),
  );
  expect(reply.content).toMatch(/^About: people injured ferry ramp fell/);
  expect(reply.content).toMatch(answering);
  expect(reply.content).not.toMatch(/21 injured|17 injured/);
});
