import { assemble, type Parsed } from './assemble.js';
import { parseDocument, type DomDocument } from './dom.js';
import { htmlBlocks } from './html-blocks.js';
import { htmlFacts } from './html-facts.js';
import { mainBlocks } from './main-content.js';
import type { RobotsMeta } from './page-directives.js';
import { structureOf } from './structure.js';

/** What became of an HTML page, and what it asks of robots. */
export interface ParsedHtml {
  readonly parsed: Parsed;
  readonly metas: readonly RobotsMeta[];
}

/** Reads an HTML page. `html` is decoded but not normalised, since character references hide what is to be. */
export function parseHtml(html: string, url: string | null): ParsedHtml {
  const document = parseDocument(html);
  const metas = robotsMetas(document);
  const body = document.querySelector('body') ?? document.documentElement;
  const blocks = body === null ? [] : htmlBlocks(body);
  const facts = htmlFacts(document, blocks, url);
  const structure = structureOf(mainBlocks(document, blocks), facts);
  // Dates were looked for with what the markup tells of each: a mere line of the head tells less.
  const { publishedAt, updatedAt } = facts;
  return { parsed: assemble({ ...structure, facts: { ...structure.facts, publishedAt, updatedAt } }), metas };
}

function robotsMetas(document: DomDocument): RobotsMeta[] {
  return [...document.querySelectorAll('meta[name][content]')].map((element) => ({
    agent: element.getAttribute('name')!.trim().toLowerCase(),
    content: element.getAttribute('content')!,
  }));
}
