/** Checks a value and throws an error that names the place where it differs. */
export type Shape = (value: unknown, at?: string) => void;

function fail(at: string, expected: string, value: unknown): never {
  throw new Error(`${at} should be ${expected}, but is ${JSON.stringify(value)}`);
}

export const text: Shape = (value, at = '$') => {
  if (typeof value !== 'string') fail(at, 'a text', value);
};

export const number: Shape = (value, at = '$') => {
  if (typeof value !== 'number' || !Number.isFinite(value)) fail(at, 'a number', value);
};

export const count: Shape = (value, at = '$') => {
  if (!Number.isInteger(value) || (value as number) < 0) fail(at, 'a whole number from 0', value);
};

export const flag: Shape = (value, at = '$') => {
  if (typeof value !== 'boolean') fail(at, 'true or false', value);
};

export const matching =
  (pattern: RegExp): Shape =>
  (value, at = '$') => {
    if (typeof value !== 'string' || !pattern.test(value)) fail(at, `a text like ${String(pattern)}`, value);
  };

export const oneOf =
  (...values: readonly (string | null)[]): Shape =>
  (value, at = '$') => {
    if (!(values as readonly unknown[]).includes(value)) fail(at, `one of ${values.join(', ')}`, value);
  };

export const orNull =
  (shape: Shape): Shape =>
  (value, at = '$') => {
    if (value !== null) shape(value, at);
  };

export const listOf =
  (shape: Shape): Shape =>
  (value, at = '$') => {
    if (!Array.isArray(value)) fail(at, 'a list', value);
    value.forEach((item, index) => {
      shape(item, `${at}[${index}]`);
    });
  };

/** An object with exactly these keys. */
export const object =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, at = '$') => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(at, 'an object', value);
    const keys = Object.keys(value).sort().join(' ');
    const expected = Object.keys(shapes).sort().join(' ');
    if (keys !== expected) fail(at, `an object with the keys ${expected}`, value);
    for (const [key, shape] of Object.entries(shapes)) shape((value as Record<string, unknown>)[key], `${at}.${key}`);
  };
