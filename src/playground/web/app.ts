import { html, nothing, render, type TemplateResult } from 'lit';
import type { Act, ActOutcome } from '../page-protocol.js';
import { ChannelPane } from './channel/channel-pane.js';
import { channelListView } from './channel/channel-list.js';
import { ThreadDialog } from './channel/thread-dialog.js';
import { Composer } from './composer/composer.js';
import { hereOf, type Here } from './here.js';
import { act, type Answer } from './link/actions.js';
import { openStream } from './link/stream.js';
import { anchorBelow, Menu } from './menu/menu.js';
import { personItems, themeItems } from './menu/own-menus.js';
import { modalHostView } from './modal-host.js';
import { commandTaken, noActs, settled, withCommand, withoutPress, withPress, type OwnActs } from './own-acts.js';
import { hashOf, isSamePlace, placeOf, type Place } from './place.js';
import { reduce, type PageState } from './state.js';
import { applyTheme, storedTheme } from './theme.js';
import { Workbench } from './workbench/workbench.js';

type Drawer = 'channels' | 'workbench' | null;

/** The page: keeps the stream, what is known and what was done here, and renders the whole after each change. */
export class App {
  readonly menu: Menu;
  readonly composer: Composer;
  private known: PageState | null = null;
  private standing: Here | null = null;
  private isConnected = false;
  private hasConnected = false;
  /** One sentence about something that was refused away from the composer. */
  private notice: string | null = null;
  private acts: OwnActs = noActs;
  private closedModals = new Set<string>();
  private drawer: Drawer = null;
  private isRenderDue = false;
  private place: Place = {};
  private endStream: () => void = () => undefined;
  /** The one whom one was when the server lost all ids, which it gives anew after each start. */
  private lostPerson: string | null = null;
  private readonly pane: ChannelPane;
  private readonly workbench: Workbench;
  private readonly threadDialog: ThreadDialog;

  constructor(private readonly root: HTMLElement) {
    const changed = (): void => {
      this.changed();
    };
    this.menu = new Menu(changed);
    this.composer = new Composer(this);
    this.pane = new ChannelPane(this);
    this.workbench = new Workbench(this);
    this.threadDialog = new ThreadDialog((name) => void this.makeThread(name), changed);
  }

  start(): void {
    applyTheme(storedTheme());
    addEventListener('hashchange', () => {
      const place = placeOf(location.hash);
      if (!isSamePlace(place, this.place)) this.connect(place);
    });
    addEventListener('keydown', (event) => {
      this.handleKey(event);
    });
    this.connect(placeOf(location.hash));
    this.changed();
  }

  /** What is known; only asked for by parts that are shown, which they are once it is known. */
  get state(): PageState {
    if (this.known === null) throw new Error('the page asked for its state before the server told it');
    return this.known;
  }

  get here(): Here {
    this.standing ??= hereOf(this.state);
    return this.standing;
  }

  get ownActs(): OwnActs {
    return this.acts;
  }

  changed(): void {
    if (this.isRenderDue) return;
    this.isRenderDue = true;
    queueMicrotask(() => {
      this.isRenderDue = false;
      this.renderNow();
    });
  }

  act(wanted: Act): Promise<Answer<ActOutcome>> {
    const { personId, channelId } = this.state.seen;
    return act({ personId, channelId, act: wanted });
  }

  async actCommand(label: string, wanted: Act): Promise<Answer<ActOutcome>> {
    const { channelId, interactions } = this.state.seen;
    const sent = { label, channelId, interactionId: null, at: new Date().toISOString() };
    this.become(withCommand(this.acts, sent, interactions));
    const answer = await this.act(wanted);
    const interactionId = answer.kind === 'done' ? (answer.value.interactionId ?? null) : null;
    this.become(commandTaken(this.acts, sent, interactionId));
    return answer;
  }

  /** A press or a choice on a message; shown as pending there until the bot has acknowledged it. */
  async actOnMessage(wanted: Extract<Act, { kind: 'press' | 'select' }>): Promise<void> {
    const { customId, messageId } = wanted;
    this.become(withPress(this.acts, messageId, { customId, interactionId: null }));
    const answer = await this.act(wanted);
    if (answer.kind === 'refused') {
      this.become(withoutPress(this.acts, messageId));
      this.tell(answer.sentence);
    } else {
      this.become(withPress(this.acts, messageId, { customId, interactionId: answer.value.interactionId ?? null }));
    }
  }

  perform(wanted: Act): void {
    void this.act(wanted).then((answer) => {
      this.tell(answer.kind === 'refused' ? answer.sentence : null);
    });
  }

  performCommand(label: string, wanted: Act): void {
    void this.actCommand(label, wanted).then((answer) => {
      this.tell(answer.kind === 'refused' ? answer.sentence : null);
    });
  }

  /** Shown above the composer until something else is told or it is closed. */
  tell(sentence: string | null): void {
    this.notice = sentence;
    this.changed();
  }

  goTo(channelId: string): void {
    this.drawer = this.drawer === 'channels' ? null : this.drawer;
    this.go({ personId: this.state.seen.personId, channelId });
  }

  newThread(): void {
    this.threadDialog.open();
  }

  toggleDrawer(drawer: Exclude<Drawer, null>): void {
    this.drawer = this.drawer === drawer ? null : drawer;
    this.changed();
  }

  isOpen(drawer: Exclude<Drawer, null>): boolean {
    return this.drawer === drawer;
  }

  closeWorkbench(): void {
    this.drawer = null;
    this.changed();
  }

  private go(place: Place): void {
    location.hash = hashOf(place);
  }

  private connect(place: Place): void {
    this.endStream();
    this.place = place;
    this.endStream = openStream(place, {
      onEvent: (event) => {
        this.take(event);
      },
      onConnection: (isConnected) => {
        this.isConnected = isConnected;
        this.hasConnected ||= isConnected;
        this.changed();
      },
      onRefused: () => {
        // The person is still there where only the channel is not; else the server chooses both.
        const isChannelRefused = place.channelId !== undefined && place.personId !== undefined;
        if (!isChannelRefused) this.lostPerson = this.known === null ? null : this.here.person.name;
        this.connect(isChannelRefused ? { personId: place.personId } : {});
      },
    });
  }

  private take(event: Parameters<typeof reduce>[1]): void {
    const before = this.known?.seen;
    this.known = reduce(this.known, event);
    if (event.kind === 'snapshot' || event.kind === 'places') this.standing = null;
    if (event.kind === 'snapshot') this.arrive(before);
    if (this.known !== null) this.acts = settled(this.acts, this.known.seen.interactions);
    this.changed();
  }

  /** The address names where one is, also when the server chose it. */
  private arrive(before: PageState['seen'] | undefined): void {
    const { personId, channelId, people } = this.state.seen;
    const lost = this.lostPerson;
    const again = people.find(({ name }) => name === lost);
    this.lostPerson = null;
    this.place = { personId, channelId };
    if (!isSamePlace(placeOf(location.hash), this.place)) history.replaceState(null, '', hashOf(this.place));
    if (before?.personId === personId && before.channelId === channelId) return;
    this.notice = null;
    this.acts = noActs;
    this.pane.reset();
    if (lost === null) this.composer.moveTo(hashOf(this.place));
    else this.composer.stayAt(hashOf(this.place));
    if (again === undefined || again.id === personId) return;
    this.lostPerson = lost;
    this.connect({ personId: again.id });
  }

  private async makeThread(name: string): Promise<void> {
    const answer = await this.act({ kind: 'thread', name });
    if (answer.kind === 'refused') this.tell(answer.sentence);
    else if (answer.value.channelId !== undefined) this.goTo(answer.value.channelId);
  }

  private become(acts: OwnActs): void {
    this.acts = this.known === null ? acts : settled(acts, this.known.seen.interactions);
    this.changed();
  }

  private renderNow(): void {
    render(this.view(), this.root);
    if (this.known === null) return;
    const { title, person } = this.here;
    document.title = `${title} · ${person.name} · Verbatim playground`;
    for (const part of [this.pane, this.workbench, this.threadDialog, this.menu, this.composer]) part.afterRender();
  }

  private view(): TemplateResult {
    const lost = html`<p class="lost" role="alert">
      The connection to the playground is lost. Trying again… What you have typed is kept.
    </p>`;
    if (this.known === null) {
      return html`<div class="loading">
        ${this.isConnected || !this.hasConnected ? html`<p role="status">Looking for the playground…</p>` : lost}
      </div>`;
    }
    return html`
      <a class="skip" href="#composer-text" @click=${this.skip}>Skip to the message box</a>
      <div class="page" data-drawer=${this.drawer ?? nothing}>
        ${this.isConnected ? nothing : lost}
        ${channelListView({
          state: this.known,
          onGo: (channelId) => {
            this.goTo(channelId);
          },
          onSwitchPerson: (opener) => {
            this.choosePerson(opener);
          },
          onSettings: (opener) => {
            this.menu.open('Light or dark', anchorBelow(opener), themeItems());
          },
        })}
        ${this.drawer === null ? nothing : html`<div class="drawer-ground" @click=${this.closeDrawer}></div>`}
        <main class="channel">${this.pane.view(this.notice)}</main>
        ${this.drawer === 'workbench' ? this.workbench.view() : nothing}
      </div>
      ${modalHostView(this, this.closedModals)} ${this.threadDialog.view()} ${this.menu.view()}
    `;
  }

  private choosePerson(opener: Element): void {
    const items = personItems(this.state.seen, (person) => {
      this.drawer = this.drawer === 'channels' ? null : this.drawer;
      this.go({ personId: person.id, channelId: person.homeChannelId });
    });
    this.menu.open('Become somebody else', anchorBelow(opener), items);
  }

  private handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || this.drawer !== 'channels') return;
    this.closeDrawer();
  }

  private readonly closeDrawer = (): void => {
    this.drawer = null;
    this.changed();
  };

  /** The hash says who one is, so that the link must not change it. */
  private readonly skip = (event: Event): void => {
    event.preventDefault();
    this.composer.focus();
  };
}
