/** What Discord lists of a command, or of a part of one, in one language. */
export interface CommandWords {
  readonly name: string;
  /** Of everything but choices and the commands in the menu of a message, which are a name alone. */
  readonly description?: string;
}

/**
 * By the path of English names: `ask`, of an option `ask.question`, of a subcommand `corpus.refresh`, of its option
 * `corpus.refresh.dry-run`, of a choice, by its value, `summary.length=brief`; of a command in the menu of a message its
 * name.
 */
export type CommandTable = Readonly<Record<string, CommandWords>>;
