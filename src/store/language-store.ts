import type { Language } from '../language/language.js';

/** Port: which language members chose, and which their answers were worded in. */
export interface LanguageStore {
  /** `null`: the member chose none. */
  chosen(memberId: string): Language | null;
  /** `null` takes the choice back. */
  choose(memberId: string, language: Language | null): void;
  /** `null`: the answer is gone, or of a version that spoke English alone. */
  ofAnswer(answerId: number): Language | null;
  /** Nothing happens when the answer is gone. */
  noteAnswer(answerId: number, language: Language): void;
}
