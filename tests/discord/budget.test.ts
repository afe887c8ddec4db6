import { expect, test } from 'vitest';
import { Budget } from '../../src/discord/budget.js';

let time = 0;
const budget = (): Budget => new Budget({ burst: 3, every: 100 }, () => time);

test('lets a burst through, and then one at a time', () => {
  time = 0;
  const one = budget();
  expect([1, 2, 3, 4, 5].map(() => one.take())).toEqual([0, 0, 0, 100, 200]);
});

test('is as patient as ever after a rest', () => {
  time = 0;
  const one = budget();
  for (let count = 0; count < 5; count++) one.take();
  time = 500;
  expect([1, 2, 3, 4].map(() => one.take())).toEqual([0, 0, 0, 100]);
});

test('a short rest gives back what it is worth', () => {
  time = 0;
  const one = budget();
  for (let count = 0; count < 3; count++) one.take();
  time = 150;
  expect([one.take(), one.take()]).toEqual([0, 50]);
});
