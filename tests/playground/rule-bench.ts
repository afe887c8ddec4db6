import type { Interaction } from '../../src/playground/server/interactions/interaction.js';
import { startPlayground, type Playground } from '../../src/playground/server/server.js';
import { request, type Reply } from './playground-client.js';

export type Body = Record<string, unknown>;

const question = { name: 'question', description: 'What?', type: 3, required: true };
const commands = [
  { name: 'ask', description: 'Asks', options: [question] },
  {
    name: 'pick',
    description: 'Picks',
    options: [{ name: 'outlet', description: 'Whose?', type: 3, autocomplete: true }],
  },
  {
    name: 'count',
    description: 'Counts',
    options: [{ name: 'days', description: 'How many?', type: 4, autocomplete: true }],
  },
];

/** A Discord in which each request stands for itself: what one of them leaves behind does not matter to the next. */
export class RuleBench {
  readonly user: string;
  readonly guild: string;
  readonly otherGuild: string;
  readonly channel: string;

  private constructor(
    readonly playground: Playground,
    private readonly time: { now: number },
  ) {
    const { world } = playground;
    this.user = world.addPerson('wilma').id;
    this.guild = world.addGuild('Harbour Watch', this.user).id;
    this.otherGuild = world.addGuild('Hill Watch', this.user).id;
    this.channel = world.addChannel(this.guild, 'questions').id;
  }

  static async open(): Promise<RuleBench> {
    const time = { now: Date.parse('2026-11-22T12:00:00Z') };
    const playground = await startPlayground({ now: () => time.now, rateLimits: false });
    const bench = new RuleBench(playground, time);
    await bench.send('PUT', `/applications/${playground.world.bot.id}/guilds/${bench.guild}/commands`, commands);
    return bench;
  }

  pass(milliseconds: number): void {
    this.time.now += milliseconds;
  }

  send(method: string, path: string, body?: unknown): Promise<Reply> {
    return request(this.playground, method, path, body === undefined ? {} : { body });
  }

  get messages(): string {
    return `/channels/${this.channel}/messages`;
  }

  /** A new message of the bot. */
  message(body: Body): Promise<Reply> {
    return this.send('POST', this.messages, body);
  }

  /** A message in the form of components alone. */
  layout(components: unknown): Promise<Reply> {
    return this.message({ flags: 32_768, components });
  }

  async edit(body: Body, former: Body = { content: 'x' }): Promise<Reply> {
    const { body: made } = await this.message(former);
    return this.send('PATCH', `${this.messages}/${String(made['id'])}`, body);
  }

  /** A message with files. */
  async upload(body: Body, files: readonly { readonly field: string; readonly size: number }[]): Promise<Reply> {
    const form = new FormData();
    form.append('payload_json', JSON.stringify(body));
    for (const { field, size } of files) form.append(field, new Blob([new Uint8Array(size)]), `${field}.txt`);
    return this.send('POST', this.messages, form);
  }

  /** All commands of the application. New commands a day are limited, so a day passes. */
  put(definitions: readonly unknown[]): Promise<Reply> {
    this.pass(86_400_001);
    return this.send('PUT', `/applications/${this.playground.world.bot.id}/commands`, definitions);
  }

  /** All commands of a guild. */
  putInGuild(definitions: readonly unknown[]): Promise<Reply> {
    this.pass(86_400_001);
    const path = `/applications/${this.playground.world.bot.id}/guilds/${this.otherGuild}/commands`;
    return this.send('PUT', path, definitions);
  }

  run() {
    const { user: userId, channel: channelId } = this;
    return this.playground.runCommand({ name: 'ask', options: { question: 'why?' }, userId, channelId });
  }

  /** The first answer to a slash command. */
  answer(body: Body, interaction = this.run()): Promise<Reply> {
    return this.send('POST', `/interactions/${interaction.id}/${interaction.token}/callback`, body);
  }

  /** A form as the answer to a slash command. */
  modal(data: Body): Promise<Reply> {
    return this.answer({ type: 9, data });
  }

  choices(choices: unknown, name = 'pick', focused = 'outlet'): Promise<Reply> {
    const { user: userId, channel: channelId } = this;
    const typed = this.playground.typeOption({ name, options: { [focused]: 'w' }, focused, userId, channelId });
    return this.answer({ type: 8, data: { choices } }, typed);
  }

  webhook(token: string): string {
    return `/webhooks/${this.playground.world.bot.id}/${token}`;
  }

  original({ token }: Interaction): string {
    return `${this.webhook(token)}/messages/@original`;
  }

  /** A further message after an answer. */
  async followUp(body: Body): Promise<Reply> {
    const interaction = this.run();
    await this.answer({ type: 4, data: { content: 'x' } }, interaction);
    return this.send('POST', this.webhook(interaction.token), body);
  }

  close(): Promise<void> {
    return this.playground.close();
  }
}

/** The broken rules of a 50035 as `path CODE`, the keys of the path joined by full stops. */
export function brokenRules(errors: unknown, path: readonly string[] = []): string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors'
      ? (value as { code: string }[]).map(({ code }) => [path.join('.'), code].join(' ').trim())
      : brokenRules(value, [...path, key]),
  );
}
