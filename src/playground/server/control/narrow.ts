import { Refusal } from './refusal.js';

export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal(`${what} must be an object.`);
  }
  return value as Fields;
}

/** At most `most` code points. */
export function textOf(from: Fields, name: string, { least = 1, most = 100 } = {}): string {
  const value = from[name];
  if (typeof value !== 'string') throw new Refusal(`${name} must be a text.`);
  const length = Array.from(value).length;
  if (length < least || length > most) throw new Refusal(`${name} must have ${least} to ${most} characters.`);
  return value;
}

/** A snowflake. */
export function idOf(from: Fields, name: string): string {
  const value = from[name];
  if (typeof value !== 'string' || !/^\d{1,20}$/.test(value)) throw new Refusal(`${name} must be an id.`);
  return value;
}

export function integerOf(from: Fields, name: string, { least, most }: { least: number; most: number }): number {
  const value = from[name];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw new Refusal(`${name} must be a whole number from ${least} to ${most}.`);
  }
  return value;
}

export function flagOf(from: Fields, name: string): boolean {
  const value = from[name];
  if (typeof value !== 'boolean') throw new Refusal(`${name} must be true or false.`);
  return value;
}

export function oneOf<T extends string>(from: Fields, name: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === from[name]);
  if (found === undefined) throw new Refusal(`${name} must be one of: ${allowed.join(', ')}.`);
  return found;
}

/** At most `most` entries, each read by `read`. */
export function listOf<T>(
  from: Fields,
  name: string,
  { most, read }: { readonly most: number; readonly read: (value: unknown) => T },
): readonly T[] {
  const value = from[name];
  if (!Array.isArray(value)) throw new Refusal(`${name} must be a list.`);
  if (value.length > most) throw new Refusal(`${name} must have at most ${most} entries.`);
  return (value as unknown[]).map(read);
}

/** Which of the readers is for `kind`. */
export function kindOf<Readers extends object>(from: Fields, readers: Readers, what: string): keyof Readers {
  const { kind } = from;
  if (typeof kind !== 'string' || !Object.hasOwn(readers, kind)) throw new Refusal(`kind must be that of ${what}.`);
  return kind as keyof Readers;
}
