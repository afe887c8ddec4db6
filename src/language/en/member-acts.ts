import { command, type FormedPiece, strong, wording } from '../wording.js';

export interface ReportPlace {
  /** A link to it; `null`: only its asker sees it. */
  readonly answer: FormedPiece | null;
  readonly channel: FormedPiece;
  readonly reasons: string;
}

export const memberActs = {
  'member.useful-noted': 'Noted as useful; thank you.',
  'member.useful-taken-back': 'Your vote was taken back.',
  'member.reports-need-a-server': 'Reports go to the moderators of a server; here there are none.',
  'member.what-is-wrong': 'What is wrong with this answer? Moderators see what you choose, not who you are.',
  'member.choose-what-is-wrong': 'Choose what is wrong',
  'member.choose-a-reason': 'Choose one of the reasons.',
  'member.reported-before': 'You reported that before.',
  'member.reported': 'Reported to the moderators; thank you.',
  'member.reported-in-log': ({ answer, channel, reasons }: ReportPlace) =>
    wording`${strong('Reported:')} ${answer ?? 'a private answer'} in ${channel}: ${reasons}`,

  'member.shared-already': 'This answer was shared already, or cannot be.',
  'member.share-elsewhere': 'In this channel I answer nobody; share it where I do.',
  'member.share-limit-reached': 'This channel has had as many public answers within the hour as its moderators allow.',
  'member.only-asker-removes': 'Only the person who asked and moderators can remove this answer.',
  'member.only-asker-decides': 'Only the person who asked and moderators can decide this.',
  'member.decided-already': 'This was decided already, or is too long ago; please begin again.',
  'member.cancelled': 'Cancelled; nothing was changed.',
  'member.cancel': 'Cancel',

  'member.restarting': 'I am being restarted; please ask again in a minute.',
  'member.too-many-questions': 'Too many questions at once; please ask again in a few seconds.',
  'member.took-too-long': 'That took too long; please ask again in a minute.',
  'member.went-wrong': 'Something went wrong on my side; please try again in a minute.',
  'member.of-another-version': () => wording`This is of another version of me; ${command('help')} tells what I can do.`,
  'member.unknown-command': () => wording`I do not know this command any more; try ${command('help')}.`,
  'member.message-not-sent-along': 'Discord did not send the message along; please try it once more.',

  'member.model-unusable': 'The embedding model cannot be used: whoever runs me finds out why in my log.',
  'member.in-use': 'Another process works on these articles just now; please try again when it is done.',
  'member.data-folder-unwritable': "My data folder can't be written to: whoever runs me has to check its permissions.",
  'member.database-unreadable':
    "The file of my bot database can't be opened: whoever runs me has to mend it, and my log says how.",
  'member.corpus-unreadable':
    "The file of my corpus can't be opened: whoever runs me has to mend it, and my log says how.",
  'member.file-too-large': ({ name, megabytes }: { name: string; megabytes: number }) =>
    `${name} is larger than ${megabytes} MB.`,
  'member.file-not-fetched': ({ name, why }: { name: string; why: string }) => `${name} could not be fetched: ${why}.`,
} as const;
