import { cancelAction, confirmAction } from '../../commands/confirm.js';
import type { ConfirmView, ProgressView } from '../../commands/view.js';
import { say } from '../language/say.js';
import type { Message, Text, Wording } from '../language/wording.js';
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
export function renderProgress(view: ProgressView, reader: Reader): Rendered {
  const { stage, lines, cancel } = view;
  const bar = view.total === null && view.done === 0 ? [] : [barLine(view, reader)];
  const content = [renderWording(stage, reader, longestLine), ...bar, ...shownLines(lines, reader)];
  const rows = cancel === null ? [] : [[{ kind: 'button' as const, ...cancel, label: say('member.cancel') }]];
  return { content: content.join('\n'), components: renderRows(rows, reader.language), quotes: [] };
}

/** Pure. */
export function renderConfirm({ lines, yes, isFinal, pendingId }: ConfirmView, reader: Reader): Rendered {
  const ids = { id: pendingId, n: 0 };
  const buttons: ControlRow[] = [
    [
      { kind: 'button', action: confirmAction, ...ids, label: yes, look: isFinal ? 'danger' : 'primary' },
      { kind: 'button', action: cancelAction, ...ids, label: say('member.cancel') },
    ],
  ];
  return {
    content: shownLines(lines, reader).join('\n'),
    components: renderRows(buttons, reader.language),
    quotes: [],
  };
}

/** As many as fit beside a stage and a bar; the others are counted. */
function shownLines(lines: readonly Wording[], reader: Reader): string[] {
  const shown: string[] = [];
  let room = linesRoom;
  for (const [index, line] of lines.entries()) {
    const text = renderWording(line, reader, longestLine);
    if (text.length + 1 > room)
      return [...shown, renderWording(say('member.and-more', { count: lines.length - index }), reader)];
    shown.push(text);
    room -= text.length + 1;
  }
  return shown;
}

function barLine({ done, total, unit, timeLeft }: ProgressView, reader: Reader): string {
  const words = (text: Text): string => renderWording(text, reader);
  if (total === null || total <= 0) return words(say('member.progress-so-far', { done, unit }));
  const share = Math.min(Math.max(done / total, 0), 1);
  const full = Math.floor(share * barLength);
  const bar = `\`${'█'.repeat(full)}${'░'.repeat(barLength - full)}\``;
  return [
    `${bar} ${Math.floor(share * 100)} %`,
    words(say('member.progress', { done, total, unit })),
    ...(timeLeft === null ? [] : [words(leftInWords(timeLeft))]),
  ].join(' · ');
}

function leftInWords(milliseconds: number): Message {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 1) return say('member.less-than-a-minute-left');
  if (minutes < 90) return say('member.minutes-left', { minutes });
  return say('member.hours-left', { hours: Math.round(minutes / 60) });
}
