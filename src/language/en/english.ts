import { common } from './common.js';
import { answer } from './answer.js';
import { views } from './views.js';
import { verification } from './verification.js';
import { member } from './member.js';
import { moderation } from './moderation.js';
import { corpus } from './corpus.js';

/** The catalogue that all others follow. */
export const english = { ...common, ...answer, ...views, ...verification, ...member, ...moderation, ...corpus };
