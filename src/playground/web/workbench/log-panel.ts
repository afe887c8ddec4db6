import { html, type TemplateResult } from 'lit';
import type { LogLine } from '../../page-protocol.js';
import { timeOf } from './interactions-panel.js';
import { filterLog, levelLabel, levels, type LogFilter } from './log-filter.js';

/** The bot's log, which it follows unless told not to. */
export class LogPanel {
  private filter: LogFilter = { from: 'info', words: '' };
  private isFollowing = true;

  constructor(private readonly onChange: () => void) {}

  view(lines: readonly LogLine[]): TemplateResult {
    const shown = filterLog(lines, this.filter);
    return html`
      <div class="log-tools">
        <label
          >From
          <select
            @change=${(event: Event) => {
              const from = levels.find((level) => level === (event.target as HTMLSelectElement).value);
              this.become({ ...this.filter, from: from ?? 'info' });
            }}
          >
            ${levels.map((level) => html`<option value=${level} ?selected=${level === this.filter.from}>${levelLabel(lines, level)}</option>`)}
          </select>
        </label>
        <label class="log-words"
          >Filter
          <input
            type="search"
            .value=${this.filter.words}
            @input=${(event: Event) => {
              this.become({ ...this.filter, words: (event.target as HTMLInputElement).value });
            }}
          />
        </label>
        <label>
          <input
            type="checkbox"
            .checked=${this.isFollowing}
            @change=${(event: Event) => {
              this.isFollowing = (event.target as HTMLInputElement).checked;
              this.onChange();
            }}
          />
          Follow
        </label>
      </div>
      <ol class="log" tabindex="0" aria-label="The bot's log">
        ${shown.map(lineView)}
      </ol>
      ${shown.length === 0 ? html`<p class="panel-none">${noneOf(lines)}</p>` : ''}
    `;
  }

  /** Keeps the newest line in sight; called when the page has been rendered. */
  afterRender(): void {
    const log = document.querySelector('.log');
    if (this.isFollowing && log !== null) log.scrollTop = log.scrollHeight;
  }

  private become(filter: LogFilter): void {
    this.filter = filter;
    this.onChange();
  }
}

function lineView({ at, level, text }: LogLine): TemplateResult {
  return html`<li data-level=${level}>
    <time datetime=${at}>${timeOf(at)}</time> <span class="log-level">${level}</span>
    <span class="log-text">${text}</span>
  </li>`;
}

function noneOf(lines: readonly LogLine[]): string {
  return lines.length === 0 ? 'The bot has said nothing yet.' : 'No line matches the filter.';
}
