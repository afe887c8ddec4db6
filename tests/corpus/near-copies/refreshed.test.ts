import { expect, test } from 'vitest';
import type { CopyGrouping } from '../../../src/corpus/near-copies/read-copy-groups.js';
import { openCorpus } from '../../../src/corpus/open-corpus.js';
import { createWorkbench, page, realParts } from '../corpus-workbench.js';

const story = Array.from(
  { length: 8 },
  (_, i) =>
    `In part ${i + 1} of its report the inquiry at Harrow names ${i + 3} causes of the flood, among them a gate that nobody had closed in the night of ${['rain', 'hail', 'snow', 'wind', 'fog', 'sleet', 'frost', 'thaw'][i]!}.`,
).join('\n\n');

test('a refreshed corpus knows which of its articles are one story, and tells what that cost', async () => {
  const bench = await createWorkbench();
  try {
    bench.write({ 'a.md': page('Flood inquiry', story), 'b.md': page('Rain', 'It rained in Selby.') });
    await bench.refresh();
    bench.write({ 'c.md': page('Inquiry into the flood', story) });
    await bench.refresh();
    const groupings: CopyGrouping[] = [];
    const corpus = await openCorpus(realParts, bench.location, {
      model: null,
      onGrouped: (grouping) => groupings.push(grouping),
    });
    const ids = new Map([...corpus.entries()].map(({ id, title }) => [title, id]));
    expect(corpus.copyGroupOf(ids.get('Inquiry into the flood')!)).toBe(ids.get('Flood inquiry'));
    expect(corpus.copyGroupOf(ids.get('Rain')!)).toBe(ids.get('Rain'));
    expect(groupings).toEqual([{ signed: 3, copies: 1, seconds: expect.any(Number) as number }]);
    corpus.close();
  } finally {
    bench.remove();
  }
});
