import type { BotStores } from '../src/store/bot-database.js';
import type { PicturePainter } from '../src/pictures/picture.js';
import type { Language } from '../src/language/language.js';
import type { Text } from '../src/language/wording.js';
import type { AskService } from './ask-service.js';
import type { ChannelWriter } from './channel-writer.js';
import type { Named, OptionDefinition } from './command-options.js';
import type { ChannelKind, ControlId, Form } from './controls.js';
import type { CorpusDesks } from './corpus-desk.js';
import type { FirstArticles } from './first-articles.js';
import type { RecentQuestions } from './recent-questions.js';
import type { Asker, PressTarget, ReplyTarget, Visibility } from './reply-target.js';
import type { RunningWork } from './running-work.js';
import type { ShownLimits } from './shown-budget.js';
import type { ShownInPrivate } from './shown-in-private.js';
import type { View } from './view.js';

/** What the commands are made of. The articles come with each input: they belong to where it comes from. */
export interface CommandParts extends BotStores {
  readonly channels: ChannelWriter;
  readonly desks: CorpusDesks;
  readonly firstArticles: FirstArticles;
  readonly runningWork: RunningWork;
  readonly recent: RecentQuestions;
  readonly shownInPrivate: ShownInPrivate;
  readonly limits: ShownLimits;
  readonly pictures: PicturePainter;
  readonly now: () => Date;
  /** Milliseconds of the last heartbeat to Discord and back; `null` before the first. */
  readonly gatewayPing: () => number | null;
  /** How many quotes were dropped since the start because the stored text no longer held them. */
  readonly droppedQuotes: () => number;
}

export interface CommandDefinition extends Named {
  readonly options: readonly OptionDefinition[];
  /** Who sees it until a guild's administrators say otherwise: a default, not a check. No subcommand has one. */
  readonly defaultPermissions?: 'manage-server';
}

/** Of a command that is nothing but its subcommands. */
export type GroupDefinition = Omit<CommandDefinition, 'options'>;

/** For whom something works. What is for moderators works in guilds alone, and is refused to others at each step. */
export type Audience = 'everyone' | 'moderators';

/** A file that came with a command; Discord's address of it is valid for a day. */
export interface AttachedFile {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Bytes, as Discord says. */
  readonly size: number;
  /** As Discord guessed it. */
  readonly mediaType: string | null;
}

export interface ChosenChannel {
  readonly id: string;
  /** `null`: of no kind that a command asks for. */
  readonly kind: ChannelKind | null;
  readonly name: string | null;
}

export interface ChosenRole {
  readonly id: string;
  readonly name: string;
}

export interface ChosenMember {
  readonly id: string;
  readonly displayName: string;
  readonly isBot: boolean;
}

/** The options of a command as they were given; `null` when one was left out. */
export interface GivenOptions {
  /** As typed or chosen, or its words where it is prose. */
  text(name: string): string | null;
  /** The option as words to compare. */
  readings(name: string): Readings;
  /** `false` when it was left out. */
  flag(name: string): boolean;
  number(name: string): number | null;
  channel(name: string): ChosenChannel | null;
  role(name: string): ChosenRole | null;
  member(name: string): ChosenMember | null;
  attachment(name: string): AttachedFile | null;
}

export interface PlainInput extends GivenOptions {
  readonly asker: Asker;
}

export interface CommandInput extends PlainInput {
  /** The articles of the asker's guild. */
  readonly ask: AskService;
}

/**
 * Somebody's words, line by line: as a reader sees them and, where that differs, as they are written, since a star may
 * be a mark or belong to the words. One at least, which may be without words.
 */
export type Readings = readonly [string, ...string[]];

/** Bad input, found before anything was promised: one sentence for the asker alone. */
export interface Refusal {
  readonly kind: 'refused';
  readonly text: Text;
}

/** Input that can be worked on, and who will see the outcome. */
export interface Prepared<Target extends ReplyTarget> {
  readonly kind: 'ready';
  readonly visibility: Visibility;
  /** Where it is not the one that whoever asks reads otherwise. */
  readonly language?: Language;
  /** Whether it may take longer than a minute; it is stopped at once when the bot stops. */
  readonly isLong?: boolean;
  run(target: Target): Promise<void>;
}

/** A form that is opened in place of an answer. */
export interface FormPrompt {
  readonly kind: 'form';
  readonly form: Form;
}

export interface Suggestion {
  /** What cannot be read in 100 characters is not offered. */
  readonly name: Text;
  readonly value: string;
}

/** A command that works while no articles can be opened, too. */
export interface PlainCommand {
  readonly needsArticles: false;
  readonly definition: CommandDefinition;
  /** `everyone` where it is left out. */
  readonly audience?: Audience;
  prepare(input: PlainInput): Refusal | Prepared<ReplyTarget> | FormPrompt;
}

export interface ArticleCommand {
  readonly needsArticles: true;
  readonly definition: CommandDefinition;
  readonly audience?: Audience;
  /** Reads the input, at once. */
  prepare(input: CommandInput): Refusal | Prepared<ReplyTarget> | FormPrompt;
  /** Best first, of the articles of the asker's guild. `typed` is what stands in the option so far. */
  suggest?(option: string, typed: string, ask: AskService): readonly Suggestion[] | Promise<readonly Suggestion[]>;
}

export type Command = PlainCommand | ArticleCommand;

/** `/corpus`, of which only `/corpus refresh` and the like can be called. */
export interface CommandGroup {
  readonly definition: GroupDefinition;
  /** 1 to 25, each called by the name in its definition. */
  readonly subcommands: readonly Command[];
}

export type SlashCommand = Command | CommandGroup;

export interface MessageInput {
  readonly asker: Asker;
  /** The articles of the asker's guild. */
  readonly ask: AskService;
  /** The message that the menu belongs to. */
  readonly messageId: string;
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

/** What a `custom_id` says, and who used it. */
export interface Press extends ControlId {
  readonly asker: Asker;
}

export interface ArticlePress extends Press {
  /** The articles of the guild in which the button was pressed. */
  readonly ask: AskService;
}

/** What was chosen in a select. */
export interface Selection extends Press {
  /** Values of choices, or ids of channels or roles. */
  readonly values: readonly string[];
}

/** What was written into a form. */
export interface Submission extends Press {
  /** Without blanks around it; `''` where nothing was written. */
  readonly text: (input: string) => string;
}

type WithArticles<Input> = Input & Pick<ArticlePress, 'ask'>;

interface PlainAction<Input, Outcome> {
  /** Works while no articles can be opened, too. */
  readonly needsArticles: false;
  readonly action: string;
  /** `everyone` where it is left out. */
  readonly audience?: Audience;
  /** Its id is an answer's: what it shows is worded as that is, unless whoever uses it chose otherwise. */
  readonly isOfAnswer?: true;
  prepare(input: Input): Outcome;
}

interface ArticleAction<Input, Outcome> {
  readonly needsArticles: true;
  readonly action: string;
  readonly audience?: Audience;
  readonly isOfAnswer?: true;
  prepare(input: WithArticles<Input>): Outcome;
}

type PressOutcome = Refusal | Prepared<PressTarget> | FormPrompt;

export type PlainButton = PlainAction<Press, PressOutcome>;
export type ArticleButton = ArticleAction<Press, PressOutcome>;
export type ButtonAction = PlainButton | ArticleButton;

export type SelectAction = PlainAction<Selection, PressOutcome> | ArticleAction<Selection, PressOutcome>;

/** A form cannot be answered with a form. */
type FormOutcome = Refusal | Prepared<PressTarget>;
export type FormAction = PlainAction<Submission, FormOutcome> | ArticleAction<Submission, FormOutcome>;

/** What is done once somebody said yes. The message that asked shows how it goes. */
export interface ConfirmedAct {
  /** Kept with what waits for the yes, so that it must not change. */
  readonly name: string;
  /** Asked again of whoever says yes. */
  readonly audience: Audience;
  readonly isLong?: boolean;
  run(target: PressTarget, subject: string): Promise<void>;
}

/** Everything that Discord may call. */
export interface CommandSet {
  /** In the order in which Discord lists them. */
  readonly commands: readonly SlashCommand[];
  readonly messageCommands: readonly MessageCommand[];
  readonly buttons: readonly ButtonAction[];
  readonly selects: readonly SelectAction[];
  readonly forms: readonly FormAction[];
  /** What only the asker is shown once a command was answered; `null` or left out: nothing. */
  readonly afterCommand?: (asker: Asker, command: string) => View | null;
}

export function refused(text: Text): Refusal {
  return { kind: 'refused', text };
}
