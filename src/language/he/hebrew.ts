import { common } from './common.js';
import { answer } from './answer.js';
import { views } from './views.js';
import { verification } from './verification.js';
import { member } from './member.js';
import { moderation } from './moderation.js';
import { corpus } from './corpus.js';
import type { Catalogue } from '../translation.js';

export const hebrew: Catalogue = {
  ...common,
  ...answer,
  ...views,
  ...verification,
  ...member,
  ...moderation,
  ...corpus,
};
