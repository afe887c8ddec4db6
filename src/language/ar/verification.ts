import type { verification as english } from '../en/verification.js';
import type { Translation } from '../translation.js';
import { verificationAnswer } from './verification-answer.js';
import { verificationCheck } from './verification-check.js';
import { verificationExport } from './verification-export.js';
import { verificationFindings } from './verification-findings.js';

export const verification: Translation<typeof english> = {
  ...verificationFindings,
  ...verificationCheck,
  ...verificationAnswer,
  ...verificationExport,
};
