import { dayInWords } from '../../domain/age.js';
import { counted } from '../../domain/counted.js';
import { byGravity } from './left-out.js';
import type {
  Arrangement,
  Change,
  ChangeKind,
  Checked,
  Cue,
  CueKind,
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

/** A stretch of a line: the program's own words, or words of an article or of the member, which an edge must escape. */
export interface Wording {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** One line for people; the first lines of a finding are what must not be overlooked. */
export interface WordedLine {
  readonly weight: 'warning' | 'plain';
  readonly words: readonly Wording[];
}

/** The cues of one place in a line of their own; none where it has none. */
export function placeInWords({ leftOut, disputedBy }: Place): WordedLine[] {
  return [...leftOutLines(leftOut.cues, 'Here the text leaves out '), ...disputeLines(disputedBy)];
}

/** What is said of a text as a whole, where it was taken in pieces; none for a text in one stretch. */
export function arrangementInWords({ arrangement, findings }: Checked): WordedLine[] {
  const line = arrangementLine(arrangement, findings.length);
  return line === null ? [] : [line];
}

function arrangementLine(arrangement: Arrangement, pieces: number): WordedLine | null {
  switch (arrangement.kind) {
    case 'whole':
      return null;
    case 'neighbours':
      return plain([own(`The ${pieces} pieces below stand right after one another in one article.`)]);
    case 'gaps': {
      const cues = cueList(arrangement.leftOut.cues);
      return warning([
        own(`The ${pieces} pieces below stand in one article in this order, but not right after one another`),
        ...(cues.length === 0 ? [] : [own('; between them the text leaves out '), ...cues]),
        own('.'),
      ]);
    }
    case 'apart':
      return warning([own(`The ${pieces} pieces below do not stand together in any article.`)]);
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
  const unit = { sentence: 'a whole sentence', sentences: 'whole sentences', quotation: 'a whole quotation' }[
    finding.unit
  ];
  const how =
    finding.relaxed.length === 0
      ? `Exact: ${unit}, character for character`
      : `The same words as ${unit}, but written differently (${relaxedInWords(finding.relaxed)})`;
  const opening = finding.unit === 'quotation' ? 'Around the quotation stands ' : 'The text leaves out ';
  return [
    ...disputesOf(finding.places),
    ...leftOutLines(cuesOfAll(finding.places), opening),
    plain([own(`${how}. It stands ${countInWords(finding)}.`)]),
  ];
}

function partLines(finding: PartFinding): WordedLine[] {
  const { places } = finding;
  const relaxed =
    finding.relaxed.length === 0 ? '' : ` It is written differently (${relaxedInWords(finding.relaxed)}).`;
  const opening = places.length === 1 ? 'The text leaves out ' : 'In one place or another the text leaves out ';
  return [
    ...leftOutLines(cuesOfAll(places), opening),
    ...disputesOf(places),
    plain([
      own(`Only a part of a sentence, which is shown below as a whole. It stands ${countInWords(finding)}.${relaxed}`),
    ]),
  ];
}

/** What any of the places says beyond the text, gravest first: the first place alone might hide a denial in the second. */
function cuesOfAll(places: readonly Place[]): Cue[] {
  return places.flatMap(({ leftOut }) => leftOut.cues).sort(byGravity);
}

function disputesOf(places: readonly Place[]): WordedLine[] {
  const [first] = places;
  const isElsewhere = places.length > 1 && first?.disputedBy.length === 0;
  return disputeLines(
    places.flatMap(({ disputedBy }) => disputedBy),
    isElsewhere ? 'In another of these places a sentence beside it denies or limits it: ' : undefined,
  );
}

function nearLines(finding: NearFinding): WordedLine[] {
  const { place, changes, former } = finding;
  const relaxed = place.relaxed.length === 0 ? '' : ` Also written differently: ${relaxedInWords(place.relaxed)}.`;
  return [
    ...changes.map((change) => warning(changeInWords(change))),
    ...leftOutLines(place.leftOut.cues, 'The text leaves out '),
    ...disputeLines(place.disputedBy),
    plain([
      own(
        changes.length === 0
          ? 'Not word for word: spaces differ from the nearest sentence, shown below.'
          : `Not word for word: the nearest sentence, shown below, differs as told above.${relaxed}`,
      ),
    ]),
    ...(former === null ? [] : [formerLine(former.verdict)]),
  ];
}

function notFoundLines(finding: NotFoundFinding, searched: VerificationScope): WordedLine[] {
  const { isReordered, titles, former, nearest, isSearchComplete } = finding;
  return [
    ...(isReordered ? [warning([own('Its words stand in the first passage below in another order.')])] : []),
    warning([own(notFoundInWords(searched))]),
    ...(isSearchComplete
      ? []
      : [plain([own('Its words are too common to look everywhere; not every article was read.')])]),
    ...titles.map(({ title }) =>
      plain([own('It is the title of an article, not a statement in it: '), quoted(title ?? '')]),
    ),
    ...(former === null ? [] : [formerLine(former.verdict)]),
    ...(nearest.length === 0 ? [] : [plain([own('Not a match, only the nearest that was found:')])]),
  ];
}

function formerLine(verdict: 'exact' | 'part'): WordedLine {
  const how = verdict === 'exact' ? 'stood' : 'stood as a part of a sentence';
  return warning([
    own(`The text ${how} in a former version of an article; the version that stands now no longer has it.`),
  ]);
}

/** "Not found in 5 articles (26 May 2024 to 3 July 2024; 4 without a date) of …" (HONESTY 10). */
export function notFoundInWords(searched: VerificationScope): string {
  return `Not found in ${searchedInWords(searched)}; that does not mean that it was never said.`;
}

/** "5 articles (26 May 2024 to 3 July 2024; 4 without a date) of “seeds”, generation 1". */
export function searchedInWords({ articles, first, last, undated, corpus, generation }: VerificationScope): string {
  const days =
    first === null || last === null
      ? []
      : [first === last ? dayInWords(first) : `${dayInWords(first)} to ${dayInWords(last)}`];
  const dates = [...days, ...(undated > 0 ? [`${count(undated)} without a date`] : [])].join('; ');
  return `${counted(articles, 'article')} (${dates}) of “${corpus}”, generation ${generation ?? 0}`;
}

function countInWords({ occurrences, articles, isCountComplete, since, undated }: Found): string {
  const least = isCountComplete ? '' : 'at least ';
  const times = occurrences === articles ? '' : `${least}${count(occurrences)} times `;
  const where = `${times}in ${least}${counted(articles, 'article')}`;
  const earliest =
    since === null
      ? 'date unknown'
      : `${articles - undated === 1 ? 'dated' : 'the earliest dated'} ${dayInWords(since)}`;
  const without = since === null || undated === 0 ? '' : `, ${count(undated)} without a date`;
  return `${where}, ${earliest}${without}`;
}

const relaxationWords: Readonly<Record<Relaxation, string>> = {
  case: 'capital letters',
  quotes: 'quotation marks',
  dashes: 'dashes',
  spaces: 'spaces or line breaks',
  ellipsis: 'an ellipsis',
  'full-stop': 'the full stop at the end',
};

/** "capital letters, quotation marks". */
export function relaxedInWords(relaxed: readonly Relaxation[]): string {
  return relaxed.map((one) => relaxationWords[one]).join(', ');
}

const cueWords: Readonly<Record<CueKind, string>> = {
  denial: 'a denial',
  negation: 'a negation',
  condition: 'a condition',
  attribution: 'whose word it is',
  hedge: 'how sure it is',
  limit: 'a limit',
};

/** Cues named in one line. */
const cuesNamed = 8;

function leftOutLines(cues: readonly Cue[], opening: string): WordedLine[] {
  return cues.length === 0 ? [] : [warning([own(opening), ...cueList(cues), own('.')])];
}

function disputeLines(cues: readonly Cue[], opening = 'A sentence beside it denies or limits it: '): WordedLine[] {
  return cues.length === 0 ? [] : [warning([own(opening), ...cueList(cues), own('.')])];
}

/** “denied” (a denial), “if” (a condition). Each word once. */
function cueList(cues: readonly Cue[]): Wording[] {
  const distinct = cues.filter(({ text }, i) => cues.findIndex((other) => other.text === text) === i);
  return distinct
    .slice(0, cuesNamed)
    .flatMap(({ text, kind }, i) => [own(i === 0 ? '“' : ', “'), quoted(text), own(`” (${cueWords[kind]})`)]);
}

const changeWords: Readonly<Record<ChangeKind, string>> = {
  number: 'Number',
  negation: 'Negation',
  name: 'Name',
  modality: 'How sure or binding',
  removed: 'Left out',
  added: 'Added',
  other: 'Wording',
};

/** "Number: the article has “60”, the text has “90”." */
function changeInWords({ kind, from, to, cues }: Change): Wording[] {
  const article = from === null ? [own('the article has nothing')] : [own('the article has “'), quoted(from), own('”')];
  const given = to === null ? [own(', the text leaves it out')] : [own(', the text has “'), quoted(to), own('”')];
  const among = cues.length === 0 || kind !== 'removed' ? [] : [own('; among it '), ...cueList(cues)];
  return [own(`${changeWords[kind]}: `), ...article, ...given, ...among, own('.')];
}

function own(text: string): Wording {
  return { text, isQuoted: false };
}

function quoted(text: string): Wording {
  return { text, isQuoted: true };
}

function warning(words: readonly Wording[]): WordedLine {
  return { weight: 'warning', words };
}

function plain(words: readonly Wording[]): WordedLine {
  return { weight: 'plain', words };
}

function count(number: number): string {
  return number.toLocaleString('en');
}
