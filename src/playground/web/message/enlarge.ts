import { html, render } from 'lit';
import { closeIcon } from './icons.js';
import './enlarge.css';

export interface Enlarged {
  readonly url: string;
  readonly description: string | null;
}

/** Shows a picture above the page, as Discord's client does: Escape, its button and a click beside it close it. */
export function enlarge({ url, description }: Enlarged): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'enlarged';
  dialog.ariaLabel = 'Picture';
  const close = (): void => {
    dialog.close();
  };
  render(
    html`<img src=${url} alt=${description ?? 'Picture without a description'} />
      <div class="enlarged-tools">
        <a class="md-link" href=${url} target="_blank" rel="noreferrer">Open in browser</a>
        <button type="button" aria-label="Close" @click=${close}>${closeIcon}</button>
      </div>`,
    dialog,
  );
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}
