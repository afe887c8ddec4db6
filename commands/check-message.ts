import { badText } from '../src/answering/verification/verify-text.js';
import { admit, turnedAway } from './admission.js';
import { say } from '../src/language/say.js';
import { checkText } from './check-text.js';
import { refused, type CommandParts, type MessageCommand } from './command.js';

/** "Check against the sources", in the menu of a message: whether what it says stands in the articles, for whoever asks. */
export function checkMessage(parts: CommandParts): MessageCommand {
  return {
    name: 'Check against the sources',
    prepare({ ask, asker, readings }) {
      const bad = badText(readings[0]);
      if (bad !== null)
        return refused(bad.code === 'too-long' ? bad.reason : say('verification.message-without-words'));
      const admitted = admit(parts, asker, { text: readings[0], wants: 'private' });
      if (admitted.kind === 'turned-away') return turnedAway(admitted);
      return { kind: 'ready', visibility: 'private', run: (target) => checkText(parts, target, { ask, readings }) };
    },
  };
}
