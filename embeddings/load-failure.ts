import { EmbeddingModelError } from './errors.js';
import type { ModelLocation } from './model-location.js';

/** Which model could not be loaded, and from where. */
export interface LoadAttempt {
  /** As the operator named it. */
  readonly model: string;
  readonly location: ModelLocation;
  /** Address that hub ids are downloaded from. */
  readonly host: string;
}

const INSTEAD = 'or set EMBEDDING_MODEL to "bundled"';

/** What the library threw, as one sentence for the operator. */
export function explainLoadFailure(error: unknown, { model, location, host }: LoadAttempt): EmbeddingModelError {
  if (error instanceof EmbeddingModelError) return error;
  const why = errorMessage(error);
  const cause = { cause: error };
  if (location.kind === 'folder') {
    const sentence = `The embedding model "${model}" in ${location.folder} cannot be used (${why}): put its files right ${INSTEAD}.`;
    return new EmbeddingModelError('broken', sentence, cause);
  }
  if (why.includes('was not found locally')) {
    const sentence = `The embedding model "${model}" has not been downloaded yet: let it be downloaded once ${INSTEAD}.`;
    return new EmbeddingModelError('missing', sentence, cause);
  }
  if (/Could not locate file|Unauthorized access|Forbidden access/.test(why)) {
    const sentence = `There is no embedding model "${model}" for us at ${host}: correct EMBEDDING_MODEL ${INSTEAD}.`;
    return new EmbeddingModelError('missing', sentence, cause);
  }
  if (isNetworkFailure(error) || why.includes('occurred while trying to load file')) {
    const sentence = `The embedding model "${model}" could not be downloaded from ${host} (${why}): try again when the host can be reached ${INSTEAD}.`;
    return new EmbeddingModelError('unreachable', sentence, cause);
  }
  const sentence = `The embedding model "${model}" cannot be used (${why}): choose another one ${INSTEAD}.`;
  return new EmbeddingModelError('broken', sentence, cause);
}

/** The innermost message, which says most: fetch wraps "getaddrinfo ENOTFOUND" in "fetch failed". */
export function errorMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
  return message.replace(/\.$/, '');
}

/** How Node's fetch fails: "fetch failed" before there is an answer, "terminated" in the middle of one. */
function isNetworkFailure(error: unknown): boolean {
  return error instanceof TypeError && /^(fetch failed|terminated)$/.test(error.message);
}
