import { memberActs } from './member-acts.js';
import { memberAsking } from './member-asking.js';
import { memberHelp } from './member-help.js';
import { memberPrivacy } from './member-privacy.js';
import { memberState } from './member-state.js';

/** Keys begin with `member.`. */
export const member = { ...memberHelp, ...memberState, ...memberPrivacy, ...memberAsking, ...memberActs } as const;
