import type { corpus as english } from '../en/corpus.js';
import type { Translation } from '../translation.js';

export const corpus: Translation<typeof english> = {};
