import { describe, expect, test } from 'vitest';
import { LiveCorpus } from '../../src/corpus/live-corpus.js';
import type { SearchableCorpus } from '../../src/retrieval/searchable-corpus.js';

interface Closable {
  readonly corpus: SearchableCorpus;
  closed: number;
}

function corpusThatCounts(): Closable {
  const counted: { corpus: SearchableCorpus | null; closed: number } = { corpus: null, closed: 0 };
  counted.corpus = { close: () => counted.closed++ } as unknown as SearchableCorpus;
  return counted as Closable;
}

describe('LiveCorpus', () => {
  test('closes a former generation at once where nobody uses it', () => {
    const [first, second] = [corpusThatCounts(), corpusThatCounts()];
    const live = new LiveCorpus(first.corpus);
    live.swap(second.corpus);
    expect([first.closed, second.closed]).toEqual([1, 0]);
    expect(live.current).toBe(second.corpus);
  });

  test('keeps a former generation open until its last question is answered', () => {
    const [first, second] = [corpusThatCounts(), corpusThatCounts()];
    const live = new LiveCorpus(first.corpus);
    const [one, two] = [live.lease(), live.lease()];
    live.swap(second.corpus);
    one.release();
    one.release();
    expect(first.closed).toBe(0);
    expect(two.corpus).toBe(first.corpus);
    two.release();
    expect(first.closed).toBe(1);
    expect(live.lease().corpus).toBe(second.corpus);
  });

  test('closes what is in use after its last lease', () => {
    const only = corpusThatCounts();
    const live = new LiveCorpus(only.corpus);
    const lease = live.lease();
    live.close();
    expect(only.closed).toBe(0);
    lease.release();
    expect(only.closed).toBe(1);
  });
});
