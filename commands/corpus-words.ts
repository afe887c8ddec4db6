import { basename, isAbsolute } from 'node:path';
import type { HistoryEntry } from '../src/corpus/acts/history.js';
import type { SourceWithSize } from '../src/corpus/acts/sources.js';
import type { ActedArticle, ActOutcome } from '../src/corpus/acts/switch-members.js';
import type { JobKind } from '../src/corpus/corpus-job.js';
import type { ArticleChange, RefreshProgress, RefreshReport, RefreshStage } from '../src/corpus/refresh-report.js';
import { counted } from '../src/domain/counted.js';
import { sourceInWords, type SourceSpec } from '../src/domain/source.js';
import type { WordChange } from '../src/domain/word-changes.js';
import type { HeldChange } from '../src/store/source-store.js';
import { code, moment, strong, type Piece, type Wording } from '../src/language/wording.js';

interface StageWords {
  readonly stage: string;
  readonly unit: string;
}

const stages: Readonly<Record<RefreshStage, StageWords>> = {
  list: { stage: 'Asking the sources what there is', unit: 'sources' },
  fetch: { stage: 'Fetching pages', unit: 'pages' },
  discover: { stage: 'Looking for what changed', unit: 'files and pages' },
  read: { stage: 'Reading pages', unit: 'pages' },
  embed: { stage: 'Computing the meaning of passages', unit: 'passages' },
  index: { stage: 'Indexing', unit: 'entries' },
  switch: { stage: 'Switching to the new state', unit: 'steps' },
};

export function stageInWords({ stage }: RefreshProgress): StageWords {
  return stages[stage];
}

/** "Fetching pages: 120 of 2,000". */
export function progressInWords(progress: RefreshProgress): string {
  const { done, total } = progress;
  const counts = `${done.toLocaleString('en')}${total === null ? '' : ` of ${total.toLocaleString('en')}`}`;
  return `${stageInWords(progress).stage}: ${counts}`;
}

const beginnings: Readonly<Record<JobKind, string>> = {
  refresh: 'Starting the refresh',
  rollback: 'Going back',
  remove: 'Removing the article',
  restore: 'Restoring the article',
  erase: 'Erasing the article',
  'recognise-source': 'Looking what stands at the address',
  'add-source': 'Adding the source',
  'remove-source': 'Dropping the source',
  'apply-held': 'Applying the change',
  'discard-held': 'Discarding the change',
  'block-host': 'Blocking the host',
  'unblock-host': 'Allowing the host again',
};

/** What is shown of a job until it tells how far it is. */
export function beginningInWords(kind: JobKind): string {
  return `${beginnings[kind]} …`;
}

/** What a source is, without the place of the operator's folders. */
export function sourceName(spec: SourceSpec): string {
  return placeName(sourceInWords(spec));
}

/** A source in the words of a report, without the place of the operator's folders. */
export function placeName(source: string): string {
  return isAbsolute(source) ? `the folder ${basename(source)}` : source;
}

/** "3 added, 1 changed"; "nothing changed". */
export function countsInWords(counts: Readonly<Record<string, number>>): string {
  const named = Object.entries(counts).filter(([, number]) => number > 0);
  if (named.length === 0) return 'nothing changed';
  return named.map(([what, number]) => `${number.toLocaleString('en')} ${what}`).join(', ');
}

export function reportInWords({ added, changed, removed, reread, held, rejected }: RefreshReport): string {
  return countsInWords({
    added,
    changed,
    removed,
    'read anew': reread,
    'held for a decision': held.length,
    'left out': rejected.length,
  });
}

export function articleInWords({ title, outlet, path }: Pick<ActedArticle, 'title' | 'outlet' | 'path'>): string {
  return `“${title ?? path}”${outlet === null ? '' : `, ${outlet}`}`;
}

const kinds: Readonly<Record<ArticleChange['kind'], string>> = {
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
  reread: 'Read anew',
};

/** Places shown of one changed article. */
const placesShown = 3;

export function changeLine({ kind, title, path, words }: ArticleChange): Wording {
  const line: Piece[] = [strong(kinds[kind]), `: ${title ?? path}`];
  if (words === null) return line;
  const shown = words.changes.slice(0, placesShown);
  const further = words.changes.length - shown.length + words.more;
  const places = shown.map(placeInWords).join('; ');
  return [...line, ` (${places}${further === 0 ? '' : `; ${counted(further, 'further place')}`})`];
}

export function placeInWords({ before, after }: WordChange): string {
  if (before === '') return `new: “${after}”`;
  return after === '' ? `gone: “${before}”` : `“${before}” → “${after}”`;
}

const sourceKinds: Readonly<Record<SourceSpec['kind'], string>> = {
  folder: 'folder',
  url: 'page',
  urls: 'pages',
  feed: 'feed',
  'site-map': 'site map',
  upload: 'file',
};

export function kindInWords({ kind }: SourceSpec): string {
  return sourceKinds[kind];
}

/** Of what lies on the machine itself only the refresh of all is told. */
function lastRead({ kind }: SourceSpec, lastReadAt: string | null): Piece[] {
  if (kind === 'folder' || kind === 'upload') return [];
  return lastReadAt === null ? [', not read yet'] : [', read ', moment(new Date(lastReadAt), 'ago')];
}

export function sourceLine({ id, spec, articles, lastReadAt, problem }: SourceWithSize): Wording {
  const trouble = problem === null ? '' : `; ${problem}`;
  const name = spec.kind === 'folder' ? basename(spec.path) : sourceName(spec);
  return [
    strong(`${id}.`),
    ` ${kindInWords(spec)} `,
    code(name),
    `: ${counted(articles, 'article')}`,
    ...lastRead(spec, lastReadAt),
    trouble,
  ];
}

const causes: Readonly<Record<HistoryEntry['cause'], string>> = {
  refresh: 'Refresh',
  rollback: 'Rollback',
  remove: 'Removal',
  restore: 'Restoration',
  erase: 'Erasure',
  quarantine: 'A held change was applied',
  block: 'A host was blocked',
};

export function historyLine({ number, at, cause, target, added, changed, removed, articles }: HistoryEntry): Wording {
  const to = target === null ? '' : ` to generation ${target}`;
  const changes = countsInWords({ added: added ?? 0, changed: changed ?? 0, removed: removed ?? 0 });
  return [
    strong(`Generation ${number}`),
    ', ',
    moment(new Date(at)),
    `: ${causes[cause]}${to}; ${changes}; ${counted(articles, 'article')} then`,
  ];
}

export function heldLine({ id, kind, path, articles, reason, at }: HeldChange, source: string): Wording {
  const what = kind === 'source' ? source : (path ?? source);
  return [
    strong(`${id}.`),
    ` ${kind === 'source' ? 'Source' : 'Page'} `,
    code(what),
    `: ${reason}; ${counted(articles.length, 'article')} kept as before, `,
    moment(new Date(at), 'ago'),
  ];
}

export function outcomeInWords({ generation, added, removed }: ActOutcome): string {
  const now = generation === null ? '' : `; generation ${generation}`;
  return `${countsInWords({ 'back among the answers': added, 'out of the answers': removed })}${now}`;
}
