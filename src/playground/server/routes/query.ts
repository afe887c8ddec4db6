import { invalidForm } from '../api-error.js';
import { isSnowflake, notASnowflake } from '../http.js';

/** A whole number of the query. @throws ApiError 50035 */
export function integerOf(
  query: URLSearchParams,
  name: string,
  { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number },
): number {
  const text = query.get(name);
  if (text === null) return usual;
  const value = Number(text);
  const refuse = (code: string, message: string) => invalidForm([{ path: [name], code, message }]);
  if (!/^-?\d+$/.test(text)) throw refuse('NUMBER_TYPE_COERCE', `Value "${text}" is not int.`);
  if (value < least) throw refuse('NUMBER_TYPE_MIN', `int value should be greater than or equal to ${least}.`);
  if (value > most) throw refuse('NUMBER_TYPE_MAX', `int value should be less than or equal to ${most}.`);
  return value;
}

/** An id of the query. @throws ApiError 50035 */
export function idOf(query: URLSearchParams, name: string): bigint | null {
  const text = query.get(name);
  if (text === null) return null;
  if (!isSnowflake(text)) throw invalidForm([notASnowflake([name], text)]);
  return BigInt(text);
}

export function flagOf(query: URLSearchParams, name: string): boolean {
  return query.get(name) === 'true' || query.get(name) === '1';
}
