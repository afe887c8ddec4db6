import type { Day } from '../domain/day.js';
import type { Language } from '../language/language.js';

/** For whom a message is made: what it is made of beside the view. */
export interface Reader {
  readonly today: Day;
  /** One for the whole message. */
  readonly language: Language;
}
