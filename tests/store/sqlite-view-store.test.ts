import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inEnglish } from '../../src/language/in-words.js';
import { withSlices } from '../../src/language/kept-words.js';
import { openBotDatabase } from '../../src/store/sqlite-bot-database.js';
import type { KeptView } from '../../src/store/view-store.js';
import { newAnswer } from '../contracts/stores-bench.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-views-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('labels that were kept as strings and offsets are shown as they were, with the words of the article', () => {
  const stores = openBotDatabase({ path: join(folder, 'bot.db'), now: () => new Date() });
  try {
    const id = stores.answers.addAnswer(newAnswer());
    const former = {
      kind: 'timeline',
      head: ['Not shown: 2 further entries with a date.'],
      lines: [{ above: [['26 May 2024']], below: [['Dated by “', { start: 4, end: 10 }, '”.']], marked: [] }],
    };
    stores.views.keep(id, former as unknown as KeptView);
    const { head, lines } = stores.views.view(id)!;
    const [line] = lines;
    expect(head.map(inEnglish)).toEqual(former.head);
    expect(line!.above.map(inEnglish)).toEqual(['26 May 2024']);
    expect(inEnglish(withSlices(line!.below[0]!, 'The\nMonday ferry'))).toBe('Dated by “Monday”.');
    expect(inEnglish(withSlices(line!.below[0]!, null))).toBe('Dated by “…”.');
  } finally {
    stores.close();
  }
});
