import type { member as english } from '../en/member.js';
import type { Translation } from '../translation.js';

export const member: Translation<typeof english> = {};
