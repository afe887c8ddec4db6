import type { member as english } from '../en/member.js';
import type { Translation } from '../translation.js';
import { memberActs } from './member-acts.js';
import { memberAsking } from './member-asking.js';
import { memberHelp } from './member-help.js';
import { memberPrivacy } from './member-privacy.js';
import { memberState } from './member-state.js';

export const member: Translation<typeof english> = {
  ...memberHelp,
  ...memberState,
  ...memberPrivacy,
  ...memberAsking,
  ...memberActs,
};
