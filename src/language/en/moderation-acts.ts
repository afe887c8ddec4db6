import { actLine, type ActWords } from '../act-line.js';
import { formatting } from '../formatting.js';
import { lowerFirst } from '../lower-first.js';

const { number, plural } = formatting('en');

/**
 * What was done, in the log. Acts and outcomes are noted as they stand here, and found again by these words, so they stay
 * as they are; what has no word here is shown as it was noted.
 */
export const moderationActs = {
  'moderation.act-line': (act: ActWords) => actLine(act, ': '),
  'moderation.no-acts': 'Nothing was done here yet.',
  'moderation.acts': ({ days }: { days: number }) => `What was done here, kept for ${days} days:`,
  'moderation.newest': 'Newest',
  'moderation.older': 'Older',
  'moderation.by-nobody': 'nobody named',
  'moderation.by-itself': 'By itself',

  'moderation.answer-numbered': ({ id }: { id: number }) => `answer ${id}`,
  'moderation.hidden-numbered': ({ id }: { id: number }) => `hidden ${id}`,
  'moderation.setting-named': ({ setting }: { setting: string }) => lowerFirst(setting),

  'moderation.act-hide-quote': 'hide quote',
  'moderation.act-hide-article': 'hide article',
  'moderation.act-unhide-quote': 'unhide quote',
  'moderation.act-unhide-article': 'unhide article',
  'moderation.act-settle-reports': 'settle reports',
  'moderation.act-clear-unanswered': 'clear unanswered',
  'moderation.act-change-settings': 'change settings',
  'moderation.act-set-up': 'set up',
  'moderation.act-refresh': 'refresh',
  'moderation.act-dry-run': 'dry run',
  'moderation.act-remove-article': 'remove article',
  'moderation.act-restore-article': 'restore article',
  'moderation.act-erase-article': 'erase article',
  'moderation.act-rollback': 'rollback',
  'moderation.act-add-url': 'add url',
  'moderation.act-add-urls': 'add urls',
  'moderation.act-add-feed': 'add feed',
  'moderation.act-add-site-map': 'add site-map',
  'moderation.act-add-upload': 'add upload',
  'moderation.act-drop-source': 'drop source',
  'moderation.act-apply-held-change': 'apply held change',
  'moderation.act-discard-held-change': 'discard held change',
  'moderation.act-block-host': 'block host',
  'moderation.act-unblock-host': 'unblock host',

  'moderation.outcome-done': 'done',
  'moderation.outcome-cancelled': 'cancelled',
  'moderation.outcome-refused': 'refused',
  'moderation.outcome-failed': 'failed',
  'moderation.outcome-no-news': 'it was one already',
  'moderation.outcome-nothing': 'nothing changed',
  'moderation.outcome-reports': ({ count }: { count: number }) =>
    plural(count, { one: '# report', other: '# reports' }),
  'moderation.outcome-questions': ({ count }: { count: number }) =>
    plural(count, { one: '# question', other: '# questions' }),
  'moderation.outcome-erased': ({ count }: { count: number }) =>
    `erased from ${plural(count, { one: '# generation', other: '# generations' })}`,
  'moderation.outcome-added': ({ count }: { count: number }) => `${number(count)} added`,
  'moderation.outcome-changed': ({ count }: { count: number }) => `${number(count)} changed`,
  'moderation.outcome-removed': ({ count }: { count: number }) => `${number(count)} removed`,
  'moderation.outcome-read-anew': ({ count }: { count: number }) => `${number(count)} read anew`,
  'moderation.outcome-held': ({ count }: { count: number }) => `${number(count)} held for a decision`,
  'moderation.outcome-left-out': ({ count }: { count: number }) => `${number(count)} left out`,
  'moderation.outcome-back': ({ count }: { count: number }) => `${number(count)} back among the answers`,
  'moderation.outcome-out': ({ count }: { count: number }) => `${number(count)} out of the answers`,
  'moderation.outcomes': ({ outcomes, generation }: { outcomes: readonly string[]; generation: number | null }) =>
    `${outcomes.join(', ')}${generation === null ? '' : `; generation ${generation}`}`,
} as const;
