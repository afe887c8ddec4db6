import { afterAll, beforeAll, expect, test } from 'vitest';
import { brokenRules, RuleBench } from './rule-bench.js';
import { ofAnswers } from './rules/answer-rows.js';
import { ofCommands } from './rules/command-rows.js';
import { ofComponents } from './rules/component-rows.js';
import { ofLayouts } from './rules/layout-rows.js';
import { ofMessages } from './rules/message-rows.js';
import { ofModals } from './rules/modal-rows.js';
import { numbered } from './rules/numbered-rows.js';

let bench: RuleBench;
beforeAll(async () => {
  bench = await RuleBench.open();
});
afterAll(() => bench.close());

test.each([...ofMessages, ...ofComponents, ...ofLayouts, ...ofModals, ...ofCommands, ...ofAnswers])(
  'Discord refuses with 50035, path and name, beyond the limit and not at it: %s',
  async (_, send, taken, refused, broken) => {
    const good = await send(bench, taken as never);
    expect([good.status, brokenRules(good.body['errors'])]).toEqual([expect.toBeOneOf([200, 204]), []]);
    const bad = await send(bench, refused as never);
    expect([bad.status, bad.body['code'], brokenRules(bad.body['errors'])]).toEqual([400, 50035, [broken]]);
  },
);

test.each(numbered)('Discord refuses by number: %s', async (_, taken, refused, refusal) => {
  expect((await taken(bench)).status).toBeOneOf([200, 204]);
  const { status, body } = await refused(bench);
  expect([status, body['code']]).toEqual(refusal);
});
