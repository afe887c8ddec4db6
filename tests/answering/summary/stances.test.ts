import { describe, expect, test } from 'vitest';
import { areOpposed, isDeniedBy, stancesIn } from '../../../src/answering/summary/stances.js';

function told(text: string): string[] {
  return stancesIn(text).map(({ actor, isWilling }) => `${actor} ${isWilling ? 'will' : 'will not'}`);
}

describe('what a sentence tells of somebody’s will', () => {
  test.each([
    ['The river office has refused to mend the gate of the dam.', ['office will not']],
    ['The river office has reportedly offered to mend the gate of the dam.', ['office will']],
    ['Orrin is ready to pay for the gate of the dam.', ['orrin will']],
    ['Orrin has ruled out any payment for the gate of the dam.', ['orrin will not']],
    ['Orrin did not accept the price of the gate.', ['orrin will not']],
    ['The mill said that it would accept the price of the gate.', ['mill will']],
    ['Orrin offered to mend the gate, but the mill rejected the price of the gate.', ['orrin will', 'mill will not']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test.each([
    ['of whom nobody knows who it is', 'A judge refused to close the gate of the dam.'],
    ['of what was refused', 'The price of the gate was rejected by the growers of the valley.'],
    ['without a matter', 'The mill refused.'],
  ])('is not told %s', (_what, text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('two sentences are contrary', () => {
  const opposed = (a: string, b: string): boolean =>
    stancesIn(a).some((one) => stancesIn(b).some((other) => areOpposed(one, other)));

  test('where the same one refuses and offers the same', () => {
    const refuses = 'Orrin has refused to discuss any gate of the dam that does not close by itself.';
    expect(opposed(refuses, 'Orrin has reportedly offered to mend the gate of the dam if the mill pays.')).toBe(true);
    expect(opposed(refuses, 'Tarnholt has offered to mend the gate of the dam if the mill pays.')).toBe(false);
    expect(opposed(refuses, 'Orrin has offered the growers nine crowns for a tonne of rye.')).toBe(false);
    expect(opposed(refuses, 'Orrin has also refused to mend the gate of the dam.')).toBe(false);
  });

  test('where somebody denies what another says of the same one', () => {
    const [denial] = stancesIn('The mill has denied that it hid a crack in the gate of the dam.');
    expect(isDeniedBy('The river office says that the mill hid a crack in the gate.', denial!)).toBe(true);
    expect(isDeniedBy('The river office says that the miller of Orrin hid a crack in the gate.', denial!)).toBe(false);
    expect(isDeniedBy('The mill stands beside the gate of the dam.', denial!)).toBe(false);
  });
});
