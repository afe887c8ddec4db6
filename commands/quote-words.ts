import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';
import type { StoredAnswer } from '../src/store/answer-store.js';
import type { QuotesAre } from './view.js';

/** How quotes are spoken of, and which buttons go with them. Numbers count from 1. */
export interface QuoteWords {
  /** Opens the paragraphs around one. */
  readonly context: {
    readonly action: string;
    readonly button: (n: number) => Message;
    readonly heading: (n: number) => Message;
    /** Where its paragraph holds no more. */
    readonly wholeHeading: (n: number) => Message;
  };
  /** Opens the card of its article. */
  readonly card: {
    readonly action: string;
    readonly button: (n: number) => Message;
    readonly heading: (n: number) => Message;
  };
  /** Opens those that had no room, where some were shown. */
  readonly further: {
    readonly action: string;
    readonly button: Message;
    readonly heading: Message;
  };
}

const quoteButton = {
  context: (n: number) => say('answer.button-context-quote', { n }),
  card: (n: number) => say('answer.button-article-quote', { n }),
};

export const quoteWords: Readonly<Record<QuotesAre, QuoteWords>> = {
  answer: {
    context: {
      action: 'context',
      button: quoteButton.context,
      heading: (n) => say('answer.context-quote', { n }),
      wholeHeading: (n) => say('answer.paragraph-quote', { n }),
    },
    card: { action: 'card', button: quoteButton.card, heading: (n) => say('answer.article-quote', { n }) },
    further: { action: 'more', button: say('answer.more-quotes'), heading: say('answer.more-quotes') },
  },
  'near-miss': {
    context: {
      action: 'context',
      button: quoteButton.context,
      heading: (n) => say('answer.context-near', { n }),
      wholeHeading: (n) => say('answer.paragraph-near', { n }),
    },
    card: { action: 'card', button: quoteButton.card, heading: (n) => say('answer.article-near', { n }) },
    further: { action: 'nearest', button: say('answer.more-near'), heading: say('answer.nearest') },
  },
  check: {
    context: {
      action: 'checkcontext',
      button: (n) => say('answer.button-context-passage', { n }),
      heading: (n) => say('answer.context-passage', { n }),
      wholeHeading: (n) => say('answer.paragraph-passage', { n }),
    },
    card: {
      action: 'checkcard',
      button: (n) => say('answer.button-article-passage', { n }),
      heading: (n) => say('answer.article-passage', { n }),
    },
    further: { action: 'checkmore', button: say('answer.more-passages'), heading: say('answer.more-passages') },
  },
};

/** Whose buttons these are: the two kinds of answers share theirs, and their row tells them apart. */
export type ButtonsOf = 'answer' | 'check';

export function quotesAre(of: ButtonsOf, { isAnswered }: Pick<StoredAnswer, 'isAnswered'>): QuotesAre {
  if (of === 'check') return 'check';
  return isAnswered ? 'answer' : 'near-miss';
}
