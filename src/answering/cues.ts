import type { Span } from '../domain/span.js';

/**
 * The English words on which the honesty rules rest. Patterns are matched against one sentence; all are linear.
 * Curly and straight apostrophes are alike: callers pass text through `plain` first.
 */

/** Lower case, straight quotation marks and apostrophes. Keeps the length, so that offsets stay true. */
export function plain(text: string): string {
  const lowered = text.replace(/[‘’ʼ]/g, "'").replace(/[“”„«»]/g, '"');
  return lowered.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

const denialVerbs =
  'den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|contradict(?:s|ed|ing)?|disavow(?:s|ed|ing)?|debunk(?:s|ed|ing)?';

/** Someone denies, disputes, limits or declines to confirm what stands beside it (HONESTY 2). */
const denial = new RegExp(
  [
    `\\b(?:${denialVerbs})\\b`,
    '\\b(?:reject|dismiss)(?:s|es|ed|ing)? (?:the |this |that |these |those |such |any |all |its |his |her |their )?(?:\\w+ )?(?:claim|allegation|accusation|assertion|report|suggestion|charge|criticism|figure|account)s?\\b',
    '\\b(?:declin|refus)(?:e|es|ed|ing) to (?:\\w+ )?(?:comment|confirm|say|elaborate|discuss|give)\\b',
    "\\b(?:could|can|did|does|has|have|had|was|were|would) ?(?:not|n't) (?:\\w+ ){0,3}(?:confirm|verif|corroborat|elaborat|comment|respond|substantiat)",
    "\\b(?:couldn't|can't|didn't|doesn't|hasn't|haven't|hadn't|wasn't|weren't) (?:\\w+ ){0,3}(?:confirm|verif|corroborat|elaborat|comment|respond|substantiat)",
    '\\bno (?:\\w+ )?(?:confirmation|comment|evidence|proof)\\b|\\bunconfirmed\\b|\\bunverified\\b',
    '\\b(?:is|was|are|were|as) (?:\\w+ )?(?:false|untrue|baseless|unfounded|inaccurate|fabricated|incorrect|misleading|wrong)\\b',
    '\\bnot true\\b|\\bno truth\\b|\\bnothing of the (?:kind|sort)\\b',
    '\\b(?:said|says|insist(?:s|ed)?|maintain(?:s|ed)?|stress(?:es|ed)?|argued|countered) (?:that )?(?:\\w+ ){1,4}(?:did|had|was|were|is|are|has|have|would|will|could) (?:not|never)\\b',
  ].join('|'),
);

/** Opens a sentence that limits the one before. */
const limitOpener =
  /^["'([]*(?:however|but|yet|nevertheless|nonetheless|still|although|though|even so|on the other hand|in contrast|by contrast|on the contrary|only if|unless|provided|except|that said|instead)\b/;

/** Somebody's word, not the outlet's own: the sentence names a cue of reporting. */
const reporting =
  /\b(?:said|says|saying|told|tells|stat(?:ed|es|ing)|claim(?:ed|s|ing)?|assert(?:ed|s|ing)?|alleg(?:ed|es|edly|ing)|accus(?:ed|es|ing)|announc(?:ed|es|ing)|declar(?:ed|es|ing)|insist(?:ed|s|ing)?|argu(?:ed|es|ing)|warn(?:ed|s|ing)?|report(?:ed|edly|s)|according to|add(?:ed|s) that|reiterat(?:ed|es|ing)|emphasi[sz](?:ed|es|ing)|stress(?:ed|es|ing)|call(?:ed|ing) (?:on|it|for)|maintain(?:s|ed)|confirm(?:ed|s|ing)?|acknowledg(?:ed|es|ing)|admit(?:ted|s|ting)?|estimat(?:ed|es)|believ(?:ed|es)|suggest(?:ed|s)|indicat(?:ed|es|ing)|explain(?:ed|s)|not(?:ed|es)|predict(?:ed|s)|promis(?:ed|es)|vow(?:ed|s)|pledg(?:ed|es)|threaten(?:ed|s)|wrote|tweeted|posted|testif(?:ied|ies)|recall(?:ed|s)|repl(?:ied|ies)|respond(?:ed|s)|conced(?:ed|es)|complain(?:ed|s)|den(?:y|ies|ied|ying)|disput(?:ed|es|ing)|urg(?:ed|es)|remark(?:ed|s)|comment(?:ed|s)|describ(?:ed|es)|quoted|dixo|dijo|afirmó|aseguró|declaró|señaló|explicó|anunció|según)\b/;

/** What a sentence points back to when it opens so. */
const backwardOpener = new RegExp(
  '^["\'(\\[]*(?:' +
    [
      'he|she|they|it|him|her|his|hers|their|theirs|its|this|that|these|those|such|both|neither|either|here|there|then|thus',
      'however|but|yet|nevertheless|nonetheless|still|instead|otherwise|therefore|hence|so|also|too|again|meanwhile|moreover|furthermore|in addition|additionally|similarly|likewise|rather|even so|that said|in response|in return|in turn|as a result|for this reason|on the other hand|in contrast|by contrast|on the contrary|in that case|if so|if not|if that|after that|since then|until then|at the time|the same|another|others|the other',
      'the (?:move|decision|plan|proposal|offer|announcement|statement|deal|agreement|report|attack|measure|vote|ruling|order|visit|comments?|remarks?|latter|former|pair|two|three|group|official|officials|spokesman|spokeswoman|spokesperson|minister|ministry|company|agency|organi[sz]ation|figure|figures|toll|incident|operation|meeting|talks|claim|claims|allegations?|charge|charges|request|letter|document|investigation|inquiry|case|law|bill|suspect|victims?|man|woman|author|judge|court|union|strike|closure)',
    ].join('|') +
    ')\\b',
);

const personalPronoun = /\b(?:he|she|him|his|her|hers)\b/;
const tellingPronoun = /\b(?:he|she|they|his|her|their)\b/;

/** A time that counts from the day of printing, or a day without its year (HONESTY 4). */
const relativeTime =
  /\b(?:today|yesterday|tomorrow|tonight|now|currently|so far|to date|recent(?:ly)?|earlier|ago|this (?:morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|fall|winter)|(?:next|last|past|coming|previous|following) (?:\w+ )?(?:hours?|days?|night|weeks?|weekend|months?|years?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|fall|winter)|(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?|hoy|ayer|mañana)\b/;
const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?';
const dayWithoutYear = new RegExp(
  `\\b(?:(?:${months}) \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months}))\\b(?!,? (?:19|20)\\d\\d)`,
);
const monthWithoutYear = new RegExp(
  `\\b(?:in|since|until|by|of|late|early|mid) (?:${months})\\b(?!,? (?:19|20)\\d\\d)(?! \\d)`,
);

export function isDenial(sentence: string): boolean {
  return denial.test(plain(sentence));
}

/** Denies, or opens by limiting what came before. */
export function limitsWhatCameBefore(sentence: string): boolean {
  const text = plain(sentence);
  return denial.test(text) || limitOpener.test(text);
}

/** The words by which a sentence opens to limit the one before; `null` where it does not. */
export function limitOpening(sentence: string): Span | null {
  const match = limitOpener.exec(plain(sentence));
  if (match === null) return null;
  const marks = /^["'([]*/.exec(match[0])![0].length;
  return { start: marks, end: match[0].length };
}

/** The words of a sentence by which someone denies, disputes, limits or declines to confirm. */
export function denialsIn(sentence: string): Span[] {
  return matchesOf(denial, plain(sentence));
}

/** The words of a sentence that make it somebody's word. */
export function reportingCuesIn(sentence: string): Span[] {
  return matchesOf(reporting, plain(sentence));
}

function matchesOf(pattern: RegExp, text: string): Span[] {
  const matches = text.matchAll(new RegExp(pattern.source, 'g'));
  return [...matches].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

export function hasReportingCue(sentence: string): boolean {
  return reporting.test(plain(sentence));
}

export function pointsBack(sentence: string): boolean {
  return backwardOpener.test(plain(sentence));
}

/** A "he" or "she" before any name in the same sentence: the person is named elsewhere. */
export function hasUnnamedPerson(sentence: string): boolean {
  const pronoun = personalPronoun.exec(plain(sentence));
  if (pronoun === null) return false;
  return !namesSomeone(sentence.slice(0, pronoun.index));
}

/** The sentence's own speaker is only a pronoun: "…, he said". */
export function speakerIsPronoun(sentence: string): boolean {
  return tellingPronoun.test(plain(sentence)) && hasUnnamedPerson(sentence);
}

/** A capitalised word that does not merely open the sentence, or two in a row. */
export function namesSomeone(text: string): boolean {
  return (
    /(?:[^.!?"“\s]\s+)\p{Lu}\p{Ll}+/u.test(text) ||
    /\p{Lu}[\p{L}'’-]+\s+(?:[a-z]{2,3}\s+)?\p{Lu}[\p{L}'’-]+/u.test(text)
  );
}

export function hasRelativeTime(text: string): boolean {
  const lowered = plain(text);
  return relativeTime.test(lowered) || dayWithoutYear.test(lowered) || monthWithoutYear.test(lowered);
}
