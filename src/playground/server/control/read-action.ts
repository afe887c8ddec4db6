import type { Act, OptionGiven, OptionValue, PageAction } from '../../page-protocol.js';
import { readLocale } from './read-locale.js';
import { fieldsOf, flagOf, idOf, kindOf, listOf, textOf, type Fields } from './narrow.js';
import { readFault } from './read-fault.js';
import { Refusal } from './refusal.js';

/** Groups of subcommands, subcommands, options. */
const deepestOption = 3;
const longestText = 6000;

const readers: { readonly [Kind in Act['kind']]: (act: Fields) => Extract<Act, { readonly kind: Kind }> } = {
  command: (act) => ({ kind: 'command', ...commandOf(act) }),
  autocomplete: (act) => ({ kind: 'autocomplete', ...commandOf(act), focused: textOf(act, 'focused') }),
  'message-command': (act) => ({
    kind: 'message-command',
    commandId: idOf(act, 'commandId'),
    messageId: idOf(act, 'messageId'),
  }),
  'user-command': (act) => ({
    kind: 'user-command',
    commandId: idOf(act, 'commandId'),
    userId: idOf(act, 'userId'),
  }),
  press: (act) => ({ kind: 'press', messageId: idOf(act, 'messageId'), customId: textOf(act, 'customId') }),
  select: (act) => ({
    kind: 'select',
    messageId: idOf(act, 'messageId'),
    customId: textOf(act, 'customId'),
    values: listOf(act, 'values', { most: 25, read: readText }),
  }),
  modal: (act) => ({ kind: 'modal', interactionId: idOf(act, 'interactionId'), values: modalValues(act) }),
  say: (act) => ({
    kind: 'say',
    content: textOf(act, 'content', { least: 0, most: 2000 }),
    ...(act['replyToId'] === undefined ? {} : { replyToId: idOf(act, 'replyToId') }),
    ...(act['uploadIds'] === undefined
      ? {}
      : { uploadIds: listOf(act, 'uploadIds', { most: 10, read: (id) => idOf({ uploadIds: id }, 'uploadIds') }) }),
  }),
  dismiss: (act) => ({ kind: 'dismiss', messageId: idOf(act, 'messageId') }),
  thread: (act) => ({ kind: 'thread', name: textOf(act, 'name') }),
  role: (act) => ({
    kind: 'role',
    userId: idOf(act, 'userId'),
    roleId: idOf(act, 'roleId'),
    isHeld: flagOf(act, 'isHeld'),
  }),
  fault: (act) => ({ kind: 'fault', fault: readFault(act['fault']) }),
  'end-faults': () => ({ kind: 'end-faults' }),
};

/** What the page asks for, in its right form; whether the person may is another's question. @throws Refusal */
export function readAction(value: unknown): PageAction {
  const body = fieldsOf(value, 'The request');
  const act = fieldsOf(body['act'], 'act');
  const kind = kindOf(act, readers, 'an act');
  return {
    personId: idOf(body, 'personId'),
    channelId: idOf(body, 'channelId'),
    ...(body['locale'] === undefined ? {} : { locale: readLocale(body['locale']) }),
    act: readers[kind](act),
  };
}

function commandOf(act: Fields): { commandId: string; options: readonly OptionGiven[] } {
  return { commandId: idOf(act, 'commandId'), options: optionsOf(act, deepestOption) };
}

function optionsOf(from: Fields, levels: number): readonly OptionGiven[] {
  if (levels === 0) throw new Refusal(`options must be at most ${deepestOption} levels deep.`);
  return listOf(from, 'options', {
    most: 25,
    read: (value) => {
      const option = fieldsOf(value, 'An option');
      return {
        name: textOf(option, 'name', { most: 32 }),
        ...(option['value'] === undefined ? {} : { value: optionValue(option['value']) }),
        ...(option['options'] === undefined ? {} : { options: optionsOf(option, levels - 1) }),
      };
    },
  });
}

function optionValue(value: unknown): OptionValue {
  if (typeof value === 'string') return textOf({ value }, 'value', { least: 0, most: longestText });
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw new Refusal('The value of an option must be a text, a number, or true or false.');
}

function modalValues(act: Fields): Readonly<Record<string, string | readonly string[]>> {
  const given = Object.entries(fieldsOf(act['values'], 'values'));
  if (given.length > 40) throw new Refusal('values must have at most 40 entries.');
  return Object.fromEntries(
    given.map(([customId, value]) => [
      customId,
      Array.isArray(value) ? listOf({ values: value }, 'values', { most: 25, read: readText }) : readText(value),
    ]),
  );
}

function readText(value: unknown): string {
  return textOf({ value }, 'value', { least: 0, most: 4000 });
}
