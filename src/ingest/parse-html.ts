import { assemble, rejected, type Parsed } from './assemble.js';
import { parseDocument, type DomDocument } from './dom.js';
import type { PageFacts } from './facts.js';
import { htmlBlocks } from './html-blocks.js';
import { htmlFacts } from './html-facts.js';
import { mainBlocks } from './main-content.js';
import type { RobotsMeta } from './page-directives.js';
import { wallOf } from './page-wall.js';
import { wordCount } from './prose.js';
import { structureOf, type Block } from './structure.js';

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
  // What is dated is an article, however little of it is shown.
  const wall = facts.publishedAt === null ? wallOf(document, blocks) : null;
  if (wall !== null) return { parsed: rejected(wall), metas };
  const structure = structureOf(mainBlocks(document, blocks), facts);
  if (structure.blocks.length === 0) return { parsed: assemble({ facts, blocks: announced(facts) }), metas };
  // Dates were looked for with what the markup tells of each: a mere line of the head tells less.
  const { publishedAt, updatedAt } = facts;
  return { parsed: assemble({ ...structure, facts: { ...structure.facts, publishedAt, updatedAt } }), metas };
}

const leastDescription = 8;

/** The page of a film or a picture: what it says of itself is its headline and its deck. */
function announced({ title, description }: PageFacts): Block[] {
  if (title === null || description === null || wordCount(description) < leastDescription) return [];
  return [
    { role: 'headline', text: title },
    { role: 'deck', text: description },
  ];
}

function robotsMetas(document: DomDocument): RobotsMeta[] {
  return [...document.querySelectorAll('meta[name][content]')].map((element) => ({
    agent: element.getAttribute('name')!.trim().toLowerCase(),
    content: element.getAttribute('content')!,
  }));
}
