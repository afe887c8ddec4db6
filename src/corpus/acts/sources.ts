import { UserError } from '../../domain/errors.js';
import { rootSource, type Source, type SourceSpec } from '../../domain/source.js';
import { createKeepOut, uploadHash } from '../../domain/tombstone.js';
import { articleFrom } from '../../domain/article.js';
import { isRejected } from '../../ingest/page.js';
import { say } from '../../language/say.js';
import type { CorpusStore } from '../../store/corpus-store.js';
import type { CorpusLocation } from '../corpus-location.js';
import type { CorpusParts, PageReader } from '../corpus-parts.js';
import { uploadPath } from '../sources/kept-units.js';
import { lookInto, withCorpus } from './with-corpus.js';

export interface SourceWithSize extends Source {
  /** Articles of the current generation that were read from it. */
  readonly articles: number;
}

/** The sources of a corpus in the order in which they were added. A corpus that was never written has none. */
export function corpusSources(parts: CorpusParts, location: CorpusLocation): readonly SourceWithSize[] {
  return lookInto(parts, location, withSizes) ?? [];
}

export interface AddedSource {
  readonly source: Source;
  /** `false`: it was there already. */
  readonly isNew: boolean;
}

/**
 * Adds a source; its articles come with the next refresh. `spec` is one that `checkedSource` returned. `bytes` are those of
 * an upload, which is refused when something in it was erased.
 * @throws UserError as told above; as `withCorpus`.
 */
export function addSource(
  parts: CorpusParts,
  location: CorpusLocation,
  { spec, bytes }: { readonly spec: SourceSpec; readonly bytes?: Uint8Array },
): Promise<AddedSource> {
  return withCorpus(parts, location, {
    by: 'the adding of a source',
    run: async (store) => {
      const at = parts.now().toISOString();
      if (spec.kind !== 'upload') return store.addSource(spec, at);
      if (bytes === undefined) throw new RangeError('an upload comes with its bytes');
      const known = store.sources().find((source) => source.spec.kind === 'upload' && source.spec.hash === spec.hash);
      if (known !== undefined) return { source: known, isNew: false };
      await refuseErased(store, parts.reader, { spec, bytes });
      return store.addSource({ ...spec, name: freeName(store, spec.name) }, at, bytes);
    },
  });
}

/**
 * Drops a source. Its articles leave with the next refresh, unless another source has them too; an older generation still
 * holds them for a rollback.
 * @throws UserError when there is no such source, or it is the corpus' own folder; as `withCorpus`.
 */
export function dropSource(parts: CorpusParts, location: CorpusLocation, id: number): Promise<SourceWithSize> {
  return withCorpus(parts, location, {
    by: 'the dropping of a source',
    run: (store) => {
      const source = withSizes(store).find((one) => one.id === id);
      if (source === undefined) throw new UserError(say('corpus.no-source', { source: id }));
      if (id === rootSource) throw new UserError(say('corpus.folder-stays', { source: id }));
      store.dropSource(id);
      return source;
    },
  });
}

function withSizes(store: CorpusStore): SourceWithSize[] {
  const sizes = store.sizesOfSources();
  return store.sources().map((source) => ({ ...source, articles: sizes.get(source.id) ?? 0 }));
}

interface Upload {
  readonly spec: Extract<SourceSpec, { kind: 'upload' }>;
  readonly bytes: Uint8Array;
}

/** Its bytes would be kept, so it is read before they are. @throws UserError */
async function refuseErased(store: CorpusStore, reader: PageReader, { spec, bytes }: Upload): Promise<void> {
  const tombstones = store.tombstones().filter(({ burial }) => burial === 'erased');
  if (tombstones.length === 0) return;
  const refusal = new UserError(say('corpus.holds-erased', { name: spec.name }));
  if (tombstones.some(({ hash }) => hash === uploadHash(spec.hash))) throw refusal;
  const keepOut = createKeepOut(tombstones, []);
  const place = { path: uploadPath(spec.name), mediaType: spec.mediaType, url: null };
  for await (const page of reader.pagesOf(bytes, place, {})) {
    if (isRejected(page)) continue;
    const parsed = reader.parse(page, {});
    if (parsed.kind === 'rejected') continue;
    const article = articleFrom(parsed.article, { path: page.path, origin: { kind: 'upload' }, supersedes: null });
    if (keepOut(article, article) !== null) throw refusal;
  }
}

/** Uploads of one name are told apart by a number, because a path belongs to one source. */
function freeName(store: CorpusStore, name: string): string {
  const taken = new Set(store.sources().flatMap(({ spec }) => (spec.kind === 'upload' ? [spec.name] : [])));
  const [, stem = name, ending = ''] = /^(.+?)((?:\.jsonl)?\.[^.]+)?$/s.exec(name) ?? [];
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${stem} (${n})${ending}`;
  return free;
}
