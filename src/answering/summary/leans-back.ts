import { hasReportingCue, hasUnnamedPerson, plain, pointsBack } from '../cues.js';

const demonstrative = 'this|that|these|those|such|it|them|him|her';
const counted = 'one|two|three|four|some|most|many|all|none|each|any|several|half|both|neither|either';
/** What a text calls by its kind alone once it has been named: "the firm", "the survey". */
const knownThings =
  'announcements?|bank|board|body|carrier|changes?|chain|decisions?|department|duo|firm|findings?|giant|idea|latest|measures|' +
  'moves?|news|offers?|plans?|poll|process|project|proposals?|reports?|results?|retailer|row|rules?|scheme|statements?|' +
  'study|survey|trio';

/** English openings that lean on what came before, besides those of `pointsBack`. */
const opener = new RegExp(
  '^["\'(\\[]*(?:' +
    [
      'and|or|nor|because|(?:first|second|third|last)(?:ly)?,|for example|for instance|in particular|in fact|indeed|in short|in other words|of course',
      `(?:of|among|amid|despite|after|before|since|until|under|in|on|at|by|for|from|with|without|to|because of|as well as|in spite of|following|given|like|unlike|apart from|due to|all|one of) (?:${demonstrative})`,
      `(?:${counted}) of (?:${demonstrative}|the (?:two|three|four|five|six))`,
      'the (?:first|second|third|last|rest|other)(?:,| of| is| was| one)|the (?:next|following|same) \\w+',
      '(?:minutes|hours|days|weeks|months|years|(?:an?|two|three|four|five|six|seven|ten) (?:minute|hour|day|week|month|year)s?) (?:later|earlier|before|after that)',
      'afterwards|subsequently|later|earlier|previously|finally|similar|conversely|consequently|accordingly|thereafter|elsewhere',
      '(?:to|so|now|then|until|today|yesterday|at|on|in|by|since|if|when|while|although|though|as|after|before|once|for)(?: \\w+)?,? (?:it|they)',
      `the (?:${knownThings}|[\\w-]+-(?:time|year-old))`,
    ].join('|') +
    ')(?![\\w-])',
);
/** Verbs of which a number alone can be the subject. */
const verbs =
  'was|were|is|are|has|have|had|did|does|do|will|would|can|could|may|might|should|must|said|came|went|fell|slid|sank|rose|ran|stood|lay|' +
  'left|got|took|made|won|lost|held|kept|fled|swam|drove|flew|hit|broke|began|became|met|saw|told|sat|hung|found|gave|\\w+ed(?= (?:in|into|on|onto|' +
  'to|at|from|with|without|for|up|down|off|out|over|under|through|back|away|by|as|after|before|when|while|and|or|but|that|the|a|an|their|its|his|her)\\b)';
/** "Five slid into the river": of those counted before. */
const numberAlone = new RegExp(
  `^["'(\\[]*(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|\\d+|some|several|most|none|each) (?:${verbs})(?![\\w-])`,
);

/** "Orlan, however, rejected it": the limit stands behind the first words. */
const insertedLimit = /^[^,.;]{1,60}, (?:however|though|meanwhile|too|therefore|instead|by contrast|in turn),/;

/** "Nine vehicles were on it": too short to have named it. */
const endsOnPronoun =
  /^[^,;:]{1,40} (?:about|across|against|at|behind|by|for|from|in|near|of|on|over|to|under|with) (?:it|them)[.!]["')\]]*$/;

/** "The guild lived with the decision by": a thing told of earlier, with nothing behind it that says which. */
const unexplained =
  /\b(?:to|of|by|with|about|on|for|from|rejected|rejects|opposed|accepted|denied|confirmed|called|welcomed|criticised|criticized|defended|approved|discussed) the (?:announcement|decision|deal|idea|move|offer|plan|plans|proposal|proposals|remarks|statement)(?=[,.;:]|["']|$| (?:and|or|but|as|after|before|until|unless|when|while|because|since|by \w+ing|was|is|were|are|has|have|had|would|will|could|said|says))/;

/** "The two-month timeout", "the 60-day truce": measured before. */
const measuredBefore =
  /\bthe \w+-(?:day|week|month|year|point|phase|stage) \w+(?! (?:of|to|that|for|between|in|at|on|with|from)\b)(?=\W)/;

/** Openings in other languages, by ISO 639-1 code. */
const foreignOpeners: Readonly<Record<string, RegExp>> = {
  es: opening(
    'él|ella|ellos|ellas|ello|esto|eso|aquello|este|esta|estos|estas|ese|esa|esos|esas|aquel|aquella|su|sus|pero|sin embargo|además|también|por eso|entonces|así|allí|ambos|ambas|y|o|no obstante|según (?:él|ella)',
  ),
  fr: opening(
    "il|elle|ils|elles|ce|cela|ça|c'|c’|cette|ces|cet|celui|celle|ceux|son|sa|ses|leur|leurs|mais|cependant|toutefois|pourtant|ainsi|donc|et|ou|selon (?:lui|elle)|en revanche|de plus",
  ),
  de: opening(
    'er|sie|es|dies|diese|dieser|dieses|diesem|diesen|das|ihr|ihre|ihren|ihrem|sein|seine|seinen|seinem|aber|doch|jedoch|dennoch|trotzdem|außerdem|deshalb|daher|so|dort|damit|dabei|dazu|dagegen|und|oder|auch|beide',
  ),
  it: opening(
    'egli|lui|lei|loro|esso|essa|questo|questa|questi|queste|quello|quella|suo|sua|suoi|sue|ma|però|tuttavia|inoltre|anche|e|così|quindi',
  ),
  pt: opening(
    'ele|ela|eles|elas|isto|isso|aquilo|este|esta|estes|estas|esse|essa|esses|essas|seu|sua|seus|suas|mas|porém|contudo|também|além disso|por isso|e|ou|assim',
  ),
  nl: opening(
    'hij|zij|ze|het|dit|dat|deze|die|hun|zijn|haar|maar|echter|toch|ook|daarom|daarnaast|bovendien|en|of|zo|daar',
  ),
};

function opening(words: string): RegExp {
  return new RegExp(`^[\\s"'“”„«‹‘’(\\[¿¡]*(?:${words})(?![\\p{L}\\p{N}])`, 'u');
}

/**
 * Whether a sentence cannot be read without what stands before it: it opens with a pronoun, a connective or a thing named
 * earlier ("The move"), or speaks of somebody as "he" before naming anyone.
 * @param language ISO 639-1 code of the article.
 */
export function leansBack(sentence: string, language: string | null): boolean {
  const foreign = language === null ? undefined : foreignOpeners[language];
  if (foreign !== undefined) return foreign.test(sentence.toLowerCase());
  const text = plain(sentence);
  const patterns = [opener, insertedLimit, endsOnPronoun, unexplained, measuredBefore];
  return (
    pointsBack(sentence) ||
    hasUnnamedPerson(withoutDays(sentence)) ||
    patterns.some((pattern) => pattern.test(text)) ||
    // "Four were killed": the dead are people, whoever they are.
    (numberAlone.test(text) && !tellsOfCasualties(sentence))
  );
}

const ending =
  /^["'([]*(?:the \w+|it|that|this|these|those|they|but|however|both)\b.*\b(?:ran out|expired?|lapsed|withdrawn|withdrew|rejected|turned down|refused|declined|cancell?ed|called off|put off|suspended|collapsed|overturned|reversed|scrapped|no longer)\b/;

/** Whether a sentence tells of what stands before it that it came to nothing: an offer that ran out is no offer. */
export function endsWhatCameBefore(sentence: string): boolean {
  return ending.test(plain(sentence));
}

const days =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/g;

/** A month is written like a name and is nobody. */
function withoutDays(sentence: string): string {
  return sentence.replace(days, (day) => day.toLowerCase());
}

const thing = /^["'([]*the (?!move\b|latter\b|former\b|other\b|pair\b|two\b|three\b|same\b|next\b|following\b)/;

/** Whether the first sentence of an article leans on its headline alone: "The inquiry", which the headline shows. */
export function leansOnHeadline(sentence: string): boolean {
  return thing.test(plain(sentence)) && !hasUnnamedPerson(withoutDays(sentence));
}

const casualty =
  /\b(?:kill(?:s|ed|ing|ings)?|dead|deaths?|died|wounded|injured|injur(?:y|ies|ing)|casualt(?:y|ies)|fatalit(?:y|ies)|bod(?:y|ies))\b/;

/** Whether a sentence speaks of the dead or the hurt: one side's are not shown without the other's that stand beside them. */
export function tellsOfCasualties(sentence: string): boolean {
  return casualty.test(plain(sentence));
}

const firstPerson = /\b(?:i|we|our|ours|us|my|me|mine)\b/i;
const capitalUs = /\bUS\b/g;

/**
 * A "we" outside of quotation marks behind a sentence that reports: somebody goes on speaking without marks.
 * @param outside the sentence without its quotations.
 */
export function goesOnSpeaking(outside: string, previous: string): boolean {
  return firstPerson.test(outside.replace(capitalUs, '')) && hasReportingCue(previous);
}
