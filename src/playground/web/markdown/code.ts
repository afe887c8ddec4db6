import type { Match, Reader } from './nodes.js';

const language = /(?:([a-z0-9_+\-.#]+)\n)?\n*/iy;

/** Three backticks, closed by the next three; without anything inside they are text. */
export function codeBlockAt({ text, endless }: Reader, start: number): Match | null {
  if (!text.startsWith('```', start) || endless.has('```')) return null;
  language.lastIndex = start + 3;
  const head = language.exec(text)!;
  const from = language.lastIndex;
  const close = text.indexOf('```', from + 1);
  if (close === -1) {
    if (!text.includes('```', start + 3)) endless.add('```');
    return null;
  }
  const code = text.slice(from, close).replace(/\n+$/, '');
  if (code.trim() === '') return null;
  const end = close + 3;
  const length = end - start + (text[end] === '\n' ? 1 : 0);
  return { length, nodes: [{ kind: 'code-block', language: head[1] ?? null, text: code }] };
}

/** As many backticks as opened it close it; blanks that keep backticks apart from them are not shown. */
export function inlineCodeAt({ text, endless }: Reader, start: number): Match | null {
  const width = runLength(text, start);
  const mark = `code ${width}`;
  if (endless.has(mark)) return null;
  for (let at = text.indexOf('`', start + width); at !== -1;) {
    const run = runLength(text, at);
    if (run === width) {
      const code = text.slice(start + width, at).replace(/^ (?= *`)|(?<=` *) $/g, '');
      return { length: at + width - start, nodes: [{ kind: 'code', text: code }] };
    }
    at = text.indexOf('`', at + run);
  }
  endless.add(mark);
  return null;
}

/** Backticks that open nothing are text together, so that no fewer of them open something. */
export function strayTicks(text: string, start: number): Match {
  const length = runLength(text, start);
  return { length, nodes: [{ kind: 'text', text: '`'.repeat(length) }] };
}

function runLength(text: string, start: number): number {
  let end = start;
  while (text[end] === '`') end++;
  return end - start;
}
