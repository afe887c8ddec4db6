import { parseSchedule } from '../src/domain/schedule.js';
import { inEnglish } from '../src/language/in-words.js';
import { isLanguage, languages, ownNames } from '../src/language/language.js';
import { say } from '../src/language/say.js';
import { code, named, type Message, type Text, type Wording } from '../src/language/wording.js';
import { defaultSettings, type GuildSettings } from '../src/store/guild-settings-store.js';
import type { ChannelKind } from './controls.js';
import { longestCooldown } from './recent-questions.js';
import { mostPerHour, readBlockedWords, wholeNumber } from './settings-values.js';

type Changes = Partial<GuildSettings>;

/** How a setting is changed. What cannot be read as a value gives one sentence. */
export type SettingEditor =
  | { readonly kind: 'choices'; readonly choices: readonly { readonly label: Text; readonly change: Changes }[] }
  | {
      readonly kind: 'channels';
      readonly most: number;
      readonly channelKinds: readonly ChannelKind[];
      readonly chosen: (settings: GuildSettings) => readonly string[];
      /** On the button that takes the choice back. */
      readonly none: Message;
      readonly change: (ids: readonly string[]) => Changes;
    }
  | {
      readonly kind: 'role';
      readonly chosen: (settings: GuildSettings) => readonly string[];
      readonly none: Message;
      readonly change: (ids: readonly string[]) => Changes;
    }
  | {
      readonly kind: 'text';
      /** 1 to 45 characters. */
      readonly prompt: Message;
      readonly placeholder: Text;
      readonly isLong: boolean;
      readonly written: (settings: GuildSettings) => string;
      readonly read: (text: string) => Changes | Message;
    };

export interface SettingField {
  /** As people read it. */
  readonly label: Message;
  readonly description: Message;
  readonly inWords: (settings: GuildSettings) => Wording;
  readonly editor: SettingEditor;
}

const mostChannels = 25;

/** Every setting that moderators change, in the order in which they read it. Buttons hold a field's place: add at the end. */
export const settingFields: readonly SettingField[] = [
  {
    label: say('moderation.role'),
    description: say('moderation.role-meaning'),
    inWords: ({ moderatorRoleId }) =>
      moderatorRoleId === null ? say('moderation.none') : [named('role', moderatorRoleId)],
    editor: {
      kind: 'role',
      chosen: ({ moderatorRoleId }) => (moderatorRoleId === null ? [] : [moderatorRoleId]),
      none: say('moderation.no-role'),
      change: ([id]) => ({ moderatorRoleId: id ?? null }),
    },
  },
  {
    label: say('moderation.channels'),
    description: say('moderation.channels-meaning'),
    inWords: ({ answerChannelIds }) =>
      answerChannelIds === null ? say('moderation.channels-all') : channelsInWords(answerChannelIds),
    editor: {
      kind: 'channels',
      most: mostChannels,
      channelKinds: ['text', 'announcement', 'forum', 'voice'],
      chosen: ({ answerChannelIds }) => answerChannelIds ?? [],
      none: say('moderation.all-channels'),
      change: (ids) => ({ answerChannelIds: ids.length === 0 ? null : ids }),
    },
  },
  {
    label: say('moderation.answers'),
    description: say('moderation.answers-meaning'),
    inWords: ({ answers }) => say(answers === 'public' ? 'moderation.answers-public' : 'moderation.answers-private'),
    editor: {
      kind: 'choices',
      choices: [
        { label: say('moderation.make-public'), change: { answers: 'public' } },
        { label: say('moderation.make-private'), change: { answers: 'private' } },
      ],
    },
  },
  {
    label: say('moderation.cooldown'),
    description: say('moderation.cooldown-meaning'),
    inWords: ({ cooldown }) =>
      cooldown === 0 ? say('moderation.no-cooldown') : say('moderation.cooldown-of', { seconds: cooldown }),
    editor: {
      kind: 'text',
      prompt: say('moderation.cooldown-prompt', { most: longestCooldown }),
      placeholder: '0',
      isLong: false,
      written: ({ cooldown }) => String(cooldown),
      read: (text) => {
        const cooldown = wholeNumber(text === '' ? '0' : text, { least: 0, most: longestCooldown });
        return cooldown === null ? say('moderation.cooldown-wrong', { most: longestCooldown }) : { cooldown };
      },
    },
  },
  {
    label: say('moderation.limit'),
    description: say('moderation.limit-meaning'),
    inWords: ({ publicAnswersPerHour }) =>
      publicAnswersPerHour === null
        ? say('moderation.no-limit')
        : say('moderation.limit-of', { answers: publicAnswersPerHour }),
    editor: {
      kind: 'text',
      prompt: say('moderation.limit-prompt'),
      placeholder: say('moderation.no-limit'),
      isLong: false,
      written: ({ publicAnswersPerHour }) => String(publicAnswersPerHour ?? ''),
      read: (text) => {
        if (text === '') return { publicAnswersPerHour: null };
        const publicAnswersPerHour = wholeNumber(text, { least: 1, most: mostPerHour });
        return publicAnswersPerHour === null
          ? say('moderation.limit-wrong', { most: mostPerHour })
          : { publicAnswersPerHour };
      },
    },
  },
  {
    label: say('moderation.blocked'),
    description: say('moderation.blocked-meaning'),
    inWords: ({ blockedWords }) =>
      blockedWords.length === 0 ? say('moderation.no-blocked') : String(blockedWords.length),
    editor: {
      kind: 'text',
      prompt: say('moderation.blocked-prompt'),
      placeholder: say('moderation.no-blocked'),
      isLong: true,
      written: ({ blockedWords }) => blockedWords.join('\n'),
      read: readBlockedWords,
    },
  },
  {
    label: say('moderation.log-channel'),
    description: say('moderation.log-channel-meaning'),
    inWords: ({ logChannelId }) => (logChannelId === null ? say('moderation.none') : [named('channel', logChannelId)]),
    editor: {
      kind: 'channels',
      most: 1,
      channelKinds: ['text'],
      chosen: ({ logChannelId }) => (logChannelId === null ? [] : [logChannelId]),
      none: say('moderation.no-log-channel'),
      change: ([id]) => ({ logChannelId: id ?? null }),
    },
  },
  {
    label: say('moderation.unanswered'),
    description: say('moderation.unanswered-meaning'),
    inWords: ({ keepsUnanswered }) =>
      say(keepsUnanswered ? 'moderation.unanswered-kept' : 'moderation.unanswered-not-kept'),
    editor: {
      kind: 'choices',
      choices: [
        { label: say('moderation.keep-unanswered'), change: { keepsUnanswered: true } },
        { label: say('moderation.do-not-keep-unanswered'), change: { keepsUnanswered: false } },
      ],
    },
  },
  {
    label: say('moderation.shared'),
    description: say('moderation.shared-meaning'),
    inWords: ({ usesSharedCorpus }) => sharedInWords(usesSharedCorpus),
    editor: {
      kind: 'choices',
      choices: [
        { label: say('moderation.use-shared'), change: { usesSharedCorpus: true } },
        { label: say('moderation.do-not-use-shared'), change: { usesSharedCorpus: false } },
        { label: say('moderation.leave-to-operator'), change: { usesSharedCorpus: defaultSettings.usesSharedCorpus } },
      ],
    },
  },
  {
    label: say('moderation.schedule'),
    description: say('moderation.schedule-meaning'),
    inWords: ({ schedule }) => (schedule === null ? say('moderation.as-operator-decides') : [code(schedule)]),
    editor: {
      kind: 'text',
      prompt: say('moderation.schedule-prompt'),
      placeholder: say('moderation.as-operator-decides'),
      isLong: false,
      written: ({ schedule }) => schedule ?? '',
      read: (text) => {
        if (text === '') return { schedule: null };
        return parseSchedule(text) === undefined ? say('moderation.schedule-wrong') : { schedule: text };
      },
    },
  },
  {
    label: say('moderation.language'),
    description: say('moderation.language-meaning'),
    inWords: ({ language }) =>
      language !== null && isLanguage(language)
        ? say('moderation.language-chosen', { language: ownNames[language] })
        : say('moderation.language-undecided'),
    editor: {
      kind: 'choices',
      choices: [
        ...languages.map((language) => ({ label: ownNames[language], change: { language } })),
        { label: say('moderation.leave-language'), change: { language: defaultSettings.language } },
      ],
    },
  },
];

export const settingAct = 'change settings';

/** As the log of acts keeps it, whoever reads it. */
export function settingAsNoted(label: Text): string {
  return inEnglish(label).toLowerCase();
}

function sharedInWords(isUsed: boolean | null): Message {
  if (isUsed === null) return say('moderation.as-operator-decides');
  return say(isUsed ? 'moderation.shared-used' : 'moderation.shared-not-used');
}

function channelsInWords(ids: readonly string[]): Wording {
  const comma = say('moderation.comma');
  return ids.flatMap((id, index) => (index === 0 ? [named('channel', id)] : [comma, named('channel', id)]));
}
