import type { Row } from './row.js';
import { sides, most, least, x, many, MAX, BAD, REQUIRED, CHOICES, ABOVE, BELOW } from './row.js';
import { modal, inForm } from './senders.js';
import { button, option, menu, display, input, labelled, form } from './shapes.js';

export const ofModals: Row[] = [
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
