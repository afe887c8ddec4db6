import type { Composer } from './composer.js';
import { furtherId } from './element-ids.js';
import type { InputBox } from './input-box.js';
import { rowTaken, type Popup } from './popup.js';

/** What a key does in the box; `option`: in which option it was pressed. */
export function handleKey(composer: Composer, event: KeyboardEvent, option?: string): void {
  // The Enter that ends an input method's composition belongs to the input method.
  if (event.isComposing) return;
  const popup = composer.box.popup();
  const row = popup === null || event.shiftKey ? undefined : rowTaken(popup, composer.box.active, event.key);
  if (popup !== null && popup.rows.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    composer.box.move(event.key === 'ArrowDown' ? 1 : -1, popup);
  } else if (event.key === 'Escape' && popup !== null) {
    event.preventDefault();
    composer.box.dismiss();
  } else if (row !== undefined) {
    event.preventDefault();
    composer.box.take(row);
  } else if (opensFurther(composer.box, event, popup)) {
    event.preventDefault();
    composer.box.chooseFurther();
    const opened = composer.box.popup();
    if (opened !== null) composer.box.move(event.key === 'ArrowDown' ? 1 : -1, opened);
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    composer.send();
  } else if (event.key === 'Backspace' && option !== undefined && isEmpty(event.target)) {
    event.preventDefault();
    composer.box.removeOption(option);
  }
}

/** In the field of further options arrows open their list; Enter sends, as in Discord's client. */
function opensFurther({ content }: InputBox, { target, key, shiftKey }: KeyboardEvent, popup: Popup | null): boolean {
  const isField = target instanceof HTMLInputElement && target.id === furtherId;
  if (!isField || content.kind !== 'command' || popup !== null || shiftKey) return false;
  return key === 'ArrowDown' || key === 'ArrowUp';
}

function isEmpty(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement && target.type === 'file') return true;
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value === '';
}
