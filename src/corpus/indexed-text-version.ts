import { shortHash } from '../domain/article.js';
import { articleBm25, articleIndexText, passageBm25, passageIndexText } from '../retrieval/indexed-text.js';

const probe = { title: 'Ferry returns to Lisk', text: 'The ferry sailed.\n\nIt came back at noon.' };
const untitled = { ...probe, title: null };
const passage = { start: 19, end: 40 };

/**
 * These differ whenever `indexed-text.ts` makes something else of the same article, so that nobody has to remember it.
 * What the embedding model is given:
 */
export const embeddedTextVersion = fingerprint([passageIndexText(probe, passage), passageIndexText(untitled, passage)]);

/** What the keyword indexes hold: */
export const keywordTextVersion = fingerprint([
  embeddedTextVersion,
  articleIndexText(probe),
  articleIndexText(untitled),
  articleBm25,
  passageBm25,
]);

function fingerprint(made: unknown): string {
  return shortHash(JSON.stringify(made)).slice(0, 8);
}
