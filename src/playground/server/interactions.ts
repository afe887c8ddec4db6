import { randomBytes } from 'node:crypto';
import {
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  type APIApplicationCommand,
  type APIAttachment,
} from 'discord-api-types/v10';
import { expiredWebhookToken, unknownInteraction, unknownWebhook } from './api-error.js';
import type { CommandBook } from './commands.js';
import { availableCommand, checkSeen, type CommandWanted } from './interactions/available.js';
import { commandData, focusedOption, givenOptions, pathOf } from './interactions/command-data.js';
import { pressData, selectData } from './interactions/component-data.js';
import { envelopeOf } from './interactions/envelope.js';
import type {
  Born,
  InjectedAutocomplete,
  InjectedCommand,
  InjectedMessageCommand,
  InjectedModal,
  InjectedPress,
  InjectedSelect,
  InjectedUserCommand,
  Interaction,
  Place,
} from './interactions/interaction.js';
import { modalData } from './interactions/modal-data.js';
import { Resolved } from './interactions/resolved.js';
import type { ClientLocales } from './client-locales.js';
import type { Channel, StoredMessage } from './entities.js';
import type { World } from './world.js';
import { Unsendable } from './interactions/unsendable.js';

/** Milliseconds from receipt to the first answer. */
const usualFirstAnswer = 3000;
/** Milliseconds that a token can be used for edits and follow-ups. */
const tokenLife = 15 * 60_000;
/** Interactions that are remembered. */
const keptInteractions = 5000;

interface DeskParts {
  readonly world: World;
  readonly commands: CommandBook;
  readonly locales: ClientLocales;
  readonly now: () => number;
  /** Milliseconds from receipt to the first answer; Discord's three seconds by default. */
  readonly firstAnswerWithin?: number | undefined;
  /** Takes an upload for an attachment option. `undefined`: there is none of that id. */
  readonly claimFile: (id: string, channelId: string) => APIAttachment | undefined;
}

/**
 * Keeps every interaction and builds what the gateway says of it. What Discord's client would not let a person do is
 * refused with an error of one sentence.
 */
export class InteractionDesk {
  private readonly byToken = new Map<string, Interaction>();
  private readonly byId = new Map<string, Interaction>();
  private readonly listeners = new Set<(interaction: Interaction) => void>();

  constructor(private readonly parts: DeskParts) {}

  /** Told of every birth and every change. Returns what ends the observation. */
  observe(listener: (interaction: Interaction) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Something was done about the interaction. */
  tell(interaction: Interaction): void {
    for (const listener of this.listeners) listener(interaction);
  }

  find(id: string): Interaction | undefined {
    return this.byId.get(id);
  }

  /** Marks those that three seconds have passed over without an answer; for a timer. */
  failUnanswered(): void {
    for (const interaction of this.byId.values()) {
      if (interaction.hasFailed || !this.isLate(interaction)) continue;
      interaction.hasFailed = true;
      this.tell(interaction);
    }
  }

  /** @throws ApiError 10062 when unknown or three seconds old and unanswered */
  forCallback(id: string, token: string): Interaction {
    const interaction = this.byToken.get(token);
    if (interaction?.id !== id || this.isLate(interaction)) throw unknownInteraction();
    return interaction;
  }

  /** @throws ApiError 10015 when unknown or never answered, 50027 after fifteen minutes */
  forWebhook(token: string): Interaction {
    const interaction = this.byToken.get(token);
    if (interaction?.answeredWith == null) throw unknownWebhook();
    if (this.parts.now() - interaction.bornAt > tokenLife) throw expiredWebhookToken();
    return interaction;
  }

  command(injected: InjectedCommand): Born {
    const { channel, command } = this.wanted(injected, ApplicationCommandType.ChatInput);
    const given = givenOptions(injected.options);
    const resolved = this.resolved(channel, injected.userId);
    const isChecked = injected.isForged !== true;
    const data = commandData({ command, given, resolved, focused: null, isChecked });
    const type = InteractionType.ApplicationCommand;
    const label = `/${pathOf(command.name, given)}`;
    return this.bear({ type, label, userId: injected.userId, channel, command: nameOf(command, label) }, data);
  }

  autocomplete(injected: InjectedAutocomplete): Born {
    const { channel, command } = this.wanted(injected, ApplicationCommandType.ChatInput);
    const given = givenOptions(injected.options);
    const { focused } = injected;
    const focusedType = focusedOption(command, given, focused).type;
    const resolved = this.resolved(channel, injected.userId);
    const data = commandData({ command, given, resolved, focused, isChecked: true });
    const type = InteractionType.ApplicationCommandAutocomplete;
    return this.bear(
      { type, label: `autocomplete of ${focused}`, userId: injected.userId, channel, focusedType },
      data,
    );
  }

  messageCommand(injected: InjectedMessageCommand): Born {
    const { userId } = injected;
    const stored = this.seenMessage(injected);
    const channelId = stored.body.channel_id;
    const { channel, command } = this.wanted({ ...injected, channelId }, ApplicationCommandType.Message);
    const resolved = this.resolved(channel, userId);
    resolved.message(stored.body);
    const { id } = stored.body;
    return this.bearMenu({ userId, channel, command, target: { kind: 'message', id } }, resolved);
  }

  userCommand(injected: InjectedUserCommand): Born {
    const { userId, targetId: id } = injected;
    const { channel, command } = this.wanted(injected, ApplicationCommandType.User);
    const resolved = this.resolved(channel, userId);
    resolved.user(id);
    return this.bearMenu({ userId, channel, command, target: { kind: 'user', id } }, resolved);
  }

  press(injected: InjectedPress): Born {
    if (injected.isForged === true) return this.forgedPress(injected);
    const source = this.seenMessage(injected);
    const { data, label } = pressData(source.body, injected.customId);
    return this.bearComponent({ userId: injected.userId, label, source }, data);
  }

  select(injected: InjectedSelect): Born {
    const source = this.seenMessage(injected);
    const resolved = this.resolved(this.parts.world.channel(source.body.channel_id), injected.userId);
    const { data, label } = selectData(source.body, injected, resolved);
    return this.bearComponent({ userId: injected.userId, label, source }, data);
  }

  /** A modal can be sent once; who closes it sends nothing. */
  submitModal({ userId, interactionId, values }: InjectedModal): Born {
    const opener = this.byId.get(interactionId);
    if (opener?.modal == null || opener.userId !== userId) throw new Unsendable('There is no such form to send.');
    const { channel, source } = opener;
    checkSeen(this.parts.world, channel, userId);
    const { data, label } = modalData(opener.modal, values, this.resolved(channel, userId));
    opener.modal = null;
    const born = { type: InteractionType.ModalSubmit, label, userId, channel, source, opener };
    return this.bear(born, data, messageIn(source));
  }

  private forgedPress({ userId, messageId, customId }: InjectedPress): Born {
    const source = this.parts.world.messages.get(messageId);
    if (source === undefined) throw new Unsendable(`There is no message ${messageId}.`);
    const data = { component_type: ComponentType.Button, custom_id: customId };
    return this.bearComponent({ userId, label: `forged button ${customId}`, source }, data);
  }

  private wanted(
    injected: Place & CommandWanted,
    type: ApplicationCommandType,
  ): { readonly channel: Channel; readonly command: APIApplicationCommand } {
    const { world } = this.parts;
    const channel = world.channel(injected.channelId);
    checkSeen(world, channel, injected.userId);
    return { channel, command: availableCommand(this.parts, { ...injected, channel, type }) };
  }

  private seenMessage({ messageId, userId }: { readonly messageId: string; readonly userId: string }): StoredMessage {
    const { world } = this.parts;
    const stored = world.messages.get(messageId);
    if (stored === undefined || (stored.visibleTo !== null && stored.visibleTo !== userId)) {
      throw new Unsendable(`There is no message ${messageId} for this person.`);
    }
    checkSeen(world, world.channel(stored.body.channel_id), userId);
    return stored;
  }

  private resolved(channel: Channel, userId: string): Resolved {
    return new Resolved(this.parts, channel, userId);
  }

  private bearMenu(
    fields: Pick<Interaction, 'userId' | 'channel' | 'target'> & { readonly command: APIApplicationCommand },
    resolved: Resolved,
  ): Born {
    const { command, target } = fields;
    const { id, name, type } = command;
    const data = { id, name, type, target_id: target!.id, ...resolved.fields() };
    const label = `"${name}" on a ${target!.kind}`;
    return this.bear({ ...fields, type: InteractionType.ApplicationCommand, label, command: { name, type } }, data);
  }

  private bearComponent(
    fields: Pick<Interaction, 'userId' | 'label'> & { readonly source: StoredMessage },
    data: Record<string, unknown>,
  ): Born {
    const channel = this.parts.world.channel(fields.source.body.channel_id);
    return this.bear({ ...fields, type: InteractionType.MessageComponent, channel }, data, messageIn(fields.source));
  }

  private bear(
    fields: Pick<Interaction, 'type' | 'label' | 'userId' | 'channel'> & Partial<Interaction>,
    data: Record<string, unknown>,
    message: Record<string, unknown> = {},
  ): Born {
    const interaction: Interaction = {
      source: null,
      command: null,
      target: null,
      opener: null,
      focusedType: 0,
      ...fields,
      locale: this.parts.locales.of(fields.userId),
      id: this.parts.world.snowflake(),
      token: randomBytes(24).toString('hex'),
      bornAt: this.parts.now(),
      answeredWith: null,
      acknowledgedAt: null,
      answeredAt: null,
      hasFailed: false,
      isEphemeral: false,
      originalId: null,
      followUpIds: [],
      choices: null,
      modal: null,
    };
    this.keep(interaction);
    this.tell(interaction);
    return { interaction, payload: { ...envelopeOf(this.parts.world, interaction), data, ...message } };
  }

  private keep(interaction: Interaction): void {
    this.byToken.set(interaction.token, interaction);
    this.byId.set(interaction.id, interaction);
    const [oldest] = this.byId.values();
    if (this.byId.size <= keptInteractions || oldest === undefined) return;
    this.byId.delete(oldest.id);
    this.byToken.delete(oldest.token);
  }

  private isLate({ answeredWith, bornAt }: Interaction): boolean {
    const { now, firstAnswerWithin = usualFirstAnswer } = this.parts;
    return answeredWith === null && now() - bornAt > firstAnswerWithin;
  }
}

function messageIn(source: StoredMessage | null): Record<string, unknown> {
  return source === null ? {} : { message: source.body };
}

/** Clients show the path of a subcommand, not the name of the command alone. */
function nameOf({ type }: APIApplicationCommand, label: string): NonNullable<Interaction['command']> {
  return { name: label.slice(1), type };
}
