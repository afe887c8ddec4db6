import { assemble, type Parsed } from './assemble.js';
import { parseDocument } from './dom.js';
import { htmlFacts } from './html-facts.js';
import { mainBlocks } from './main-content.js';
import { structureOf } from './structure.js';

/** Reads an HTML page. `html` is decoded but not normalised, since character references hide what is to be. */
export function parseHtml(html: string, url: string | null): Parsed {
  const document = parseDocument(html);
  const facts = htmlFacts(document, url);
  return assemble(structureOf(mainBlocks(document), facts));
}
