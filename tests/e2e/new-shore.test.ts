import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Act, OptionGiven } from '../../src/playground/page-protocol.js';
import { shownQuotes } from '../../src/discord/read-back.js';
import { folderOf } from '../cli/run-verbatim.js';
import { OpenPage, sendAct } from '../playground/page-client.js';
import { buttonsOf, isEphemeral } from './bot-on-playground.js';
import { openPlayground } from './unhurried-playground.js';

test('somebody new sets the bot up in the playground and adds the newspaper that it serves, without the internet', async () => {
  const folder = await folderOf({});
  const playground = await openPlayground(folder.path, { FETCH_DELAY_MS: '0' });
  const pageUrl = playground.address;
  try {
    const first = await OpenPage.open({ pageUrl });
    const nora = first.snapshot.people.find(({ name }) => name === 'nora')!;
    first.close();
    const [personId, channelId] = [nora.id, nora.homeChannelId];
    const page = await OpenPage.open({ pageUrl }, { person: personId, channel: channelId });
    const { messages, commands, guilds } = page.snapshot;
    expect(guilds.map(({ name }) => name)).toEqual(['New Shore']);
    const address = /http:\/\/127\.0\.0\.1:\d+\/news\/feed\.xml/.exec(messages[0]!.content)![0];

    const perform = async (act: Act): Promise<void> => {
      const at = { pageUrl } as Parameters<typeof sendAct>[0];
      const { status } = await sendAct(at, JSON.stringify({ personId, channelId, act }));
      expect(status).toBe(200);
    };
    const says = async (words: RegExp): Promise<APIMessage> => {
      for (;;) {
        const { message } = await page.next('message');
        if (words.test(message.content)) return message;
      }
    };
    const ask = (question: string): Promise<void> => {
      const commandId = commands.find(({ name }) => name === 'ask')!.id;
      const options: OptionGiven[] = [{ name: 'question', value: question }];
      return perform({ kind: 'command', commandId, options });
    };
    await ask('How many seals were counted?');
    await says(/^There are no articles yet/);
    const panel = await says(/^Shall we set me up\?/);
    expect(isEphemeral(panel)).toBe(true);
    const { customId } = buttonsOf(panel).find(({ label }) => label === 'Add the first source')!;
    await perform({ kind: 'press', messageId: panel.id, customId });
    const { interactionId } = await page.next('modal');
    await perform({ kind: 'modal', interactionId, values: { address } });
    await says(/^Refreshed: 5 added/);
    await ask('How many seals were counted?');
    expect(shownQuotes((await says(/214/)).content).join(' ')).toContain('Volunteers counted 214 seals');
    page.close();
  } finally {
    await playground.close();
    await folder.remove();
  }
});
