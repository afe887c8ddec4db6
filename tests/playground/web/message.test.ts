import {
  ButtonStyle,
  ComponentType,
  InteractionType,
  MessageFlags,
  MessageType,
  type APIMessage,
  type APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChromium, noChromium } from '../../support/chromium.js';
import { openBench, type MessageBench } from './message-bench.js';

const chromium = findChromium();
if (chromium === null) console.warn(noChromium);

const bot = { id: '10', username: 'Verbatim', global_name: null, discriminator: '0', avatar: null, bot: true };
const otto = { id: '21', username: 'otto_x', global_name: 'Otto', discriminator: '0', avatar: null };
const wilma = { ...otto, id: '20', username: 'wilma_x', global_name: 'Wilma' };

function message(over: Partial<APIMessage>): APIMessage {
  return {
    id: '1000',
    channel_id: '40',
    author: bot,
    content: '',
    timestamp: '2026-03-14T10:02:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    ...over,
  };
}

function row(...components: readonly object[]): APIMessageTopLevelComponent[] {
  return [{ type: ComponentType.ActionRow, components } as APIMessageTopLevelComponent];
}

function button(label: string, more: object = {}): object {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label, custom_id: label, ...more };
}

const outlets = {
  type: ComponentType.StringSelect,
  custom_id: 'outlets',
  placeholder: 'Choose',
  options: [
    { label: 'Harbour Gazette', value: 'h' },
    { label: 'Hill Courier', value: 'c' },
    { label: 'Night Post', value: 'n' },
  ],
};

const ask = { id: '77', type: 1, name: 'ask', name_localized: 'fragen', description: '', options: [] };

describe.skipIf(chromium === null)('in a browser', () => {
  let bench: MessageBench;
  const show = (over: Partial<APIMessage>, context: object = {}) => bench.call('message', message(over), context);
  const text = () => bench.page.locator('main').innerText();

  beforeAll(async () => {
    bench = await openBench(chromium!);
  });
  beforeEach(() => bench.told());
  afterAll(async () => {
    await bench.close();
  });

  describe('a message', () => {
    test('names its author, marks a bot and tells when it was written and edited', async () => {
      await show({ content: 'Tide at noon.', edited_timestamp: '2026-03-14T10:05:00' });
      expect((await text()).replace(/\s+/g, ' ')).toBe('V Verbatim APP Today at 10:02 AM Tide at noon. (edited) ⋯');
    });

    test('runs nothing and asks for nothing, whatever it holds', async () => {
      const hostile =
        '<script>window.broken = 1</script><img src=x onerror="window.broken = 1"> [a](javascript:window.broken=1) https://elsewhere.example/p.png';
      const url = 'https://elsewhere.example/p.png';
      const script = 'javascript:window.broken=1';
      await show({
        content: hostile,
        embeds: [
          { title: hostile, url: script, description: hostile, image: { url }, thumbnail: { url }, color: 0xff0000 },
        ],
        attachments: [{ id: '1', filename: 'p.png', content_type: 'image/png', size: 1, url, proxy_url: url }],
        components: [
          ...row(button('away', { style: ButtonStyle.Link, url: script })),
          {
            type: ComponentType.Container,
            accent_color: 0x00ff00,
            components: [{ type: ComponentType.MediaGallery, items: [{ media: { url } }] }],
          },
        ],
      });
      expect(await bench.page.evaluate('window.broken')).toBeUndefined();
      expect(await bench.page.locator('main script, main [onerror], main a[href^="javascript"]').count()).toBe(0);
      expect(await bench.page.getByRole('button', { name: 'away' }).isDisabled()).toBe(true);
      expect(await text()).toContain('<script>window.broken = 1</script>');
      expect(bench.troubles).toEqual([]);
    });

    test('shows the colour of an embed under the policy that forbids style in markup', async () => {
      await show({ embeds: [{ description: 'a', color: 0x112233 }] });
      const edge = "getComputedStyle(document.querySelector('.embed')).borderInlineStartColor";
      expect(await bench.page.evaluate(edge)).toBe('rgb(17, 34, 51)');
    });

    test('whose embeds are suppressed shows none', async () => {
      await show({ content: 'x', embeds: [{ description: 'hidden words' }], flags: MessageFlags.SuppressEmbeds });
      expect(await text()).not.toContain('hidden words');
    });

    test('says whose command it answers', async () => {
      const interaction = { id: '5', type: InteractionType.ApplicationCommand, user: wilma } as const;
      const older = { interaction: { ...interaction, name: 'ask' } };
      await show({
        type: MessageType.ChatInputCommand,
        interaction_metadata: { ...interaction, authorizing_integration_owners: {} },
        ...older,
      });
      expect(await text()).toContain('wilma used /ask');
    });

    test('says so by the name that the viewer’s Discord lists', async () => {
      const interaction = { id: '5', type: InteractionType.ApplicationCommand, user: wilma } as const;
      const used = { ...interaction, authorizing_integration_owners: {}, name: 'ask', command_type: 1 };
      await show({ type: MessageType.ChatInputCommand, interaction_metadata: used }, { commands: [ask] });
      expect(await text()).toContain('wilma used /fragen');
    });

    test('opens a command that it names when it is clicked, under the name that stands there', async () => {
      await show({ content: 'Try </ask:77>.' }, { commands: [ask] });
      await bench.page.getByRole('button', { name: '/ask', exact: true }).click();
      expect(await bench.told()).toEqual([['command', '77', 'ask']]);
    });

    test.each([
      ['an id that is none of the commands here', '</ask:78>'],
      ['a name that is not the command’s own', '</fragen:77>'],
    ])('opens nothing by %s', async (_, content) => {
      await show({ content }, { commands: [ask] });
      expect(await text()).toContain(content.slice(1, -4));
      expect(await bench.page.locator('button.md-mention').count()).toBe(0);
    });

    test('says of a follow-up, which lacks the older field, whose command it belongs to', async () => {
      const interaction = { id: '5', type: InteractionType.ApplicationCommand, user: wilma } as const;
      const named = { ...interaction, authorizing_integration_owners: {}, name: 'ask', command_type: 1 };
      await show({ type: MessageType.ChatInputCommand, interaction_metadata: named });
      expect(await text()).toContain('wilma used /ask');
    });

    test('leads to the message that it replies to, and tells of one that is gone', async () => {
      const reply = {
        type: MessageType.Reply,
        message_reference: { message_id: '7', channel_id: '40', type: 0 },
      } as const;
      await show({
        ...reply,
        referenced_message: message({ id: '7', author: otto, content: 'A **bold** ||secret||' }),
      });
      await bench.page.getByRole('button', { name: 'Go to the message of otto' }).click();
      expect(await bench.told()).toEqual([['reply', '7']]);
      expect(await text()).toContain('A bold ▮▮▮');
      const mentioning = message({ id: '7', author: otto, content: '<@20> and <@&30> meet in <#40>, <#41> is shut' });
      await show({ ...reply, referenced_message: mentioning });
      expect(await text()).toContain('@wilma and @Wardens meet in #harbour, #unknown is shut');
      await show({ ...reply, referenced_message: null });
      expect(await text()).toContain('Original message was deleted');
    });

    test('that is thinking says so, and to whom it is shown', async () => {
      await show({ flags: MessageFlags.Loading | MessageFlags.Ephemeral });
      expect(await bench.page.getByRole('status').innerText()).toContain('Verbatim is thinking…');
      await bench.page.getByRole('button', { name: 'Dismiss message' }).click();
      expect(await bench.told()).toEqual([['dismiss']]);
    });

    test.each([
      ['the person', { mentions: [wilma] }, 1],
      ['a role that the person holds', { mention_roles: ['30'] }, 1],
      ['everyone', { mention_everyone: true }, 1],
      ['another', { mentions: [otto] }, 0],
      ['nobody, though the words name one', { content: '<@20>' }, 0],
    ] as const)('is marked as calling the viewer when it pings %s', async (_, over, count) => {
      await show(over as Partial<APIMessage>);
      expect(await bench.page.locator('.message-mentioned').count()).toBe(count);
    });

    test('hides a spoiler until it is pressed', async () => {
      await show({ content: 'It was ||the [miller](https://a.example/)||.' });
      const cover = bench.page.getByRole('button', { name: 'Spoiler: show it' });
      expect(await bench.page.getByRole('link').count()).toBe(0);
      await cover.focus();
      await bench.page.keyboard.press('Enter');
      expect(await cover.count()).toBe(0);
      expect(await bench.page.getByRole('link', { name: 'miller' }).isVisible()).toBe(true);
    });

    test('opens its menu from the keyboard and by the right button', async () => {
      await show({ content: 'words' });
      await bench.page.getByRole('button', { name: 'More' }).press('Enter');
      await bench.page.getByText('words').click({ button: 'right' });
      expect(await bench.told()).toEqual([
        ['menu', expect.anything()],
        ['menu', expect.anything()],
      ]);
    });

    test('writes a line from right to left in its own direction', async () => {
      await show({ content: 'left\nשורה' });
      const shown = "getComputedStyle(document.querySelector('.message-content')).unicodeBidi";
      expect(await bench.page.evaluate(shown)).toBe('plaintext');
    });
  });

  describe('a button', () => {
    test('is pressed by keyboard, once, and not while it is waiting or disabled', async () => {
      const components = row(button('One'), button('Two', { disabled: true }), button('Three'));
      await show({ components }, { pending: 'Three' });
      await bench.page.getByRole('button', { name: 'One' }).press('Enter');
      await bench.page.getByRole('button', { name: 'Three' }).press(' ');
      expect(await bench.page.getByRole('button', { name: 'Two' }).isDisabled()).toBe(true);
      expect(await bench.told()).toEqual([['press', 'One']]);
    });

    test('that was not answered leaves a note', async () => {
      await show({ components: row(button('One')) }, { hasFailed: true });
      expect(await bench.page.getByRole('alert').innerText()).toContain('This interaction failed');
    });

    test('with an address is a link that leaves the page', async () => {
      await show({ components: row(button('Open', { style: ButtonStyle.Link, url: 'https://a.example/' })) });
      const link = bench.page.getByRole('link', { name: 'Open' });
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
      expect(await link.getAttribute('target')).toBe('_blank');
    });
  });

  describe('a select', () => {
    const trigger = () => bench.page.getByRole('combobox');

    test('begins its placeholder at the side where its writing begins', async () => {
      const start = `(() => {
        const words = document.createRange();
        words.selectNodeContents(document.querySelector('.select-trigger > span'));
        const { left, right } = words.getBoundingClientRect();
        const box = document.querySelector('.select-trigger').getBoundingClientRect();
        return (left + right) / 2 < (box.left + box.right) / 2 ? 'left' : 'right';
      })()`;
      await show({ components: row(outlets) });
      expect(await bench.page.evaluate(start)).toBe('left');
      await show({ components: row({ ...outlets, placeholder: 'اختر' }) });
      expect(await bench.page.evaluate(start)).toBe('right');
    });

    test('is opened, searched by letter and chosen from by keyboard', async () => {
      await show({ components: row(outlets) });
      await trigger().focus();
      for (const key of ['Enter', 'n', 'Enter']) await bench.page.keyboard.press(key);
      expect(await bench.told()).toEqual([['select', 'outlets', ['n']]]);
      expect(await trigger().innerText()).toContain('Night Post');
    });

    test('of several tells them when it closes, and no fewer than it must', async () => {
      await show({ components: row({ ...outlets, min_values: 2, max_values: 3 }) });
      await trigger().focus();
      for (const key of ['ArrowDown', ' ', 'Escape']) await bench.page.keyboard.press(key);
      expect(await bench.told()).toEqual([]);
      for (const key of ['ArrowDown', ' ', 'End', ' ', 'Escape']) await bench.page.keyboard.press(key);
      expect(await bench.told()).toEqual([['select', 'outlets', ['h', 'n']]]);
    });

    test.each([
      [ComponentType.UserSelect, ['wilma', 'otto']],
      [ComponentType.RoleSelect, ['@Wardens']],
      [ComponentType.ChannelSelect, ['#harbour']],
      [ComponentType.MentionableSelect, ['wilma', 'otto', '@Wardens']],
    ])('of type %i offers those of the guild', async (type, offered) => {
      await show({ components: row({ type, custom_id: 'who' }) });
      await trigger().click();
      expect(await bench.page.getByRole('option').allInnerTexts()).toEqual(offered);
    });
  });

  test('Components V2 are shown, one within another', async () => {
    const components: APIMessageTopLevelComponent[] = [
      {
        type: ComponentType.Container,
        components: [
          { type: ComponentType.TextDisplay, content: '# Tides' },
          {
            type: ComponentType.Section,
            components: [{ type: ComponentType.TextDisplay, content: 'High at *noon*' }],
            accessory: button('Later') as never,
          },
          { type: ComponentType.Separator },
          { type: ComponentType.File, file: { url: 'attachment://tides.csv' }, name: 'tides.csv', size: 2048 },
        ],
      },
    ];
    await show({ flags: MessageFlags.IsComponentsV2, components });
    expect(await bench.page.getByRole('heading', { name: 'Tides' }).count()).toBe(1);
    expect(await bench.page.getByRole('separator').count()).toBe(1);
    expect(await text()).toContain('2.00 KB');
    await bench.page.getByRole('button', { name: 'Later' }).click();
    expect(await bench.told()).toEqual([['press', 'Later']]);
  });

  test.each([
    ['sending', 'Sending command…'],
    ['failed', 'The application did not respond'],
  ])('a command that is %s is told of', async (state, words) => {
    await bench.call('echo', {
      command: '/ask',
      personName: 'wilma',
      bot: { name: 'Verbatim' },
      state,
      at: '2026-03-14T11:00:00',
    });
    expect(await text()).toContain(words);
  });

  test('a command without an answer can be dismissed', async () => {
    const bot = { name: 'Verbatim' };
    await bench.call('echo', { command: '/ask', personName: 'wilma', bot, state: 'failed', at: '2026-03-14T11:00:00' });
    await bench.page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await bench.told()).toEqual([['dismiss']]);
  });

  describe('a form', () => {
    const field = (label: string, component: object) => ({ type: ComponentType.Label, label, component });
    const input = { type: ComponentType.TextInput, custom_id: 'name', style: 1, min_length: 3, max_length: 5 };
    const notes = { type: ComponentType.TextInput, custom_id: 'notes', style: 2, required: false };
    const choices = [
      { label: 'Daily', value: 'd' },
      { label: 'Weekly', value: 'w' },
    ];
    const radio = { type: ComponentType.RadioGroup, custom_id: 'often', options: choices };
    const checks = { type: ComponentType.CheckboxGroup, custom_id: 'also', options: choices };
    const select = { ...outlets, custom_id: 'outlet' };
    const modal = (...fields: readonly object[]) => ({ custom_id: 'm', title: 'Watch', components: fields });
    const complaints = async () =>
      (await bench.page.getByRole('alert').allInnerTexts()).filter((words) => words !== '');

    test('says what is wrong where it is wrong, and sends what is right', async () => {
      await bench.call('modal', modal(field('Name', input), field('Outlet', select)));
      await bench.page.keyboard.type('ab');
      await bench.page.keyboard.press('Enter');
      expect(await complaints()).toEqual(['Must be 3 or more characters long; it has 2.', 'This field is required.']);
      await bench.page.keyboard.type('cdef');
      for (const key of ['Tab', 'Enter', 'Enter', 'Control+Enter']) await bench.page.keyboard.press(key);
      expect(await bench.told()).toEqual([['submit', { name: 'abcde', outlet: ['h'] }]]);
      expect(await bench.page.getByRole('dialog').count()).toBe(0);
    });

    test('keeps what was typed when the page renders again, and lines in a paragraph', async () => {
      await bench.call('modal', modal(field('Notes', notes)));
      await bench.page.keyboard.type('one\ntwo');
      await bench.call('again');
      await bench.page.keyboard.press('Control+Enter');
      expect(await bench.told()).toEqual([['submit', { notes: 'one\ntwo' }]]);
    });

    test('has circles for one and boxes for several', async () => {
      await bench.call('modal', modal(field('Often', radio), field('Also', checks)));
      await bench.page.getByRole('radio', { name: 'Weekly' }).check();
      await bench.page.getByRole('checkbox', { name: 'Daily' }).check();
      await bench.page.getByRole('button', { name: 'Submit' }).click();
      expect(await bench.told()).toEqual([['submit', { often: 'w', also: ['d'] }]]);
    });

    test('is left with Escape', async () => {
      await bench.call('modal', modal(field('Notes', notes)));
      await bench.page.keyboard.press('Escape');
      expect(await bench.told()).toEqual([['cancel']]);
    });

    test('keeps the keyboard inside', async () => {
      await bench.call('modal', modal(field('Notes', notes)));
      const outside =
        "document.activeElement !== document.body && !document.querySelector('dialog').contains(document.activeElement)";
      for (let turn = 0; turn < 8; turn++) {
        await bench.page.keyboard.press('Tab');
        expect(await bench.page.evaluate(outside)).toBe(false);
      }
    });
  });
});
