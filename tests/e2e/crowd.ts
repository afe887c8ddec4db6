import { ChannelType, OverwriteType, PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { expect } from 'vitest';
import { Bench } from './bot-on-playground.js';

export type Name = 'asker' | 'member' | 'moderator' | 'owner' | 'administrator' | 'commandless' | 'outsider';

/** Who may use application commands in the guild. */
export const commanders = ['asker', 'member', 'moderator', 'owner', 'administrator'] as const;
/** Everyone in the guild: `commandless` may not use application commands. */
export const insiders = [...commanders, 'commandless'] as const;
export const places = ['channel', 'thread', 'direct'] as const;
export type PlaceKind = (typeof places)[number];

/** What a request was for, without ids and tokens. */
const requestKinds: readonly (readonly [RegExp, string])[] = [
  [/^\/interactions\/\d+\/\w+\/callback$/, 'callback'],
  [/^\/webhooks\/\d+\/\w+\/messages\/@original$/, '@original'],
  [/^\/webhooks\/\d+\/\w+$/, 'follow-up'],
  [/^\/channels\/\d+\/messages$/, 'message'],
];

const nothingForeseen = { refusals: [], warnings: [] };

/** Everybody who can stand before the bot, in and around one guild, and what each of them sees. */
export class Crowd {
  readonly ids: Readonly<Record<Name, string>>;
  readonly moderatorRole: string;
  /** Of the outsider's own guild. */
  readonly elsewhere: string;
  /** What this test makes Discord refuse, as `sent` words it, and what the bot warns of then. */
  foreseen: { readonly refusals: readonly string[]; readonly warnings: readonly string[] } = nothingForeseen;
  private answeredBefore = 0;
  private loggedBefore = 0;

  constructor(readonly bench: Bench) {
    const { world } = bench.playground;
    const join = (name: string, roleIds: readonly string[]): string => {
      const { id } = world.addPerson(name);
      world.join(bench.guild, id, roleIds);
      return id;
    };
    const administrators = world.addRole(bench.guild, 'Administrator', PermissionFlagsBits.Administrator).id;
    const outsider = world.addPerson('hilda').id;
    this.elsewhere = world.addChannel(world.addGuild('Hill Country', outsider).id, 'questions').id;
    this.moderatorRole = [...world.member(bench.guild, bench.moderator).roleIds][0]!;
    this.ids = {
      asker: bench.member,
      member: bench.other,
      moderator: bench.moderator,
      owner: world.guild(bench.guild).ownerId,
      administrator: join('ada', [administrators]),
      commandless: join('nils', []),
      outsider,
    };
    this.forbidCommands(bench.channel);
  }

  /** Call before each test, and within one to look at what comes next alone. */
  begin(): void {
    this.foreseen = nothingForeseen;
    this.answeredBefore = this.bench.playground.requests.length;
    this.loggedBefore = this.bench.logger.lines.length;
  }

  /** The requests of this test so far: method, what for, and what Discord said unless all was well. */
  sent(): string[] {
    return this.bench.playground.requests.slice(this.answeredBefore).map(({ method, path, status }) => {
      const kind = requestKinds.find(([pattern]) => pattern.test(path))?.[1] ?? path;
      return status < 300 ? `${method} ${kind}` : `${method} ${kind}: ${status}`;
    });
  }

  /** Nothing but what was foreseen was refused or warned of, nothing unknown was asked for, nothing failed. */
  expectCalm(): void {
    expect(this.sent().filter((line) => /: [45]\d\d$/.test(line))).toEqual(this.foreseen.refusals);
    expect([...this.bench.playground.unknownEndpoints]).toEqual([]);
    const worrying = this.bench.logger.lines
      .slice(this.loggedBefore)
      .filter(({ level }) => level === 'warn' || level === 'error')
      .map(({ message }) => message);
    expect(worrying).toEqual(this.foreseen.warnings);
  }

  /** A place of its own, so that no rate limit and no earlier message touches it. */
  place(kind: PlaceKind, person: Name): string {
    const { world } = this.bench.playground;
    if (kind === 'direct') return world.directChannel(this.ids[person]).id;
    const channel = world.addChannel(this.bench.guild, 'questions').id;
    this.forbidCommands(channel);
    return kind === 'channel' ? channel : world.addThread(channel, 'about the line', { ownerId: this.bench.other }).id;
  }

  /** Who has the message before their eyes. */
  whoSees({ id }: Pick<APIMessage, 'id'>): Name[] {
    const { world } = this.bench.playground;
    const stored = world.messages.get(id);
    if (stored === undefined) return [];
    const channel = world.channel(stored.body.channel_id);
    const names = Object.keys(this.ids) as Name[];
    return names.filter((name) => {
      const isThere = (world.permissionsIn(channel, this.ids[name]) & PermissionFlagsBits.ViewChannel) !== 0n;
      return isThere && (stored.visibleTo === null || stored.visibleTo === this.ids[name]);
    });
  }

  /** Who sees what everyone in a place sees. */
  everyoneIn(channelId: string, person: Name): readonly Name[] {
    const { type } = this.bench.playground.world.channel(channelId);
    return type === ChannelType.DM ? [person] : insiders;
  }

  run(
    person: Name,
    command: { readonly name: string; readonly options?: Record<string, string | boolean>; readonly channelId: string },
  ): Promise<APIMessage> {
    const interaction = this.bench.playground.runCommand({ ...command, userId: this.ids[person] });
    return this.bench.playground.until(() => this.bench.settled(interaction));
  }

  private forbidCommands(channelId: string): void {
    const deny = PermissionFlagsBits.UseApplicationCommands;
    const overwrite = { type: OverwriteType.Member, allow: 0n, deny };
    this.bench.playground.world.setOverwrite(channelId, this.ids.commandless, overwrite);
  }
}
