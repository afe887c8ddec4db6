import type { APIMessage } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { Composer } from '../composer/composer.js';
import type { Doing } from '../doing.js';
import type { Here } from '../here.js';
import type { Locale } from '../locale.js';
import { messageMenu } from '../menu/message-menu.js';
import type { Menu } from '../menu/menu.js';
import type { CommandEcho, MessageContext } from '../message/message-context.js';
import { commandEchoView, messageView } from '../message/message-view.js';
import { progressOf } from '../own-acts.js';
import type { PageState } from '../state.js';
import { channelHeaderView } from './channel-header.js';
import { MessageList, type Note } from './message-list.js';
import { welcomeView } from './welcome.js';
import { crossIcon } from '../page-icons.js';

/** What the channel needs of the page. */
interface ChannelHost {
  readonly state: PageState;
  readonly here: Here;
  /** Language of the page's Discord. */
  readonly locale: Locale;
  readonly doing: Doing;
  readonly composer: Composer;
  readonly menu: Menu;
  changed(): void;
  tell(sentence: string | null): void;
  goTo(channelId: string): void;
  newThread(): void;
  toggleDrawer(drawer: 'channels' | 'workbench'): void;
  isOpen(drawer: 'channels' | 'workbench'): boolean;
}

/** A channel from its header to its composer. */
export class ChannelPane {
  private readonly list: MessageList;

  constructor(private readonly host: ChannelHost) {
    this.list = new MessageList(() => {
      host.changed();
    });
  }

  reset(): void {
    this.list.reset();
  }

  view(notice: string | null): TemplateResult {
    const { host } = this;
    const { messages } = host.state.seen;
    return html`
      ${this.headerView()}
      ${this.list.view({
        title: host.here.title,
        messages,
        lookOf: ({ id }) => [host.here, host.locale, host.state.seen.commands, this.pressOn(id), this.hasFailed(id)],
        messageView: (message, grouped) => messageView(message, this.contextOf(message, grouped)),
        openMenu: (message, anchor) => {
          host.menu.open('Message', anchor, this.menuOf(message));
        },
        head: this.headView(),
        notes: this.ownCommands('failed'),
        sent: host.composer.sent,
        pending: this.ownCommands('sending'),
      })}
      ${
        notice === null
          ? nothing
          : html`<p class="notice" role="alert">
              ${notice}
              <button
                type="button"
                aria-label="Close the notice"
                @click=${() => {
                  host.tell(null);
                }}
              >
                ${crossIcon}
              </button>
            </p>`
      }
      ${host.composer.view()}
    `;
  }

  afterRender(): void {
    this.list.afterRender();
  }

  private headerView(): TemplateResult {
    const { host } = this;
    const { guild, channel } = host.here;
    return channelHeaderView({
      here: host.here,
      bot: host.state.seen.bot,
      isWorkbenchOpen: host.isOpen('workbench'),
      isChannelListOpen: host.isOpen('channels'),
      onChannelList: () => {
        host.toggleDrawer('channels');
      },
      onWorkbench: () => {
        host.toggleDrawer('workbench');
      },
      onNewThread:
        guild === null || channel.parentId !== null
          ? null
          : () => {
              host.newThread();
            },
    });
  }

  private headView(): TemplateResult {
    const { composer, doing, here, state } = this.host;
    return welcomeView({
      here,
      botName: state.seen.bot.name,
      samples: state.seen.samples,
      isEmpty: state.seen.messages.length === 0 && doing.own.commands.length === 0,
      onSample: (question) => {
        composer.run(`/ask question: ${question}`);
      },
      onSlash: () => {
        composer.fill('/');
      },
    });
  }

  /** Own commands here that wait for an answer, or those that have had none in time. */
  private ownCommands(state: CommandEcho['state']): readonly Note[] {
    const { doing, state: known, here } = this.host;
    const { bot, channelId } = known.seen;
    return doing.own.commands
      .filter((sent) => sent.channelId === channelId && sent.hasFailed === (state === 'failed'))
      .map((sent) => ({
        at: sent.at,
        view: commandEchoView(
          { command: sent.label, personName: here.person.name, bot, state, at: sent.at },
          {
            now: new Date(),
            onDismiss: () => {
              doing.dismissCommand(sent);
            },
          },
        ),
      }));
  }

  /** `custom_id` of what was pressed on the message and is not yet acknowledged. */
  private pressOn(messageId: string): string | null {
    const { doing, state } = this.host;
    const press = doing.own.presses.get(messageId);
    if (press === undefined) return null;
    return progressOf(press, state.seen.interactions) === 'pending' ? press.customId : null;
  }

  private hasFailed(messageId: string): boolean {
    const { doing, state } = this.host;
    const press = doing.own.presses.get(messageId);
    return press !== undefined && progressOf(press, state.seen.interactions) === 'failed';
  }

  private contextOf(message: APIMessage, grouped: boolean): MessageContext {
    const { host } = this;
    const { id } = message;
    return {
      viewerId: host.here.person.id,
      viewerRoleIds: host.here.viewerRoleIds,
      ...host.here.names,
      now: new Date(),
      locale: host.locale,
      grouped,
      pending: this.pressOn(id),
      hasFailed: this.hasFailed(id),
      onPress: (customId) => {
        void host.doing.actOnMessage({ kind: 'press', messageId: id, customId });
      },
      onSelect: (customId, values) => {
        void host.doing.actOnMessage({ kind: 'select', messageId: id, customId, values });
      },
      onOpenMenu: (anchor) => {
        host.menu.open('Message', anchor, this.menuOf(message));
      },
      onDismiss: () => {
        host.doing.perform({ kind: 'dismiss', messageId: id });
      },
      onReplyClick: (messageId) => {
        this.list.reveal(messageId);
      },
      commands: host.state.seen.commands,
      onOpenCommand: (command) => {
        host.composer.open(command);
      },
      onOpenChannel: (channelId) => {
        host.goTo(channelId);
      },
    };
  }

  private menuOf(message: APIMessage): ReturnType<typeof messageMenu> {
    const { host } = this;
    return messageMenu(message, {
      commands: host.state.seen.commands,
      personId: host.here.person.id,
      mayModerate: host.here.channel.mayModerate,
      reply: (to) => {
        host.composer.reply(to);
      },
      copy: (text) => {
        navigator.clipboard.writeText(text).catch(() => {
          host.tell('This browser did not let the page copy.');
        });
      },
      act: (act) => {
        host.doing.perform(act);
      },
      actCommand: (label, act) => {
        host.doing.performCommand(label, act);
      },
    });
  }
}
