import type { moderation as english } from '../en/moderation.js';
import type { Translation } from '../translation.js';

export const moderation: Translation<typeof english> = {};
