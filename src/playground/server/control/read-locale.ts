import { isLocale } from '../client-locales.js';
import { Refusal } from './refusal.js';

/** @throws Refusal */
export function readLocale(value: unknown): string {
  if (typeof value === 'string' && isLocale(value)) return value;
  throw new Refusal("locale must be one of Discord's, such as es-ES.");
}
