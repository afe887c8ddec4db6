import { verificationAnswer } from './verification-answer.js';
import { verificationCheck } from './verification-check.js';
import { verificationExport } from './verification-export.js';
import { verificationFindings } from './verification-findings.js';

/** Keys begin with `verification.`. */
export const verification = {
  ...verificationFindings,
  ...verificationCheck,
  ...verificationAnswer,
  ...verificationExport,
} as const;
