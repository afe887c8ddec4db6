import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WhoJson } from '../../src/cli/who-json.js';
import { contract } from './contract.js';
import { folderOf, runVerbatim, type Run } from './run-verbatim.js';

const files = {
  'dam.md':
    '---\ntitle: Orrin dam holds\noutlet: Valley Post\ndate: 2024-05-26\nurl: https://valley.example/dam\n---\n\nThe dam above Orrin held through the night.\n\n“The dam,” Mayor Ida Brandt said, “will hold.” She said that nobody had been hurt.\n',
  'copy.md':
    '---\ntitle: Dam inspected\noutlet: Harbour News\ndate: 2024-05-25\n---\n\nEngineers looked at the dam above Orrin on Saturday.\n\n"The dam," Mayor Ida Brandt said, "will hold."\n',
};

let corpus: Awaited<ReturnType<typeof folderOf>>;
let data: Awaited<ReturnType<typeof folderOf>>;
beforeAll(async () => {
  corpus = await folderOf(files);
  data = await folderOf({});
});
afterAll(async () => {
  await corpus.remove();
  await data.remove();
});

function jsonOf({ out }: Run): WhoJson[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => {
      const value = JSON.parse(line) as WhoJson;
      contract.who(value);
      return value;
    });
}

describe('who', () => {
  test('prints each stretch between marks and each reported clause of a speaker, as slices of the stored text', async () => {
    const place = ['--corpus', corpus.path, '--data', data.path];
    const run = await runVerbatim(['who', '--speaker', 'Ida Brandt', '--json', ...place]);
    expect(run).toMatchObject({ code: 0, error: '' });
    const [who] = jsonOf(run);
    expect(who!.quotes.map(({ text: said, kind, turn, speaker }) => [said, kind, turn, speaker?.text])).toEqual([
      ['The dam,', 'direct', 1, 'Mayor Ida Brandt'],
      ['will hold.', 'direct', 1, 'Mayor Ida Brandt'],
      ['that nobody had been hurt', 'reported', 2, 'She'],
    ]);
    expect(who!.quotes[2]!.speaker!.resolved!.text).toBe('Ida Brandt');
    expect(who!.quotes[0]!.alsoIn.map(({ outlet }) => outlet)).toEqual(['Harbour News']);
    const extracted = await runVerbatim(['extract', join(corpus.path, 'dam.md'), '--json']);
    const stored = (JSON.parse(extracted.out) as { text: string }).text;
    for (const { text: said, start, end, quote } of who!.quotes) {
      expect(stored.slice(start, end)).toBe(said);
      expect(stored.slice(quote.start, quote.end)).toBe(quote.text);
    }

    const people = await runVerbatim(['who', 'dam Orrin', ...place]);
    expect(people.out).toContain('As printed by the outlets:');
    expect(people.out).toContain('\nIda Brandt\n\n1  Valley Post · 26 May 2024');
    expect(people.out).toContain(
      'Direct quotation: “The dam,” and “will hold.”, by the word “said”, of “Mayor Ida Brandt”.',
    );
    expect(people.out).toContain('The same words also in Harbour News.');
    expect(people.out).toContain('2 articles of 2 read for this.');

    const nobody = await runVerbatim(['who', '--speaker', 'Otto Marsh', ...place]);
    expect(nobody.code).toBe(0);
    expect(nobody.out).toContain('No quotation that is clearly by “Otto Marsh” was found in 2 articles');
  });

  test('reads a file without touching the data folder, one object a line for a .jsonl', async () => {
    const lines = await folderOf({
      'two.jsonl': `${JSON.stringify({ text: 'The ferry sails again from Monday, its owner said. “It is new,” said Tom Rill.' })}\nno json\n`,
    });
    const run = await runVerbatim(['who', '--file', join(lines.path, 'two.jsonl'), '--json']);
    await lines.remove();
    const [first, second] = run.out.trimEnd().split('\n');
    const [who] = jsonOf({ ...run, out: first! });
    expect(who!.quotes.map(({ text: said, kind, speaker }) => [said, kind, speaker?.text])).toEqual([
      ['The ferry sails again from Monday', 'reported', 'its owner'],
      ['It is new,', 'direct', 'Tom Rill'],
    ]);
    expect(JSON.parse(second!)).toMatchObject({ path: expect.stringContaining('two.jsonl#2') as string });
    expect(run.code).toBe(0);
  });

  test('fails where a file cannot be read', async () => {
    const run = await runVerbatim(['who', '--file', 'nowhere.txt', '--json']);
    expect(run).toEqual({ code: 1, out: '', error: 'nowhere.txt: unreadable (it is not there)\n' });
  });

  test.each([
    [['who', '--limit', '0'], 'It must be a whole number from 1 to 500.'],
    [['who', '--speaker', ' '], 'It must not be empty.'],
    [['who', 'dam', '--file', 'dam.md'], 'name a topic or --file'],
    [['who', '--since', '2024-06-01', '--until', '2024-05-01'], '--since is later than --until'],
  ])('%j is wrong use', async (args, reason) => {
    const { code, out, error } = await runVerbatim(args);
    expect([code, out]).toEqual([2, '']);
    expect(error).toContain(reason);
  });
});
