import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../src/domain/errors.js';
import { openBotDatabase } from '../../src/store/sqlite-bot-database.js';
import { auditStoreContract } from './audit-store-contract.js';
import { blankingStoreContract } from './blanking-store-contract.js';
import { answerStoreContract, type OpenStores } from './answer-store-contract.js';
import { conversationStoreContract } from './conversation-store-contract.js';
import { feedbackStoreContract } from './feedback-store-contract.js';
import { guildStoresContract } from './guild-stores-contract.js';
import { hiddenStoreContract } from './hidden-store-contract.js';
import { markStoreContract } from './mark-store-contract.js';
import { languageStoreContract } from './language-store-contract.js';
import { privacyStoreContract } from './privacy-store-contract.js';
import { unansweredStoreContract } from './unanswered-store-contract.js';
import { viewStoresContract } from './view-store-contract.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-bot-database-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the SQLite bot database', () => {
  const open: OpenStores = (now) => openBotDatabase({ path: join(folder, 'bot.db'), now });
  answerStoreContract(open);
  guildStoresContract(open);
  auditStoreContract(open);
  feedbackStoreContract(open);
  hiddenStoreContract(open);
  unansweredStoreContract(open);
  languageStoreContract(open);
  privacyStoreContract(open);
  markStoreContract(open);
  blankingStoreContract(open);
  viewStoresContract(open);
  conversationStoreContract(open);

  test('refuses a file that is no database with one sentence', () => {
    writeFileSync(join(folder, 'bot.db'), 'not a database, but long enough to be read as one'.repeat(100));
    expect(() => open(() => new Date())).toThrow(UserError);
  });
});
