import { plainText } from '../src/language/in-words.js';
import { languages, type Language } from '../src/language/language.js';
import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';
import type { MarkState } from '../src/store/mark-store.js';

export interface QuoteMark {
  /** Of the quote, as the message numbers it. */
  readonly number: number;
  readonly state: MarkState;
}

/** All that is left of a message whose article was erased. */
export function blankedContent(language: Language): string {
  return plainText(say('moderation.blanked'), language);
}

/** What Discord takes. */
const longestContent = 2_000;

interface MarkWords {
  readonly state: MarkState;
  readonly label: Message;
  readonly meaning: Message;
}

/** In this order, the gravest first. */
const markWords: readonly MarkWords[] = [
  {
    state: 'corrected',
    label: say('moderation.mark-corrected'),
    meaning: say('moderation.mark-corrected-meaning'),
  },
  {
    state: 'withdrawn',
    label: say('moderation.mark-withdrawn'),
    meaning: say('moderation.mark-withdrawn-meaning'),
  },
  {
    state: 'unchanged',
    label: say('moderation.mark-updated'),
    meaning: say('moderation.mark-updated-meaning'),
  },
];

/** As marks of ours begin, whichever language they were told in. */
const beginnings = languages.flatMap((language) => markWords.map(({ label }) => labelIn(label, language)));

/**
 * A message with what became of its quotes on top, in place of what was told of them before. Where it grows too long the
 * explanations go first, then the marks of what is unchanged; quotes are never touched. `null`: what must be told does
 * not fit.
 */
export function withMarks(content: string, marks: readonly QuoteMark[], language: Language): string | null {
  const bare = withoutMarks(content);
  const lines = markLines(marks, language);
  const forms = [
    lines.map(({ long }) => long),
    lines.map(({ short }) => short),
    lines.filter(({ state }) => state !== 'unchanged').map(({ short }) => short),
  ];
  const marked = forms.map((form) => (form.length === 0 ? bare : `${form.join('\n')}\n\n${bare}`));
  return marked.find((form) => form.length <= longestContent) ?? null;
}

/** The same in a message of its own, with the address of the one that has no room. */
export function marksApart(
  marks: readonly QuoteMark[],
  { address, language }: { readonly address: string; readonly language: Language },
): string {
  const about = `${plainText(say('moderation.marks-apart'), language)} ${address}`;
  return [...markLines(marks, language).map(({ long }) => long), about].join('\n');
}

function markLines(
  marks: readonly QuoteMark[],
  language: Language,
): { readonly state: MarkState; readonly short: string; readonly long: string }[] {
  return markWords.flatMap(({ state, label, meaning }) => {
    const numbers = marks.filter((mark) => mark.state === state).map(({ number }) => String(number));
    if (numbers.length === 0) return [];
    const quotes = plainText(say('moderation.marked-quotes', { numbers }), language);
    const short = `${labelIn(label, language)} ${quotes}`;
    return [{ state, short, long: `${short} ${plainText(meaning, language)}` }];
  });
}

function labelIn(label: Message, language: Language): string {
  return `**${plainText(label, language)}**`;
}

/** Ours stand first, each on a line of its own, before a blank one. */
function withoutMarks(content: string): string {
  const lines = content.split('\n');
  const first = lines.findIndex((line) => !beginnings.some((beginning) => line.startsWith(beginning)));
  return first <= 0 ? content : lines.slice(lines[first] === '' ? first + 1 : first).join('\n');
}
