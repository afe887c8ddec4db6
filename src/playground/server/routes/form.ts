import { invalidForm } from '../api-error.js';
import { isSnowflake, notASnowflake, type Json } from '../http.js';

/** A text of the body, trimmed. @throws ApiError 50035 */
export function textIn(form: Json, name: string, { least, most }: { readonly least: number; readonly most: number }) {
  const value = form[name];
  if (value === undefined || value === null) throw missing(name);
  const text = typeof value === 'string' ? value.trim() : '';
  const length = Array.from(text).length;
  if (length >= least && length <= most) return text;
  const message = `Must be between ${least} and ${most} in length.`;
  throw invalidForm([{ path: [name], code: 'BASE_TYPE_BAD_LENGTH', message }]);
}

/** An id of the body. @throws ApiError 50035 */
export function idIn(form: Json, name: string): string {
  const value = form[name];
  if (value === undefined || value === null) throw missing(name);
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !isSnowflake(text)) throw invalidForm([notASnowflake([name], value)]);
  return text;
}

/** `undefined` = not said. @throws ApiError 50035 */
export function flagIn(form: Json, name: string): boolean | undefined {
  const value = form[name];
  if (value === undefined || typeof value === 'boolean') return value;
  throw invalidForm([{ path: [name], code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' }]);
}

/** A set of permissions, as a decimal. @throws ApiError 50035 */
export function bitsIn(form: Json, name: string): bigint {
  const value = form[name] ?? '0';
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text === 'string' && /^\d{1,20}$/.test(text)) return BigInt(text);
  throw invalidForm([
    { path: [name], code: 'NUMBER_TYPE_COERCE', message: `Value ${JSON.stringify(value)} is not int.` },
  ]);
}

function missing(name: string) {
  return invalidForm([{ path: [name], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]);
}
