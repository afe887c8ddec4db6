import type {
  APIApplicationCommand,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  InteractionType,
} from 'discord-api-types/v10';
import type { Fault } from './server/fault.js';

/**
 * What the page and its server say to each other; types alone, which both import.
 *
 * `GET  /playground/stream?person=<id>&channel=<id>&locale=<locale>`  server-sent events, each `data:` a `PageEvent`, the first a `Snapshot`.
 *       Without a person it is the first one's, without a channel it is at home, without a locale in `en-US`; 404 and `{message}` for somebody or a channel
 *       that is not there for them. Who can no longer see the channel is sent a `Snapshot` of the home channel.
 * `POST /playground/act`     body `PageAction` of at most 1 MiB, answered with `ActOutcome`, or 4xx and `{message}`: one sentence.
 * `POST /playground/upload`  multipart form with one `file` of at most 10 MiB, answered with `Uploaded`, or 4xx and `{message}`.
 *
 * Requests from another origin, or for another host than the loopback address, are refused.
 */
export type PageEvent =
  | Snapshot
  /** A message of the channel that is new or was edited. */
  | { readonly kind: 'message'; readonly message: APIMessage }
  | { readonly kind: 'message-gone'; readonly id: string }
  /** New, changed, settled: also those of others, for the timing panel. */
  | { readonly kind: 'interaction'; readonly interaction: InteractionView }
  /** Answer to an autocomplete that this person asked for. */
  | { readonly kind: 'choices'; readonly interactionId: string; readonly choices: readonly Choice[] }
  /** A modal that this person must fill in. */
  | { readonly kind: 'modal'; readonly interactionId: string; readonly modal: Modal }
  | { readonly kind: 'commands'; readonly commands: readonly APIApplicationCommand[] }
  | { readonly kind: 'places'; readonly people: readonly PersonView[]; readonly guilds: readonly GuildView[] }
  | { readonly kind: 'bot'; readonly bot: BotView }
  | { readonly kind: 'faults'; readonly faults: readonly FaultView[] }
  | { readonly kind: 'log'; readonly line: LogLine };

/** Everything that one person sees in one channel, and what the panels show. */
export interface Snapshot {
  readonly kind: 'snapshot';
  readonly personId: string;
  readonly channelId: string;
  readonly people: readonly PersonView[];
  /** Those that the person is in. */
  readonly guilds: readonly GuildView[];
  /** The person's own conversation with the bot. */
  readonly directChannelId: string;
  /** Oldest first; those that are for another's eyes alone are not among them. */
  readonly messages: readonly APIMessage[];
  /**
   * Commands that Discord would offer this person here; each, with all that is in it, has `name_localized` and
   * `description_localized` in the page's locale beside what it is called by default.
   */
  readonly commands: readonly APIApplicationCommand[];
  readonly interactions: readonly InteractionView[];
  readonly bot: BotView;
  readonly faults: readonly FaultView[];
  readonly log: readonly LogLine[];
  /** Questions that an empty channel offers for a first try. */
  readonly samples: readonly string[];
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
  /** e.g. `member of Harbour Watch`, `moderator of Harbour Watch`. */
  readonly standing: string;
  /** A channel to go to when one becomes this person; nobody becomes a bot. */
  readonly homeChannelId: string;
}

export interface GuildView {
  readonly id: string;
  readonly name: string;
  /** Those that the person sees; threads after the channel that they hang from. */
  readonly channels: readonly ChannelView[];
  readonly roles: readonly RoleView[];
  readonly members: readonly MemberView[];
}

export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  /** Whether the person may delete there what others wrote. */
  readonly mayModerate: boolean;
}

export interface RoleView {
  readonly id: string;
  readonly name: string;
}

export interface MemberView {
  readonly userId: string;
  readonly name: string;
  readonly roleIds: readonly string[];
}

export interface BotView {
  readonly id: string;
  readonly name: string;
  readonly connectedShards: number;
}

/** One interaction and its times, in milliseconds since its birth; `null` = not yet. */
export interface InteractionView {
  readonly id: string;
  readonly type: InteractionType;
  /** e.g. `/ask`, `button "More quotes"`, `autocomplete of outlet`. */
  readonly label: string;
  readonly personId: string;
  readonly channelId: string;
  /** ISO 8601. */
  readonly bornAt: string;
  readonly acknowledgedAfter: number | null;
  /** The first message, edit, choices or modal that is more than "is thinking…". */
  readonly answeredAfter: number | null;
  /** Nothing came within three seconds: "The application did not respond". */
  readonly hasFailed: boolean;
}

export interface FaultView {
  readonly fault: Fault;
  /** How many times it will still strike; `null` = until it is ended. */
  readonly timesLeft: number | null;
}

export interface LogLine {
  /** ISO 8601. */
  readonly at: string;
  readonly level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';
  readonly text: string;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export type Modal = APIModalInteractionResponseCallbackData;

/** A value as typed; of an attachment option the id that the upload was given. */
export type OptionValue = string | number | boolean;

export interface OptionGiven {
  readonly name: string;
  readonly value?: OptionValue;
  /** Of a subcommand or a group of them. */
  readonly options?: readonly OptionGiven[];
}

export interface Uploaded {
  readonly id: string;
}

export interface ActOutcome {
  /** Of the interaction that the act brought forth. */
  readonly interactionId?: string;
  /** Of the channel or thread that it made. */
  readonly channelId?: string;
}

export interface PageAction {
  readonly personId: string;
  readonly channelId: string;
  /** Language of the person's client; as it was last said where it is left out. */
  readonly locale?: string;
  readonly act: Act;
}

export type Act =
  | { readonly kind: 'command'; readonly commandId: string; readonly options: readonly OptionGiven[] }
  | {
      readonly kind: 'autocomplete';
      readonly commandId: string;
      readonly options: readonly OptionGiven[];
      readonly focused: string;
    }
  | { readonly kind: 'message-command'; readonly commandId: string; readonly messageId: string }
  | { readonly kind: 'user-command'; readonly commandId: string; readonly userId: string }
  | { readonly kind: 'press'; readonly messageId: string; readonly customId: string }
  | {
      readonly kind: 'select';
      readonly messageId: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  /** `interactionId`: of the interaction that was answered with the modal. Values by custom_id. */
  | {
      readonly kind: 'modal';
      readonly interactionId: string;
      readonly values: Readonly<Record<string, string | readonly string[]>>;
    }
  | {
      readonly kind: 'say';
      readonly content: string;
      readonly replyToId?: string;
      readonly uploadIds?: readonly string[];
    }
  /** Takes an ephemeral message out of one's sight, or deletes one's own. */
  | { readonly kind: 'dismiss'; readonly messageId: string }
  | { readonly kind: 'thread'; readonly name: string }
  | { readonly kind: 'role'; readonly userId: string; readonly roleId: string; readonly isHeld: boolean }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | { readonly kind: 'end-faults' };
