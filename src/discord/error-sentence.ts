import { UserError } from '../domain/errors.js';
import { say } from '../language/say.js';
import type { Text } from '../language/wording.js';

/** The one sentence that an asker is told of a failure; details are for the log. */
export function errorSentence(error: unknown): Text {
  return error instanceof UserError ? error.forMembers : say('member.went-wrong');
}

/** Whether a failure is worth an operator's look: what the asker was told what to do about, in full, is not. */
export function isUnexpected(error: unknown): boolean {
  return !(error instanceof UserError) || error.saysMoreToOperators;
}
