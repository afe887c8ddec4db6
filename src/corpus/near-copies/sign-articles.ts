import type { Article } from '../../domain/article.js';
import type { TimeSlices } from '../time-slices.js';
import { signatureMaker, signatureOf } from './signature.js';

export interface SignatureSink {
  saveSignature(article: number, maker: string, signature: Uint8Array): void;
}

export interface SignedStore extends SignatureSink {
  withoutSignature(maker: string, articles: Iterable<number>): number[];
  articleByNumber(article: number): Article | null;
}

/** Signs a stored article. */
export function signArticle(
  store: SignatureSink,
  number: number,
  article: Pick<Article, 'title' | 'text' | 'spans'>,
): void {
  store.saveSignature(number, signatureMaker, signatureOf(article));
}

/**
 * Signs those of the given articles that have no signature of this maker: articles stored before there were any, by an older
 * maker, or just before a crash. Returns how many.
 */
export async function signUnsigned(
  store: SignedStore,
  articles: Iterable<number>,
  slices: TimeSlices,
): Promise<number> {
  const unsigned = store.withoutSignature(signatureMaker, articles);
  for (const number of unsigned) {
    await slices.rest();
    const article = store.articleByNumber(number);
    if (article !== null) signArticle(store, number, article);
  }
  return unsigned.length;
}
