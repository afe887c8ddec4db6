/** A drawing that is whole in itself: its own background, no picture or font from elsewhere. */
export interface Picture {
  /** With its ending: letters, digits and `-`. */
  readonly name: string;
  readonly svg: string;
  /** The same facts in words; at most 1,024 characters. */
  readonly altText: string;
}

/** Port: draws pictures. */
export interface PicturePainter {
  /** PNG. Does not hold the thread while it draws. `null` when it cannot be drawn: the lines say the same. */
  paint(picture: Picture): Promise<Uint8Array | null>;
}

/** What Discord takes. */
const longestAltText = 1_024;

/** As many of the sentences as fit, and how many did not. @param more " And 3 more." */
export function altTextOf(head: string, sentences: readonly string[], more: (count: number) => string): string {
  let text = head;
  for (const [index, sentence] of sentences.entries()) {
    const rest = more(sentences.length - index);
    if (text.length + 1 + sentence.length + rest.length > longestAltText) return text + rest;
    text += ` ${sentence}`;
  }
  return text;
}
