import { overlaps } from '../../domain/span.js';
import { spelledNumbers } from '../number-words.js';
import type { DateForm, DistanceUnit, FoundDate, PeriodUnit } from './date-expression.js';

const monthNames = [
  'January|Jan\\.?',
  'February|Feb\\.?',
  'March|Mar\\.',
  'April|Apr\\.?',
  'May',
  'June|Jun\\.',
  'July|Jul\\.',
  'August|Aug\\.?',
  'September|Sept?\\.?',
  'October|Oct\\.?',
  'November|Nov\\.?',
  'December|Dec\\.?',
];
const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const shortWeekdays = 'Sun|Mon|Tues?|Wed|Thurs?|Fri|Sat';

const month = `(?<month>${monthNames.join('|')})`;
const weekday = `(?:(?<weekday>${weekdayNames.join('|')}|(?:${shortWeekdays})\\.?),? (?:the )?)`;
const day = '(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?';
const year = '(?<year>(?:19|20)\\d\\d)';
const count = '(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2})';
const season = 'spring|summer|autumn|fall|winter';
/** What follows a number that is no year and no day of a month: "in 2000 homes", "May 3.5". */
const numberEnds = '(?![\\d%])(?!\\.\\d)(?!,\\d{3})(?!-\\d)';
/** What shows that a year stands there and not a count. */
const yearPlace =
  '(?:[Ii]n|[Ss]ince|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|[Ff]rom|[Oo]f)[ -]';
/** What shows that a month stands there and not a verb or a name. */
const monthPlace =
  '(?:[Ii]n|[Ss]ince|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Ll]ast|[Tt]his|[Nn]ext|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|[Ff]rom|[Ee]arlier in|[Oo]f)[ -]';

type Groups = Readonly<Partial<Record<string, string>>>;
type Reader = (groups: Groups, words: string, sentence: string, end: number) => DateForm | null;

/** Longer expressions first: what one pattern took no later one finds again. */
const patterns: readonly (readonly [RegExp, Reader])[] = [
  [/(?<![\d-])(?<year>(?:19|20)\d\d)-(?<monthDigits>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?![\d-])/g, calendar],
  [expression(`${weekday}?${month} ${day},? ${year}${numberEnds}`), calendar],
  [expression(`${weekday}?(?:the )?${day}(?: of)? ${month},? ${year}${numberEnds}`), calendar],
  [expression(`${weekday}?${month} ${day}${numberEnds}`), calendar],
  [expression(`${weekday}?(?:the )?${day}(?: of)? ${month}(?![\\p{L}])`), calendar],
  [expression(`${month}(?: of|,)? ${year}${numberEnds}`), calendar],
  [
    expression(
      `(?:(?<every>[Ee]very|[Ee]ach|[Aa]|[Oo]ne|[Aa]ny|[Mm]ost) )?(?<weekday>${weekdayNames.join('|')})s(?![\\p{L}])`,
    ),
    () => ({ kind: 'recurring' }),
  ],
  [
    expression(
      `(?:(?<qualifier>[Ll]ast|[Nn]ext|[Tt]his|[Tt]hat|[Tt]he|[Tt]he (?:following|previous|same|next|first|last|second|third)|[Ff]ollowing|[Pp]revious|[Ee]very|[Ee]ach|[Aa]|[Aa]n?other|[Oo]ne|[Cc]oming) )?(?<weekday>${weekdayNames.join('|')})(?<possessive>['’]s)?(?![\\p{L}-])(?: (?:early )?(?:morning|afternoon|evening|night|lunchtime|midday)\\b)?`,
    ),
    ofWeekday,
  ],
  [expression(`(?:${monthPlace})${month}(?![\\p{L}])(?! \\d)`), calendar],
  [expression(`(?:${yearPlace})${year}${numberEnds}(?!s)(?![\\p{L}])`), calendar],
  [/\b(?:[Ee]arlier today|[Tt]onight|[Tt]his (?:morning|afternoon|evening))\b(?!['’]s)/g, dayBy(0, true)],
  [/\b[Tt]oday\b(?!['’]s)/g, dayBy(0, false)],
  [/\b(?:[Yy]esterday(?: (?:morning|afternoon|evening))?|[Ll]ast night)\b(?!['’]s)/g, dayBy(-1, true)],
  [/\b[Tt]omorrow(?: (?:morning|afternoon|evening|night))?\b(?!['’]s)/g, dayBy(1, true)],
  [/(?<!\b[Tt]he )\b(?<which>[Ll]ast|[Tt]his|[Nn]ext) (?<unit>week|month|year)\b(?!['’]s)(?!-)/g, period],
  [
    expression(`(?:[Ll]ast|[Tt]his|[Nn]ext|[Tt]he|[Oo]ver the|[Pp]ast) (?:weekend|${season})\\b`),
    () => ({ kind: 'stretch' }),
  ],
  [expression(`${count} (?<unit>day|week|month|year)s? ago\\b`, 'iu'), ago],
  [
    expression(
      `(?:${count} (?:day|week|month|year)s? (?:earlier|later|before|after)|the (?:day|week|month|year|night) (?:before|after)|the (?:previous|following|next|same) (?:day|week|month|year|night|morning|evening))\\b`,
      'iu',
    ),
    () => ({ kind: 'elsewhere' }),
  ],
];

function expression(source: string, flags = 'u'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}`, `${flags}g`);
}

/** The words of an English sentence that say when, in order. */
export function findDates(sentence: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const [pattern, read] of patterns) {
    for (const match of sentence.matchAll(pattern)) {
      const [words] = match;
      const at = bareOf(words);
      const span = { start: match.index + at, end: match.index + words.length };
      if (found.some((earlier) => overlaps(earlier, span))) continue;
      const form = read(match.groups ?? {}, words, sentence, span.end);
      if (form !== null && !isPartOfName(sentence, span, form)) found.push({ ...span, form });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "in", "by" and the like show that a date follows and are no part of it; "last" and "this" are. */
function bareOf(words: string): number {
  return (
    /^(?:in|since|during|early|late|mid|by|until|before|after|from|earlier in|of)[ -]/i.exec(words)?.[0].length ?? 0
  );
}

function monthOfName(name: string): number {
  return monthNames.findIndex((names) => new RegExp(`^(?:${names})$`).test(name)) + 1;
}

function weekdayOfName(name: string): number {
  return weekdayNames.findIndex((full) => full.startsWith(name.slice(0, 3)));
}

function calendar(groups: Groups, words: string, sentence: string, end: number): DateForm | null {
  const named = groups['month'] === undefined ? null : monthOfName(groups['month']);
  const form = {
    kind: 'calendar' as const,
    year: numberOf(groups['year']),
    month: groups['monthDigits'] === undefined ? named : Number(groups['monthDigits']),
    day: numberOf(groups['day']),
    weekday: groups['weekday'] === undefined ? null : weekdayOfName(groups['weekday']),
    isModifier: isModifier(sentence, end),
  };
  // "last May" and "this May" are each said of two years.
  return /^(?:last|this|next) /i.test(words) ? { kind: 'stretch' } : form;
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

const afterDate =
  /^(?:$|[.,;:!?)\]”"’'–—]|['’]s|\s+(?:and|or|at|in|on|to|by|from|for|with|after|before|when|where|that|which|who|as|over|of|but|while|because|following|amid|against|during|through|until|about|near|outside|inside|under|via|around|between|despite|without|into|if|the|an?|his|her|its|their|he|she|it|they|was|were|is|are|had|has|have|will|would|said|[–—-]|[(“"‘]))/;

/** Right in front of a noun ("the 4 June vote") a date is a name more often than a date. */
function isModifier(sentence: string, end: number): boolean {
  const rest = sentence.slice(end);
  return /^['’]s/.test(rest) || rest.startsWith('-') || !afterDate.test(rest);
}

function ofWeekday(groups: Groups): DateForm {
  const qualifier = groups['qualifier']?.toLowerCase() ?? null;
  const isPossessive = groups['possessive'] !== undefined;
  const named = weekdayOfName(groups['weekday']!);
  if (qualifier === null || qualifier === 'last' || qualifier === 'next' || qualifier === 'this') {
    return { kind: 'weekday', weekday: named, qualifier, isPossessive };
  }
  return { kind: /^(?:every|each|an?|one)$/.test(qualifier) ? 'recurring' : 'elsewhere' };
}

function dayBy(offset: -1 | 0 | 1, isThisDay: boolean): Reader {
  return () => ({ kind: 'today', offset, isThisDay });
}

function period(groups: Groups): DateForm {
  const offset = { last: -1, this: 0, next: 1 }[groups['which']!.toLowerCase()] as -1 | 0 | 1;
  return { kind: 'period', unit: groups['unit'] as PeriodUnit, offset };
}

function ago(groups: Groups): DateForm {
  const written = groups['count']!.toLowerCase();
  const number = /^an?$/.test(written) ? 1 : (spelledNumbers.get(written) ?? Number(written));
  return { kind: 'ago', count: number, unit: groups['unit']!.toLowerCase() as DistanceUnit };
}

/** Names of days that are no dates ("Black Friday"), and names that begin with one ("Sunday Times"). */
const dayNameBefore =
  /\b(?:Black|Good|Super|Ash|Cyber|Bloody|Palm|Easter|Holy|Maundy|Giving|Fat|Shrove|Ruby|Taco|Freaky|Sheffield|Whit|Casual|Throwback|Spy|Wacky|USA|Not|Every) $/;
const nameAfter = /^ (?!I\b)\p{Lu}/u;

function isPartOfName(
  sentence: string,
  span: { readonly start: number; readonly end: number },
  form: DateForm,
): boolean {
  const before = sentence.slice(0, span.start);
  if (new RegExp(weekdayNames.join('|')).test(sentence.slice(span.start, span.end)) && form.kind !== 'calendar') {
    return dayNameBefore.test(before) || nameAfter.test(sentence.slice(span.end));
  }
  if (form.kind === 'calendar') return /\b(?:Fourth|4th) of $/i.test(before);
  // "USA Today", "Entertainment Tonight".
  return form.kind === 'today' && before !== '' && /^\p{Lu}/u.test(sentence.slice(span.start));
}
