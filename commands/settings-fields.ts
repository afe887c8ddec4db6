import { parseSchedule, scheduleForms } from '../src/domain/schedule.js';
import { defaultSettings, type GuildSettings } from '../src/store/guild-settings-store.js';
import type { ChannelKind } from './controls.js';
import { longestCooldown } from './recent-questions.js';
import { code, named, type Wording } from '../src/language/wording.js';

type Changes = Partial<GuildSettings>;

/** How a setting is changed. What cannot be read as a value gives one sentence. */
export type SettingEditor =
  | { readonly kind: 'choices'; readonly choices: readonly { readonly label: string; readonly change: Changes }[] }
  | {
      readonly kind: 'channels';
      readonly most: number;
      readonly channelKinds: readonly ChannelKind[];
      readonly chosen: (settings: GuildSettings) => readonly string[];
      /** On the button that takes the choice back. */
      readonly none: string;
      readonly change: (ids: readonly string[]) => Changes;
    }
  | {
      readonly kind: 'role';
      readonly chosen: (settings: GuildSettings) => readonly string[];
      readonly none: string;
      readonly change: (ids: readonly string[]) => Changes;
    }
  | {
      readonly kind: 'text';
      /** 1 to 45 characters. */
      readonly prompt: string;
      readonly placeholder: string;
      readonly isLong: boolean;
      readonly written: (settings: GuildSettings) => string;
      readonly read: (text: string) => Changes | string;
    };

export interface SettingField {
  /** As people read it. */
  readonly label: string;
  readonly description: string;
  readonly inWords: (settings: GuildSettings) => Wording;
  readonly editor: SettingEditor;
}

const mostChannels = 25;
const mostBlocked = 200;
const longestBlocked = 60;
const mostPerHour = 1000;

/** Every setting that moderators change, in the order in which they read it. Buttons hold a field's place: add at the end. */
export const settingFields: readonly SettingField[] = [
  {
    label: 'Moderator role',
    description: 'Who moderates beside those who may manage this server',
    inWords: ({ moderatorRoleId }) => (moderatorRoleId === null ? 'none' : [named('role', moderatorRoleId)]),
    editor: {
      kind: 'role',
      chosen: ({ moderatorRoleId }) => (moderatorRoleId === null ? [] : [moderatorRoleId]),
      none: 'No role',
      change: ([id]) => ({ moderatorRoleId: id ?? null }),
    },
  },
  {
    label: 'Channels in which I answer',
    description: 'Elsewhere members are told where to ask',
    inWords: ({ answerChannelIds }) => (answerChannelIds === null ? 'all' : channelsInWords(answerChannelIds)),
    editor: {
      kind: 'channels',
      most: mostChannels,
      channelKinds: ['text', 'announcement', 'forum', 'voice'],
      chosen: ({ answerChannelIds }) => answerChannelIds ?? [],
      none: 'All channels',
      change: (ids) => ({ answerChannelIds: ids.length === 0 ? null : ids }),
    },
  },
  {
    label: 'Answers',
    description: 'Who sees an answer unless its asker says otherwise',
    inWords: ({ answers }) => (answers === 'public' ? 'public' : 'private; whoever asked may share one'),
    editor: {
      kind: 'choices',
      choices: [
        { label: 'Public', change: { answers: 'public' } },
        { label: 'Private', change: { answers: 'private' } },
      ],
    },
  },
  {
    label: 'Cooldown',
    description: 'Seconds between two questions of one member',
    inWords: ({ cooldown }) => (cooldown === 0 ? 'none' : `${cooldown} seconds between two questions of one member`),
    editor: {
      kind: 'text',
      prompt: `Seconds, 0 to ${longestCooldown}`,
      placeholder: '0',
      isLong: false,
      written: ({ cooldown }) => String(cooldown),
      read: (text) => {
        const cooldown = wholeNumber(text === '' ? '0' : text, { least: 0, most: longestCooldown });
        return cooldown === null
          ? `A cooldown is a whole number of seconds from 0 to ${longestCooldown}.`
          : { cooldown };
      },
    },
  },
  {
    label: 'Public answers per channel',
    description: 'Within an hour; further ones are private',
    inWords: ({ publicAnswersPerHour }) =>
      publicAnswersPerHour === null ? 'no limit' : `${publicAnswersPerHour} within an hour, further ones private`,
    editor: {
      kind: 'text',
      prompt: 'Public answers an hour; empty: no limit',
      placeholder: 'no limit',
      isLong: false,
      written: ({ publicAnswersPerHour }) => String(publicAnswersPerHour ?? ''),
      read: (text) => {
        if (text === '') return { publicAnswersPerHour: null };
        const publicAnswersPerHour = wholeNumber(text, { least: 1, most: mostPerHour });
        return publicAnswersPerHour === null
          ? `That limit is a whole number from 1 to ${mostPerHour}, or empty for none.`
          : { publicAnswersPerHour };
      },
    },
  },
  {
    label: 'Blocked words',
    description: 'Questions with one of them are answered privately',
    inWords: ({ blockedWords }) => (blockedWords.length === 0 ? 'none' : String(blockedWords.length)),
    editor: {
      kind: 'text',
      prompt: 'Words or phrases, one a line',
      placeholder: 'none',
      isLong: true,
      written: ({ blockedWords }) => blockedWords.join('\n'),
      read: readBlockedWords,
    },
  },
  {
    label: 'Log channel',
    description: 'Where reports and what moderators do are told',
    inWords: ({ logChannelId }) => (logChannelId === null ? 'none' : [named('channel', logChannelId)]),
    editor: {
      kind: 'channels',
      most: 1,
      channelKinds: ['text'],
      chosen: ({ logChannelId }) => (logChannelId === null ? [] : [logChannelId]),
      none: 'No log channel',
      change: ([id]) => ({ logChannelId: id ?? null }),
    },
  },
  {
    label: 'Unanswered questions',
    description: 'Whether moderators see, without names, what found no answer',
    inWords: ({ keepsUnanswered }) => (keepsUnanswered ? 'kept without names' : 'not kept'),
    editor: {
      kind: 'choices',
      choices: [
        { label: 'Keep them', change: { keepsUnanswered: true } },
        { label: 'Do not keep them', change: { keepsUnanswered: false } },
      ],
    },
  },
  {
    label: 'Shared articles',
    description: 'Whether articles that are offered to every server answer here too',
    inWords: ({ usesSharedCorpus }) => sharedInWords[String(usesSharedCorpus)] ?? '',
    editor: {
      kind: 'choices',
      choices: [
        { label: 'Use them', change: { usesSharedCorpus: true } },
        { label: 'Do not use them', change: { usesSharedCorpus: false } },
        { label: 'As whoever runs me decides', change: { usesSharedCorpus: defaultSettings.usesSharedCorpus } },
      ],
    },
  },
  {
    label: 'Refresh schedule',
    description: 'When the articles of this server are read anew',
    inWords: ({ schedule }) => (schedule === null ? 'as whoever runs me decides' : [code(schedule)]),
    editor: {
      kind: 'text',
      prompt: 'Such as 6h, 0 6 * * * (UTC), or off',
      placeholder: 'as whoever runs me decides',
      isLong: false,
      written: ({ schedule }) => schedule ?? '',
      read: (text) => {
        if (text === '') return { schedule: null };
        return parseSchedule(text) === undefined
          ? `A schedule is ${scheduleForms}; or leave it empty.`
          : { schedule: text };
      },
    },
  },
];

const sharedInWords: Readonly<Record<string, string>> = {
  true: 'used, where there are any',
  false: 'not used',
  null: 'as whoever runs me decides',
};

function channelsInWords(ids: readonly string[]): Wording {
  return ids.flatMap((id, index) => (index === 0 ? [named('channel', id)] : [', ', named('channel', id)]));
}

function readBlockedWords(text: string): Changes | string {
  const lines = text.split(/[\n,;]/).map((line) => line.trim().replace(/\s+/gu, ' '));
  const blockedWords = [...new Set(lines.filter((line) => line !== ''))];
  if (blockedWords.length > mostBlocked) return `At most ${mostBlocked} words or phrases can be blocked.`;
  const wrong = blockedWords.find((words) => words.length > longestBlocked || !/[\p{L}\p{N}]/u.test(words));
  if (wrong === undefined) return { blockedWords };
  return wrong.length > longestBlocked
    ? `“${wrong.slice(0, longestBlocked)}…” is too long: a blocked phrase has at most ${longestBlocked} characters.`
    : `“${wrong}” holds no letters or digits, so it could block nothing.`;
}

function wholeNumber(text: string, { least, most }: { readonly least: number; readonly most: number }): number | null {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  return value >= least && value <= most ? value : null;
}
