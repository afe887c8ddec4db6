import { expect, test } from 'vitest';
import { copiedOtherwise } from '../../src/answering/copied-otherwise.js';
import { dayOf } from '../../src/domain/day.js';

const said = 'The board of Orlan voted on Tuesday to close 12 mills, Ada Moss said.';
const day = dayOf('2025-03-05');

test.each([
  ['another number', said.replace('12', '14'), true],
  ['another day', said.replace('Tuesday', 'Monday'), true],
  ['another name', said.replace('Ada Moss', 'Bruno Hale'), true],
  ['a name in the place of another word', said.replace('The board', 'The council of Sarn and the board'), false],
  ['a denial', said.replace('voted', 'has not voted'), true],
  ['a name that is added', said.replace('board of Orlan', 'Harrow Valley board of Orlan'), false],
  ['a day that is left out', said.replace(' on Tuesday', ''), false],
])('%s', (_, copy, isOtherwise) => {
  expect(copiedOtherwise({ text: said, day }, { text: copy, day })).toBe(isOtherwise);
  expect(copiedOtherwise({ text: copy, day }, { text: said, day })).toBe(isOtherwise);
});

test('a copy printed on another day may name its own day', () => {
  const [a, b] = ['The police speak on Wednesday of the hunt.', 'The police speak on Thursday of the hunt.'];
  expect(copiedOtherwise({ text: a, day: dayOf('2025-03-05') }, { text: b, day: dayOf('2025-03-06') })).toBe(false);
  expect(copiedOtherwise({ text: a, day: dayOf('2025-03-05') }, { text: b, day: dayOf('2025-03-05') })).toBe(true);
  const today = a.replace('on Wednesday', 'today');
  expect(copiedOtherwise({ text: a, day: dayOf('2025-03-05') }, { text: today, day: dayOf('2025-03-05') })).toBe(false);
  expect(copiedOtherwise({ text: a, day: dayOf('2025-03-04') }, { text: b, day: dayOf('2025-03-04') })).toBe(true);
});
