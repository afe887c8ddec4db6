import { afterEach, beforeEach, expect, test } from 'vitest';
import { UserError } from '../../src/domain/errors.js';
import { SoakBench } from './soak-bench.js';

let bench: SoakBench;
beforeEach(async () => {
  bench = await SoakBench.open();
});
afterEach(async () => {
  await bench.close();
});

const rounds = 50;

/** Requests of the bot that carry words to people. */
interface Kind {
  readonly method: string;
  readonly path: RegExp;
  /** Brings about such a request; resolves when it is settled. */
  readonly provoke: () => Promise<unknown>;
}

const isFollowUp = /^\/webhooks\/\d+\/\w+$/;
const refusal = 'The articles are being sorted; please ask again.';
let told = 0;
let mentioned = 0;
let asked = 0;

async function ask(): Promise<void> {
  asked += 1;
  await bench.answered(bench.question());
}

/** A refusal takes the public deferral back and says its sentence in a follow-up. */
async function askInVain(): Promise<void> {
  const usual = bench.ask.answer;
  bench.ask.answer = () => Promise.reject(new UserError(refusal));
  const interaction = bench.question();
  told += 1;
  await bench.within('the sentence of a refusal', () => {
    const posts = bench.playground.requests.filter(
      ({ method, path, status }) =>
        method === 'POST' && path.includes(interaction.token) && isFollowUp.test(path) && status !== 429,
    );
    return posts.length > 0 ? true : undefined;
  });
  bench.ask.answer = usual;
}

async function mention(): Promise<void> {
  mentioned += 1;
  await bench.mention();
}

const callback: Kind = { method: 'POST', path: /callback$/, provoke: ask };
const edit: Kind = { method: 'PATCH', path: /@original$/, provoke: ask };
const deletion: Kind = { method: 'DELETE', path: /@original$/, provoke: askInVain };
const followUp: Kind = { method: 'POST', path: isFollowUp, provoke: askInVain };
const post: Kind = { method: 'POST', path: /^\/channels\/\d+\/messages$/, provoke: mention };

beforeEach(() => {
  told = 0;
  mentioned = 0;
  asked = 0;
});

const sentences = (): number =>
  bench.playground.messages().filter(({ content }) => content.includes('being sorted')).length;

test('waits where Discord limits it, and sends everything once', async () => {
  const kinds = [callback, edit, followUp, post, deletion];
  const scopes = ['user', 'global', 'shared'] as const;
  for (let round = 0; round < rounds; round++) {
    const { method, path, provoke } = kinds[round % kinds.length]!;
    const scope = scopes[round % scopes.length]!;
    bench.playground.fail({ method, path, status: 429, when: 'before', scope, retryAfter: 0.1 * (1 + (round % 4)) });
    await provoke();
  }
  const limited = bench.requests((status) => status === 429);
  expect(limited).toBeGreaterThanOrEqual(rounds);
  expect(bench.answers).toBe(asked + mentioned);
  expect(sentences()).toBe(told);
  expect(bench.errors).toEqual([]);
  expect(bench.rejections).toBe(0);
  console.log(
    `${rounds} answers 429 asked for, ${limited} given: ${asked + mentioned} questions, ${bench.answers} answers; ${told} refusals, ${sentences()} sentences; ${bench.rejections} rejections`,
  );
});

test('sends nothing twice where Discord fails before or after its work', async () => {
  const kinds = [callback, edit, deletion, post, followUp];
  const statuses = [500, 502, 503, 504];
  let lost = 0;
  for (let round = 0; round < rounds; round++) {
    const kind = kinds[round % kinds.length]!;
    const when = Math.floor(round / kinds.length) % 2 === 0 ? 'before' : 'after';
    bench.playground.fail({ method: kind.method, path: kind.path, status: statuses[round % statuses.length]!, when });
    await kind.provoke();
    // Whether a follow-up that failed was carried out nobody knows, so it is not sent again.
    if (kind === followUp && when === 'before') lost += 1;
  }
  const failed = bench.requests((status) => status >= 500);
  expect(failed).toBe(rounds);
  await ask();
  expect(bench.answers).toBe(asked + mentioned);
  expect(sentences()).toBe(told - lost);
  expect(bench.rejections).toBe(0);
  console.log(
    `${failed} answers 5xx, half of them after the work: ${asked + mentioned} questions, ${bench.answers} answers; ${told} refusals, ${sentences()} sentences, ${lost} lost because a follow-up is never repeated; ${bench.rejections} rejections`,
  );
});

/** In one turn of the event loop that bot and Discord share here. */
const flood = 150;
/** Of a flood. */
const answersAtLeast = 100;

test('answers a flood of questions, and tells those it has no room for', async () => {
  const interactions = Array.from({ length: flood }, () => bench.question());
  const answers = await Promise.all(interactions.map((interaction) => bench.answered(interaction)));
  const refused = answers.filter(({ content }) => content.startsWith('Too many questions at once')).length;
  expect(bench.answers).toBe(flood - refused);
  expect(bench.answers).toBeGreaterThanOrEqual(answersAtLeast);
  expect(bench.errors).toEqual([]);
  console.log(`flood of ${flood}: ${bench.answers} answered, ${refused} told to come back`);
});
