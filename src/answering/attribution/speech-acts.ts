import { formsOf, wordSet } from './speech-words.js';

/**
 * Verbs of speaking after which no clause tells what was said. Verbs that name deeds as often ("attack", "back",
 * "support") are not here: what somebody does is nothing that they said.
 */

function formsIn(bases: string): ReadonlySet<string> {
  return new Set([...wordSet(bases)].flatMap(formsOf));
}

/** "urged |the growers to wait|", "asked |the mill to close|". */
export const urgingVerbs: ReadonlySet<string> = new Set([
  ...formsIn('urge ask warn implore exhort instruct advise remind caution request invite encourage'),
  ...wordSet('told tell tells telling begged begs begging'),
]);

/** "blasted |the mill for its silence|": speech where the reason follows, a deed where it does not. */
export const assailingVerbs: ReadonlySet<string> = formsIn(
  'attack assail blast bash slam rip scold fault hammer berate',
);

/** "refused |to pay|", "promised |to mend the dam|". */
export const promisingVerbs: ReadonlySet<string> = new Set([
  ...formsIn('promise pledge vow threaten agree propose refuse decline demand hope expect claim offer profess'),
  ...wordSet('swore'),
]);

/** "denied |any knowledge of the leak|", "criticised |the mill for its silence|". */
export const objectVerbs: ReadonlySet<string> = new Set([
  ...formsIn(`acknowledge admit deny confirm announce stress emphasise emphasize reiterate highlight underscore mention
  predict estimate propose demand recommend suggest reject dismiss condemn denounce decry deplore deride criticise
  criticize lambaste lambast chastise rebuke castigate scold praise applaud laud hail commend mock ridicule disparage
  accuse blame describe characterise characterize portray depict liken compare outline detail explain
  allege pledge promise lament bemoan reaffirm disclose clarify endorse dispute refute rebut repudiate
  disavow note cite tout question advocate discuss report underline specify`),
  ...wordSet('branded labelled labeled dubbed'),
]);

const topics: readonly (readonly [verbs: string, prepositions: string])[] = [
  ['complain boast brag joke', 'about of'],
  ['warn caution', 'of against about'],
  ['call plead appeal', 'for on'],
  ['apologise apologize', 'for'],
  ['argue', 'for against'],
  ['insist comment elaborate', 'on'],
  ['speculate worry testify talk', 'about'],
  ['hint', 'at'],
  ['object allude', 'to'],
  ['rail', 'against'],
];

/** "complained |about| the noise": the prepositions that open what is spoken of, by form of the verb. */
export const topicPrepositions: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...topics.flatMap(([verbs, prepositions]) =>
    [...formsIn(verbs)].map((form): [string, ReadonlySet<string>] => [form, wordSet(prepositions)]),
  ),
  ...[...wordSet('spoke speaks')].map((form): [string, ReadonlySet<string>] => [form, wordSet('about of against')]),
]);

/** Of the verbs above those whose subject may be a thing: "a crack threatens to", "the figures confirm". */
export const verbsOfThings: ReadonlySet<string> = formsIn(`threaten promise claim demand offer propose suggest highlight
  underscore underline outline detail explain confirm predict estimate report note cite mention describe portray depict
  characterise characterize disclose compare liken tout specify invite encourage warn call allege expect`);
