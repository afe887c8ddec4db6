/** Limits of the platform as data (Discord's developer documentation), and those that we set below them. */
export const discordLimits = {
  /** Characters of a message's content. */
  content: 2000,
  /** Buttons in one row, rows in one message. */
  buttonsPerRow: 5,
  rows: 5,
  buttonLabel: 80,
  placeholder: 150,
  /** Of a select's choice: its label and its description. */
  selectOption: 100,
  /** A form's title, the label of one of its inputs, and what stands in an empty one. */
  formText: 45,
  inputPlaceholder: 100,
  customId: 100,
  choices: 25,
  /** Characters of an offered choice's name and of its value. */
  choice: 100,
  nonce: 25,
} as const;

/** HONESTY 16: what a public answer holds at most. */
export const answerLimits = {
  quotes: 3,
  /** UTF-16 code units of quoted text. */
  quotedCharacters: 1200,
} as const;

/** What a privately opened message holds at most: as much as the budget of HONESTY 18 allows one answer in all. */
export const privateLimits = {
  quotes: 25,
  quotedCharacters: 1500,
} as const;

/** Our own deadlines, in milliseconds. */
export const deadlines = {
  /** One attempt of a repeated request. The first answer to an interaction is due after 3 s, so two attempts fit. */
  attempt: 1400,
  /** The last attempt, or the only one. */
  lastAttempt: 7000,
  /** What one request waits for rate limits in all. */
  limited: 60_000,
  /** The first answer to an interaction is worth nothing later. */
  callback: 3000,
  /** All attempts of one request together, with what they wait. */
  request: 75_000,
  /**
   * What a start waits for the next server that Discord tells of. One that is down may never come, and interactions
   * wait meanwhile, whose first answer is due after 3 s.
   */
  nextGuild: 1000,
  /** How long a connection may fail before the log says what to look at. */
  unconnected: 30_000,
  /** The work behind a deferred answer; an interaction's token lives 15 minutes. */
  work: 60_000,
  /** An interaction's token lives 15 minutes from the moment it was sent; some of that is left for the last edit. */
  token: 14.5 * 60_000,
  /** What `close` waits for answers under way, and then for those that were given up on to say so. */
  close: 4000,
  closeTold: 2000,
} as const;

/** Answers under way at once; beyond it askers are told to come back. Bounds memory in a flood. */
export const mostAnswersUnderWay = 100;
