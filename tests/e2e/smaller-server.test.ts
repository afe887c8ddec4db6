import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shownQuotes } from '../../src/discord/read-back.js';
import { answerQuote, quoted, quoteOf } from '../commands/fake-ask-service.js';
import { Bench, isEphemeral } from './bot-on-playground.js';
import { ledger } from './harbour-articles.js';

type Fields = Record<string, unknown>;

const owed = quoteOf(ledger, 'The town council denied that it owes the line anything.');
const inInteractions = ['entitlements', 'authorizing_integration_owners', 'channel', 'context', 'guild', 'version'];

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.open([ledger]);
  bench.ask.answer = () => Promise.resolve(quoted([answerQuote(1, owed)]));
});
afterEach(() => bench.close());

/** Takes fields away from everything that the gateway says, as a smaller server of Discord's API would. */
function leaveOut(change: (event: string, fields: Fields) => Fields): void {
  const { gateway } = bench.playground;
  const [dispatch, dispatchBy] = [gateway.dispatch.bind(gateway), gateway.dispatchBy.bind(gateway)];
  gateway.dispatch = (event, data, intent) => {
    dispatch(event, change(event, data as Fields), intent);
  };
  gateway.dispatchBy = (event, dataFor, intent) => {
    dispatchBy(event, (intents) => change(event, dataFor(intents) as Fields), intent);
  };
}

function without(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

test('commands and buttons are answered without what Discord adds to interactions', async () => {
  leaveOut((event, fields) => (event === 'INTERACTION_CREATE' ? without(fields, inInteractions) : fields));
  const answer = await bench.run('ask', { question: 'Who owes the line?' });
  expect(shownQuotes(answer.content)).toEqual([owed.text]);
  const context = await bench.press(answer, /More context/);
  expect(isEphemeral(context)).toBe(true);
  const menu = bench.playground.runMessageCommand({
    name: 'Ask the sources',
    userId: bench.other,
    messageId: answer.id,
  });
  const found = await bench.playground.until(() => bench.settled(menu));
  expect(shownQuotes(found.content)).toEqual([owed.text]);
});

test('a direct message is answered that does not say in what kind of channel it stands', async () => {
  leaveOut((event, fields) => (event === 'MESSAGE_CREATE' ? without(fields, ['channel_type']) : fields));
  const { playground, member: userId } = bench;
  const channelId = playground.world.directChannel(userId).id;
  const { body } = playground.sayAs({ userId, channelId, content: 'Who owes the line?' });
  const reply = await playground.until(() =>
    playground.messages().find(({ message_reference: to }) => to?.message_id === body.id),
  );
  expect(shownQuotes(reply.content)).toEqual([owed.text]);
});

test('a command in the menu of a message that did not come along is refused in private', async () => {
  leaveOut((event, fields) =>
    event === 'INTERACTION_CREATE' ? { ...fields, data: { ...(fields['data'] as Fields), resolved: {} } } : fields,
  );
  expect(await askedOf('Who owes?')).toBe('Discord did not send the message along; please try it once more.');
});

test('"Ask the sources" reads what a forwarded message says', async () => {
  const forwarded = { message: { content: 'The council owes the line money', embeds: [], attachments: [] } };
  leaveOut((event, fields) => {
    if (event !== 'INTERACTION_CREATE') return fields;
    const data = fields['data'] as { readonly resolved: { readonly messages: Readonly<Record<string, APIMessage>> } };
    const messages = Object.fromEntries(
      Object.entries(data.resolved.messages).map(([id, message]) => [
        id,
        {
          ...message,
          content: '',
          message_snapshots: [forwarded],
          message_reference: { type: 1, channel_id: bench.channel, message_id: id },
        },
      ]),
    );
    return { ...fields, data: { ...data, resolved: { messages } } };
  });
  await askedOf('forwarded');
  expect(bench.ask.asked.at(-1)?.question).toBe('The council owes the line money');
});

/** What "Ask the sources" answers to a message. */
async function askedOf(content: string): Promise<string> {
  const { playground, member: userId, channel: channelId } = bench;
  const { body } = playground.sayAs({ userId, channelId, content });
  const menu = playground.runMessageCommand({ name: 'Ask the sources', userId, messageId: body.id });
  return (await playground.until(() => bench.settled(menu))).content;
}
