import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import { channelPayload, memberPayload, rolePayload } from '../payloads.js';
import type { Channel, Guild } from '../entities.js';
import type { World } from '../world.js';
import { Unsendable } from './unsendable.js';

interface ResolvedParts {
  readonly world: World;
  readonly claimFile: (id: string, channelId: string) => APIAttachment | undefined;
}

/** Collects the objects that an interaction's ids stand for: its `resolved`. */
export class Resolved {
  private readonly found: Record<string, Record<string, unknown>> = {};

  constructor(
    private readonly parts: ResolvedParts,
    private readonly channel: Channel,
    /** Who sends the interaction. */
    private readonly userId: string,
  ) {}

  /** `{resolved}`, or nothing when no id was met. */
  fields(): { readonly resolved?: Record<string, unknown> } {
    return Object.keys(this.found).length === 0 ? {} : { resolved: this.found };
  }

  /** @throws Unsendable when there is no such person here */
  user(id: string): void {
    const { world } = this.parts;
    const user = world.people.get(id);
    if (user === undefined) throw new Unsendable(`There is no person ${id} here.`);
    this.put('users', id, user);
    const member = this.guild?.members.get(id);
    if (member === undefined) return;
    const permissions = String(world.permissionsIn(this.channel, id));
    const hidden = ['user', 'deaf', 'mute'];
    const partial = Object.entries(memberPayload(world, member)).filter(([field]) => !hidden.includes(field));
    this.put('members', id, { ...Object.fromEntries(partial), permissions });
  }

  /** @throws Unsendable when there is no such role here */
  role(id: string): void {
    const { guild } = this;
    const role = guild?.roles.get(id);
    if (guild === undefined || role === undefined) throw new Unsendable(`There is no role ${id} here.`);
    this.put('roles', id, rolePayload(role, guild));
  }

  /** A person or a role. @throws Unsendable when there is neither */
  mentionable(id: string): void {
    if (this.guild?.roles.has(id) === true) this.role(id);
    else this.user(id);
  }

  /** @throws Unsendable when there is no such channel here, or none of the types */
  aChannel(id: string, types: readonly number[] | undefined): void {
    const { world } = this.parts;
    const channel = world.channels.get(id);
    if (channel?.guildId !== this.channel.guildId) {
      throw new Unsendable(`There is no channel ${id} here.`);
    }
    if (types !== undefined && types.length > 0 && !types.includes(channel.type)) {
      throw new Unsendable('A channel of that kind cannot be chosen here.');
    }
    const permissions = String(world.permissionsIn(channel, this.userId));
    this.put('channels', id, { ...channelPayload(world, channel), permissions });
  }

  /** @throws Unsendable when nothing of that id was uploaded */
  attachment(id: string): void {
    const attachment = this.parts.claimFile(id, this.channel.id);
    if (attachment === undefined) throw new Unsendable('The file is no longer here; attach it again.');
    this.put('attachments', id, attachment);
  }

  message(body: APIMessage): void {
    this.put('messages', body.id, body);
  }

  private get guild(): Guild | undefined {
    return this.parts.world.guilds.get(this.channel.guildId ?? '');
  }

  private put(kind: string, id: string, value: unknown): void {
    (this.found[kind] ??= {})[id] = value;
  }
}
