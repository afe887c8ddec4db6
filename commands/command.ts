import type { BotStore } from '../src/store/bot-store.js';
import type { AskService } from './ask-service.js';
import type { Asker, PressTarget, ReplyTarget, Visibility } from './reply-target.js';
import type { ShownLimits } from './shown-budget.js';

/** What the commands are made of. The articles come with each input: they belong to where it comes from. */
export interface CommandParts {
  readonly store: BotStore;
  readonly limits: ShownLimits;
  readonly now: () => Date;
  /** Milliseconds of the last heartbeat to Discord and back; `null` before the first. */
  readonly gatewayPing: () => number | null;
  /** How many quotes were dropped since the start because the stored text no longer held them. */
  readonly droppedQuotes: () => number;
}

export interface OptionDefinition {
  readonly name: string;
  readonly description: string;
  /** Of `prose` only the words are handed on, without mentions, emoji and whatever else the platform writes in signs. */
  readonly type: 'text' | 'prose' | 'flag';
  readonly isRequired?: boolean;
  readonly hasSuggestions?: boolean;
  /** Characters. */
  readonly maxLength?: number;
}

export interface CommandDefinition {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionDefinition[];
}

export interface PlainInput {
  readonly asker: Asker;
}

export interface CommandInput extends PlainInput {
  /** The articles of the asker's guild. */
  readonly ask: AskService;
  /** The option as typed, or its words where it is prose; `null` when it was left out. */
  text(name: string): string | null;
  /** The option as words to compare. */
  readings(name: string): Readings;
  flag(name: string): boolean;
}

/**
 * Somebody's words, line by line: as a reader sees them and, where that differs, as they are written, since a star may
 * be a mark or belong to the words. One at least, which may be without words.
 */
export type Readings = readonly [string, ...string[]];

/** Bad input, found before anything was promised: one sentence for the asker alone. */
export interface Refusal {
  readonly kind: 'refused';
  readonly text: string;
}

/** Input that can be worked on, and who will see the outcome. */
export interface Prepared<Target extends ReplyTarget> {
  readonly kind: 'ready';
  readonly visibility: Visibility;
  run(target: Target): Promise<void>;
}

export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** A command that works while no articles can be opened, too. */
export interface PlainCommand {
  readonly needsArticles: false;
  readonly definition: CommandDefinition;
  prepare(input: PlainInput): Refusal | Prepared<ReplyTarget>;
}

export interface ArticleCommand {
  readonly needsArticles: true;
  readonly definition: CommandDefinition;
  /** Reads the input, at once. */
  prepare(input: CommandInput): Refusal | Prepared<ReplyTarget>;
  /** Best first, of the articles of the asker's guild. `typed` is what stands in the option so far. */
  suggest?(option: string, typed: string, ask: AskService): readonly Suggestion[];
}

export type Command = PlainCommand | ArticleCommand;

export interface MessageInput {
  readonly asker: Asker;
  /** The articles of the asker's guild. */
  readonly ask: AskService;
  /** What the message says, on one line and as long as a question may be; `''` when it has no words. */
  readonly text: string;
  /** What the message says as words to compare; of the bot's own answer its quotes. */
  readonly readings: Readings;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  /** 1 to 32 characters, as the menu shows it. */
  readonly name: string;
  prepare(input: MessageInput): Refusal | Prepared<ReplyTarget>;
}

/** What a `custom_id` says: `v1:action:answerId:n`. */
export interface Press {
  readonly asker: Asker;
  readonly answerId: number;
  /** Number of a quote, counted from 1; 0 where the action has none. */
  readonly n: number;
}

export interface ArticlePress extends Press {
  /** The articles of the guild in which the button was pressed. */
  readonly ask: AskService;
}

/** A button that works while no articles can be opened, too. */
export interface PlainButton {
  readonly needsArticles: false;
  readonly action: string;
  prepare(press: Press): Refusal | Prepared<PressTarget>;
}

export interface ArticleButton {
  readonly needsArticles: true;
  readonly action: string;
  prepare(press: ArticlePress): Refusal | Prepared<PressTarget>;
}

export type ButtonAction = PlainButton | ArticleButton;

export function refused(text: string): Refusal {
  return { kind: 'refused', text };
}
