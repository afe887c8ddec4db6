import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { emojiView } from './buttons.js';
import { chevronIcon, tickIcon } from './icons.js';
import { defaultsOf, optionsOf, type SelectNames, type SelectOption } from './select-options.js';

let menus = 0;

/**
 * A select of any type. One value is told at once; several when the list closes, as in Discord. Fires `choose`, whose
 * detail is the values.
 */
export class SelectMenu extends LitElement {
  static override readonly properties = {
    select: { attribute: false },
    names: { attribute: false, hasChanged: () => false },
    name: {},
    isBusy: { attribute: false },
    isWrong: { attribute: false },
    isOpen: { state: true },
    active: { state: true },
    chosen: { state: true },
  };

  declare select: APISelectMenuComponent;
  declare names: SelectNames;
  /** What a screen reader calls it; its placeholder when empty. */
  declare name: string;
  declare isBusy: boolean;
  declare isWrong: boolean;
  declare private isOpen: boolean;
  declare private active: number;
  declare private chosen: readonly string[];
  private chosenBefore: readonly string[] = [];
  private typed = { text: '', at: 0 };
  private readonly listId = `select-${++menus}`;

  constructor() {
    super();
    this.name = '';
    this.isBusy = false;
    this.isWrong = false;
    this.isOpen = false;
    this.active = 0;
    this.chosen = [];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('select')) return;
    const before = changed.get('select') as APISelectMenuComponent | undefined;
    const isAnother = before?.custom_id !== this.select.custom_id;
    if (isAnother) this.isOpen = false;
    // An edit of the message takes nothing from somebody who is choosing.
    if (!this.isOpen) this.chosen = defaultsOf(this.select);
  }

  private get isMultiple(): boolean {
    return (this.select.max_values ?? 1) > 1;
  }

  protected override render(): TemplateResult {
    const options = optionsOf(this.select, this.names);
    const placeholder = this.select.placeholder ?? 'Make a selection';
    const labels = options.filter(({ value }) => this.chosen.includes(value)).map(({ label }) => label);
    return html`<button
        type="button"
        class="select-trigger"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded=${this.isOpen}
        aria-controls=${this.listId}
        aria-activedescendant=${this.isOpen ? `${this.listId}-${this.active}` : nothing}
        aria-label=${[this.name === '' ? placeholder : this.name, ...labels].join(', ')}
        aria-busy=${this.isBusy ? 'true' : nothing}
        aria-invalid=${this.isWrong ? 'true' : nothing}
        ?disabled=${this.select.disabled === true}
        @click=${this.toggle}
        @keydown=${this.press}
        @blur=${this.close}
      >
        <span class=${labels.length === 0 ? 'select-placeholder' : 'select-chosen'} dir="auto"
          >${labels.length === 0 ? placeholder : labels.join(', ')}</span
        >
        ${chevronIcon}
      </button>
      ${this.isOpen ? this.listView(options) : nothing}`;
  }

  private listView(options: readonly SelectOption[]): TemplateResult {
    return html`<ul id=${this.listId} class="select-list" role="listbox" aria-multiselectable=${this.isMultiple}>
      ${options.map((option, index) => this.optionView(option, index))}
      ${options.length === 0 ? html`<li class="select-placeholder">Nothing to choose from</li>` : nothing}
    </ul>`;
  }

  private optionView(option: SelectOption, index: number): TemplateResult {
    const isChosen = this.chosen.includes(option.value);
    // The trigger keeps the keyboard, so that its blur closes the list.
    const keepFocus = (event: Event) => {
      event.preventDefault();
    };
    const choose = () => {
      this.choose(option.value);
    };
    return html`<li
      id=${`${this.listId}-${index}`}
      class="select-option ${index === this.active ? 'select-option-active' : ''}"
      role="option"
      aria-selected=${isChosen}
      @pointerdown=${keepFocus}
      @mousedown=${keepFocus}
      @click=${choose}
    >
      ${emojiView(option.emoji)}
      <span class="select-option-text">
        <span dir="auto">${option.label}</span>
        ${option.description === undefined ? nothing : html`<small dir="auto">${option.description}</small>`}
      </span>
      ${isChosen ? tickIcon : nothing}
    </li>`;
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (!this.isOpen) return;
    // A list that opens at the end of the messages would lie below what one sees.
    if (changed.has('isOpen')) this.querySelector('.select-list')?.scrollIntoView({ block: 'nearest' });
    this.querySelector('.select-option-active')?.scrollIntoView({ block: 'nearest' });
  }

  private readonly toggle = (): void => {
    if (this.isOpen) this.close();
    else this.open();
  };

  private open(): void {
    if (this.isBusy) return;
    const first = optionsOf(this.select, this.names).findIndex(({ value }) => this.chosen.includes(value));
    this.active = Math.max(0, first);
    this.chosenBefore = this.chosen;
    this.isOpen = true;
  }

  private readonly close = (): void => {
    if (!this.isOpen) return;
    this.isOpen = false;
    const { min_values: least = 1 } = this.select;
    const isSame =
      this.chosenBefore.length === this.chosen.length && this.chosenBefore.every((id) => this.chosen.includes(id));
    if (!this.isMultiple || isSame) return;
    if (this.chosen.length < least) this.chosen = this.chosenBefore;
    else this.tell();
  };

  private choose(value: string): void {
    const isChosen = this.chosen.includes(value);
    if (this.isMultiple) {
      if (isChosen) this.chosen = this.chosen.filter((other) => other !== value);
      else if (this.chosen.length < (this.select.max_values ?? 1)) this.chosen = [...this.chosen, value];
      return;
    }
    this.chosen = isChosen && this.select.min_values === 0 ? [] : [value];
    this.isOpen = false;
    this.tell();
  }

  private tell(): void {
    this.dispatchEvent(new CustomEvent<readonly string[]>('choose', { detail: this.chosen }));
  }

  private readonly press = (event: KeyboardEvent): void => {
    const isClosedKey = ['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(event.key);
    if (!this.isOpen) {
      if (!isClosedKey) return;
      event.preventDefault();
      this.open();
      return;
    }
    if (this.pressInList(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /** Whether the key meant something to the list. */
  private pressInList({ key, timeStamp }: KeyboardEvent): boolean {
    const options = optionsOf(this.select, this.names);
    const last = options.length - 1;
    if (key === 'ArrowDown') this.active = Math.min(last, this.active + 1);
    else if (key === 'ArrowUp') this.active = Math.max(0, this.active - 1);
    else if (key === 'Home') this.active = 0;
    else if (key === 'End') this.active = last;
    else if (key === 'Escape') this.close();
    else if (key === 'Enter' || key === ' ') {
      const option = options[this.active];
      if (option !== undefined) this.choose(option.value);
    } else if (key.length === 1) this.seek(options, key, timeStamp);
    else return false;
    return true;
  }

  /** Typed letters go to the next option that begins with them. */
  private seek(options: readonly SelectOption[], key: string, at: number): void {
    const isContinued = at - this.typed.at < 800;
    this.typed = { text: (isContinued ? this.typed.text : '') + key.toLowerCase(), at };
    const found = options.findIndex(({ label }) =>
      label.replace(/^[@#]/, '').toLowerCase().startsWith(this.typed.text),
    );
    if (found !== -1) this.active = found;
  }
}

customElements.define('select-menu', SelectMenu);

export interface SelectParts {
  readonly select: APISelectMenuComponent;
  readonly names: SelectNames;
  readonly name: string;
  readonly isBusy: boolean;
  /** Chosen in a form, and not as it must be. */
  readonly isWrong?: boolean;
  readonly onChoose: (values: readonly string[]) => void;
}

export function selectView({ select, names, name, isBusy, isWrong = false, onChoose }: SelectParts): TemplateResult {
  const choose = ({ detail }: CustomEvent<readonly string[]>) => {
    onChoose(detail);
  };
  return html`<select-menu
    .select=${select}
    .names=${names}
    .name=${name}
    .isBusy=${isBusy}
    .isWrong=${isWrong}
    @choose=${choose}
  ></select-menu>`;
}
