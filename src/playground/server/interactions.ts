import { randomBytes } from 'node:crypto';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  type APIApplicationCommandOption,
} from 'discord-api-types/v10';
import { expiredWebhookToken, unknownInteraction, unknownWebhook } from './api-error.js';
import type { CommandBook } from './commands.js';
import { channelPayload, memberPayload } from './payloads.js';
import type { Channel, StoredMessage, World } from './world.js';

/** Milliseconds from receipt to the first answer. */
const firstAnswerWithin = 3000;
/** Milliseconds that a token can be used for edits and follow-ups. */
const tokenLife = 15 * 60_000;

/** Where and by whom something is pressed or typed. */
export interface Place {
  readonly userId: string;
  readonly channelId: string;
}

export interface InjectedCommand extends Place {
  readonly name: string;
  readonly options?: Readonly<Record<string, string | boolean | number>>;
}

export interface InjectedAutocomplete extends InjectedCommand {
  /** Name of the option that is being typed. */
  readonly focused: string;
}

export interface InjectedPress {
  readonly userId: string;
  readonly messageId: string;
  readonly customId: string;
}

/** An interaction from its birth to the end of its token, with everything that the bot did about it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly channel: Channel;
  readonly bornAt: number;
  /** The message that carries the pressed component. */
  readonly source: StoredMessage | null;
  /** Callback type; `null` until the bot answers. */
  answeredWith: number | null;
  isEphemeral: boolean;
  /** `@original`: the answer, or for a component update the pressed message itself. */
  originalId: string | null;
  readonly followUpIds: string[];
  choices: readonly { readonly name: string; readonly value: string | number }[] | null;
}

/** Keeps every interaction and builds what the gateway says of it. */
export class InteractionDesk {
  private readonly byToken = new Map<string, Interaction>();

  constructor(
    private readonly world: World,
    private readonly commands: CommandBook,
    private readonly now: () => number,
  ) {}

  /** @throws ApiError 10062 when unknown or three seconds old and unanswered */
  forCallback(id: string, token: string): Interaction {
    const interaction = this.byToken.get(token);
    if (interaction?.id !== id) throw unknownInteraction();
    const isLate = interaction.answeredWith === null && this.now() - interaction.bornAt > firstAnswerWithin;
    if (isLate) throw unknownInteraction();
    return interaction;
  }

  /** @throws ApiError 10015 when unknown or never answered, 50027 after fifteen minutes */
  forWebhook(token: string): Interaction {
    const interaction = this.byToken.get(token);
    if (interaction?.answeredWith == null) throw unknownWebhook();
    if (this.now() - interaction.bornAt > tokenLife) throw expiredWebhookToken();
    return interaction;
  }

  command(injected: InjectedCommand): { interaction: Interaction; payload: Record<string, unknown> } {
    return this.commandLike(injected, InteractionType.ApplicationCommand, null);
  }

  autocomplete(injected: InjectedAutocomplete): { interaction: Interaction; payload: Record<string, unknown> } {
    return this.commandLike(injected, InteractionType.ApplicationCommandAutocomplete, injected.focused);
  }

  press(injected: InjectedPress): { interaction: Interaction; payload: Record<string, unknown> } {
    const source = this.world.messages.get(injected.messageId);
    if (source === undefined) throw new Error(`no message ${injected.messageId} to press a button of`);
    const interaction = this.open({
      type: InteractionType.MessageComponent,
      userId: injected.userId,
      channel: this.world.channel(source.body.channel_id),
      source,
    });
    const data = { component_type: ComponentType.Button, custom_id: injected.customId };
    return { interaction, payload: { ...this.common(interaction), data, message: source.body } };
  }

  private commandLike(
    injected: InjectedCommand,
    type: InteractionType.ApplicationCommand | InteractionType.ApplicationCommandAutocomplete,
    focused: string | null,
  ): { interaction: Interaction; payload: Record<string, unknown> } {
    const channel = this.world.channel(injected.channelId);
    const command = this.commands.find(injected.name, channel.guildId);
    if (command === undefined) throw new Error(`no command /${injected.name} is registered here`);
    const interaction = this.open({ type, userId: injected.userId, channel, source: null });
    const options = Object.entries(injected.options ?? {}).map(([name, value]) => ({
      name,
      type: optionType(command.options, name),
      value,
      ...(name === focused ? { focused: true } : {}),
    }));
    const data = { id: command.id, name: command.name, type: ApplicationCommandType.ChatInput, options };
    return { interaction, payload: { ...this.common(interaction), data } };
  }

  private open(fields: Pick<Interaction, 'type' | 'userId' | 'channel' | 'source'>): Interaction {
    const interaction: Interaction = {
      ...fields,
      id: this.world.snowflake(),
      token: randomBytes(24).toString('hex'),
      bornAt: this.now(),
      answeredWith: null,
      isEphemeral: false,
      originalId: null,
      followUpIds: [],
      choices: null,
    };
    this.byToken.set(interaction.token, interaction);
    return interaction;
  }

  private common(interaction: Interaction): Record<string, unknown> {
    const { channel, userId } = interaction;
    const isGuild = channel.guildId !== null;
    const who = isGuild
      ? { member: this.member(channel, userId), guild_id: channel.guildId, guild_locale: 'en-US' }
      : { user: this.world.people.get(userId)! };
    return {
      id: interaction.id,
      application_id: this.world.bot.id,
      type: interaction.type,
      token: interaction.token,
      version: 1,
      channel_id: channel.id,
      channel: channelPayload(this.world, channel),
      ...who,
      ...(isGuild ? { guild: { id: channel.guildId, locale: 'en-US', features: [] } } : {}),
      app_permissions: String(this.world.permissionsIn(channel, this.world.bot.id)),
      locale: 'en-US',
      entitlements: [],
      authorizing_integration_owners: { '0': channel.guildId ?? '0' },
      context: isGuild ? InteractionContextType.Guild : InteractionContextType.BotDM,
      attachment_size_limit: 10_485_760,
    };
  }

  private member(channel: Channel, userId: string): Record<string, unknown> {
    const permissions = String(this.world.permissionsIn(channel, userId));
    return { ...memberPayload(this.world, this.world.member(channel.guildId!, userId)), permissions };
  }
}

function optionType(
  options: readonly APIApplicationCommandOption[] | undefined,
  name: string,
): ApplicationCommandOptionType {
  const option = options?.find((candidate) => candidate.name === name);
  if (option === undefined) throw new Error(`the command has no option ${name}`);
  return option.type;
}
