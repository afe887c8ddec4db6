/**
 * What must be equal for two sentences to be "the same" in two outlets: everything but spacing and the style of
 * quotation marks and apostrophes (HONESTY 8). One changed figure, name, date or "not" and they are two sentences.
 */
export function sentenceKey(sentence: string): string {
  return sentence
    .replace(/[‘’ʼ‚‛`´]/g, "'")
    .replace(/[“”„‟«»]|''/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
