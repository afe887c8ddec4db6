import type { Text } from '../../language/wording.js';

/** What a view says of one quote in our words, above and below it. */
export interface LineLabels {
  readonly above: readonly Text[];
  readonly below: readonly Text[];
}

export const noLabels: LineLabels = { above: [], below: [] };

/**
 * The labels of a view's lines, each with all that the view says above it: a line under the head of another has that head too, since
 * in a file it may stand alone. What each line says of itself ("telling 2 of 3") stays its own.
 * @param lines in order; `null`: gone, so that what is behind it has no known head.
 */
export function labelsInFull(lines: readonly (LineLabels | null)[]): (LineLabels | null)[] {
  let held: readonly Text[] = [];
  return lines.map((line) => {
    if (line === null) {
      held = [];
      return null;
    }
    const above = isUnder(held, line.above) ? merged(held, line.above) : line.above;
    held = above;
    return { above, below: line.below };
  });
}

function isUnder([head]: readonly Text[], [own]: readonly Text[]): boolean {
  return head !== undefined && (own === undefined || JSON.stringify(own) === JSON.stringify(head));
}

/** Each head once: of those of one kind the line's own, in the place of the group's. */
function merged(held: readonly Text[], own: readonly Text[]): Text[] {
  const replaced = held.map((head) => own.find((one) => kindOf(one) === kindOf(head)) ?? head);
  return [...replaced, ...own.filter((one) => !replaced.includes(one))];
}

function kindOf(text: Text): string {
  return typeof text === 'string' ? text : text.key;
}
