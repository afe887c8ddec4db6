import { say } from './say.js';
import type { Text } from './wording.js';

/** Whole sentences as one text. */
export function sentencesTogether(sentences: readonly Text[]): Text {
  const [first, ...others] = sentences;
  return first !== undefined && others.length === 0 ? first : say('views.sentences', { sentences });
}
