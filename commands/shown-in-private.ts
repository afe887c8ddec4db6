import type { Language } from '../src/language/language.js';
import type { Text } from '../src/language/wording.js';
import type { Picture } from '../src/pictures/picture.js';

const hour = 3_600_000;
/** Beyond so many answers the oldest are forgotten first. */
const mostAnswers = 200;

/** What stood beside the quotes of a private answer and is not kept with it. */
export interface ShownBeside {
  readonly askerId: string;
  /** What it is about; `null`: nothing said so, or the words are somebody else's. */
  readonly about: Text | null;
  readonly isOfOthersWords: boolean;
  /** Days that it names without a limit. */
  readonly days: Text | null;
  /** `null`: there was none. */
  readonly picture: { readonly drawn: Picture; readonly language: Language } | null;
}

/**
 * What private answers showed beside their quotes, so that the same is shown once they are shared: the words may be the
 * question's, which no file holds. For an hour at most, in memory alone.
 */
export class ShownInPrivate {
  /** By answer; the latest at the end. */
  readonly #shown = new Map<
    number,
    { readonly at: number; readonly beside: ShownBeside; readonly end: NodeJS.Timeout }
  >();

  constructor(private readonly now: () => Date) {}

  note(answerId: number, beside: ShownBeside): void {
    this.drop(answerId);
    // Even where nobody asks any more, since members are told so.
    const end = setTimeout(() => {
      this.drop(answerId);
    }, hour).unref();
    this.#shown.set(answerId, { at: this.now().getTime(), beside, end });
    for (const id of this.#shown.keys()) {
      if (this.#shown.size <= mostAnswers) break;
      this.drop(id);
    }
  }

  /** `null`: too long ago, or before the start. */
  of(answerId: number): ShownBeside | null {
    const shown = this.#shown.get(answerId);
    return shown === undefined || shown.at <= this.now().getTime() - hour ? null : shown.beside;
  }

  drop(answerId: number): void {
    clearTimeout(this.#shown.get(answerId)?.end);
    this.#shown.delete(answerId);
  }

  forget(userId: string): void {
    for (const [id, { beside }] of this.#shown) if (beside.askerId === userId) this.drop(id);
  }
}
