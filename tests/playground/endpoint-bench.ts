import { PermissionFlagsBits } from 'discord-api-types/v10';
import { startPlayground, type Playground, type PlaygroundOptions } from '../../src/playground/server/server.js';
import type { Channel, Guild } from '../../src/playground/server/entities.js';
import { request, type Reply } from './playground-client.js';

const noonOfNovember = Date.parse('2026-11-22T12:00:00Z');

/** A guild with a channel and a member, and requests as the bot sends them, under a clock that stands still. */
export class EndpointBench {
  readonly member: string;
  readonly guild: Guild;
  readonly channel: Channel;

  private constructor(
    readonly playground: Playground,
    /** Milliseconds since 1970. */
    readonly clock: { now: number },
  ) {
    const { world } = playground;
    this.member = world.addPerson('wilma').id;
    this.guild = world.addGuild('Harbour Watch', world.addPerson('orla').id);
    world.join(this.guild.id, this.member);
    this.channel = world.addChannel(this.guild.id, 'questions');
    world.addRole(this.guild.id, 'verbatim', 0n);
  }

  static async open(options: PlaygroundOptions = {}): Promise<EndpointBench> {
    const clock = { now: noonOfNovember };
    const playground = await startPlayground({ rateLimits: false, now: () => clock.now, ...options });
    return new EndpointBench(playground, clock);
  }

  get world() {
    return this.playground.world;
  }

  get bot(): string {
    return this.world.bot.id;
  }

  close(): Promise<void> {
    return this.playground.close();
  }

  /** `{guild}`, `{channel}`, `{member}` and `{bot}` in the path stand for their ids. */
  send(method: string, path: string, body?: unknown): Promise<Reply> {
    const ids = { guild: this.guild.id, channel: this.channel.id, member: this.member, bot: this.bot };
    const filled = path.replace(/\{(\w+)\}/g, (_, name: keyof typeof ids) => ids[name]);
    return request(this.playground, method, filled, body === undefined ? {} : { body });
  }

  /** Of a refusal: status and code. */
  async refusal(method: string, path: string, body?: unknown): Promise<[number, unknown]> {
    const { status, body: answer } = await this.send(method, path, body);
    return [status, answer['code']];
  }

  /** Lets the bot do more than its invitation asks for, in the whole guild. */
  allowBot(permissions: bigint): void {
    const { world, guild } = this;
    const { id } = world.addRole(guild.id, 'more rights', permissions);
    world.setRole(guild.id, this.bot, { roleId: id, isHeld: true });
  }

  denyBot(permissions: bigint): void {
    this.world.denyBot(this.channel.id, permissions);
  }

  hideChannel(): void {
    this.denyBot(PermissionFlagsBits.ViewChannel);
  }

  /** What the member wrote. */
  said(content: string): string {
    return this.playground.sayAs({ userId: this.member, channelId: this.channel.id, content }).body.id;
  }

  /** What the bot wrote. */
  wrote(content: string): string {
    return this.world.addMessage({ content, author: this.world.bot, channel_id: this.channel.id }).body.id;
  }
}
