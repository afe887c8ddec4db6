import type { Token } from './outer-sentences.js';
import { auxiliaries, conjunctions, cues, prepositions, subordinators, timeWords } from './speech-words.js';

/** A year, day, month or time of day: "Brandt said |Monday|". */
export function isTime(token: Token): boolean {
  if (/^(?:19|20)\d\d$|^(?:night|morning|afternoon|evening)$/.test(token.key)) return true;
  return (
    token.kind === 'word' && timeWords.has(token.key) && (token.isCapitalised || /day|recently|tonight/.test(token.key))
  );
}

/** A word at which a noun phrase that is read backwards has begun. */
export function isBoundary({ key, kind }: Token): boolean {
  if (kind !== 'word') return true;
  if (key === "'s" || key === 'to') return true;
  return (
    auxiliaries.has(key) ||
    conjunctions.has(key) ||
    subordinators.has(key) ||
    prepositions.has(key) ||
    (cues.has(key) && !nounToo.has(key)) ||
    (key.endsWith('ly') &&
      !/^(?:family|ally|assembly|elderly|italy|july|emily|kelly|billy|sally|daly|reilly|o'reilly|weekly|daily)$/.test(
        key,
      )) ||
    isPastForm(key)
  );
}

/** A word at which a noun phrase that is read forwards has ended. */
export function isForwardBoundary(token: Token): boolean {
  return isBoundary(token) || /^(?:told|went|came|was)$/.test(token.key);
}

/** Forms of cues that are as often nouns. */
export const nounToo = new Set(
  'report reports state states claim claims post posts comment comments request requests plan plans plea quotes quote text texts study campaign press focus point points push attack attacks view views title tweet tweets cheer answer promise question questions guess doubt fear hope mention answers reply warning use talk demand demands propos rate term shows show reading thinking findings finding writing signal stress request praise support test advocate address thought hint name cast offer offers offering decline declines forecast forecasts rule rules ruling regret regrets refuse determined advocates estimate estimates'.split(
    ' ',
  ),
);

function isPastForm(key: string): boolean {
  return (
    /(?:[^aeiou]|[aeiou][^aeiou])ed$/.test(key) &&
    key.length > 5 &&
    !/^(?:united|retired|armed|alleged|accused|unidentified|unnamed|veiled|wounded|injured|so-called|appointed|elected|related|limited|proposed|renowned|celebrated|experienced|educated|registered|self-described|seasoned|unmarried|married|divided|embattled|disgraced|assembled|displaced|hundred|allied|interested|concerned)$/.test(
      key,
    )
  );
}
