import { html, nothing, type TemplateResult } from 'lit';
import { threadNameProblem } from './thread-name.js';

/** Asks for the name of a new thread. */
export class ThreadDialog {
  private isOpen = false;
  private problem: string | null = null;

  constructor(
    private readonly onName: (name: string) => void,
    private readonly onChange: () => void,
  ) {}

  open(): void {
    this.isOpen = true;
    this.problem = null;
    this.onChange();
  }

  view(): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    return html`<dialog class="thread-dialog" aria-labelledby="thread-title" @close=${this.close}>
      <form @submit=${this.submit}>
        <h2 id="thread-title">New thread</h2>
        <label>Name <input name="name" required autocomplete="off" aria-describedby="thread-problem" /></label>
        <p class="thread-problem" id="thread-problem" role="alert" ?hidden=${this.problem === null}>${this.problem}</p>
        <div class="panel-actions">
          <button type="button" class="quiet" @click=${this.close}>Cancel</button>
          <button type="submit" class="accent">Make it</button>
        </div>
      </form>
    </dialog>`;
  }

  afterRender(): void {
    const dialog = document.querySelector<HTMLDialogElement>('.thread-dialog');
    if (dialog?.open === false) dialog.showModal();
  }

  private readonly close = (): void => {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.onChange();
  };

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget as HTMLFormElement).get('name');
    const name = typeof entered === 'string' ? entered.trim() : '';
    this.problem = threadNameProblem(name);
    if (this.problem !== null) {
      this.onChange();
      return;
    }
    this.onName(name);
    this.close();
  };
}
