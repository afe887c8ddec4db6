import { html, nothing, type TemplateResult } from 'lit';
import type { Here } from '../here.js';

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
  const name = here.channel.name;
  return html`<div class="welcome">
    <div class="welcome-mark" aria-hidden="true">${here.guild === null ? '@' : '#'}</div>
    <h2>${here.guild === null ? name : `Welcome to #${name}`}</h2>
    <p>
      ${
        here.guild === null
          ? html`Your own conversation with ${botName}. Nobody else reads it.`
          : html`A channel of ${here.guild.name} in a Discord that runs on this computer alone. ${botName} answers
            questions over its articles by quoting them word for word; it writes nothing of its own.`
      }
    </p>
    ${isEmpty ? firstTry({ botName, samples, onSample, onSlash }) : nothing}
  </div>`;
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
      do${samples.length === 0 ? '.' : ', or begin with one of these:'}
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
