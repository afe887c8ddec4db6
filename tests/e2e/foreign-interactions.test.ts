import { ApplicationCommandType, ComponentType, type APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Bench, isEphemeral } from './bot-on-playground.js';
import { ledger } from './harbour-articles.js';

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open([ledger]);
});
afterEach(() => bench.close());

/** What another program did with the bot's token. */
async function formerly(path: string, body: object): Promise<unknown> {
  const { url, token } = bench.playground;
  const headers = {
    authorization: `Bot ${token}`,
    'content-type': 'application/json',
    'user-agent': 'DiscordBot (https://example.org, 1)',
  };
  const response = await fetch(`${url}/v10${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(response.status).toBeLessThan(300);
  return response.json();
}

async function expectRefused(interaction: Parameters<Bench['settled']>[0]): Promise<void> {
  const told = await bench.playground.until(() => bench.settled(interaction));
  const sentence = `This is of another version of me; ${bench.named('help')} tells what I can do.`;
  expect([isEphemeral(told), told.content]).toEqual([true, sentence]);
  expect(bench.logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
}

test('a choice in a menu that another program sent is answered in private', async () => {
  const options = [{ label: 'Harbour', value: 'harbour' }];
  const menu = { type: ComponentType.StringSelect, custom_id: 'topic', options };
  const components = [{ type: ComponentType.ActionRow, components: [menu] }];
  const sent = (await formerly(`/channels/${bench.channel}/messages`, { content: 'Choose', components })) as APIMessage;
  const chosen = { userId: bench.member, messageId: sent.id, customId: 'topic', values: ['harbour'] };
  await expectRefused(bench.playground.choose(chosen));
});

test('a command in the menu of a person that another program registered is answered in private', async () => {
  const { playground, member: userId, other: targetId, channel: channelId } = bench;
  const route = `/applications/${playground.world.bot.id}/guilds/${bench.guild}/commands`;
  await formerly(route, { type: ApplicationCommandType.User, name: 'Look up' });
  await expectRefused(playground.runUserCommand({ userId, channelId, targetId, name: 'Look up' }));
});
