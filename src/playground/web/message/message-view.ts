import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { parseMarkdown } from '../markdown/parse.js';
import { renderMarkdown } from '../markdown/render.js';
import { fullTime, messageTime, timeOfDay } from '../markdown/time.js';
import { attachmentsView } from './attachments.js';
import { avatarView } from './avatar.js';
import { waitingDots } from './buttons.js';
import './components.css';
import { componentsView } from './components-view.js';
import { embedsView } from './embed-view.js';
import { eyeIcon, warningIcon } from './icons.js';
import type { CommandEcho, MessageContext } from './message-context.js';
import './message.css';
import './palette.css';
import { nameOf, replyLine, usedLine } from './reply-line.js';

/** One message as Discord shows it to the viewer. */
export function messageView(message: APIMessage, context: MessageContext): TemplateResult {
  const reply = replyLine(message, context);
  const isGrouped = context.grouped && reply === nothing;
  const name = nameOf(message.author, context);
  const classes = [
    'message',
    isGrouped ? 'message-grouped' : '',
    isMentioned(message, context) ? 'message-mentioned' : '',
    hasFlag(message, MessageFlags.Ephemeral) ? 'message-ephemeral' : '',
  ];
  return html`<article class=${classes.join(' ')} aria-label="Message of ${name}" @contextmenu=${menuOpener(context)}>
    ${reply} ${isGrouped ? gutterTime(message, context) : avatarView(name)}
    <div class="message-main">${isGrouped ? nothing : authorLine(message, context)} ${bodyView(message, context)}</div>
    ${toolsView(context)}
  </article>`;
}

/** What stands in the channel, for the person alone, from a command's sending until its answer, or until it is dismissed. */
export function commandEchoView(echo: CommandEcho, context: Pick<MessageContext, 'now' | 'onDismiss'>): TemplateResult {
  const { bot, personName, command, state } = echo;
  return html`<article class="message message-ephemeral" aria-label="Command ${command}">
    ${usedLine(personName, command)} ${avatarView(bot.name)}
    <div class="message-main">
      <header class="author-line">
        <span class="author-name" dir="auto">${bot.name}</span>${appBadge} ${timeView(new Date(echo.at), context)}
      </header>
      ${
        state === 'sending'
          ? waitingView('Sending command…')
          : html`${failureView('The application did not respond')} ${onlyYouView(context)}`
      }
    </div>
  </article>`;
}

function bodyView(message: APIMessage, context: MessageContext): TemplateResult {
  if (hasFlag(message, MessageFlags.Loading)) {
    return html`${waitingView(`${nameOf(message.author, context)} is thinking…`)} ${ephemeralNote(message, context)}`;
  }
  return html`${contentView(message, context)} ${attachmentsView(message.attachments)}
  ${hasFlag(message, MessageFlags.SuppressEmbeds) ? nothing : embedsView(message.embeds, context)}
  ${componentsView(message, context)} ${context.hasFailed ? failureView('This interaction failed') : nothing}
  ${ephemeralNote(message, context)}`;
}

function contentView(message: APIMessage, context: MessageContext): TemplateResult | typeof nothing {
  const edited = message.edited_timestamp === null ? nothing : editedMark(message.edited_timestamp, context);
  if (message.content === '' && edited === nothing) return nothing;
  const inside = renderMarkdown(parseMarkdown(message.content, 'content'), context);
  // One line: white space inside the element would be shown.
  return html`<div class="message-content md" dir="auto">${inside}${edited}</div>`;
}

function editedMark(editedAt: string, context: MessageContext): TemplateResult {
  return html`<small class="edited" title=${fullTime(new Date(editedAt), context)}> (edited)</small>`;
}

const appBadge = html`<span class="app-badge">APP</span>`;

function authorLine(message: APIMessage, context: MessageContext): TemplateResult {
  return html`<header class="author-line">
    <span class="author-name" dir="auto">${nameOf(message.author, context)}</span>${
      message.author.bot === true ? appBadge : nothing
    }
    ${timeView(new Date(message.timestamp), context)}
  </header>`;
}

function timeView(at: Date, context: Pick<MessageContext, 'now'>): TemplateResult {
  return html`<time class="message-time" datetime=${at.toISOString()} title=${fullTime(at, context)}
    >${messageTime(at, context)}</time
  >`;
}

function gutterTime({ timestamp }: APIMessage, context: MessageContext): TemplateResult {
  return html`<time class="gutter-time" datetime=${timestamp}>${timeOfDay(new Date(timestamp), context)}</time>`;
}

function waitingView(words: string): TemplateResult {
  return html`<div class="waiting" role="status">${waitingDots} ${words}</div>`;
}

function failureView(words: string): TemplateResult {
  return html`<div class="failure" role="alert">${warningIcon} ${words}</div>`;
}

function ephemeralNote(message: APIMessage, context: MessageContext): TemplateResult | typeof nothing {
  return hasFlag(message, MessageFlags.Ephemeral) ? onlyYouView(context) : nothing;
}

function onlyYouView(context: Pick<MessageContext, 'onDismiss'>): TemplateResult {
  const dismiss = () => {
    context.onDismiss();
  };
  return html`<div class="ephemeral-note">
    ${eyeIcon} Only you can see this ·
    <button type="button" class="text-button" @click=${dismiss}>Dismiss message</button>
  </div>`;
}

function toolsView(context: MessageContext): TemplateResult {
  const open = ({ currentTarget }: Event) => {
    const { left, bottom } = (currentTarget as HTMLElement).getBoundingClientRect();
    context.onOpenMenu({ x: left, y: bottom });
  };
  return html`<div class="message-tools">
    <button type="button" aria-label="More" aria-haspopup="menu" title="More" @click=${open}>⋯</button>
  </div>`;
}

/** The browser's own menu stays where it is of use: on selected text, links and fields. */
function menuOpener(context: MessageContext): (event: MouseEvent) => void {
  return (event) => {
    const target = event.target as HTMLElement;
    if (target.closest('a, input, textarea') !== null || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    const { left, top } = target.getBoundingClientRect();
    const isFromKeyboard = event.button !== 2;
    context.onOpenMenu(isFromKeyboard ? { x: left, y: top } : { x: event.clientX, y: event.clientY });
  };
}

/** Whom the server says that the message calls: where it was told to ping nobody, nobody is marked. */
function isMentioned(message: APIMessage, { viewerId, viewerRoleIds }: MessageContext): boolean {
  if (message.author.id === viewerId) return false;
  const isNamed = message.mentions.some(({ id }) => id === viewerId);
  return message.mention_everyone || isNamed || message.mention_roles.some((id) => viewerRoleIds.has(id));
}

function hasFlag({ flags }: APIMessage, flag: MessageFlags): boolean {
  return ((flags ?? 0) & flag) !== 0;
}
