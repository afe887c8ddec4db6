import { afterEach, beforeEach } from 'vitest';
import type { ArticleId } from '../../src/domain/article.js';
import { noFilters } from '../../src/domain/filters.js';
import type { BotDatabase } from '../../src/store/bot-database.js';
import type { NewAnswer } from '../../src/store/answer-store.js';
import type { OpenStores } from './answer-store-contract.js';

export const day = 86_400_000;

/** An id of Discord's for a small number, so that a search of bytes finds it and nothing else. */
export function idOf(n: number): string {
  return `7${String(n).padStart(17, '0')}`;
}

export function articleIdOf(n: number): ArticleId {
  return n.toString(16).padStart(32, '0') as ArticleId;
}

export function newAnswer(extra: Partial<NewAnswer> = {}): NewAnswer {
  return {
    guildId: idOf(1),
    channelId: idOf(2),
    askerId: idOf(3),
    isPublic: true,
    sharing: null,
    filters: noFilters,
    generation: 1,
    isAnswered: true,
    spans: [],
    ...extra,
  };
}

/** The stores of one test, opened at noon, and a clock that the test moves. */
export function storesBench(open: OpenStores): {
  readonly stores: () => BotDatabase;
  pass(milliseconds: number): void;
} {
  let clock: Date;
  let stores: BotDatabase;
  beforeEach(() => {
    clock = new Date('2026-11-22T12:00:00Z');
    stores = open(() => clock);
  });
  afterEach(() => {
    stores.close();
  });
  return {
    stores: () => stores,
    pass(milliseconds) {
      clock = new Date(clock.getTime() + milliseconds);
    },
  };
}
