import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium, launchChromium, noChromium } from '../../support/chromium.js';

const chromium = findChromium();
if (chromium === null) console.warn(noChromium);

/** A list of messages, each a box of some height, in a window of 300 px. */
const script = `
import { html, render } from 'lit';
import { MessageList } from './channel/message-list.js';
window.open = (heights) => {
  document.body.innerHTML = '<style>.messages { height: 300px; overflow-y: auto } .row div { flex: none }</style><main></main>';
  const list = new MessageList(() => draw());
  const messages = [];
  let sent = 0;
  const draw = () => {
    const view = list.view({
      title: 'harbour', messages, head: '', notes: [], sent, pending: [],
      lookOf: () => [], openMenu: () => {},
      messageView: ({ height }) => html\`<div .style=\${'height: ' + height + 'px'}></div>\`,
    });
    render(view, document.querySelector('main'));
    list.afterRender();
  };
  window.add = (height) => {
    messages.push({ id: String(messages.length), timestamp: '2026-03-14T10:00:00', author: { id: '1' }, type: 0, height });
    draw();
  };
  window.send = () => {
    sent += 1;
    draw();
  };
  /** What an element does that draws itself a little later. */
  window.grow = (height) => {
    document.querySelector('.row:last-child div').style.height = height + 'px';
  };
  window.rest = () => {
    const { scrollHeight, clientHeight, scrollTop } = document.querySelector('.messages');
    return scrollHeight - clientHeight - scrollTop;
  };
  heights.forEach(window.add);
};
`;

describe.skipIf(chromium === null)('the messages of a channel', () => {
  let browser: Browser;
  let page: Page;
  let bundle: string;
  const drawn = () => page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  const rest = () => page.evaluate('window.rest()');

  beforeAll(async () => {
    const { outputFiles } = await build({
      stdin: { contents: script, resolveDir: 'src/playground/web', loader: 'js' },
      bundle: true,
      target: 'es2022',
      outfile: 'page.js',
      write: false,
    });
    bundle = outputFiles.find(({ path }) => path.endsWith('.js'))!.text;
    browser = await launchChromium(chromium!);
    page = await browser.newPage();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    await page.goto('about:blank');
    await page.addScriptTag({ content: bundle });
    await page.evaluate('window.open([200, 200, 200])');
    await drawn();
  });

  it('begin at their end', async () => {
    expect(await rest()).toBe(0);
  });

  it('stay at their end when the newest grows before the window has told of having gone there', async () => {
    await page.evaluate('window.add(200); window.grow(400)');
    await drawn();
    expect(await rest()).toBe(0);
  });

  it('go to their end when somebody sends something, and stay there for what comes of it', async () => {
    await page.evaluate("document.querySelector('.messages').scrollTop = 10");
    await drawn();
    await page.evaluate('window.send()');
    await drawn();
    expect(await rest()).toBe(0);
    await page.evaluate('window.add(200)');
    await drawn();
    expect(await rest()).toBe(0);
    expect(await page.getByRole('button', { name: /new message/ }).count()).toBe(0);
  });

  it('stay where somebody has scrolled up to, and tell of what is new', async () => {
    await page.evaluate("document.querySelector('.messages').scrollTop = 10");
    await drawn();
    await page.evaluate('window.add(200)');
    await drawn();
    expect(await page.evaluate("document.querySelector('.messages').scrollTop")).toBe(10);
    await page.getByRole('button', { name: '1 new message' }).click();
    await drawn();
    expect(await rest()).toBe(0);
  });
});
