/** What the moderators of a guild set. Ids are Discord's. */
export interface GuildSettings {
  /** Whoever has this role may do what moderators do; `null`: Manage Server alone. */
  readonly moderatorRoleId: string | null;
  /** Where the bot answers; `null`: everywhere. */
  readonly answerChannelIds: readonly string[] | null;
  /** Who sees an answer to `/ask` unless the asker says otherwise. */
  readonly answers: 'public' | 'private';
  /** Seconds between two questions of one member; 0: none. */
  readonly cooldown: number;
  /** Where acts and reports are told; `null`: nowhere. */
  readonly logChannelId: string | null;
  /** When the articles are refreshed, as moderators typed it; `null`: when the operator says. */
  readonly schedule: string | null;
  /** Public answers in one channel within an hour; further ones are private. `null`: no limit. */
  readonly publicAnswersPerHour: number | null;
  /** Questions with one of them are answered privately. */
  readonly blockedWords: readonly string[];
  /** Whether moderators see what was asked and not answered, without names. */
  readonly keepsUnanswered: boolean;
  /** Whether the operator's shared articles answer here; `null`: not decided by the guild. */
  readonly usesSharedCorpus: boolean | null;
  /** Whether moderators went through the set-up. */
  readonly isSetUp: boolean;
  /** ISO 639-1 code of the labels; `null`: not decided by the guild. */
  readonly language: string | null;
}

export const defaultSettings: GuildSettings = {
  moderatorRoleId: null,
  answerChannelIds: null,
  answers: 'public',
  cooldown: 0,
  logChannelId: null,
  schedule: null,
  publicAnswersPerHour: null,
  blockedWords: [],
  keepsUnanswered: false,
  usesSharedCorpus: null,
  isSetUp: false,
  language: null,
};

/** Port: what guilds set. Reads cost nothing and are there for every step. */
export interface GuildSettingsStore {
  /** `defaultSettings` where nothing was set. */
  settings(guildId: string): GuildSettings;
  /** Changes what is named and leaves the rest; gives back the whole. */
  change(guildId: string, changes: Partial<GuildSettings>): GuildSettings;
}
