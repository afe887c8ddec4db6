/** What the markup of a page says of a block. `null` where there is no markup: plain text. */
export type BlockHint = 'heading' | 'deck' | 'caption' | 'item' | null;

/** One block of a page as it stands there, before its role is known. */
export interface DraftBlock {
  /** Normalised, trimmed, not empty. */
  readonly text: string;
  readonly hint: BlockHint;
  /** Whether the page sets it off as a headline (`<h1>`, `#`). */
  readonly isTop?: boolean;
}

/** White space and quotation-mark style do not make two printings of a line different. */
export function comparable(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’`]/g, "'")
    .replace(/\s+/g, ' ');
  let start = 0;
  while (start < plain.length && ' "\''.includes(plain[start]!)) start++;
  // No pattern with `$`: it would start anew at each of a million full stops.
  let end = plain.length;
  while (end > start && ' "\'.'.includes(plain[end - 1]!)) end--;
  return plain.slice(start, end);
}
