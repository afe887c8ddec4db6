import { formatting } from '../formatting.js';
import { command, type FormedPiece, strong, wording } from '../wording.js';

const { number, plural } = formatting('en');

const articles = { one: '# article', other: '# articles' };

/** What is held for a decision, as a refresh tells of it. */
export interface HeldValues {
  /** Its number; `null` where it has none yet. */
  readonly change: number | null;
  readonly place: string | FormedPiece;
  readonly reason: string;
  /** How many articles stay because of it. */
  readonly articles: number;
}

/** One changed article. `places`: what reads otherwise. */
export interface ChangeValues {
  readonly title: string;
  readonly places: readonly string[];
  readonly further: number;
}

function change(kind: string, { title, places, further }: ChangeValues) {
  const more = further === 0 ? [] : [plural(further, { one: '# further place', other: '# further places' })];
  const told = [...places, ...more].join('; ');
  return wording`${strong(kind)}: ${title}${told === '' ? '' : ` (${told})`}`;
}

/** How a refresh goes, and what came of it. */
export const corpusRefresh = {
  'corpus.stage-list': 'Asking the sources what there is',
  'corpus.stage-fetch': 'Fetching pages',
  'corpus.stage-discover': 'Looking for what changed',
  'corpus.stage-read': 'Reading pages',
  'corpus.stage-embed': 'Computing the meaning of passages',
  'corpus.stage-index': 'Indexing',
  'corpus.stage-switch': 'Switching to the new state',
  /** Behind a number: "120 of 2,000 pages". */
  'corpus.unit-list': 'sources',
  'corpus.unit-fetch': 'pages',
  'corpus.unit-discover': 'files and pages',
  'corpus.unit-read': 'pages',
  'corpus.unit-embed': 'passages',
  'corpus.unit-index': 'entries',
  'corpus.unit-switch': 'steps',
  'corpus.progress': ({ stage, done, total }: { stage: string; done: number; total: number | null }) =>
    `${stage}: ${number(done)}${total === null ? '' : ` of ${number(total)}`}`,

  'corpus.beginning-refresh': 'Starting the refresh …',
  'corpus.beginning-rollback': 'Going back …',
  'corpus.beginning-remove': 'Removing the article …',
  'corpus.beginning-restore': 'Restoring the article …',
  'corpus.beginning-erase': 'Erasing the article …',
  'corpus.beginning-recognise-source': 'Looking what stands at the address …',
  'corpus.beginning-add-source': 'Adding the source …',
  'corpus.beginning-remove-source': 'Dropping the source …',
  'corpus.beginning-apply-held': 'Applying the change …',
  'corpus.beginning-discard-held': 'Discarding the change …',
  'corpus.beginning-block-host': 'Blocking the host …',
  'corpus.beginning-unblock-host': 'Allowing the host again …',

  'corpus.cancelled': 'Cancelled.',
  'corpus.unfinished': 'This did not get to its end.',
  'corpus.not-under-way': 'This is not under way any more.',
  'corpus.act-outcome': ({ act, outcome }: { act: string; outcome: string }) => `${act}: ${outcome}.`,
  'corpus.fetched-stays':
    'The articles are as they were before; pages that were fetched already need not be fetched again.',
  'corpus.no-sources-to-read': () => wording`There are no sources to read; ${command('corpus add')} adds one.`,

  'corpus.refreshed': ({ outcome }: { outcome: string }) => `Refreshed: ${outcome}.`,
  'corpus.would-refresh': ({ outcome }: { outcome: string }) => `A refresh would bring: ${outcome}.`,
  'corpus.refreshed-by-schedule': ({ outcome }: { outcome: string }) =>
    wording`${strong('Refreshed by schedule')}: ${outcome}.`,
  'corpus.held': ({ change: id, place, reason, articles: count }: HeldValues) =>
    wording`${strong('Held for your decision')}${id === null ? '' : ` (${id})`}: ${place}: ${reason}; ${plural(count, articles)} kept as before. See ${command('corpus quarantine')}.`,
  'corpus.not-read': ({ place, problem }: { place: string | FormedPiece; problem: string }) =>
    wording`${strong('Not read')}: ${place}: ${problem}`,
  'corpus.left-out': ({ place, reason }: { place: FormedPiece; reason: string }) =>
    wording`${strong('Left out')}: ${place}: ${reason}`,
  'corpus.further-lines': ({ count }: { count: number }) =>
    `${plural(count, { one: '# further line', other: '# further lines' })} in the file.`,
  'corpus.and-more': ({ count }: { count: number }) => `… and ${count} more.`,

  'corpus.change-added': (values: ChangeValues) => change('Added', values),
  'corpus.change-changed': (values: ChangeValues) => change('Changed', values),
  'corpus.change-removed': (values: ChangeValues) => change('Removed', values),
  'corpus.change-reread': (values: ChangeValues) => change('Read anew', values),
  'corpus.place-new': ({ words }: { words: string }) => `new: “${words}”`,
  'corpus.place-gone': ({ words }: { words: string }) => `gone: “${words}”`,
  'corpus.place-changed': ({ before, after }: { before: string; after: string }) => `“${before}” → “${after}”`,

  /** Lines of a file. */
  'corpus.file-added': ({ title, address }: { title: string; address: string }) => `added: ${title} (${address})`,
  'corpus.file-changed': ({ title, address }: { title: string; address: string }) => `changed: ${title} (${address})`,
  'corpus.file-removed': ({ title, address }: { title: string; address: string }) => `removed: ${title} (${address})`,
  'corpus.file-reread': ({ title, address }: { title: string; address: string }) => `reread: ${title} (${address})`,
  'corpus.file-further': ({ count }: { count: number }) =>
    `and ${plural(count, { one: '# further place', other: '# further places' })}`,
  'corpus.file-left-out': 'Left out:',
  'corpus.file-left-out-page': ({ path, reason }: { path: string; reason: string }) => `${path}: ${reason}`,
} as const;
