import type { Day } from '../domain/day.js';
import type { Language } from '../language/language.js';

/** How a reader's Discord lists the bot's commands. */
export interface CommandListing {
  /** In which language it names them; `null`: not known. */
  readonly language: Language | null;
  /** Of each, by its English name; none while they are not known, nor where the reader's server has none of them. */
  readonly ids: ReadonlyMap<string, string>;
}

/** For whom words are: one language for the whole message. */
export interface WordsReader {
  readonly language: Language;
  /** Left out: nothing is known of it. */
  readonly commands?: CommandListing;
}

/** For whom a message is made: what it is made of beside the view. */
export interface Reader extends WordsReader {
  readonly today: Day;
}
