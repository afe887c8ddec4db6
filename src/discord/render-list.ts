import type { ButtonControl, ControlRow } from '../../commands/controls.js';
import type { ListView } from '../../commands/view.js';
import { say } from '../language/say.js';
import { discordLimits } from './limits.js';
import { renderRows } from './render-controls.js';
import { renderWording } from './render-wording.js';
import type { Reader } from './reader.js';
import type { Rendered } from './rendered.js';

const longestHeading = 300;
const longestLine = 400;
const linesPerPage = 20;
/** Characters kept free for the line that counts the pages. */
const footRoom = 60;
/** As far as the number of a page fits a control. */
const mostPages = 999;

/** Pure: the heading and one page of the lines, each whole or cut within itself. */
export function renderList(view: ListView, reader: Reader): Rendered {
  const heading = renderWording(view.heading, reader, longestHeading);
  const lines = view.lines.map((line) => renderWording(line, reader, longestLine));
  const pages = pagesOf(lines, discordLimits.content - heading.length - footRoom).slice(0, mostPages);
  const number = Math.min(Math.max(view.page, 1), Math.max(pages.length, 1));
  const shown = pages[number - 1] ?? [renderWording(view.whenEmpty, reader, longestLine)];
  const count = say('member.page', { page: number, pages: pages.length, lines: lines.length });
  const foot = pages.length > 1 ? [`-# ${renderWording(count, reader)}`] : [];
  const rows = [...view.rows, ...pagerRow(view, { number, pages: pages.length })];
  return {
    content: [heading, ...shown, ...foot].filter((line) => line !== '').join('\n'),
    components: renderRows(rows, reader.language),
    quotes: [],
    files: view.files,
  };
}

function pagesOf(lines: readonly string[], room: number): string[][] {
  const pages: string[][] = [];
  let left = 0;
  for (const line of lines) {
    const page = pages.at(-1);
    if (page === undefined || page.length === linesPerPage || line.length + 1 > left) {
      pages.push([line]);
      left = room - line.length - 1;
    } else {
      page.push(line);
      left -= line.length + 1;
    }
  }
  return pages;
}

function pagerRow(
  { pager }: ListView,
  { number, pages }: { readonly number: number; readonly pages: number },
): ControlRow[] {
  if (pager === null || pages < 2) return [];
  const buttons: ButtonControl[] = [];
  if (number > 1) buttons.push({ kind: 'button', ...pager, n: number - 1, label: say('moderation.previous-page') });
  if (number < pages) buttons.push({ kind: 'button', ...pager, n: number + 1, label: say('moderation.next-page') });
  return [buttons];
}
