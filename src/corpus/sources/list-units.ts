import type { Origin } from '../../domain/article.js';
import { rootSource, type Source, type SourceSpec } from '../../domain/source.js';
import type { KeepOut } from '../../domain/tombstone.js';
import { basename } from 'node:path';
import { UserError } from '../../domain/errors.js';
import { say } from '../../language/say.js';
import type { FileReading } from '../../store/file-reading.js';
import type { PageReader } from '../corpus-parts.js';
import { isUnlistable } from '../file-look.js';
import type { ListedUnit } from '../unit.js';
import { isWebSource, type WebSource } from './collect.js';
import { folderUnits } from './file-units.js';
import { fetchedUnit, uploadUnit } from './kept-units.js';
import type { SourceCache } from './source-cache.js';

export interface ListContext {
  readonly cache: SourceCache;
  readonly reader: PageReader;
  /** How articles of the corpus' own folder came here. */
  readonly origin: Origin;
  readonly keepOut: KeepOut | null;
  readonly now: () => Date;
  /** Readings that the current generation rests on. */
  readonly former: readonly FileReading[];
}

/**
 * What all sources hold, from what is on the disk and in the cache, without the network: source by source, each in order
 * of path. A page that several sources list belongs to the first.
 * @throws UserError when the corpus' own folder can't be read.
 */
export async function listUnits(context: ListContext): Promise<ListedUnit[]> {
  const units: ListedUnit[] = [];
  const taken = new Set<string>();
  for (const source of context.cache.sources()) {
    for (const unit of await unitsOf(source, context)) {
      if (taken.has(unit.path)) continue;
      taken.add(unit.path);
      units.push(unit);
    }
  }
  return units;
}

function unitsOf(source: Source, context: ListContext): Promise<ListedUnit[]> | ListedUnit[] {
  const { spec } = source;
  if (spec.kind === 'folder') return filesOf({ ...source, spec }, context);
  if (spec.kind === 'upload') return [uploadUnit({ ...source, spec }, context)];
  return isWebSource(source) ? pagesOf(source, context) : [];
}

async function filesOf(
  { id, spec }: Source & { readonly spec: Extract<SourceSpec, { kind: 'folder' }> },
  { reader, origin, now, former }: ListContext,
): Promise<ListedUnit[]> {
  if (await isUnlistable(spec.path)) {
    throw new UserError(`${spec.path} can't be listed: check its permissions; nothing was changed.`, {
      forMembers: say('corpus.folder-not-listed', { folder: basename(spec.path) }),
    });
  }
  const prefix = id === rootSource ? '' : `${basename(spec.path)}/`;
  const ofSource = former.filter(({ source }) => source === id);
  return folderUnits({ source: id, root: spec.path, prefix, origin, reader, now, former: ofSource });
}

function pagesOf({ id }: WebSource, context: ListContext): ListedUnit[] {
  const units: ListedUnit[] = [];
  const pages = context.cache.fetchedPages(id);
  for (const { url, title } of context.cache.listedPages(id)) {
    const page = pages.get(url) ?? null;
    if (page?.state === 'gone') continue;
    if (page !== null && page.hash !== null) {
      units.push(fetchedUnit(page, id, context));
    } else {
      const keptOut = context.keepOut?.({ sourceKey: url, title, url }, null);
      units.push({ source: id, path: url, missing: keptOut?.reason ?? page?.problem ?? 'not fetched yet' });
    }
  }
  return units;
}
