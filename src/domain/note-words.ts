import type { Note } from './quote.js';

/** What each note says to people. */
export const noteWords: Readonly<Record<Note, string>> = {
  undated: 'the article states no date',
  'relative-date': 'a time in it is counted from an unknown date',
  reported: "reports someone's words, not a fact the outlet vouches for",
  disputed: 'a denial or a limit stands beside it, in the same quote',
  differs: 'differs from another quote here in a number, name, date or denial',
  'speaker-unnamed': 'speaker not named here, or whom "he" or "she" means',
  headline: 'a headline, not a statement of the article',
  corrected: 'the article carries a correction',
  uploaded: 'uploaded by a moderator',
  invented: 'invented sample, not news',
  withheld: 'its page asks not to be quoted, or not at this length',
};
