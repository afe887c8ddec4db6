import {
  ApplicationCommandOptionType,
  ChannelType,
  type APIApplicationCommandBasicOption,
} from 'discord-api-types/v10';
import type { GuildView, PersonView } from '../../page-protocol.js';
import { shownName } from '../shown-name.js';

/** One of the values that an option offers, as the person reads it. */
export interface Pick {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** Where a command is typed: what its user, role and channel options offer. */
export interface PickPlace {
  /** `null`: a direct conversation. */
  readonly guild: GuildView | null;
  readonly people: readonly PersonView[];
}

const { Boolean, Channel, Mentionable, Role, User } = ApplicationCommandOptionType;

/** What an option that is chosen from a list offers; `null` of one that is typed or asks the bot. */
export function picksOf(option: APIApplicationCommandBasicOption, place: PickPlace): readonly Pick[] | null {
  switch (option.type) {
    case Boolean:
      return [
        { name: 'True', value: true },
        { name: 'False', value: false },
      ];
    case User:
      return usersOf(place);
    case Role:
      return rolesOf(place);
    case Mentionable:
      return [...usersOf(place), ...rolesOf(place)];
    case Channel:
      return channelsOf(place, option.channel_types);
    default:
      return choicesOf(option);
  }
}

function choicesOf(option: APIApplicationCommandBasicOption): readonly Pick[] | null {
  const choices: readonly Pick[] = ('choices' in option ? option.choices : undefined) ?? [];
  return choices.length === 0 ? null : choices.map((choice) => ({ name: shownName(choice), value: choice.value }));
}

/** Whether the bot is asked for suggestions while the option is typed. */
export function asksBot(option: APIApplicationCommandBasicOption): boolean {
  const isAsked: boolean | undefined = 'autocomplete' in option ? option.autocomplete : undefined;
  return isAsked === true;
}

/** Those whose name holds what was typed, beginnings first. */
export function searchPicks(picks: readonly Pick[], typed: string): readonly Pick[] {
  const wanted = typed.trim().toLowerCase().replace(/^[@#]/, '');
  const begins = picks.filter(({ name }) => plain(name).startsWith(wanted));
  return [...begins, ...picks.filter((pick) => !begins.includes(pick) && plain(pick.name).includes(wanted))];
}

/** The one of exactly this name, in any case; none when two share it. */
export function pickNamed(picks: readonly Pick[], typed: string): Pick | undefined {
  const wanted = plain(typed.trim());
  const found = picks.filter(({ name }) => plain(name) === wanted);
  return found.length === 1 ? found[0] : undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^[@#]/, '');
}

function usersOf({ guild, people }: PickPlace): Pick[] {
  const members = guild?.members.map(({ userId, name }) => ({ name, value: userId }));
  return members ?? people.map(({ id, name }) => ({ name, value: id }));
}

function rolesOf({ guild }: PickPlace): Pick[] {
  return (guild?.roles ?? []).map(({ id, name }) => ({ name: `@${name.replace(/^@/, '')}`, value: id }));
}

/** Threads are no text channels: an option that asks for these alone does not offer those. */
function channelsOf({ guild }: PickPlace, types: readonly ChannelType[] | undefined): Pick[] {
  const typeOf = (parentId: string | null) => (parentId === null ? ChannelType.GuildText : ChannelType.PublicThread);
  return (guild?.channels ?? [])
    .filter(({ parentId }) => types === undefined || types.length === 0 || types.includes(typeOf(parentId)))
    .map(({ id, name }) => ({ name: `#${name}`, value: id }));
}
