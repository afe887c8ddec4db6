import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const ROOT = join(import.meta.dirname, '..', '..');
const NEWS = join(ROOT, '..', 'shared', 'news', 'docs_2023.jsonl.gz');
const SAMPLE = join(ROOT, 'corpus', 'sample');
const WORDS = 110;

export interface BenchPassages {
  /** What the texts were made of, to be printed beside every figure. */
  readonly origin: string;
  readonly texts: readonly string[];
}

/** Texts of about 110 words: real news where it lies beside the project, else the words of the sample in new order. */
export function benchPassages(count: number): BenchPassages {
  if (existsSync(NEWS)) return { origin: 'news pages of 2023', texts: newsPassages(count) };
  return { origin: 'invented: words of corpus/sample shuffled (no ../shared/news)', texts: shuffledPassages(count) };
}

function newsPassages(count: number): string[] {
  const texts: string[] = [];
  for (const line of gunzipSync(readFileSync(NEWS)).toString('utf8').split('\n')) {
    if (line === '') continue;
    const words = (JSON.parse(line) as { text: string }).text.split(/\s+/u);
    for (let start = 0; start + WORDS / 2 < words.length; start += WORDS) {
      texts.push(words.slice(start, start + WORDS).join(' '));
      if (texts.length === count) return texts;
    }
  }
  return texts;
}

/** Every word of the sample, and numbers, so that not all is met before. */
function shuffledPassages(count: number): string[] {
  const words = readdirSync(SAMPLE).flatMap((name) => readFileSync(join(SAMPLE, name), 'utf8').split(/\s+/u));
  let state = 1;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 60 + next(100) }, () =>
      next(25) === 0 ? String(next(100_000)) : words[next(words.length)]!,
    ).join(' '),
  );
}
