import type { APIApplicationCommand } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { mentionedEntry } from '../command-names.js';
import type { CommandEntry } from '../composer/command-search.js';
import { mentionName } from './mention-name.js';
import type { MarkdownNode } from './nodes.js';
import './markdown.css';
import './spoiler.js';
import { shownTime, type LocalClock } from './time.js';

/** Who looks, what mentions are called, and where a channel's leads. */
export interface MarkdownContext extends LocalClock {
  readonly viewerId: string;
  /** Roles that the viewer holds here: a mention of one is a mention of the viewer. */
  readonly viewerRoleIds: ReadonlySet<string>;
  /** Names by id, as are those of channels and roles. */
  readonly people: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, string>;
  readonly onOpenChannel: (channelId: string) => void;
  /** Those that the viewer is offered here. */
  readonly commands: readonly APIApplicationCommand[];
  /** Puts it where one writes. */
  readonly onOpenCommand: (command: CommandEntry) => void;
}

type Shown = TemplateResult | string;

const guidePlaces = {
  guide: 'Server Guide',
  browse: 'Browse Channels',
  customize: 'Channels & Roles',
  'linked-roles': 'Linked Roles',
} as const;

/** Pieces in their order; text is set as text, never as markup. */
export function renderMarkdown(nodes: readonly MarkdownNode[], context: MarkdownContext): Shown[] {
  return nodes.map((node) => renderNode(node, context));
}

function renderNode(node: MarkdownNode, context: MarkdownContext): Shown {
  const inside = 'children' in node ? renderMarkdown(node.children, context) : nothing;
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'strong':
      return html`<strong>${inside}</strong>`;
    case 'emphasis':
      return html`<em>${inside}</em>`;
    case 'underline':
      return html`<u>${inside}</u>`;
    case 'strike':
      return html`<s>${inside}</s>`;
    case 'spoiler':
      return html`<spoiler-text>${inside}</spoiler-text>`;
    case 'code':
      return html`<code class="md-code" dir="auto">${node.text}</code>`;
    case 'code-block':
      return html`<pre class="md-code-block" dir="auto" tabindex="0"><code>${node.text}</code></pre>`;
    case 'heading':
      return headingOf(node.level, inside);
    case 'subtext':
      return html`<small class="md-subtext" dir="auto">${inside}</small>`;
    case 'quote':
      return html`<blockquote class="md-quote" dir="auto">${inside}</blockquote>`;
    case 'list':
      return listOf(node, context);
    case 'link':
      return linkOf(node.url, inside);
    default:
      return tokenOf(node, context);
  }
}

/** Headings of a message stand below those of the page. */
function headingOf(level: 1 | 2 | 3, inside: unknown): TemplateResult {
  if (level === 1) return html`<h3 class="md-heading-1" dir="auto">${inside}</h3>`;
  if (level === 2) return html`<h4 class="md-heading-2" dir="auto">${inside}</h4>`;
  return html`<h5 class="md-heading-3" dir="auto">${inside}</h5>`;
}

function listOf({ start, items }: Extract<MarkdownNode, { kind: 'list' }>, context: MarkdownContext): TemplateResult {
  const shown = items.map((item) => html`<li dir="auto">${renderMarkdown(item, context)}</li>`);
  return start === null
    ? html`<ul class="md-list">
        ${shown}
      </ul>`
    : html`<ol class="md-list" start=${start}>
        ${shown}
      </ol>`;
}

/** `url` was let through by the parser: its scheme runs nothing. */
export function linkOf(url: string, inside: unknown): TemplateResult {
  return html`<a class="md-link" href=${url} title=${url} target="_blank" rel="noopener noreferrer nofollow"
    >${inside}</a
  >`;
}

type Token = Exclude<
  MarkdownNode,
  { children: readonly MarkdownNode[] } | { kind: 'text' | 'code' | 'code-block' | 'list' }
>;

function tokenOf(node: Token, context: MarkdownContext): TemplateResult {
  switch (node.kind) {
    case 'mention':
      return mentionOf(node, context);
    case 'everyone':
      return html`<span class="md-mention md-mention-me">@${node.who}</span>`;
    case 'command':
      return commandOf(node, context);
    case 'custom-emoji':
      return html`<span class="md-custom-emoji" role="img" aria-label=":${node.name}:" title=":${node.name}:"
        >:${node.name}:</span
      >`;
    case 'named-emoji':
      return html`<span class="md-emoji" role="img" aria-label=${node.name} title=":${node.name}:"
        >${node.emoji}</span
      >`;
    case 'time': {
      const { seconds, style } = node;
      const at = new Date(seconds * 1000).toISOString();
      const inFull = shownTime(seconds, 'F', context);
      return html`<time class="md-time" datetime=${at} title=${inFull}>${shownTime(seconds, style, context)}</time>`;
    }
    case 'guide':
      return html`<span class="md-mention">${guidePlaces[node.place]}</span>`;
  }
}

/** By the very name in the mention, as Discord's client shows it in every language (discord-api-docs#5518). */
function commandOf(mention: Extract<Token, { kind: 'command' }>, context: MarkdownContext): TemplateResult {
  const entry = mentionedEntry(context.commands, mention);
  if (entry === null) return html`<span class="md-mention" dir="ltr">/${mention.name}</span>`;
  const open = () => {
    context.onOpenCommand(entry);
  };
  return html`<button type="button" class="md-mention md-mention-link" dir="ltr" @click=${open}>
    /${mention.name}
  </button>`;
}

function mentionOf(mention: Extract<Token, { kind: 'mention' }>, context: MarkdownContext): TemplateResult {
  const { of, id } = mention;
  const name = mentionName(mention, context);
  if (of === 'channel') {
    if (!context.channels.has(id)) return html`<span class="md-mention">${name}</span>`;
    const open = () => {
      context.onOpenChannel(id);
    };
    return html`<button type="button" class="md-mention md-mention-link" @click=${open}>${name}</button>`;
  }
  const isMe = of === 'user' ? id === context.viewerId : context.viewerRoleIds.has(id);
  return html`<span class="md-mention ${isMe ? 'md-mention-me' : ''}">${name}</span>`;
}
