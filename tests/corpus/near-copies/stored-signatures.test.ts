import { describe, expect, it } from 'vitest';
import { readCopyGroups } from '../../../src/corpus/near-copies/read-copy-groups.js';
import { signArticle, signUnsigned } from '../../../src/corpus/near-copies/sign-articles.js';
import { signatureMaker } from '../../../src/corpus/near-copies/signature.js';
import { createTimeSlices } from '../../../src/corpus/time-slices.js';
import type { Article } from '../../../src/domain/article.js';
import type { ArticleEntry } from '../../../src/retrieval/searchable-corpus.js';
import type { StoredSignature } from '../../../src/store/corpus-store.js';
import { articleOf } from '../../support/articles.js';

const slices = createTimeSlices();
const story = Array.from(
  { length: 8 },
  (_, i) =>
    `In the ${['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'last'][i]!} part of its report the inquiry at Harrow names ${i + 3} causes of the flood, among them a gate that nobody had closed.`,
);
const articles: readonly Article[] = [
  articleOf({ title: 'Flood inquiry', blocks: story, path: 'a' }),
  articleOf({ title: 'Rain', blocks: ['It rained in Selby.'], path: 'b' }),
  articleOf({ title: 'An inquiry into the flood', blocks: story, path: 'c' }),
];

/** Signatures as a store keeps them: by article and maker. */
class Signatures {
  readonly saved = new Map<string, StoredSignature>();
  readonly read: number[] = [];

  saveSignature(article: number, maker: string, signature: Uint8Array): void {
    this.saved.set(`${article} ${maker}`, { article, signature });
  }

  withoutSignature(maker: string, numbers: Iterable<number>): number[] {
    return [...numbers].filter((number) => !this.saved.has(`${number} ${maker}`));
  }

  articleByNumber(number: number): Article | null {
    this.read.push(number);
    return articles[number - 1] ?? null;
  }

  *signatures(_generation: number, maker: string): Iterable<StoredSignature> {
    for (const [key, signature] of [...this.saved].sort()) if (key.endsWith(maker)) yield signature;
  }
}

const entries = articles.map(({ id, sourceKey, title }, i): ArticleEntry => ({
  number: i + 1,
  id,
  sourceKey,
  title,
  outlet: null,
  day: null,
  language: 'en',
}));

describe('stored signatures', () => {
  it('are made once: only articles without one are read again', async () => {
    const store = new Signatures();
    signArticle(store, 1, articles[0]!);
    expect(await signUnsigned(store, [1, 2, 3], slices)).toBe(2);
    expect(store.read).toEqual([2, 3]);
    expect(await signUnsigned(store, [1, 2, 3], slices)).toBe(0);
    expect(store.read).toEqual([2, 3]);
  });

  it('of another maker do not count', async () => {
    const store = new Signatures();
    store.saveSignature(1, 'another maker', Uint8Array.of(1));
    expect(await signUnsigned(store, [1], slices)).toBe(1);
    expect(store.saved.has(`1 ${signatureMaker}`)).toBe(true);
  });

  it('group the members of a generation under the first of them', async () => {
    const store = new Signatures();
    await signUnsigned(store, [1, 2, 3], slices);
    const grouped = await readCopyGroups(store, { generation: 1, entries }, slices);
    expect(articles.map(({ id }) => grouped.copyGroupOf(id))).toEqual([
      articles[0]!.id,
      articles[1]!.id,
      articles[0]!.id,
    ]);
    expect(grouped).toMatchObject({ signed: 3, copies: 1 });
  });

  it('of an article that left the generation group nothing', async () => {
    const store = new Signatures();
    await signUnsigned(store, [1, 2, 3], slices);
    const grouped = await readCopyGroups(store, { generation: 1, entries: entries.slice(1) }, slices);
    expect(grouped.copyGroupOf(articles[2]!.id)).toBe(articles[2]!.id);
  });

  it('are read no further than work is wanted', async () => {
    const store = new Signatures();
    await signUnsigned(store, [1, 2, 3], slices);
    const calledOff = createTimeSlices(AbortSignal.abort(new Error('no longer wanted')));
    await expect(readCopyGroups(store, { generation: 1, entries }, calledOff)).rejects.toThrow('no longer wanted');
  });
});
