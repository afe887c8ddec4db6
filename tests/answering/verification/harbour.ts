import type { Article } from '../../../src/domain/article.js';
import { verifyText } from '../../../src/answering/verification/verify-text.js';
import type { Checked, Finding, Verification, Verdict } from '../../../src/answering/verification/verification.js';
import { articleOf } from '../../support/articles.js';
import { memoryCorpus } from '../../support/memory-corpus.js';

/** Articles about an invented harbour, with what makes texts hard to look up. */
export const harbour: readonly Article[] = [
  articleOf({
    path: 'claim.txt',
    title: 'Harbour talks at Orrin',
    outlet: 'Valley Post',
    publishedAt: '2024-05-26',
    url: 'https://valley.example/talks',
    blocks: [
      ['headline', 'Harbour talks at Orrin'],
      'The announcement comes after Governor Tilda Ferrow asserted that the dockers have accepted a 60-day truce and called on the owners to sign. She meets Bram Ostel next week.',
      'The owners claimed to have found 14 crates of stolen copper near the chapel.',
      'The dockers denied storing anything within public buildings like chapels and schools.',
      '“We’ll tear down the north quay like we did with the south quay,” said a senior foreman. “Everything will be reduced to gravel.”',
      'The pilots will not sail if the lighthouse stays dark, the union said. The pier, which the county built in 1911, may be sold to the Sarn company.',
      'The union “will not wait for the ‘gift’ of the owners”, it wrote.',
    ],
  }),
  articleOf({
    path: 'copy.txt',
    title: 'Crates of copper',
    outlet: 'Hill Gazette',
    publishedAt: '2024-03-02',
    blocks: [
      'The owners claimed to have found 14 crates of stolen copper near the chapel.',
      'A count by the harbour master gave 1,200 ropes — and no copper.',
      ['caption', 'The chapel of Orrin seen from the north quay'],
      'Nobody was hurt. The school stays open until Wednesday.',
    ],
  }),
  articleOf({
    path: 'undated.txt',
    blocks: [
      'The ferry to Pellan sails at dawn.',
      'Two thirds of the apple harvest around Pellan froze, growers said.',
    ],
  }),
  articleOf({ path: 'hebrew.txt', language: 'he', blocks: ['הנמל נסגר אתמול בבוקר. העובדים שבו לביתם ברגל.'] }),
  articleOf({
    path: 'arabic.txt',
    language: 'ar',
    blocks: ['أغلق الميناء صباح أمس. هل عاد العمال إلى بيوتهم؟ نعم، عادوا سيرا.'],
  }),
  articleOf({ path: 'japanese.txt', language: 'ja', blocks: ['港は昨日の朝に閉鎖された。労働者は歩いて帰宅した。'] }),
];

/** Verifies a text in the given articles without word vectors. */
export async function verified(text: string, articles: readonly Article[] = harbour): Promise<Verification> {
  const corpus = await memoryCorpus(articles, null);
  return verifyText({ corpus, wordVectors: null, rest: () => Promise.resolve() }, text);
}

export async function checked(text: string, articles: readonly Article[] = harbour): Promise<Checked> {
  const verification = await verified(text, articles);
  if (verification.kind === 'unchecked') throw new Error(`not checked: ${verification.reason.key}`);
  return verification;
}

/** The only finding, of the given verdict. */
export function only<V extends Verdict>(verification: Checked, verdict: V): Extract<Finding, { verdict: V }> {
  const [finding, ...others] = verification.findings;
  if (others.length > 0 || finding.verdict !== verdict) {
    throw new Error(`expected one ${verdict}, got ${verification.findings.map((one) => one.verdict).join(', ')}`);
  }
  return finding as Extract<Finding, { verdict: V }>;
}
