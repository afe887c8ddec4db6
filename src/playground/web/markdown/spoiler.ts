import { css, html, LitElement, type TemplateResult } from 'lit';

/** Hides what is in it until it is pressed; until then no reader and no key reaches it. */
export class SpoilerText extends LitElement {
  static override readonly properties = { isShown: { state: true } };

  static override readonly styles = css`
    .cover {
      border-radius: 4px;
      cursor: pointer;
      background: light-dark(#4e5058, #1e1f22);
    }
    .cover:focus-visible {
      outline: 2px solid var(--focus-ring);
    }
    .hidden {
      visibility: hidden;
    }
    :host([block]) > * {
      display: block;
      min-height: 64px;
    }
    .shown {
      border-radius: 4px;
      background: light-dark(rgb(6 6 7 / 8%), rgb(255 255 255 / 8%));
    }
  `;

  declare private isShown: boolean;

  constructor() {
    super();
    this.isShown = false;
  }

  protected override render(): TemplateResult {
    if (this.isShown) return html`<span class="shown"><slot></slot></span>`;
    return html`<span
      class="cover"
      role="button"
      tabindex="0"
      aria-label="Spoiler: show it"
      @click=${this.show}
      @keydown=${this.showByKey}
      ><span class="hidden"><slot></slot></span
    ></span>`;
  }

  private readonly show = (): void => {
    this.isShown = true;
  };

  private readonly showByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    this.isShown = true;
  };
}

customElements.define('spoiler-text', SpoilerText);
