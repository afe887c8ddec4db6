import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { commandView } from './command-view.js';
import type { Composer } from './composer.js';
import { listId, problemId, textId } from './element-ids.js';
import type { InputBox } from './input-box.js';
import { handleKey } from './keys.js';
import { maxMessageLength } from './limits.js';
import { parcelText } from './outbox.js';
import type { Popup } from './popup.js';
import { activeRow, popupView } from './popup-view.js';
import { crossIcon, plusIcon, sendIcon } from '../page-icons.js';

/** The box with everything that belongs to it, from the list above to the counter. */
export function composerView(composer: Composer, popup: Popup | null): TemplateResult {
  const { content } = composer.box;
  return html`
    <form
      class="composer"
      aria-label="Write"
      @submit=${(event: Event) => {
        event.preventDefault();
        composer.send();
      }}
      @dragover=${(event: DragEvent) => {
        event.preventDefault();
      }}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        takeFiles(composer, event.dataTransfer);
      }}
      @paste=${(event: ClipboardEvent) => {
        takeFiles(composer, event.clipboardData);
      }}
    >
      ${popup === null ? nothing : popupView(composer.box, popup)} ${unsentView(composer)} ${problemView(composer.box)}
      ${replyView(composer)} ${attachmentsView(composer)}
      <div class="composer-box">
        ${content.kind === 'text' ? textView(composer, popup) : commandView(composer, content, popup)}
        <button class="composer-send" type="submit" aria-label="Send">${sendIcon}</button>
      </div>
      ${composer.outbox.waiting === 0 ? nothing : html`<p class="composer-sending">Sending…</p>`}
    </form>
  `;
}

function textView(composer: Composer, popup: Popup | null): TemplateResult {
  const { here } = composer.host;
  const { content } = composer.box;
  const text = content.kind === 'text' ? content.text : '';
  const label = `Message ${here.title}`;
  const type = ({ target }: Event): void => {
    const area = target as HTMLTextAreaElement;
    composer.box.typeText(area.value, area.selectionStart);
  };
  return html`
    <label class="composer-attach">
      ${plusIcon}
      <input
        type="file"
        multiple
        aria-label="Attach files"
        @change=${(event: Event) => {
          const chooser = event.target as HTMLInputElement;
          void composer.attach([...(chooser.files ?? [])]);
          chooser.value = '';
        }}
      />
    </label>
    <textarea
      id=${textId}
      rows="1"
      dir="auto"
      placeholder=${label}
      aria-label=${label}
      aria-haspopup="listbox"
      aria-autocomplete="list"
      aria-controls=${listId}
      aria-describedby=${problemId}
      aria-activedescendant=${activeRow(composer.box, popup)}
      .value=${live(text)}
      @input=${type}
      @keydown=${(event: KeyboardEvent) => {
        handleKey(composer, event);
      }}
    ></textarea>
    ${counterView(text)}
  `;
}

/** Told from 200 before the limit, as Discord does. */
function counterView(text: string): TemplateResult | typeof nothing {
  const left = maxMessageLength - text.length;
  if (left > 200) return nothing;
  return html`<output class="composer-counter" ?data-over=${left < 0} aria-label="Characters left">${left}</output>`;
}

function problemView({ problem }: InputBox): TemplateResult {
  return html`<p class="composer-problem" id=${problemId} role="alert" ?hidden=${problem === null}>${problem}</p>`;
}

/** What was refused while something else was already being written. */
function unsentView(composer: Composer): TemplateResult | typeof nothing {
  const unsent = composer.unsent();
  if (unsent.length === 0) return nothing;
  return html`<ul class="composer-unsent" aria-label="Not sent">
    ${unsent.map(
      (one) =>
        html`<li role="alert">
          <p><b>Not sent:</b> <span class="composer-unsent-text" dir="auto">${parcelText(one.parcel)}</span></p>
          <p class="composer-problem">${one.sentence}</p>
          <div class="panel-actions">
            <button
              type="button"
              class="quiet"
              @click=${() => {
                composer.sendAgain(one);
              }}
            >
              Send again
            </button>
            <button
              type="button"
              class="quiet"
              @click=${() => {
                composer.discard(one);
              }}
            >
              Discard
            </button>
          </div>
        </li>`,
    )}
  </ul>`;
}

function replyView(composer: Composer): TemplateResult | typeof nothing {
  const { replyTo } = composer;
  if (replyTo === null) return nothing;
  const { author } = replyTo;
  return html`<div class="composer-reply">
    <span>Replying to <b dir="auto">${author.global_name ?? author.username}</b></span>
    <button
      type="button"
      aria-label="Do not reply"
      @click=${() => {
        composer.cancelReply();
      }}
    >
      ${crossIcon}
    </button>
  </div>`;
}

function attachmentsView({ attachments }: Composer): TemplateResult | typeof nothing {
  if (attachments.list.length === 0) return nothing;
  return html`<ul class="composer-files" aria-label="Files to send">
    ${attachments.list.map(
      (file) =>
        html`<li aria-busy=${file.uploadId === null}>
          <span dir="auto">${file.name}</span>
          <button
            type="button"
            aria-label=${`Remove ${file.name}`}
            @click=${() => {
              attachments.remove(file);
            }}
          >
            ${crossIcon}
          </button>
        </li>`,
    )}
  </ul>`;
}

function takeFiles(composer: Composer, data: DataTransfer | null): void {
  const files = [...(data?.files ?? [])];
  if (files.length > 0 && composer.box.content.kind === 'text') void composer.attach(files);
}
