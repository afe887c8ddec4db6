import { html, nothing, type TemplateResult } from 'lit';
import type { ChannelView, GuildView } from '../../page-protocol.js';
import { avatarView } from '../message/avatar.js';
import { languageIcon, switchIcon, themeIcon } from '../page-icons.js';
import { localeNames, type Locale } from '../locale.js';
import type { PageState } from '../state.js';

export interface ChannelListParts {
  readonly state: PageState;
  readonly locale: Locale;
  onGo(channelId: string): void;
  onSwitchPerson(opener: Element): void;
  onLanguage(opener: Element): void;
  onSettings(opener: Element): void;
}

/** Guilds, their channels with threads, the conversation with the bot, and who one is. */
export function channelListView(parts: ChannelListParts): TemplateResult {
  const { seen } = parts.state;
  const person = seen.people.find(({ id }) => id === seen.personId);
  return html`
    <nav class="channels" id="channels" aria-label="Channels">
      <div class="channels-scroll">
        ${seen.guilds.map((guild) => guildView(parts, guild))}
        <section aria-labelledby="direct">
          <h2 id="direct">Direct messages</h2>
          <ul>
            ${channelView(parts, { id: seen.directChannelId, name: seen.bot.name, parentId: null, mayModerate: false }, '@')}
          </ul>
        </section>
      </div>
      <div class="you">
        <button
          type="button"
          class="you-person"
          aria-haspopup="menu"
          aria-label=${`You are ${person?.name ?? 'nobody'}, ${person?.standing ?? ''}. Become somebody else`}
          @click=${(event: Event) => {
            parts.onSwitchPerson(event.currentTarget as Element);
          }}
        >
          ${avatarView(person?.name ?? '?')}
          <span class="you-names"><b>${person?.name}</b><small>${person?.standing}</small></span>
          ${switchIcon}
        </button>
        <button
          type="button"
          class="icon"
          aria-haspopup="menu"
          aria-label=${`Your Discord is in ${localeNames[parts.locale]}. Choose another language`}
          title=${`Language: ${localeNames[parts.locale]}`}
          @click=${(event: Event) => {
            parts.onLanguage(event.currentTarget as Element);
          }}
        >
          ${languageIcon}
        </button>
        <button
          type="button"
          class="icon"
          aria-haspopup="menu"
          aria-label="Light or dark"
          @click=${(event: Event) => {
            parts.onSettings(event.currentTarget as Element);
          }}
        >
          ${themeIcon}
        </button>
      </div>
    </nav>
  `;
}

function guildView(parts: ChannelListParts, guild: GuildView): TemplateResult {
  const headingId = `guild-${guild.id}`;
  return html`<section aria-labelledby=${headingId}>
    <h2 id=${headingId}><span class="face" aria-hidden="true">${initialOf(guild.name)}</span>${guild.name}</h2>
    <ul>
      ${guild.channels.map((channel) => channelView(parts, channel, channel.parentId === null ? '#' : '↳'))}
    </ul>
  </section>`;
}

function channelView(parts: ChannelListParts, channel: ChannelView, mark: string): TemplateResult {
  const isHere = channel.id === parts.state.seen.channelId;
  return html`<li ?data-thread=${channel.parentId !== null}>
    <button
      type="button"
      aria-current=${isHere ? 'page' : nothing}
      @click=${() => {
        parts.onGo(channel.id);
      }}
    >
      <span class="channel-mark" aria-hidden="true">${mark}</span
      ><span class="channel-name" dir="auto">${channel.name}</span>
    </button>
  </li>`;
}

/** First letters of the first two words. */
function initialOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return words
    .slice(0, 2)
    .map((word) => Array.from(word)[0]?.toUpperCase())
    .join('');
}
