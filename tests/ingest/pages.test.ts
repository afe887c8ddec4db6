import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ParsedArticle } from '../../src/domain/article.js';
import { parseFile } from './parse-file.js';

const fixtures = join(import.meta.dirname, '../fixtures/ingest');

interface Expected extends Omit<ParsedArticle, 'text' | 'spans'> {
  readonly blocks: readonly (readonly [role: string, text: string])[];
}

/** Where each fixture would have been fetched from, for those that state their address relative to it. */
const addresses: Readonly<Record<string, string>> = { 'linked-data': 'https://hessa.example/news/cable-car?from=feed' };

describe('parsePage', () => {
  it.each(readdirSync(fixtures))('reads the page %s as expected', (name) => {
    const folder = join(fixtures, name);
    const source = readdirSync(folder).find((file) => file.startsWith('source.'))!;
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
    const { text, spans, ...facts } = parseFile(join(folder, source), addresses[name]);
    const blocks = spans.map(({ role, start, end }) => [role, text.slice(start, end)]);
    expect({ ...facts, blocks }).toEqual(expected);
    expect(text).toBe(expected.blocks.map(([, block]) => block).join('\n\n'));
  });
});
