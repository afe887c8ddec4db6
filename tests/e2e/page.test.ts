import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from 'playwright-core';
import { findChromium, noChromium } from '../support/chromium.js';
import { OpenPlayground, type Person, type Window } from './browser.js';

const chromium = findChromium();
if (chromium === null) console.warn(noChromium);

const injured = 'How many people were injured when the ramp fell?';

describe.skipIf(chromium === null)('the page of the playground, as npm start opens it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-page-'));
  const windows: Window[] = [];
  let playground: OpenPlayground;

  beforeAll(async () => {
    playground = await OpenPlayground.start(chromium!, folder);
  });
  afterEach(async () => {
    const troubles = windows.flatMap((window) => window.troubles);
    await Promise.all(windows.splice(0).map((window) => window.close()));
    expect(troubles).toEqual([]);
  });
  afterAll(async () => {
    await playground.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(person?: Person, options?: Parameters<OpenPlayground['open']>[1]): Promise<Window> {
    const window = await playground.open(person, options);
    windows.push(window);
    return window;
  }

  /** Everything that is done waits until it is let go, then goes to `onward`. */
  async function holdActs({ page }: Window, onward: (route: Route) => Promise<void>): Promise<() => void> {
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    await page.route('**/playground/act', (route) => gate.then(() => onward(route)));
    return letGo;
  }

  test('brings quotes by the picker, more of them and their context by buttons', async () => {
    const wilma = await open();
    const answer = await wilma.ask(injured);
    await expect(answer.locator('blockquote').allInnerTexts()).resolves.toContainEqual(
      expect.stringContaining('Four people were killed and 21 injured on Tuesday'),
    );
    const context = await wilma.press(answer, /^More context, quote 1/);
    await expect(context.innerText()).resolves.toContain('Only you can see this');
    await expect(context.locator('blockquote').first().innerText()).resolves.toContain('21 injured on Tuesday');
    const more = await wilma.press(answer, /^More quotes/);
    await expect(more.locator('blockquote').count()).resolves.toBeGreaterThan(0);
  });

  test('shows an ephemeral answer to nobody else, and a public one to everybody of the server', async () => {
    const [wilma, otto, hilda] = [await open('wilma'), await open('otto'), await open('hilda')];
    const answer = await wilma.ask('Was an engineer of the ferry company arrested?');
    const text = (await answer.locator('blockquote').first().innerText()).slice(0, 60);
    await otto.messages.getByText(text).last().waitFor();
    const before = await otto.messages.count();
    await wilma.press(answer, /^More context, quote 1/);
    // What is said after it has come to otto, and it has not.
    await wilma.say('over');
    await otto.messages.getByText('over', { exact: true }).waitFor();
    await expect(otto.messages.count()).resolves.toBe(before + 1);
    await expect(hilda.page.getByText(text).count()).resolves.toBe(0);
  });

  test('answers in the second server from its own articles and never from the first one’s', async () => {
    const [wilma, hilda] = [await open('wilma'), await open('hilda')];
    const [harbour, hills] = [await wilma.ask(injured), await hilda.ask(injured)];
    await expect(harbour.innerText()).resolves.toContain('The Maravel Ledger');
    const seen = await hills.innerText();
    expect(seen).not.toMatch(/Maravel|Tidewater|Gannet Quay/);
    expect(seen).toContain('Not found in 8 articles');
  });

  test('takes what is typed at no field into the message box', async () => {
    const wilma = await open();
    await wilma.messageBox.waitFor();
    await wilma.page.keyboard.type('/he');
    await wilma.page.getByRole('option', { name: /^\/help/ }).waitFor();
    await expect(wilma.messageBox.inputValue()).resolves.toBe('/he');
  });

  test('puts a command that an answer names into the message box, and calls what was used as the person’s Discord does', async () => {
    const wilma = await open();
    const before = await wilma.messages.count();
    await wilma.send('/help ');
    const help = await wilma.answer(before);
    await help.getByRole('button', { name: '/ask', exact: true }).click();
    await wilma.page.getByLabel('question', { exact: true }).waitFor();
    await wilma.speak('Deutsch');
    await wilma.messages.getByText('wilma used /hilfe').first().waitFor();
  });

  test('empties the box on Enter, and sends in order what is typed while the first is on its way', async () => {
    const wilma = await open();
    const before = await wilma.messages.count();
    const letGo = await holdActs(wilma, (route) => route.continue());
    await wilma.send('first message');
    await wilma.page.keyboard.type('second');
    await expect(wilma.messageBox.inputValue()).resolves.toBe('second');
    await wilma.page.keyboard.press('Enter');
    await expect(wilma.messageBox.inputValue()).resolves.toBe('');
    letGo();
    await wilma.messages.nth(before + 1).waitFor();
    const said = await wilma.messages.locator('.message-content').allInnerTexts();
    expect(said.slice(-2)).toEqual(['first message', 'second']);
  });

  test('gives back what was refused: into the empty box, else beside what is typed by then', async () => {
    const wilma = await open();
    const message = 'The tide is out.';
    const letGo = await holdActs(wilma, (route) => route.fulfill({ status: 409, json: { message } }));
    await wilma.send('lost one');
    await wilma.page.keyboard.type('typed meanwhile');
    letGo();
    const unsent = wilma.page.getByRole('list', { name: 'Not sent' });
    await expect(unsent.innerText()).resolves.toMatch(/lost one\s+The tide is out\./);
    await wilma.page.keyboard.press('Enter');
    await wilma.page.locator('#composer-problem').getByText(message).waitFor();
    await expect(wilma.messageBox.inputValue()).resolves.toBe('typed meanwhile');
    expect(wilma.troubles.splice(0)).toEqual([expect.stringContaining('409'), expect.stringContaining('409')]);
    await wilma.page.unroute('**/playground/act');
    const before = await wilma.messages.count();
    await unsent.getByRole('button', { name: 'Send again' }).click();
    await expect(wilma.messages.nth(before).innerText()).resolves.toContain('lost one');
    await expect(unsent.count()).resolves.toBe(0);
  });

  test('stops once at a command that is not there, and then sends it as a message', async () => {
    const wilma = await open();
    const before = await wilma.messages.count();
    await wilma.messageBox.focus();
    await wilma.page.keyboard.type('/xyz');
    await wilma.page.getByText('No command of this name here.', { exact: true }).waitFor();
    await wilma.page.keyboard.press('Enter');
    await wilma.page.getByText('Press Enter again to send it as a message.').waitFor();
    await expect(wilma.messages.count()).resolves.toBe(before);
    await wilma.page.keyboard.press('Enter');
    await expect(wilma.messages.nth(before).innerText()).resolves.toContain('/xyz');
  });

  test('takes the first suggestion by Tab', async () => {
    const wilma = await open();
    await wilma.type('ask', `${injured} outlet: tide`);
    await wilma.page.getByText('Tab takes the first; Enter sends what is typed.').waitFor();
    await wilma.page.keyboard.press('Tab');
    await expect(wilma.page.getByRole('combobox', { name: 'outlet' }).inputValue()).resolves.toBe('Tidewater Post');
  });

  test('tells a refused fault at its form, on a phone as well', async () => {
    const wilma = await open('wilma', { viewport: { width: 390, height: 780 } });
    await wilma.page.getByRole('button', { name: 'Workbench' }).click();
    await wilma.page.getByRole('tab', { name: 'Faults' }).click();
    const form = wilma.page.getByRole('form', { name: 'Answer slowly' });
    await form.getByRole('textbox').fill('([');
    await form.getByRole('button').click();
    await form.getByRole('alert').getByText('regular expression').waitFor();
    expect(wilma.troubles.splice(0)).toEqual([expect.stringContaining('400')]);
    await form.getByRole('textbox').fill('nothing-has-this-path');
    await form.getByRole('button').click();
    await form.getByRole('alert').waitFor({ state: 'hidden' });
    await wilma.page.getByRole('button', { name: 'End all faults' }).click();
  });

  test('titles a thread as one, and says when its name is too long', async () => {
    const wilma = await open();
    await wilma.page.getByRole('button', { name: 'New thread' }).click();
    await wilma.page.getByRole('textbox', { name: 'Name' }).fill('x'.repeat(101));
    await wilma.page.keyboard.press('Enter');
    await wilma.page.getByRole('alert').getByText('100 characters at most; this one has 101').waitFor();
    await wilma.page.getByRole('button', { name: 'Cancel' }).click();
    await wilma.startThread('ramp talk');
    await wilma.page.getByRole('heading', { name: 'Thread ‘ramp talk’ in #questions' }).waitFor();
  });

  test('shortens the bot’s state before the channel’s name where room is short', async () => {
    const wilma = await open('wilma', { viewport: { width: 1110, height: 700 } });
    await wilma.page.getByRole('button', { name: 'Workbench' }).click();
    const hidden = (selector: string) =>
      wilma.page.evaluate<boolean>(`(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(
        document.querySelector(${JSON.stringify(selector)}))`);
    await expect(hidden('.bot-state > span')).resolves.toBe(true);
    await expect(hidden('.channel-header h1')).resolves.toBe(false);
  });

  test('offers questions that each server’s articles answer', async () => {
    for (const person of ['mara', 'hilda'] as const) {
      const window = await open(person);
      await window.startThread(`of ${person}`);
      await window.page.locator('.welcome-samples button').first().click();
      const answer = await window.answer(0);
      await expect(answer.locator('blockquote').count()).resolves.toBeGreaterThan(0);
    }
  });

  test('offers outlets while one types, and sends what was chosen', async () => {
    const wilma = await open();
    await wilma.type('ask', injured);
    await wilma.page.getByRole('combobox', { name: '+4 optional' }).click();
    await wilma.page.getByRole('option', { name: /^outlet/ }).click();
    await wilma.page.keyboard.type('tide');
    await wilma.page.getByRole('option', { name: /Tidewater Post/ }).click();
    const before = await wilma.messages.count();
    await wilma.page.keyboard.press('Enter');
    const answer = await wilma.answer(before);
    await expect(answer.innerText()).resolves.toContain('Tidewater Post');
    await expect(answer.innerText()).resolves.not.toContain('The Maravel Ledger');
  });

  test('asks the sources from the menu of a message, privately', async () => {
    const wilma = await open();
    const said = await wilma.say('I heard that the crew voted for a strike.');
    await said.click({ button: 'right' });
    const before = await wilma.messages.count();
    await wilma.page.getByRole('menuitem', { name: 'Ask the sources' }).click();
    const answer = await wilma.answer(before);
    await expect(answer.innerText()).resolves.toContain('Only you can see this');
    await expect(answer.locator('blockquote').count()).resolves.toBeGreaterThan(0);
  });

  test('answers a mention that is chosen while typing', async () => {
    const wilma = await open();
    const before = await wilma.messages.count();
    await wilma.messageBox.focus();
    await wilma.page.keyboard.type('@verb');
    await wilma.page.getByRole('option', { name: /verbatim/i }).click();
    await wilma.page.keyboard.type(` ${injured}`);
    await wilma.page.keyboard.press('Enter');
    const reply = await wilma.answer(before + 1);
    await expect(reply.innerText()).resolves.toContain('21 injured on Tuesday');
  });

  test('shows a script in a question as text', async () => {
    const wilma = await open();
    const script = '<script>document.title="owned"</script><img src=x onerror=alert(1)> who fell?';
    const said = await wilma.say(script);
    await expect(said.innerText()).resolves.toContain(script);
    const answer = await wilma.ask(script);
    await expect(answer.locator('script, img[src="x"]').count()).resolves.toBe(0);
    await expect(wilma.page.title()).resolves.not.toContain('owned');
  });

  test('finds the answer when the page was closed while the bot was thinking', async () => {
    const first = await open();
    const before = await first.messages.count();
    await first.type('ask', 'How many of the crew voted for a strike?');
    await first.page.keyboard.press('Enter');
    await first.messages.nth(before).waitFor();
    await first.close();
    const again = await open();
    const answer = await again.answer(before);
    await expect(answer.locator('blockquote').count()).resolves.toBeGreaterThan(0);
  });

  test('answers after its connection was dropped from the workbench', async () => {
    const mara = await open('mara');
    await mara.page.getByRole('button', { name: 'Workbench' }).click();
    await mara.page.getByRole('tab', { name: 'Faults' }).click();
    await mara.page.getByRole('button', { name: /^Drop/ }).click();
    await mara.page.getByRole('button', { name: 'Close the workbench' }).click();
    const answer = await mara.ask(injured);
    await expect(answer.locator('blockquote').count()).resolves.toBeGreaterThan(0);
  });

  test('lives on when the bot is shut out for good', async () => {
    const mara = await open('mara');
    await mara.page.getByRole('button', { name: 'Workbench' }).click();
    await mara.page.getByRole('tab', { name: 'Faults' }).click();
    await mara.cause('Refuse to identify', { 'Close code': '4004' });
    await mara.cause('Invalidate the session');
    await mara.page.getByRole('tab', { name: 'Log' }).click();
    await mara.page.getByText(/started again/).waitFor();
    await mara.page.getByRole('button', { name: 'Close the workbench' }).click();
    const answer = await mara.ask(injured);
    await expect(answer.locator('blockquote').count()).resolves.toBeGreaterThan(0);
  });

  test('says in a direct conversation that there is nothing to answer from', async () => {
    const wilma = await open();
    await wilma.page.getByRole('navigation').getByRole('button', { name: 'Verbatim' }).click();
    await wilma.page.getByRole('heading', { name: 'Verbatim', level: 1 }).waitFor();
    const answer = await wilma.ask(injured);
    await expect(answer.innerText()).resolves.toContain('I answer in servers');
  });

  test('lists commands in the language that somebody chose, in the picker and in the menu of a message, and keeps it', async () => {
    const wilma = await open();
    await wilma.speak('Deutsch');
    await wilma.page.reload();
    await wilma.type('fragen', injured);
    await wilma.page.getByRole('textbox', { name: 'frage', exact: true }).waitFor();
    await wilma.page.keyboard.press('Escape');
    await wilma.speak('Français');
    await wilma.page.getByRole('textbox', { name: 'question', exact: true }).waitFor();
    await expect(wilma.page.getByRole('group', { name: '/demander' }).count()).resolves.toBe(1);
    const before = await wilma.messages.count();
    await wilma.page.getByRole('textbox', { name: 'question', exact: true }).press('Enter');
    const answer = await wilma.answer(before);
    await answer.getByRole('button', { name: 'More', exact: true }).click();
    await wilma.page.getByRole('menuitem', { name: 'Vérifier dans les sources' }).waitFor();
    await wilma.page.keyboard.press('Escape');
    const otto = await open('otto');
    await otto.messageBox.fill('/demander');
    await otto.page.getByText('No command of this name here.').waitFor();
  });

  test('needs no sideways scrolling on a phone, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const wilma = await open('wilma', { viewport: { width: 390, height: 780 }, hasTouch: true, colorScheme });
      await wilma.ask(injured);
      const overflow = await wilma.page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow).toBe(0);
    }
  });
});
