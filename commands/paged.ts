import { say } from '../src/language/say.js';
import type { Message } from '../src/language/wording.js';
import type { ButtonControl, ControlRow } from './controls.js';

/** Things on one page: as many as a select offers with room to spare, and few enough for one message. */
export const perPage = 10;

/** The first thing of a page. Pages count from 1; beyond the last it is the last. */
export function offsetOf(page: number, total: number): number {
  const last = Math.max(1, Math.ceil(total / perPage));
  return (Math.min(Math.max(page, 1), last) - 1) * perPage;
}

/** Buttons to the pages beside one, where there are any. */
export function pagerRow(
  { action, id }: Pick<ButtonControl, 'action' | 'id'>,
  { offset, total }: { readonly offset: number; readonly total: number },
): ControlRow[] {
  const page = offset / perPage + 1;
  const buttons: ButtonControl[] = [];
  if (page > 1) buttons.push({ kind: 'button', action, id, n: page - 1, label: say('moderation.previous-page') });
  if (offset + perPage < total)
    buttons.push({ kind: 'button', action, id, n: page + 1, label: say('moderation.next-page') });
  return buttons.length === 0 ? [] : [buttons];
}

/** "11–20 of 34" */
export function rangeInWords({ offset, total }: { readonly offset: number; readonly total: number }): Message {
  return say('moderation.range', { first: offset + 1, last: Math.min(offset + perPage, total), total });
}
