import type { Article } from '../../domain/article.js';
import type { Span } from '../../domain/span.js';
import { plain } from '../cues.js';
import type { Speaker } from './attribution.js';
import type { ReadBlock } from './direct-speech.js';
import { pronounOfName } from './given-names.js';
import { mainSubject } from './main-subject.js';
import type { OuterSentence, Token } from './outer-sentences.js';
import {
  auxiliaries,
  conjunctions,
  determiners,
  openers,
  personPronouns,
  prepositions,
  pronouns,
  subordinators,
} from './speech-words.js';

/** A full name: given names and a surname, without titles. */
interface FullName extends Span {
  readonly given: string;
  readonly surname: string;
}

const roles = new Set(
  `mr mrs ms miss dr prof professor sir lord lady dame president vice senator sen rep representative gov governor mayor
  minister premier chancellor secretary general gen colonel col captain capt major maj lieutenant lt sergeant sgt
  officer detective chief judge justice attorney ambassador king queen prince princess pope bishop archbishop cardinal rev
  reverend father sister brother coach director chairman chairwoman chair candidate nominee leader speaker congressman
  congresswoman councilman councilwoman councillor commissioner inspector spokesman spokeswoman spokesperson republican
  democrat democratic former late nominee rival team campaign camp university college house street city county republic
  tower hotel bank company party court act bill foundation group news post times journal church school north south east
  department police committee fund budget bureau media union association institute council commission agency ministry office
  service center centre authority board security administration alliance federation network project program society
  west new san los saint st fort lake mount port`.split(/\s+/),
);
/** Parts of a surname, which is no full name with them alone; and what stands behind one. */
const particles = new Set('van von bin ben al el de da di la le du der den abu ibn st san mac'.split(' '));
const suffixes = /^(?:jr|sr|ii|iii|iv)$/;

const male = new Set(['mr', 'sir', 'lord', 'king', 'prince', 'congressman', 'spokesman', 'chairman', 'councilman']);
const female = new Set([
  'mrs',
  'ms',
  'miss',
  'lady',
  'dame',
  'queen',
  'princess',
  'congresswoman',
  'spokeswoman',
  'chairwoman',
  'councilwoman',
]);

/** Finds the full name behind a bare surname or a pronoun, only where one article leaves no other reading. */
export class SpeakerResolver {
  readonly #text: string;
  /** Distinct full names by surname; the first mention of each. */
  readonly #names = new Map<string, FullName[]>();
  /** Surnames that stand behind a title, an initial or a given name. */
  readonly #people = new Set<string>();
  /** Surnames that the article puts both "Mr." and "Mrs." before. */
  readonly #genders = new Map<string, Set<'he' | 'she'>>();
  readonly #sentences: readonly OuterSentence[];

  constructor(article: Article, blocks: readonly ReadBlock[]) {
    this.#text = article.text;
    const body = blocks.filter(({ index }) => article.spans[index]!.role === 'body');
    this.#sentences = body.flatMap(({ sentences }) => sentences);
    for (const { tokens } of this.#sentences) this.#noteNames(tokens);
  }

  speaker({ start, end }: Span): Speaker {
    const written = this.#text.slice(start, end);
    const isPronoun = pronouns.has(plain(written)) || determiners.has(plain(written));
    if (isPronoun) return { start, end, isPronoun, resolved: this.#behindPronoun({ start, end }) };
    return { start, end, isPronoun, resolved: this.#nameIn({ start, end }) ?? this.#behindSurname(written) };
  }

  /** "the mayor, |Ida Brandt| of Orrin": the full name among the words themselves. */
  #nameIn({ start, end }: Span): Span | null {
    const words = [...this.#text.slice(start, end).matchAll(/\p{L}[\p{L}\p{M}'’-]*/gu)].map(({ 0: word, index }) => ({
      key: plain(word).replace(/'s$/, ''),
      start: start + index,
      end: start + index + word.replace(/['’]s$/u, '').length,
    }));
    for (const [at, surname] of words.entries()) {
      const given = this.#names.get(surname.key)?.flatMap((name) => {
        const first = words.slice(Math.max(0, at - 3), at).find(({ key }) => key === name.given);
        return first === undefined ? [] : [first];
      });
      if (given?.[0] !== undefined && this.#isHead({ start, end }, { start: given[0].start, end: surname.end }))
        return { start: given[0].start, end: surname.end };
    }
    return null;
  }

  /** "Mayor |Ida Brandt| of Orrin", "the mayor, |Ida Brandt|"; not "a spokesman for |Ida Brandt|". */
  #isHead(phrase: Span, name: Span): boolean {
    const before = this.#text.slice(phrase.start, name.start);
    const after = this.#text.slice(name.end, phrase.end);
    const isOwn =
      /,\s+(?:\p{Lu}[\p{L}.]*\s+){0,3}$/u.test(before) ||
      !/(?:^|\s)(?:a|an|the|of|for|at|from|in|with|on|to|by|and)\s|['’]\s/iu.test(before);
    return isOwn && /^(?:$|[,(]|\s(?:of|from|at|\(|jr|sr|i))/iu.test(after);
  }

  #noteNames(tokens: readonly Token[]): void {
    let run: Token[] = [];
    const flush = (): void => {
      this.#noteRun(run);
      run = [];
    };
    tokens.forEach((token, at) => {
      const opensSentence = at === 0 || tokens[at - 1]!.kind !== 'word';
      if (token.kind !== 'word' || !token.isCapitalised || (opensSentence && isPlainOpener(token.key))) flush();
      if (token.kind === 'word' && token.isCapitalised && !(opensSentence && isPlainOpener(token.key))) run.push(token);
      // Whatever follows a possessive is another thing's name.
      if (token.key.endsWith("'s")) flush();
    });
    flush();
  }

  #noteRun(written: readonly Token[]): void {
    const run = suffixes.test(bareKeyOf(written.at(-1))) ? written.slice(0, -1) : written;
    const surname = run.at(-1);
    if (surname === undefined || run.length < 2) return;
    const key = bareKey(surname);
    const titles = run.slice(0, -1).map(bareKey);
    const genders = this.#genders.get(key) ?? new Set();
    if (titles.some((title) => male.has(title))) genders.add('he');
    if (titles.some((title) => female.has(title))) genders.add('she');
    this.#genders.set(key, genders);
    const names = run.slice(0, -1).filter((token) => !roles.has(bareKey(token)));
    if (names.length < run.length - 1 || names.length > 0) this.#people.add(key);
    const given = names.findLast((token) => !/^\p{Lu}\.?$/u.test(this.#text.slice(token.start, token.end)));
    if (given === undefined || roles.has(key) || particles.has(bareKey(given))) return;
    const known = this.#names.get(key) ?? [];
    if (!known.some((name) => name.given === bareKey(given))) {
      const possessive = surname.key.endsWith("'s") ? 2 : 0;
      known.push({ start: given.start, end: surname.end - possessive, given: bareKey(given), surname: key });
      this.#names.set(key, known);
    }
  }

  #behindSurname(written: string): Span | null {
    const words = written.split(/\s+/u).map((word) => plain(word).replace(/['.]s?$/, ''));
    const surname = words.at(-1)!;
    const isBare =
      words.slice(0, -1).every((word) => roles.has(word)) && /^\p{Lu}/u.test(written.trim().split(/\s+/u).at(-1)!);
    const names = this.#names.get(surname);
    if (!isBare || names?.length !== 1 || (this.#genders.get(surname)?.size ?? 0) > 1) return null;
    return { start: names[0]!.start, end: names[0]!.end };
  }

  /** "he", "she": the only person named since the sentence before, and named as the one whom that sentence is about. */
  #behindPronoun({ start, end }: Span): Span | null {
    const pronoun = plain(this.#text.slice(start, end));
    if (pronoun !== 'he' && pronoun !== 'she') return null;
    const at = this.#sentences.findIndex((sentence) => sentence.start <= start && end <= sentence.end);
    if (at === -1) return null;
    const own = this.#sentences[at]!.tokens.filter((token) => token.start < start);
    const before = at > 0 ? this.#sentences[at - 1]!.tokens : [];
    const people = new Set([...before, ...own].flatMap((token) => this.#personOf(token)));
    if (people.size !== 1) return null;
    const [surname] = people;
    if (!this.#canBe(surname!, pronoun)) return null;
    return this.#isSubject(own, surname!) || this.#isSubject(before, surname!) ? this.#onlyName(surname!) : null;
  }

  /** Neither a title nor a given name speaks against the pronoun. */
  #canBe(surname: string, pronoun: 'he' | 'she'): boolean {
    const told = [
      ...(this.#genders.get(surname) ?? []),
      ...(this.#names.get(surname) ?? []).map(({ given }) => pronounOfName(given)),
    ];
    return told.every((one) => one === null || one === pronoun);
  }

  #onlyName(surname: string): Span | null {
    const names = this.#names.get(surname);
    return names?.length === 1 ? { start: names[0]!.start, end: names[0]!.end } : null;
  }

  #isSubject(tokens: readonly Token[], surname: string): boolean {
    const subject = mainSubject(tokens);
    return subject !== null && tokens.slice(subject.from, subject.to).some((token) => bareKey(token) === surname);
  }

  /** The surname, where the article has anybody of that name. */
  #personOf(token: Token): string[] {
    const key = bareKey(token);
    return token.kind === 'word' && token.isCapitalised && this.#people.has(key) ? [key] : [];
  }
}

function isPlainOpener(key: string): boolean {
  return (
    openers.has(key) ||
    auxiliaries.has(key) ||
    prepositions.has(key) ||
    subordinators.has(key) ||
    conjunctions.has(key) ||
    determiners.has(key) ||
    personPronouns.has(key) ||
    /(?:ing|ly)$/.test(key)
  );
}

function bareKeyOf(token: Token | undefined): string {
  return token === undefined ? '' : bareKey(token);
}

function bareKey({ key }: Token): string {
  return key.replace(/'s$/, '').replace(/\.$/, '');
}
