import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { furtherOptions, type Field } from './command-draft.js';
import { titleOf } from './command-search.js';
import type { Composer } from './composer.js';
import type { CommandContent } from './content.js';
import { fieldId, furtherId, hintId, listId, problemId } from './element-ids.js';
import type { InputBox } from './input-box.js';
import { handleKey } from './keys.js';
import { asksBot, picksOf } from './picks.js';
import type { Popup } from './popup.js';
import { activeRow } from './popup-view.js';
import { shownName } from '../shown-name.js';
import { crossIcon } from '../page-icons.js';

/** The command in the box: its name, its options in place, and the offer of further ones. */
export function commandView(composer: Composer, content: CommandContent, popup: Popup | null): TemplateResult {
  const { draft } = content;
  const title = `/${titleOf(draft.entry)}`;
  return html`
    <div class="command" role="group" aria-label=${title}>
      <span class="command-name">${title}</span>
      ${draft.fields.map((field) => fieldView(composer, field, popup))} ${furtherView(composer, content, popup)}
    </div>
    <button
      class="composer-close"
      type="button"
      aria-label="Leave the command"
      @click=${() => {
        composer.box.leaveCommand();
      }}
    >
      ${crossIcon}
    </button>
  `;
}

function fieldView(composer: Composer, field: Field, popup: Popup | null): TemplateResult {
  const { name } = field.option;
  const shown = shownName(field.option);
  const isFocused = composer.box.content.kind === 'command' && composer.box.content.focused === name;
  return html`<label class="command-field" data-option=${name} ?data-focused=${isFocused}>
    <span class="command-field-name">${shown}</span>
    ${field.option.type === ApplicationCommandOptionType.Attachment ? fileView(composer, field) : inputView(composer, field, popup)}
  </label>`;
}

function inputView(composer: Composer, field: Field, popup: Popup | null): TemplateResult {
  const { option, text } = field;
  const { name } = option;
  const label = shownName(option);
  const type = ({ target }: Event): void => {
    composer.box.typeOption(name, (target as HTMLInputElement | HTMLTextAreaElement).value);
  };
  const enter = (): void => {
    composer.box.enterOption(name);
  };
  const press = (event: KeyboardEvent): void => {
    handleKey(composer, event, name);
  };
  const described = `${hintId} ${problemId}`;
  if (isFreeText(composer.box, field)) {
    return html`<textarea
      id=${fieldId(name)}
      rows="1"
      dir="auto"
      aria-label=${label}
      aria-required=${option.required === true}
      aria-describedby=${described}
      .value=${live(text)}
      @input=${type}
      @focus=${enter}
      @keydown=${press}
    ></textarea>`;
  }
  const isOpen = popup !== null && popup.rows.length > 0 && popup.label === label;
  return html`<input
    id=${fieldId(name)}
    type="text"
    role="combobox"
    dir="auto"
    autocomplete="off"
    aria-label=${label}
    aria-required=${option.required === true}
    aria-autocomplete="list"
    aria-expanded=${isOpen}
    aria-controls=${listId}
    aria-describedby=${described}
    aria-activedescendant=${isOpen ? activeRow(composer.box, popup) : nothing}
    .value=${live(text)}
    @input=${type}
    @focus=${enter}
    @keydown=${press}
  />`;
}

/** Text without anything to choose from: a question may be long, so that it wraps. */
function isFreeText({ host }: InputBox, { option }: Field): boolean {
  return option.type === ApplicationCommandOptionType.String && !asksBot(option) && picksOf(option, host.here) === null;
}

function fileView(composer: Composer, { option, text }: Field): TemplateResult {
  const { name } = option;
  return html`<input
      id=${fieldId(name)}
      type="file"
      aria-label=${shownName(option)}
      aria-required=${option.required === true}
      aria-describedby=${`${hintId} ${problemId}`}
      @focus=${() => {
        composer.box.enterOption(name);
      }}
      @keydown=${(event: KeyboardEvent) => {
        // Enter and the blank open the chooser while no file is chosen.
        if (text !== '' || event.key === 'Backspace') handleKey(composer, event, name);
      }}
      @change=${(event: Event) => {
        const file = (event.target as HTMLInputElement).files?.[0];
        if (file !== undefined) void composer.box.chooseFile(name, file);
      }}
    /><span class="command-file" dir="auto">${text === '' ? 'Choose a file' : text}</span>`;
}

function furtherView(
  composer: Composer,
  content: CommandContent,
  popup: Popup | null,
): TemplateResult | typeof nothing {
  const { box } = composer;
  const { draft, focused, sought } = content;
  const count = furtherOptions(draft).length;
  const press = (event: KeyboardEvent): void => {
    handleKey(composer, event);
  };
  if (draft.entry.options.length === 0) {
    return html`<button id=${furtherId} class="command-further" type="button" @keydown=${press}>Enter runs it</button>`;
  }
  if (count === 0 && sought.trim() === '' && focused !== null) return nothing;
  const label = `+${count} optional`;
  const isOpen = content.isChoosingOption && popup !== null && popup.rows.length > 0;
  return html`<input
    id=${furtherId}
    class="command-further"
    type="text"
    role="combobox"
    dir="auto"
    autocomplete="off"
    placeholder=${label}
    aria-label=${label}
    aria-autocomplete="list"
    aria-haspopup="listbox"
    aria-expanded=${isOpen}
    aria-controls=${listId}
    aria-describedby=${problemId}
    aria-activedescendant=${isOpen ? activeRow(box, popup) : nothing}
    .value=${live(sought)}
    @input=${({ target }: Event) => {
      box.typeFurther((target as HTMLInputElement).value);
    }}
    @focus=${() => {
      box.enterFurther();
    }}
    @click=${() => {
      box.chooseFurther();
    }}
    @keydown=${press}
  />`;
}
