import { formatting } from '../formatting.js';
import { command, commandGroup, strong, wording } from '../wording.js';

const { number, plural } = formatting('en');

/** What moderators are shown where nothing is set yet. */
export const moderationSetUp = {
  'moderation.set-up': () =>
    wording`Shall we set me up? Only you see this. Skip what you like: each choice counts at once, and ${command('settings')} and ${commandGroup('corpus')} change it later.`,
  'moderation.sources-of-articles': ({ sources }: { sources: number }) =>
    wording`${strong('Sources of articles:')} ${sources === 0 ? 'none yet; until then I tell whoever asks that there are no articles' : number(sources)}`,
  'moderation.channels-placeholder': 'Channels in which I answer: all',
  'moderation.role-placeholder': 'A role that moderates beside Manage Server: none',
  'moderation.add-first-source': 'Add the first source',
  'moderation.use-shared-articles': 'Use the shared articles',
  'moderation.do-not-use-shared-articles': 'Do not use the shared articles',
  'moderation.public-answers': 'Public answers',
  'moderation.private-answers': 'Private answers',
  'moderation.finish': 'Finish',
  'moderation.first-source': 'The first source',
  'moderation.first-source-address': 'Address of a feed, a site map or a page',
  'moderation.other-set-up': 'This set-up is of another version of me.',
  'moderation.set-up-done': 'You have set me up.',
  'moderation.answers-from-shared': () => wording`I answer from the shared articles: try ${command('ask')}.`,
  'moderation.answers-from-sources': ({ sources, isSharedUsed }: { sources: number; isSharedUsed: boolean }) =>
    wording`I answer from ${plural(sources, { one: '# source', other: '# sources' })}${isSharedUsed ? ' and the shared articles' : ''}: try ${command('ask')}.`,
  'moderation.answers-from-nothing': () =>
    wording`There are no articles yet, which is what I tell whoever asks: ${command('corpus add')} adds a source of them.`,
  'moderation.change-anything': () =>
    wording`Change anything with ${command('settings')} and ${commandGroup('corpus')}.`,
} as const;
