/** As inside a sentence, in languages that write nouns small. */
export function lowerFirst(text: string): string {
  const [first = ''] = text;
  return first.toLowerCase() + text.slice(first.length);
}
