import type { ListView } from './view.js';
import type { Wording } from '../src/language/wording.js';

/** A few lines of our own words, on one page. */
export function notice(
  heading: Wording,
  lines: readonly Wording[] = [],
  { rows = [], files = [] }: Partial<Pick<ListView, 'rows' | 'files'>> = {},
): ListView {
  return { kind: 'list', heading, lines, whenEmpty: '', page: 1, pager: null, rows, files };
}
