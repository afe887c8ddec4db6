import type { MarkState } from '../src/store/mark-store.js';

export interface QuoteMark {
  /** Of the quote, as the message numbers it. */
  readonly number: number;
  readonly state: MarkState;
}

/** All that is left of a message whose article was erased. */
export const withdrawnContent = 'Withdrawn: an article that was quoted here is no longer kept.';

/** What Discord takes. */
const longestContent = 2_000;

interface Wording {
  readonly state: MarkState;
  readonly label: string;
  readonly meaning: string;
}

/** In this order, the gravest first. */
const wordings: readonly Wording[] = [
  {
    state: 'corrected',
    label: '**Corrected since:**',
    meaning: 'The article says it differently now, or carries a correction.',
  },
  { state: 'withdrawn', label: '**Withdrawn since:**', meaning: 'The article is no longer among the sources.' },
  { state: 'unchanged', label: '**Updated since:**', meaning: 'The article was updated; this passage is unchanged.' },
];

/**
 * A message with what became of its quotes on top, in place of what was told of them before. Where it grows too long the
 * explanations go first, then the marks of what is unchanged; quotes are never touched. `null`: what must be told does
 * not fit.
 */
export function withMarks(content: string, marks: readonly QuoteMark[]): string | null {
  const bare = withoutMarks(content);
  const lines = markLines(marks);
  const forms = [
    lines.map(({ long }) => long),
    lines.map(({ short }) => short),
    lines.filter(({ state }) => state !== 'unchanged').map(({ short }) => short),
  ];
  const marked = forms.map((form) => (form.length === 0 ? bare : `${form.join('\n')}\n\n${bare}`));
  return marked.find((form) => form.length <= longestContent) ?? null;
}

/** The same in a message of its own, with the address of the one that has no room. */
export function marksApart(marks: readonly QuoteMark[], address: string): string {
  return [...markLines(marks).map(({ long }) => long), `This is about my answer at ${address}`].join('\n');
}

function markLines(
  marks: readonly QuoteMark[],
): { readonly state: MarkState; readonly short: string; readonly long: string }[] {
  return wordings.flatMap(({ state, label, meaning }) => {
    const numbers = marks.filter((mark) => mark.state === state).map(({ number }) => number);
    if (numbers.length === 0) return [];
    const short = `${label} ${quotesInWords(numbers)}.`;
    return [{ state, short, long: `${short} ${meaning}` }];
  });
}

/** Ours stand first, each on a line of its own, before a blank one. */
function withoutMarks(content: string): string {
  const lines = content.split('\n');
  const first = lines.findIndex((line) => !wordings.some(({ label }) => line.startsWith(label)));
  return first <= 0 ? content : lines.slice(lines[first] === '' ? first + 1 : first).join('\n');
}

function quotesInWords(numbers: readonly number[]): string {
  if (numbers.length === 1) return `quote ${numbers[0]!}`;
  return `quotes ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)!}`;
}
