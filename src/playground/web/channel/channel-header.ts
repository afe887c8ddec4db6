import { html, nothing, type TemplateResult } from 'lit';
import type { BotView } from '../../page-protocol.js';
import type { Here } from '../here.js';
import { menuIcon, threadIcon, workbenchIcon } from '../page-icons.js';

export interface ChannelHeaderParts {
  readonly here: Here;
  readonly bot: BotView;
  readonly isWorkbenchOpen: boolean;
  readonly isChannelListOpen: boolean;
  readonly onChannelList: () => void;
  readonly onWorkbench: () => void;
  /** Only where threads can be made. */
  readonly onNewThread: (() => void) | null;
}

/** Where one is, whether the bot is there, and the ways to the lists beside. */
export function channelHeaderView(parts: ChannelHeaderParts): TemplateResult {
  const { here } = parts;
  return html`<header class="channel-header">
    <button
      type="button"
      class="icon only-narrow"
      aria-label="Channels and people"
      aria-controls="channels"
      aria-expanded=${parts.isChannelListOpen}
      @click=${parts.onChannelList}
    >
      ${menuIcon}
    </button>
    <h1><span aria-hidden="true">${here.title.slice(0, 1)}</span> <bdi>${here.title.slice(1)}</bdi></h1>
    ${botView(parts.bot)}
    <span class="channel-header-space"></span>
    ${
      parts.onNewThread === null
        ? nothing
        : html`<button type="button" class="quiet foldable" @click=${parts.onNewThread}>
            ${threadIcon}<span>New thread</span>
          </button>`
    }
    <button
      type="button"
      class="quiet foldable"
      aria-controls="workbench"
      aria-expanded=${parts.isWorkbenchOpen}
      @click=${parts.onWorkbench}
    >
      ${workbenchIcon}<span>Workbench</span>
    </button>
  </header>`;
}

function botView({ name, connectedShards }: BotView): TemplateResult {
  const state = connectedShards === 0 ? 'offline' : 'online';
  const shards = connectedShards > 1 ? ` on ${connectedShards} shards` : '';
  const words = `${name} is ${state}${shards}`;
  return html`<span class="bot-state" role="status" data-state=${state} title=${words}><span>${words}</span></span>`;
}
