import { html, type TemplateResult } from 'lit';
import type { Doing } from '../doing.js';
import type { Here } from '../here.js';
import type { PageState } from '../state.js';
import { faultsPanel } from './faults-panel.js';
import type { Act } from '../../page-protocol.js';
import { interactionsPanel } from './interactions-panel.js';
import { LogPanel } from './log-panel.js';
import type { Refusal } from './refusal.js';
import { rolesPanel } from './roles-panel.js';
import { crossIcon } from '../page-icons.js';

interface WorkbenchHost {
  readonly state: PageState;
  readonly here: Here;
  changed(): void;
  readonly doing: Doing;
  closeDrawer(): void;
}

const tabs = ['Timing', 'Log', 'Faults', 'Roles'] as const;
type Tab = (typeof tabs)[number];

/** Beside the channel: what the bot did, and what can be done to it. */
export class Workbench {
  private tab: Tab = 'Timing';
  private refusal: Refusal | null = null;
  private readonly log: LogPanel;

  constructor(private readonly host: WorkbenchHost) {
    this.log = new LogPanel(() => {
      host.changed();
    });
  }

  view(): TemplateResult {
    return html`<aside class="workbench" id="workbench" aria-label="Workbench">
      <div class="workbench-head">
        <div role="tablist" aria-label="Workbench" @keydown=${this.press}>${tabs.map((tab) => this.tabView(tab))}</div>
        <button
          type="button"
          class="icon"
          aria-label="Close the workbench"
          @click=${() => {
            this.host.closeDrawer();
          }}
        >
          ${crossIcon}
        </button>
      </div>
      <div class="panel" id="panel" role="tabpanel" aria-labelledby=${idOf(this.tab)}>${this.panelView()}</div>
    </aside>`;
  }

  afterRender(): void {
    this.log.afterRender();
  }

  private tabView(tab: Tab): TemplateResult {
    const isChosen = tab === this.tab;
    return html`<button
      type="button"
      role="tab"
      id=${idOf(tab)}
      aria-selected=${isChosen}
      aria-controls="panel"
      tabindex=${isChosen ? 0 : -1}
      @click=${() => {
        this.choose(tab);
      }}
    >
      ${tab}${tab === 'Faults' && this.host.state.seen.faults.length > 0 ? html` <span class="count">${this.host.state.seen.faults.length}</span>` : ''}
    </button>`;
  }

  private panelView(): TemplateResult {
    const { host } = this;
    const { seen } = host.state;
    switch (this.tab) {
      case 'Timing':
        return interactionsPanel(seen.interactions, host.here.names.people);
      case 'Log':
        return this.log.view(seen.log);
      case 'Faults':
        return faultsPanel({
          faults: seen.faults,
          refusal: this.refusal,
          onFault: (fault, from) => {
            void this.perform({ kind: 'fault', fault }, from);
          },
          onEndAll: (from) => {
            void this.perform({ kind: 'end-faults' }, from);
          },
        });
      case 'Roles':
        return rolesPanel({
          guild: host.here.guild,
          refusal: this.refusal,
          onRole: (userId, roleId, isHeld) => {
            void this.perform({ kind: 'role', userId, roleId, isHeld }, 'Roles');
          },
        });
    }
  }

  /** A refusal is told where it was asked for: the workbench may lie over the channel and its notices. */
  private async perform(wanted: Act, from: string): Promise<void> {
    const answer = await this.host.doing.act(wanted);
    this.refusal = answer.kind === 'refused' ? { from, sentence: answer.sentence } : null;
    this.host.changed();
  }

  private choose(tab: Tab): void {
    this.tab = tab;
    this.refusal = null;
    this.host.changed();
  }

  private readonly press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const tab = tabs[(tabs.indexOf(this.tab) + step + tabs.length) % tabs.length]!;
    this.choose(tab);
    document.getElementById(idOf(tab))?.focus();
  };
}

function idOf(tab: Tab): string {
  return `tab-${tab.toLowerCase()}`;
}
