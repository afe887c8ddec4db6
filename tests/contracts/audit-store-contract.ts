import { describe, expect, test } from 'vitest';
import { auditRetentionDays } from '../../src/store/audit-store.js';
import type { OpenStores } from './answer-store-contract.js';
import { day, idOf, storesBench } from './stores-bench.js';

/** What every `AuditStore` does. */
export function auditStoreContract(open: OpenStores): void {
  describe('as an AuditStore', () => {
    const bench = storesBench(open);
    const entry = { guildId: idOf(1), actorId: idOf(3), act: 'hide quote', target: 'quote 2', outcome: 'done' };

    test('gives back who did what and when', () => {
      const { audit } = bench.stores();
      const id = audit.add(entry);
      const byItself = audit.add({ ...entry, actorId: null, act: 'refresh', target: null });
      expect(audit.page(idOf(1), null, 10)).toEqual({
        entries: [
          { ...entry, id: byItself, actorId: null, act: 'refresh', target: null, at: new Date('2026-11-22T12:00:00Z') },
          { ...entry, id, at: new Date('2026-11-22T12:00:00Z') },
        ],
        next: null,
      });
    });

    test('turns its pages from the newest to the oldest, each entry once, whatever comes meanwhile', () => {
      const { audit } = bench.stores();
      const ids = Array.from({ length: 5 }, () => audit.add(entry));
      audit.add({ ...entry, guildId: idOf(9) });
      const seen: number[] = [];
      let before: number | null = null;
      do {
        const page = audit.page(idOf(1), before, 2);
        seen.push(...page.entries.map(({ id }) => id));
        before = page.next;
        audit.add({ ...entry, act: 'refresh' });
      } while (before !== null);
      expect(seen).toEqual([...ids].reverse());
    });

    test('shows nothing past its retention', () => {
      const { audit } = bench.stores();
      audit.add(entry);
      bench.pass(auditRetentionDays * day);
      expect(audit.page(idOf(1), null, 10).entries).toHaveLength(1);
      bench.pass(1);
      expect(audit.page(idOf(1), null, 10).entries).toEqual([]);
    });
  });
}
