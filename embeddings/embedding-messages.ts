import type { ModelIdentity, TextKind } from './embedder.js';
import type { EmbeddingModelErrorCode } from './errors.js';
import type { ModelPlaces } from './model-location.js';
import type { DownloadProgress } from './transformers-embedder.js';

/** What the child needs to load a model; serialisable. */
export interface LoadOptions extends ModelPlaces {
  readonly mayDownload?: boolean;
  readonly hubAddress?: string;
  /** Scheduling priority of the child, 0 (as its parent) to 19 (last). Default 0. */
  readonly nice?: number;
}

/** Parent to child. `load` comes first and once. */
export type ToChild =
  | { readonly type: 'load'; readonly options: LoadOptions }
  | { readonly type: 'embed'; readonly id: number; readonly texts: readonly string[]; readonly kind: TextKind }
  | { readonly type: 'cancel'; readonly id: number };

/** Child to parent. A cancelled request gets no answer. */
export type FromChild =
  | { readonly type: 'download'; readonly progress: DownloadProgress }
  | { readonly type: 'ready'; readonly model: ModelIdentity }
  /** The model cannot be had (`code`), or loading failed in a way nobody expected (`code: null`). */
  | { readonly type: 'unavailable'; readonly code: EmbeddingModelErrorCode | null; readonly message: string }
  /** All vectors of a request one after another, in input order. */
  | { readonly type: 'vectors'; readonly id: number; readonly values: Float32Array }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
