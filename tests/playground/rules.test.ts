import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from './playground-client.js';
import { brokenRules, RuleBench, type Body } from './rule-bench.js';

let bench: RuleBench;
beforeAll(async () => {
  bench = await RuleBench.open();
});
afterAll(() => bench.close());

/** How a body is sent. */
type Send = (body: never) => Promise<Reply>;
/** Name, way, what is still taken, what is refused, and the broken rule as `path CODE`. */
type Row = readonly [name: string, send: Send, taken: unknown, refused: unknown, broken: string];
/** What is still taken at a limit and what is refused beyond it. */
type Sides = readonly [taken: unknown, refused: unknown];

const most = (limit: number, make: (n: number) => unknown): Sides => [make(limit), make(limit + 1)];
const least = (limit: number, make: (n: number) => unknown): Sides => [make(limit), make(limit - 1)];

const x = (n: number): string => 'x'.repeat(n);
const many = <T>(n: number, make: (index: number) => T): T[] => Array.from({ length: n }, (_, index) => make(index));

const message: Send = (body: Body) => bench.message(body);
const edit: Send = (body: Body) => bench.edit(body);
const layout: Send = (components: unknown) => bench.layout(components);
const modal: Send = (data: Body) => bench.modal(data);
const answer: Send = (body: Body) => bench.answer(body);
const followUp: Send = (body: Body) => bench.followUp(body);
const choices: Send = (list: unknown) => bench.choices(list);
const counts: Send = (list: unknown) => bench.choices(list, 'count', 'days');
const put: Send = (list: unknown[]) => bench.put(list);
const putInGuild: Send = (list: unknown[]) => bench.putInGuild(list);
const putOne: Send = (command: Body) => bench.put([{ ...slash, ...command }]);
const putOption: Send = (option: Body) => bench.put([{ ...slash, options: [{ ...plain, ...option }] }]);
const component: Send = (one: unknown) => bench.message({ content: 'x', components: [row(one)] });
const embed: Send = (one: Body) => bench.message({ embeds: [one] });
const inForm: Send = (one: Body) => bench.modal(form(labelled(one)));

const MAX = 'BASE_TYPE_MAX_LENGTH';
const BAD = 'BASE_TYPE_BAD_LENGTH';
const REQUIRED = 'BASE_TYPE_REQUIRED';
const CHOICES = 'BASE_TYPE_CHOICES';
const ABOVE = 'NUMBER_TYPE_MAX';
const BELOW = 'NUMBER_TYPE_MIN';
const LEGACY = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';

const button = (id: string, more: Body = {}): Body => ({ type: 2, style: 2, label: 'More', custom_id: id, ...more });
const link = (more: Body = {}): Body => ({ type: 2, style: 5, label: 'Read', url: 'https://ledger.example', ...more });
const row = (...components: unknown[]): Body => ({ type: 1, components });
const option = (n: number, more: Body = {}): Body => ({ label: `Outlet ${n}`, value: `v${n}`, ...more });
const menu = (more: Body = {}): Body => ({ type: 3, custom_id: 'menu', options: many(2, option), ...more });
const people = (more: Body = {}): Body => ({ type: 5, custom_id: 'people', ...more });
const display = (content: string): Body => ({ type: 10, content });
const picture = { url: 'https://ledger.example/a.png' };
const section = (more: Body = {}): Body => ({ type: 9, components: [display('x')], accessory: button('s'), ...more });
const gallery = (n: number, more: Body = {}): Body => ({
  type: 12,
  items: many(n, () => ({ media: picture, ...more })),
});
const container = (...components: unknown[]): Body => ({ type: 17, components });
const input = (more: Body = {}): Body => ({ type: 4, custom_id: 'input', style: 1, ...more });
const labelled = (inner: unknown, more: Body = {}): Body => ({ type: 18, label: 'Why', component: inner, ...more });
const form = (...components: unknown[]): Body => ({ title: 'Tell us', custom_id: 'form', components });
const slash = { name: 'find', description: 'Finds' };
const plain = { type: 3, name: 'word', description: 'Which?' };
const choice = (n: number, more: Body = {}): Body => ({ name: `c${n}`, value: `v${n}`, ...more });
const field = (more: Body = {}): Body => ({ name: 'n', value: 'v', ...more });
const ids = (n: number): string[] => many(n, (index) => String(1000 + index));
/** Choices whose names bring the whole command to a number of characters. */
const heavy = (length: number): Body => {
  const options = many(25, (index) => ({
    ...plain,
    name: `o${10 + index}`,
    description: 'd',
    choices: many(4, choice),
  }));
  const first = 'find'.length + 'Finds'.length + 25 * ('o10'.length + 1 + 4 * 'c0v0'.length);
  const rest = length - first;
  const filled = options.map((one, index) => ({
    ...one,
    choices: one.choices.map((given, place) => {
      const left = Math.max(0, Math.min(98, rest - 98 * (index * 4 + place)));
      return { ...given, name: `${given['name'] as string}${x(left)}` };
    }),
  }));
  return { options: filled };
};
const translated = (length: number): Body => {
  const { options } = heavy(length - 50) as { options: Body[] };
  return { options, description_localizations: { de: x('Finds'.length + 50), fr: x(20) } };
};

const sides = (name: string, send: Send, [taken, refused]: Sides, broken: string): Row => [
  name,
  send,
  taken,
  refused,
  broken,
];

const ofMessages: Row[] = [
  sides(
    'content: 2,000 characters',
    message,
    most(2000, (n) => ({ content: x(n) })),
    `content ${MAX}`,
  ),
  sides(
    'content: counted in code points',
    message,
    most(2000, (n) => ({ content: '🚢'.repeat(n) })),
    `content ${MAX}`,
  ),
  sides(
    'content of an edit: 2,000',
    edit,
    most(2000, (n) => ({ content: x(n) })),
    `content ${MAX}`,
  ),
  sides(
    'content of a callback: 2,000',
    answer,
    most(2000, (n) => ({ type: 4, data: { content: x(n) } })),
    `data.content ${MAX}`,
  ),
  sides(
    'content of a follow-up: 2,000',
    followUp,
    most(2000, (n) => ({ content: x(n) })),
    `content ${MAX}`,
  ),
  sides(
    'nonce: 25 characters',
    message,
    most(25, (n) => ({ content: 'x', nonce: x(n) })),
    'nonce NONCE_TYPE_TOO_LONG',
  ),
  [
    'nonce: a text or a whole number',
    message,
    { content: 'x', nonce: 7 },
    { content: 'x', nonce: {} },
    'nonce NONCE_TYPE_INVALID_TYPE',
  ],
  sides(
    'stickers: 3',
    message,
    most(3, (n) => ({ sticker_ids: ids(n) })),
    `sticker_ids ${MAX}`,
  ),
  sides(
    'embeds: 10',
    message,
    most(10, (n) => ({ embeds: many(n, () => ({ title: 't' })) })),
    `embeds ${MAX}`,
  ),
  sides(
    'embed title: 256',
    embed,
    most(256, (n) => ({ title: x(n) })),
    `embeds.0.title ${MAX}`,
  ),
  sides(
    'embed title: counted after trimming',
    embed,
    most(256, (n) => ({ title: ` ${x(n)} ` })),
    `embeds.0.title ${MAX}`,
  ),
  sides(
    'embed description: 4,096',
    embed,
    most(4096, (n) => ({ description: x(n) })),
    `embeds.0.description ${MAX}`,
  ),
  sides(
    'embed fields: 25',
    embed,
    most(25, (n) => ({ fields: many(n, () => field()) })),
    `embeds.0.fields ${MAX}`,
  ),
  sides(
    'field name: 256',
    embed,
    most(256, (n) => ({ fields: [field({ name: x(n) })] })),
    `embeds.0.fields.0.name ${MAX}`,
  ),
  sides(
    'field name: not empty',
    embed,
    least(1, (n) => ({ fields: [field({ name: x(n) })] })),
    `embeds.0.fields.0.name ${REQUIRED}`,
  ),
  sides(
    'field value: 1,024',
    embed,
    most(1024, (n) => ({ fields: [field({ value: x(n) })] })),
    `embeds.0.fields.0.value ${MAX}`,
  ),
  sides(
    'field value: not empty',
    embed,
    least(1, (n) => ({ fields: [field({ value: x(n) })] })),
    `embeds.0.fields.0.value ${REQUIRED}`,
  ),
  sides(
    'embed footer: 2,048',
    embed,
    most(2048, (n) => ({ footer: { text: x(n) } })),
    `embeds.0.footer.text ${MAX}`,
  ),
  sides(
    'embed author: 256',
    embed,
    most(256, (n) => ({ author: { name: x(n) } })),
    `embeds.0.author.name ${MAX}`,
  ),
  sides(
    'embeds: 6,000 over all of them',
    message,
    most(2000, (n) => ({ embeds: [{ description: x(4000) }, { title: 't', footer: { text: x(n - 1) } }] })),
    'embeds MAX_EMBED_SIZE_EXCEEDED',
  ),
  sides(
    'embed colour: 24 bits',
    embed,
    most(0xff_ff_ff, (color) => ({ title: 't', color })),
    `embeds.0.color ${ABOVE}`,
  ),
  ['embed: not empty', embed, { title: 't' }, {}, `embeds.0.description ${REQUIRED}`],
  [
    'embed address: http or https',
    embed,
    { title: 't', url: 'https://a.example' },
    { title: 't', url: 'ftp://a.example' },
    'embeds.0.url URL_TYPE_INVALID_SCHEME',
  ],
  [
    'embed time: ISO 8601',
    embed,
    { title: 't', timestamp: '2026-11-22T12:00:00Z' },
    { title: 't', timestamp: 'soon' },
    'embeds.0.timestamp DATE_TIME_TYPE_PARSE',
  ],
  sides(
    'allowed_mentions.users: 100',
    message,
    most(100, (n) => ({ content: 'x', allowed_mentions: { users: ids(n) } })),
    `allowed_mentions.users ${MAX}`,
  ),
  sides(
    'allowed_mentions.roles: 100',
    message,
    most(100, (n) => ({ content: 'x', allowed_mentions: { roles: ids(n) } })),
    `allowed_mentions.roles ${MAX}`,
  ),
  [
    'allowed_mentions.parse: its three kinds',
    message,
    { content: 'x', allowed_mentions: { parse: ['users', 'roles', 'everyone'] } },
    { content: 'x', allowed_mentions: { parse: ['here'] } },
    `allowed_mentions.parse.0 ${CHOICES}`,
  ],
  [
    'allowed_mentions: users parsed or listed',
    message,
    { content: 'x', allowed_mentions: { parse: ['roles'], users: ['1'] } },
    { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'allowed_mentions: roles parsed or listed',
    message,
    { content: 'x', allowed_mentions: { parse: ['users'], roles: ['1'] } },
    { content: 'x', allowed_mentions: { parse: ['roles'], roles: ['1'] } },
    'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
  ],
  [
    'attachments: files of the request',
    message,
    { content: 'x', attachments: [] },
    { content: 'x', attachments: [{ id: '0' }] },
    'attachments.0 ATTACHMENT_NOT_FOUND',
  ],
  [
    'a reply: to a message that is there',
    message,
    { content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } },
    { content: 'x', message_reference: { message_id: '1' } },
    'message_reference REPLIES_UNKNOWN_MESSAGE',
  ],
];

const ofComponents: Row[] = [
  sides(
    'rows: 5',
    message,
    most(5, (n) => ({ content: 'x', components: many(n, (i) => row(button(`b${i}`))) })),
    `components ${MAX}`,
  ),
  sides(
    'buttons in a row: 5',
    message,
    most(5, (n) => ({ content: 'x', components: [row(...many(n, (i) => button(`b${i}`)))] })),
    `components.0.components ${BAD}`,
  ),
  sides(
    'a row: not empty',
    message,
    least(1, (n) => ({ content: 'x', components: [row(...many(n, (i) => button(`b${i}`)))] })),
    `components.0.components ${BAD}`,
  ),
  [
    'a row: one select and nothing else',
    message,
    { content: 'x', components: [row(menu())] },
    { content: 'x', components: [row(menu(), button('b'))] },
    'components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'components: rows alone without the flag',
    message,
    { content: 'x', components: [row(button('b'))] },
    { content: 'x', components: [button('b')] },
    'components.0 UNION_TYPE_CHOICES',
  ],
  ['a row: no row in it', component, button('b'), row(button('b')), 'components.0.components.0 UNION_TYPE_CHOICES'],
  [
    'components of a callback: path below data',
    answer,
    { type: 4, data: { content: 'x', components: [row(button('b'))] } },
    { type: 4, data: { content: 'x', components: [row()] } },
    `data.components.0.components ${BAD}`,
  ],
  sides(
    'custom_id: at most 100',
    component,
    most(100, (n) => button(x(n))),
    `components.0.components.0.custom_id ${BAD}`,
  ),
  sides(
    'custom_id: at least 1',
    component,
    least(1, (n) => button(x(n))),
    `components.0.components.0.custom_id ${BAD}`,
  ),
  [
    'custom_id: once in a row',
    message,
    { content: 'x', components: [row(button('a'), button('b'))] },
    { content: 'x', components: [row(button('a'), button('a'))] },
    'components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'custom_id: once in a message',
    message,
    { content: 'x', components: [row(button('a')), row(menu())] },
    { content: 'x', components: [row(button('menu')), row(menu())] },
    'components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  sides(
    'button label: 80',
    component,
    most(80, (n) => button('b', { label: x(n) })),
    `components.0.components.0.label ${MAX}`,
  ),
  [
    'button: a label or an emoji',
    component,
    button('b', { label: undefined, emoji: { name: '🚢' } }),
    button('b', { label: undefined }),
    `components.0.components.0.label ${REQUIRED}`,
  ],
  [
    'button: a style',
    component,
    button('b', { style: 4 }),
    button('b', { style: 7 }),
    `components.0.components.0.style ${CHOICES}`,
  ],
  [
    'button: a custom_id',
    component,
    button('b'),
    button('b', { custom_id: undefined }),
    'components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
  ],
  ['link button: an address', component, link(), link({ url: undefined }), `components.0.components.0.url ${REQUIRED}`],
  sides(
    'link button: 512',
    component,
    most(512, (n) => link({ url: `https://a.example/${x(n - 18)}` })),
    `components.0.components.0.url ${MAX}`,
  ),
  [
    'link button: http, https or discord',
    component,
    link({ url: 'discord://app' }),
    link({ url: 'javascript:alert(1)' }),
    'components.0.components.0.url URL_TYPE_INVALID_SCHEME',
  ],
  sides(
    'select options: at most 25',
    component,
    most(25, (n) => menu({ options: many(n, option) })),
    `components.0.components.0.options ${BAD}`,
  ),
  sides(
    'select options: at least 1',
    component,
    least(1, (n) => menu({ options: many(n, option) })),
    `components.0.components.0.options ${BAD}`,
  ),
  sides(
    'select option label: 100',
    component,
    most(100, (n) => menu({ options: [option(0, { label: x(n) })] })),
    `components.0.components.0.options.0.label ${BAD}`,
  ),
  sides(
    'select option value: 100',
    component,
    most(100, (n) => menu({ options: [option(0, { value: x(n) })] })),
    `components.0.components.0.options.0.value ${BAD}`,
  ),
  sides(
    'select option description: 100',
    component,
    most(100, (n) => menu({ options: [option(0, { description: x(n) })] })),
    `components.0.components.0.options.0.description ${MAX}`,
  ),
  [
    'select option value: once',
    component,
    menu({ options: [option(0), option(1)] }),
    menu({ options: [option(0), option(0)] }),
    'components.0.components.0.options.1 SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  sides(
    'select placeholder: 150',
    component,
    most(150, (n) => menu({ placeholder: x(n) })),
    `components.0.components.0.placeholder ${MAX}`,
  ),
  sides(
    'select min_values: at most 25',
    component,
    most(25, (n) => people({ min_values: n, max_values: 25 })),
    `components.0.components.0.min_values ${ABOVE}`,
  ),
  sides(
    'select min_values: at least 0',
    component,
    least(0, (n) => people({ min_values: n })),
    `components.0.components.0.min_values ${BELOW}`,
  ),
  sides(
    'select max_values: at most 25',
    component,
    most(25, (n) => people({ max_values: n })),
    `components.0.components.0.max_values ${ABOVE}`,
  ),
  sides(
    'select max_values: at least 1',
    component,
    least(1, (n) => people({ min_values: 0, max_values: n })),
    `components.0.components.0.max_values ${BELOW}`,
  ),
  sides(
    'select: min_values not over max_values',
    component,
    most(2, (n) => people({ min_values: n, max_values: 2 })),
    `components.0.components.0.min_values ${ABOVE}`,
  ),
  sides(
    'select: max_values not over the options',
    component,
    most(2, (n) => menu({ max_values: n })),
    'components.0.components.0.options BASE_TYPE_MIN_LENGTH',
  ),
  sides(
    'select: chosen beforehand within max_values',
    component,
    most(1, (n) => menu({ options: many(2, (i) => option(i, { default: i < n })) })),
    'components.0.components.0.options SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
  ),
  [
    'user select: users chosen beforehand',
    component,
    people({ default_values: [{ id: '1', type: 'user' }] }),
    people({ default_values: [{ id: '1', type: 'role' }] }),
    `components.0.components.0.default_values.0.type ${CHOICES}`,
  ],
];

const ofLayouts: Row[] = [
  [
    'layout: no content',
    message,
    { flags: 32_768, components: [display('x')] },
    { flags: 32_768, components: [display('x')], content: 'x' },
    `content ${LEGACY}`,
  ],
  [
    'layout: no embeds',
    message,
    { flags: 32_768, embeds: [], components: [display('x')] },
    { flags: 32_768, components: [display('x')], embeds: [{ title: 't' }] },
    `embeds ${LEGACY}`,
  ],
  [
    'layout: no stickers',
    message,
    { flags: 32_768, components: [display('x')] },
    { flags: 32_768, components: [display('x')], sticker_ids: ['1'] },
    `sticker_ids ${LEGACY}`,
  ],
  [
    'layout: no poll',
    message,
    { flags: 32_768, components: [display('x')] },
    { flags: 32_768, components: [display('x')], poll: { question: { text: 'x' } } },
    `poll ${LEGACY}`,
  ],
  [
    'a message becomes a layout: its content is taken away',
    edit,
    { flags: 32_768, content: null, components: [display('x')] },
    { flags: 32_768, components: [display('x')] },
    `content ${LEGACY}`,
  ],
  [
    'a layout stays one',
    (body: Body) => bench.edit(body, { flags: 32_768, components: [display('x')] }),
    { flags: 32_768, components: [display('y')] },
    { flags: 0, components: [row(button('b'))] },
    'flags MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
  ],
  sides(
    'layout: 40 components, nested ones counted',
    layout,
    most(40, (n) => [container(...many(n - 1, () => ({ type: 14 })))]),
    'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ),
  sides(
    'text display: 4,000',
    layout,
    most(4000, (n) => [display(x(n))]),
    `components.0.content ${BAD}`,
  ),
  sides(
    'text display: not empty',
    layout,
    least(1, (n) => [display(x(n))]),
    `components.0.content ${BAD}`,
  ),
  sides(
    'layout: 4,000 characters over all of it',
    layout,
    most(2000, (n) => [display(x(2000)), container(display(x(n)))]),
    'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ),
  sides(
    'section: at most 3 texts',
    layout,
    most(3, (n) => [section({ components: many(n, () => display('x')) })]),
    `components.0.components ${BAD}`,
  ),
  sides(
    'section: at least 1 text',
    layout,
    least(1, (n) => [section({ components: many(n, () => display('x')) })]),
    `components.0.components ${BAD}`,
  ),
  [
    'section: an accessory',
    layout,
    [section()],
    [section({ accessory: undefined })],
    `components.0.accessory ${REQUIRED}`,
  ],
  [
    'section: a button or a thumbnail',
    layout,
    [section({ accessory: { type: 11, media: picture } })],
    [section({ accessory: display('x') })],
    'components.0.accessory UNION_TYPE_CHOICES',
  ],
  sides(
    'gallery: at most 10',
    layout,
    most(10, (n) => [gallery(n)]),
    `components.0.items ${BAD}`,
  ),
  sides(
    'gallery: at least 1',
    layout,
    least(1, (n) => [gallery(n)]),
    `components.0.items ${BAD}`,
  ),
  sides(
    'description of a picture: 1,024',
    layout,
    most(1024, (n) => [gallery(1, { description: x(n) })]),
    `components.0.items.0.description ${MAX}`,
  ),
  [
    'container: no container in it',
    layout,
    [container(display('x'))],
    [container(container(display('x')))],
    'components.0.components.0 UNION_TYPE_CHOICES',
  ],
  sides(
    'container colour: 24 bits',
    layout,
    most(0xff_ff_ff, (n) => [{ ...container(display('x')), accent_color: n }]),
    `components.0.accent_color ${ABOVE}`,
  ),
  sides(
    'separator spacing: 1 or 2',
    layout,
    most(2, (spacing) => [display('x'), { type: 14, spacing }]),
    `components.1.spacing ${ABOVE}`,
  ),
  ['layout: a button stands in a row', layout, [row(button('b'))], [button('b')], 'components.0 UNION_TYPE_CHOICES'],
  [
    'layout: a custom_id once',
    layout,
    [row(button('a')), section({ accessory: button('b') })],
    [row(button('a')), section({ accessory: button('a') })],
    'components.1.accessory.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
];

const ofModals: Row[] = [
  sides(
    'modal title: at most 45',
    modal,
    most(45, (n) => ({ ...form(labelled(input())), title: x(n) })),
    `data.title ${BAD}`,
  ),
  sides(
    'modal title: at least 1',
    modal,
    least(1, (n) => ({ ...form(labelled(input())), title: x(n) })),
    `data.title ${REQUIRED}`,
  ),
  sides(
    'modal custom_id: 100',
    modal,
    most(100, (n) => ({ ...form(labelled(input())), custom_id: x(n) })),
    `data.custom_id ${BAD}`,
  ),
  sides(
    'modal: at most 5 components',
    modal,
    most(5, (n) => form(...many(n, (i) => labelled(input({ custom_id: `i${i}` }))))),
    `data.components ${BAD}`,
  ),
  sides(
    'modal: at least 1 component',
    modal,
    least(1, (n) => form(...many(n, () => labelled(input())))),
    `data.components ${BAD}`,
  ),
  [
    'modal: no button',
    modal,
    form(display('x'), labelled(input())),
    form(button('b')),
    'data.components.0 UNION_TYPE_CHOICES',
  ],
  [
    'modal custom_id: once',
    modal,
    form(labelled(input()), labelled(menu())),
    form(labelled(input()), labelled(input())),
    'data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  sides(
    'label: 45',
    modal,
    most(45, (n) => form(labelled(input(), { label: x(n) }))),
    `data.components.0.label ${BAD}`,
  ),
  sides(
    'description of a label: 100',
    modal,
    most(100, (n) => form(labelled(input(), { description: x(n) }))),
    `data.components.0.description ${MAX}`,
  ),
  [
    'label: a component',
    modal,
    form(labelled(input())),
    form(labelled(undefined)),
    `data.components.0.component ${REQUIRED}`,
  ],
  sides(
    'text input min_length: at most 4,000',
    inForm,
    most(4000, (n) => input({ min_length: n })),
    `data.components.0.component.min_length ${ABOVE}`,
  ),
  sides(
    'text input min_length: at least 0',
    inForm,
    least(0, (n) => input({ min_length: n })),
    `data.components.0.component.min_length ${BELOW}`,
  ),
  sides(
    'text input max_length: at most 4,000',
    inForm,
    most(4000, (n) => input({ max_length: n })),
    `data.components.0.component.max_length ${ABOVE}`,
  ),
  sides(
    'text input max_length: at least 1',
    inForm,
    least(1, (n) => input({ max_length: n })),
    `data.components.0.component.max_length ${BELOW}`,
  ),
  sides(
    'text input: min_length not over max_length',
    inForm,
    most(9, (n) => input({ min_length: n, max_length: 9 })),
    `data.components.0.component.min_length ${ABOVE}`,
  ),
  sides(
    'text input value: 4,000',
    inForm,
    most(4000, (n) => input({ value: x(n) })),
    `data.components.0.component.value ${MAX}`,
  ),
  sides(
    'text input placeholder: 100',
    inForm,
    most(100, (n) => input({ placeholder: x(n) })),
    `data.components.0.component.placeholder ${MAX}`,
  ),
  [
    'text input: a style',
    inForm,
    input({ style: 2 }),
    input({ style: 3 }),
    `data.components.0.component.style ${CHOICES}`,
  ],
  sides(
    'file upload: 10',
    inForm,
    most(10, (n) => ({ type: 19, custom_id: 'f', max_values: n })),
    `data.components.0.component.max_values ${ABOVE}`,
  ),
  sides(
    'radio group: at most 10',
    inForm,
    most(10, (n) => ({ type: 21, custom_id: 'r', options: many(n, option) })),
    `data.components.0.component.options ${BAD}`,
  ),
  sides(
    'radio group: at least 2',
    inForm,
    least(2, (n) => ({ type: 21, custom_id: 'r', options: many(n, option) })),
    `data.components.0.component.options ${BAD}`,
  ),
  sides(
    'checkbox group: 10',
    inForm,
    most(10, (n) => ({ type: 22, custom_id: 'c', options: many(n, option) })),
    `data.components.0.component.options ${BAD}`,
  ),
];

const ofCommands: Row[] = [
  sides(
    'command name: at most 32',
    putOne,
    most(32, (n) => ({ name: x(n) })),
    `0.name ${BAD}`,
  ),
  sides(
    'command name: at least 1',
    putOne,
    least(1, (n) => ({ name: x(n) })),
    `0.name ${BAD}`,
  ),
  [
    'command name: lower case',
    putOne,
    { name: 'straße-où' },
    { name: 'Find' },
    '0.name APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'option name: lower case',
    putOption,
    { name: "it's" },
    { name: 'Word' },
    '0.options.0.name APPLICATION_COMMAND_INVALID_NAME',
  ],
  sides(
    'description: at most 100',
    putOne,
    most(100, (n) => ({ description: x(n) })),
    `0.description ${BAD}`,
  ),
  sides(
    'description: at least 1',
    putOne,
    least(1, (n) => ({ description: x(n) })),
    `0.description ${BAD}`,
  ),
  ['description: there', putOne, {}, { description: undefined }, `0.description ${REQUIRED}`],
  sides(
    'option description: 100',
    putOption,
    most(100, (n) => ({ description: x(n) })),
    `0.options.0.description ${BAD}`,
  ),
  [
    'menu command: no description',
    put,
    [{ type: 3, name: 'Quote This', description: '' }],
    [{ type: 3, name: 'Quote This', description: 'x' }],
    `0.description ${MAX}`,
  ],
  [
    'menu command: no options',
    put,
    [{ type: 2, name: 'Look Up' }],
    [{ type: 2, name: 'Look Up', options: [plain] }],
    `0.options ${MAX}`,
  ],
  sides(
    'menu command name: 32',
    put,
    most(32, (n) => [{ type: 2, name: x(n) }]),
    `0.name ${BAD}`,
  ),
  ['command type: 1 to 3', putOne, { type: 1 }, { type: 9 }, `0.type ${CHOICES}`],
  sides(
    'options: 25',
    putOne,
    most(25, (n) => ({ options: many(n, (i) => ({ ...plain, name: `o${i}` })) })),
    `0.options ${MAX}`,
  ),
  ['option type: 1 to 11', putOption, { type: 11 }, { type: 12 }, `0.options.0.type ${CHOICES}`],
  [
    'options: required ones first',
    putOne,
    {
      options: [
        { ...plain, required: true },
        { ...plain, name: 'b' },
      ],
    },
    { options: [plain, { ...plain, name: 'b', required: true }] },
    '0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'options: a name once',
    putOne,
    { options: [plain, { ...plain, name: 'b' }] },
    { options: [plain, plain] },
    '0.options.1 APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
  ],
  [
    'options: subcommands or values',
    putOne,
    { options: [{ ...plain, type: 1 }] },
    {
      options: [
        { ...plain, type: 1 },
        { ...plain, name: 'b' },
      ],
    },
    '0.options APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    'subcommands: no group in a group',
    putOption,
    { type: 2, options: [{ ...plain, type: 1, options: [plain] }] },
    { type: 2, options: [{ ...plain, type: 2, options: [] }] },
    '0.options.0.options.0 APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    'subcommands: none in a subcommand',
    putOption,
    { type: 1, options: [plain] },
    { type: 1, options: [{ ...plain, type: 1 }] },
    '0.options.0.options.0 APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  sides(
    'subcommands: 25 in a group',
    putOption,
    most(25, (n) => ({ type: 2, options: many(n, (i) => ({ ...plain, type: 1, name: `s${i}` })) })),
    `0.options.0.options ${MAX}`,
  ),
  sides(
    'choices: 25',
    putOption,
    most(25, (n) => ({ choices: many(n, choice) })),
    `0.options.0.choices ${MAX}`,
  ),
  sides(
    'choice name: 100',
    putOption,
    most(100, (n) => ({ choices: [choice(0, { name: x(n) })] })),
    `0.options.0.choices.0.name ${BAD}`,
  ),
  sides(
    'choice value: 100',
    putOption,
    most(100, (n) => ({ choices: [choice(0, { value: x(n) })] })),
    `0.options.0.choices.0.value ${MAX}`,
  ),
  [
    'choice value: of the type of the option',
    putOption,
    { type: 4, choices: [choice(0, { value: 1 })] },
    { type: 4, choices: [choice(0, { value: 'x' })] },
    '0.options.0.choices.0.value NUMBER_TYPE_COERCE',
  ],
  sides(
    'choice of whole numbers: 53 bits',
    putOption,
    [
      { type: 4, choices: [choice(0, { value: 2 ** 53 - 1 })] },
      { type: 4, choices: [choice(0, { value: 2 ** 53 })] },
    ],
    `0.options.0.choices.0.value ${ABOVE}`,
  ),
  [
    'autocomplete: not with choices',
    putOption,
    { autocomplete: true },
    { autocomplete: true, choices: [choice(0)] },
    '0.options.0.autocomplete APPLICATION_COMMAND_OPTION_INVALID',
  ],
  [
    'autocomplete: texts and numbers',
    putOption,
    { type: 10, autocomplete: true },
    { type: 6, autocomplete: true },
    '0.options.0.autocomplete APPLICATION_COMMAND_OPTION_INVALID',
  ],
  sides(
    'min_length: 6,000',
    putOption,
    most(6000, (n) => ({ min_length: n })),
    `0.options.0.min_length ${ABOVE}`,
  ),
  sides(
    'min_length: at least 0',
    putOption,
    least(0, (n) => ({ min_length: n })),
    `0.options.0.min_length ${BELOW}`,
  ),
  sides(
    'max_length: 6,000',
    putOption,
    most(6000, (n) => ({ max_length: n })),
    `0.options.0.max_length ${ABOVE}`,
  ),
  sides(
    'max_length: at least 1',
    putOption,
    least(1, (n) => ({ max_length: n })),
    `0.options.0.max_length ${BELOW}`,
  ),
  sides(
    'min_value: 53 bits',
    putOption,
    [
      { type: 4, min_value: -(2 ** 53) + 1 },
      { type: 4, min_value: -(2 ** 53) },
    ],
    `0.options.0.min_value ${BELOW}`,
  ),
  sides(
    'min_value: not over max_value',
    putOption,
    most(7, (n) => ({ type: 4, min_value: n, max_value: 7 })),
    `0.options.0.min_value ${ABOVE}`,
  ),
  sides('a command: 8,000 characters', putOne, most(8000, heavy), '0 APPLICATION_COMMAND_TOO_LARGE'),
  sides('a command: the longest translation counts', putOne, most(8000, translated), '0 APPLICATION_COMMAND_TOO_LARGE'),
  [
    'translations: known locales',
    putOne,
    { name_localizations: { 'es-419': 'hallar' } },
    { name_localizations: { tlh: 'tu' } },
    `0.name_localizations.tlh ${CHOICES}`,
  ],
  sides(
    'translation of a name: 32',
    putOne,
    most(32, (n) => ({ name_localizations: { de: x(n) } })),
    `0.name_localizations.de ${BAD}`,
  ),
  sides(
    'translation of a description: 100',
    putOne,
    most(100, (n) => ({ description_localizations: { de: x(n) } })),
    `0.description_localizations.de ${BAD}`,
  ),
  [
    'commands: a name once per type',
    put,
    [slash, { type: 2, name: 'find' }],
    [slash, slash],
    '1 APPLICATION_COMMANDS_DUPLICATE_NAME',
  ],
  ['contexts: known ones', putOne, { contexts: [0, 1, 2] }, { contexts: [3] }, `0.contexts.0 ${CHOICES}`],
  [
    'contexts: of global commands',
    putInGuild,
    [slash],
    [{ ...slash, contexts: [0] }],
    '0.contexts APPLICATION_COMMAND_GLOBAL_ONLY',
  ],
  [
    'integration_types: of global commands',
    putInGuild,
    [slash],
    [{ ...slash, integration_types: [0] }],
    '0.integration_types APPLICATION_COMMAND_GLOBAL_ONLY',
  ],
];

const ofAnswers: Row[] = [
  sides(
    'proposed choices: 25',
    choices,
    most(25, (n) => many(n, choice)),
    `data.choices ${MAX}`,
  ),
  sides(
    'name of a proposed choice: at most 100',
    choices,
    most(100, (n) => [choice(0, { name: x(n) })]),
    `data.choices.0.name ${BAD}`,
  ),
  sides(
    'name of a proposed choice: at least 1',
    choices,
    least(1, (n) => [choice(0, { name: x(n) })]),
    `data.choices.0.name ${BAD}`,
  ),
  sides(
    'value of a proposed choice: 100',
    choices,
    most(100, (n) => [choice(0, { value: x(n) })]),
    `data.choices.0.value ${MAX}`,
  ),
  [
    'value of a proposed choice: of the type of the option',
    counts,
    [choice(0, { value: 3 })],
    [choice(0, { value: 'three' })],
    'data.choices.0.value NUMBER_TYPE_COERCE',
  ],
  ['proposed choices: there', choices, [], undefined, `data.choices ${REQUIRED}`],
  ...[1, 6, 7, 8, 11].map((type): Row => [
    `a slash command: callback ${type} is none of its own`,
    answer,
    { type: 5 },
    { type },
    `type ${CHOICES}`,
  ]),
];

describe('Discord refuses with 50035, its path and its name, beyond the limit and not at it:', () => {
  test.each([...ofMessages, ...ofComponents, ...ofLayouts, ...ofModals, ...ofCommands, ...ofAnswers])(
    '%s',
    async (_, send, taken, refused, broken) => {
      const good = await send(taken as never);
      expect([good.status, brokenRules(good.body['errors'])]).toEqual([expect.toBeOneOf([200, 204]), []]);
      const bad = await send(refused as never);
      expect([bad.status, bad.body['code'], brokenRules(bad.body['errors'])]).toEqual([400, 50035, [broken]]);
    },
  );
});

/** Two ways to the same end, of which the second breaks a rule that is told by a number of its own. */
type Numbered = readonly [
  name: string,
  taken: () => Promise<Reply>,
  refused: () => Promise<Reply>,
  refusal: readonly [status: number, code: number],
];

const commandsOf = (type: number) => (n: number) => () =>
  bench.put(many(n, (index) => (type === 1 ? { ...slash, name: `c${index}` } : { type, name: `c${index}` })));
const files =
  (...sizes: number[]) =>
  () =>
    bench.upload(
      {},
      sizes.map((size, index) => ({ field: `files[${index}]`, size })),
    );
const mebibyte = 1024 * 1024;

/** The first answer after that many milliseconds. */
const answerAfter = (milliseconds: number) => () => {
  const interaction = bench.run();
  bench.pass(milliseconds);
  return bench.answer({ type: 5 }, interaction);
};
const answerTimes = (times: number) => async () => {
  const interaction = bench.run();
  for (let n = 1; n < times; n += 1) await bench.answer({ type: 5 }, interaction);
  return bench.answer({ type: 4, data: { content: 'x' } }, interaction);
};
/** The answer is edited that many milliseconds after the birth of the interaction. */
const editAfter = (milliseconds: number) => async () => {
  const interaction = bench.run();
  await bench.answer({ type: 5 }, interaction);
  bench.pass(milliseconds);
  return bench.send('PATCH', `${bench.webhook(interaction.token)}/messages/@original`, { content: 'x' });
};
const editOriginal = (prepare: (interaction: ReturnType<RuleBench['run']>) => Promise<unknown>) => async () => {
  const interaction = bench.run();
  await prepare(interaction);
  return bench.send('PATCH', `${bench.webhook(interaction.token)}/messages/@original`, { content: 'x' });
};
const postWithout = (denied: bigint, body: Body) => () => {
  const { id } = bench.playground.world.addChannel(bench.guild, 'elsewhere');
  bench.playground.world.denyBot(id, denied);
  return bench.send('POST', `/channels/${id}/messages`, body);
};
const original = ({ token }: ReturnType<RuleBench['run']>) => `${bench.webhook(token)}/messages/@original`;

const numbered: Numbered[] = [
  [
    'a message shows something',
    () => bench.message({ embeds: [{ title: 't' }] }),
    () => bench.message({ content: ' \n' }),
    [400, 50006],
  ],
  ['an edit leaves something', () => bench.edit({ content: 'y' }), () => bench.edit({ content: '' }), [400, 50006]],
  [
    'a callback shows something',
    () => bench.answer({ type: 4, data: { content: 'x' } }),
    () => bench.answer({ type: 4, data: {} }),
    [400, 50006],
  ],
  [
    'a follow-up shows something',
    () => bench.followUp({ content: 'x' }),
    () => bench.followUp({ content: '' }),
    [400, 50006],
  ],
  ['a layout has a component', () => bench.layout([display('x')]), () => bench.layout([]), [400, 50006]],
  ['a file has at most 10 MiB', files(10 * mebibyte), files(10 * mebibyte + 1), [413, 40005]],
  [
    'a request has at most 25 MiB',
    files(9 * mebibyte, 9 * mebibyte, 6 * mebibyte),
    files(9 * mebibyte, 9 * mebibyte, 8 * mebibyte),
    [413, 40005],
  ],
  ['a message has at most 10 files', files(...many(10, () => 1)), files(...many(11, () => 1)), [400, 50035]],
  ['a scope has at most 100 slash commands', commandsOf(1)(100), commandsOf(1)(101), [400, 30032]],
  ['a scope has at most 15 user commands', commandsOf(2)(15), commandsOf(2)(16), [400, 30032]],
  ['a scope has at most 15 message commands', commandsOf(3)(15), commandsOf(3)(16), [400, 30032]],
  ['the first answer comes within three seconds', answerAfter(3000), answerAfter(3001), [404, 10062]],
  ['there is one first answer', answerTimes(1), answerTimes(2), [400, 40060]],
  ['a token lives for fifteen minutes', editAfter(900_000), editAfter(900_001), [401, 50027]],
  [
    'an answer is edited once it is there',
    editOriginal((interaction) => bench.answer({ type: 5 }, interaction)),
    editOriginal(() => Promise.resolve()),
    [404, 10015],
  ],
  [
    'an answer is edited while it is there',
    editOriginal((interaction) => bench.answer({ type: 4, data: { content: 'x', flags: 64 } }, interaction)),
    editOriginal(async (interaction) => {
      await bench.answer({ type: 4, data: { content: 'x', flags: 64 } }, interaction);
      await bench.send('DELETE', original(interaction));
    }),
    [404, 10008],
  ],
  [
    'a message needs sight of the channel',
    postWithout(0n, { content: 'x' }),
    postWithout(PermissionFlagsBits.ViewChannel, { content: 'x' }),
    [403, 50001],
  ],
  [
    'a message needs permission to write',
    postWithout(0n, { content: 'x' }),
    postWithout(PermissionFlagsBits.SendMessages, { content: 'x' }),
    [403, 50013],
  ],
  [
    'a reply needs the history',
    postWithout(0n, { content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } }),
    postWithout(PermissionFlagsBits.ReadMessageHistory, { content: 'x', message_reference: { message_id: '1' } }),
    [400, 160002],
  ],
];

test.each(numbered)('Discord refuses by number: %s', async (_, taken, refused, refusal) => {
  expect((await taken()).status).toBeOneOf([200, 204]);
  const { status, body } = await refused();
  expect([status, body['code']]).toEqual(refusal);
});
