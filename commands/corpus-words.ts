import { basename, isAbsolute } from 'node:path';
import type { SourceWithSize } from '../src/corpus/acts/sources.js';
import type { JobKind } from '../src/corpus/corpus-job.js';
import type { ArticleChange, RefreshProgress, RefreshReport } from '../src/corpus/refresh-report.js';
import { sourceInWords, type SourceSpec } from '../src/domain/source.js';
import type { WordChange } from '../src/domain/word-changes.js';
import { inEnglish } from '../src/language/in-words.js';
import { reasonInWords } from '../src/language/reason-in-words.js';
import { say } from '../src/language/say.js';
import { code, moment, type FormedPiece, type Message, type Text } from '../src/language/wording.js';

export function stageInWords({ stage }: RefreshProgress): { readonly stage: Message; readonly unit: Message } {
  return { stage: say(`corpus.stage-${stage}`), unit: say(`corpus.unit-${stage}`) };
}

/** "Fetching pages: 120 of 2,000". */
export function progressInWords({ stage, done, total }: RefreshProgress): Message {
  return say('corpus.progress', { stage: say(`corpus.stage-${stage}`), done, total });
}

/** What is shown of a job until it tells how far it is. */
export function beginningInWords(kind: JobKind): Message {
  return say(`corpus.beginning-${kind}`);
}

/** What a source is, without the place of the operator's folders. */
export function sourceName(spec: SourceSpec): string {
  return placeName(sourceInWords(spec));
}

/** What a source is, for a reader. */
export function sourcePlace(spec: SourceSpec): Message | FormedPiece {
  return placeInWords(sourceInWords(spec));
}

/** The same without forms, as on a button. */
export function sourceText(spec: SourceSpec): Text {
  const place = sourcePlace(spec);
  return place.kind === 'message' ? place : sourceInWords(spec);
}

/** A source in the words of a report, for what is noted: without the place of the operator's folders. */
function placeName(source: string): string {
  return inEnglish([placeInWords(source)]);
}

/** The same for a reader, also of what was noted. */
export function placeInWords(source: string): Message | FormedPiece {
  const folder = isAbsolute(source) ? basename(source) : /^the folder (.+)$/.exec(source)?.[1];
  if (folder !== undefined) return say('corpus.folder', { name: folder });
  const pages = /^(\d+) pages, the first (.+)$/.exec(source);
  return pages === null ? code(source) : say('corpus.several-pages', { count: Number(pages[1]), first: pages[2]! });
}

type Counted = 'added' | 'changed' | 'removed' | 'read-anew' | 'held' | 'left-out' | 'back' | 'out';

/** "3 added, 1 changed; generation 7"; "nothing changed". */
export function countsInWords(
  counts: Readonly<Partial<Record<Counted, number>>>,
  generation: number | null = null,
): Message {
  const named = (Object.entries(counts) as [Counted, number][])
    .filter(([, count]) => count > 0)
    .map(([what, count]) => say(`moderation.outcome-${what}`, { count }));
  const outcomes = named.length === 0 ? [say('moderation.outcome-nothing')] : named;
  return say('moderation.outcomes', { outcomes, generation });
}

export function reportInWords(
  { added, changed, removed, reread, held, rejected }: RefreshReport,
  generation: number | null = null,
): Message {
  return countsInWords(
    { added, changed, removed, 'read-anew': reread, held: held.length, 'left-out': rejected.length },
    generation,
  );
}

/** Places shown of one changed article. */
const placesShown = 3;

export function changeLine({ kind, title, path, words }: ArticleChange): Message {
  const shown = words?.changes.slice(0, placesShown) ?? [];
  const further = words === null ? 0 : words.changes.length - shown.length + words.more;
  return say(`corpus.change-${kind}`, { title: title ?? path, places: shown.map(wordsChanged), further });
}

export function wordsChanged({ before, after }: WordChange): Message {
  if (before === '') return say('corpus.place-new', { words: after });
  return after === '' ? say('corpus.place-gone', { words: before }) : say('corpus.place-changed', { before, after });
}

export function kindInWords({ kind }: SourceSpec): Message {
  return say(`corpus.kind-${kind}`);
}

/** What a source is, where its kind stands beside it. */
export function namedSource(spec: SourceSpec): Message | FormedPiece {
  return spec.kind === 'folder' ? code(basename(spec.path)) : sourcePlace(spec);
}

export function sourceLine({ id, spec, articles, lastReadAt, problem }: SourceWithSize): Message {
  return say('corpus.source-line', {
    id,
    kind: kindInWords(spec),
    name: namedSource(spec),
    articles,
    isLocal: spec.kind === 'folder' || spec.kind === 'upload',
    read: lastReadAt === null ? null : moment(new Date(lastReadAt), 'ago'),
    problem: problem === null ? null : reasonInWords(problem),
  });
}
