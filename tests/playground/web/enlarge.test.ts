import { MessageType } from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium, noChromium } from '../../support/chromium.js';
import { openBench, type MessageBench } from './message-bench.js';

const chromium = findChromium();
if (chromium === null) console.warn(noChromium);

const url =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const picture = { id: '1', filename: 'tides.png', content_type: 'image/png', size: 1, url, proxy_url: url };
const message = {
  id: '1000',
  channel_id: '40',
  author: { id: '10', username: 'Verbatim', global_name: null, discriminator: '0', avatar: null, bot: true },
  content: '',
  timestamp: '2026-03-14T10:02:00',
  mentions: [],
  mention_roles: [],
  mention_everyone: false,
  edited_timestamp: null,
  embeds: [],
  type: MessageType.Default,
  attachments: [{ ...picture, description: 'The tides of March' }],
};

describe.skipIf(chromium === null)('a picture of a message', () => {
  let bench: MessageBench;
  const dialog = () => bench.page.getByRole('dialog', { name: 'Picture' });
  // By its element: one that is closed has no role any more and is removed a moment later.
  const gone = () => bench.page.locator('dialog').waitFor({ state: 'detached' });
  beforeAll(async () => {
    bench = await openBench(chromium!);
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    await bench.call('message', message, {});
    await bench.page.getByRole('link', { name: 'The tides of March' }).click();
    await dialog().waitFor();
  });

  it('is enlarged by a click, with what it shows in words and its address', async () => {
    expect(await dialog().getByRole('img', { name: 'The tides of March' }).count()).toBe(1);
    expect(await dialog().getByRole('link', { name: 'Open in browser' }).getAttribute('href')).toBe(url);
    expect(bench.troubles).toEqual([]);
    await bench.page.keyboard.press('Escape');
    await gone();
  });

  it.each([
    ['Escape', () => bench.page.keyboard.press('Escape')],
    ['its button', () => dialog().getByRole('button', { name: 'Close' }).click()],
    ['a click beside it', () => bench.page.mouse.click(3, 3)],
  ])('goes by %s', async (_way, leave) => {
    await leave();
    await gone();
    expect(await bench.page.locator('dialog').count()).toBe(0);
  });
});
