import type { Row } from './row.js';
import { sides, most, least, x, many, MAX, BAD, REQUIRED, CHOICES } from './row.js';
import { answer, choices, counts } from './senders.js';
import { choice } from './shapes.js';

export const ofAnswers: Row[] = [
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
