import { html, nothing, type TemplateResult } from 'lit';
import type { Here } from '../here.js';
import { threadIcon } from '../page-icons.js';
import { welcomeTitle } from './welcome-title.js';

export interface WelcomeParts {
  readonly here: Here;
  readonly botName: string;
  /** Questions that the articles at hand can answer. */
  readonly samples: readonly string[];
  /** No message yet: then there is room for a first try. */
  readonly isEmpty: boolean;
  readonly onSample: (question: string) => void;
  readonly onSlash: () => void;
}

/** At the top of every channel: where one is, and how to begin. */
export function welcomeView({ here, botName, samples, isEmpty, onSample, onSlash }: WelcomeParts): TemplateResult {
  return html`<div class="welcome">
    <div class="welcome-mark" aria-hidden="true">${markOf(here)}</div>
    <h2>${welcomeTitle(here)}</h2>
    <p>${placeView(here, botName)}</p>
    ${isEmpty ? firstTry({ botName, samples, onSample, onSlash }) : nothing}
  </div>`;
}

function markOf({ guild, channel }: Here): string | TemplateResult {
  if (guild === null) return '@';
  return channel.parentId === null ? '#' : threadIcon;
}

function placeView({ guild, channel }: Here, botName: string): TemplateResult {
  if (guild === null) return html`Your own conversation with ${botName}. Nobody else reads it.`;
  if (channel.parentId !== null) {
    return html`A conversation apart from the channel, for everybody who sees the channel. ${botName} answers here as it
    does there.`;
  }
  return html`A channel of ${guild.name} in a Discord that runs on this computer alone. ${botName} answers questions
  over its articles by quoting them word for word; it writes nothing of its own.`;
}

function firstTry({
  botName,
  samples,
  onSample,
  onSlash,
}: Pick<WelcomeParts, 'botName' | 'samples' | 'onSample' | 'onSlash'>): TemplateResult {
  return html`
    <p>
      Type <button type="button" class="welcome-slash" @click=${onSlash}>/</button> to see what ${botName} can
      do${samples.length === 0 ? '.' : ', or click one of these to ask it:'}
    </p>
    <ul class="welcome-samples">
      ${samples.slice(0, 3).map(
        (question) =>
          html`<li>
            <button
              type="button"
              @click=${() => {
                onSample(question);
              }}
            >
              ${question}
            </button>
          </li>`,
      )}
    </ul>
  `;
}
