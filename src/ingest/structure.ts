import type { Role } from '../domain/span.js';
import { debrisOf } from './debris.js';
import { comparable, type DraftBlock } from './draft-block.js';
import type { PageFacts } from './facts.js';
import { readFoot } from './page-foot.js';
import { readHead } from './page-head.js';
import { endsSentence, isAllCapitals, isProse, wordCount } from './prose.js';
import { isCaption, isCorrection, looksLikeSubhead } from './roles.js';

/** A block that is kept, with its role. */
export interface Block {
  readonly role: Role;
  readonly text: string;
}

export interface Structure {
  readonly facts: PageFacts;
  readonly blocks: readonly Block[];
}

/**
 * Finds the article in the blocks of a page: leaves debris out, and gives headline, deck, subheads, captions,
 * correction notes and body their roles. `stated` is what the page says of itself elsewhere, and goes before what the
 * layout suggests.
 */
export function structureOf(drafts: readonly DraftBlock[], stated: PageFacts): Structure {
  const head = readHead(drafts, stated);
  const foot = readFoot(drafts, head.bodyStart, head.facts.outlet);
  const printed = new Set([head.headline, ...head.decks].filter((text) => text !== null).map(comparable));
  const above = head.kept.map((index) => drafts[index]!);
  const kept = [...above, ...drafts.slice(head.bodyStart, foot.end)].filter((draft) => isOwn(draft, printed));
  // A page of nothing but headings keeps them: they are all that it says.
  const isAllHeadings = kept.every(({ hint }) => hint === 'heading');
  const blocks: Block[] = [];
  if (head.headline !== null) blocks.push({ role: 'headline', text: head.headline });
  for (const text of head.decks) blocks.push({ role: 'deck', text });
  kept.forEach((draft, index) => {
    const role = isAllHeadings && draft.hint === 'heading' ? 'body' : roleOf(draft, kept[index + 1]);
    if (role !== null) blocks.push({ role, text: draft.text });
  });
  const outlet = outletOf(head.facts.outlet, foot.outlet);
  return { facts: { ...head.facts, outlet }, blocks };
}

function isOwn(draft: DraftBlock, printed: ReadonlySet<string>): boolean {
  if (isCorrection(draft.text)) return true;
  if (printed.has(comparable(draft.text))) return false;
  return draft.hint === 'caption' ? !isMereCredit(draft.text) : debrisOf(draft.text) === null;
}

const mostCreditWords = 6;

/** "Photo: Ada Moss", "Moss/Agency": whose picture it is, not what it shows. */
function isMereCredit(text: string): boolean {
  return wordCount(text) <= mostCreditWords && !endsSentence(text);
}

/** `null` for a heading that nothing follows. */
function roleOf(draft: DraftBlock, next: DraftBlock | undefined): Role | null {
  if (isCorrection(draft.text) && draft.hint !== 'item') return 'correction';
  if (draft.hint === 'caption' || isCaption(draft.text)) return 'caption';
  if (draft.hint === 'heading') return next === undefined ? null : 'subhead';
  if (draft.hint === 'item') return 'body';
  return looksLikeSubhead(draft.text) && next !== undefined && isTextUnder(next) ? 'subhead' : 'body';
}

function isTextUnder(next: DraftBlock): boolean {
  return next.hint !== 'heading' && (isProse(next.text) || next.text.length > 120);
}

/** A masthead set in capitals gives way to the same name as the footer spells it. */
function outletOf(above: string | null, below: string | null): string | null {
  if (above === null || below === null) return above ?? below;
  return isAllCapitals(above) && comparable(above) === comparable(below) ? below : above;
}
