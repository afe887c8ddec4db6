import { cancelAction, confirmAction } from '../../commands/confirm.js';
import type { ConfirmView, ProgressView } from '../../commands/view.js';
import type { Wording } from '../language/wording.js';
import { plainText } from '../language/in-words.js';
import type { Language } from '../language/language.js';
import type { ControlRow } from '../../commands/controls.js';
import type { Reader } from './reader.js';
import { renderRows } from './render-controls.js';
import { renderWording } from './render-wording.js';
import type { Rendered } from './rendered.js';

const longestLine = 300;
/** Characters of the lines together, with room beside them for a stage, a bar and the count of the others. */
const linesRoom = 1500;
/** Blocks in a whole bar. */
const barLength = 20;

/** Pure. */
export function renderProgress(view: ProgressView, { language }: Reader): Rendered {
  const { stage, lines, cancel } = view;
  const bar = view.total === null && view.done === 0 ? [] : [barLine(view, language)];
  const content = [renderWording(stage, language, longestLine), ...bar, ...shownLines(lines, language)];
  const rows = cancel === null ? [] : [[{ kind: 'button' as const, ...cancel, label: 'Cancel' }]];
  return { content: content.join('\n'), components: renderRows(rows, language), quotes: [] };
}

/** Pure. */
export function renderConfirm({ lines, yes, isFinal, pendingId }: ConfirmView, { language }: Reader): Rendered {
  const ids = { id: pendingId, n: 0 };
  const buttons: ControlRow[] = [
    [
      { kind: 'button', action: confirmAction, ...ids, label: yes, look: isFinal ? 'danger' : 'primary' },
      { kind: 'button', action: cancelAction, ...ids, label: 'Cancel' },
    ],
  ];
  return { content: shownLines(lines, language).join('\n'), components: renderRows(buttons, language), quotes: [] };
}

/** As many as fit beside a stage and a bar; the others are counted. */
function shownLines(lines: readonly Wording[], language: Language): string[] {
  const shown: string[] = [];
  let room = linesRoom;
  for (const [index, line] of lines.entries()) {
    const text = renderWording(line, language, longestLine);
    if (text.length + 1 > room) return [...shown, `… and ${(lines.length - index).toLocaleString('en')} more`];
    shown.push(text);
    room -= text.length + 1;
  }
  return shown;
}

function barLine({ done, total, unit: counted, timeLeft }: ProgressView, language: Language): string {
  const unit = plainText(counted, language);
  if (total === null || total <= 0) return `${done.toLocaleString('en')} ${unit} so far`;
  const share = Math.min(Math.max(done / total, 0), 1);
  const full = Math.floor(share * barLength);
  const bar = `\`${'█'.repeat(full)}${'░'.repeat(barLength - full)}\``;
  const counts = `${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${unit}`;
  return [`${bar} ${Math.floor(share * 100)} %`, counts, ...(timeLeft === null ? [] : [leftInWords(timeLeft)])].join(
    ' · ',
  );
}

function leftInWords(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 1) return 'less than a minute left';
  return minutes < 90 ? `about ${minutes} min left` : `about ${Math.round(minutes / 60)} h left`;
}
