/** A file that is to be read. */
export interface DiscoveredFile {
  /** Relative to the folder, with `/`; the bare name where the root is a file. */
  readonly path: string;
  readonly absolutePath: string;
  /** Bytes. */
  readonly size: number;
}

export interface ReadOptions {
  /** Aborting ends the reading with the signal's reason. */
  readonly signal?: AbortSignal;
}
