import { InvalidArgumentError } from 'commander';
import { readDay, type Edge } from '../../commands/read-day.js';
import type { Day } from '../domain/day.js';

const mostQuotes = 25;

/** @throws InvalidArgumentError, which commander tells as wrong use. */
export function parseLimit(text: string): number {
  const limit = /^\d+$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= mostQuotes) return limit;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${mostQuotes}.`);
}

const mostWords = 5_000;

/** @throws InvalidArgumentError, which commander tells as wrong use. */
export function parseWords(text: string): number {
  const words = /^\d+$/.test(text) ? Number(text) : 0;
  if (words >= 1 && words <= mostWords) return words;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${mostWords.toLocaleString('en')}.`);
}

/** @throws InvalidArgumentError when `text` names no day. */
export function parseDayAt(edge: Edge): (text: string) => Day {
  return (text) => {
    const day = readDay(text, edge, new Date());
    if (day !== null) return day;
    throw new InvalidArgumentError('It must be a day such as 2024-05-26, "May 2024" or "last week".');
  };
}

/** @throws InvalidArgumentError for an empty text. */
export function parseName(text: string): string {
  const name = text.trim();
  if (name === '') throw new InvalidArgumentError('It must not be empty.');
  return name;
}

/** @throws InvalidArgumentError for anything but an http(s) address. */
export function parseAddress(text: string): string {
  if (URL.canParse(text) && /^https?:\/\//i.test(text)) return text;
  throw new InvalidArgumentError('It must be an http:// or https:// address.');
}

const mostSaid = 500;

/** @throws InvalidArgumentError, which commander tells as wrong use. */
export function parseQuoteCount(text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= mostSaid) return count;
  throw new InvalidArgumentError(`It must be a whole number from 1 to ${mostSaid}.`);
}

/** @throws InvalidArgumentError for anything but a whole number from 1. */
export function parseNumber(text: string): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (number >= 1) return number;
  throw new InvalidArgumentError('It must be a whole number from 1.');
}

/** Days. @throws InvalidArgumentError */
export function parseAge(text: string): number {
  const days = parseNumber(text);
  if (days <= mostDays) return days;
  throw new InvalidArgumentError(`It must be a number of days from 1 to ${mostDays.toLocaleString('en')}.`);
}

const mostDays = 36_500;

/** @throws InvalidArgumentError for anything but the id that Discord gives a server. */
export function parseGuild(text: string): string {
  if (/^\d{15,21}$/.test(text)) return text;
  throw new InvalidArgumentError('It must be the id of a server, a number of 15 to 21 digits.');
}
