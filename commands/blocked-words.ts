/** Whether a text holds one of the words or phrases, as whole words and in any case. */
export function holdsBlocked(text: string, blocked: readonly string[]): boolean {
  if (blocked.length === 0) return false;
  const spaced = folded(text);
  return blocked.some((words) => {
    const wanted = folded(words);
    if (wanted.trim() === '') return false;
    return unspaced.test(words) ? spaced.includes(wanted.trim()) : spaced.includes(wanted);
  });
}

/** Where words are not parted by spaces there are no whole words to compare. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Its words in lower case, a blank around each. */
function folded(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}
