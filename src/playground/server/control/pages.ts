import type { ServerResponse } from 'node:http';
import type { LogLine, PageEvent, Snapshot } from '../../page-protocol.js';
import { localised } from '../command-localisation.js';
import type { CommandBook } from '../commands.js';
import type { Gateway } from '../gateway.js';
import type { InteractionDesk } from '../interactions.js';
import type { Interaction } from '../interactions/interaction.js';
import type { Channel, StoredMessage, WorldChange } from '../entities.js';
import type { World } from '../world.js';
import type { FaultSwitch } from './fault-switch.js';
import { InteractionLog } from './interaction-log.js';
import { LogRing, readLogLine } from './log-lines.js';
import { offeredCommands } from '../interactions/offered-commands.js';
import { guildViews, homeChannelOf, isForEyesOf, messagesFor, peopleViews, seesChannel } from './places.js';
import type { Schedule } from './schedule.js';
import { Streams, type Stream } from './streams.js';

interface PagesParts {
  readonly world: World;
  readonly commands: CommandBook;
  readonly desk: InteractionDesk;
  readonly gateway: Gateway;
  readonly faults: FaultSwitch;
  readonly now: () => number;
  readonly schedule: Schedule;
  /** A page was opened or closed. */
  readonly onCount: () => void;
}

/** What every open page shows, kept up to date: each person is told of what that person may see, and of nothing else. */
export class Pages {
  private readonly interactions: InteractionLog;
  private readonly streams: Streams;
  private readonly log = new LogRing();
  /** Ephemeral messages that their one reader has taken out of sight. */
  private readonly dismissed = new Set<string>();
  /** Questions for a first try, by guild. */
  private readonly samples = new Map<string, readonly string[]>();
  private readonly stopObserving: () => void;

  constructor(private readonly parts: PagesParts) {
    const { world, desk, schedule, onCount } = parts;
    this.streams = new Streams(schedule, onCount);
    this.interactions = new InteractionLog({
      desk,
      schedule,
      onChange: (interaction) => {
        this.streams.broadcast({ kind: 'interaction', interaction });
      },
      onAnswer: (interaction) => {
        this.showAnswer(interaction);
      },
    });
    this.stopObserving = world.observe((change) => {
      this.follow(change);
    });
  }

  /** Pages that are open. */
  get size(): number {
    return this.streams.size;
  }

  open(viewer: Pick<Stream, 'personId' | 'channelId' | 'locale'>, response: ServerResponse): void {
    const stream: Stream = { ...viewer, lastSent: new Map(), response };
    // Before the stream is open: a conversation may begin while it is looked for, which is told to every open one.
    const snapshot = this.snapshotFor(stream);
    this.streams.add(stream);
    this.streams.send(stream, snapshot);
  }

  /** Questions that an empty channel of the guild offers for a first try. */
  offerSamples(guildId: string, questions: readonly string[]): void {
    this.samples.set(guildId, questions);
  }

  /** Something changed that the world does not tell of: commands, faults, the bot's connection. */
  refresh(): void {
    this.streams.each((stream) => {
      this.refreshOne(stream);
    });
  }

  /** A line of the bot's log. */
  addLogLine(text: string): void {
    this.show(readLogLine(text, this.parts.now()));
  }

  /** What the playground itself has to say. */
  warn(text: string): void {
    this.show({ at: new Date(this.parts.now()).toISOString(), level: 'warn', text });
  }

  dismiss(message: StoredMessage): void {
    this.dismissed.add(message.body.id);
    this.toViewers(message, { kind: 'message-gone', id: message.body.id });
  }

  close(): void {
    this.stopObserving();
    this.interactions.close();
    this.streams.close();
  }

  private show(line: LogLine): void {
    this.log.add(line);
    this.streams.broadcast({ kind: 'log', line });
  }

  private follow(change: WorldChange): void {
    switch (change.kind) {
      case 'message-added':
      case 'message-changed':
        if (this.dismissed.has(change.message.body.id)) return;
        this.toViewers(change.message, { kind: 'message', message: change.message.body });
        break;
      case 'message-removed':
        this.remove(change.message);
        break;
      case 'messages-removed':
        for (const message of change.messages) this.remove(message);
        break;
      default:
        this.refresh();
    }
  }

  private remove(message: StoredMessage): void {
    this.dismissed.delete(message.body.id);
    this.toViewers(message, { kind: 'message-gone', id: message.body.id });
  }

  private toViewers({ body, visibleTo }: StoredMessage, event: PageEvent): void {
    this.streams.each((stream) => {
      const isShown = stream.channelId === body.channel_id && isForEyesOf(visibleTo, stream.personId);
      if (isShown) this.streams.send(stream, event);
    });
  }

  private showAnswer(interaction: Interaction): void {
    const { id: interactionId, choices, modal } = interaction;
    if (choices !== null) this.toAsker(interaction, { kind: 'choices', interactionId, choices });
    if (modal !== null) this.toAsker(interaction, { kind: 'modal', interactionId, modal });
  }

  private toAsker({ userId }: Interaction, event: PageEvent): void {
    this.streams.each((stream) => {
      if (stream.personId === userId) this.streams.send(stream, event);
    });
  }

  /** A person who no longer sees the channel is led home. */
  private refreshOne(stream: Stream): void {
    const { world } = this.parts;
    const channel = world.channels.get(stream.channelId);
    if (channel === undefined || !seesChannel(world, channel, stream.personId)) {
      stream.channelId = homeChannelOf(world, stream.personId);
      this.streams.send(stream, this.snapshotFor(stream));
      return;
    }
    for (const event of panelEvents(this.panels(stream, channel))) this.streams.sendIfNew(stream, event);
  }

  private snapshotFor(stream: Stream): Snapshot {
    const { world } = this.parts;
    const { personId } = stream;
    const directChannelId = world.directChannel(personId).id;
    const channel = world.channel(stream.channelId);
    const panels = this.panels(stream, channel);
    for (const event of panelEvents(panels)) stream.lastSent.set(event.kind, JSON.stringify(event));
    const messages = messagesFor(world, channel, personId)
      .map(({ body }) => body)
      .filter(({ id }) => !this.dismissed.has(id));
    return {
      kind: 'snapshot',
      personId,
      channelId: channel.id,
      directChannelId,
      messages,
      interactions: this.interactions.views(),
      log: this.log.lines(),
      samples: this.samples.get(channel.guildId ?? '') ?? [],
      ...panels,
    };
  }

  private panels({ personId, locale }: Stream, channel: Channel): Panels {
    const { world, commands, gateway, faults } = this.parts;
    return {
      people: peopleViews(world),
      guilds: guildViews(world, personId),
      commands: offeredCommands({ world, commands }, channel, personId).map((command) => localised(command, locale)),
      bot: { id: world.bot.id, name: world.bot.username, connectedShards: gateway.connected() },
      faults: faults.list(),
    };
  }
}

/** What is sent whole whenever something in it changed. */
type Panels = Pick<Snapshot, 'people' | 'guilds' | 'commands' | 'bot' | 'faults'>;

function panelEvents({ people, guilds, commands, bot, faults }: Panels): readonly PageEvent[] {
  return [
    { kind: 'places', people, guilds },
    { kind: 'commands', commands },
    { kind: 'bot', bot },
    { kind: 'faults', faults },
  ];
}
