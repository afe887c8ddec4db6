import type { views as english } from '../en/views.js';
import type { Translation } from '../translation.js';

export const views: Translation<typeof english> = {};
