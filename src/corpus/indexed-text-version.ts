import { shortHash } from '../domain/article.js';
import { articleIndexText, passageIndexText } from '../retrieval/indexed-text.js';

const probe = { title: 'Ferry returns to Lisk', text: 'The ferry sailed.\n\nIt came back at noon.' };

/** Differs whenever `indexed-text.ts` makes another text of the same article, so that nobody has to remember it. */
export const indexedTextVersion = shortHash(
  JSON.stringify([
    articleIndexText(probe),
    passageIndexText(probe, { start: 19, end: 40 }),
    articleIndexText({ ...probe, title: null }),
    passageIndexText({ ...probe, title: null }, { start: 19, end: 40 }),
  ]),
).slice(0, 8);
