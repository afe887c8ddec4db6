import { writeFile } from 'node:fs/promises';
import { analyse, analyserVersion } from '../retrieval/analyse.js';
import { articleBm25, articleIndexText, passageBm25, passageIndexText } from '../retrieval/indexed-text.js';
import { createPostingsBuilder, postingsFromBytes, type PostingsIndex } from '../retrieval/postings-index.js';
import type { CorpusStore } from '../store/corpus-store.js';
import { readWhole, stageIndex, type IndexStamp, type StagedIndex } from './index-files.js';
import { keywordTextVersion } from './indexed-text-version.js';
import type { TimeSlices } from './time-slices.js';

export const keywordIndex = 'keywords';

/** BM25 over the passages and over the whole articles of the same members. */
export interface KeywordPair {
  readonly passages: PostingsIndex;
  readonly articles: PostingsIndex;
}

/** See `IndexContent.maker`. */
export const keywordMaker = `analyser ${analyserVersion}; texts ${keywordTextVersion}`;

/** Builds from rows. `articles` ascend. */
export async function buildKeywords(
  store: CorpusStore,
  articles: Iterable<number>,
  { slices, onArticle }: { slices: TimeSlices; onArticle?: () => void },
): Promise<KeywordPair> {
  const ofPassages = createPostingsBuilder(passageBm25);
  const ofArticles = createPostingsBuilder(articleBm25);
  for (const number of articles) {
    const article = store.articleByNumber(number);
    if (article === null) throw new RangeError(`article ${number} was never stored`);
    ofArticles.add(number, analyse(articleIndexText(article)));
    const passages = store.passagesOf(number).sort((a, b) => a.id - b.id);
    for (const passage of passages) ofPassages.add(passage.id, analyse(passageIndexText(article, passage)));
    onArticle?.();
    await slices.rest();
  }
  return { passages: ofPassages.build(), articles: ofArticles.build() };
}

export function stageKeywords(folder: string, pair: KeywordPair, membership: string): Promise<StagedIndex> {
  const name = `${keywordIndex}-${membership.slice(0, 12)}`;
  return stageIndex(folder, keywordIndex, [
    { name: `${name}.passages`, write: (path) => writeFile(path, pair.passages.toBytes()) },
    { name: `${name}.articles`, write: (path) => writeFile(path, pair.articles.toBytes()) },
  ]);
}

/** @throws when the files are not what the stamp says. */
export async function loadKeywords(folder: string, stamp: IndexStamp): Promise<KeywordPair> {
  const [passages, articles] = stamp.files;
  if (passages === undefined || articles === undefined) throw new Error('the stamp names no keyword files');
  return {
    passages: postingsFromBytes(await readWhole(folder, passages)),
    articles: postingsFromBytes(await readWhole(folder, articles)),
  };
}
