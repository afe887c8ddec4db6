import { inEnglish } from '../language/in-words.js';
import type { Text } from '../language/wording.js';

/** An error whose message is one clear sentence for the person who caused it: what was wrong and what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
  // Private, for a log writes out all else that an error holds.
  readonly #forMembers: Text;

  constructor(text: Text, options: ErrorOptions & { readonly forMembers?: Text } = {}) {
    super(inEnglish(text), options);
    this.#forMembers = options.forMembers ?? text;
  }

  /** The sentence for people who do not run the bot: it names no place of the machine. */
  get forMembers(): Text {
    return this.#forMembers;
  }

  /** Whether those who run it are told more. */
  get saysMoreToOperators(): boolean {
    return inEnglish(this.#forMembers) !== this.message;
  }
}

/** Something that another process holds: a corpus under refresh, a data folder in use. The message is for people. */
export class InUseError extends UserError {
  readonly code = 'in-use';
}

/** The data folder can be read and not written to: what is there can still be asked. */
export class UnwritableError extends UserError {
  readonly code = 'unwritable';
}

/** The embedding model cannot be had. The message says which, why and what to do. */
export class ModelUnavailableError extends UserError {
  readonly code = 'model-unavailable';
}

/** Stored text no longer is what was quoted: the quote is dropped, never sent. */
export class QuoteMismatchError extends Error {
  override readonly name = 'QuoteMismatchError';
  constructor(
    readonly articleId: string,
    readonly start: number,
    readonly end: number,
  ) {
    super(`the stored text of article ${articleId} does not hold the quote at [${start}, ${end})`);
  }
}
