import type { BotStore } from '../src/store/bot-store.js';
import type { AskService } from './ask-service.js';
import type { Asker, PressTarget, ReplyTarget, Visibility } from './reply-target.js';
import type { ShownLimits } from './shown-budget.js';

/** What the commands are made of. */
export interface CommandParts {
  readonly ask: AskService;
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
  readonly type: 'text' | 'flag';
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

export interface CommandInput {
  readonly asker: Asker;
  /** The option as typed; `null` when it was left out. */
  text(name: string): string | null;
  flag(name: string): boolean;
}

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

export interface Command {
  readonly definition: CommandDefinition;
  /** Reads the input, at once. */
  prepare(input: CommandInput): Refusal | Prepared<ReplyTarget>;
  /** Best first. `typed` is what stands in the option so far. */
  suggest?(option: string, typed: string): readonly Suggestion[];
}

/** What a `custom_id` says: `v1:action:answerId:n`. */
export interface Press {
  readonly asker: Asker;
  readonly answerId: number;
  /** Number of a quote, counted from 1; 0 where the action has none. */
  readonly n: number;
}

export interface ButtonAction {
  readonly action: string;
  prepare(press: Press): Refusal | Prepared<PressTarget>;
}

export function refused(text: string): Refusal {
  return { kind: 'refused', text };
}
