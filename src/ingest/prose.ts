/** How many words stand in a text, parted by white space. */
export function wordCount(text: string): number {
  let words = 0;
  let isInWord = false;
  for (let i = 0; i < text.length; i++) {
    const isBlank = text.charCodeAt(i) <= 32;
    if (!isBlank && !isInWord) words++;
    isInWord = !isBlank;
  }
  return words;
}

const terminalEnd = /[.!?…。！？।؟][”"’'»)\]]*$/u;
const fullStopEnd = /[.…。।][”"’'»)\]]*$/u;
const innerSentenceEnd = /[.!?][”"’')]* ["'“‘(]?\p{Lu}/u;
const longLine = 25;
const shortestSentence = 8;

/** Whether a sentence ends at the end of the text. */
export function endsSentence(text: string): boolean {
  return terminalEnd.test(text.slice(-8));
}

/** Running text, as opposed to a headline, a label or a list of links. */
export function isProse(text: string): boolean {
  const words = wordCount(text);
  if (words < shortestSentence && endsSentence(text) && isWithoutSpaces(text)) return true;
  if (words >= longLine)
    return endsSentence(text) || innerSentenceEnd.test(text.slice(0, 2000)) || words >= 2 * longLine;
  return words >= shortestSentence && endsSentence(text) && !isTitleCase(text);
}

const leastIdeographs = 16;

/** Chinese, Japanese or Thai: no spaces part its words. */
function isWithoutSpaces(text: string): boolean {
  return (
    (text.slice(0, 200).match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ??
      0) >= leastIdeographs
  );
}

const mostTitleWords = 32;

/** A line that may be a headline: one line, not running text, no full stop at its end unless set in capitals. */
export function isTitleLike(text: string): boolean {
  const words = wordCount(text);
  if (words === 0 || words > mostTitleWords || !/\p{L}/u.test(text)) return false;
  return !fullStopEnd.test(text.slice(-8)) || isTitleCase(text);
}

const smallWords = /^(?:a|an|the|and|but|or|nor|for|of|in|on|at|to|by|as|is|vs?|with|from|into|over|after|amid|its)$/i;
const leastTitleShare = 0.75;

/** Nearly every word that is not small begins with a capital: English headline style. */
export function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/, mostTitleWords + 1).filter((word) => /\p{L}/u.test(word) && !smallWords.test(word));
  if (words.length < 2) return false;
  const capitalised = words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  return capitalised >= words.length * leastTitleShare;
}

/** Letters, and no lower-case one. */
export function isAllCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
