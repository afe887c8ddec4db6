import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VerificationJson } from '../../src/cli/verification-json.js';
import { articles } from './articles.js';
import { contract } from './contract.js';
import { folderOf, runVerbatim, type Run } from './run-verbatim.js';

type Folder = Awaited<ReturnType<typeof folderOf>>;

let corpus: Folder;
let data: Folder;

beforeAll(async () => {
  corpus = await folderOf(articles);
  data = await folderOf({});
});
afterAll(async () => {
  await corpus.remove();
  await data.remove();
});

function verify(text: string, options: readonly string[] = [], input?: string): Promise<Run> {
  const place = ['--corpus', corpus.path, '--data', data.path];
  return runVerbatim(['verify', text, ...place, ...options], input === undefined ? {} : { input });
}

// One embedding process a command: few are run, the text for people is tested without them.
describe('verify', () => {
  test('prints JSON of a text from standard input', async () => {
    const exact = 'Lorries pay nineteen crowns.';
    const run = await verify('-', ['--json'], `${exact}\n`);
    expect(run).toMatchObject({ code: 0, error: '' });
    const json = JSON.parse(run.out) as VerificationJson;
    contract.verify(json);
    expect(json).toMatchObject({ verdict: 'exact', relaxed: [], reason: null, searched: { articles: 3, undated: 1 } });
    expect(json.matches).toMatchObject([
      { text: exact, changes: [], citation: { outlet: 'Hill Gazette', path: 'bridge.md' } },
    ]);
  });

  test('prints for people, what a cut left out first', async () => {
    const { out, code } = await verify('The dam at Orrin held through the night');
    expect(code).toBe(0);
    expect(out).toMatch(/^The text leaves out “said” \(whose word it is\)\.\nOnly a part of a sentence/);
    expect(out).toContain('Valley Post · 26 May 2024');
    expect(out).toContain('Searched: 3 articles (2 March 2024 to 26 May 2024; 1 without a date)');
  });

  test('without a text is wrong use', async () => {
    expect((await runVerbatim(['verify'])).code).toBe(2);
  });
});
