import type { Quote } from '../domain/quote.js';
import type { ButtonRow } from './answer-buttons.js';

/** A message ready to send. */
export interface Rendered {
  /** At most 2,000 characters, never empty. */
  readonly content: string;
  readonly components: readonly ButtonRow[];
  /** Quotes whose words stand in the content as block quotes, in that order. */
  readonly quotes: readonly Quote[];
}
