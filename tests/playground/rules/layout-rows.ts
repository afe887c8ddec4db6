import type { Row } from './row.js';
import type { Body } from '../rule-bench.js';
import { sides, most, least, x, many, MAX, BAD, REQUIRED, ABOVE, LEGACY } from './row.js';
import { message, edit, layout } from './senders.js';
import { button, row, display, picture, section, gallery, container } from './shapes.js';

export const ofLayouts: Row[] = [
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
    (bench, body: Body) => bench.edit(body, { flags: 32_768, components: [display('x')] }),
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
