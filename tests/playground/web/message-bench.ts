import { build } from 'esbuild';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../support/chromium.js';
import { patience } from '../../support/patience.js';

/** The policy under which the page is served. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:";

/** Shows what the tests hand it and writes down what it is told. */
const script = `
import { html, render } from 'lit';
import { commandEchoView, messageView } from './message/message-view.js';
import { modalForm } from './message/modal-form.js';
const told = [];
const tell = (name) => (...values) => told.push([name, ...values]);
const names = {
  people: new Map([['20', 'wilma'], ['21', 'otto']]),
  channels: new Map([['40', 'harbour']]),
  roles: new Map([['30', 'Wardens']]),
};
const base = {
  viewerId: '20', viewerRoleIds: new Set(['30']), now: new Date('2026-03-14T12:00:00'), locale: 'en-US', ...names,
  grouped: false, pending: null, hasFailed: false,
  onPress: tell('press'), onSelect: tell('select'), onOpenMenu: tell('menu'), onDismiss: tell('dismiss'),
  onReplyClick: tell('reply'), onOpenChannel: tell('channel'),
  commands: [], onOpenCommand: ({ commandId, path }) => told.push(['command', commandId, path.join(' ')]),
};
const show = (template) => render(html\`<main>\${template}</main>\`, document.body);
window.bench = {
  told: () => told.splice(0),
  message: (message, context) => {
    show('');
    show(messageView(message, { ...base, ...context }));
  },
  echo: (echo) => show(commandEchoView(echo, base)),
  modal: (modal) => {
    const handlers = {
      onSubmit: (values) => { told.push(['submit', values]); show(''); },
      onCancel: () => { told.push(['cancel']); show(''); },
    };
    const again = () => show(modalForm({ modal, botName: 'Verbatim', names }, handlers));
    again();
    window.bench.again = again;
  },
};
`;

export interface MessageBench {
  readonly page: Page;
  /** What the page was refused or failed in: addresses it asked for beyond its own, breaches of the policy, errors. */
  readonly troubles: readonly string[];
  call(method: 'message' | 'echo' | 'modal' | 'again', ...values: readonly unknown[]): Promise<void>;
  /** What the view has told since last asked. */
  told(): Promise<unknown>;
  close(): Promise<void>;
}

/** The views of messages alone, in a browser, under the page's policy. */
export async function openBench(chromium: string): Promise<MessageBench> {
  const files = await bundle();
  const server = createServer((request, response) => {
    const name = request.url === '/' ? '/page.html' : request.url!;
    const type = name.endsWith('.js') ? 'text/javascript' : name.endsWith('.css') ? 'text/css' : 'text/html';
    response.writeHead(files.has(name) ? 200 : 404, { 'content-type': type, 'content-security-policy': policy });
    response.end(files.get(name) ?? '');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const browser = await launchChromium(chromium);
  return benchOn(browser, server);
}

async function benchOn(browser: Browser, server: Server): Promise<MessageBench> {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (line) => line.type() === 'error' && troubles.push(line.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) troubles.push(request.url());
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction('window.bench !== undefined');
  return {
    page,
    troubles,
    call: async (method, ...values) => {
      await page.evaluate(`window.bench.${method}(...${JSON.stringify(values)})`);
    },
    told: () => page.evaluate('window.bench.told()'),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

async function bundle(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: 'src/playground/web', loader: 'js' },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outfile: 'page.js',
    write: false,
  });
  const page =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">' +
    '<link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script><body></body></html>';
  const bundled = outputFiles.map(({ path, text }) => [path.replace(/^.*[/\\]/, '/'), text] as const);
  return new Map([['/page.html', page], ...bundled]);
}
