import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../src/ingest/normalise.js';
import { parsePage } from '../../src/ingest/parse-page.js';
import { articleIn, blocksOf, pageOf } from './parse-file.js';

function line(record: unknown): ReturnType<typeof pageOf> {
  return pageOf(typeof record === 'string' ? record : JSON.stringify(record), 'application/json', 'a.jsonl#1');
}

const text = [
  'Ferry stops for fog',
  'The ferry to Hale stopped at noon because of fog, the harbour office said on Monday.',
  'Advertisement',
  'What comes next',
  'It denied that a boat had been hit. “Nothing was hit,” the master said.',
  'Share on: Facebook Twitter',
  'Correction: An earlier version of this article named the wrong ferry.',
].join('\n\n');

describe('parseJsonLine', () => {
  it('reads what the line states', () => {
    const record = {
      title: 'Fog',
      text,
      url: 'https://a.example/1',
      host: 'a.example',
      byline: 'Ada',
      published: '2025-01-02',
      updated: '2025-01-03',
    };
    const { title, url, outlet, author, publishedAt, updatedAt } = articleIn(line(record));
    expect([title, url, outlet, author, publishedAt, updatedAt]).toEqual([
      'Fog',
      'https://a.example/1',
      'a.example',
      'Ada',
      '2025-01-02',
      '2025-01-03',
    ]);
  });

  it('never shortens the text, and leaves debris outside every span', () => {
    const article = articleIn(line({ title: 'Other', text }));
    expect(article.text).toBe(normaliseText(text));
    expect(blocksOf(article)).toEqual([
      ['subhead', 'Ferry stops for fog'],
      ['body', 'The ferry to Hale stopped at noon because of fog, the harbour office said on Monday.'],
      ['subhead', 'What comes next'],
      ['body', 'It denied that a boat had been hit. “Nothing was hit,” the master said.'],
      ['correction', 'Correction: An earlier version of this article named the wrong ferry.'],
    ]);
  });

  it('takes the first line for the headline only where it is the title', () => {
    expect(blocksOf(articleIn(line({ title: 'Ferry stops for fog.', text })))[0]).toEqual([
      'headline',
      'Ferry stops for fog',
    ]);
    expect(articleIn(line({ text })).title).toBeNull();
  });

  it('lets all of a text be quoted in which nothing reads like running text', () => {
    expect(blocksOf(articleIn(line({ text: 'Advertisement\nSubscribe' })))).toEqual([
      ['body', 'Advertisement'],
      ['body', 'Subscribe'],
    ]);
  });

  it('leaves unknown what is no plain fact', () => {
    const { title, author, publishedAt } = articleIn(
      line({ title: 7, author: { name: 'x' }, date: 'last week', text }),
    );
    expect([title, author, publishedAt]).toEqual([null, null, null]);
  });

  it.each([
    ['{"text": ', 'malformed JSON'],
    ['[1, 2]', 'a line that is not a JSON object'],
    ['7', 'a line that is not a JSON object'],
    ['{"title": "x"}', 'no text: the key "text" is missing or is not a string'],
    ['{"text": " \\n\\u200b "}', 'no text'],
    ['{"text": ""}', 'no text'],
  ])('rejects %s', (record, reason) => {
    expect(parsePage(line(record))).toEqual({ kind: 'rejected', reason });
  });
});
