import { assemble, type Parsed } from './assemble.js';
import type { DraftBlock } from './draft-block.js';
import type { PageFacts } from './facts.js';
import { structureOf } from './structure.js';
import { paragraphsOf } from './text-lines.js';

const bullet = /^[-•*·‣▪] +/u;

/** Reads plain text, whose structure shows in its layout alone. `text` is normalised. */
export function parseText(text: string, stated: PageFacts): Parsed {
  const drafts = paragraphsOf(text).map(({ start, end }) => draftOf(text.slice(start, end)));
  return assemble(structureOf(drafts, stated));
}

function draftOf(paragraph: string): DraftBlock {
  const lines = paragraph.split('\n').map((line) => line.trim());
  const text = lines.filter((line) => line !== '').join(' ');
  const isItem = bullet.test(text) && !/[/>›»]$/u.test(text);
  return isItem ? { text: text.replace(bullet, ''), hint: 'item' } : { text, hint: null };
}
