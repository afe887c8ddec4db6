import type {
  APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import type { OptionGiven } from '../../page-protocol.js';
import type { Channel, StoredMessage } from '../entities.js';
import type { CommandWanted } from './available.js';

/** Where and by whom something is pressed or typed. */
export interface Place {
  readonly userId: string;
  readonly channelId: string;
}

/** What no client of Discord's would send, and a bot must bear all the same. */
export interface Forged {
  readonly isForged?: boolean;
}

export interface InjectedCommand extends Place, CommandWanted, Forged {
  /** By name, or in the order and nesting in which they were given. */
  readonly options?: Readonly<Record<string, string | boolean | number>> | readonly OptionGiven[];
}

export interface InjectedAutocomplete extends InjectedCommand {
  /** Name of the option that is being typed. */
  readonly focused: string;
}

export interface InjectedMessageCommand extends CommandWanted {
  readonly userId: string;
  readonly messageId: string;
}

export interface InjectedUserCommand extends Place, CommandWanted {
  readonly targetId: string;
}

export interface InjectedPress extends Forged {
  readonly userId: string;
  readonly messageId: string;
  readonly customId: string;
}

export interface InjectedSelect extends InjectedPress {
  /** Values of a string select; of the others ids. */
  readonly values: readonly string[];
}

export interface InjectedModal {
  readonly userId: string;
  /** Of the interaction that was answered with the modal. */
  readonly interactionId: string;
  /** By custom_id. */
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

/** An interaction from its birth to the end of its token, with everything that the bot did about it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  /** As people call it: `/ask`, `button "More quotes"`, `autocomplete of outlet`. */
  readonly label: string;
  readonly userId: string;
  /** Language of the person's client, one of Discord's codes. */
  readonly locale: string;
  readonly channel: Channel;
  /** Milliseconds since 1970, as all times here. */
  readonly bornAt: number;
  /** The message that carries the component, or the one from which the modal was opened. */
  readonly source: StoredMessage | null;
  readonly command: { readonly name: string; readonly type: ApplicationCommandType } | null;
  /** Of a context menu command. */
  readonly target: { readonly kind: 'message' | 'user'; readonly id: string } | null;
  /** Of a modal: the interaction that it answered. */
  readonly opener: Interaction | null;
  /** Of the option that is being typed; of nothing else. */
  readonly focusedType: ApplicationCommandOptionType | 0;
  /** Callback type; `null` until the bot answers. */
  answeredWith: number | null;
  acknowledgedAt: number | null;
  /** When it first got a message, an edit, choices or a modal: more than "is thinking…". */
  answeredAt: number | null;
  /** Three seconds passed without an answer. */
  hasFailed: boolean;
  isEphemeral: boolean;
  /** `@original`: the answer, or for a component update the pressed message itself. */
  originalId: string | null;
  readonly followUpIds: string[];
  choices: readonly { readonly name: string; readonly value: string | number }[] | null;
  /** What the person must fill in, until it is sent. */
  modal: APIModalInteractionResponseCallbackData | null;
}

/** A new interaction and what the gateway says of it. */
export interface Born {
  readonly interaction: Interaction;
  readonly payload: Record<string, unknown>;
}
