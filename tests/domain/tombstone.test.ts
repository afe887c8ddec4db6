import { describe, expect, test } from 'vitest';
import type { ArticleId } from '../../src/domain/article.js';
import {
  createKeepOut,
  isBlockedHost,
  pageKeyHash,
  textKeyHash,
  type NamedPage,
  type Tombstone,
} from '../../src/domain/tombstone.js';

const untitled = (sourceKey: string): string => pageKeyHash({ sourceKey, title: null });

describe('pageKeyHash', () => {
  test.each([
    ['http://lisk.example/fog'],
    ['https://www.lisk.example/fog/'],
    ['https://LISK.example/fog#top'],
    ['https://lisk.example/fog?utm_source=feed&fbclid=1'],
  ])('takes %s for the same page', (spelling) => {
    expect(untitled(spelling)).toBe(untitled('https://lisk.example/fog'));
  });

  test.each([
    ['https://lisk.example/fog?page=2'],
    ['https://lisk.example/Fog'],
    ['https://lisk.example:8080/fog'],
    ['https://news.lisk.example/fog'],
  ])('takes %s for another page', (address) => {
    expect(untitled(address)).not.toBe(untitled('https://lisk.example/fog'));
  });

  test('knows a line by its title wherever it moved in its file', () => {
    const line = (sourceKey: string, title: string | null): string => pageKeyHash({ sourceKey, title });
    expect(line('news.jsonl#3', 'Fog')).toBe(line('news.jsonl#12', 'Fog!'));
    expect(line('news.jsonl#3', 'Fog')).not.toBe(line('news.jsonl#3', 'Rain'));
    expect(line('news.jsonl#3', 'Fog')).not.toBe(line('old.jsonl#3', 'Fog'));
    expect(line('news.jsonl#3', null)).not.toBe(line('news.jsonl#4', null));
  });

  test('knows a file by its path, whatever its title', () => {
    expect(pageKeyHash({ sourceKey: 'fog.md', title: 'Fog' })).toBe(
      pageKeyHash({ sourceKey: 'fog.md', title: 'Rain' }),
    );
  });
});

describe('textKeyHash', () => {
  const bodyOnly = (text: string): string =>
    textKeyHash({ text, spans: [{ start: 0, end: text.length, role: 'body' }] });

  test('passes over spaces, marks and capitals alone', () => {
    expect(bodyOnly('“Fog,” she said.\n\nIt’s thick.')).toBe(bodyOnly('"fog" SHE SAID: it\'s  thick'));
    expect(bodyOnly('Fog in 2023.')).not.toBe(bodyOnly('Fog in 2024.'));
  });

  test('passes over what stands around the body', () => {
    const text = 'A headline\n\nFog lay over Lisk.';
    const spans = [
      { start: 0, end: 10, role: 'headline' },
      { start: 12, end: text.length, role: 'body' },
    ] as const;
    expect(textKeyHash({ text, spans })).toBe(bodyOnly('Fog lay over Lisk.'));
    expect(textKeyHash({ text, spans: spans.slice(0, 1) })).toBe(bodyOnly(text));
  });
});

describe('isBlockedHost', () => {
  test('takes a host with all below it, and none beside it', () => {
    const blocked = ['lisk.example'];
    expect(isBlockedHost('https://lisk.example/fog', blocked)).toBe(true);
    expect(isBlockedHost('https://www.lisk.example/fog', blocked)).toBe(true);
    expect(isBlockedHost('http://news.lisk.example:8080/fog', blocked)).toBe(true);
    expect(isBlockedHost('https://notlisk.example/fog', blocked)).toBe(false);
    expect(isBlockedHost('https://example/', blocked)).toBe(false);
    expect(isBlockedHost('lisk.example/fog.txt', blocked)).toBe(false);
  });
});

describe('createKeepOut', () => {
  const fog: NamedPage = { sourceKey: 'fog.txt', title: 'Fog', url: null };
  const content = { text: 'Fog lay over Lisk.', spans: [] };
  const tombstone = (change: Partial<Tombstone>): Tombstone => ({
    burial: 'removed',
    of: 'page',
    hash: pageKeyHash(fog),
    articleId: 'a' as ArticleId,
    at: '2024-05-27T08:00:00Z',
    ...change,
  });

  test('lets in what nobody buried', () => {
    expect(createKeepOut([], [])(fog, content)).toBeNull();
    expect(createKeepOut([tombstone({})], ['lisk.example'])({ ...fog, sourceKey: 'rain.txt' }, content)).toBeNull();
  });

  test('keeps a removed page out, also with another text', () => {
    const keepOut = createKeepOut([tombstone({})], []);
    expect(keepOut(fog, { ...content, text: 'The fog has gone.' })).toMatchObject({ code: 'removed' });
  });

  test('keeps an erased text out wherever it stands, once it is known', () => {
    const keepOut = createKeepOut([tombstone({ burial: 'erased', of: 'text', hash: textKeyHash(content) })], []);
    const elsewhere = { ...fog, sourceKey: 'https://lisk.example/1', url: 'https://lisk.example/1' };
    expect(keepOut(elsewhere, content)).toMatchObject({ code: 'erased', reason: 'erased by a moderator' });
    expect(keepOut(elsewhere, null)).toBeNull();
  });

  test('knows a page by its url where the key is another', () => {
    const url = 'https://lisk.example/fog';
    const keepOut = createKeepOut([tombstone({ hash: untitled(url) })], []);
    expect(keepOut({ ...fog, url }, null)).toMatchObject({ code: 'removed' });
  });

  test('takes erased for more than removed, in any order', () => {
    const both = [tombstone({ burial: 'erased' }), tombstone({})];
    for (const order of [both, both.toReversed()]) expect(createKeepOut(order, [])(fog, null)?.code).toBe('erased');
  });

  test('keeps out what stands on a blocked host', () => {
    const page = { ...fog, url: 'https://lisk.example/fog' };
    expect(createKeepOut([], ['lisk.example'])(page, null)?.code).toBe('blocked-host');
    expect(createKeepOut([], ['other.example'])(page, null)).toBeNull();
  });
});
