import { endsSentence, isAllCapitals, wordCount } from './prose.js';

const noun = 'article|story|report|piece|post|column|headline|caption|page';
const corrections: readonly RegExp[] = [
  /^(?:corrections?|corrections and clarifications|clarification|erratum|retraction|editors?[’']?s?[’']? note|note from the editors?)(?:\s?\([^)]{1,60}\))?\s?[:.–—-]/iu,
  new RegExp(
    `^this (?:${noun}) (?:has|have|had|was|is) (?:since |now )?(?:been )?(?:corrected|amended|clarified|retracted|withdrawn|updated to (?:correct|clarify|reflect|remove|fix|amend))\\b`,
    'iu',
  ),
  new RegExp(
    `^(?:an?|the|in an?|in the) (?:earlier|previous|original|prior|former) version of (?:this|the|our) (?:${noun})\\b`,
    'iu',
  ),
  /^we have (?:since )?(?:corrected|amended|clarified|retracted) (?:this|the|our)\b/iu,
  /^(?:this version )?corrects (?:the )?(?:spelling|name|title|date|figure|headline|attribution|number|age|paragraph|in paragraph)\b/iu,
];
const openingMarks = /^[\s*_([{—–-]{1,6}/u;
const longestCorrection = 1_500;

/** A correction, clarification or editor's note: never cleaned away, shown with every quote, never itself an answer. */
export function isCorrection(text: string): boolean {
  if (text.length > longestCorrection) return false;
  const start = text.replace(openingMarks, '');
  return corrections.some((pattern) => pattern.test(start));
}

const captionLabel =
  /^(?:(?:file )?photos?|(?:file )?image|picture|pictured|caption|illustration|graphic|foto|bild|photograph(?: by)?)(?: credit| by|\/caption)?\s?[:–—|]\s?\S/iu;
const captionCredit =
  /(?:(?:\(|\[|\/ ?|\| ?|© ?|photo(?:graph)?(?: by)?:? |credit:? |image:? |courtesy (?:of )?)[^()[\]]{0,60}(?:getty(?: images)?|afp|reuters|ap photo|associated press|epa|shutterstock|anadolu|bloomberg|pa wire|xinhua|file photo)[^()[\]]{0,40}[)\]]?|\[(?:file|photo|image)[^\]]{0,60}\]|\((?:file )?(?:photo|image|picture|foto)(?::| by:?| credit:?) ?[^)]{0,80}\)|© ?\p{Lu}[^.]{1,50})\.?$/iu;
const mostCaptionWords = 60;

/** The words below a picture, told by a label before or a credit after them. */
export function isCaption(text: string): boolean {
  if (text.length > 600) return false;
  if (captionLabel.test(text)) return true;
  return wordCount(text) <= mostCaptionWords && captionCredit.test(text.slice(-160));
}

const mostSubheadWords = 10;
const mostCapitalsWords = 14;

/** Set off like a subhead by its form: short, no sentence. Whether it is one depends on what follows. */
export function looksLikeSubhead(text: string): boolean {
  if (text.length > 120 || !/\p{L}/u.test(text) || /^\p{Ll}/u.test(text)) return false;
  const words = wordCount(text);
  if (isAllCapitals(text)) return words <= mostCapitalsWords && !text.endsWith('.');
  if (words > mostSubheadWords || /[,;–—-]["”’']*$/u.test(text)) return false;
  return !endsSentence(text) || /^[^.!]*\?["”’']?$/u.test(text);
}
