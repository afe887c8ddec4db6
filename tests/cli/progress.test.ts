import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import { createProgressDisplay, progressInWords } from '../../src/cli/progress.js';

const embedding = { stage: 'embedding', done: 1200, total: 4800, unit: 'passages' };

describe('progressInWords', () => {
  test('tells rate and time left once there is something to go by', () => {
    expect(progressInWords(embedding, 4)).toBe('embedding 1200 of 4800 passages, 300/s, 12 s left');
    expect(progressInWords(embedding, 120)).toBe('embedding 1200 of 4800 passages, 10/s, 6 min left');
    expect(progressInWords({ ...embedding, done: 3 }, 2)).toBe('embedding 3 of 4800 passages, 1.5/s, 54 min left');
  });

  test('promises nothing at the start or without a total', () => {
    expect(progressInWords(embedding, 0.2)).toBe('embedding 1200 of 4800 passages');
    expect(progressInWords({ ...embedding, done: 0 }, 9)).toBe('embedding 0 of 4800 passages');
    expect(progressInWords({ ...embedding, total: null }, 4)).toBe('embedding 1200 passages, 300/s');
  });
});

test('without a terminal a short stage is silent and a long one writes a line every five seconds', () => {
  let time = 0;
  let written = '';
  const display = createProgressDisplay(
    {
      layout: { width: 80, colours: picocolors.createColors(false), now: new Date(0) },
      isErrorTty: false,
      write: () => undefined,
      writeError: (text) => (written += text),
    },
    () => time,
  );
  for (time = 0; time <= 11_000; time += 500)
    display.report({ stage: 'reading', done: time / 500, total: 40, unit: 'pages' });
  display.stop();
  expect(written).toBe('reading 10 of 40 pages, 2.0/s, 15 s left\nreading 20 of 40 pages, 2.0/s, 10 s left\n');
});
