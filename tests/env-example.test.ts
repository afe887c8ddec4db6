import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { expect, test } from 'vitest';
import { readConfig, variables } from '../src/config.js';

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

/** The `.env.example` that belongs to `variables`. */
function environmentExample(): string {
  const header = '# Copy to .env and change what you need. What is set in the environment goes before this file.\n';
  const blocks = Object.values(variables).map(({ name, meaning, unit, fallback }) =>
    [
      `# ${meaning}`,
      `# Unit: ${unit}. Default: ${fallback === '' ? 'not set' : fallback}.`,
      `${name}=${fallback}`,
      '',
    ].join('\n'),
  );
  return [header, ...blocks].join('\n');
}
