import type { verification as english } from '../en/verification.js';
import type { Translation } from '../translation.js';

export const verification: Translation<typeof english> = {};
