import { formatting } from '../formatting.js';
import { lowerFirst } from '../lower-first.js';
import { command, commandGroup, strong, wording } from '../wording.js';

const { plural } = formatting('en');

/** `/settings` and its fields. */
export const moderationSettings = {
  'moderation.settings-of': ({ guild }: { guild: string | null }) => `Settings of ${guild ?? 'this server'}`,
  'moderation.change-setting': 'Change a setting',
  'moderation.back': 'Back',
  'moderation.choose': 'Choose',
  'moderation.choose-role': 'Choose a role',
  'moderation.unknown-setting': () =>
    wording`This setting is of another version of me; please use ${command('settings')} again.`,
  'moderation.field': ({ label }: { label: string }) => wording`${strong(`${label}:`)}`,
  'moderation.saved': ({ setting }: { setting: string }) => wording`${strong('Saved:')} ${lowerFirst(setting)}.`,
  'moderation.cannot-write': ({ why }: { why: string }) => `I cannot write in that channel yet: ${why}.`,
  'moderation.where-to-allow': () =>
    wording`Members with that role may now moderate, but Discord lists what is for moderators only to those who may manage the server. An administrator can let the role see it: ${strong('Server Settings → Integrations → this bot')}, then add the role to ${command('settings')}, ${commandGroup('moderation')} and ${commandGroup('corpus')}.`,
  'moderation.comma': ', ',
  /** A role, a channel. */
  'moderation.none': 'none',

  'moderation.role': 'Moderator role',
  'moderation.role-meaning': 'Who moderates beside those who may manage this server',
  'moderation.no-role': 'No role',

  'moderation.channels': 'Channels in which I answer',
  'moderation.channels-meaning': 'Elsewhere members are told where to ask',
  'moderation.channels-all': 'all',
  'moderation.all-channels': 'All channels',

  'moderation.answers': 'Answers',
  'moderation.answers-meaning': 'Who sees an answer unless its asker says otherwise',
  'moderation.answers-public': 'public',
  'moderation.answers-private': 'private; whoever asked may share one',
  'moderation.make-public': 'Public',
  'moderation.make-private': 'Private',

  'moderation.cooldown': 'Cooldown',
  'moderation.cooldown-meaning': 'Seconds between two questions of one member',
  'moderation.no-cooldown': 'none',
  'moderation.cooldown-of': ({ seconds }: { seconds: number }) =>
    `${plural(seconds, { one: '# second', other: '# seconds' })} between two questions of one member`,
  'moderation.cooldown-prompt': ({ most }: { most: number }) => `Seconds, 0 to ${most}`,
  'moderation.cooldown-wrong': ({ most }: { most: number }) =>
    `A cooldown is a whole number of seconds from 0 to ${most}.`,

  'moderation.limit': 'Public answers per channel',
  'moderation.limit-meaning': 'Within an hour; further ones are private',
  'moderation.no-limit': 'no limit',
  'moderation.limit-of': ({ answers }: { answers: number }) => `${answers} within an hour, further ones private`,
  'moderation.limit-prompt': 'Public answers an hour; empty: no limit',
  'moderation.limit-wrong': ({ most }: { most: number }) =>
    `That limit is a whole number from 1 to ${most}, or empty for none.`,

  'moderation.blocked': 'Blocked words',
  'moderation.blocked-meaning': 'Questions with one of them are answered privately',
  'moderation.no-blocked': 'none',
  'moderation.blocked-prompt': 'Words or phrases, one a line',
  'moderation.blocked-too-many': ({ most }: { most: number }) => `At most ${most} words or phrases can be blocked.`,
  'moderation.blocked-too-long': ({ words, most }: { words: string; most: number }) =>
    `“${words}…” is too long: a blocked phrase has at most ${most} characters.`,
  'moderation.blocked-empty': ({ words }: { words: string }) =>
    `“${words}” holds no letters or digits, so it could block nothing.`,

  'moderation.log-channel': 'Log channel',
  'moderation.log-channel-meaning': 'Where reports and what moderators do are told',
  'moderation.no-log-channel': 'No log channel',

  'moderation.unanswered': 'Unanswered questions',
  'moderation.unanswered-meaning': 'Whether moderators see, without names, what found no answer',
  'moderation.unanswered-kept': 'kept without names',
  'moderation.unanswered-not-kept': 'not kept',
  'moderation.keep-unanswered': 'Keep them',
  'moderation.do-not-keep-unanswered': 'Do not keep them',

  'moderation.shared': 'Shared articles',
  'moderation.shared-meaning': 'Whether articles that are offered to every server answer here too',
  'moderation.shared-used': 'used, where there are any',
  'moderation.shared-not-used': 'not used',
  'moderation.as-operator-decides': 'as whoever runs me decides',
  'moderation.use-shared': 'Use them',
  'moderation.do-not-use-shared': 'Do not use them',
  'moderation.leave-to-operator': 'As whoever runs me decides',

  'moderation.schedule': 'Refresh schedule',
  'moderation.schedule-meaning': 'When the articles of this server are read anew',
  'moderation.schedule-prompt': () => 'Such as 6h, 0 6 * * * (UTC), or off',
  'moderation.schedule-wrong': () =>
    'A schedule is an interval from 5m to 30d such as 6h, a cron line (UTC, no more often) such as "0 6,18 * * *", or off; or leave it empty.',

  'moderation.language': 'Language of my own words',
  'moderation.language-meaning': 'In the log channel, and for members whose Discord is in none that I speak',
  'moderation.language-chosen': ({ language }: { language: string }) => language,
  'moderation.language-undecided': "not decided, so by Discord's server language",
  'moderation.leave-language': "Not decided: by Discord's server language",
} as const;
