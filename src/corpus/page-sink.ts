import type { CorpusStore } from '../store/corpus-store.js';
import type { FileSignature, NewFileReading, PageReading } from '../store/file-reading.js';

/** Where a scan leaves what it reads. */
export interface PageSink {
  /** Begins a reading; `null` when nothing is kept. */
  start(file: NewFileReading): number | null;
  /** Returns the article's number for each page; `null` for one that was rejected or is not stored. */
  save(reading: number | null, pages: readonly PageReading[]): readonly (number | null)[];
  finish(reading: number): void;
  touch(reading: number, signature: FileSignature & { readonly seenAt: number }): void;
  /** Bytes of what was erased were dropped: traces of them are wiped in the end. */
  needWiping(): void;
}

export function storingSink(store: CorpusStore): PageSink {
  return {
    start: (file) => store.startFile(file),
    save: (reading, pages) => store.savePages(reading!, pages),
    finish: (reading) => {
      store.finishFile(reading);
    },
    touch: (reading, signature) => {
      store.touchFile(reading, signature);
    },
    needWiping: () => {
      store.needWiping();
    },
  };
}

/** For a dry run: looks up what is stored and stores nothing. */
export function lookingSink(store: CorpusStore): PageSink {
  return {
    start: () => null,
    save: (_reading, pages) =>
      pages.map(({ outcome }) => {
        if (outcome.kind === 'rejected') return null;
        return outcome.kind === 'stored' ? outcome.article : store.articleByDigest(outcome.reading.digest);
      }),
    finish: () => undefined,
    touch: () => undefined,
    needWiping: () => undefined,
  };
}
