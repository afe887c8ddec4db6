const longest = 120;

/**
 * A topic as a label names it: one line without the stops at its end, of a long one, as a whole message may be, its beginning. Only
 * shown: what is looked for is the whole.
 */
export function topicLabel(topic: string): string {
  const line = topic.replace(/\s+/gu, ' ').trim();
  const ended = line.replace(/[\s.,;:،؛。]+$/u, '');
  if (ended === '') return line;
  if (ended.length <= longest) return ended;
  const cut = ended.slice(0, longest + 1);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0));
  const kept =
    words === ''
      ? ended
          .slice(0, longest)
          .toWellFormed()
          .replace(/\uFFFD$/u, '')
      : words;
  return `${kept.replace(/[\s.,;:،؛。]+$/u, '')}…`;
}
