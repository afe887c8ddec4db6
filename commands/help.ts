import type { PlainCommand } from './command.js';

const helpText = [
  'I answer questions by quoting news articles word for word. I never write an answer of my own.',
  '`/ask question` looks for the passages that answer. Add `outlet`, `since` or `until` to narrow it ("last 7 days", "May 2024"), or `private` so that only you see it.',
  'Or mention me with a question, and I reply. In the menu of a message, under Apps, "Ask the sources" looks for what the articles say of it; only you see that.',
  '`/verify text` tells whether a text stands in the articles, whole or in part, and in what it differs. "Check against the sources", in the menu of a message, does the same; only you see both.',
  '`/summary` gives what carries most of an article, a topic or what is new; `/timeline` puts a topic in order of date; `/compare` sets what outlets tell side by side; `/who` tells who said what. In the menu of a message they take its words as the topic.',
  'Under an answer: "More quotes", "More context" and, where an article has no link, "About the article" open for you alone. Whoever asked, and moderators, can remove an answer. "Useful" and "Report" tell moderators what you think of it, without your name; "Share" makes a private answer public.',
  'Each quote stands exactly so in its article: the words, their outlet and date, and the sentence that answers are named with it. An exact quote says what was printed, not what is true.',
  '`/status` tells which articles I know and how fresh they are. `/privacy show` tells what I keep about you, `/privacy forget` erases it.',
].join('\n');

/** What a mention without a question is told. */
export const shortHelp =
  'Mention me with a question, or use `/ask`, and I quote the articles that answer it. `/help` tells more.';

export function helpCommand(): PlainCommand {
  return {
    needsArticles: false,
    definition: { name: 'help', description: 'How to ask, and what the answers mean', options: [] },
    prepare: ({ asker }) => ({
      kind: 'ready',
      visibility: 'private',
      run: async (target) => {
        const note = asker.permissionNote === null ? '' : `\n${asker.permissionNote}`;
        await target.show({ kind: 'text', text: `${helpText}${note}` });
      },
    }),
  };
}
