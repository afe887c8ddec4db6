import { plain } from './cues.js';

/** What happened to those who are counted. Died, killed and dead are one; the dead and the hurt together are another thing. */
export type Harm = 'killed' | 'injured' | 'killed and injured' | 'casualties' | 'missing' | 'captive';

const killed =
  'kill(?:s|ed|ing|ings)?|dead|deaths?|died|dies|dying|fatalit(?:y|ies)|lives|perished|slain|drowned|martyr(?:s|ed)?';
const hurt = 'injur(?:ed|es|ing|ies|y)|wounded|wounds?|wounding|hurt';

/** The words of articles for each, as patterns of small letters; the first that matches is meant. */
const harms: readonly (readonly [Harm, string])[] = [
  ['killed and injured', `(?:${killed})\\s+(?:and|or)\\s+(?:${hurt})|(?:${hurt})\\s+(?:and|or)\\s+(?:${killed})`],
  ['casualties', 'casualt(?:y|ies)|victims?'],
  ['missing', 'missing|unaccounted for'],
  ['captive', 'kidnapped|abducted|taken hostage|hostages?|captives?'],
  ['killed', killed],
  ['injured', hurt],
];

/** Any word of any of them, as the source of a pattern of small letters. */
export const anyHarm = harms.map(([, pattern]) => pattern).join('|');

/** What one such word means; `null` for another word. */
export function harmOf(written: string): Harm | null {
  return harms.find(([, pattern]) => new RegExp(`^(?:${pattern})$`).test(written))?.[0] ?? null;
}

/** Stems by which two figures are of the dead or of the hurt, in whatever words (HONESTY 13). */
export const harmStems: ReadonlyMap<string, string> = new Map([
  ...['kill', 'dead', 'death', 'di', 'fatal', 'perish', 'drown'].map((term) => [term, 'dead'] as const),
  ...['injur', 'hurt', 'wound'].map((term) => [term, 'hurt'] as const),
]);

const livesLost =
  '(?:lose|loses|lost) (?:their |his |her )?li(?:fe|ves)|li(?:fe|ves) (?:(?:was|were|is|are) )?lost|loss of life';
/** Words by which people ask for casualties. */
const asked = new RegExp(
  `\\b(?:(?:death )?tolls?|casualt(?:y|ies)|victims?|fatalit(?:y|ies)|kill(?:s|ed|ings?)?|dead|deaths?|died?|dies|dying|perish(?:ed)?|drown(?:ed)?|${livesLost}|injur(?:e|es|ed|y|ies)|wound(?:s|ed)?|hurts?)\\b`,
  'giu',
);
const asksForHurtAlone = /^(?:injur|wound|hurt)/iu;
const asksForAll = /^(?:tolls?$|casualt|victim)/iu;
const asksForMissing = /\b(?:how many|number of)\b.*\b(?:missing|unaccounted for)\b/iu;
const asksForCaptives = /\b(?:how many|number of)\b.*\b(?:hostages?|captives?|kidnapped|abducted)\b/iu;

/** What a question or a topic asks to count. */
export interface AskedHarms {
  readonly harms: ReadonlySet<Harm>;
  /** The words that articles use for it, each of which search takes for another word. The first stand for all. */
  readonly words: readonly string[];
  /** The text with none of its words for casualties, nor those of asking how many: what a sentence has to speak of beside. */
  readonly beside: string;
  /** The text with one word in the place of all its words for casualties. */
  reworded(word: string): string;
  /** The same without the words of asking how many. */
  withWord(word: string): string;
}

const ofTheDead = ['killed', 'died', 'dead', 'deaths', 'death toll'];
const ofTheHurt = ['injured', 'wounded', 'hurt'];
/** Words of asking for a number, which no sentence has to speak of. */
const frame =
  /\b(?:how many|how much|number of|the number|total|count|people|persons|there|has|have|had|been|was|were|is|are|did|do|does|got|be|so far|latest|current)\b/giu;

/** `null` where a text asks for nobody killed, hurt, missing or held. */
export function askedHarms(text: string): AskedHarms | null {
  const words = plain(text).match(asked);
  if (words === null) return othersAsked(text);
  const isForAll = words.some((word) => asksForAll.test(word));
  const isForHurt = isForAll || words.some((word) => asksForHurtAlone.test(word));
  const isForDead = isForAll || words.some((word) => !asksForHurtAlone.test(word));
  return {
    harms: new Set<Harm>([
      'killed and injured',
      'casualties',
      ...(isForDead ? (['killed'] as const) : []),
      ...(isForHurt ? (['injured'] as const) : []),
    ]),
    words: inTurn(isForDead ? ofTheDead : [], isForHurt ? ofTheHurt : [], isForAll ? ['casualties'] : []),
    beside: unframed(replaced(text, '')),
    reworded: (word) => replaced(text, word),
    withWord: (word) => unframed(replaced(text, word)),
  };
}

function othersAsked(text: string): AskedHarms | null {
  const lowered = plain(text);
  const as = (harm: Harm, words: readonly string[]): AskedHarms => ({
    harms: new Set([harm]),
    words,
    beside: text,
    reworded: () => text,
    withWord: () => text,
  });
  if (asksForMissing.test(lowered)) return as('missing', ['missing']);
  return asksForCaptives.test(lowered) ? as('captive', ['hostages', 'kidnapped']) : null;
}

/** The first of each, then the second of each. */
function inTurn(...lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

function replaced(text: string, word: string): string {
  let isPlaced = false;
  return text.replace(asked, () => {
    if (isPlaced) return '';
    isPlaced = true;
    return word;
  });
}

function unframed(text: string): string {
  return text.replace(frame, ' ').replace(/\s+/g, ' ').trim();
}
