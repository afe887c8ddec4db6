import { formatting } from '../formatting.js';
import { command, option, type FormedPiece, wording } from '../wording.js';

const { plural, day, month, andPieces } = formatting('en');

export const memberAsking = {
  'member.asked-too-soon': ({ seconds }: { seconds: number }) =>
    `You asked a moment ago; please ask again in ${plural(seconds, { one: '# second', other: '# seconds' })}. The moderators of this server set that pause.`,
  'member.no-channel-answers': 'The moderators of this server have not named a channel in which I answer.',
  'member.answers-in': ({ channels }: { channels: readonly FormedPiece[] }) => [
    'In this server I answer in ',
    ...andPieces(channels),
    '.',
  ],
  'member.only-privately': () =>
    wording`Here I answer that privately: use ${command('ask')} with your question, and only you see the answer.`,
  'member.private-by-limit':
    'Only you see this: this channel has had as many public answers within the hour as its moderators allow.',
  'member.private-by-words': 'Only you see this: moderators of this server want such questions answered privately.',

  'member.no-articles-in-direct': 'I answer in servers; here I have no articles to answer from.',
  'member.articles-not-opened': ({ ofServer }: { ofServer: boolean }) =>
    `${ofServer ? 'The articles of this server' : 'The articles'} cannot be opened just now; whoever runs me finds the reason in my log.`,
  'member.articles-being-opened': ({ ofServer }: { ofServer: boolean }) =>
    `${ofServer ? 'The articles of this server' : 'The articles'} are being opened; please ask again in a few seconds.`,

  'member.day-not-understood': ({ option, typed }: { option: string; typed: string }) =>
    `"${option}" does not understand "${typed}": write a day such as 2024-05-26, "May 2024" or "last 7 days".`,
  'member.day-ambiguous': ({ typed, first, second }: { typed: string; first: string; second: string }) =>
    `"${typed}" can be two days: write ${first} or ${second}.`,
  'member.days-are-no-limit': ({ days }: { days: string }) =>
    wording`The days named here (${days}) are looked for as words and limit nothing; ${option('ask since')} and ${option('ask until')} of ${command('ask')} do.`,
  'member.option-since': 'since',
  'member.option-until': 'until',
  'member.day-understood': ({ typed, day: understood }: { typed: string; day: string }) =>
    `${typed}: ${day(understood)}`,
  'member.today': 'today',
  'member.yesterday': 'yesterday',
  'member.last-days': ({ days }: { days: number }) => `last ${days} days`,
  'member.last-months': ({ months }: { months: number }) => `last ${months} months`,
  'member.no-outlet-named': 'No article here names its outlet, so leave that option empty.',
  'member.no-such-outlet': ({ typed, some, others }: { typed: string; some: readonly string[]; others: number }) =>
    `No article is of an outlet called "${typed}"; there are ${some.join(', ')}${others === 0 ? '' : ` and ${plural(others, { one: '# other', other: '# others' })}`}.`,

  'member.your-question': 'Your question',
  'member.a-question': 'A question to the articles',
  'member.topic': ({ parts }: { parts: readonly string[] }) => parts.join(', '),
  'member.until-day': ({ day: last }: { day: string }) => `until ${day(last)}`,
  'member.since-day': ({ day: first }: { day: string }) => `since ${day(first)}`,
  'member.on-day': ({ day: only }: { day: string }) => day(only),
  'member.in-month': ({ day: first }: { day: string }) => month(first),
  'member.between-days': ({ first, last }: { first: string; last: string }) => `${day(first)} to ${day(last)}`,
  'member.topic-forgotten': 'Forgotten: your next question here begins a new topic.',
  'member.no-topic': 'You have no topic here: your next question begins one.',
} as const;
