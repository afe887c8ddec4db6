import { say } from '../../language/say.js';
import type { MessageKey } from '../../language/translation.js';
import type { Message, Wording } from '../../language/wording.js';
import { byGravity } from './left-out.js';
import type {
  Arrangement,
  Change,
  Checked,
  Cue,
  ExactFinding,
  Finding,
  Found,
  NearFinding,
  NotFoundFinding,
  PartFinding,
  Place,
  Relaxation,
  VerificationScope,
} from './verification.js';

/** One line for people; the first lines of a finding are what must not be overlooked. */
export interface WordedLine {
  readonly weight: 'warning' | 'plain';
  /** Words of the article and of the text are values of its messages, whole. */
  readonly words: Wording;
}

/** The cues of one place in a line of their own; none where it has none. */
export function placeInWords({ leftOut, disputedBy }: Place): WordedLine[] {
  return [...cueLines(leftOut.cues, 'verification.left-out-here'), ...cueLines(disputedBy, 'verification.disputed')];
}

/** What is said of a text as a whole, where it was taken in pieces; none for a text in one stretch. */
export function arrangementInWords({ arrangement, findings, repeated }: Checked): WordedLine[] {
  const line = arrangementLine(arrangement, findings.length);
  const again = repeated === 0 ? [] : [plain(say('verification.repeated', { count: repeated }))];
  return line === null ? again : [line, ...again];
}

function arrangementLine(arrangement: Arrangement, pieces: number): WordedLine | null {
  switch (arrangement.kind) {
    case 'whole':
      return null;
    case 'neighbours':
      return plain(say('verification.neighbours', { pieces }));
    case 'gaps':
      return warning(say('verification.gaps', { pieces, cues: cueList(arrangement.leftOut.cues) }));
    case 'apart':
      return warning(say('verification.apart', { pieces }));
  }
}

/** What is said of one piece of a text, what must be seen first in the first lines. */
export function findingInWords(finding: Finding, searched: VerificationScope): WordedLine[] {
  switch (finding.verdict) {
    case 'exact':
      return exactLines(finding);
    case 'part':
      return partLines(finding);
    case 'near':
      return nearLines(finding);
    case 'not-found':
      return notFoundLines(finding, searched);
  }
}

function exactLines(finding: ExactFinding): WordedLine[] {
  const { unit, relaxed, places } = finding;
  const how =
    relaxed.length === 0
      ? say(`verification.exact-${unit}`)
      : say(`verification.same-${unit}`, { relaxed: relaxedInWords(relaxed) });
  const leftOut = unit === 'quotation' ? 'verification.around-quotation' : 'verification.left-out';
  return [...disputesOf(places), ...cueLines(cuesOfAll(places), leftOut), plain(how, standsInWords(finding))];
}

function partLines(finding: PartFinding): WordedLine[] {
  const { places, relaxed } = finding;
  const leftOut = places.length === 1 ? 'verification.left-out' : 'verification.left-out-somewhere';
  const written =
    relaxed.length === 0 ? [] : [say('verification.written-differently', { relaxed: relaxedInWords(relaxed) })];
  return [
    ...cueLines(cuesOfAll(places), leftOut),
    ...untoldLines(places[0]),
    ...disputesOf(places),
    plain(say('verification.part'), standsInWords(finding), ...written),
  ];
}

/** What is left out itself, where nobody knows which of its words turn the meaning. */
function untoldLines({ leftOut, quote }: Place): WordedLine[] {
  if (leftOut.hasCueWords || leftOut.cues.length > 0) return [];
  const kind = say('verification.changed-removed');
  return leftOut.spans.map(({ start, end }) => {
    const from = quote.text.slice(start - quote.start, end - quote.start).trim();
    return warning(say('verification.change-removed', { kind, from, cues: [] }));
  });
}

/** What any of the places says beyond the text, the gravest kind first: the first place alone might hide a denial in the second. */
function cuesOfAll(places: readonly Place[]): Cue[] {
  return places.flatMap(({ leftOut }) => leftOut.cues).sort(byGravity);
}

function disputesOf(places: readonly Place[]): WordedLine[] {
  const [first] = places;
  const isElsewhere = places.length > 1 && first?.disputedBy.length === 0;
  return cueLines(
    places.flatMap(({ disputedBy }) => disputedBy),
    isElsewhere ? 'verification.disputed-elsewhere' : 'verification.disputed',
  );
}

function nearLines(finding: NearFinding): WordedLine[] {
  const { place, changes, former } = finding;
  const { relaxed } = place;
  const also =
    relaxed.length === 0 ? [] : [say('verification.also-written-differently', { relaxed: relaxedInWords(relaxed) })];
  const graver = changes.filter((change) => isGraver(change, place.leftOut.cues));
  const others = changes.filter((change) => !graver.includes(change));
  return [
    ...graver.map((change) => warning(changeInWords(change))),
    ...cueLines(place.leftOut.cues, 'verification.left-out'),
    ...others.map((change) => warning(changeInWords(change))),
    ...cueLines(place.disputedBy, 'verification.disputed'),
    changes.length === 0 ? plain(say('verification.near-spaces')) : plain(say('verification.near'), ...also),
    ...formerLines(former),
  ];
}

/** Whether a change goes before the words that were cut off around it: a denial that is gone goes before all. */
function isGraver({ kind, cues }: Change, [gravest]: readonly Cue[]): boolean {
  if (gravest === undefined) return true;
  const holds = cues.some((cue) => byGravity(cue, gravest) < 0);
  if (gravest.kind === 'denial' || gravest.kind === 'negation') return holds;
  return holds || (kind !== 'other' && kind !== 'removed' && kind !== 'added');
}

function notFoundLines(finding: NotFoundFinding, searched: VerificationScope): WordedLine[] {
  const { isReordered, titles, former, nearest, isSearchComplete } = finding;
  return [
    ...(isReordered ? [warning(say('verification.reordered'))] : []),
    // HONESTY 10
    warning(say('verification.not-found', scopeValues(searched))),
    ...(isSearchComplete ? [] : [plain(say('verification.search-incomplete'))]),
    ...titles.map(({ title }) => plain(say('verification.title', { title: title ?? '' }))),
    ...formerLines(former),
    ...(nearest.length === 0 ? [] : [plain(say('verification.nearest-only'))]),
  ];
}

function formerLines(former: NearFinding['former']): WordedLine[] {
  return former === null ? [] : [warning(say(`verification.former-${former.verdict}`))];
}

/** "Searched: 5 articles (26 May 2024 to 3 July 2024; 4 without a date) of “seeds”, generation 1; last refreshed …" */
export function searchedInWords(searched: VerificationScope): Message {
  return say('verification.searched', { ...scopeValues(searched), refreshedAt: searched.refreshedAt });
}

function scopeValues({ articles, first, last, undated, corpus, generation }: VerificationScope) {
  return { articles, first, last, undated, corpus, generation: generation ?? 0 };
}

function standsInWords({ occurrences, articles, isCountComplete, since, undated }: Found): Message {
  return say('verification.stands', { occurrences, articles, isCountComplete, since, undated });
}

/** "capital letters", "quotation marks". */
export function relaxedInWords(relaxed: readonly Relaxation[]): Message[] {
  return relaxed.map((one) => say(`verification.relaxed-${one}`));
}

/** Cues named in one line. */
const cuesNamed = 8;

type CueKey = {
  [Key in MessageKey]: Key extends `verification.${'left-out' | 'around' | 'disputed'}${string}` ? Key : never;
}[MessageKey];

function cueLines(cues: readonly Cue[], key: CueKey): WordedLine[] {
  return cues.length === 0 ? [] : [warning(say(key, { cues: cueList(cues) }))];
}

/** “denied” (a denial), “if” (a condition). Each word once. */
function cueList(cues: readonly Cue[]): Message[] {
  const distinct = cues.filter(({ text }, i) => cues.findIndex((other) => other.text === text) === i);
  return distinct
    .slice(0, cuesNamed)
    .map(({ text, kind }) => say('verification.cue', { word: text, kind: say(`verification.cue-${kind}`) }));
}

/** "Number: the article has “60”, the text has “90”." */
function changeInWords({ kind: of, from, to, cues }: Change): Message {
  const kind = say(`verification.changed-${of}`);
  if (from === null) return say('verification.change-added', { kind, to: to ?? '' });
  if (to !== null) return say('verification.change', { kind, from, to });
  return say('verification.change-removed', { kind, from, cues: of === 'removed' ? cueList(cues) : [] });
}

function warning(words: Message): WordedLine {
  return { weight: 'warning', words };
}

/** Sentence after sentence. */
function plain(first: Message, ...others: readonly Message[]): WordedLine {
  return { weight: 'plain', words: [first, ...others.flatMap((message) => [' ', message])] };
}
