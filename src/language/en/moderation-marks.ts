import { formatting } from '../formatting.js';

const { and } = formatting('en');

/**
 * What old messages are told of their quotes. The words before the colons are how they are found again in messages that
 * were sent: those of an earlier version must be found too, so they stay as they are.
 */
export const moderationMarks = {
  'moderation.mark-corrected': 'Corrected since:',
  'moderation.mark-corrected-meaning': 'The article says it differently now, or carries a correction.',
  'moderation.mark-withdrawn': 'Withdrawn since:',
  'moderation.mark-withdrawn-meaning': 'The article is no longer among the sources.',
  'moderation.mark-updated': 'Updated since:',
  'moderation.mark-updated-meaning': 'The article was updated; this passage is unchanged.',
  'moderation.marked-quotes': ({ numbers }: { numbers: readonly string[] }) =>
    `${numbers.length === 1 ? 'quote' : 'quotes'} ${and(numbers)}.`,
  /** An address follows. */
  'moderation.marks-apart': 'This is about my answer at',
  'moderation.blanked': 'Withdrawn: an article that was quoted here is no longer kept.',
} as const;
