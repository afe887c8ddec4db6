type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** What the bot needs of a logger; pino's fits. An error goes under `err`. */
export interface BotLogger {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
}
