import { InteractionType, MessageType, type APIMessage, type APIUser } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { listedName } from '../command-names.js';
import type { MarkdownNode } from '../markdown/nodes.js';
import { parseMarkdown } from '../markdown/parse.js';
import { mentionName } from '../markdown/mention-name.js';
import { avatarView } from './avatar.js';
import type { MessageContext } from './message-context.js';

type Names = Pick<MessageContext, 'people' | 'channels' | 'roles' | 'commands'>;

/** Characters of the answered message that the line holds before the page's width cuts it. */
const longestExcerpt = 200;

/** The line above a message: what it replies to, or whose command it answers. */
export function replyLine(message: APIMessage, context: MessageContext): TemplateResult | typeof nothing {
  const used = usedCommand(message, context);
  if (used !== null) return used;
  if (message.message_reference === undefined || message.type === MessageType.ThreadCreated) return nothing;
  const { referenced_message: referenced } = message;
  if (referenced === null || referenced === undefined) {
    return html`<div class="reply-line"><em>Original message was deleted</em></div>`;
  }
  const go = () => {
    context.onReplyClick(referenced.id);
  };
  const name = nameOf(referenced.author, context);
  return html`<div class="reply-line">
    ${avatarView(name)}
    <span class="reply-name" dir="auto">${name}</span>
    <button type="button" class="reply-excerpt" aria-label="Go to the message of ${name}" @click=${go}>
      <span dir="auto">${excerptOf(referenced, context)}</span>
    </button>
  </div>`;
}

/** As the viewer's Discord lists the answered command: with a slash unless it came from a menu. */
function usedCommand(message: APIMessage, context: Names): TemplateResult | null {
  const metadata = message.interaction_metadata;
  if (metadata?.type !== InteractionType.ApplicationCommand || message.message_reference !== undefined) return null;
  // Follow-ups lack the older field; in the newer one Discord sends the name without documenting it.
  const { interaction } = message as { readonly interaction?: { readonly name: string } };
  const name = interaction?.name ?? (metadata as { readonly name?: string }).name;
  const isFromMenu = message.type === MessageType.ContextMenuCommand;
  const command = name === undefined ? 'a command' : listedName(context.commands, { name, isFromMenu });
  return usedLine(nameOf(metadata.user, context), command);
}

export function usedLine(personName: string, command: string): TemplateResult {
  return html`<div class="reply-line">
    ${avatarView(personName)}
    <span
      ><span class="reply-name" dir="auto">${personName}</span> used <span class="md-mention">${command}</span></span
    >
  </div>`;
}

export function nameOf(user: APIUser, { people }: Pick<Names, 'people'>): string {
  return people.get(user.id) ?? user.global_name ?? user.username;
}

function excerptOf(message: APIMessage, names: Names): string {
  const text = plainText(parseMarkdown(message.content, 'content'), names).replace(/\s+/gu, ' ').trim();
  return text === '' ? 'Click to see attachment' : text.slice(0, longestExcerpt).replace(/[\ud800-\udbff]$/, '');
}

function plainText(nodes: readonly MarkdownNode[], names: Names): string {
  return nodes.map((node) => plainNode(node, names)).join('');
}

function plainNode(node: MarkdownNode, names: Names): string {
  switch (node.kind) {
    case 'spoiler':
      return '▮▮▮';
    case 'list':
      return node.items.map((item) => `• ${plainText(item, names)} `).join('');
    case 'mention':
      return mentionName(node, names);
    case 'everyone':
      return `@${node.who}`;
    case 'command':
      return `/${node.name}`;
    case 'custom-emoji':
      return `:${node.name}:`;
    case 'named-emoji':
      return node.emoji;
    case 'time':
    case 'guide':
      return '…';
    default:
      return 'text' in node ? node.text : plainText(node.children, names);
  }
}
