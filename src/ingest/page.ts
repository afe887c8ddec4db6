export type MediaType = 'text/plain' | 'text/markdown' | 'text/html' | 'application/json' | 'application/pdf';

/** What was read from one place, before anything was made of it. */
export interface Page {
  /** Relative to the folder that was read, with `/`; `name.jsonl#12` for a line (counted from 1). */
  readonly path: string;
  readonly mediaType: MediaType;
  /** As they stand there; of a PDF, its text as `pageOfPdf` read it. */
  readonly bytes: Uint8Array;
  /** First 32 hexadecimal digits of the SHA-256 of `bytes`. */
  readonly hash: string;
}

/** What could not be read, and why in one clause ("empty", "larger than 10 MB"). */
export interface Rejected {
  readonly path: string;
  readonly reason: string;
}

export function isRejected(item: Page | Rejected): item is Rejected {
  return 'reason' in item;
}

const mediaTypes: Readonly<Record<string, MediaType>> = {
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.markdown': 'text/markdown',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.pdf': 'application/pdf',
  '.jsonl': 'application/json',
  '.jsonl.gz': 'application/json',
};

/** Every ending that is read, for messages. */
export const readableEndings: readonly string[] = Object.keys(mediaTypes);

/** The media type that a file name's ending tells; `null` for a file that is not read. */
export function mediaTypeOf(path: string): MediaType | null {
  const ending = /\.jsonl\.gz$|\.[^./\\]+$/i.exec(path)?.[0].toLowerCase();
  return ending === undefined ? null : (mediaTypes[ending] ?? null);
}
