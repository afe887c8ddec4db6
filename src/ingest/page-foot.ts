import { debrisOf } from './debris.js';
import { comparable, type DraftBlock } from './draft-block.js';
import { factText } from './facts.js';
import { endsSentence, wordCount } from './prose.js';
import { isCaption, isCorrection } from './roles.js';

/** Where the article ends, and what the site says of itself below it. */
export interface PageFoot {
  /** Index after the last block of the article. */
  readonly end: number;
  readonly outlet: string | null;
}

const selfPraise =
  /\byour (?:(?:number one|one-stop|go-to|trusted|daily|premier|leading|favou?rite|reliable|local|ultimate|best|first|window|home|guide|source|gateway)\b)|\bstay (?:well-)?(?:informed|tuned|updated|connected)\b|\bwe (?:bring|deliver|provide|offer) you\b|\bis (?:an?|the) (?:leading|independent|online|digital|daily|weekly|premier|trusted|news|non-profit|nonprofit).{0,60}\b(?:website|portal|platform|newspaper|news (?:site|hub|outlet|organi[sz]ation)|media (?:company|group|outlet)|publication|magazine)\b/iu;
const ownDomain = /^(.{2,60}?) \((?:https?:\/\/)?(?:www\.)?(?:[\w-]+\.)+[a-z]{2,12}\/?\) is\b/iu;
const ownRights =
  /^(?:©|\(c\)|copyright)(?: ?©)? ?(?:\d{4}(?: ?[-–] ?\d{2,4})?)?,? ?(?:by )?([\p{L}][^.|·•,©\d]{1,50}?)(?:\.| [|·•-]|,| \d{4}|$)/iu;
const shopWords =
  /\b(?:subscri(?:be|ption)|advertise|appears (?:on|every|daily|weekly)|published (?:by|every|daily|weekly)|founded in|since \d{4}|copyright|rights reserved|editor-in-chief|about us)\b/iu;
/** A station or paper that speaks of itself to its readers. */
const addressesReader = /\b(?:we|us|our|you|your)\b/iu;
const mostTrailingWords = 6;

/** Walks up from the end of the page over debris, the site's praise of itself, and labels that no text follows. */
export function readFoot(blocks: readonly DraftBlock[], bodyStart: number, masthead: string | null): PageFoot {
  let end = blocks.length;
  let outlet: string | null = null;
  while (end > bodyStart) {
    const { text, hint } = blocks[end - 1]!;
    if (isCorrection(text) || hint === 'caption' || isCaption(text)) break;
    outlet = ownNameIn(text, masthead) ?? outlet;
    const isFurniture = debrisOf(text) !== null || isAboutSite(text, masthead) || (hint !== 'item' && isLabel(text));
    if (!isFurniture) break;
    end--;
  }
  // A page of nothing but labels keeps them: they are all that it says.
  return end === bodyStart ? { end: blocks.length, outlet } : { end, outlet };
}

/** The outlet that a footer names: "NAME (domain) is …", "© 2025 NAME"; or the masthead's name as it is usually spelt. */
function ownNameIn(text: string, masthead: string | null): string | null {
  const name = ownDomain.exec(text)?.[1] ?? ownRights.exec(text)?.[1];
  if (name !== undefined && !/all rights/i.test(name)) return factText(name);
  const isAboutOutlet = masthead !== null && comparable(text).startsWith(comparable(masthead));
  return isAboutOutlet ? text.slice(0, masthead.length) : null;
}

function isAboutSite(text: string, masthead: string | null): boolean {
  if (wordCount(text) > 120) return false;
  if (ownDomain.test(text)) return true;
  const isAboutOutlet = masthead !== null && comparable(text).startsWith(comparable(masthead));
  if (isAboutOutlet && (selfPraise.test(text) || shopWords.test(text) || addressesReader.test(text))) return true;
  return (
    selfPraise.test(text) &&
    /\b(?:news|updates|stories|coverage|headlines|journalism|analysis|articles)\b/iu.test(text) &&
    !/["“”]/.test(text)
  );
}

function isLabel(text: string): boolean {
  return wordCount(text) <= mostTrailingWords && !endsSentence(text) && !/[)\]]$/.test(text);
}
