import type { OuterSentence, Token } from './outer-sentences.js';
import { plainSaying } from './speech-words.js';
import type { Stretch } from './stretches.js';

const works =
  /^(?:titled|entitled|episode|episodes|show|series|book|novel|memoir|film|movie|documentary|song|album|magazine|program|programme|podcast|play|musical|poem|painting|section|column|commentary|essay|article|headlined|nicknamed|dubbed|aka|anthem|single|track|exhibition|drama|sitcom|comedy|opera|ballet|novella|sketch|ad|spot|trailer)$/;

/** Small words that a title does not capitalise. */
const smallWord = /^(?:a|an|and|at|by|for|from|in|is|nor|of|on|or|the|to|with|vs)$/;

/** Whether marked words are somebody's words, and not a title, a nickname, or a word the outlet holds at a distance. */
export function isSpeech(text: string, stretch: Stretch, { tokens }: OuterSentence): boolean {
  const words = text.slice(stretch.start, stretch.end).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const at = tokens.findIndex(({ start, kind }) => kind === 'quotation' && start === stretch.marked.start);
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (isNickname(words, before, after)) return false;
  if (isTitle(words, { tokens, at })) return false;
  return true;
}

/** Ida "Nan" Brandt. */
function isNickname(words: readonly string[], before: Token | undefined, after: Token | undefined): boolean {
  return (
    words.length <= 3 &&
    before?.kind === 'word' &&
    before.isCapitalised &&
    after?.kind === 'word' &&
    after.isCapitalised &&
    !plainSaying.has(before.key)
  );
}

function isTitle(
  words: readonly string[],
  { tokens, at }: { readonly tokens: readonly Token[]; readonly at: number },
): boolean {
  if (words.length > 12) return false;
  const before = tokens[at - 1];
  const comesAfterWork = tokens
    .slice(Math.max(0, at - 2), at)
    .some(({ key, kind }) => kind === 'word' && works.test(key));
  const isTitleCase = words.every((word, i) => /^[\p{Lu}\p{N}]/u.test(word) || (i > 0 && smallWord.test(word)));
  if (comesAfterWork) return isTitleCase;
  if (!isTitleCase || before === undefined) return false;
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  // on NBS's "Morning Harbour", on "Face the Coast"
  const isOwned = before.kind === 'word' && before.isCapitalised && /['’]s?$/.test(before.key);
  const isOn = before.kind === 'word' && before.key === 'on';
  return (isOwned || (isOn && capitals >= 2)) && words.length <= 8;
}
