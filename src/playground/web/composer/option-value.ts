import { ApplicationCommandOptionType, type APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { OptionValue } from '../../page-protocol.js';
import { picksOf, pickNamed, type Pick, type PickPlace } from './picks.js';

/** What was typed or chosen for one option. */
export interface FieldInput {
  readonly text: string;
  /** Chosen from a list, or the file of an attachment option; its name is what `text` shows. */
  readonly chosen: Pick | null;
}

export type ReadValue =
  | { readonly kind: 'value'; readonly value: OptionValue }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly sentence: string };

const { Attachment, Integer, Number: Decimal } = ApplicationCommandOptionType;

/** The value to send, checked as Discord's client checks it before it sends anything. */
export function readValue(option: APIApplicationCommandBasicOption, input: FieldInput, place: PickPlace): ReadValue {
  if (input.chosen !== null) return { kind: 'value', value: input.chosen.value };
  if (option.type === Attachment) return { kind: 'empty' };
  if (input.text.trim() === '') return { kind: 'empty' };
  const picks = picksOf(option, place);
  if (picks !== null) {
    const pick = pickNamed(picks, input.text);
    return pick === undefined ? wrong('Choose one from the list.') : { kind: 'value', value: pick.value };
  }
  if (option.type === Integer || option.type === Decimal) return readNumber(option, input.text.trim());
  return readString('max_length' in option || 'min_length' in option ? option : {}, input.text);
}

function readNumber(
  { type, ...limits }: { readonly type: ApplicationCommandOptionType; min_value?: number; max_value?: number },
  text: string,
): ReadValue {
  const value = /^[+-]?\d+$/.test(text) || (type === Decimal && /^[+-]?\d*\.?\d+$/.test(text)) ? Number(text) : NaN;
  if (type === Integer && !Number.isSafeInteger(value)) return wrong('Write a whole number.');
  if (Number.isNaN(value)) return wrong('Write a number.');
  const { min_value: min = -Infinity, max_value: max = Infinity } = limits;
  if (value < min) return wrong(`Write a number that is not below ${min}.`);
  if (value > max) return wrong(`Write a number that is not above ${max}.`);
  return { kind: 'value', value };
}

function readString(
  { min_length: min = 0, max_length: max = 6000 }: { min_length?: number; max_length?: number },
  text: string,
): ReadValue {
  if (text.length < min) return wrong(`Write ${min} characters or more; these are ${text.length}.`);
  if (text.length > max) return wrong(`Write ${max} characters or fewer; these are ${text.length}.`);
  return { kind: 'value', value: text };
}

function wrong(sentence: string): ReadValue {
  return { kind: 'wrong', sentence };
}
