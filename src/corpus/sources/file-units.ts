import type { Origin } from '../../domain/article.js';
import type { DiscoveredFile } from '../../ingest/discovered-file.js';
import { whyUnreadable } from '../../ingest/unreadable.js';
import type { FileReading } from '../../store/file-reading.js';
import type { PageReader } from '../corpus-parts.js';
import { createListingCheck, hashOfFile, isGone, isSurelyUnchanged, lookAt } from '../file-look.js';
import type { ListedUnit, Unit, UnitLook } from '../unit.js';

export interface FolderContext {
  readonly source: number;
  /** Real path of the folder or file. */
  readonly root: string;
  /** Before the path of each file; `''` for the corpus' own folder. */
  readonly prefix: string;
  readonly origin: Origin;
  readonly reader: Pick<PageReader, 'discover' | 'pages'>;
  readonly now: () => Date;
  /** Readings of this source that the current generation rests on. */
  readonly former: readonly FileReading[];
}

/** The files of a folder, with those that it held and that can't be seen now. @throws UserError when it can't be opened. */
export async function folderUnits(context: FolderContext): Promise<ListedUnit[]> {
  const { source, root, prefix, reader, former } = context;
  const files = await reader.discover(root);
  const units: ListedUnit[] = files.map((file) => fileUnit(file, context));
  const seen = new Set(units.map(({ path }) => path));
  const isHidden = createListingCheck(root);
  for (const { path } of former) {
    if (seen.has(path) || !path.startsWith(prefix) || !(await isHidden(path.slice(prefix.length)))) continue;
    seen.add(path);
    units.push({ source, path, unreadable: "its folder can't be listed" });
  }
  return units.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function fileUnit(file: DiscoveredFile, { source, prefix, origin, reader, now }: FolderContext): Unit {
  const path = prefix + file.path;
  return {
    source,
    path,
    origin,
    options: {},
    problem: null,
    look: (readings, signal) => lookAtFile(file, readings, { now, signal }),
    pages: (signal) => reader.pages({ ...file, path }, signal === undefined ? {} : { signal }),
    identify: (article) => article,
    mayBeKept: () => true,
    // The file is the operator's own: the bot never writes to it.
    forget: () => false,
  };
}

async function lookAtFile(
  { absolutePath }: DiscoveredFile,
  readings: readonly FileReading[],
  { now, signal }: { readonly now: () => Date; readonly signal: AbortSignal | undefined },
): Promise<UnitLook> {
  try {
    const signature = await lookAt(absolutePath, now());
    const unchanged = readings.find((reading) => isSurelyUnchanged(signature, reading));
    if (unchanged !== undefined) return { kind: 'unchanged', reading: unchanged.id };
    const hash = await hashOfFile(absolutePath, signal);
    const same = readings.find((reading) => reading.hash === hash);
    if (same !== undefined) return { kind: 'touched', reading: same.id, signature };
    return { kind: 'changed', signature: { ...signature, hash } };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return isGone(error) ? { kind: 'gone' } : { kind: 'unreadable', reason: whyUnreadable(error) };
  }
}
