import { formatting } from '../formatting.js';

const { number, plural, day } = formatting('en');

/** Where a text stands, counted. */
export interface StandsValues {
  readonly occurrences: number;
  readonly articles: number;
  readonly isCountComplete: boolean;
  /** Of the earliest that is dated; ISO 8601. */
  readonly since: string | null;
  /** How many of the articles are. */
  readonly undated: number;
}

/** What was looked through. */
export interface ScopeValues {
  readonly articles: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly undated: number;
  readonly corpus: string;
  readonly generation: number;
}

export function scopeInWords({ articles, first, last, undated, corpus, generation }: ScopeValues): string {
  const days = first === null || last === null ? [] : [first === last ? day(first) : `${day(first)} to ${day(last)}`];
  const dates = [...days, ...(undated > 0 ? [`${number(undated)} without a date`] : [])].join('; ');
  return `${plural(articles, { one: '# article', other: '# articles' })} (${dates}) of “${corpus}”, generation ${generation}`;
}

function stands({ occurrences, articles, isCountComplete, since, undated }: StandsValues): string {
  const least = isCountComplete ? '' : 'at least ';
  const times = occurrences === articles ? '' : `${least}${number(occurrences)} times `;
  const where = `${times}in ${least}${plural(articles, { one: '# article', other: '# articles' })}`;
  if (since === null) return `${where}, date unknown`;
  const dated = articles - undated === 1 ? 'dated' : 'the earliest dated';
  return `${where}, ${dated} ${day(since)}${undated === 0 ? '' : `, ${number(undated)} without a date`}`;
}

/** What is found of a text. */
export const verificationFindings = {
  'verification.cue': ({ word, kind }: { word: string; kind: string }) => `“${word}” (${kind})`,
  'verification.cue-denial': 'a denial',
  'verification.cue-negation': 'a negation',
  'verification.cue-condition': 'a condition',
  'verification.cue-attribution': 'whose word it is',
  'verification.cue-hedge': 'how sure it is',
  'verification.cue-limit': 'a limit',

  'verification.relaxed-case': 'capital letters',
  'verification.relaxed-quotes': 'quotation marks',
  'verification.relaxed-dashes': 'dashes',
  'verification.relaxed-spaces': 'spaces or line breaks',
  'verification.relaxed-ellipsis': 'an ellipsis',
  'verification.relaxed-full-stop': 'the full stop at the end',
  'verification.relaxed-letter-forms': 'forms of letters',

  'verification.neighbours': ({ pieces }: { pieces: number }) =>
    `The ${pieces} pieces below stand right after one another in one article.`,
  'verification.gaps': ({ pieces, cues }: { pieces: number; cues: readonly string[] }) => {
    const leftOut = cues.length === 0 ? '' : `; between them the text leaves out ${cues.join(', ')}`;
    return `The ${pieces} pieces below stand in one article in this order, but not right after one another${leftOut}.`;
  },
  'verification.apart': ({ pieces }: { pieces: number }) =>
    `The ${pieces} pieces below do not stand together in any article.`,
  'verification.repeated': ({ count }: { count: number }) =>
    plural(count, {
      one: '# piece of the text repeats an earlier one and is told with it.',
      other: '# pieces of the text repeat earlier ones and are told with them.',
    }),

  'verification.left-out': ({ cues }: { cues: readonly string[] }) => `The text leaves out ${cues.join(', ')}.`,
  'verification.left-out-here': ({ cues }: { cues: readonly string[] }) =>
    `Here the text leaves out ${cues.join(', ')}.`,
  'verification.left-out-somewhere': ({ cues }: { cues: readonly string[] }) =>
    `In one place or another the text leaves out ${cues.join(', ')}.`,
  'verification.around-quotation': ({ cues }: { cues: readonly string[] }) =>
    `Around the quotation stands ${cues.join(', ')}.`,
  'verification.disputed': ({ cues }: { cues: readonly string[] }) =>
    `A sentence beside it may deny or limit it: ${cues.join(', ')}.`,
  'verification.disputed-elsewhere': ({ cues }: { cues: readonly string[] }) =>
    `In another of these places a sentence beside it may deny or limit it: ${cues.join(', ')}.`,

  'verification.exact-sentence': 'Exact: a whole sentence, character for character.',
  'verification.exact-sentences': 'Exact: whole sentences, character for character.',
  'verification.exact-quotation': 'Exact: a whole quotation, character for character.',
  'verification.same-sentence': ({ relaxed }: { relaxed: readonly string[] }) =>
    `The same words as a whole sentence, but written differently (${relaxed.join(', ')}).`,
  'verification.same-sentences': ({ relaxed }: { relaxed: readonly string[] }) =>
    `The same words as whole sentences, but written differently (${relaxed.join(', ')}).`,
  'verification.same-quotation': ({ relaxed }: { relaxed: readonly string[] }) =>
    `The same words as a whole quotation, but written differently (${relaxed.join(', ')}).`,
  'verification.part': 'Only a part of a sentence, which is shown below as a whole.',
  'verification.stands': (values: StandsValues) => `It stands ${stands(values)}.`,
  'verification.written-differently': ({ relaxed }: { relaxed: readonly string[] }) =>
    `It is written differently (${relaxed.join(', ')}).`,
  'verification.written-differently-here': ({ relaxed }: { relaxed: readonly string[] }) =>
    `Written differently here: ${relaxed.join(', ')}.`,
  'verification.also-written-differently': ({ relaxed }: { relaxed: readonly string[] }) =>
    `Also written differently: ${relaxed.join(', ')}.`,

  'verification.near': 'Not word for word: the nearest sentence, shown below, differs as told above.',
  'verification.near-spaces': 'Not word for word: spaces differ from the nearest sentence, shown below.',
  'verification.change': ({ kind, from, to }: { kind: string; from: string; to: string }) =>
    `${kind}: the article has “${from}”, the text has “${to}”.`,
  'verification.change-added': ({ kind, to }: { kind: string; to: string }) =>
    `${kind}: the article has nothing, the text has “${to}”.`,
  'verification.change-removed': ({ kind, from, cues }: { kind: string; from: string; cues: readonly string[] }) =>
    `${kind}: the article has “${from}”, the text leaves it out${cues.length === 0 ? '' : `; among it ${cues.join(', ')}`}.`,
  'verification.changed-number': 'Number',
  'verification.changed-date': 'Date',
  'verification.changed-negation': 'Negation',
  'verification.changed-name': 'Name',
  'verification.changed-modality': 'How sure or binding',
  'verification.changed-removed': 'Left out',
  'verification.changed-added': 'Added',
  'verification.changed-other': 'Wording',

  'verification.reordered': 'Its words stand in the first passage below in another order.',
  'verification.not-found': (values: ScopeValues) =>
    `Not found in ${scopeInWords(values)}; that does not mean that it was never said.`,
  'verification.search-incomplete': 'Its words are too common to look everywhere; not every article was read.',
  'verification.title': ({ title }: { title: string }) =>
    `It is the title of an article, not a statement in it: ${title}`,
  'verification.nearest-only': 'Not a match, only the nearest that was found:',
  'verification.former-exact':
    'The text stood in a former version of an article; the version that stands now no longer has it.',
  'verification.former-part':
    'The text stood as a part of a sentence in a former version of an article; the version that stands now no longer has it.',
} as const;
