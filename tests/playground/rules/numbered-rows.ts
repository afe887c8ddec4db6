import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Interaction } from '../../../src/playground/server/interactions/interaction.js';
import type { Reply } from '../playground-client.js';
import type { Body, RuleBench } from '../rule-bench.js';
import { many } from './row.js';
import { display, slash } from './shapes.js';

/** Two ways to the same end, of which the second breaks a rule that is told by a number of its own. */
export type Numbered = readonly [
  name: string,
  taken: (bench: RuleBench) => Promise<Reply>,
  refused: (bench: RuleBench) => Promise<Reply>,
  refusal: readonly [status: number, code: number],
];

const commandsOf = (type: number) => (n: number) => (bench: RuleBench) =>
  bench.put(many(n, (index) => (type === 1 ? { ...slash, name: `c${index}` } : { type, name: `c${index}` })));
const files =
  (...sizes: number[]) =>
  (bench: RuleBench) =>
    bench.upload(
      {},
      sizes.map((size, index) => ({ field: `files[${index}]`, size })),
    );
const mebibyte = 1024 * 1024;

/** The first answer after that many milliseconds. */
const answerAfter = (milliseconds: number) => (bench: RuleBench) => {
  const interaction = bench.run();
  bench.pass(milliseconds);
  return bench.answer({ type: 5 }, interaction);
};
const answerTimes = (times: number) => async (bench: RuleBench) => {
  const interaction = bench.run();
  for (let n = 1; n < times; n += 1) await bench.answer({ type: 5 }, interaction);
  return bench.answer({ type: 4, data: { content: 'x' } }, interaction);
};
/** The answer is edited that many milliseconds after the birth of the interaction. */
const editAfter = (milliseconds: number) => async (bench: RuleBench) => {
  const interaction = bench.run();
  await bench.answer({ type: 5 }, interaction);
  bench.pass(milliseconds);
  return bench.send('PATCH', bench.original(interaction), { content: 'x' });
};
type Prepare = (bench: RuleBench, interaction: Interaction) => Promise<unknown>;
const editOriginal = (prepare: Prepare) => async (bench: RuleBench) => {
  const interaction = bench.run();
  await prepare(bench, interaction);
  return bench.send('PATCH', bench.original(interaction), { content: 'x' });
};
const postWithout = (denied: bigint, body: Body) => (bench: RuleBench) => {
  const { id } = bench.playground.world.addChannel(bench.guild, 'elsewhere');
  bench.playground.world.denyBot(id, denied);
  return bench.send('POST', `/channels/${id}/messages`, body);
};

export const numbered: Numbered[] = [
  [
    'a message shows something',
    (bench) => bench.message({ embeds: [{ title: 't' }] }),
    (bench) => bench.message({ content: ' \n' }),
    [400, 50006],
  ],
  [
    'an edit leaves something',
    (bench) => bench.edit({ content: 'y' }),
    (bench) => bench.edit({ content: '' }),
    [400, 50006],
  ],
  [
    'a callback shows something',
    (bench) => bench.answer({ type: 4, data: { content: 'x' } }),
    (bench) => bench.answer({ type: 4, data: {} }),
    [400, 50006],
  ],
  [
    'a follow-up shows something',
    (bench) => bench.followUp({ content: 'x' }),
    (bench) => bench.followUp({ content: '' }),
    [400, 50006],
  ],
  ['a layout has a component', (bench) => bench.layout([display('x')]), (bench) => bench.layout([]), [400, 50006]],
  ['a file has at most 10 MiB', files(10 * mebibyte), files(10 * mebibyte + 1), [413, 40005]],
  [
    'a request has at most 25 MiB',
    files(9 * mebibyte, 9 * mebibyte, 6 * mebibyte),
    files(9 * mebibyte, 9 * mebibyte, 8 * mebibyte),
    [413, 40005],
  ],
  ['a message has at most 10 files', files(...many(10, () => 1)), files(...many(11, () => 1)), [400, 50035]],
  ['a scope has at most 100 slash commands', commandsOf(1)(100), commandsOf(1)(101), [400, 30032]],
  ['a scope has at most 15 user commands', commandsOf(2)(15), commandsOf(2)(16), [400, 30032]],
  ['a scope has at most 15 message commands', commandsOf(3)(15), commandsOf(3)(16), [400, 30032]],
  ['the first answer comes within three seconds', answerAfter(3000), answerAfter(3001), [404, 10062]],
  ['there is one first answer', answerTimes(1), answerTimes(2), [400, 40060]],
  ['a token lives for fifteen minutes', editAfter(900_000), editAfter(900_001), [401, 50027]],
  [
    'an answer is edited once it is there',
    editOriginal((bench, interaction) => bench.answer({ type: 5 }, interaction)),
    editOriginal(() => Promise.resolve()),
    [404, 10015],
  ],
  [
    'an answer is edited while it is there',
    editOriginal((bench, interaction) => bench.answer({ type: 4, data: { content: 'x', flags: 64 } }, interaction)),
    editOriginal(async (bench, interaction) => {
      await bench.answer({ type: 4, data: { content: 'x', flags: 64 } }, interaction);
      await bench.send('DELETE', bench.original(interaction));
    }),
    [404, 10008],
  ],
  [
    'a message needs sight of the channel',
    postWithout(0n, { content: 'x' }),
    postWithout(PermissionFlagsBits.ViewChannel, { content: 'x' }),
    [403, 50001],
  ],
  [
    'a message needs permission to write',
    postWithout(0n, { content: 'x' }),
    postWithout(PermissionFlagsBits.SendMessages, { content: 'x' }),
    [403, 50013],
  ],
  [
    'a reply needs the history',
    postWithout(0n, { content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } }),
    postWithout(PermissionFlagsBits.ReadMessageHistory, { content: 'x', message_reference: { message_id: '1' } }),
    [400, 160002],
  ],
];
