import { furtherOptions } from './command-draft.js';
import type { Composer } from './composer.js';
import { furtherId } from './element-ids.js';
import type { InputBox } from './input-box.js';
import { rowTaken } from './popup.js';

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
  } else if (event.key === 'Enter' && !event.shiftKey && !opensFurther(composer.box, event)) {
    event.preventDefault();
    composer.send();
  } else if (event.key === 'Backspace' && option !== undefined && isEmpty(event.target)) {
    event.preventDefault();
    composer.box.removeOption(option);
  }
}

/** On the button of further options Enter opens their list. */
function opensFurther({ content }: InputBox, { target }: KeyboardEvent): boolean {
  const isButton = target instanceof HTMLElement && target.id === furtherId;
  return isButton && content.kind === 'command' && furtherOptions(content.draft).length > 0;
}

function isEmpty(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement && target.type === 'file') return true;
  return (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value === '';
}
