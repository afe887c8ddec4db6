import { hasReportingCue } from '../cues.js';
import { isNegated } from '../disagreement.js';
import { analyse, wordsOf } from '../../retrieval/analyse.js';
import { mainSubject } from '../attribution/main-subject.js';
import { phraseBefore, type TokenRange } from '../attribution/noun-phrases.js';
import { plainSentence, type Token } from '../attribution/outer-sentences.js';
import { auxiliaries, beForms, pronouns, verbAdverbs } from '../attribution/speech-words.js';

/** What a sentence tells of somebody's will: "Orlan |has declined| to talk about a lower toll". */
export interface Stance {
  /** Last word of the words that name who, lower case. */
  readonly actor: string;
  readonly isWilling: boolean;
  /** Terms of what is refused or offered, names left out: a whole article may be about one place. */
  readonly matter: ReadonlySet<string>;
  /** It is said not to be so, and not only refused: "denied that", "denied having". */
  readonly isDenial: boolean;
}

const unwilling =
  /^(?:refus(?:e[sd]?|ing)|reject(?:s|ed|ing)?|declin(?:e[sd]?|ing)|oppos(?:e[sd]?|ing)|den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|vetoe[sd]|rebuff(?:s|ed)|spurn(?:s|ed))$/;
const willing =
  /^(?:offer(?:s|ed|ing)?|agree[sd]?|agreeing|accept(?:s|ed|ing)?|approve[sd]?|propose[sd]?|promise[sd]?|pledge[sd]?|back(?:s|ed)|support(?:s|ed)?|endorse[sd]?|welcome[sd]?|admit(?:s|ted)?|concede[sd]?)$/;
/** "is |open| to", "was |ready| to" */
const willingState = /^(?:open|willing|ready|prepared)$/;
/** "|ruled| out", "|turned| down" */
const unwillingPhrases: Readonly<Record<string, string>> = {
  ruled: 'out',
  rules: 'out',
  turned: 'down',
  turns: 'down',
};

/** Beginnings of all the words above: few sentences hold one, and reading the others is spared. */
const hint =
  /\b(?:refus|reject|declin|oppos|den[yi]|dismiss|veto|rebuff|spurn|ruled?|turn|offer|agree|accept|approv|propos|promis|pledg|back|support|endors|welcom|admit|conced|open|willing|ready|prepared)/i;

/** Matters of fewer terms are shared by chance. */
const fewestShared = 2;
/** Of the terms of the shorter matter those that the other must hold. */
const leastShare = 1 / 3;

/** Who is told to refuse or to offer what in one sentence; nobody is guessed. */
export function stancesIn(text: string): Stance[] {
  if (!hint.test(text)) return [];
  const { tokens } = plainSentence(text, { start: 0, end: text.length });
  return tokens.flatMap((token, at) => {
    const isWilling = willOf(tokens, at);
    if (isWilling === null || token.kind !== 'word') return [];
    const actor = actorBefore(tokens, at);
    if (actor === null) return [];
    const matter = termsOf(text.slice(token.end, matterEnd(tokens, at, text.length)));
    for (const term of analyse(actor)) matter.delete(term);
    if (matter.size < fewestShared) return [];
    return [{ actor, isWilling: isWilling !== isNegatedAt(tokens, at), matter, isDenial: isDenialAt(tokens, at) }];
  });
}

function termsOf(text: string): Set<string> {
  return new Set(wordsOf(text).flatMap(({ term, start }) => (/^\p{Lu}/u.test(text.slice(start)) ? [] : [term])));
}

/** Terms that a claim must share with its denial; of those of the denial the share that it must hold. */
const fewestClaimed = 3;
const leastClaimed = 0.6;

/** Whether a sentence reports that the one who denies did what is denied: "the office says that |the mill hid a crack|". */
export function isDeniedBy(text: string, { actor, matter, isDenial, isWilling }: Stance): boolean {
  if (!isDenial || isWilling || !hasReportingCue(text) || isNegated(text)) return false;
  const terms = new Set(analyse(text));
  const shared = [...matter].filter((term) => terms.has(term)).length;
  return (
    shared >= fewestClaimed && shared >= leastClaimed * matter.size && analyse(actor).every((term) => terms.has(term))
  );
}

function isDenialAt(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.key ?? '';
  return /^den(?:y|ies|ied|ying)$/.test(tokens[at]!.key) && /^(?:that|any|it|he|she|they)$|ing$/.test(next);
}

/** Whether one tells that somebody refuses what the other tells that the same one offers. */
export function areOpposed(a: Stance, b: Stance): boolean {
  if (a.actor !== b.actor || a.isWilling === b.isWilling) return false;
  const shared = [...a.matter].filter((term) => b.matter.has(term)).length;
  return shared >= fewestShared && shared >= leastShare * Math.min(a.matter.size, b.matter.size);
}

function willOf(tokens: readonly Token[], at: number): boolean | null {
  const { key } = tokens[at]!;
  if (unwillingPhrases[key] !== undefined && unwillingPhrases[key] === tokens[at + 1]?.key) return false;
  if (willingState.test(key))
    return beForms.has(tokens[groupStart(tokens, at)]?.key ?? '') && tokens[at + 1]?.key === 'to' ? true : null;
  if (isPassive(tokens, at)) return null;
  if (unwilling.test(key)) return false;
  return willing.test(key) ? true : null;
}

/** "was rejected": the subject is what was rejected. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.key.endsWith('ed') && tokens.slice(groupStart(tokens, at), at).some(({ key }) => beForms.has(key));
}

function groupStart(tokens: readonly Token[], at: number): number {
  let group = at;
  while (group > 0 && isOfGroup(tokens[group - 1]!)) group--;
  return group;
}

function isOfGroup({ kind, key }: Token): boolean {
  return kind === 'word' && key !== 'to' && (auxiliaries.has(key) || verbAdverbs.has(key) || key.endsWith('ly'));
}

function isNegatedAt(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(groupStart(tokens, at), at).some(({ key }) => /n't$|^(?:not|never)$/.test(key));
}

/** Last word of the subject; of "it" and "he" behind "said that" the subject of the whole sentence. */
function actorBefore(tokens: readonly Token[], at: number): string | null {
  const group = groupStart(tokens, at);
  const before = tokens[group - 1];
  const isShared = before?.kind === 'word' && /^(?:and|but)$/.test(before.key);
  const subject = isShared ? mainSubject(tokens) : phraseBefore(tokens, group);
  if (subject === null || subject.to > at) return null;
  const named = isPronoun(tokens, subject) ? mainSubject(tokens) : subject;
  if (named === null || named.to > at || isPronoun(tokens, named) || !isOneAndTheSame(tokens, named)) return null;
  return tokens[named.to - 1]!.key.replace(/'s$/, '');
}

/** "Orlan", "the mill": who is the same in two sentences. "A judge" is another one each time. */
function isOneAndTheSame(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  return tokens[to - 1]!.isCapitalised || /^(?:the|its|his|her|their)$/.test(tokens[from]!.key);
}

/** "it", "that it" */
function isPronoun(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  return to - from <= 2 && pronouns.has(tokens[to - 1]!.key);
}

/** Where what is refused or offered ends: with its clause. */
function matterEnd(tokens: readonly Token[], at: number, end: number): number {
  const next = tokens.find(
    ({ key }, i) => i > at && (/^[.;:]$/.test(key) || /^(?:but|although|though|while)$/.test(key)),
  );
  return next?.start ?? end;
}
