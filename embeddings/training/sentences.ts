/** Where a sentence may end: closing mark, perhaps a closing quote or bracket, a space, then something that opens one. */
const BOUNDARY = /(?<=[.!?…]["”’)\]]?)\s+(?=["“‘([]?[A-Z0-9])/u;
/** A stop after one of these is no end. */
const ABBREVIATION = /(?:^|[\s("“])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Sen|Rep|Gov|St|No|vs|Jr|Sr|[A-Z])\.$/u;
const MIN_WORDS = 4;
const MAX_WORDS = 60;

/**
 * Cuts a paragraph into sentences for training: roughly right is enough here. Fragments join the sentence before,
 * and what runs on for more than 60 words is cut there.
 */
export function splitSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const part of paragraph.split(BOUNDARY)) {
    open = open === '' ? part : `${open} ${part}`;
    if (ABBREVIATION.test(open)) continue;
    const words = open.split(/\s+/u);
    const last = sentences.length - 1;
    if (words.length < MIN_WORDS && last >= 0) sentences[last] = `${sentences[last]!} ${open}`;
    else for (let i = 0; i < words.length; i += MAX_WORDS) sentences.push(words.slice(i, i + MAX_WORDS).join(' '));
    open = '';
  }
  if (open.trim() !== '') sentences.push(open);
  return sentences;
}
