import { erasedReason, type KeepOut } from '../domain/tombstone.js';
import { isRejected } from '../ingest/page.js';
import type { ArticleSummary, CorpusStore } from '../store/corpus-store.js';
import type { NewArticle, PageReading, StoredPage } from '../store/file-reading.js';
import type { PageReader } from './corpus-parts.js';
import { readPage } from './page-reading.js';
import type { PageSink } from './page-sink.js';
import type { RefreshProgress } from './refresh-report.js';
import { ScanTarget } from './scan-target.js';
import type { Stopwatch } from './stopwatch.js';
import type { TimeSlices } from './time-slices.js';
import type { ListedUnit, SeenSignature, Unit } from './unit.js';

export interface ScanContext {
  readonly store: CorpusStore;
  readonly sink: PageSink;
  readonly reader: PageReader;
  /** `null`: nothing is kept out. */
  readonly keepOut: KeepOut | null;
  readonly slices: TimeSlices;
  readonly watch: Stopwatch<'parse' | 'store'>;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (progress: RefreshProgress) => void;
  /** Called with each article that was parsed, once it is stored. May hold up the scan. */
  readonly onStored: (number: number, reading: NewArticle) => Promise<void>;
}

/**
 * Finds out what articles the units hold. Units that did not change are not read, pages that did not change are not
 * parsed. What can't be read now but could be before stays as it was: unreadable is not gone.
 */
export async function scan(context: ScanContext, units: readonly ListedUnit[]): Promise<ScanTarget> {
  context.onProgress({ stage: 'discover', done: units.length, total: units.length });
  return new Scan(context).run(units);
}

/** Pages that are stored in one transaction, and UTF-16 code units of text that they may hold together. */
const batchPages = 64;
const batchText = 1_000_000;

class Scan {
  readonly #target = new ScanTarget();
  readonly #former: ReadonlyMap<number, ArticleSummary>;
  /** Keys and paths of the current generation. */
  readonly #formerPlaces = new Set<string>();
  /** Readings of the current generation, by source and path. */
  readonly #formerReadings = new Map<string, number[]>();
  #pagesRead = 0;

  constructor(private readonly context: ScanContext) {
    const generation = context.store.currentGeneration();
    const summaries = generation === null ? [] : [...context.store.summaries(generation.number)];
    this.#former = new Map(summaries.map((summary) => [summary.number, summary]));
    for (const { path, sourceKey } of summaries) this.#formerPlaces.add(path).add(sourceKey);
    for (const { id, source, path } of context.store.currentFiles()) {
      const place = placeOf({ source, path });
      this.#formerReadings.set(place, [...(this.#formerReadings.get(place) ?? []), id]);
    }
  }

  async run(units: readonly ListedUnit[]): Promise<ScanTarget> {
    for (const unit of units) {
      if ('unreadable' in unit) this.#keepUnreadable(unit, `unreadable (${unit.unreadable})`);
      else if ('missing' in unit) this.#target.reject({ path: unit.path, reason: unit.missing });
      else await this.#scanUnit(unit);
    }
    return this.#target;
  }

  async #scanUnit(unit: Unit): Promise<void> {
    const { store, sink, reader, signal } = this.context;
    const { path, source, problem } = unit;
    const readings = store.fileReadings(path, reader.version).filter((reading) => reading.source === source);
    const look = await unit.look(readings, signal);
    if (problem !== null && look.kind !== 'unreadable') {
      this.#target.reject({ path, reason: `${problem}; what was read of it before stays` });
    }
    switch (look.kind) {
      case 'gone':
        return;
      case 'unreadable':
        this.#keepUnreadable(unit, problem ?? `unreadable (${look.reason})`);
        return;
      case 'changed':
        await this.#read(unit, look.signature);
        return;
      case 'touched':
        sink.touch(look.reading, look.signature);
    }
    this.#keepPages(look.reading, source);
    await this.context.slices.rest();
  }

  #keepUnreadable(unit: { readonly source: number; readonly path: string }, reason: string): void {
    const former = this.#formerReadings.get(placeOf(unit)) ?? [];
    const kept = former.length === 0 ? '' : '; what was read of it before stays';
    this.#target.reject({ path: unit.path, reason: `${reason}${kept}` });
    for (const reading of former) this.#keepPages(reading, unit.source);
  }

  #keepPages(reading: number, source: number): void {
    this.#target.files.push(reading);
    for (const page of [...this.context.store.pagesOf(reading)]) this.#place(page, source);
  }

  async #read(unit: Unit, signature: SeenSignature & { readonly hash: string }): Promise<void> {
    const { reader, sink, slices, watch, signal } = this.context;
    const { path, source } = unit;
    const reading = sink.start({ ...signature, source, path, reader: reader.version });
    if (reading !== null) this.#target.files.push(reading);
    let isWhole = true;
    let mayBeKept = true;
    let batch: PageReading[] = [];
    let text = 0;
    let stop = watch.start('parse');
    try {
      for await (const item of unit.pages(signal)) {
        if (isRejected(item)) {
          // Of a file that could not be read to its end nothing is taken for settled: it is read again next time.
          isWhole &&= item.path !== path;
          batch.push({ path: item.path, hash: '', outcome: { kind: 'rejected', reason: item.reason } });
        } else {
          const page = this.#outcomeOf(item, unit);
          batch.push(page);
          const article = page.outcome.kind === 'new' ? page.outcome.reading.article : null;
          if (article !== null) text += article.text.length;
          mayBeKept &&= page.outcome.kind === 'stored' || unit.mayBeKept(item, article);
        }
        this.#pagesRead++;
        if (batch.length < batchPages && text < batchText) continue;
        stop();
        await this.#save(reading, batch, source);
        batch = [];
        text = 0;
        await slices.rest();
        stop = watch.start('parse');
      }
    } finally {
      stop();
    }
    await this.#save(reading, batch, source);
    if (reading !== null && isWhole) sink.finish(reading);
    if (!mayBeKept) unit.forget();
    await slices.rest();
  }

  #outcomeOf(page: Parameters<PageReader['parse']>[0], unit: Unit): PageReading {
    const { store, sink, reader, keepOut } = this.context;
    const { path, hash } = page;
    const known = store.knownPage(page, reader.version) ?? store.movedPage(unit.path, hash, reader.version);
    const outcome = known?.outcome ?? readPage(page, reader, unit);
    // What was erased is not stored again for a moment.
    const article = outcome.kind === 'new' ? outcome.reading.article : null;
    if (article === null || keepOut?.(article, article)?.code !== 'erased') return { path, hash, outcome };
    if (unit.forget()) sink.needWiping();
    return { path, hash, outcome: { kind: 'rejected', reason: erasedReason } };
  }

  async #save(reading: number | null, batch: readonly PageReading[], source: number): Promise<void> {
    const { sink, watch, onProgress, onStored } = this.context;
    const numbers = watch.run('store', () => sink.save(reading, batch));
    for (const [i, { path, hash, outcome }] of batch.entries()) {
      const number = numbers[i] ?? null;
      if (outcome.kind === 'rejected') this.#place({ path, hash, outcome }, source);
      else if (number !== null) this.#place({ path, hash, outcome: { kind: 'stored', article: number } }, source);
      else if (outcome.kind === 'new') this.#placeUnstored(outcome.reading, { path, hash, source });
      if (outcome.kind === 'new' && number !== null) await onStored(number, outcome.reading);
    }
    onProgress({ stage: 'read', done: this.#pagesRead, total: null });
  }

  #place({ path, hash, outcome }: StoredPage, source: number): void {
    if (outcome.kind === 'rejected') {
      this.#target.rejectEmpty({ path, reason: outcome.reason, source, hash });
      return;
    }
    const { store } = this.context;
    const number = outcome.article;
    const former = this.#former.get(number);
    const summary = former ?? store.summary(number);
    if (summary === null) throw new RangeError(`article ${number} was never stored`);
    // The text of a member was looked at when it came, and by the act that keeps it out.
    if (this.#isKeptOut(summary, path, former === undefined ? number : null)) return;
    if (former !== undefined) {
      this.#target.stay(former, path);
      return;
    }
    const passages = store.passagesOf(number).length;
    const content = (): ReturnType<CorpusStore['articleByNumber']> => store.articleByNumber(number);
    this.#target.arrive({ ...summary, path, source, pageHash: hash, passages, content });
  }

  #isKeptOut(summary: ArticleSummary, path: string, textOf: number | null): boolean {
    const { store, keepOut } = this.context;
    if (keepOut === null) return false;
    const keptOut = keepOut(summary, textOf === null ? null : store.articleByNumber(textOf));
    if (keptOut === null) return false;
    this.#target.keptOut.add(summary.number);
    this.#target.reject({ path, reason: keptOut.reason });
    return true;
  }

  #placeUnstored(
    { article, passages }: NewArticle,
    page: { readonly path: string; readonly hash: string; readonly source: number },
  ): void {
    const { path, hash: pageHash, source } = page;
    const keptOut = this.context.keepOut?.(article, article) ?? null;
    if (keptOut !== null) {
      this.#target.reject({ path, reason: keptOut.reason });
      return;
    }
    const { id, sourceKey, title, outlet, url, publishedAt, language } = article;
    const isComparable = this.#formerPlaces.has(path) || this.#formerPlaces.has(sourceKey);
    this.#target.arrive({
      ...{ id, sourceKey, title, outlet, url, publishedAt, language, path, source, pageHash },
      number: null,
      passages: passages.length,
      content: isComparable ? () => article : () => null,
    });
  }
}

function placeOf({ source, path }: { readonly source: number; readonly path: string }): string {
  return `${source} ${path}`;
}
