import { multipliers, spelledNumbers } from './number-words.js';

const furtherNumbers: ReadonlyMap<string, number> = new Map(Object.entries({
  zero: 0, dozen: 12, dozens: 12, half: 0.5, hundreds: 100, thousands: 1e3, millions: 1e6, billions: 1e9, first: 1, third: 3,
  fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, twice: 2, double: 2, triple: 3,
})); // prettier-ignore

/** Values of the numbers among words, however they are written: "1,200", "1200" and "twelve hundred" are one. */
export function numberValuesOf(words: readonly { readonly key: string }[]): string[] {
  const values: string[] = [];
  let value: number | null = null;
  const end = (): void => {
    if (value !== null) values.push(String(value));
    value = null;
  };
  for (const { key } of words) {
    const factor = multipliers.get(key);
    const spelled = spelledValue(key);
    if (factor !== undefined) value = (value ?? 1) * factor;
    else if (spelled !== null && value !== null && spelled < value && value >= 20) value += spelled;
    else {
      end();
      value = spelled ?? digitsOf(key);
      if (value === null && /\p{N}/u.test(key)) values.push(key);
    }
  }
  end();
  return values;
}

function spelledValue(key: string): number | null {
  return key === 'no' || key === 'none' ? null : (spelledNumbers.get(key) ?? furtherNumbers.get(key) ?? null);
}

function digitsOf(key: string): number | null {
  return /^\d+(?:,\d{3})*(?:\.\d+)?$/.test(key) ? Number(key.replaceAll(',', '')) : null;
}
