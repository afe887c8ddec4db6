import { describe, expect, test } from 'vitest';
import { formatRefresh } from '../../src/cli/format-refresh.js';
import { layoutFor } from '../../src/cli/terminal-output.js';
import type { ArticleChange, RefreshReport } from '../../src/corpus/refresh-report.js';
import type { ArticleId } from '../../src/domain/article.js';

const layout = layoutFor({ isTty: false, columns: 80, hasColour: false });
const change = (kind: ArticleChange['kind'], path: string): ArticleChange => ({
  kind,
  articleId: 'a' as ArticleId,
  previousId: null,
  title: kind === 'removed' ? null : 'Dam\u001b[2J holds',
  path,
  url: null,
  words: null,
});
const report: RefreshReport = {
  added: 1,
  changed: 0,
  removed: 1,
  reread: 0,
  unchanged: 4,
  rejected: [{ path: 'noise.txt', reason: 'empty' }],
  changes: [change('added', 'dam.md'), change('removed', 'bridge.md')],
  held: [],
  problems: [],
  passages: 9,
  seconds: { fetch: 0, parse: 0.1, embed: 0.2, store: 0, index: 0, total: 0.34 },
  generation: 2,
};

describe('formatRefresh', () => {
  test('tells what came, went and was left out, without obeying a title', () => {
    expect(formatRefresh(report, layout, false)).toBe(`1 added, 0 changed, 1 removed, 0 read anew, 4 unchanged.

added    Dam␛[2J holds  dam.md
removed  untitled       bridge.md

Left out (1):
noise.txt  empty

Generation 2, 9 passages, 0.3 s.
`);
  });

  test('says that a dry run changed nothing yet', () => {
    const words = formatRefresh({ ...report, changes: [], rejected: [], generation: null }, layout, true);
    expect(words).toMatch(/^Would be: 1 added.*\n\nNo generation yet/);
  });

  test('keeps long lists short', () => {
    const many = Array.from({ length: 25 }, (_, i) => ({ path: `${i}.txt`, reason: 'empty' }));
    const words = formatRefresh({ ...report, changes: [], rejected: many }, layout, false);
    expect(words).toContain('Left out (25):');
    expect(words).toContain('19.txt  empty\nand 5 more.\n');
    expect(words).not.toContain('20.txt');
  });
});
