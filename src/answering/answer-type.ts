import { plain } from './cues.js';
import type { AnswerType, Question } from './question.js';

const spelledNumber =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter|single|none|no one|several|both|nearly all|majority';
const numberPattern = new RegExp(`\\d|\\b(?:${spelledNumber})\\b`);
const unit = '(?:second|minute|hour|day|week|month|year|decade|centur)(?:s|y|ies)?';
const durationPattern = new RegExp(
  `(?:\\d|\\b(?:${spelledNumber}|a|an|several|few))[\\w/.,-]*[ -](?:\\w+[ -])?${unit}\\b|\\b${unit}-long\\b|\\b(?:at any (?:minute|moment|time)|immediately|overnight|indefinitely|shortly|soon)\\b`,
);
const moneyPattern =
  /[$£€¥₹]\s?\d|\b\d[\d,.]*\s?(?:million|billion|trillion|thousand|hundred)?\s?(?:dollars?|euros?|pounds?|rupees?|yen|yuan|crowns?|cents?|usd|eur|gbp)\b|\b(?:million|billion|trillion) (?:dollars?|euros?|pounds?)\b/;
const agePattern = /\b\d{1,3}[ -]years?[ -]old\b|\baged? \d|\b, \d{1,3},|\b\d{1,2}th birthday\b/;
const datePattern =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|tonight|noon|midnight|dawn|(?:next|last|this|earlier this|later this|previous|following|past|coming) (?:\w+ )?(?:week|weekend|month|year|day|morning|evening|night|spring|summer|autumn|fall|winter)|\d{1,2}(?::\d\d)? ?[ap]\.?m|(?:1[5-9]|20)\d\d|\d{1,2}\/\d{1,2}|\w+ ago|after|before|until|since|when)\b/;
const placePattern =
  /\b(?:in|at|near|from|to|into|across|outside|inside|around|over|of|off|towards?|through|on) (?:the |a |its |his |her )?(?:\w+ )?\p{Lu}\p{L}+/u;
const reasonPattern =
  /\b(?:because|due to|owing to|as a result|caused|cause|reason|so that|in order to|since|amid|after|over|citing|to (?:avoid|prevent|ensure|allow|protect|stop|secure|show|help|make|get|support|discuss|focus)|aim(?:s|ed|ing)? (?:to|at)|for failing|following|blam(?:e|ed|ing)|why)\b/;

/** Whether a sentence holds words of the kind that the question asks for; `null` when the question asks for no kind. */
export function answersType(question: Question, sentence: string): boolean | null {
  return question.answerType === null ? null : tests[question.answerType](sentence, question);
}

const tests: Record<AnswerType, (sentence: string, question: Question) => boolean> = {
  number: (sentence) => numberPattern.test(plain(sentence)),
  money: (sentence) => moneyPattern.test(plain(sentence)),
  age: (sentence) => agePattern.test(plain(sentence)),
  duration: (sentence) => durationPattern.test(plain(sentence)),
  date: (sentence) => datePattern.test(plain(sentence)),
  place: (sentence) => placePattern.test(sentence),
  reason: (sentence) => reasonPattern.test(plain(sentence)),
  person: hasNewName,
};

/** A capitalised word that the question did not hold already. */
function hasNewName(sentence: string, question: Question): boolean {
  const asked = new Set(question.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  for (const { 0: name, index } of sentence.matchAll(/\p{Lu}[\p{L}\p{M}'’-]+/gu)) {
    if (
      !asked.has(name.toLowerCase().replace(/['’]s$/u, '')) &&
      (index > 0 || /^\p{Lu}[\p{L}'’-]+ \p{Lu}/u.test(sentence))
    )
      return true;
  }
  return false;
}

/** "How many ships": a number with "ships" at most three words behind it. True as well when nothing countable is named. */
export function countsWhatIsAsked(question: Question, sentence: string): boolean {
  if (question.answerType !== 'number' || question.counted.length === 0) return false;
  const words = plain(sentence).match(/[\p{L}\p{N}][\p{L}\p{N},.'-]*/gu) ?? [];
  return words.some((word, at) => {
    if (!numberPattern.test(word)) return false;
    const near = words.slice(at + 1, at + 5);
    return near.some((other) => question.counted.some((term) => other.startsWith(term)));
  });
}
