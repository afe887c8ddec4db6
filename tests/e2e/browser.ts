import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.js';
import { patience } from '../support/patience.js';
import type { PlaygroundRun } from '../../src/compose-playground.js';
import { samplesAreRead } from './samples-are-read.js';
import { openPlayground } from './unhurried-playground.js';

/** Who is in the playground that `npm start` opens. */
export type Person = 'wilma' | 'otto' | 'mara' | 'hilda';

/** What `npm start` without a token opens, over the invented samples, and a browser to look at it. */
export class OpenPlayground {
  private constructor(
    private readonly playground: PlaygroundRun,
    private readonly browser: Browser,
  ) {}

  /** @param folder where the data goes */
  static async start(chromium: string, folder: string): Promise<OpenPlayground> {
    const [browser, playground] = await Promise.all([launchChromium(chromium), openPlayground(folder)]);
    await samplesAreRead(playground.address);
    return new OpenPlayground(playground, browser);
  }

  /** A window of its own, with nobody else's storage, opened as the first person and turned into `person`. */
  async open(person: Person = 'wilma', options: BrowserContextOptions = {}): Promise<Window> {
    const context = await this.browser.newContext(options);
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    const window = new Window(page);
    await page.goto(this.playground.address);
    // Until then the page knows of no message.
    await window.messageBox.waitFor();
    if (person !== 'wilma') await window.become(person);
    return window;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.playground.close();
  }
}

/** One person at the page. Everything is done by what it is called, as somebody who cannot see would. */
export class Window {
  /** Errors and breaches of the page's policy. */
  readonly troubles: string[] = [];

  constructor(readonly page: Page) {
    page.on('pageerror', ({ message }) => this.troubles.push(message));
    page.on('console', (line) => {
      if (line.type() === 'error') this.troubles.push(line.text());
    });
  }

  get messageBox(): Locator {
    return this.page.locator('#composer-text');
  }

  get messages(): Locator {
    return this.page.getByRole('log').getByRole('article');
  }

  async become(person: Person): Promise<void> {
    await this.page.getByRole('button', { name: /Become somebody else/ }).click();
    await this.page.getByRole('menuitemradio', { name: new RegExp(`^${person}\\b`) }).click();
    await this.page.getByRole('button', { name: new RegExp(`You are ${person}`) }).waitFor();
  }

  /** Opens a thread, which nobody has written in. */
  async startThread(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New thread' }).click();
    await this.page.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('heading', { name, exact: true, level: 1 }).waitFor();
  }

  /** Turns the person's Discord to a language, called as the menu calls it. */
  async speak(language: string): Promise<void> {
    await this.page.getByRole('button', { name: /Choose another language$/ }).click();
    await this.page.getByRole('menuitemradio', { name: language }).click();
    await this.page.getByRole('button', { name: `Your Discord is in ${language}. Choose another language` }).waitFor();
  }

  /** Does what a form of the fault panel says, with these values in its fields. */
  async cause(title: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
    const form = this.page.getByRole('form', { name: title });
    for (const [label, value] of Object.entries(values)) await form.getByLabel(label).fill(value);
    await form.getByRole('button').click();
  }

  /** Writes a message. Returns it as it stands in the channel. */
  async say(text: string): Promise<Locator> {
    const before = await this.messages.count();
    await this.send(text);
    const said = this.messages.nth(before);
    await said.waitFor();
    return said;
  }

  /** Types a message and presses Enter. */
  async send(text: string): Promise<void> {
    await this.messageBox.focus();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
  }

  /** Picks a command by typing, and its question; by keyboard alone. */
  async type(command: string, question: string): Promise<void> {
    await this.messageBox.focus();
    await this.page.keyboard.type(`/${command}`);
    await this.page.getByRole('option', { name: new RegExp(`^/${command}`) }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.insertText(question);
  }

  /** The answer that comes after those that are there. */
  async ask(question: string): Promise<Locator> {
    const before = await this.messages.count();
    await this.type('ask', question);
    await this.page.keyboard.press('Enter');
    return this.answer(before);
  }

  /** The message with this number, once it is more than "is thinking…". */
  async answer(index: number): Promise<Locator> {
    const message = this.messages.nth(index);
    await message.waitFor();
    await message.getByText(/is thinking|Sending command/).waitFor({ state: 'detached' });
    return message;
  }

  /** Presses a button of a message and waits for the message that comes of it. */
  async press(message: Locator, name: RegExp): Promise<Locator> {
    const before = await this.messages.count();
    await message.getByRole('button', { name }).click();
    return this.answer(before);
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}
