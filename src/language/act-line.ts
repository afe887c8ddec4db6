import { code, strong, type FormedPiece, type Piece, type Wording } from './wording.js';

/** One line of the log of acts. */
export interface ActWords {
  /** `null`: it stands in a message that has its own time. */
  readonly at: FormedPiece | null;
  readonly who: string | FormedPiece;
  readonly act: string;
  /** `null`: nothing in particular. */
  readonly target: string | FormedPiece | null;
  readonly outcome: string;
}

/** What every language sets the same way. @param colon with the blanks that the language has around it */
export function actLine({ at, who, act, target, outcome }: ActWords, colon: string): Wording {
  const time: readonly Piece[] = at === null ? [] : [at, ' '];
  const what: readonly Piece[] = target === null ? [] : [' ', typeof target === 'string' ? code(target) : target];
  return [...time, who, colon, strong(act), ...what, colon, outcome, ...(at === null ? ['.'] : [])];
}
