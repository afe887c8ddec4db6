import {
  ApplicationCommandOptionType,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
} from 'discord-api-types/v10';
import type { OptionGiven, OptionValue } from '../../page-protocol.js';
import { Unsendable } from './unsendable.js';

const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;

/**
 * Refuses what Discord's client would not let a person send.
 *
 * @param isTyping of an autocomplete, which is asked before everything is filled in
 * @throws Error
 */
export function checkOptions(
  defined: readonly APIApplicationCommandOption[],
  given: readonly OptionGiven[],
  isTyping: boolean,
): void {
  if (new Set(given.map(({ name }) => name)).size !== given.length) throw new Unsendable('An option was given twice.');
  const pairs = given.map((option) => ({ option, definition: definitionOf(defined, option.name) }));
  const isGrouped = defined.some(({ type }) => type === Subcommand || type === SubcommandGroup);
  if (isGrouped && given.length !== 1) throw new Unsendable('Exactly one subcommand must be chosen.');
  for (const { option, definition } of pairs) {
    if (definition.type === Subcommand || definition.type === SubcommandGroup) {
      checkOptions(definition.options ?? [], option.options ?? [], isTyping);
    } else if (!isTyping) {
      checkValue(definition, option.value);
    }
  }
  const missing = defined.find(
    ({ name, required, type }) =>
      required === true && type !== Subcommand && !given.some((option) => option.name === name),
  );
  if (missing !== undefined && !isTyping) throw new Unsendable(`The option ${missing.name} is required.`);
}

/** @throws Unsendable when the command has no such option */
export function definitionOf(
  defined: readonly APIApplicationCommandOption[],
  name: string,
): APIApplicationCommandOption {
  const found = defined.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Unsendable(`The command has no option ${name}.`);
  return found;
}

function checkValue(definition: APIApplicationCommandBasicOption, value: OptionValue | undefined): void {
  const { name, type } = definition;
  if (typeof value !== valueTypes[type]) throw new Unsendable(`The option ${name} takes ${valueWords[type]}.`);
  if (type === ApplicationCommandOptionType.Integer && !Number.isSafeInteger(value)) {
    throw new Unsendable(`The option ${name} takes a whole number.`);
  }
  const choices = 'choices' in definition ? (definition.choices ?? []) : [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw new Unsendable(`The option ${name} takes one of its choices.`);
  }
  checkRange(definition, value!);
}

function checkRange(definition: APIApplicationCommandBasicOption, value: OptionValue): void {
  const { name } = definition;
  if (definition.type === ApplicationCommandOptionType.String) {
    const length = Array.from(String(value)).length;
    const { min_length: least = 0, max_length: most = 6000 } = definition;
    if (length < least || length > most || length === 0) {
      throw new Unsendable(`The option ${name} takes ${Math.max(least, 1)} to ${most} characters.`);
    }
  }
  if (
    definition.type === ApplicationCommandOptionType.Integer ||
    definition.type === ApplicationCommandOptionType.Number
  ) {
    const { min_value: least = -Infinity, max_value: most = Infinity } = definition;
    if (Number(value) < least || Number(value) > most) {
      throw new Unsendable(`The option ${name} takes a number from ${least} to ${most}.`);
    }
  }
}

type BasicType = APIApplicationCommandBasicOption['type'];

const valueTypes: Readonly<Record<BasicType, 'string' | 'number' | 'boolean'>> = {
  [ApplicationCommandOptionType.String]: 'string',
  [ApplicationCommandOptionType.Integer]: 'number',
  [ApplicationCommandOptionType.Number]: 'number',
  [ApplicationCommandOptionType.Boolean]: 'boolean',
  [ApplicationCommandOptionType.User]: 'string',
  [ApplicationCommandOptionType.Channel]: 'string',
  [ApplicationCommandOptionType.Role]: 'string',
  [ApplicationCommandOptionType.Mentionable]: 'string',
  [ApplicationCommandOptionType.Attachment]: 'string',
};

const valueWords: Readonly<Record<BasicType, string>> = {
  [ApplicationCommandOptionType.String]: 'a text',
  [ApplicationCommandOptionType.Integer]: 'a whole number',
  [ApplicationCommandOptionType.Number]: 'a number',
  [ApplicationCommandOptionType.Boolean]: 'true or false',
  [ApplicationCommandOptionType.User]: 'the id of a person',
  [ApplicationCommandOptionType.Channel]: 'the id of a channel',
  [ApplicationCommandOptionType.Role]: 'the id of a role',
  [ApplicationCommandOptionType.Mentionable]: 'the id of a person or a role',
  [ApplicationCommandOptionType.Attachment]: 'the id of an upload',
};
