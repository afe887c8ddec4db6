import { html, nothing, render, type TemplateResult } from 'lit';
import type { Act, ActOutcome, PageEvent } from '../page-protocol.js';
import { channelListView } from './channel/channel-list.js';
import { ChannelPane } from './channel/channel-pane.js';
import { ThreadDialog } from './channel/thread-dialog.js';
import { Composer } from './composer/composer.js';
import { Doing } from './doing.js';
import { hereOf, type Here } from './here.js';
import type { Answer } from './link/actions.js';
import { anchorBelow, Menu } from './menu/menu.js';
import { localeItems, personItems, themeItems } from './menu/own-menus.js';
import { keepLocale, storedLocale, type Locale } from './locale.js';
import { modalHostView } from './modal-host.js';
import { hashOf, type Place } from './place.js';
import { reduce, type PageState } from './state.js';
import { applyTheme, storedTheme } from './theme.js';
import { Whereabouts } from './whereabouts.js';
import { Workbench } from './workbench/workbench.js';

type Drawer = 'channels' | 'workbench';

/** The page: keeps what is known and what is open, and renders the whole after each change. */
export class App {
  readonly menu: Menu;
  readonly composer: Composer;
  readonly doing: Doing;
  private chosenLocale = storedLocale();
  private known: PageState | null = null;
  private standing: Here | null = null;
  /** `null`: no attempt has come to its end yet. */
  private isConnected: boolean | null = null;
  /** One sentence about something that was refused away from the composer. */
  private notice: string | null = null;
  private readonly closedModals = new Set<string>();
  private drawer: Drawer | null = null;
  private isRenderDue = false;
  private readonly whereabouts: Whereabouts;
  private readonly pane: ChannelPane;
  private readonly workbench: Workbench;
  private readonly threadDialog: ThreadDialog;

  constructor(private readonly root: HTMLElement) {
    const changed = (): void => {
      this.changed();
    };
    this.whereabouts = new Whereabouts(this);
    this.doing = new Doing(this);
    this.menu = new Menu(changed);
    this.composer = new Composer(this);
    this.pane = new ChannelPane(this);
    this.workbench = new Workbench(this);
    this.threadDialog = new ThreadDialog((name) => void this.makeThread(name), changed);
  }

  start(): void {
    applyTheme(storedTheme());
    addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.defaultPrevented && this.drawer === 'channels') this.closeDrawer();
      // As in Discord, what is typed at no field in particular goes into the message box.
      if (isTypedAtNothing(event)) this.composer.focus();
    });
    this.whereabouts.start();
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

  get locale(): Locale {
    return this.chosenLocale;
  }

  act(wanted: Act, at?: Required<Place>): Promise<Answer<ActOutcome>> {
    return this.doing.act(wanted, at);
  }

  actCommand(label: string, wanted: Act, at?: Required<Place>): Promise<Answer<ActOutcome>> {
    return this.doing.actCommand(label, wanted, at);
  }

  onConnection(isConnected: boolean): void {
    this.isConnected = isConnected;
    this.changed();
  }

  onEvent(event: PageEvent): void {
    this.known = reduce(this.known, event);
    if (event.kind === 'snapshot' || event.kind === 'places' || event.kind === 'bot') this.standing = null;
    if (event.kind === 'snapshot') {
      const arrival = this.whereabouts.arrive(event);
      if (arrival === 'same') this.composer.box.relist();
      else this.settleIn(arrival);
    }
    if (this.known !== null) this.doing.settle(this.known.seen.interactions);
    this.changed();
  }

  /** Renders before the browser paints again; many changes at once are one rendering. */
  changed(): void {
    if (this.isRenderDue) return;
    this.isRenderDue = true;
    queueMicrotask(() => {
      this.isRenderDue = false;
      this.renderNow();
    });
  }

  /** Shown above the composer until something else is told or it is closed. */
  tell(sentence: string | null): void {
    this.notice = sentence;
    this.changed();
  }

  goTo(channelId: string): void {
    if (this.drawer === 'channels') this.closeDrawer();
    this.whereabouts.go({ personId: this.state.seen.personId, channelId });
  }

  newThread(): void {
    this.threadDialog.open();
  }

  toggleDrawer(drawer: Drawer): void {
    this.drawer = this.drawer === drawer ? null : drawer;
    this.changed();
  }

  isOpen(drawer: Drawer): boolean {
    return this.drawer === drawer;
  }

  readonly closeDrawer = (): void => {
    this.drawer = null;
    this.changed();
  };

  private settleIn(arrival: 'moved' | 'renumbered'): void {
    const { personId, channelId } = this.state.seen;
    const place = hashOf({ personId, channelId });
    this.notice = null;
    this.doing.forget();
    this.pane.reset();
    if (arrival === 'moved') this.composer.moveTo(place);
    else this.composer.stayAt(place);
  }

  private async makeThread(name: string): Promise<void> {
    const answer = await this.act({ kind: 'thread', name });
    if (answer.kind === 'refused') this.tell(answer.sentence);
    else if (answer.value.channelId !== undefined) this.goTo(answer.value.channelId);
  }

  private renderNow(): void {
    render(this.known === null ? this.loadingView() : this.view(this.known), this.root);
    if (this.known === null) return;
    const { title, person } = this.here;
    document.title = `${title} · ${person.name} · Verbatim playground`;
    for (const part of [this.pane, this.workbench, this.threadDialog, this.menu, this.composer]) part.afterRender();
  }

  private loadingView(): TemplateResult {
    return html`<div class="loading">
      ${this.isConnected === false ? lostView : html`<p role="status">Looking for the playground…</p>`}
    </div>`;
  }

  private view(state: PageState): TemplateResult {
    return html`
      <a class="skip" href="#composer-text" @click=${this.skip}>Skip to the message box</a>
      <div class="page" data-drawer=${this.drawer ?? nothing}>
        ${this.isConnected === false ? lostView : nothing}
        ${channelListView({
          state,
          locale: this.chosenLocale,
          onGo: (channelId) => {
            this.goTo(channelId);
          },
          onSwitchPerson: (opener) => {
            this.choosePerson(opener);
          },
          onLanguage: (opener) => {
            this.chooseLocale(opener);
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
      if (this.drawer === 'channels') this.closeDrawer();
      this.whereabouts.go({ personId: person.id, channelId: person.homeChannelId });
    });
    this.menu.open('Become somebody else', anchorBelow(opener), items);
  }

  private chooseLocale(opener: Element): void {
    const items = localeItems(this.chosenLocale, (locale) => {
      this.chosenLocale = locale;
      keepLocale(locale);
      this.whereabouts.reconnect();
    });
    this.menu.open('Language of your Discord', anchorBelow(opener), items);
  }

  /** The hash says who one is, so that the link must not change it. */
  private readonly skip = (event: Event): void => {
    event.preventDefault();
    this.composer.focus();
  };
}

const lostView = html`<p class="lost" role="alert">
  The connection to the playground is lost. Trying again… What you have typed is kept.
</p>`;

function isTypedAtNothing({ key, ctrlKey, metaKey, altKey, target, defaultPrevented }: KeyboardEvent): boolean {
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey || defaultPrevented) return false;
  const fields = 'input, textarea, select, button, a, dialog, [role="listbox"], [role="menu"], [role="tablist"]';
  return target instanceof Element && target.closest(fields) === null;
}
