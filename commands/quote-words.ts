import type { StoredAnswer } from '../src/store/bot-store.js';
import type { QuotesAre } from './view.js';

/** How quotes are spoken of, and which buttons go with them. */
export interface QuoteWords {
  /** One of them, with its number after it. */
  readonly noun: string;
  /** The same on a button. */
  readonly label: string;
  /** The action that opens the paragraphs around one. */
  readonly context: string;
  /** The action that opens the card of its article. */
  readonly card: string;
  /** The action that opens those that had no room. */
  readonly further: string;
  /** Over those that it opened. */
  readonly furtherHeading: string;
  /** On the button, where some were shown. */
  readonly furtherLabel: string;
}

const ofAnswers = { label: 'quote', context: 'context', card: 'card' };

export const quoteWords: Readonly<Record<QuotesAre, QuoteWords>> = {
  answer: {
    ...ofAnswers,
    noun: 'quote',
    further: 'more',
    furtherHeading: 'More quotes',
    furtherLabel: 'More quotes',
  },
  'near-miss': {
    ...ofAnswers,
    noun: 'near passage (not an answer)',
    further: 'nearest',
    furtherHeading: 'Nearest passages (not an answer)',
    furtherLabel: 'More near passages',
  },
  check: {
    noun: 'passage',
    label: 'passage',
    context: 'checkcontext',
    card: 'checkcard',
    further: 'checkmore',
    furtherHeading: 'More passages',
    furtherLabel: 'More passages',
  },
};

/** Whose buttons these are: the two kinds of answers share theirs, and their row tells them apart. */
export type ButtonsOf = 'answer' | 'check';

export function quotesAre(of: ButtonsOf, { isAnswered }: Pick<StoredAnswer, 'isAnswered'>): QuotesAre {
  if (of === 'check') return 'check';
  return isAnswered ? 'answer' : 'near-miss';
}
