/**
 * Words that end in a full stop without ending a sentence. Keys are lower case, without the last stop.
 * Three kinds, because what may follow differs: a title is always followed by its bearer, a reference by a number, and
 * the rest may well be the last word of a sentence.
 */

/** Never the last word of a sentence: what follows, capital or not, belongs to it. */
const titles = new Set(
  (
    'mr mrs ms mx messrs mmes dr drs prof profs rev fr sen sens rep reps gov govs lt gen col maj capt cpt cdr cmdr ' +
    'comdr adm brig sgt cpl pvt insp supt det const hon pres amb atty st ste mt ft vs v cf eg e.g i.e viz al approx ' +
    'lt.-gen maj.-gen brig.-gen lieut vice-adm rear-adm spc pfc tech msgr mgr sra srta dra mme mlle hr z.b d.h u.a bzw ' +
    'ca dott sig prof.ssa ing'
  ).split(' '),
);

/** Not the last word of a sentence when a number follows. */
const beforeNumbers = new Set(
  (
    'no nos nr núm p pp par para vol vols fig figs art arts sec sect ch chap v vv cl ex q col jan feb mar apr jun jul ' +
    'aug sep sept oct nov dec'
  ).split(' '),
);

/** May end a sentence; whether one does shows in the word that follows. */
const mayEnd = new Set(
  (
    'u.s u.n u.k e.u u.s.a u.a.e u.s.s.r d.c l.a n.y p.a a.m p.m a.d b.c ph.d m.d b.a m.a m.p inc corp ltd co cos bros ' +
    'llc plc s.a s.p.a n.v b.v jr sr esq etc dept univ assn gov.uk ave blvd rd hwy sq bldg est mio mrd ' +
    'n.j n.c n.d n.h n.m s.c s.d w.va r.i calif conn fla ga kan ky la md mich minn mont neb nev ' +
    'okla tenn tex va vt wis wyo ala ariz ark colo jan feb apr jun jul aug sep sept oct nov dec ' +
    'mon tue tues thu thur thurs fri'
  ).split(' '),
);

/**
 * Of those that may end a sentence, the ones after which a capital that is no name of a day, month or zone begins a
 * new one ("at 8 a.m. Hamdan said").
 */
const clockTimes = new Set(['a.m', 'p.m', 'a.d', 'b.c']);

export type AbbreviationKind = 'title' | 'before-number' | 'clock' | 'may-end' | 'initial';

/** "J", "J.K", "J.-P"; "US" without stops is a plain word. */
const initialPattern = /^\p{Lu}(?:[.-]{1,2}\p{Lu}){0,2}$/u;

/**
 * What kind of abbreviation `word` is, given without its last full stop and without marks before it; `null` for a
 * plain word. `nextIsNumber` tells "No. 5" from the answer "No."
 */
export function abbreviationKind(word: string, nextIsNumber: boolean): AbbreviationKind | null {
  const key = word.toLowerCase();
  if (nextIsNumber && beforeNumbers.has(key)) return 'before-number';
  if (clockTimes.has(key)) return 'clock';
  // Lower-case "no", "art", "col" and the like are plain words.
  const isCapitalised = word !== key || key.includes('.');
  if (titles.has(key) && (isCapitalised || lowerCaseTitles.has(key))) return 'title';
  if (mayEnd.has(key) && (isCapitalised || key === 'etc')) return 'may-end';
  return initialPattern.test(word) ? 'initial' : null;
}

const lowerCaseTitles = new Set(['vs', 'v', 'cf', 'viz', 'al', 'approx', 'ca', 'bzw', 'eg']);

/**
 * Words that, capitalised after an abbreviation, nearly always begin a sentence (after the orthographic heuristic of
 * Kiss & Strunk 2006, "Unsupervised Multilingual Sentence Boundary Detection", with a fixed list).
 */
const sentenceStarters = new Set(
  (
    'the a an this that these those he she it they we you his her its their our my your there here who what when ' +
    'where why how which while although though because since if unless until after before as at by for from in on ' +
    'with without within under over during despite according also another any all both each every few many more most ' +
    'several some such one two three no not nor but and or so yet however moreover meanwhile still then thus ' +
    'therefore instead nobody nothing none only even just perhaps to once earlier later last next today yesterday ' +
    'tomorrow asked whether among between about against across around along'
  ).split(' '),
);

/** Whether a capitalised word is one that begins sentences rather than names. */
export function isSentenceStarter(word: string): boolean {
  return sentenceStarters.has(word.toLowerCase());
}

const timeWords = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun january february march april ' +
    'may june july august september october november december et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst ' +
    'cet cest ist msk eastern central mountain pacific local greenwich eat wat sast aest aedt jst kst hkt sgt'
  ).split(' '),
);

/** Whether a word after a time of day belongs to it: a day, a month, a zone. */
export function isTimeWord(word: string): boolean {
  return timeWords.has(word.toLowerCase());
}
