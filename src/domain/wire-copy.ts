import type { Article } from './article.js';
import { textOf } from './span.js';

/** News agencies and how they are named in bylines and datelines. */
const agencies: readonly (readonly [name: string, written: string])[] = [
  ['Reuters', 'reuters'],
  ['AP', 'the associated press|associated press|ap news|ap'],
  ['AFP', 'agence france[- ]presse|afp'],
  ['dpa', 'deutsche presse[- ]agentur|dpa'],
  ['PA Media', 'pa media|pa news agency|press association'],
  ['ANSA', 'ansa'],
  ['EFE', 'agencia efe|efe'],
  ['TASS', 'tass'],
  ['Interfax', 'interfax'],
  ['Xinhua', 'xinhua'],
  ['Kyodo', 'kyodo news|kyodo'],
  ['Yonhap', 'yonhap news agency|yonhap'],
  ['PTI', 'press trust of india|pti'],
  ['ANI', 'asian news international|ani'],
  ['IANS', 'indo-asian news service|ians'],
  ['UPI', 'united press international|upi'],
  ['Anadolu', 'anadolu agency|anadolu'],
  ['AAP', 'australian associated press|aap'],
  ['The Canadian Press', 'the canadian press|canadian press'],
];

const anyAgency = agencies.map(([, written]) => written).join('|');
const list = `(?:${anyAgency})(?:\\s*(?:[,/&]|and|with)\\s*(?:${anyAgency}))*`;

/** "(Reuters) -", "(AP) —": behind a place and, at most, a day. */
const dateline = new RegExp(`^[^()\\n]{0,80}\\((${list})\\)\\s*[-–—:]`, 'iu');
/** "By The Associated Press", "Reuters", "AFP/dpa": nothing else in the line. */
const bylineAlone = new RegExp(`^(?:by\\s+|source:\\s*|©\\s*)?(${list})(?:\\s+(?:staff|reporters?))?\\.?$`, 'iu');
/** "Ada Moss, Associated Press", "Ada Moss | AFP", "Ada Moss (Reuters)". */
const bylineWithName = new RegExp(
  `(?:[,|/–—-]\\s*|\\()(${list})(?:\\s+(?:staff|writer|reporter|correspondent))?\\)?$`,
  'iu',
);

/**
 * The news agencies whose copy an article is by its own word: its byline, or the dateline or byline that opens its text. An
 * article that only mentions an agency ("…, Reuters reported") is its outlet's own. Acronyms are known in capitals alone.
 */
export function wiresOf(article: Pick<Article, 'author' | 'outlet' | 'text' | 'spans'>): string[] {
  const first = article.spans.find(({ role }) => role === 'body');
  const opening = first === undefined ? '' : textOf(article.text, first).slice(0, 200).trim();
  const author = article.author?.trim() ?? '';
  const named = [
    dateline.exec(opening)?.[1],
    bylineAlone.exec(opening.split('\n')[0]!.trim())?.[1],
    bylineAlone.exec(author)?.[1],
    bylineWithName.exec(author)?.[1],
    bylineAlone.exec(article.outlet?.trim() ?? '')?.[1],
  ];
  const text = named.filter((one) => one !== undefined).join(', ');
  return agencies.flatMap(([name, written]) => (isNamed(text, written) ? [name] : []));
}

function isNamed(text: string, written: string): boolean {
  return [...text.matchAll(new RegExp(`(?<!\\p{L})(?:${written})(?!\\p{L})`, 'giu'))].some(
    ([found]) => found.length > 4 || found === found.toUpperCase() || found === 'dpa',
  );
}
