import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { anchorIn } from '../menu/menu.js';
import type { Anchor } from '../message/message-context.js';
import { dayOf, isGrouped, notesByMessage } from './grouping.js';

/** How the list shows what is in it. */
export interface MessageListParts {
  readonly title: string;
  readonly messages: readonly APIMessage[];
  /** What a message's look depends on beyond the message itself; compared one by one. */
  lookOf(message: APIMessage): readonly unknown[];
  messageView(message: APIMessage, grouped: boolean): TemplateResult;
  /** Asked for by keyboard on the row; on the message itself that is the message's business. */
  openMenu(message: APIMessage, anchor: Anchor): void;
  /** Above the messages: what the channel is for. */
  readonly head: TemplateResult | typeof nothing;
  /** What stands among the messages for the person alone, oldest first. */
  readonly notes: readonly Note[];
  /** How often somebody has sent something from this window: whoever does wants to see what comes of it. */
  readonly sent: number;
  /** Below the messages: commands that wait for an answer. */
  readonly pending: readonly Note[];
}

export interface Note {
  /** ISO 8601. */
  readonly at: string;
  readonly view: TemplateResult;
}

/** Pixels from the end that still count as the end. */
const nearEnd = 48;

/** The messages of a channel. It stays at the end while one is there, and tells of new messages while one is not. */
export class MessageList {
  private isAtEnd = true;
  /** Where the list stood when it was last put to its end. */
  private endTop = 0;
  private unseen = 0;
  private lastId: string | null = null;
  private sent = 0;
  private readonly resizes = new ResizeObserver(() => {
    if (this.isAtEnd) this.toEnd();
  });
  private observed: Element | null = null;

  constructor(private readonly onChange: () => void) {}

  /** Another channel: begin at its end. */
  reset(): void {
    this.isAtEnd = true;
    this.unseen = 0;
    this.lastId = null;
    this.endTop = 0;
  }

  view(parts: MessageListParts): TemplateResult {
    this.notice();
    this.follow(parts.sent);
    this.countUnseen(parts.messages);
    const notes = notesByMessage(parts.messages, parts.notes);
    return html`
      <div class="messages" tabindex="-1" @scroll=${this.scrolled}>
        <div class="messages-inner">
          ${parts.head}
          <ol role="log" aria-label=${`Messages in ${parts.title}`} @keydown=${this.press}>
            ${notes.get(-1)?.map(noteView)}
            ${repeat(
              parts.messages,
              ({ id }) => id,
              (_, index) =>
                html`${this.rowView(parts, index, notes.has(index - 1))} ${notes.get(index)?.map(noteView)}`,
            )}
            ${parts.pending.map(noteView)}
          </ol>
        </div>
      </div>
      ${
        this.unseen === 0
          ? nothing
          : html`<button type="button" class="new-messages" @click=${this.jump}>
              ${this.unseen === 1 ? '1 new message' : `${this.unseen} new messages`} <span aria-hidden="true">↓</span>
            </button>`
      }
    `;
  }

  afterRender(): void {
    const inner = document.querySelector('.messages-inner');
    if (inner !== this.observed) {
      this.resizes.disconnect();
      if (inner !== null) this.resizes.observe(inner);
      this.observed = inner;
    }
    if (this.isAtEnd) this.toEnd();
  }

  /** Goes to a message and marks it for a moment. */
  reveal(messageId: string): void {
    const row = document.querySelector<HTMLElement>(`li[data-message="${CSS.escape(messageId)}"]`);
    if (row === null) return;
    row.scrollIntoView({ block: 'center' });
    row.focus();
    row.classList.remove('revealed');
    requestAnimationFrame(() => {
      row.classList.add('revealed');
    });
  }

  private rowView(parts: MessageListParts, index: number, isBelowNote: boolean): TemplateResult {
    const message = parts.messages[index]!;
    const above = parts.messages[index - 1];
    const grouped = !isBelowNote && isGrouped(above, message);
    const isNewDay = above === undefined || dayOf(above) !== dayOf(message);
    const isLast = index === parts.messages.length - 1;
    return html`
      ${isNewDay ? html`<li class="day" role="separator" aria-label=${dayOf(message)}><span>${dayOf(message)}</span></li>` : nothing}
      <li
        class="row"
        data-message=${message.id}
        tabindex=${isLast ? 0 : -1}
        @contextmenu=${(event: Event) => {
          if (event.target !== event.currentTarget) return;
          event.preventDefault();
          parts.openMenu(message, anchorIn(event.currentTarget as Element));
        }}
      >
        ${guard([message, grouped, ...parts.lookOf(message)], () => parts.messageView(message, grouped))}
      </li>
    `;
  }

  /** A window in the background is told of scrolling late. What only grew has not been scrolled. */
  private notice(): void {
    const list = document.querySelector('.messages');
    if (list !== null && list.scrollTop < this.endTop && !isNearEnd(list)) this.isAtEnd = false;
  }

  private follow(sent: number): void {
    if (sent === this.sent) return;
    this.sent = sent;
    this.isAtEnd = true;
    this.unseen = 0;
  }

  private countUnseen(messages: readonly APIMessage[]): void {
    const from = messages.findIndex(({ id }) => id === this.lastId);
    if (this.lastId !== null && !this.isAtEnd && from !== -1) this.unseen += messages.length - 1 - from;
    this.lastId = messages.at(-1)?.id ?? null;
  }

  private readonly scrolled = ({ currentTarget }: Event): void => {
    const list = currentTarget as HTMLElement;
    // What is told of is often our own going to the end, and the list may have grown since: only upwards leaves the end.
    if (isNearEnd(list)) this.isAtEnd = true;
    else if (list.scrollTop < this.endTop) this.isAtEnd = false;
    if (this.isAtEnd && this.unseen > 0) {
      this.unseen = 0;
      this.onChange();
    }
  };

  private readonly jump = (): void => {
    this.isAtEnd = true;
    this.unseen = 0;
    this.toEnd();
    this.onChange();
  };

  /** Arrows walk from message to message, as long as the keyboard is on one and not on something in it. */
  private readonly press = (event: KeyboardEvent): void => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || !target.matches('li.row')) return;
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return;
    const rows = [...document.querySelectorAll<HTMLElement>('li.row')];
    const next = rows[rows.indexOf(target) + (key === 'ArrowUp' ? -1 : 1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  private toEnd(): void {
    const list = document.querySelector('.messages');
    if (list === null) return;
    list.scrollTop = list.scrollHeight;
    this.endTop = list.scrollTop;
  }
}

function noteView({ view }: Note): TemplateResult {
  return html`<li class="echo">${view}</li>`;
}

function isNearEnd({ scrollTop, scrollHeight, clientHeight }: Element): boolean {
  return scrollHeight - scrollTop - clientHeight < nearEnd;
}
