import { formatting } from '../formatting.js';

const { ago, day, number, plural } = formatting('en');

/** What stands beside a quote, and on the card of its article. */
export const answerQuotes = {
  'answer.answering-sentence': 'Answering sentence',
  'answer.nearest-sentence': 'Nearest sentence',
  'answer.sentence-in-question': 'Sentence in question',
  'answer.sentence-all': ({ name }: { name: string }) => `${name}: all of it.`,
  'answer.sentence-words': ({ name, words }: { name: string; words: string }) => `${name}: “${words}”`,
  /** `words` with "…" behind them, which belongs on their side. */
  'answer.sentence-begins': ({ name, words }: { name: string; words: string }) =>
    `${name}: the one that begins “${words}”`,
  'answer.correction-beside': 'Correction in the same article, as printed:',
  'answer.also-in': ({ outlets, others }: { outlets: readonly string[]; others: number }) =>
    `The same sentence also in ${outlets.join(', ')}${others > 0 ? ` and ${others} more` : ''}.`,
  'answer.as-printed': 'As printed:',
  'answer.as-printed-by': ({ outlet }: { outlet: string }) => `As printed by ${outlet}:`,
  'answer.outlet-unstated': 'outlet not stated',
  'answer.title-unstated': 'Title not stated',
  'answer.open': 'open',

  'answer.same-words': 'The same words stand here.',
  'answer.long': ({ hasLink }: { hasLink: boolean }) =>
    `This passage is too long to be shown here whole${readOrNot(hasLink)}`,
  'answer.answer-full': ({ hasLink }: { hasLink: boolean }) =>
    `This answer has shown as much of its articles as it may${readOrNot(hasLink)}`,
  'answer.check-full': ({ hasLink }: { hasLink: boolean }) =>
    `This check has shown as much of its articles as it may${readOrNot(hasLink)}`,
  'answer.page-withholds': ({ hasLink }: { hasLink: boolean }) =>
    `The page of this article asks not to be quoted, or not at this length${readOrNot(hasLink)}`,
  'answer.gone': 'Its article was removed, hidden or changed since.',
  'answer.too-long': 'This passage is too long to be shown here.',

  'answer.dated': ({ day: published, age }: { day: string; age: string }) => `${day(published)}, ${age}`,
  'answer.date-unknown': 'date unknown',
  'answer.days-ago': ({ count }: { count: number }) => ago(count, 'day'),
  'answer.weeks-ago': ({ count }: { count: number }) => ago(count, 'week'),
  'answer.months-ago': ({ count }: { count: number }) => ago(count, 'month'),
  'answer.years-ago': ({ count }: { count: number }) => ago(count, 'year'),
  'answer.in-the-future': 'in the future',
  'answer.updated': ({ day: updated }: { day: string }) => `updated ${day(updated)}`,

  'answer.origin-file': 'file',
  'answer.origin-file-stated': 'file; outlet as stated in it',
  'answer.origin-file-unstated': 'file; outlet not stated',
  'answer.origin-sample': 'invented sample',
  /** `day` as an ISO date. */
  'answer.origin-fetched': ({ host, day: fetched }: { host: string; day: string }) =>
    `fetched from ${host} on ${fetched}`,
  'answer.origin-upload': 'uploaded by a moderator',
  'answer.origin-upload-stated': 'uploaded by a moderator; outlet as stated in it',
  'answer.origin-upload-unstated': 'uploaded by a moderator; outlet not stated',

  'answer.note-undated': 'the article states no date',
  'answer.note-relative-date': 'a time in it is counted from an unknown date',
  'answer.note-reported': "reports someone's words, not a fact the outlet vouches for",
  'answer.note-disputed': 'a denial or a limit stands beside it, in the same quote',
  'answer.note-differs': 'differs from another quote here in a number, name, date or denial',
  'answer.note-speaker-unnamed': 'speaker not named here, or whom "he" or "she" means',
  'answer.note-headline': 'a headline, not a statement of the article',
  'answer.note-corrected': 'the article carries a correction',
  'answer.note-uploaded': 'uploaded by a moderator',
  'answer.note-invented': 'invented sample, not news',
  'answer.note-withheld': 'its page asks not to be quoted, or not at this length',

  'answer.card-title': ({ title }: { title: string }) => `Title: ${title}`,
  'answer.card-outlet': ({ outlet }: { outlet: string }) => `Outlet: ${outlet}`,
  'answer.card-outlet-unstated': 'Outlet not stated',
  'answer.card-author': ({ author }: { author: string }) => `Author: ${author}`,
  'answer.card-author-unstated': 'Author not stated',
  'answer.card-published': ({ dated }: { dated: string }) => `Published: ${dated}`,
  'answer.card-updated': ({ dated }: { dated: string }) => `Updated: ${dated}`,
  'answer.card-not-updated': 'No update stated',
  'answer.card-origin': ({ origin }: { origin: string }) => `Origin: ${origin}`,
  'answer.card-printed-by': ({ outlet, origin }: { outlet: string; origin: string }) =>
    `Origin: as printed by ${outlet}; ${origin}`,
  'answer.card-path': ({ path }: { path: string }) => `Path in the corpus: ${path}`,
  'answer.card-language': ({ language }: { language: string }) => `Language: ${language}`,
  'answer.card-language-unknown': 'Language: unknown',
  'answer.card-length': ({ words, passages }: { words: number; passages: number }) =>
    `Length: about ${plural(words, { one: '# word', other: '# words' })}, in ${plural(passages, { one: '# passage', other: '# passages' })}`,
  'answer.card-version': ({ dated, changes }: { dated: string; changes: number }) =>
    `Former version, ${dated}: ${plural(changes, { one: '# place', other: '# places' })} changed since in its text.`,
  'answer.card-versions-more': ({ count }: { count: number }) => `Earlier versions: ${count}.`,
  'answer.card-correction': 'Correction in the article, as printed:',
  'answer.card-corrections-long': ({ count }: { count: number }) =>
    `Correction notes too long to be shown here: ${number(count)}.`,
} as const;

function readOrNot(hasLink: boolean): string {
  return hasLink ? '; read it at the link.' : ', and its article has no link.';
}
