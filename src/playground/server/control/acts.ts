import { ChannelType, PermissionFlagsBits, type APIAttachment } from 'discord-api-types/v10';
import type { Act, ActOutcome, PageAction } from '../../page-protocol.js';
import type { InteractionDesk } from '../interactions.js';
import type { Born, Interaction } from '../interactions/interaction.js';
import type { Channel, StoredMessage } from '../entities.js';
import type { ClientLocales } from '../client-locales.js';
import type { World } from '../world.js';
import type { AttachmentShelf } from './attachments.js';
import type { FaultSwitch } from './fault-switch.js';
import type { Pages } from './pages.js';
import { isForEyesOf, nameOf, seesChannel } from './places.js';
import { Refusal } from './refusal.js';
import { say } from './say.js';
import { Unsendable } from '../interactions/unsendable.js';
import { ApiError } from '../api-error.js';

interface ActsParts {
  readonly world: World;
  readonly desk: InteractionDesk;
  readonly locales: ClientLocales;
  readonly shelf: AttachmentShelf;
  readonly faults: FaultSwitch;
  readonly pages: Pages;
  /** Tells the bot of a new interaction. */
  readonly inject: (born: Born) => Interaction;
}

/** Who acts, and where. */
interface Scene {
  readonly userId: string;
  readonly channel: Channel;
  /** As people are told of them. */
  readonly userName: string;
  readonly channelName: string;
}

type InteractionAct = ActOf<
  'command' | 'autocomplete' | 'message-command' | 'user-command' | 'press' | 'select' | 'modal'
>;
type ActOf<Kind extends Act['kind']> = Extract<Act, { readonly kind: Kind }>;

/** What a person does on the page, once it is known that the person may. */
export class Acts {
  constructor(private readonly parts: ActsParts) {}

  /** @throws Refusal, ApiError */
  perform({ personId, channelId, locale, act }: PageAction): ActOutcome {
    const scene = this.scene(personId, channelId);
    if (locale !== undefined) this.parts.locales.set(personId, locale);
    switch (act.kind) {
      case 'command':
      case 'autocomplete':
      case 'message-command':
      case 'user-command':
      case 'press':
      case 'select':
      case 'modal':
        return { interactionId: this.parts.inject(this.bear(scene, act)).id };
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

  private bear(scene: Scene, act: InteractionAct): Born {
    const { desk } = this.parts;
    const place = placeOf(scene);
    switch (act.kind) {
      case 'command':
        this.requireCommands(scene);
        return orRefuse(() => desk.command({ ...place, ...act }));
      case 'autocomplete':
        this.requireCommands(scene);
        return orRefuse(() => desk.autocomplete({ ...place, ...act }));
      case 'message-command':
        this.requireCommands(scene);
        this.message(scene, act.messageId);
        return orRefuse(() => desk.messageCommand({ ...place, ...act }));
      case 'user-command':
        this.requireCommands(scene);
        return orRefuse(() => desk.userCommand({ ...place, commandId: act.commandId, targetId: act.userId }));
      case 'press':
        this.message(scene, act.messageId);
        return orRefuse(() => desk.press({ ...place, ...act }));
      case 'select':
        this.message(scene, act.messageId);
        return orRefuse(() => desk.select({ ...place, ...act }));
      case 'modal':
        return orRefuse(() => desk.submitModal({ ...place, ...act }));
    }
  }

  private requireCommands(scene: Scene): void {
    if (scene.channel.guildId !== null) this.require(scene, 'UseApplicationCommands', 'use application commands');
  }

  private write(scene: Scene, { content, replyToId, uploadIds = [] }: ActOf<'say'>): ActOutcome {
    const { world, shelf } = this.parts;
    const { channel } = scene;
    const isThread = channel.type === ChannelType.PublicThread;
    this.require(scene, isThread ? 'SendMessagesInThreads' : 'SendMessages', 'write');
    if (channel.isLocked) this.require(scene, 'ManageThreads', 'write any more');
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
    return { channelId: this.parts.world.addThread(scene.channel.id, name.trim(), { ownerId: scene.userId }).id };
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

/** What the desk refuses, Discord's client would not have sent; its sentence is for the person. */
function orRefuse(bear: () => Born): Born {
  try {
    return bear();
  } catch (error) {
    if (error instanceof Unsendable || error instanceof ApiError) throw new Refusal(error.message);
    throw error;
  }
}
