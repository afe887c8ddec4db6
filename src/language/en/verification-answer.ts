import { formatting } from '../formatting.js';
import { strong, wording } from '../wording.js';

const { day } = formatting('en');

/** What became of the quotes of an answer. */
export const verificationAnswer = {
  'verification.answer-not-kept':
    'I keep no such answer for this server; one that only its asker saw is verified by its asker alone, for half a year.',
  'verification.answer-without-quotes': ({ id }: { id: number }) => `Answer ${id} quotes nothing.`,
  'verification.answer': ({ id, day: made }: { id: number; day: string }) =>
    wording`${strong(`Answer ${id}`)} of ${day(made)} (UTC), quote by quote`,
  'verification.quote-gone': ({ quote }: { quote: number }) =>
    wording`${strong(`Quote ${quote}`)}: its article is no longer kept (erased since, or of a source that answers here no longer).`,
  'verification.quote-altered': ({ quote }: { quote: number }) =>
    wording`${strong(`Quote ${quote}`)}: its article does not fit its hash any more, so nothing is said.`,
  'verification.quote-hidden': ({ quote }: { quote: number }) =>
    wording`${strong(`Quote ${quote}`)}: its words were hidden by the moderators of this server since.`,
  'verification.quote-stood': ({
    quote,
    title,
    outlet,
    published,
  }: {
    quote: number;
    title: string | null;
    outlet: string | null;
    published: string | null;
  }) =>
    wording`${strong(`Quote ${quote}`)}, “${title ?? 'without a title'}” (${outlet ?? 'outlet not stated'}, ${published === null ? 'date unknown' : day(published)}): it stood so, character for character, in the article as stored then (its hash fits).`,
  'verification.since-same': 'Since then: the article is the same.',
  'verification.since-updated': 'Since then: the article was updated, this passage is unchanged.',
  'verification.since-withdrawn': () =>
    wording`Since then: ${strong('withdrawn')}; the article is no longer among the sources.`,
  'verification.since-corrected': () => wording`Since then: ${strong('corrected')}.`,
  'verification.article-note': ({ text }: { text: string }) => `The article now carries this note: “${text}”`,
  'verification.passage-gone': 'No paragraph of the article says much the same any more.',
  'verification.words-added': ({ words }: { words: string }) => `Added: “${words}”`,
  'verification.words-gone': ({ words }: { words: string }) => `Gone: “${words}”`,
  'verification.words-changed': ({ before, after }: { before: string; after: string }) =>
    `“${before}” now reads “${after}”`,
  'verification.further-changes': ({ count }: { count: number }) => `Further places that changed: ${count}.`,
} as const;
