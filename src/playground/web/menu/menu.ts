import { html, nothing, type TemplateResult } from 'lit';
import type { Anchor } from '../message/message-context.js';
import type { MenuItem } from './menu-item.js';

interface OpenMenu {
  readonly label: string;
  readonly anchor: Anchor;
  readonly items: readonly MenuItem[];
  /** Gets the keyboard back. */
  readonly opener: Element | null;
}

/** The one menu of the page, opened by pointer or keyboard, and left by Escape, Tab or a click elsewhere. */
export class Menu {
  private shown: OpenMenu | null = null;
  private isNew = false;

  constructor(private readonly onChange: () => void) {}

  open(label: string, anchor: Anchor, items: readonly MenuItem[]): void {
    this.shown = { label, anchor, items, opener: document.activeElement };
    this.isNew = true;
    this.onChange();
  }

  close(): void {
    const opener = this.shown?.opener;
    this.shown = null;
    this.onChange();
    if (opener instanceof HTMLElement) opener.focus();
  }

  view(): TemplateResult | typeof nothing {
    if (this.shown === null) return nothing;
    const { items, label } = this.shown;
    return html`
      <div class="menu-ground" @pointerdown=${this.leave} @contextmenu=${this.leave}></div>
      <div class="menu" role="menu" aria-label=${label} @keydown=${this.press}>
        ${items.map((item, index) => this.itemView(item, items[index - 1]?.group))}
      </div>
    `;
  }

  /** Puts a new menu where it fits and gives it the keyboard; called when the page has been rendered. */
  afterRender(): void {
    const menu = document.querySelector<HTMLElement>('.menu');
    if (!this.isNew || menu === null || this.shown === null) return;
    this.isNew = false;
    const { x, y } = this.shown.anchor;
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`;
    menu.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`;
    const checked = menu.querySelector<HTMLElement>('[aria-checked="true"]');
    (checked ?? menu.querySelector<HTMLElement>('button'))?.focus();
  }

  private itemView(item: MenuItem, groupBefore: string | undefined): TemplateResult {
    const isChoice = item.isChecked !== undefined;
    return html`
      ${
        item.group === undefined || item.group === groupBefore
          ? nothing
          : html`<p class="menu-group" role="presentation">${item.group}</p>`
      }
      <button
        type="button"
        role=${isChoice ? 'menuitemradio' : 'menuitem'}
        aria-checked=${isChoice ? item.isChecked : nothing}
        tabindex="-1"
        ?data-dangerous=${item.isDangerous === true}
        @click=${() => {
          this.close();
          item.run();
        }}
      >
        <span class="menu-label" dir="auto">${item.label}</span>
        ${item.detail === undefined ? nothing : html`<span class="menu-detail">${item.detail}</span>`}
      </button>
    `;
  }

  private readonly leave = (event: Event): void => {
    event.preventDefault();
    this.close();
  };

  private readonly press = (event: KeyboardEvent): void => {
    const menu = event.currentTarget as HTMLElement;
    const buttons = [...menu.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const to = targetOf(event.key, at, buttons.length);
    if (event.key === 'Escape' || event.key === 'Tab') this.leave(event);
    else if (to !== null) {
      event.preventDefault();
      buttons[to]?.focus();
    }
  };
}

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** Below the element that was pressed. */
export function anchorBelow(element: Element): Anchor {
  const { left, bottom } = element.getBoundingClientRect();
  return { x: left, y: bottom + 4 };
}

/** Over the beginning of the element. */
export function anchorIn(element: Element): Anchor {
  const { left, top } = element.getBoundingClientRect();
  return { x: left + 72, y: top + 8 };
}
