import { UserError } from '../domain/errors.js';
import type { ArticleId, Origin } from '../domain/article.js';
import { rootSource } from '../domain/source.js';
import { isRejected } from '../ingest/page.js';
import type { DiscoveredFile } from '../ingest/discovered-file.js';
import { whyUnreadable } from '../ingest/unreadable.js';
import type { CorpusStore, FileReading, NewArticle, PageReading, StoredPage } from '../store/corpus-store.js';
import type { PageReader } from './corpus-parts.js';
import {
  createListingCheck,
  hashOfFile,
  isGone,
  isSurelyUnchanged,
  isUnlistable,
  lookAt,
  type FileLook,
} from './file-look.js';
import { readPage } from './page-reading.js';
import type { PageSink } from './page-sink.js';
import type { RefreshProgress } from './refresh-report.js';
import { ScanTarget } from './scan-target.js';
import type { Stopwatch } from './stopwatch.js';
import type { TimeSlices } from './time-slices.js';

export interface ScanContext {
  readonly store: CorpusStore;
  readonly sink: PageSink;
  readonly reader: PageReader;
  readonly origin: Origin;
  /** Real path of the folder or file; `null` where there is none. */
  readonly root: string | null;
  readonly slices: TimeSlices;
  readonly watch: Stopwatch<'parse' | 'store'>;
  readonly signal: AbortSignal | undefined;
  readonly now: () => Date;
  readonly onProgress: (progress: RefreshProgress) => void;
  /** Called with each article that was parsed, once it is stored. May hold up the scan. */
  readonly onStored: (number: number, reading: NewArticle) => Promise<void>;
}

/**
 * Finds out what the folder holds. Files that did not change are not read, pages that did not change are not parsed.
 * What can't be read now but could be before stays as it was: unreadable is not gone.
 * @throws UserError when the folder itself can't be read.
 */
export async function scan(context: ScanContext): Promise<ScanTarget> {
  const { root } = context;
  if (root !== null && (await isUnlistable(root))) {
    throw new UserError(`${root} can't be listed: check its permissions; nothing was changed.`);
  }
  const files = root === null ? [] : await context.reader.discover(root);
  context.onProgress({ stage: 'discover', done: files.length, total: files.length });
  return new Scan(context, files).run();
}

/** Pages that are stored in one transaction, and UTF-16 code units of text that they may hold together. */
const batchPages = 64;
const batchText = 1_000_000;

class Scan {
  readonly #target = new ScanTarget();
  readonly #formerIds: ReadonlyMap<number, ArticleId>;
  readonly #formerFiles: ReadonlyMap<string, FileReading>;
  #pagesRead = 0;

  constructor(
    private readonly context: ScanContext,
    private readonly files: readonly DiscoveredFile[],
  ) {
    const generation = context.store.currentGeneration();
    const summaries = generation === null ? [] : context.store.summaries(generation.number);
    this.#formerIds = new Map(Array.from(summaries, ({ number, id }) => [number, id]));
    this.#formerFiles = new Map(context.store.currentFiles().map((file) => [file.path, file]));
  }

  async run(): Promise<ScanTarget> {
    const seen = new Set(this.files.map((file) => file.path));
    const hidden = await this.#hiddenFiles(seen);
    const present = [...this.files, ...hidden].sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const file of present) {
      if ('absolutePath' in file) await this.#scanFile(file);
      else this.#keepUnreadable(file.path, "its folder can't be listed");
    }
    return this.#target;
  }

  /** Files of the current generation that the reader did not find because their folder can't be listed now. */
  async #hiddenFiles(seen: ReadonlySet<string>): Promise<FileReading[]> {
    const { root } = this.context;
    if (root === null) return [];
    const isHidden = createListingCheck(root);
    const hidden: FileReading[] = [];
    for (const file of this.#formerFiles.values()) {
      if (!seen.has(file.path) && (await isHidden(file.path))) hidden.push(file);
    }
    return hidden;
  }

  async #scanFile(file: DiscoveredFile): Promise<void> {
    const { store, sink, signal, now } = this.context;
    let look: FileLook;
    let hash: string;
    try {
      look = await lookAt(file.absolutePath, now());
      const readings = store.fileReadings(file.path, this.context.reader.version);
      const unchanged = readings.find((reading) => isSurelyUnchanged(look, reading));
      if (unchanged !== undefined) {
        await this.#keep(unchanged.id);
        return;
      }
      hash = await hashOfFile(file.absolutePath, signal);
      const same = readings.find((reading) => reading.hash === hash);
      if (same !== undefined) {
        sink.touch(same.id, look);
        await this.#keep(same.id);
        return;
      }
    } catch (error) {
      signal?.throwIfAborted();
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      if (!isGone(error)) this.#keepUnreadable(file.path, whyUnreadable(error));
      return;
    }
    await this.#read(file, { ...look, hash });
  }

  #keepUnreadable(path: string, reason: string): void {
    const former = this.#formerFiles.get(path);
    const kept = former === undefined ? '' : '; what was read of it before stays';
    this.#target.reject({ path, reason: `unreadable (${reason})${kept}` });
    if (former !== undefined) this.#keepPages(former.id);
  }

  async #keep(file: number): Promise<void> {
    this.#keepPages(file);
    await this.context.slices.rest();
  }

  #keepPages(file: number): void {
    this.#target.files.push(file);
    for (const page of [...this.context.store.pagesOf(file)]) this.#place(page);
  }

  async #read(file: DiscoveredFile, look: FileLook & { readonly hash: string }): Promise<void> {
    const { reader, sink, slices, watch, signal } = this.context;
    const reading = sink.start({ ...look, source: rootSource, path: file.path, reader: reader.version });
    if (reading !== null) this.#target.files.push(reading);
    let isWhole = true;
    let batch: PageReading[] = [];
    let text = 0;
    let stop = watch.start('parse');
    try {
      for await (const item of reader.pages(file, signal === undefined ? {} : { signal })) {
        if (isRejected(item)) {
          // Of a file that could not be read to its end nothing is taken for settled: it is read again next time.
          isWhole &&= item.path !== file.path;
          batch.push({ path: item.path, hash: '', outcome: { kind: 'rejected', reason: item.reason } });
        } else {
          const page = this.#outcomeOf(item, file);
          batch.push(page);
          if (page.outcome.kind === 'new') text += page.outcome.reading.article.text.length;
        }
        this.#pagesRead++;
        if (batch.length < batchPages && text < batchText) continue;
        stop();
        await this.#save(reading, batch);
        batch = [];
        text = 0;
        await slices.rest();
        stop = watch.start('parse');
      }
    } finally {
      stop();
    }
    await this.#save(reading, batch);
    if (reading !== null && isWhole) sink.finish(reading);
    await slices.rest();
  }

  #outcomeOf(page: Parameters<PageReader['parse']>[0], file: DiscoveredFile): PageReading {
    const { store, reader, origin } = this.context;
    const { path, hash } = page;
    const known = store.knownPage(page, reader.version) ?? store.movedPage(file.path, hash, reader.version);
    return { path, hash, outcome: known?.outcome ?? readPage(page, reader, origin) };
  }

  async #save(reading: number | null, batch: readonly PageReading[]): Promise<void> {
    const { sink, watch, onProgress, onStored } = this.context;
    const numbers = watch.run('store', () => sink.save(reading, batch));
    for (const [i, { path, hash, outcome }] of batch.entries()) {
      const number = numbers[i] ?? null;
      if (outcome.kind === 'rejected') this.#place({ path, hash, outcome });
      else if (number !== null) this.#place({ path, hash, outcome: { kind: 'stored', article: number } });
      else if (outcome.kind === 'new') this.#placeUnstored(outcome.reading, { path, hash });
      if (outcome.kind === 'new' && number !== null) await onStored(number, outcome.reading);
    }
    onProgress({ stage: 'read', done: this.#pagesRead, total: null });
  }

  #place({ path, hash, outcome }: StoredPage): void {
    if (outcome.kind === 'rejected') {
      this.#target.reject({ path, reason: outcome.reason });
      return;
    }
    const id = this.#formerIds.get(outcome.article);
    if (id !== undefined) {
      this.#target.stay({ number: outcome.article, id }, path);
      return;
    }
    const { store } = this.context;
    const summary = store.summary(outcome.article);
    if (summary === null) throw new RangeError(`article ${outcome.article} was never stored`);
    const passages = store.passagesOf(outcome.article).length;
    this.#target.arrive({ ...summary, path, pageHash: hash, passages });
  }

  #placeUnstored({ article, passages }: NewArticle, page: { readonly path: string; readonly hash: string }): void {
    this.#target.arrive({ ...article, number: null, path: page.path, pageHash: page.hash, passages: passages.length });
  }
}
