import {
  ApplicationCommandType,
  ChannelType,
  PermissionFlagsBits,
  type APIApplicationCommand,
  type APIAttachment,
} from 'discord-api-types/v10';
import type { Act, ActOutcome, OptionGiven, PageAction } from '../../page-protocol.js';
import type { CommandBook } from '../commands.js';
import type { Interaction, InteractionDesk } from '../interactions.js';
import type { Channel, StoredMessage, World } from '../world.js';
import type { AttachmentShelf } from './attachments.js';
import { checkOptions } from './check-options.js';
import { checkButton } from './components.js';
import type { FaultSwitch } from './fault-switch.js';
import { offeredCommands } from './offered-commands.js';
import type { Pages } from './pages.js';
import { isForEyesOf, nameOf, seesChannel } from './places.js';
import { Refusal } from './refusal.js';
import { say } from './say.js';

export interface ActsParts {
  readonly world: World;
  readonly commands: CommandBook;
  readonly desk: InteractionDesk;
  readonly shelf: AttachmentShelf;
  readonly faults: FaultSwitch;
  readonly pages: Pages;
  /** Tells the bot of a new interaction. */
  readonly inject: (born: ReturnType<InteractionDesk['press']>) => Interaction;
}

/** Who acts, and where. */
interface Scene {
  readonly userId: string;
  readonly channel: Channel;
  /** As people are told of them. */
  readonly userName: string;
  readonly channelName: string;
}

type ActOf<Kind extends Act['kind']> = Extract<Act, { readonly kind: Kind }>;

/** What a person does on the page, once it is known that the person may. */
export class Acts {
  constructor(private readonly parts: ActsParts) {}

  /** @throws Refusal, ApiError */
  perform({ personId, channelId, act }: PageAction): ActOutcome {
    const scene = this.scene(personId, channelId);
    switch (act.kind) {
      case 'command':
        return this.runCommand(scene, act);
      case 'autocomplete':
        return this.typeOption(scene, act);
      case 'press':
        return this.press(scene, act);
      case 'say':
        return this.write(scene, act);
      case 'dismiss':
        return this.dismiss(scene, act);
      case 'thread':
        return this.openThread(scene, act);
      case 'role':
        return this.setRole(act);
      case 'fault':
        this.parts.faults.strike(act.fault);
        return {};
      case 'end-faults':
        this.parts.faults.endAll();
        return {};
      default:
        throw new Refusal('The playground cannot do that yet.');
    }
  }

  private scene(userId: string, channelId: string): Scene {
    const { world } = this.parts;
    const person = world.people.get(userId);
    if (person === undefined) throw new Refusal('There is no such person here.');
    if (person.bot === true) throw new Refusal('Nobody can act as a bot here.');
    const channel = world.channels.get(channelId);
    const userName = nameOf(person);
    if (channel === undefined || !seesChannel(world, channel, userId)) {
      throw new Refusal(`There is no such channel for ${userName}.`);
    }
    const channelName = channel.guildId === null ? 'this conversation' : `#${channel.name}`;
    return { userId, channel, userName, channelName };
  }

  private runCommand(scene: Scene, act: ActOf<'command'>): ActOutcome {
    const command = this.offered(scene, act.commandId, ApplicationCommandType.ChatInput);
    checkOptions(command.options ?? [], act.options, false);
    const born = this.parts.desk.command({ ...placeOf(scene), name: command.name, options: valuesOf(act.options) });
    return { interactionId: this.parts.inject(born).id };
  }

  private typeOption(scene: Scene, act: ActOf<'autocomplete'>): ActOutcome {
    const command = this.offered(scene, act.commandId, ApplicationCommandType.ChatInput);
    checkOptions(command.options ?? [], act.options, true);
    const options = valuesOf(act.options);
    if (!(act.focused in options)) throw new Refusal(`The option ${act.focused} is not among the options.`);
    const born = this.parts.desk.autocomplete({
      ...placeOf(scene),
      name: command.name,
      options,
      focused: act.focused,
    });
    return { interactionId: this.parts.inject(born).id };
  }

  private press(scene: Scene, { messageId, customId }: ActOf<'press'>): ActOutcome {
    checkButton(this.message(scene, messageId).body, customId);
    const born = this.parts.desk.press({ userId: scene.userId, messageId, customId });
    return { interactionId: this.parts.inject(born).id };
  }

  private write(scene: Scene, { content, replyToId, uploadIds = [] }: ActOf<'say'>): ActOutcome {
    const { world, shelf } = this.parts;
    const { channel } = scene;
    const isThread = channel.type === ChannelType.PublicThread;
    this.require(scene, isThread ? 'SendMessagesInThreads' : 'SendMessages', 'write');
    if (content.trim() === '' && uploadIds.length === 0) throw new Refusal('The message is empty.');
    if (uploadIds.length > 0) this.require(scene, 'AttachFiles', 'attach files');
    if (new Set(uploadIds).size < uploadIds.length || !uploadIds.every((id) => shelf.has(id))) {
      throw new Refusal('One of the files is no longer here; attach it again.');
    }
    const replyTo = replyToId === undefined ? undefined : this.message(scene, replyToId);
    if (replyTo !== undefined && replyTo.visibleTo !== null) {
      throw new Refusal('Nobody can reply to a message that only they see.');
    }
    const attachments = uploadIds.map((id): APIAttachment => shelf.claim(id, channel.id)!);
    say(world, {
      ...placeOf(scene),
      content,
      attachments,
      ...(replyTo === undefined ? {} : { replyTo }),
    });
    return {};
  }

  /** Out of one's own sight what only oneself sees; deletes what is one's own, or for a moderator anyone's. */
  private dismiss(scene: Scene, { messageId }: ActOf<'dismiss'>): ActOutcome {
    const message = this.message(scene, messageId);
    if (message.visibleTo !== null) {
      this.parts.pages.dismiss(message);
      return {};
    }
    if (message.body.author.id !== scene.userId) this.require(scene, 'ManageMessages', "delete others' messages");
    this.parts.world.removeMessage(message);
    return {};
  }

  private openThread(scene: Scene, { name }: ActOf<'thread'>): ActOutcome {
    if (scene.channel.type !== ChannelType.GuildText)
      throw new Refusal('Threads hang from channels of a server alone.');
    this.require(scene, 'CreatePublicThreads', 'open threads');
    if (name.trim() === '') throw new Refusal('A thread needs a name.');
    return { channelId: this.parts.world.addThread(scene.channel.id, name.trim()).id };
  }

  /** From the panel of things that can go wrong: whoever acts need not be allowed to. */
  private setRole({ userId, roleId, isHeld }: ActOf<'role'>): ActOutcome {
    const { world } = this.parts;
    const guild = [...world.guilds.values()].find(({ id, roles }) => roles.has(roleId) && id !== roleId);
    if (guild === undefined) throw new Refusal('There is no such role.');
    if (!guild.members.has(userId)) throw new Refusal(`That person is not in ${guild.name}.`);
    world.setRole(guild.id, userId, { roleId, isHeld });
    return {};
  }

  private offered(scene: Scene, commandId: string, type: ApplicationCommandType): APIApplicationCommand {
    const { userId, channel, userName, channelName } = scene;
    if (channel.guildId !== null) this.require(scene, 'UseApplicationCommands', 'use application commands');
    const command = offeredCommands(this.parts, channel, userId).find(({ id }) => id === commandId);
    if (command?.type !== type) {
      throw new Refusal(`There is no such command for ${userName} in ${channelName}; it may have been changed.`);
    }
    return command;
  }

  private message({ userId, channel }: Scene, messageId: string): StoredMessage {
    const message = this.parts.world.messages.get(messageId);
    if (message?.body.channel_id !== channel.id || !isForEyesOf(message.visibleTo, userId)) {
      throw new Refusal('The message is not here any more.');
    }
    return message;
  }

  private require(scene: Scene, permission: keyof typeof PermissionFlagsBits, what: string): void {
    const { userId, channel, userName, channelName } = scene;
    if ((this.parts.world.permissionsIn(channel, userId) & PermissionFlagsBits[permission]) !== 0n) return;
    throw new Refusal(`${userName} may not ${what} in ${channelName}.`);
  }
}

function placeOf({ userId, channel }: Scene): { userId: string; channelId: string } {
  return { userId, channelId: channel.id };
}

function valuesOf(options: readonly OptionGiven[]): Record<string, string | number | boolean> {
  return Object.fromEntries(options.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
}
