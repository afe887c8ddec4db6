import type { answer as english } from '../en/answer.js';
import type { Translation } from '../translation.js';

export const answer: Translation<typeof english> = {};
