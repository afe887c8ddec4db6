/**
 * Why a model cannot be had. `missing`: no such name or folder. `unreachable`: it has to be downloaded and the host
 * does not answer. `broken`: its files are there and cannot be used.
 */
export type EmbeddingModelErrorCode = 'missing' | 'unreachable' | 'broken';

/** The embedding model cannot be had. The message is one sentence for people: which model, why, what to do. */
export class EmbeddingModelError extends Error {
  override readonly name = 'EmbeddingModelError';
  constructor(
    readonly code: EmbeddingModelErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * `died`: the process ended under a request. `failed`: it lives, but this request could not be done. `failing`: it died
 * too often to be started again at once.
 */
export type EmbeddingProcessErrorCode = 'died' | 'failed' | 'failing' | 'closed';

/** The process that embeds did not do its work; a request may be made again. `cause` holds the last words of one that died. */
export class EmbeddingProcessError extends Error {
  override readonly name = 'EmbeddingProcessError';
  constructor(
    readonly code: EmbeddingProcessErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
