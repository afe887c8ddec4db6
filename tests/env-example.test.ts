import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { expect, test } from 'vitest';
import { environmentExample, readConfig, variables } from '../src/config.js';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

test('.env.example states every variable with its meaning, unit and default', () => {
  expect(example).toBe(environmentExample());
});

test('.env.example sets every variable to what it would be without it', () => {
  const values = parse(example);
  expect(Object.keys(values).sort()).toEqual(
    Object.values(variables)
      .map((variable) => variable.name)
      .sort(),
  );
  expect(readConfig(values)).toEqual(readConfig({}));
});
