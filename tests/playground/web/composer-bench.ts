import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../support/chromium.js';
import { patience } from '../../support/patience.js';
import { command, snapshot } from './examples.js';

/** A composer on a page of its own, in a place with the commands that it is given. */
const script = `
import { render } from 'lit';
import { Composer } from './composer/composer.js';
import { hereOf } from './here.js';
import { reduce } from './state.js';
window.open = (snapshot) => {
  const state = reduce(null, snapshot);
  const sent = [];
  const told = (act) => { sent.push(act); return Promise.resolve({ kind: 'done', value: {} }); };
  const composer = new Composer({
    state,
    here: hereOf(state),
    act: told,
    actCommand: (label, act) => told(act),
    changed: () => queueMicrotask(() => { render(composer.view(), document.body); composer.afterRender(); }),
  });
  window.sent = sent;
  composer.focus();
};
`;

export interface ComposerBench {
  readonly page: Page;
  /** Begins anew with an empty box that has the keyboard. */
  open(commands: readonly ReturnType<typeof command>[]): Promise<void>;
  press(...keys: readonly string[]): Promise<void>;
  /** What was sent to the server. */
  sent(): Promise<unknown>;
  close(): Promise<void>;
}

export async function openComposerBench(chromium: string): Promise<ComposerBench> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: 'src/playground/web', loader: 'js' },
    bundle: true,
    target: 'es2022',
    write: false,
  });
  const browser = await launchChromium(chromium);
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  return benchOn(browser, page, outputFiles[0]!.text);
}

function benchOn(browser: Browser, page: Page, bundle: string): ComposerBench {
  return {
    page,
    open: async (commands) => {
      await page.goto('about:blank');
      await page.addScriptTag({ content: bundle });
      await page.evaluate(`window.open(${JSON.stringify({ ...snapshot, commands })})`);
    },
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    sent: () => page.evaluate('window.sent'),
    close: () => browser.close(),
  };
}
