import type { ButtonControl, ControlRow } from '../../commands/controls.js';
import type { ListView } from '../../commands/view.js';
import { directionOf } from '../language/language.js';
import { say } from '../language/say.js';
import type { Wording } from '../language/wording.js';
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
  const room = discordLimits.content - heading.length;
  const lines =
    view.pager === null
      ? mentionsWithin(room, view.lines, reader)
      : view.lines.map((line) => renderWording(line, reader, longestLine));
  const isOnePage = lines.length <= linesPerPage && lengthOf(lines, reader) <= room;
  const pages = (isOnePage ? [lines] : pagesOf(lines, room - footRoom)).slice(0, mostPages);
  const number = Math.min(Math.max(view.page, 1), Math.max(pages.length, 1));
  const shown = lines.length > 0 ? pages[number - 1]! : [renderWording(view.whenEmpty, reader, longestLine)];
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

/**
 * The lines, in which commands are named by mentions up to the first that has no room: nothing would lead to the second
 * page that mentions alone make.
 */
function mentionsWithin(room: number, lines: readonly Wording[], reader: Reader): string[] {
  const bare = lines.map((line) => renderWording(line, withoutMentions(reader), longestLine));
  let left = room - lengthOf(bare, reader);
  return lines.map((line, index) => {
    const full = renderWording(line, reader, longestLine);
    const more = full.length - bare[index]!.length;
    left -= more;
    return left < 0 ? bare[index]! : full;
  });
}

function withoutMentions({ commands, ...reader }: Reader): Reader {
  return commands === undefined ? reader : { ...reader, commands: { ...commands, ids: new Map() } };
}

/** With the mark that each line, and the heading, may get in a message that runs from the right. */
function lengthOf(lines: readonly string[], { language }: Reader): number {
  const mark = directionOf(language) === 'rtl' ? 1 : 0;
  return lines.reduce((sum, line) => sum + line.length + '\n'.length + mark, mark);
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
