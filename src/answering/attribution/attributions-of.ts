import type { Article } from '../../domain/article.js';
import { overlaps, type RoleSpan, type Span } from '../../domain/span.js';
import { ArticleSentences } from '../article-sentences.js';
import type { Attribution, Speaker } from './attribution.js';
import { nothingCarried, readBlock, saidIn, type ReadBlock, type Said } from './direct-speech.js';
import { spanOf } from './noun-phrases.js';
import { reportedClauses, type ReportedClause } from './reported-clauses.js';
import { SpeakerResolver } from './resolve-speaker.js';
import { marksOfSpeech } from './stretches.js';

/**
 * Who is said to have said what in one article, in order of the text: direct quotations, marked words inside the
 * outlet's own, and reported speech. Nothing is guessed: words without a clear speaker are unattributed, a mark that
 * is never closed quotes nobody, a headline says nothing of its own. Pure; linear in the length of the article.
 */
export function attributionsOf(article: Article, split = new ArticleSentences(article)): readonly Attribution[] {
  return [...attributionSteps(article, split)].flat();
}

/** The same in short steps, so that whoever asks can let others have the thread between them. */
export function* attributionSteps(article: Article, split: ArticleSentences): Generator<readonly Attribution[]> {
  const marks = marksOfSpeech(split);
  const blocks: ReadBlock[] = [];
  for (const [index, { role }] of article.spans.entries()) {
    if (role !== 'correction') blocks.push(readBlock(split, index, marks));
    yield [];
  }
  const resolver = new SpeakerResolver(article, blocks);
  let carried = nothingCarried;
  for (const block of blocks) {
    const role = article.spans[block.index]!.role;
    const outcome = saidIn(article.text, block, carried);
    // A caption between two paragraphs does not end what goes on in them.
    if (role !== 'caption') carried = outcome.carried;
    yield new BlockAttributions(block, role, resolver).of(outcome.said);
  }
}

class BlockAttributions {
  constructor(
    readonly block: ReadBlock,
    readonly role: RoleSpan['role'],
    readonly resolver: SpeakerResolver,
  ) {}

  of(said: readonly Said[]): Attribution[] {
    const { sentences, allCues } = this.block;
    const isHeading = this.role === 'headline' || this.role === 'subhead';
    const clauses = isHeading
      ? []
      : sentences.flatMap((sentence, i) =>
          reportedClauses(sentence, allCues[i]!).map((clause) => ({ sentence, clause })),
        );
    const plain = clauses.filter(
      ({ clause }) => !said.some(({ stretch }) => clause.content.some((span) => overlaps(span, stretch.marked))),
    );
    const reported = plain.map(({ sentence, clause }): Attribution => ({
      ...this.#place,
      kind: 'reported',
      content: clause.content,
      clause: hullOf(clause.content),
      cue: clause.words,
      speaker: this.#speaker(spanOf(sentence.tokens, clause.speaker)),
    }));
    // A headline's marked words without a speaker are nobody's.
    const inMarks = turnsOf(isHeading ? said.filter(({ speaker }) => speaker !== null) : said).map((turn) =>
      this.#turn(
        turn,
        clauses.map(({ clause }) => clause),
      ),
    );
    return [...reported, ...inMarks].sort((a, b) => a.content[0].start - b.content[0].start);
  }

  get #place(): Pick<Attribution, 'block' | 'role'> {
    return { block: this.block.index, role: this.role };
  }

  #turn(turn: readonly [Said, ...Said[]], clauses: readonly ReportedClause[]): Attribution {
    const [first, ...rest] = turn;
    const isDirect = turn.some(({ bond, isAlone }) => isAlone || bond === 'beside');
    const around = clauses.flatMap(({ content }) => content).find((span) => overlaps(span, first.stretch.marked));
    return {
      ...this.#place,
      kind: isDirect ? 'direct' : 'mixed',
      content: [bare(first), ...rest.map(bare)],
      clause: isDirect ? null : (around ?? null),
      cue: first.cue,
      speaker: first.speaker === null ? null : this.#speaker(first.speaker),
    };
  }

  #speaker(span: Span): Speaker {
    return this.resolver.speaker(span);
  }
}

/** What one speaker says by one cue, interrupted or not. */
function turnsOf(said: readonly Said[]): [Said, ...Said[]][] {
  const turns: [Said, ...Said[]][] = [];
  for (const one of said) {
    const last = turns.at(-1);
    const isSame =
      last !== undefined &&
      one.speaker !== null &&
      one.speaker.start === last[0].speaker?.start &&
      one.cue?.start === last[0].cue?.start;
    if (isSame) last.push(one);
    else turns.push([one]);
  }
  return turns;
}

function bare({ stretch: { start, end } }: Said): Span {
  return { start, end };
}

function hullOf(spans: readonly Span[]): Span {
  return { start: spans[0]!.start, end: spans.at(-1)!.end };
}
